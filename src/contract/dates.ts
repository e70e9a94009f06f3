import type { TimeMod } from '../kernel/record.js';
import type { Language } from './language.js';

/** A TIMEX3 value (`2022-07-29`, `2024-Q3`, `XXXX-10-02`, `2021-03-16/2021-03-18`) as one would write it out. */
export function describeDate(value: string, language: Language, mod: TimeMod | null = null): string {
  const [from, until] = value.split('/');
  const said = until === undefined ? describeOne(from!, language) : describeRange(from!, until, language);
  return mod === null ? said : `${MODS[mod][language]} ${said}`;
}

const MODS: Readonly<Record<TimeMod, Record<Language, string>>> = {
  START: { vi: 'đầu', en: 'early' },
  MID: { vi: 'giữa', en: 'mid' },
  END: { vi: 'cuối', en: 'late' },
  APPROX: { vi: 'khoảng', en: 'about' },
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const PARTS: Readonly<Record<string, Record<Language, string>>> = {
  MO: { vi: 'sáng', en: 'morning' },
  MI: { vi: 'trưa', en: 'midday' },
  AF: { vi: 'chiều', en: 'afternoon' },
  EV: { vi: 'tối', en: 'evening' },
  NI: { vi: 'đêm', en: 'night' },
};
const SEASONS: Readonly<Record<string, Record<Language, string>>> = {
  SP: { vi: 'mùa Xuân', en: 'spring' },
  SU: { vi: 'mùa Hè', en: 'summer' },
  FA: { vi: 'mùa Thu', en: 'autumn' },
  WI: { vi: 'mùa Đông', en: 'winter' },
};
const QUARTERS: Readonly<Record<Language, readonly string[]>> = { vi: ['I', 'II', 'III', 'IV'], en: ['first', 'second', 'third', 'fourth'] };
const NO_YEAR: Readonly<Record<Language, string>> = { vi: 'chưa rõ năm', en: 'year not stated' };

const OPEN_YEAR = 'XXXX';

function describeOne(value: string, language: Language): string {
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})(?:T(\w\w|\d\d:\d\d))?$/.exec(value);
  if (day) return describeDay(day[1]!, Number(day[2]), Number(day[3]), day[4], language);
  const part = /^(\d{4}|XXXX)(?:-(.+))?$/.exec(value);
  if (!part) return value;
  const year = part[1] === OPEN_YEAR ? null : part[1]!;
  const unit = part[2];
  if (unit === undefined) return year ?? NO_YEAR[language];
  if (/^\d{2}$/.test(unit)) return language === 'vi' ? `tháng ${Number(unit)}${vietnameseYear(year)}` : `${MONTHS[Number(unit) - 1]}${englishYear(year)}`;
  if (/^Q[1-4]$/.test(unit)) {
    const name = QUARTERS[language][Number(unit[1]) - 1];
    return language === 'vi' ? `quý ${name}${vietnameseYear(year)}` : `${name} quarter${year === null ? `, ${NO_YEAR.en}` : ` of ${year}`}`;
  }
  if (/^H[12]$/.test(unit)) {
    const first = unit === 'H1';
    if (language === 'vi') return `nửa ${first ? 'đầu' : 'cuối'} năm${year === null ? `, ${NO_YEAR.vi}` : ` ${year}`}`;
    return `${first ? 'first' : 'second'} half${year === null ? `, ${NO_YEAR.en}` : ` of ${year}`}`;
  }
  const season = SEASONS[unit]?.[language];
  if (season) return `${season}${year === null ? `, ${NO_YEAR[language]}` : ` ${year}`}`;
  if (/^W\d{2}$/.test(unit) && year !== null) {
    const monday = describeCivil(mondayOf(Number(year), Number(unit.slice(1))), language);
    return language === 'vi' ? `tuần từ ${monday}` : `week of ${monday}`;
  }
  return value;
}

function describeDay(year: string, month: number, day: number, part: string | undefined, language: Language): string {
  const open = year === OPEN_YEAR;
  // A part of the day, or the clock.
  const name = part === undefined ? undefined : (PARTS[part]?.[language] ?? part);
  if (language === 'vi') {
    const date = open ? `${day}/${month}, ${NO_YEAR.vi}` : `${WEEKDAYS.vi[weekday(Number(year), month, day)]}, ${day}/${month}/${year}`;
    return name === undefined ? date : `${name} ${date}`;
  }
  const date = open ? `${day} ${MONTHS[month - 1]}, ${NO_YEAR.en}` : `${WEEKDAYS.en[weekday(Number(year), month, day)]} ${day} ${MONTHS[month - 1]} ${year}`;
  return name === undefined ? date : `${date}, ${name}`;
}

/** Days of one month or year are said once: '8–10 September 2024'. */
function describeRange(from: string, until: string, language: Language): string {
  const a = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from);
  const b = /^(\d{4})-(\d{2})-(\d{2})$/.exec(until);
  if (!a || !b) return `${describeOne(from, language)} – ${describeOne(until, language)}`;
  const [d1, m1, d2, m2] = [Number(a[3]), Number(a[2]), Number(b[3]), Number(b[2])];
  if (a[1] !== b[1]) return `${describeCivil(from, language)} – ${describeCivil(until, language)}`;
  if (m1 !== m2) return language === 'vi' ? `${d1}/${m1} – ${d2}/${m2}/${a[1]}` : `${d1} ${MONTHS[m1 - 1]} – ${d2} ${MONTHS[m2 - 1]} ${a[1]}`;
  return language === 'vi' ? `${d1}–${d2}/${m2}/${a[1]}` : `${d1}–${d2} ${MONTHS[m2 - 1]} ${a[1]}`;
}

function describeCivil(value: string, language: Language): string {
  const [year, month, day] = value.split('-').map(Number);
  return language === 'vi' ? `${day}/${month}/${year}` : `${day} ${MONTHS[month! - 1]} ${year}`;
}

const vietnameseYear = (year: string | null): string => (year === null ? `, ${NO_YEAR.vi}` : `/${year}`);
const englishYear = (year: string | null): string => (year === null ? `, ${NO_YEAR.en}` : ` ${year}`);

/** 0 is Sunday (Zeller, by days since 1 March of year 0). */
function weekday(year: number, month: number, day: number): number {
  return (((daysFromCivil(year, month, day) + 3) % 7) + 7) % 7;
}

/** Days since 1 March of year 0 in the proleptic Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 153 + 2) / 5) + day - 1;
}

/** First day of an ISO week. */
function mondayOf(year: number, week: number): string {
  const fourth = daysFromCivil(year, 1, 4);
  const monday = fourth - ((weekday(year, 1, 4) + 6) % 7) + (week - 1) * 7;
  return civilFromDays(monday, year);
}

function civilFromDays(days: number, near: number): string {
  for (let year = near - 1; year <= near + 1; year++)
    for (let month = 1; month <= 12; month++) {
      const day = days - daysFromCivil(year, month, 1) + 1;
      const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
      if (day >= 1 && days < next) return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    }
  return String(near);
}
