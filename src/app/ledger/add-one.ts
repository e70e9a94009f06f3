import { Readable } from 'node:stream';
import { readStream } from '../../intake/read-file.js';
import type { Problem } from '../../kernel/problem.js';
import type { TextRecord } from '../../kernel/record.js';
import type { Store } from '../../store/open-store.js';
import { readIntake } from '../read-one.js';
import { hashOf, idOf } from './ids.js';
import { loadLedgerWords } from './load-words.js';
import { readerVersion } from './reader-version.js';
import { type TakenIn, takeIn } from './take-in.js';

/** One text that was handed over, not found in a file. */
export interface Handed {
  readonly text: string;
  readonly name?: string | undefined;
  readonly published?: string | undefined;
}

/** What a text says, without keeping it. */
export async function readHanded({ text, name, published }: Handed): Promise<TextRecord | { readonly problem: Problem }> {
  const uri = name ?? 'text';
  const result = readIntake(uri, await readStream(uri, Readable.from([Buffer.from(text, 'utf8')]), published ?? null));
  return 'problem' in result ? { problem: result.problem } : (JSON.parse(result.json) as TextRecord);
}

/** Reads a text and adds it to the ledger. */
export async function addHanded(
  store: Store,
  handed: Handed,
  now: string,
): Promise<{ readonly text: string; readonly outcome: TakenIn } | { readonly problem: Problem }> {
  const record = await readHanded(handed);
  if ('problem' in record) return record;
  const hash = hashOf(record.document.text);
  const id = idOf('text', hash);
  const incoming = { id, hash, uri: record.document.uri, size: 0, modified: 0, record };
  const taken = await store.exclusive((db) => takeIn(db, store.dialect, [incoming], { reader: readerVersion(), now, words: loadLedgerWords() }));
  return { text: id, outcome: taken.get(id)! };
}
