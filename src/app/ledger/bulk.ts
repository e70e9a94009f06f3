import type { Kysely } from 'kysely';
import type { Schema } from '../../store/schema.js';

/** Rows in one statement: few statements, and none too long for either store. */
const ROWS = 2_000;
const CELLS = 30_000;

export function* inChunks<T>(all: readonly T[], size = ROWS): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/** Inserts rows, many in a statement; where `unless` names a key, rows that are there already stay as they are. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly object[],
  unless?: readonly (keyof Schema[Table] & string)[],
): Promise<void> {
  if (rows.length === 0) return;
  const size = Math.max(1, Math.floor(CELLS / Object.keys(rows[0]!).length));
  for (const some of inChunks(rows, size)) {
    const insert = db.insertInto(table).values(some as never);
    await (unless ? insert.onConflict((conflict) => conflict.columns(unless as never).doNothing()) : insert).execute();
  }
}
