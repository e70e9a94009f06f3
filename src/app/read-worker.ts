import { type ReadResult, readOne } from './read-one.js';

/** One message to a worker thread. */
export interface Batch {
  readonly paths: readonly string[];
  readonly published: string | null;
}

/** Runs in a worker thread: reads the files of one batch, in order. */
export default async function readBatch(batch: Batch): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const path of batch.paths) results.push(await readOne(path, batch.published));
  return results;
}
