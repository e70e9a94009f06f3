import { statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Found } from '../../intake/walk.js';
import type { Problem } from '../../kernel/problem.js';
import type { TextRecord } from '../../kernel/record.js';
import type { Store } from '../../store/open-store.js';
import { findInputs, type ReadResult, readInputs, STDIN } from '../read-texts.js';
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

/** Texts in a transaction: each one is flushed to the disk, and a page of the store that several of them change is written once. */
const BATCH = 192;
/** Results held back while those before them are read and stored. */
const HELD = 1_000;

/**
 * Adds texts to a ledger and yields what became of each, once it is safely stored, in the order of the inputs. Files that
 * are as they were when this version of the reader took them in are not read again: a run that was cut off goes on where it stopped.
 */
export async function* addTexts(store: Store, paths: readonly string[], options: AddOptions): AsyncGenerator<Added> {
  const inputs = await findInputs(paths);
  options.onCount?.(inputs.length);
  // Before anything is read: what changes a file after that shows when it is added again.
  const files = inputs.map(({ path, problem }) => (problem || path === STDIN ? NO_FILE : stateOf(path)));
  const unchanged = options.published === null ? await unchangedFiles(store, inputs, files) : new Map<number, string>();
  const read = readInputs(
    inputs.filter((_, i) => !unchanged.has(i)),
    { published: options.published, stdin: options.stdin, ...(options.threads === undefined ? {} : { threads: options.threads }) },
  );
  let waiting: Waiting[] = [];
  let toStore = 0;
  try {
    for (const [i, { path: uri }] of inputs.entries()) {
      const text = unchanged.get(i);
      if (text !== undefined) waiting.push({ uri, text, outcome: 'unchanged' });
      else {
        const result = (await read.next()).value as ReadResult;
        waiting.push('problem' in result ? result : incoming(uri, files[i]!, JSON.parse(result.json) as TextRecord));
        toStore++;
      }
      if (toStore < BATCH && waiting.length < HELD) continue;
      yield* await take(store, waiting, options);
      waiting = [];
      toStore = 0;
    }
    yield* await take(store, waiting, options);
  } finally {
    await read.return(undefined);
  }
}

type Waiting = Incoming | Added;

/** Size and time of the last change (milliseconds), by which a file is taken to be the same. */
interface FileState {
  readonly size: number;
  readonly modified: number;
}
const NO_FILE: FileState = { size: 0, modified: 0 };

function stateOf(path: string): FileState {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? { size: stat.size, modified: Math.floor(stat.mtimeMs) } : NO_FILE;
}

function incoming(uri: string, file: FileState, record: TextRecord): Incoming {
  const hash = hashOf(record.document.text);
  return { id: idOf('text', hash), hash, uri, ...file, record };
}

/** Texts of the inputs that are as they were, by the place of the input. */
async function unchangedFiles(store: Store, inputs: readonly Found[], files: readonly FileState[]): Promise<Map<number, string>> {
  const unchanged = new Map<number, string>();
  for (const some of inChunks([...inputs.keys()].filter((i) => files[i]!.size > 0))) {
    const rows = await store.db
      .selectFrom('location')
      .innerJoin('text', 'text.id', 'location.text')
      .select(['location.uri', 'location.text', 'location.size', 'location.modified'])
      .where(
        store.dialect.among(
          'location.uri',
          some.map((i) => inputs[i]!.path),
        ),
      )
      .where('text.reader', '=', readerVersion())
      .execute();
    const known = new Map(rows.map((row) => [stamp(row.uri, row), row.text]));
    for (const i of some) {
      const text = known.get(stamp(inputs[i]!.path, files[i]!));
      if (text !== undefined) unchanged.set(i, text);
    }
  }
  return unchanged;
}

const stamp = (uri: string, { size, modified }: FileState): string => `${uri}\n${size} ${modified}`;

async function take(store: Store, waiting: readonly Waiting[], options: AddOptions): Promise<Added[]> {
  const texts = waiting.filter((each): each is Incoming => 'record' in each);
  const taken =
    texts.length === 0
      ? new Map<string, TakenIn>()
      : await store.exclusive((db) =>
          takeIn(db, store.dialect, texts, { reader: readerVersion(), now: options.now().toISOString(), words: loadLedgerWords() }),
        );
  const seen = new Set<string>();
  return waiting.map((each) => {
    if (!('record' in each)) return each;
    const outcome = seen.has(each.id) ? 'known' : taken.get(each.id)!;
    seen.add(each.id);
    return { uri: each.uri, text: each.id, outcome };
  });
}
