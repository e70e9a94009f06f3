import { createHash } from 'node:crypto';
import type { Row } from '../../store/dialect.js';
import { SCHEMAS, type Store } from '../../store/open-store.js';
import { TABLES } from '../../store/tables.js';

/** How many rows each table has. */
export type RowCounts = Record<string, number>;

/**
 * A ledger as lines of JSON, as it is at one moment: what it is first, then all rows, table after table, and last their
 * numbers with the SHA-256 of all lines before. Equal ledgers, on whatever store, yield equal lines.
 */
export async function exportLedger(store: Store, write: (line: string) => Promise<void>, onCount?: (rows: number) => void): Promise<void> {
  await store.snapshot(async (db) => {
    const rows: RowCounts = {};
    for (const { name } of TABLES) {
      const { n } = await db
        .selectFrom(name)
        .select((row) => row.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      rows[name] = Number(n);
    }
    onCount?.(Object.values(rows).reduce((sum, n) => sum + n, 0));
    const hash = createHash('sha256');
    const put = (line: string): Promise<void> => {
      hash.update(line);
      return write(line);
    };
    await put(headerLine(SCHEMAS.at(-1)!));
    for (const table of TABLES) for await (const row of store.dialect.scan(db, table)) await put(rowLine(table.name, row));
    await write(manifestLine(rows, hash.digest('hex')));
  });
}

export const EXPORT_FORMAT = 'export/1';
export const headerLine = (schema: string): string => `${JSON.stringify({ parley: EXPORT_FORMAT, schema })}\n`;
const rowLine = (table: string, row: Row): string => `${JSON.stringify({ [table]: row })}\n`;
export const manifestLine = (rows: RowCounts, sha256: string): string => `${JSON.stringify({ rows, sha256 })}\n`;
