import { type Command, Option } from 'commander';
import type { Wording } from '../../contract/language.js';
import { colours } from '../colours.js';
import { MAX_WIDTH, MIN_WIDTH } from '../format/layout.js';
import type { PageOptions } from '../format/page.js';
import { createTheme } from '../format/theme.js';
import { write } from '../write.js';
import type { LedgerFlags } from './open.js';
import { type Column, formatTable } from './table.js';

export interface OutputFlags extends LedgerFlags {
  readonly json?: true;
  readonly csv?: true;
}

/** Adds --json and --csv to a command. */
export const withOutput = (command: Command): Command =>
  command.addOption(new Option('--json', 'write JSON Lines').conflicts('csv')).option('--csv', 'write a table as CSV, for a spreadsheet');

export const printing = (flags: LedgerFlags): PageOptions => ({
  language: flags.lang,
  width: Math.max(MIN_WIDTH, process.stdout.columns ?? Math.max(MAX_WIDTH, 120)),
  theme: createTheme(colours(process.stdout, flags.color)),
});

/** Prints rows as the flags say: as a table, JSON Lines or CSV. Of no rows a table says so. */
export async function printRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], flags: OutputFlags, nothing: Wording): Promise<void> {
  if (flags.json) return write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  if (flags.csv) return write(await csv(rows, columns, flags));
  const page = printing(flags);
  await write(rows.length === 0 ? `${nothing[flags.lang]}\n` : formatTable(rows, columns, page));
}

/** Prints one view: as its page, as one line of JSON, or its rows as CSV. */
export async function printView<View, Row>(
  view: View,
  flags: OutputFlags,
  { page, rows, columns }: { page: (view: View, options: PageOptions) => string; rows: readonly Row[]; columns: readonly Column<Row>[] },
): Promise<void> {
  if (flags.json) return write(`${JSON.stringify(view)}\n`);
  if (flags.csv) return write(await csv(rows, columns, flags));
  await write(page(view, printing(flags)));
}

async function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[], flags: LedgerFlags): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const value = (row: Row, column: Column<Row>): string | number | null => {
    const raw = column.value ? column.value(row) : column.cell(row, flags.lang);
    return typeof raw === 'boolean' ? String(raw) : raw;
  };
  // What begins like a formula must not become one in a spreadsheet.
  return stringify(
    rows.map((row) => columns.map((column) => value(row, column))),
    { header: true, columns: columns.map((column) => column.key), escape_formulas: true },
  );
}
