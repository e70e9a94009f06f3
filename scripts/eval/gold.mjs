// The annotated texts, where they lie beside the repository or at PARLEY_SHARED.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = process.env.PARLEY_SHARED ?? join(ROOT, '..', 'shared');

export const ABSENT = `skipped, no gold records at ${SHARED} (set PARLEY_SHARED to the folder that holds gold/ and score/)`;

/** Ids of the texts, all and in parts, and what is known of each; null where there are none. */
export function findGold() {
  const dev = join(SHARED, 'gold', 'dev');
  if (!existsSync(dev)) return null;
  const texts = join(SHARED, 'gold', 'texts');
  const all = readdirSync(dev)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
  const listed = readFileSync(join(ROOT, 'eval/held-back.txt'), 'utf8').split('\n');
  const heldBack = all.filter((id) => listed.includes(id));
  const tuned = all.filter((id) => !heldBack.includes(id));
  return {
    dev,
    texts,
    scorer: join(SHARED, 'score', 'score.mjs'),
    parts: { all, tuned, heldBack, first: tuned.filter((id) => /^s\d$/.test(id)) },
    recordOf: (id) => JSON.parse(readFileSync(join(dev, `${id}.json`), 'utf8')),
    textOf: (id) => readFileSync(join(texts, `${id}.txt`), 'utf8').normalize('NFC'),
  };
}

/** What the reader built in a folder says of each text, by id. */
export async function readTexts(gold, ids, folder = ROOT) {
  const ours = (path) => import(pathToFileURL(join(folder, path)).href);
  const { readText } = await ours('dist/nlp/pipeline.js');
  const { loadLexicon } = await ours('dist/app/load-lexicon.js');
  const lexicon = loadLexicon();
  return new Map(ids.map((id) => [id, readText({ uri: `${id}.txt`, text: gold.textOf(id), published: null, language: 'vi' }, lexicon)]));
}
