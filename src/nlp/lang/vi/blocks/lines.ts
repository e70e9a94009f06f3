import type { Block, BlockKind } from '../../../../kernel/record.js';
import type { FurnitureKind, Lexicon } from '../../../lexicon/lexicon.js';
import { foldPhrase, foldWord } from '../../../text/fold.js';

/** One line of the text that is not blank, without the space around it; its kind is set as it becomes known. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A blank line, or the text's beginning, stands before it. */
  readonly afterBlank: boolean;
  readonly words: number;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** The longest piece of page furniture that the line begins with. */
  readonly head: { readonly kinds: readonly FurnitureKind[]; readonly rest: string } | null;
  kind: BlockKind | null;
  /** Its blocks, where they are known already. */
  parts?: Block[];
}

/** Space as the tokeniser sees it: invisible characters too, so that no block is without a token. */
const SPACE = /[\s\u200b-\u200f\u2060\ufeff\u00ad\x00-\x1f\x7f]/;

const isSpace = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit <= 32 || (unit >= 127 && SPACE.test(text[at]!));
};

/** The part of a range that is not space, or null. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start,
    to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return from < to ? { start: from, end: to } : null;
}

/** Cuts a text into its lines. */
export function splitLines(text: string, lexicon: Lexicon): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (let at = 0; at <= text.length; ) {
    let end = at;
    let words = 1;
    // Words are counted on the way: one pass over the units of the text.
    for (let before = 32; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) break;
      if (unit === 32 && before !== 32) words++;
      before = unit;
    }
    const range = trimRange(text, at, end);
    at = end + 1;
    if (!range) {
      blank = true;
      continue;
    }
    const line = text.slice(range.start, range.end);
    // Named one by one: a spread in this place costs more than the rest of the line.
    lines.push({
      start: range.start,
      end: range.end,
      text: line,
      afterBlank: blank,
      words,
      closed: CLOSED.test(line.slice(-6)),
      head: furnitureAt(line, lexicon),
      kind: null,
    });
    blank = false;
  }
  return lines;
}

const CLOSED = /[.!?…;,][”"’')\]]*$/;
const HEAD_LIMIT = 40;
const OPENING = /^[\s*•·|+>»\-–—(]*/;
const FIRST_WORD = /^(?:[\p{L}\p{M}]+|[^\p{L}\p{M}])/u;

function furnitureAt(line: string, lexicon: Lexicon): Line['head'] {
  const opening = OPENING.exec(line)![0].length;
  const sample = line.slice(opening, opening + HEAD_LIMIT + 8);
  const first = FIRST_WORD.exec(sample)?.[0];
  if (first === undefined || !firstWords(lexicon).has(foldWord(first))) return null;
  const key = foldPhrase(sample);
  for (let end = Math.min(key.length, HEAD_LIMIT); end > 1; end--) {
    if (end < key.length && (WORD.test(key[end]!) || key[end - 1] === ' ')) continue;
    const kinds = lexicon.furniture.get(key.slice(0, end));
    if (kinds && isHead(kinds)) return { kinds, rest: line.slice(opening + end).trim() };
  }
  return null;
}

/** Marks of outlets are no heads of lines: they are looked for inside bylines and datelines. */
const isHead = (kinds: readonly FurnitureKind[]): boolean => kinds.some((kind) => kind !== 'outlet');

/** Folded first words of all furniture that heads lines: most lines begin with none of them. */
function firstWords(lexicon: Lexicon): ReadonlySet<string> {
  let words = firstWordsOf.get(lexicon);
  if (!words)
    firstWordsOf.set(lexicon, (words = new Set([...lexicon.furniture].filter(([, kinds]) => isHead(kinds)).map(([form]) => FIRST_WORD.exec(form)![0]))));
  return words;
}

const firstWordsOf = new WeakMap<Lexicon, ReadonlySet<string>>();
const WORD = /[\p{L}\p{N}]/u;

/** Key under which two lines are the same: folded, letters and digits alone. */
export const lineKey = (line: string): string =>
  foldPhrase(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title without the dots where a crawler cut it. */
export const stemOf = (title: string): string => title.replace(/(?:\.{2,4}|…)$/u, '').trimEnd();
