import { digits } from '../../kernel/calendar.js';

/** Whether something of a TIMEX3 value is left open (`X`). */
export const isOpen = (value: string): boolean => value.includes('X');

/** Whether a value is one day, with or without its year and its part. */
export const isDay = (value: string): boolean => /^[\dX]{4}-\d\d-\d\d(?:T|$)/.test(value);

/** The value with its open year filled; the end of a range that begins late in a year may lie in the next. */
export function withYear(value: string, year: number): string {
  const [from, until] = value.split('/') as [string, string | undefined];
  const filled = from.replace('XXXX', digits(year, 4));
  if (until === undefined) return filled;
  return `${filled}/${until.replace('XXXX', digits(until.slice(4, 7) < from.slice(4, 7) ? year + 1 : year, 4))}`;
}

/** The part of a day: `TMO`, `T14:30`, or nothing. */
export const partOf = (value: string): string => (value.includes('T') ? value.slice(value.indexOf('T')) : '');

export const withoutPart = (value: string): string => value.replace(/T.*/, '');
