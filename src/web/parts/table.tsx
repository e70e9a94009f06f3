import type { ReactNode } from 'react';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

export interface Column<Row> {
  /** Its name in a CSV file. */
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** As a spreadsheet has it. */
  readonly value: (row: Row) => string | number | null;
  readonly className?: string;
}

/** Rows under their titles; on a phone each row becomes a card. */
export function Table<Row extends { readonly id?: string }>({
  rows,
  columns,
  name,
  empty,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly name: string;
  readonly empty?: string;
}) {
  const { say } = useLanguage();
  if (rows.length === 0) return <p className="empty">{empty ?? say(W.nothingHere)}</p>;
  return (
    <>
      <div className="scroll">
        <table>
          <caption className="hidden">{name}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.className}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.id ?? i}>
                {columns.map((column) => (
                  <td key={column.key} className={column.className} data-title={column.title}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="plain csv" onClick={() => download(csvOf(rows, columns), `parley-${name.toLowerCase().replace(/\s+/g, '-')}.csv`)}>
        {say(W.csv)}
      </button>
    </>
  );
}

/** RFC 4180, with what begins like a formula made plain text. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map((column) => column.key), ...rows.map((row) => columns.map((column) => cell(column.value(row))))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
}

function download(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
