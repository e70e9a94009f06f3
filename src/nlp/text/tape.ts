import { foldPhrase } from './fold.js';
import { tokenAt, type Tokens } from './tokens.js';

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
  return new RegExp(`(?<![^ ])(?:${foldSource(source)})(?![^ ])`, 'gd');
}

/** Folds words but leaves escapes (`\d`, `\b`) and group names (`?<day>`) alone. */
function foldSource(source: string): string {
  return source.replace(/\\[a-zA-Z]|\(\?<\w+>|\\k<\w+>|[\p{L}\p{M}]+/gu, (part) => (/^[\\(]/.test(part) ? part : foldPhrase(part)));
}

/** All matches of a compiled pattern, left to right, without overlap. */
export function* scanTape(tokens: Tokens, pattern: RegExp): Generator<TapeMatch> {
  pattern.lastIndex = 0;
  for (let m = pattern.exec(tokens.tape); m; m = pattern.exec(tokens.tape)) {
    if (m[0] === '') { pattern.lastIndex++; continue; }
    const indices = m.indices!;
    const range = (pair: readonly [number, number] | undefined): { from: number; to: number } | null => {
      if (!pair || pair[1] <= pair[0]) return null;
      const first = tokens.tape[pair[0]] === ' ' ? pair[0] + 1 : pair[0];
      return { from: tokenAt(tokens, first), to: tokenAt(tokens, pair[1] - 1) + 1 };
    };
    const whole = range(indices[0])!;
    yield { ...whole, groups: m.groups ?? {}, tokensOf: (group) => range(indices.groups?.[group] as [number, number] | undefined) };
  }
}
