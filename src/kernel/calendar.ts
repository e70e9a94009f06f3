/** Civil days counted as integers (0 is 1970-01-01, proleptic Gregorian): no clock, no time zone. */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day of a stretch of time, both included. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; February has 29 when the year is open. */
export const monthLength = (year: number | null, month: number): number => (month === 2 && (year === null || isLeapYear(year)) ? 29 : LENGTHS[month - 1]!);

/** Whether the calendar has the day; an open year may be a leap year. */
export const isCivilDate = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civilDate(number: DayNumber): CivilDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): DayNumber {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** ISO week and the year it belongs to. */
export function isoWeek(number: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** A number of months later (or earlier), as year and month. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export const formatDay = (number: DayNumber): string => {
  const { year, month, day } = civilDate(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
};

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * First and last day of a TIMEX3 value: day (with or without its part), month, week, quarter, half, season, year, decade,
 * or `from/until`. Null when the year is open or the value is none of these.
 */
export function rangeOf(value: string): DayRange | null {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = rangeOf(value.slice(0, slash)),
      until = rangeOf(value.slice(slash + 1));
    return from && until && from.first <= until.last ? { first: from.first, last: until.last } : null;
  }
  const parts = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(?:T\w+(?::\d\d)?)?)?|W(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(value);
  if (!parts) {
    const decade = /^\d{3}$/.test(value) ? Number(value) * 10 : null;
    return decade === null ? null : months(decade, 1, 120);
  }
  const year = Number(parts[1]);
  if (parts[3]) {
    if (!isCivilDate(year, Number(parts[2]), Number(parts[3]))) return null;
    const day = dayNumber(year, Number(parts[2]), Number(parts[3]));
    return { first: day, last: day };
  }
  if (parts[2]) return Number(parts[2]) >= 1 && Number(parts[2]) <= 12 ? months(year, Number(parts[2]), 1) : null;
  if (parts[4]) {
    const monday = mondayOfWeek(year, Number(parts[4]));
    return { first: monday, last: monday + 6 };
  }
  if (parts[5]) return months(year, Number(parts[5]) * 3 - 2, 3);
  if (parts[6]) return months(year, Number(parts[6]) * 6 - 5, 6);
  if (parts[7]) return months(year, SEASONS[parts[7]]!, 3);
  return months(year, 1, 12);
}

function months(year: number, month: number, count: number): DayRange {
  const after = shiftMonth(year, month, count);
  return { first: dayNumber(year, month, 1), last: dayNumber(after.year, after.month, 1) - 1 };
}
