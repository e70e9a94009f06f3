import { foldPhrase } from './fold.js';
import { type Tokens, tokenAt } from './tokens.js';

/** What a pattern matched on the tape: tokens `from` (inclusive) to `to` (exclusive) and its named groups. */
export interface TapeMatch {
  readonly from: number;
  readonly to: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Tokens of a named group, or null when the group took no part. */
  tokensOf(group: string): { from: number; to: number } | null;
}

/**
 * Compiles a pattern over the tape. Words are folded as the tape's are, so they may be written in either spelling; a space
 * stands between any two tokens ('ngày 29 / 7'). The match begins and ends at token borders. Quantifiers over tokens must
 * be bounded: that keeps every scan linear.
 */
export function tapePattern(source: string): RegExp {
  // A literal first character lets the engine skip to the next border; a look-behind would be tried at every one.
  return new RegExp(` (?:${foldSource(source)})(?= )`, 'g');
}

/** The same pattern with places of groups: twice the work, so it runs only on a match whose groups' tokens are asked for. */
function withIndices(pattern: RegExp): RegExp {
  let sticky = indexed.get(pattern);
  if (!sticky) indexed.set(pattern, (sticky = new RegExp(pattern.source, 'yd')));
  return sticky;
}

const indexed = new WeakMap<RegExp, RegExp>();

/** Folds words but leaves escapes (`\d`, `\b`) and group names (`?<day>`) alone. */
function foldSource(source: string): string {
  return source.replace(/\\[a-zA-Z]|\(\?<\w+>|\\k<\w+>|[\p{L}\p{M}]+/gu, (part) => (/^[\\(]/.test(part) ? part : foldPhrase(part)));
}

/** All matches of a compiled pattern, left to right, without overlap. */
export function* scanTape(tokens: Tokens, pattern: RegExp): Generator<TapeMatch> {
  const { tape } = tokens;
  pattern.lastIndex = 0;
  for (let m = pattern.exec(tape); m; m = pattern.exec(tape)) {
    const start = m.index;
    const resume = pattern.lastIndex;
    const tokensOf = (group: string): { from: number; to: number } | null => {
      const again = withIndices(pattern);
      again.lastIndex = start;
      const pair = again.exec(tape)?.indices?.groups?.[group];
      return pair && pair[1] > pair[0] ? rangeAt(tokens, pair[0], pair[1]) : null;
    };
    if (resume > start + 1) {
      const { from, to } = rangeAt(tokens, start, resume);
      yield { from, to, groups: m.groups ?? NO_GROUPS, tokensOf };
    }
    // The caller may have scanned with the same pattern meanwhile.
    pattern.lastIndex = resume;
  }
}

const NO_GROUPS: Readonly<Record<string, string | undefined>> = {};

function rangeAt(tokens: Tokens, start: number, end: number): { from: number; to: number } {
  const first = tokens.tape[start] === ' ' ? start + 1 : start;
  return { from: tokenAt(tokens, first), to: tokenAt(tokens, end - 1) + 1 };
}
