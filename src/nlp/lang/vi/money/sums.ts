import type { Reading } from '../../../reading.js';
import { type TapeMatch, tapePattern } from '../../../text/tape.js';
import { type Amount, BOUND, BOUND_AFTER, boundAfter, boundOf, type MoneyRule } from './amount.js';
import { CURRENCY, CURRENCY_FIRST, currencyOf, isOtherWord, needsMultiplier } from './currencies.js';
import { DIGITS, digitNumber, MULTIPLIER, NUMBER_WORDS, powerOf, wordNumber } from './numbers.js';

/** Whether every point and comma inside digits is written without spaces ('8, 49 tỷ' is let pass: one comma, two digits). */
export function isOneNumber({ tokens }: Reading, match: TapeMatch, group: string): boolean {
  const { from, to } = match.tokensOf(group)!;
  for (let i = from + 1; i < to; i++) {
    if (tokens.glued[i]) continue;
    if (!(to - from === 3 && i === from + 2 && tokens.keys[i]!.length === 2 && tokens.keys[from]!.length <= 3 && tokens.keys[from + 1] === ',')) return false;
  }
  return true;
}

/** Whether the digits belong to something longer: a date, a code, a number before ('12/5 tỷ', 'A-5'). */
export function isTornOff({ tokens }: Reading, at: number): boolean {
  return (
    at > 0 && tokens.glued[at] === 1 && /^[\d/.,:-]/.test(tokens.keys[at - 1]!) && at > 1 && tokens.glued[at - 1] === 1 && /^\d/.test(tokens.keys[at - 2]!)
  );
}

const keyAt = ({ tokens }: Reading, at: number): string => tokens.keys[at] ?? '';

/** The sum that a match tells: its value, with its own currency and bound. */
const sumOf = (rule: string, { from, to, groups }: TapeMatch, value: number): Amount => ({
  from,
  to,
  value,
  currency: currencyOf(groups['currency']!),
  bound: boundAfter(groups['after']) ?? boundOf(groups['bound']),
  rule,
});

const digitSum: MoneyRule = {
  id: 'vi/money/digits',
  pattern: tapePattern(
    `(?:(?<bound>${BOUND}) )?(?<digits>${DIGITS})(?: (?<multiplier>${MULTIPLIER})(?: (?:(?<half>rưỡi)|(?<more>\\d{1,3}) (?<smaller>triệu|nghìn|ngàn|tỷ)))?)? (?<currency>${CURRENCY})(?: (?<after>${BOUND_AFTER}))?`,
  ),
  build(match, reading) {
    const { groups } = match;
    const currency = groups['currency']!;
    if (groups['multiplier'] === undefined && needsMultiplier(currency)) return null;
    const last = match.tokensOf('currency')!;
    if (isOtherWord(currency, keyAt(reading, last.to))) return null;
    const first = match.tokensOf('digits')!;
    if (isTornOff(reading, first.from) || !isOneNumber(reading, match, 'digits')) return null;
    const power = powerOf(groups['multiplier']);
    let value = digitNumber(groups['digits']!, power);
    if (value === null || value === 0) return null;
    if (groups['half']) value += 5 * 10 ** (power - 1);
    if (groups['more']) {
      const smaller = powerOf(groups['smaller']);
      if (smaller >= power) return null;
      value += Number(`${groups['more']}e${smaller}`);
    }
    return sumOf(this.id, match, value);
  },
  yes: [
    ['Quỹ dành 52 tỷ USD cho dự án.', '52000000000 USD'],
    ['Vốn đạt 984,98 triệu USD.', '984980000 USD'],
    ['Khoản vay 20.000 tỷ đồng.', '20000000000000 VND'],
    ['Trị giá hơn 1,5 triệu đô la.', '1500000 USD min'],
    ['Gần 550 tỷ yên được giải ngân.', '550000000000 JPY max'],
    ['Giá 2.050 USD mỗi tấn.', '2050 USD'],
    ['Khoảng 1,2 nghìn tỷ won.', '1200000000000 KRW approx'],
    ['Chi 500 triệu đô-la Mỹ.', '500000000 USD'],
    ['Gói 100 triệu AUD.', '100000000 AUD'],
    ['Mua 1 tỷ 200 triệu đồng trái phiếu.', '1200000000 VND'],
    ['Từ 5 triệu USD trở lên.', '5000000 USD min'],
    ['Phạt 50,000 USD.', '50000 USD'],
    ['Viện trợ 2 tỷ rưỡi USD.', '2500000000 USD'],
    ['Đạt 7.1 tỷ euro.', '7100000000 EUR'],
  ],
  no: ['Dân số 54 triệu đồng bào.', 'Hiệp ước có 2 đồng minh.', 'Có 3 bảng đấu.', 'Nhập 5 triệu tấn gạo.', 'Sau 10 năm yên bình.'],
};

