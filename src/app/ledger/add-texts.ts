import { statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Problem } from '../../kernel/problem.js';
import type { TextRecord } from '../../kernel/record.js';
import type { Store } from '../../store/open-store.js';
import { findInputs, readTexts, STDIN } from '../read-texts.js';
import { inChunks } from './bulk.js';
import { hashOf, idOf } from './ids.js';
import { loadLedgerWords } from './load-words.js';
import { readerVersion } from './reader-version.js';
import { type Incoming, type TakenIn, takeIn } from './take-in.js';

/** What became of one input: `unchanged` stands for a file that was not even read, being the same as when it was added. */
export type Added =
  | { readonly uri: string; readonly text: string | null; readonly outcome: TakenIn | 'unchanged' }
  | { readonly uri: string; readonly problem: Problem };

export interface AddOptions {
  readonly published: string | null;
  readonly stdin: Readable;
  readonly threads?: number;
  /** Called once, before anything is read, with the number of inputs. */
  readonly onCount?: (inputs: number) => void;
  readonly now: () => Date;
}

/** Texts in a transaction: each one is flushed to the disk, so that few texts would cost as much as these. */
const BATCH = 48;

/**
 * Adds texts to a ledger and yields what became of each, once it is safely stored, in the order of the inputs. Files that
 * are as they were when this version of the reader took them in are not read again: a run that was cut off goes on where it stopped.
 */
export async function* addTexts(store: Store, paths: readonly string[], options: AddOptions): AsyncGenerator<Added> {
  const inputs = await findInputs(paths);
  options.onCount?.(inputs.length);
  const unchanged =
    options.published === null
      ? await unchangedFiles(
          store,
          inputs.map((input) => input.path),
        )
      : new Map<string, string>();
  const toRead = inputs.filter((input) => !unchanged.has(input.path)).map((input) => input.path);
  for (const [uri, text] of unchanged) yield { uri, text, outcome: 'unchanged' };
  let waiting: (Incoming | { uri: string; problem: Problem })[] = [];
  for await (const result of readTexts(toRead, {
    published: options.published,
    stdin: options.stdin,
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  })) {
    waiting.push('problem' in result ? result : incoming(result.uri, JSON.parse(result.json) as TextRecord));
    if (waiting.length < BATCH) continue;
    yield* await take(store, waiting, options);
    waiting = [];
  }
  if (waiting.length > 0) yield* await take(store, waiting, options);
}

function incoming(uri: string, record: TextRecord): Incoming {
  const hash = hashOf(record.document.text);
  const { size, modified } = uri === STDIN ? { size: 0, modified: 0 } : stateOf(uri);
  return { id: idOf('text', hash), hash, uri, size, modified, record };
}

/** Size and time of the last change (milliseconds), by which a file is taken to be the same. */
function stateOf(path: string): { size: number; modified: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { size: stat?.size ?? 0, modified: Math.floor(stat?.mtimeMs ?? 0) };
}

async function unchangedFiles(store: Store, paths: readonly string[]): Promise<Map<string, string>> {
  const unchanged = new Map<string, string>();
  for (const uris of inChunks(paths.filter((path) => path !== STDIN))) {
    const rows = await store.db
      .selectFrom('location')
      .innerJoin('text', 'text.id', 'location.text')
      .select(['location.uri', 'location.text', 'location.size', 'location.modified'])
      .where('location.uri', 'in', uris)
      .where('text.reader', '=', readerVersion())
      .execute();
    for (const row of rows) {
      const { size, modified } = stateOf(row.uri);
      if (size > 0 && size === row.size && modified === row.modified) unchanged.set(row.uri, row.text);
    }
  }
  return unchanged;
}

async function take(store: Store, waiting: readonly (Incoming | { uri: string; problem: Problem })[], options: AddOptions): Promise<Added[]> {
  const texts = waiting.filter((each): each is Incoming => !('problem' in each));
  const taken =
    texts.length === 0
      ? new Map<string, TakenIn>()
      : await store.exclusive((db) =>
          takeIn(db, store.dialect, texts, { reader: readerVersion(), now: options.now().toISOString(), words: loadLedgerWords() }),
        );
  const seen = new Set<string>();
  return waiting.map((each) => {
    if ('problem' in each) return each;
    const outcome = seen.has(each.id) ? 'known' : taken.get(each.id)!;
    seen.add(each.id);
    return { uri: each.uri, text: each.id, outcome };
  });
}
