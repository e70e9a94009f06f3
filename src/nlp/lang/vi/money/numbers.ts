import { foldPhrase } from '../../../text/fold.js';

/** Digits with their points and commas as they stand on the tape: '20 . 000', '984 , 98'. */
export const DIGITS = '\\d{1,15}(?: [.,] \\d{1,6}){0,5}';

const ONES: ReadonlyMap<string, number> = new Map(
  Object.entries({ một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 }).map(([word, value]) => [
    foldPhrase(word),
    value,
  ]),
);
const [TEN, TENS, HUNDRED, ODD, ODD_TOO] = ['mười', 'mươi', 'trăm', 'linh', 'lẻ'].map(foldPhrase) as [string, string, string, string, string];
const FIRST_WORD = '(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)';
/** A number below a thousand in words: 'ba', 'mười lăm', 'hai trăm năm mươi'. */
export const NUMBER_WORDS = `${FIRST_WORD}(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ)){0,5}`;

const POWERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nghìn: 3,
    ngàn: 3,
    vạn: 4,
    triệu: 6,
    tr: 6,
    tỷ: 9,
    'nghìn tỷ': 12,
    'ngàn tỷ': 12,
    'triệu tỷ': 15,
    'trăm triệu': 8,
    'trăm tỷ': 11,
    'chục triệu': 7,
    'chục tỷ': 10,
    'trăm nghìn': 5,
    'trăm ngàn': 5,
    million: 6,
    billion: 9,
    trillion: 12,
    bn: 9,
    'nghìn triệu': 9,
  }).map(([word, power]) => [foldPhrase(word), power]),
);
/** Powers of ten in words, longer ones first. */
export const MULTIPLIER = `(?:${[...POWERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
export const powerOf = (word: string | undefined): number => (word ? POWERS.get(word)! : 0);

/** A number in words; null when the words make none ('hai ba'). */
export function wordNumber(words: string): number | null {
  let total = 0;
  let ones: number | null = null;
  let last = Infinity;
  for (const word of words.split(' ')) {
    const value = ONES.get(word);
    if (value !== undefined) {
      if (ones !== null) return null;
      ones = value;
    } else if (word === HUNDRED || word === TENS) {
      const unit = word === HUNDRED ? 100 : 10;
      if (ones === null || unit >= last) return null;
      total += ones * unit;
      ones = null;
      last = unit;
    } else if (word === TEN) {
      if (ones !== null || last <= 10) return null;
      total += 10;
      last = 10;
    } else if (word === ODD || word === ODD_TOO) {
      if (ones !== null || last !== 100) return null;
      last = 10;
    }
  }
  return total + (ones ?? 0);
}

/**
 * The number that digits on the tape stand for, times ten to `power`; null when their points and commas fit no way of
 * writing. A comma is the decimal mark and a point parts thousands, as Vietnamese has it; the other way round only where
 * that alone parses ('1,234,567', '7.1') or where a whole sum is written with a comma ('50,000 USD').
 */
export function digitNumber(said: string, power: number): number | null {
  const written = said.replaceAll(' ', '');
  const scaled = (digits: string): number => Number(`${digits}e${power}`);
  if (/^\d+$/.test(written)) return scaled(written);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(written)) return scaled(written.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/.test(written) || /^[1-9]\d{0,2},\d{3}\.\d+$/.test(written)) return scaled(written.replaceAll(',', ''));
  if (/^[1-9]\d{0,2},\d{3}$/.test(written) && power < 6) return scaled(written.replace(',', ''));
  if (/^\d+[.,]\d+$/.test(written)) return scaled(written.replace(',', '.'));
  return null;
}
