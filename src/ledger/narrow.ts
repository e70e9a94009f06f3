import type { MeetingProfile } from '../kernel/ledger.js';
import { ranked } from './counts.js';
import { daysApart, openDatesAgree, type When, whenOf } from './when.js';

/** A date with what it rests on: said so by a report, or the only one that all of them leave possible. */
export interface Narrowed {
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  readonly reason: 'said' | 'other-report' | 'publication' | 'neighbours';
}

const OPEN_YEAR = /^XXXX/;
/** Days within which a report that names no year tells of a meeting. */
const REPORTED_WITHIN = 60;

/**
 * The date of a meeting. Where every report that tells the day leaves its year open, the year follows from reports that tell it without
 * the day, from the days on which they came out, or from what lies around it (the rounds before and after), if one year alone is left.
 */
export function narrowDate(profile: MeetingProfile, around: When | null = null): Narrowed | null {
  const settled = profile.settled['date'];
  if (settled !== undefined) return { date: settled, basis: 'stated', reason: 'said' };
  for (const dates of [profile.dates, profile.planned]) {
    const all = ranked(dates);
    if (all.length === 0) continue;
    const best = bestOf(all);
    const open = all.find((date) => OPEN_YEAR.test(date) && date.length > 7);
    if (open === undefined || isDay(best)) return { date: best, basis: 'stated', reason: 'said' };
    return closeYear(open, all, profile, around) ?? { date: OPEN_YEAR.test(best) ? open : best, basis: 'stated', reason: 'said' };
  }
  return null;
}

function closeYear(open: string, all: readonly string[], profile: MeetingProfile, around: When | null): Narrowed | null {
  const told = all.filter((date) => !OPEN_YEAR.test(date) && openDatesAgree(open, date));
  if (told.length > 0) return { date: inYear(open, told[0]!.slice(0, 4)), basis: 'inferred', reason: 'other-report' };
  const [first, last] = profile.published ?? [null, null];
  const out = whenOf(first?.slice(0, 10) ?? null);
  const until = whenOf(last?.slice(0, 10) ?? null);
  const years = (span: When | null, far: number): string[] => {
    if (span === null) return [];
    const from = yearOf(span.first) - 1;
    const to = yearOf(span.last) + 1;
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i)).filter((year) => {
      const when = whenOf(inYear(open, year));
      return when !== null && daysApart(when, span) <= far;
    });
  };
  const [published, ...others] = out && until ? years({ first: out.first, last: until.last }, REPORTED_WITHIN) : [];
  if (published !== undefined && others.length === 0) return { date: inYear(open, published), basis: 'inferred', reason: 'publication' };
  const [between, ...more] = years(around, 0);
  return between !== undefined && more.length === 0 ? { date: inYear(open, between), basis: 'inferred', reason: 'neighbours' } : null;
}

/** Both ends of a range are in one year, or its last in the next. */
function inYear(open: string, year: string): string {
  const [from, until] = open.split('/') as [string, string?];
  const first = from.replace('XXXX', year);
  if (until === undefined) return first;
  return `${first}/${until.replace('XXXX', until.slice(4) < from.slice(4) ? String(Number(year) + 1) : year)}`;
}

const DAYS_A_YEAR = 365.2425;
const yearOf = (day: number): number => 1970 + Math.floor(day / DAYS_A_YEAR);

const isDay = (date: string): boolean => {
  const when = whenOf(date);
  return when !== null && when.last - when.first < 28;
};

/** What agrees with the commonest and says more is the better date. */
function bestOf(all: readonly string[]): string {
  const first = all[0]!;
  const outer = whenOf(first);
  const length = (date: string): number => {
    const when = whenOf(date);
    return when === null ? Number.MAX_SAFE_INTEGER : when.last - when.first;
  };
  const within = all.filter((date) => {
    const inner = whenOf(date);
    return outer === null || (inner !== null && outer.first <= inner.first && inner.last <= outer.last);
  });
  return within.reduce((best, date) => (length(date) < length(best) ? date : best), first);
}
