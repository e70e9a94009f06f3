import type { Bound } from '../../../../kernel/record.js';
import { tapePattern } from '../../../text/tape.js';
import { BOUND, boundOf, type MoneyRule } from './amount.js';
import { CURRENCY, currencyOf, isOtherWord, needsMultiplier } from './currencies.js';
import { DIGITS, digitNumber, MULTIPLIER, powerOf } from './numbers.js';
import { isOneNumber, isTornOff } from './sums.js';

/** 'từ 5 đến 7 tỷ USD', '10-15 tỷ USD', 'từ 5 tỷ lên 10 tỷ USD': two sums, the first with the unit of the second. */
const range: MoneyRule = {
  id: 'vi/money/range',
  pattern: tapePattern(
    `(?:(?<bound>${BOUND}) )?(?<first>${DIGITS})(?: (?<unit>${MULTIPLIER}))? (?<join>-|đến|tới|lên|lên tới|lên đến|lên mức|xuống|xuống còn|và|hoặc) (?:(?<boundToo>${BOUND}) )?(?<second>${DIGITS})(?: (?<multiplier>${MULTIPLIER}))? (?<currency>${CURRENCY})`,
  ),
  build(match, reading) {
    const { groups } = match;
    const currency = groups['currency']!;
    const first = match.tokensOf('first')!;
    if (isOtherWord(currency, reading.tokens.keys[match.to] ?? '') || (groups['multiplier'] === undefined && needsMultiplier(currency))) return null;
    if (isTornOff(reading, first.from) || !isOneNumber(reading, match, 'first') || !isOneNumber(reading, match, 'second')) return null;
    const join = groups['join']!;
    // 'tháng 5 và 7 tỷ USD': without a unit of its own the first number may belong elsewhere.
    if (
      groups['unit'] === undefined &&
      (join === 'và' || join.startsWith('lên') || join.startsWith('xuống')) &&
      !/^(?:từ|lượt)$/.test(reading.tokens.keys[match.from - 1] ?? '')
    )
      return null;
    if (/^(?:năm|tháng|ngày|quý|lần|thứ)$/.test(reading.tokens.keys[match.from - 1] ?? '')) return null;
    const until = digitNumber(groups['second']!, powerOf(groups['multiplier']));
    const from = digitNumber(groups['first']!, powerOf(groups['unit'] ?? groups['multiplier']));
    if (until === null || from === null) return null;
    const isStretch = join === '-' || join === 'đến' || join === 'tới';
    if (isStretch && from >= until) return null;
    const said = boundOf(groups['bound']);
    const ends: readonly [Bound, Bound] =
      said === 'approx' && isStretch ? ['approx', 'approx'] : isStretch && said === 'exact' ? ['min', 'max'] : [said, boundOf(groups['boundToo'])];
    const code = currencyOf(currency);
    const unit = match.tokensOf('unit');
    const second = match.tokensOf(groups['boundToo'] ? 'boundToo' : 'second')!;
    return [
      { from: match.from, to: (unit ?? first).to, value: from, currency: code, bound: ends[0], rule: this.id },
      { from: second.from, to: match.to, value: until, currency: code, bound: ends[1], rule: this.id },
    ];
  },
  yes: [
    ['Cần từ 5 đến 7 tỷ USD.', '5000000000 USD min'],
    ['Chi 10-15 tỷ USD.', '10000000000 USD min'],
    ['Tăng từ 5 tỷ lên 10 tỷ USD.', '5000000000 USD'],
    ['Khoảng 500 triệu - 1 tỷ euro.', '500000000 EUR approx'],
  ],
  no: ['Trong tháng 5 và 7 tỷ USD nữa.', 'Năm 2016 đến 7 tỷ USD.', 'Tỷ lệ 2-1 USD.'],
};

/** Two sums that share a unit. */
export const RANGE_RULES: readonly MoneyRule[] = [range];
