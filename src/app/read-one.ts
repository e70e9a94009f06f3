import { type Intake, readFile } from '../intake/read-file.js';
import type { Problem } from '../kernel/problem.js';
import { readText } from '../nlp/pipeline.js';
import { loadLexicon } from './load-lexicon.js';

/** What became of one input: its record as one line of JSON (so that it crosses threads as it is written out), or a problem. */
export type ReadResult = { readonly uri: string; readonly json: string } | { readonly uri: string; readonly problem: Problem };

export async function readOne(path: string, published: string | null): Promise<ReadResult> {
  return readIntake(path, await readFile(path, published));
}

export function readIntake(uri: string, intake: Intake): ReadResult {
  if ('problem' in intake) return { uri, problem: intake.problem };
  return { uri, json: JSON.stringify(readText(intake.source, loadLexicon())) };
}
