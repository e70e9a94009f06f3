/** A page's or a crawler's date stamp: where it stands in its line and the TIMEX3 date it gives. */
export interface Stamp {
  readonly start: number;
  readonly end: number;
  /** End of its date and clock, without the zone. */
  readonly dateEnd: number;
  readonly value: string | null;
}

const DAY = String.raw`(?:(?<d>\d{1,2})(?<sep>[./-])(?<m>\d{1,2})\k<sep>(?<y>\d{4})|(?<y2>\d{4})-(?<m2>\d{2})(?:-(?<d2>\d{2}))?(?!\d)|(?<d3>\d{1,2}) tháng (?<m3>\d{1,2})(?:,|,? năm)? (?<y3>\d{4}))`;
const CLOCK = String.raw`(?:\d{1,2}(?::|h|g|giờ )\d{2}(?::\d{2})?['’′]?(?: ?[AP]M)?)`;
const WEEKDAY = `(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])`;
const PREFIX = `(?:cập nhật(?: lần cuối)?(?: lúc| ngày)?|đăng (?:lúc|ngày)|ngày (?:đăng|cập nhật|xuất bản)|sửa đổi ngày|xuất bản|published|updated|date|ngày|lúc|thời gian)`;
const SEP = String.raw`[\s,|•·:()–-]{0,4}`;
const ZONE = String.raw`\(?(?:GMT|UTC|gmt) ?(?:[+-] ?\d{1,2})?\)?`;

const CORE = `(?:${PREFIX}${SEP}){0,2}(?<stamp>(?:(?:${WEEKDAY}|${CLOCK}|ngày)${SEP}){0,3}${DAY}(?:${SEP}${CLOCK})?)(?:${SEP}${ZONE})?`;
const WHOLE = new RegExp(`^${SEP}${CORE}${SEP}$`, 'iud');
const TAIL = new RegExp(`(?<=[\\s\\p{L})]${SEP})${CORE}${SEP}$`, 'iud');
const CRAWLER = new RegExp(`^date ${DAY}(?=\\s|$)`, 'iud');
const TIMED = new RegExp(`${CLOCK}|${WEEKDAY}`, 'iu');

/** 'Hà Nội, ngày 12/9/2023' */
const PLACE = /^(?:\p{Lu}[\p{L}.]*\s?){1,4},\s*$/u;

/** The stamp that a line is, or that follows a short byline on it; null where there is none. */
export function findStamp(line: string): Stamp | null {
  if (line.length > 120 || !/\d{4}/.test(line)) return null;
  const whole = WHOLE.exec(line);
  if (whole) return stampOf(whole, 0, line.length);
  const tail = TAIL.exec(line);
  if (!tail) return null;
  if (TIMED.test(tail.groups!['stamp']!)) return stampOf(tail, tail.index, line.length);
  return PLACE.test(line.slice(0, tail.index)) ? stampOf(tail, 0, line.length) : null;
}

/** The crawler's mark at the beginning of a first line: 'date 2021-03 '. */
export function crawlerStamp(line: string): Stamp | null {
  const m = CRAWLER.exec(line);
  return m && stampOf(m, 0, m[0].length);
}

function stampOf(m: RegExpExecArray, start: number, end: number): Stamp {
  const g = m.groups!;
  const year = g['y'] ?? g['y2'] ?? g['y3']!;
  const month = (g['m'] ?? g['m2'] ?? g['m3']!).padStart(2, '0');
  const day = (g['d'] ?? g['d2'] ?? g['d3'])?.padStart(2, '0');
  const sound = Number(month) >= 1 && Number(month) <= 12 && (day === undefined || isDayOf(Number(year), Number(month), Number(day)));
  const value = sound ? [year, month, ...(day ? [day] : [])].join('-') : null;
  return { start, end, dateEnd: m.indices!.groups?.['stamp']?.[1] ?? end, value };
}

const isDayOf = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
