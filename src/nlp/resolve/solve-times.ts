import type { DocumentFacts, TimeBasis, TimeFact } from '../../kernel/record.js';
import type { People, Reading } from '../reading.js';
import { spanOf } from '../text/tokens.js';
import { civilDate, type DayNumber, type DayRange, digits, formatDay, isoWeek, mondayOfWeek, rangeOf, shiftMonth, weekdayOf } from './calendar.js';
import { yearByTenures } from './tenure-years.js';
import { gatherClues, type TimeClues } from './time-clues.js';
import type { TimeMention } from './time-mention.js';

/** A value that was found for a mention, and what it rests on. */
interface Solved {
  readonly value: string;
  readonly basis: TimeBasis | null;
}

const HALF_YEAR = 183;
const YEAR = 365;
/** 'vừa qua' reaches back no further than this. */
const JUST_PAST = 60;

const isOpen = (said: string): boolean => said.includes('X');
const withYear = (said: string, year: number): string => {
  const [from, until] = said.split('/') as [string, string | undefined];
  const month = (value: string): string => value.slice(4, 7);
  const filled = from.replace('XXXX', digits(year, 4));
  return until === undefined ? filled : `${filled}/${until.replace('XXXX', digits(month(until) < month(from) ? year + 1 : year, 4))}`;
};
const isDay = (value: string): boolean => /^[\dX]{4}-\d\d-\d\d(?:T|$)/.test(value);
const isAhead = ({ setting }: TimeMention): boolean => setting === 'ahead';
const partOf = (value: string): string => (value.includes('T') ? value.slice(value.indexOf('T')) : '');

/** Fills open years and deictics: from the time of publication, else from other dates of the text, else from who held which office when. */
export function solveTimes(mentions: readonly TimeMention[], document: DocumentFacts, people: People, reading: Reading): TimeFact[] {
  const published = publication(mentions, document);
  const clues = gatherClues(mentions);
  const solved: (Solved | null)[] = mentions.map((mention) => {
    if (!isOpen(mention.said)) return { value: mention.said, basis: 'explicit' };
    if (mention.relative) return null;
    const year = published ? nearestYear(mention, published) : yearFromClues(mention, clues);
    return year === null ? null : { value: withYear(mention.said, year), basis: published ? 'document' : 'context' };
  });
  solveByTenures(mentions, solved, clues, people, reading);
  const today = published && published.first === published.last ? published.first : null;
  const ground: Ground = { today, published: published ?? null, main: mainDay(mentions, solved) };
  mentions.forEach((mention, i) => {
    if (solved[i]) return;
    if (mention.relative) solved[i] = solveRelative(mention, i, ground, mentions, solved);
    else solved[i] = { value: mention.said, basis: null };
  });
  return mentions.flatMap((mention, i) => (solved[i] ? [fact(mention, solved[i], reading)] : []));
}

function fact(mention: TimeMention, { value, basis }: Solved, { tokens }: Reading): TimeFact {
  const range = rangeOf(value);
  return {
    ...spanOf(tokens, mention.from, mention.to),
    value,
    mod: mention.mod,
    type: 'DATE',
    basis,
    earliest: range && formatDay(range.first),
    latest: range && formatDay(range.last),
    rule: mention.rule,
  };
}

/** The time of publication: as the document has it, else as a date stamp in the text says. */
function publication(mentions: readonly TimeMention[], document: DocumentFacts): DayRange | null {
  const stated = document.published ?? mentions.find(({ stamp, said }) => stamp && !isOpen(said))?.said;
  return stated ? rangeOf(stated.replace(/[T ].*/, '')) : null;
}

function agreesWithWeekday(mention: TimeMention, value: string): boolean {
  const range = rangeOf(value);
  return range !== null && (mention.weekday === null || weekdayOf(range.first) === mention.weekday);
}

