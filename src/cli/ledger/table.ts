import type { Language, Wording } from '../../contract/language.js';
import { displayWidth, pad, printable, wrap } from '../format/layout.js';
import type { Paint, Theme } from '../format/theme.js';

export interface Column<Row> {
  /** Its name in a CSV file. */
  readonly key: string;
  readonly title: Wording;
  /** As a person reads it. */
  readonly cell: (row: Row, language: Language) => string;
  /** As a program reads it; the cell, where nothing else is said. */
  readonly value?: (row: Row) => string | number | boolean | null;
  readonly right?: boolean;
  /** Takes the room that the others leave, and breaks into lines. */
  readonly wide?: boolean;
  /** Not on a terminal, only in a file. */
  readonly hidden?: boolean;
  readonly paint?: (row: Row, theme: Theme) => Paint;
}

const GAP = '  ';
/** A wide column narrower than this cannot be read. */
const NARROWEST = 16;

/** Rows under their titles, columns lined up, the wide ones broken to fit. */
export function formatTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { language, width, theme }: { language: Language; width: number; theme: Theme },
): string {
  const shown = columns.filter((column) => !column.hidden);
  const cells = rows.map((row) => shown.map((column) => printable(column.cell(row, language))));
  const widths = shown.map((column, i) => Math.max(displayWidth(column.title[language]), ...cells.map((row) => displayWidth(row[i]!))));
  const wide = shown.flatMap((column, i) => (column.wide ? [i] : []));
  let over = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (shown.length - 1) - width;
  for (const i of [...wide].sort((a, b) => widths[b]! - widths[a]!)) {
    const others = wide.filter((other) => other !== i && widths[other]! > NARROWEST).length;
    const cut = Math.min(
      over > 0 && others > 0 ? Math.ceil(over * (widths[i]! / wide.reduce((sum, each) => sum + widths[each]!, 0))) : over,
      widths[i]! - NARROWEST,
    );
    if (cut > 0) {
      widths[i]! -= cut;
      over -= cut;
    }
  }
  const lines = [shown.map((column, i) => theme.quiet(align(column.title[language], widths[i]!, column.right))).join(GAP)];
  cells.forEach((row, r) => {
    const broken = row.map((cell, i) => (shown[i]!.wide ? wrap(cell, widths[i]!) : [cell]));
    const height = Math.max(1, ...broken.map((each) => each.length));
    for (let line = 0; line < height; line++)
      lines.push(
        broken
          .map((each, i) => {
            const paint = shown[i]!.paint?.(rows[r]!, theme) ?? ((text: string) => text);
            return paint(align(each[line] ?? '', widths[i]!, shown[i]!.right));
          })
          .join(GAP)
          .trimEnd(),
      );
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const align = (text: string, width: number, right = false): string => (right ? ' '.repeat(Math.max(0, width - displayWidth(text))) + text : pad(text, width));
