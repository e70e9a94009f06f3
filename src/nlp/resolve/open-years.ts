import { civilDate, type DayNumber, type DayRange, rangeOf, weekdayOf } from '../../kernel/calendar.js';
import { type HeldTogether, yearsWithin } from './tenure-years.js';
import type { TimeClues } from './time-clues.js';
import type { TimeMention } from './time-mention.js';
import { isDay, withoutPart, withYear } from './timex.js';

const HALF_YEAR = 183;
const YEAR = 365;
/** 'vừa qua' reaches back no further than this. */
const JUST_PAST = 60;

/** How many days before and after a known day an open one may lie and still be taken for its year. */
type Reach = readonly [before: number, after: number];
const REACH = {
  ahead: [31, 300],
  past: [330, 15],
  day: [90, 270],
  month: [240, 120],
  besideEvent: [180, 180],
  beforeAhead: [270, 60],
} as const satisfies Record<string, Reach>;

/** The mention's days in a year; null where the calendar or a weekday said beside it forbids that year. */
export function daysIn(mention: TimeMention, year: number): DayRange | null {
  const range = rangeOf(withYear(mention.said, year));
  return range && (mention.weekday === null || weekdayOf(range.first) === mention.weekday) ? range : null;
}

/** The year that puts a month or day nearest to the time of publication, on the side that the words say. */
export function yearNearPublication(mention: TimeMention, published: DayRange): number | null {
  if (published.last - published.first > 100) return civilDate(published.first).year;
  const centre = Math.floor((published.first + published.last) / 2);
  const { year } = civilDate(centre);
  const lean = mention.lean ?? (mention.setting === 'ahead' ? 'future' : null);
  let best: number | null = null;
  let least = Infinity;
  for (const candidate of [year, year - 1, year + 1]) {
    const range = rangeOf(withYear(mention.said, candidate));
    if (!range) continue;
    const ahead = range.first > published.last;
    const behind = range.last < published.first;
    let distance = ahead ? range.first - centre : behind ? centre - range.last : 0;
    // News tells of what was more often than of what is to come, unless it says so.
    if (ahead && lean === null) distance *= 1.2;
    if ((lean === 'future' && behind) || (lean === 'past' && ahead)) distance = mention.lean === null ? distance * 2 + 30 : distance + 2 * YEAR;
    if (!daysIn(mention, candidate)) distance += YEAR;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function yearNear(mention: TimeMention, day: DayNumber, [before, after]: Reach): number | null {
  const { year } = civilDate(day);
  for (const candidate of [year, year + 1, year - 1]) {
    const range = daysIn(mention, candidate);
    if (range && range.first >= day - before && range.first <= day + after) return candidate;
  }
  return null;
}

function reachOf({ setting, lean, said }: TimeMention, otherwise: Reach | null): Reach {
  if (setting === 'ahead') return REACH.ahead;
  if (lean === 'past') return REACH.past;
  return otherwise ?? (isDay(said) || said.includes('/') ? REACH.day : REACH.month);
}

/** The only year that the other dates of the text leave for an open one; null when several remain. */
export function yearFromClues(mention: TimeMention, clues: TimeClues, held: HeldTogether): number | null {
  const year = yearByClues(mention, clues);
  if (year === null || held.inText().length === 0) return year;
  const days = daysIn(mention, year)!;
  return held.inText().some(({ first, last }) => first <= days.last && days.first <= last) ? year : null;
}

function yearByClues(mention: TimeMention, { anchor, anchorAhead, figuresUntil, writtenAfter, writtenBefore, writtenIn }: TimeClues): number | null {
  if (anchor !== null) return yearNear(mention, anchor, reachOf(mention, null));
  if (anchorAhead !== null) return yearNear(mention, anchorAhead, REACH.beforeAhead);
  if (writtenIn !== null && mention.lean === null) return daysIn(mention, writtenIn) ? writtenIn : null;
  if (figuresUntil !== null) return yearNear(mention, figuresUntil, [31, YEAR - 32]);
  if (writtenAfter === null || writtenBefore === null) return null;
  const before = mention.lean === 'past' ? JUST_PAST : HALF_YEAR;
  const after = mention.lean === 'past' ? 0 : mention.setting === 'ahead' ? HALF_YEAR : 31;
  const possible: number[] = [];
  for (let year = civilDate(writtenAfter).year - 1; year <= civilDate(writtenBefore).year + 1 && possible.length < 2; year++) {
    const range = daysIn(mention, year);
    if (range && range.first - after <= writtenBefore && range.first + before >= writtenAfter) possible.push(year);
  }
  return possible.length === 1 ? possible[0]! : null;
}

/** The day that the text names most often, of those whose year is open; the first of several. */
function mainOpenDay(mentions: readonly TimeMention[]): TimeMention | null {
  const counts = new Map<string, number>();
  for (const { said } of mentions) counts.set(withoutPart(said), (counts.get(withoutPart(said)) ?? 0) + 1);
  return mentions.reduce<TimeMention | null>(
    (best, one) => (best && counts.get(withoutPart(best.said))! >= counts.get(withoutPart(one.said))! ? best : one),
    null,
  );
}

/**
 * Years of times that no date of the text tells: the main day has the only year in which everyone named with a post held
 * it, and the other times follow that day.
 */
export function yearsByTenures(
  mentions: readonly TimeMention[],
  clues: TimeClues,
  held: HeldTogether,
): Map<TimeMention, { year: number; basis: 'tenure' | 'context' }> {
  const solved = new Map<TimeMention, { year: number; basis: 'tenure' | 'context' }>();
  const main = mainOpenDay(mentions.filter(({ said, setting }) => isDay(said) && setting !== 'origin'));
  if (!main) return solved;
  const stretches = held.inText().length > 0 ? held.inText() : held.inSentence(main.from);
  const years = yearsWithin(stretches, (year) => daysIn(main, year));
  if (years.length !== 1) return solved;
  const day = daysIn(main, years[0]!)!;
  if (clues.writtenAfter !== null && day.first < clues.writtenAfter - JUST_PAST) return solved;
  if (clues.writtenBefore !== null && day.first > clues.writtenBefore) return solved;
  for (const mention of mentions) {
    const year = withoutPart(mention.said) === withoutPart(main.said) ? years[0]! : yearNear(mention, day.first, reachOf(mention, REACH.besideEvent));
    if (year !== null) solved.set(mention, { year, basis: withoutPart(mention.said) === withoutPart(main.said) ? 'tenure' : 'context' });
  }
  return solved;
}
