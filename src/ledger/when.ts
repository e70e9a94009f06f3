import { type DayNumber, rangeOf } from '../kernel/calendar.js';

/** First and last day that a TIMEX3 date can mean; null when its year is open. */
export interface When {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Null for no date and for one whose year stays open. */
export const whenOf = (date: string | null): When | null => (date === null ? null : rangeOf(date));

/** Days between two stretches of time; 0 where they touch or overlap. */
export const daysApart = (a: When, b: When): number => Math.max(0, a.first - b.last, b.first - a.last);

export const isOneDay = (when: When): boolean => when.first === when.last;

/** Whether two dates agree as far as both say: 'XXXX-10-02' agrees with 2024-10-02. */
export function openDatesAgree(a: string, b: string): boolean {
  const [left, right] = [a.slice(0, 10), b.slice(0, 10)];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i] && left[i] !== 'X' && right[i] !== 'X') return false;
  return true;
}

/** Two dates of which a year is open, taken in one year: that of the other, or any if both are open. Null: they cannot be compared. */
export function inOneYear(a: string, b: string): readonly [When, When] | null {
  const year = [a, b].find((date) => /^\d{4}/.test(date))?.slice(0, 4) ?? '2000';
  const [x, y] = [whenOf(a.replaceAll('XXXX', year)), whenOf(b.replaceAll('XXXX', year))];
  return x && y ? [x, y] : null;
}

/** Of two dates as strings; one that is missing gives way. */
export const earlierOf = <Value extends string | null>(a: Value, b: string): string => (a !== null && a <= b ? a : b);
export const laterOf = <Value extends string | null>(a: Value, b: Value): Value => (a === null || (b !== null && b > a) ? b : a);