/** The year that puts a month or day nearest to the time of publication, on the side that the words say. */
function nearestYear(mention: TimeMention, published: DayRange): number | null {
  if (published.last - published.first > 100) return civilDate(published.first).year;
  const centre = Math.floor((published.first + published.last) / 2);
  const { year } = civilDate(centre);
  const lean = mention.lean ?? (isAhead(mention) ? 'future' : null);
  let best: number | null = null,
    least = Infinity;
  for (const candidate of [year, year - 1, year + 1]) {
    const range = rangeOf(withYear(mention.said, candidate));
    if (!range) continue;
    const ahead = range.first > published.last;
    const behind = range.last < published.first;
    let distance = ahead ? range.first - centre : behind ? centre - range.last : 0;
    // News tells of what was more often than of what is to come, unless it says so.
    if (ahead && lean === null) distance *= 1.2;
    if ((lean === 'future' && behind) || (lean === 'past' && ahead)) distance = distance * 2 + 30;
    if (!agreesWithWeekday(mention, withYear(mention.said, candidate))) distance += YEAR;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The only year that the other dates of the text leave for an open one; null when several remain. */
function yearFromClues(mention: TimeMention, clues: TimeClues): number | null {
  const { anchors, months, figuresUntil, writtenAfter, writtenBefore } = clues;
  const near = (day: DayNumber, before: number, after: number): number | null => {
    const { year } = civilDate(day);
    for (const candidate of [year, year + 1, year - 1]) {
      const value = withYear(mention.said, candidate);
      const range = rangeOf(value);
      if (range && range.first >= day - before && range.first <= day + after && agreesWithWeekday(mention, value)) return candidate;
    }
    return null;
  };
  let closest: number | null = null,
    least = Infinity;
  for (const anchor of anchors) {
    const year = near(anchor, HALF_YEAR, HALF_YEAR);
    const distance = year === null ? Infinity : Math.abs(rangeOf(withYear(mention.said, year))!.first - anchor);
    if (distance < least) {
      least = distance;
      closest = year;
    }
  }
  if (closest !== null) return closest;
  const month = mention.said.slice(4, 7);
  const sameMonth = new Set(months.filter((said) => said.slice(4) === month).map((said) => Number(said.slice(0, 4))));
  if (sameMonth.size === 1 && [...sameMonth][0] === latestYear(months)) return [...sameMonth][0]!;
  if (figuresUntil !== null) return near(figuresUntil, 31, YEAR - 32);
  if (writtenAfter === null || writtenBefore === null) return null;
  const reach = mention.lean === 'past' ? JUST_PAST : HALF_YEAR;
  const ahead = mention.lean === 'past' ? 0 : isAhead(mention) ? HALF_YEAR : 31;
  const possible: number[] = [];
  for (let year = civilDate(writtenAfter).year - 1; year <= civilDate(writtenBefore).year + 1 && possible.length < 2; year++) {
    const value = withYear(mention.said, year);
    const range = rangeOf(value);
    if (range && range.first - ahead <= writtenBefore && range.first + reach >= writtenAfter && agreesWithWeekday(mention, value)) possible.push(year);
  }
  return possible.length === 1 ? possible[0]! : null;
}

const latestYear = (months: readonly string[]): number => Math.max(...months.map((said) => Number(said.slice(0, 4))));

/** Days whose year no date of the text tells, by tenures; the other open times then follow the nearest of them. */
function solveByTenures(mentions: readonly TimeMention[], solved: (Solved | null)[], clues: TimeClues, people: People, reading: Reading): void {
  const days: DayNumber[] = [];
  mentions.forEach((mention, i) => {
    if (solved[i] || mention.relative || !isDay(mention.said)) return;
    const year = yearByTenures(mention.said, mention, people, reading);
    if (year === null) return;
    const value = withYear(mention.said, year);
    const range = rangeOf(value)!;
    if (!agreesWithWeekday(mention, value) || (clues.writtenAfter !== null && range.first < clues.writtenAfter - YEAR)) return;
    if (clues.writtenBefore !== null && range.first > clues.writtenBefore) return;
    solved[i] = { value, basis: 'tenure' };
    days.push(range.first);
  });
  if (days.length === 0) return;
  const byDay: TimeClues = { ...clues, anchors: days };
  mentions.forEach((mention, i) => {
    if (solved[i] || mention.relative) return;
    const year = yearFromClues(mention, byDay);
    if (year !== null) solved[i] = { value: withYear(mention.said, year), basis: 'context' };
  });
}

/** From what deictics are counted. */
interface Ground {
  /** The day of publication. */
  readonly today: DayNumber | null;
  readonly published: DayRange | null;
  /** The day of the main event: what a text without a date of publication counts from. */
  readonly main: DayNumber | null;
}

/** The first day told of as past, else the first day. */
function mainDay(mentions: readonly TimeMention[], solved: readonly (Solved | null)[]): DayNumber | null {
  let first: DayNumber | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const value = solved[i]?.value;
    const range = value && isDay(value) && !mentions[i]!.stamp ? rangeOf(value) : null;
    if (!range) continue;
    first ??= range.first;
    if (!isAhead(mentions[i]!)) return range.first;
  }
  return first;
}

function solveRelative(
  mention: TimeMention,
  index: number,
  ground: Ground,
  mentions: readonly TimeMention[],
  solved: readonly (Solved | null)[],
): Solved | null {
  const { unit, offset } = mention.relative!;
  const basis: TimeBasis = ground.published ? 'document' : 'context';
  const day = ground.today ?? ground.main;
  const within = (ground.published ? ground.published.first : null) ?? ground.main;
  const date = within === null ? null : civilDate(within);
  switch (unit) {
    case 'same-day': {
      const before = solved.slice(0, index).findLast((one) => one && isDay(one.value))?.value;
      return before ? { value: before.replace(/T.*/, '') + partOf(mention.said), basis: 'context' } : null;
    }
    case 'same-year': {
      const before = solved.slice(0, index).findLast((one) => one && /^\d{4}/.test(one.value))?.value;
      return { value: before ? withYear(mention.said, Number(before.slice(0, 4))) : mention.said, basis: before ? 'context' : null };
    }
    case 'day': {
      if (ground.today !== null) return { value: formatDay(ground.today + offset) + partOf(mention.said), basis };
      const value = offset === 0 ? onlyDay(mentions, solved) : null;
      return value ? { value: value.replace(/T.*/, '') + partOf(mention.said), basis: 'context' } : null;
    }
    case 'weekday': {
      if (ground.today === null) return null;
      const { year, week } = isoWeek(ground.today + 7 * offset);
      let target = mondayOfWeek(year, week) + mention.weekday! - 1;
      if (offset === 0 && mention.lean === 'past' && target > ground.today) target -= 7;
      if (offset === 0 && mention.lean === 'future' && target < ground.today) target += 7;
      return { value: formatDay(target) + partOf(mention.said), basis };
    }
    case 'week': {
      if (day === null) return null;
      const { year, week } = isoWeek(day + 7 * offset);
      return { value: `${digits(year, 4)}-W${digits(week, 2)}`, basis };
    }
    case 'month': {
      if (!date || isWiderThan(ground, 31)) return null;
      const { year, month } = shiftMonth(date.year, date.month, offset);
      return { value: `${digits(year, 4)}-${digits(month, 2)}`, basis };
    }
    case 'quarter': {
      if (!date || isWiderThan(ground, 31)) return null;
      const { year, month } = shiftMonth(date.year, date.month, 3 * offset);
      return { value: `${digits(year, 4)}-Q${Math.ceil(month / 3)}`, basis };
    }
    case 'season': {
      if (!date) return null;
      let { year } = date;
      const range = rangeOf(withYear(mention.said, year))!;
      if (offset > 0 && range.first < within!) year++;
      if (offset < 0 && range.first > within!) year--;
      return { value: withYear(mention.said, year), basis };
    }
    case 'year':
      // A month or quarter stays, with its year open; 'năm nay' alone that nothing dates says nothing.
      if (!date) return /^XXXX-\d|^XXXX-[QHSFW]/.test(mention.said) ? { value: mention.said, basis: null } : null;
      return { value: withYear(mention.said, date.year + offset), basis };
  }
}

const isWiderThan = ({ published }: Ground, days: number): boolean => published !== null && published.last - published.first > days;

/** The day of the text, if it tells of only one as not to come: what 'hôm nay' means where no date of publication is known. */
function onlyDay(mentions: readonly TimeMention[], solved: readonly (Solved | null)[]): string | null {
  const days = new Set<string>();
  mentions.forEach((mention, i) => {
    const value = solved[i]?.value ?? mention.said;
    if (isDay(value) && !isAhead(mention)) days.add(value.replace(/T.*/, ''));
  });
  return days.size === 1 ? [...days][0]! : null;
}
