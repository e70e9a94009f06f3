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
  const rows: Row[] = [];
  const columns = eachRow(name, content, (cells, line) => rows.push({ line, cells }));
  return { name, columns, rows };
}

/** Calls back with each row of a table, one by one, so that none outlives its use: tables are read when the program starts. */
export function eachRow(name: string, content: string, use: (cells: Row['cells'], line: number) => void): readonly string[] {
  let columns: readonly string[] | null = null;
  let number = 0;
  for (let at = 0; at < content.length; ) {
    const newline = content.indexOf('\n', at);
    const end = newline < 0 ? content.length : newline;
    const line = content.slice(at, end);
    number++;
    at = end + 1;
    if (line === '' || line.charCodeAt(0) === HASH) continue;
    const values = line.split('\t');
    if (columns === null) {
      columns = values;
      continue;
    }
    if (values.length !== columns.length) throw new LexiconError(`${name}:${number}: ${values.length} cells, the header has ${columns.length}`);
    const cells: Record<string, string> = {};
    for (let i = 0; i < values.length; i++) cells[columns[i]!] = values[i]!;
    use(cells, number);
  }
  if (columns === null) throw new LexiconError(`${name}:1: no header line`);
  return columns;
}

const HASH = 35;

/** The values of a cell that holds several. */
export const list = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
