import type { Reading } from '../../../reading.js';
import { scanTape, tapePattern } from '../../../text/tape.js';
import { type Amount, BOUND, boundOf } from './amount.js';
import { DIGITS, digitNumber, MULTIPLIER, powerOf } from './numbers.js';
import { isOneNumber } from './sums.js';

/** How many tokens back the sum may stand whose currency is meant. */
const REACH = 25;
const PATTERN = tapePattern(
  `(?<=(?:lên|lên tới|lên đến|lên mức|xuống|xuống còn|so với|thành) )(?:(?<bound>${BOUND}) )?(?<digits>${DIGITS}) (?<multiplier>${MULTIPLIER})(?= (?:vào|năm|trong|sau|\\.|,|;|\\)|và)|$)`,
);

/** Sums that leave out the currency named just before: 'tăng từ 5 tỷ USD năm 2019 lên 8 tỷ năm 2022'. */
export function findElliptic(reading: Reading, amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  for (const match of scanTape(reading.tokens, PATTERN)) {
    const before = amounts.findLast(({ to }) => to <= match.from);
    if (!before || match.from - before.to > REACH || amounts.some(({ from, to }) => from < match.to && match.from < to)) continue;
    if (!isOneNumber(reading, match, 'digits') || reading.tokens.keys.slice(before.to, match.from).includes('.')) continue;
    const value = digitNumber(match.groups['digits']!, powerOf(match.groups['multiplier']));
    if (value !== null && isReadable(reading, match.from, match.to))
      found.push({ from: match.from, to: match.to, value, currency: before.currency, bound: boundOf(match.groups['bound']), rule: 'vi/money/same-currency' });
  }
  return found;
}

const isReadable = ({ readable }: Reading, from: number, to: number): boolean => readable.subarray(from, to).every((one) => one === 1);
