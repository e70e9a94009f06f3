import type { AmountFact } from '../../../kernel/record.js';
import type { Reading } from '../../reading.js';
import { runRules } from '../../rule.js';
import { spanOf } from '../../text/tokens.js';
import type { MoneyRule } from './money/amount.js';
import { findElliptic } from './money/elliptic.js';
import { RANGE_RULES } from './money/ranges.js';
import { SUM_RULES } from './money/sums.js';

/** Every way in which the reader knows a sum to be said, in order of claim. */
export const MONEY_RULES: readonly MoneyRule[] = [...RANGE_RULES, ...SUM_RULES];

/** Sums of money, by position. */
export function findAmounts(reading: Reading): AmountFact[] {
  const amounts = runRules(MONEY_RULES, reading);
  return [...amounts, ...findElliptic(reading, amounts)]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, value, currency, bound, rule }) => {
      const { start, end } = spanOf(reading.tokens, from, to);
      return { start, end, value, currency, bound, rule };
    });
}
