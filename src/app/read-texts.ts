import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { readStream } from '../intake/read-file.js';
import { type Found, walk } from '../intake/walk.js';
import { type ReadResult, readIntake, readOne } from './read-one.js';
import type { Batch } from './read-worker.js';

export type { ReadResult } from './read-one.js';

/** Standard input, among the paths. */
export const STDIN = '-';

export interface ReadOptions {
  /** Publication time that holds for all texts; null: what each text says of it. */
  readonly published: string | null;
  readonly stdin: Readable;
  /** Threads to use; by default, as many as the machine has cores. */
  readonly threads?: number;
  /** Called once, before anything is read, with the number of inputs. */
  readonly onCount?: (inputs: number) => void;
}

/** Below this many files one thread is done before others would have started. */
const MANY = 100;
/** Files in a message: a message costs as much as a twentieth of a text. */
const BATCH = 24;
/** Messages under way per thread: one being read, one waiting. More would only hold memory. */
const AHEAD = 2;

/** Reads all inputs and yields what became of each, in the order of the inputs, with a bounded number of them in memory. */
export async function* readTexts(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const inputs = await findInputs(paths);
  options.onCount?.(inputs.length);
  yield* readInputs(inputs, options);
}

/** Reads inputs that were found before. */
export async function* readInputs(inputs: readonly Found[], options: Omit<ReadOptions, 'onCount'>): AsyncGenerator<ReadResult> {
  const threads = Math.min(options.threads ?? availableParallelism(), Math.ceil(inputs.length / BATCH));
  if (inputs.length < MANY || threads < 2) for (const input of inputs) yield await readInput(input, options);
  else yield* readInThreads(inputs, options, threads);
}

/** The files that the paths name, with standard input in its place. */
export async function findInputs(paths: readonly string[]): Promise<Found[]> {
  const inputs: Found[] = [];
  for (const path of paths) inputs.push(...(path === STDIN ? [{ path }] : await walk(path)));
  return inputs;
}

async function readInput(input: Found, options: Omit<ReadOptions, 'onCount'>): Promise<ReadResult> {
  if (input.problem) return { uri: input.path, problem: input.problem };
  if (input.path === STDIN) return readIntake(STDIN, await readStream(STDIN, options.stdin, options.published));
  return readOne(input.path, options.published);
}

async function* readInThreads(inputs: readonly Found[], options: Omit<ReadOptions, 'onCount'>, threads: number): AsyncGenerator<ReadResult> {
  const { Piscina } = await import('piscina');
  // Each thread has a heap of its own. What lives in it is small, so let it not grow to four times that before it is swept.
  setFlagsFromString('--heap-growing-percent=100');
  // Compiling what is only lukewarm costs more than it saves: threads of the compiler take turns with those that read.
  setFlagsFromString('--interrupt-budget=1000000');
  const pool = new Piscina<Batch, ReadResult[]>({
    filename: new URL('./read-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // Short-lived objects are most of what reading makes: a modest nursery keeps each thread small.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  const underWay: Promise<ReadResult[]>[] = [];
  let next = 0;
  const send = (): void => {
    const batch: string[] = [];
    const here = inputs[next]!;
    // Standard input and inputs with a problem are not for a thread.
    if (here.problem || here.path === STDIN) {
      next++;
      underWay.push(readInput(here, options).then((result) => [result]));
    } else {
      while (batch.length < BATCH && next < inputs.length && !inputs[next]!.problem && inputs[next]!.path !== STDIN) batch.push(inputs[next++]!.path);
      underWay.push(pool.run({ paths: batch, published: options.published }));
    }
    // An error is met when its turn comes below; until then it must not count as unhandled.
    underWay.at(-1)!.catch(() => {});
  };
  try {
    while (underWay.length > 0 || next < inputs.length) {
      while (underWay.length < threads * AHEAD && next < inputs.length) send();
      yield* await underWay.shift()!;
    }
  } finally {
    await pool.destroy();
  }
}
