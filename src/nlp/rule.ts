import type { Reading, TokenRange } from './reading.js';
import { foldPhrase } from './text/fold.js';
import { scanTape, type TapeMatch } from './text/tape.js';
import { textOf } from './text/tokens.js';

/**
 * One way in which a thing is said. Rules stand in an ordered list: an earlier one has the first claim on its tokens.
 * `yes` and `no` are the rule's own tests: texts with the value it must build, and texts in which it must build nothing.
 */
export interface Rule<Built extends TokenRange> {
  readonly id: string;
  /** Made with `tapePattern`. */
  readonly pattern: RegExp;
  /** Words or pieces of the tape one of which any match holds, folded: a tape without them is not scanned. */
  readonly needs?: Needs;
  /** What the match says (several things for a list or a range); null declines. */
  build(match: TapeMatch, reading: Reading): Built | readonly Built[] | null;
  readonly yes: readonly (readonly [text: string, value: string])[];
  readonly no: readonly string[];
}

/** Everything that the rules find in a text, by position, without overlap. */
export function runRules<Built extends TokenRange>(rules: readonly Rule<Built>[], reading: Reading): Built[] {
  const taken = new Uint8Array(reading.tokens.length);
  const found: Built[] = [];
  const { tape } = reading.tokens;
  const words = wordsOf(reading);
  for (const rule of rules) {
    if (
      rule.needs &&
      !rule.needs.words.some((word) => words.has(word)) &&
      !rule.needs.pieces.some(({ first, piece }) => words.has(first) && tape.includes(piece))
    )
      continue;
    for (const match of scanTape(reading.tokens, rule.pattern)) {
      if (!isFree(match, taken, reading)) continue;
      const built = rule.build(match, reading);
      if (built === null) continue;
      for (const one of isList(built) ? built : [built]) {
        taken.fill(1, one.from, one.to);
        found.push(one);
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

const isList = <Built extends TokenRange>(built: Built | readonly Built[]): built is readonly Built[] => Array.isArray(built);

/** Facts come from readable tokens of one line, each token serving once. */
function isFree({ from, to }: TokenRange, taken: Uint8Array, reading: Reading): boolean {
  for (let i = from; i < to; i++) if (taken[i] || !reading.readable[i]) return false;
  return !textOf(reading.tokens, from, to).includes('\n');
}

/** What a match needs: one of some words, or one of some pieces of the tape of more than a word. */
export interface Needs {
  readonly words: readonly string[];
  readonly pieces: readonly { readonly first: string; readonly piece: string }[];
}

/** The `needs` of a rule, from one line. */
export function anyWordOf(line: string): Needs {
  const all = line.split('|').map(foldPhrase);
  const pieces = all.filter((form) => form.includes(' '));
  return {
    words: all.filter((form) => !form.includes(' ')),
    // The first word of a piece is looked up before the tape is searched for the whole.
    pieces: pieces.map((piece) => ({ first: piece.trim().split(' ')[0]!, piece })),
  };
}

/** The words of a text, gathered once for all its lists of rules. */
function wordsOf(reading: Reading): ReadonlySet<string> {
  let words = gathered.get(reading.tokens);
  if (!words) gathered.set(reading.tokens, (words = new Set(reading.tokens.keys)));
  return words;
}

const gathered = new WeakMap<Reading['tokens'], ReadonlySet<string>>();
