/** Widest page: longer lines are hard to read, however wide the terminal. */
export const MAX_WIDTH = 100;
export const MIN_WIDTH = 40;

/** Columns that a string takes on a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.replace(COLOUR, '')) width += charWidth(char);
  return width;
}

/** Columns of one character: none for a combining mark, two for East Asian ones. */
export const charWidth = (char: string): number => (MARK.test(char) ? 0 : WIDE.test(char) ? 2 : 1);

const COLOUR = /\x1b\[[0-9;]*m/g;
const MARK = /^[\p{M}\u200b-\u200f\u2060\ufeff]/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Breaks a text at spaces into lines of at most `width` columns; a word longer than that stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n\t]+/)) {
    if (word === '') continue;
    const columns = displayWidth(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += line === '' ? word : ` ${word}`;
    used += used === 0 ? columns : columns + 1;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Fills up with spaces to a width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Control characters of the text itself must not reach a terminal. */
export const printable = (text: string): string => text.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g, ' ');
