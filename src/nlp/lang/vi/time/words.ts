import { digits, isCivilDate } from '../../../../kernel/calendar.js';
import type { TimeMod } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import type { Relative } from '../../../resolve/time-mention.js';
import { foldPhrase } from '../../../text/fold.js';
import type { TapeMatch } from '../../../text/tape.js';

/** Pieces of patterns over the tape, and what their words mean. */

export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
export const MONTH = '(?:1[0-2]|0?[1-9])';
export const YEAR = '(?:1[89]|20|21)\\d\\d';

const table = <Value>(rows: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(rows).map(([words, value]) => [foldPhrase(words), value]));
/** An alternation of a table's words, longer ones first. */
const anyOf = (words: ReadonlyMap<string, unknown>): string => `(?:${[...words.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const PARTS = table({
  'rạng sáng': 'TMO',
  'sáng sớm': 'TMO',
  'buổi sáng': 'TMO',
  sáng: 'TMO',
  trưa: 'TAF',
  'buổi trưa': 'TAF',
  'đầu giờ chiều': 'TAF',
  'cuối giờ chiều': 'TAF',
  'buổi chiều': 'TAF',
  chiều: 'TAF',
  'chiều muộn': 'TAF',
  'chiều tối': 'TEV',
  'buổi tối': 'TEV',
  tối: 'TEV',
  'tối muộn': 'TEV',
  'đêm khuya': 'TNI',
  'nửa đêm': 'TNI',
  khuya: 'TNI',
  đêm: 'TNI',
});
export const PART = anyOf(PARTS);
export const partOf = (words: string | undefined): string => (words ? (PARTS.get(words) ?? '') : '');

const MONTHS = table({
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
});
export const MONTH_WORD = anyOf(MONTHS);
export const monthOf = (said: string): number => MONTHS.get(said) ?? Number(said);

const WEEKDAYS = table({
  'thứ hai': 1,
  'thứ ba': 2,
  'thứ tư': 3,
  'thứ năm': 4,
  'thứ sáu': 5,
  'thứ bảy': 6,
  'thứ bẩy': 6,
  'chủ nhật': 7,
  'chúa nhật': 7,
  'thứ 2': 1,
  'thứ 3': 2,
  'thứ 4': 3,
  'thứ 5': 4,
  'thứ 6': 5,
  'thứ 7': 6,
});
export const WEEKDAY = anyOf(WEEKDAYS);
export const weekdayNumber = (said: string | undefined): number | null => (said ? (WEEKDAYS.get(said) ?? null) : null);

const QUARTERS = table({ 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, đầu: 1, cuối: 4 });
export const QUARTER = anyOf(QUARTERS);
export const quarterOf = (said: string): number => QUARTERS.get(said)!;

const SEASONS = table({ xuân: 'SP', hè: 'SU', hạ: 'SU', thu: 'FA', đông: 'WI' });
export const SEASON = anyOf(SEASONS);
export const seasonOf = (said: string): string => SEASONS.get(said)!;

const COUNTS = table({
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
  8: 8,
  9: 9,
  10: 10,
  11: 11,
});
export const COUNT = anyOf(COUNTS);
export const countOf = (said: string): number => COUNTS.get(said)!;

const MODS = table<TimeMod>({
  đầu: 'START',
  'những ngày đầu': 'START',
  'ngay đầu': 'START',
  'nửa đầu': 'START',
  'thượng tuần': 'START',
  'những tháng đầu': 'START',
  'mấy tháng đầu': 'START',
  'các tháng đầu': 'START',
  'những tuần đầu': 'START',
  giữa: 'MID',
  'trung tuần': 'MID',
  cuối: 'END',
  'những ngày cuối': 'END',
  'nửa cuối': 'END',
  'nửa sau': 'END',
  'hạ tuần': 'END',
  'những tháng cuối': 'END',
  'các tháng cuối': 'END',
  'tuần cuối': 'END',
  'tuần đầu': 'START',
  khoảng: 'APPROX',
});
/** 'bắt đầu năm 2020', 'dẫn đầu' and the like are no beginnings of a year. */
export const MOD = `(?<!(?:bắt|dẫn|lần|đứng|khởi|đi|mở|bước|ban|hàng|người|cầm|tháng) )${anyOf(MODS)}`;
export const modOf = (said: string | undefined): TimeMod | null => (said ? (MODS.get(said) ?? null) : null);

/** Words after a date or month that place it: in which year, or before or after the time of writing. */
interface Tail {
  readonly relative: Relative | null;
  readonly lean: 'past' | 'future' | null;
}
const year = (offset: number): Tail => ({ relative: { unit: 'year', offset }, lean: null });
const TAILS = table<Tail>({
  'năm nay': year(0),
  'năm ngoái': year(-1),
  'năm trước': year(-1),
  'năm sau': year(1),
  'năm tới': year(1),
  'cùng năm': { relative: { unit: 'same-year', offset: 0 }, lean: null },
  'năm đó': { relative: { unit: 'same-year', offset: 0 }, lean: null },
  'vừa qua': { relative: null, lean: 'past' },
  'vừa rồi': { relative: null, lean: 'past' },
  'mới đây': { relative: null, lean: 'past' },
  tới: { relative: null, lean: 'future' },
  'tới đây': { relative: null, lean: 'future' },
  'sắp tới': { relative: null, lean: 'future' },
  này: { relative: null, lean: null },
});
export const TAIL = anyOf(TAILS);
export const tailOf = (said: string | undefined): Tail => (said ? TAILS.get(said) : undefined) ?? { relative: null, lean: null };

/** Hour of a day: '14h30', '9 giờ 30 phút', '11g', '09:30'. */
export const hour = (group: string): string =>
  `(?<${group}h>[01]?\\d|2[0-4]) (?:(?:h|g|giờ)(?: (?<${group}min>[0-5]\\d)(?: phút| ph)?)?|: (?<${group}mm>[0-5]\\d)(?: : [0-5]\\d)?)`;

/** A day with its month, and its year where said: '29/7', '29-7-2022', '29 tháng 7 năm 2022'. */
export const dayMonth = (group: string): string =>
  `(?<${group}d>${DAY}) (?:(?<${group}s>[/.\\-]) (?<${group}m>${MONTH})(?: [/.\\-] (?<${group}y>${YEAR})| ,? ?năm (?<${group}ny>${YEAR}))?` +
  `|tháng (?<${group}w>${MONTH}|${MONTH_WORD})(?:(?: , năm| năm| ,| /| -)? (?<${group}wy>${YEAR}))?)`;

export interface SaidDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The day that a `dayMonth` piece matched; null when the calendar has none such. */
export function saidDay(match: TapeMatch, group: string): SaidDay | null {
  const { groups } = match;
  const day = Number(groups[`${group}d`]);
  const month = monthOf(groups[`${group}m`] ?? groups[`${group}w`] ?? '');
  const said = groups[`${group}y`] ?? groups[`${group}ny`] ?? groups[`${group}wy`];
  const year = said ? Number(said) : null;
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

export const yearText = (year: number | null): string => (year === null ? 'XXXX' : digits(year, 4));
export const dayText = ({ year, month, day }: SaidDay): string => `${yearText(year)}-${digits(month, 2)}-${digits(day, 2)}`;

/** Key of the token before (or after) a range; '' at the text's ends and across a line break. */
export function keyBefore({ tokens }: Reading, { from }: TokenRange): string {
  return from > 0 && !tokens.text.slice(tokens.end[from - 1], tokens.start[from]).includes('\n') ? tokens.keys[from - 1]! : '';
}
export function keyAfter({ tokens }: Reading, { to }: TokenRange): string {
  return to < tokens.length && !tokens.text.slice(tokens.end[to - 1], tokens.start[to]).includes('\n') ? tokens.keys[to]! : '';
}

/** Words, folded, from one line. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldPhrase));
/** Words before a bare '5/7' that make it a day. */
export const BEFORE_DATE = wordSet('từ đến tới vào trước sau hết ( và hoặc hay trong , giữa qua');
/** Words after '5/7' or '3-5' that make it a fraction or a count. */
const COUNTED = wordSet(
  'tỷ triệu nghìn ngàn % phần người lần nước quốc doanh số tổng dân thành ghế phiếu tỉnh ngày tháng usd euro km m kg tấn mw gw nguồn diện lượng giá thế gdp sản nhu đại nghị tiêu tiêu điểm tuổi trang lô loại xã huyện trận bàn cử',
);

/** Whether such a word follows in small letters ('2/3 tổng số', not '2/3 Tổng thống'). */
export const isCounted = (reading: Reading, range: TokenRange): boolean => COUNTED.has(keyAfter(reading, range)) && !reading.tokens.capital[range.to];
