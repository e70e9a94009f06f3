import type { Reading, TokenRange } from './reading.js';
import { scanTape, type TapeMatch, type TapePattern } from './text/tape.js';
import { textOf } from './text/tokens.js';

/**
 * One way in which a thing is said. Rules stand in an ordered list: an earlier one has the first claim on its tokens.
 * `yes` and `no` are the rule's own tests: texts with the value it must build, and texts in which it must build nothing.
 */
export interface Rule<Built extends TokenRange> {
  readonly id: string;
  readonly pattern: TapePattern;
  /** What the match says (several things for a list or a range); null declines. */
  build(match: TapeMatch, reading: Reading): Built | readonly Built[] | null;
  readonly yes: readonly (readonly [text: string, value: string])[];
  readonly no: readonly string[];
}

/** Everything that the rules find in a text, by position, without overlap. */
export function runRules<Built extends TokenRange>(rules: readonly Rule<Built>[], reading: Reading): Built[] {
  const taken = new Uint8Array(reading.tokens.length);
  const found: Built[] = [];
  for (const rule of rules)
    for (const match of scanTape(reading.tokens, rule.pattern)) {
      if (!isFree(match, taken, reading)) continue;
      const built = rule.build(match, reading);
      if (built === null) continue;
      for (const one of isList(built) ? built : [built]) {
        taken.fill(1, one.from, one.to);
        found.push(one);
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