const wordSum: MoneyRule = {
  id: 'vi/money/words',
  pattern: tapePattern(
    `(?:(?<bound>${BOUND}) )?(?:(?<halved>nửa)|(?<words>${NUMBER_WORDS})) (?<multiplier>${MULTIPLIER})(?: (?<half>rưỡi))? (?<currency>${CURRENCY})(?: (?<after>${BOUND_AFTER}))?`,
  ),
  build(match, reading) {
    const { groups } = match;
    const currency = groups['currency']!;
    if (isOtherWord(currency, keyAt(reading, match.tokensOf('currency')!.to))) return null;
    const number = groups['halved'] ? 0.5 : wordNumber(groups['words']!);
    if (number === null || keyAt(reading, match.from - 1) === 'hàng') return null;
    const power = powerOf(groups['multiplier']);
    const value = Number(`${number + (groups['half'] ? 0.5 : 0)}e${power}`);
    return sumOf(this.id, match, value);
  },
  yes: [
    ['Họ cần ba tỷ USD.', '3000000000 USD'],
    ['Gần nửa tỷ euro đã chi.', '500000000 EUR max'],
    ['Hai trăm năm mươi triệu đồng.', '250000000 VND'],
    ['Ít nhất mười lăm triệu bảng Anh.', '15000000 GBP min'],
    ['Một tỷ rưỡi USD.', '1500000000 USD'],
  ],
  no: ['Hai đồng minh gặp nhau.', 'Ba đồng chí lãnh đạo dự.', 'Hàng tỷ USD bị thất thoát.', 'Hai bộ trưởng đồng chủ trì.', 'Mười triệu đồng bào cả nước.'],
};

const currencyFirst: MoneyRule = {
  id: 'vi/money/currency-first',
  pattern: tapePattern(`(?:(?<bound>${BOUND}) )?(?<currency>${CURRENCY_FIRST}) (?<digits>${DIGITS})(?: (?<multiplier>${MULTIPLIER}|b|m))?(?! (?:%|người|năm))`),
  build(match, reading) {
    const { groups } = match;
    const before = keyAt(reading, match.tokensOf('currency')!.from - 1);
    if (/^\d/.test(before) || new RegExp(`^${MULTIPLIER}$`).test(before) || !isOneNumber(reading, match, 'digits')) return null;
    const sign = /[$€£₫]$/.test(groups['currency']!);
    const letter = groups['multiplier'] === 'b' ? 9 : groups['multiplier'] === 'm' ? 6 : null;
    if (letter !== null && !sign) return null;
    if (!sign && groups['multiplier'] === undefined && !/[.,]/.test(groups['digits']!)) return null;
    const value = digitNumber(groups['digits']!, letter ?? powerOf(groups['multiplier']));
    if (value === null) return null;
    return { from: match.from, to: match.to, value, currency: currencyOf(groups['currency']!), bound: boundOf(groups['bound']), rule: this.id };
  },
  yes: [
    ['Thương vụ trị giá $5 tỷ.', '5000000000 USD'],
    ['Hơn US$300 triệu đã giải ngân.', '300000000 USD min'],
    ['Trả USD 2,5 triệu.', '2500000 USD'],
    ['Phí €2.000 mỗi năm.', '2000 EUR'],
  ],
  no: ['Tỷ giá USD 2 tăng.', 'Mã EUR 5 người.'],
};

/** Single sums. */
export const SUM_RULES: readonly MoneyRule[] = [digitSum, wordSum, currencyFirst];
