/** The number that an ordinal or number word, Roman or Arabic numeral (a key of the tape) stands for; null for anything else. */
export function ordinalValue(words: string): number | null {
  if (/^\d{1,3}$/.test(words)) return Number(words);
  const roman = /^[ivx]{1,6}$/.test(words) ? romanValue(words) : null;
  if (roman !== null) return roman;
  return WORDS.get(words) ?? compound(words);
}

/** Ordinal words as a tape pattern, longest first. */
export const ORDINAL =
  '\\d{1,3}|(?:mười|hai mươi|ba mươi|bốn mươi|năm mươi) (?:một|mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)|hai mươi|ba mươi|bốn mươi|năm mươi|nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[ivx]{1,6}';

const UNITS: readonly (readonly [string, number])[] = [
  ['nhất', 1],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['nhì', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
];
const WORDS = new Map(UNITS);

function compound(words: string): number | null {
  const [tens, ...rest] = words.startsWith('mười ') ? [10, words.slice(5)] : splitTens(words);
  if (!tens) return null;
  const unit = rest.join(' ');
  if (unit === '') return tens as number;
  const value = WORDS.get(unit);
  return value === undefined ? null : (tens as number) + value;
}

function splitTens(words: string): [number, ...string[]] {
  const m = /^(hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (.+))?$/.exec(words);
  return m ? [WORDS.get(m[1]!)! * 10, m[2] ?? ''] : [0];
}

function romanValue(numeral: string): number | null {
  const digits: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let k = 0; k < numeral.length; k++) {
    const value = digits[numeral[k]!]!;
    sum += value < (digits[numeral[k + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum > 0 ? sum : null;
}
