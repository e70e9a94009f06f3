/** Rows of one lexicon table, with the line each came from. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Thrown at load when a table breaks the format of lexicon/README.md; the message begins with `file:line`. */
export class LexiconError extends Error {}

/** Parses a tab-separated table: `#` lines, one header line, rows. */
export function parseTable(name: string, content: string): Table {
  const lines = content.split('\n');
  let columns: string[] | null = null;
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!columns) {
      columns = cells;
      return;
    }
    if (cells.length !== columns.length) throw new LexiconError(`${name}:${index + 1}: ${cells.length} cells, the header has ${columns.length}`);
    const named: Record<string, string> = {};
    for (let i = 0; i < cells.length; i++) named[columns[i]!] = cells[i]!;
    rows.push({ line: index + 1, cells: named });
  });
  if (!columns) throw new LexiconError(`${name}:1: no header line`);
  return { name, columns, rows };
}

/** The values of a cell that holds several. */
export const list = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
