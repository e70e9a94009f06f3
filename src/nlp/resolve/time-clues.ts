import { type DayNumber, type DayRange, dayNumber, rangeOf } from './calendar.js';
import type { TimeMention } from './time-mention.js';

/** What the dates that a text says in full tell about its other ones. */
export interface TimeClues {
  /** Full days of the events reported: an open day near one of them belongs to its year. */
  readonly anchors: readonly DayNumber[];
  /** Months said with their year, `YYYY-MM`. */
  readonly months: readonly string[];
  /** End of the latest period that figures are given for ('6 tháng đầu năm 2018'); null when none. */
  readonly figuresUntil: DayNumber | null;
  /** The text was written after this day, since it tells of it as past; null when nothing says so. */
  readonly writtenAfter: DayNumber | null;
  /** The text was written before this day, since it tells of it as to come; null when nothing says so. */
  readonly writtenBefore: DayNumber | null;
}

/** Days up to which a range counts as one event. */
const ONE_EVENT = 14;

/** The last day that a time to come can mean: for the start of a year, its first third. */
function latestMeant(mention: TimeMention, range: DayRange): DayNumber {
  if (mention.mod !== 'START') return range.last;
  return /^\d{4}$/.test(mention.said) ? dayNumber(Number(mention.said), 5, 1) - 1 : range.first + 10;
}

/** Gathers the clues that the times said in full give. */
export function gatherClues(mentions: readonly TimeMention[]): TimeClues {
  const anchors: DayNumber[] = [];
  const months: string[] = [];
  let figuresUntil: DayNumber | null = null;
  let writtenAfter: DayNumber | null = null;
  let writtenBefore: DayNumber | null = null;
  const later = (known: DayNumber | null, day: DayNumber): DayNumber => Math.max(known ?? day, day);
  for (const mention of mentions) {
    const range = mention.said.includes('X') ? null : rangeOf(mention.said);
    if (!range) continue;
    const { setting } = mention;
    if (/^\d{4}-\d\d-\d\d/.test(mention.said) && range.last - range.first <= ONE_EVENT) {
      if (setting !== 'origin') anchors.push(range.first);
      if (setting !== 'ahead') writtenAfter = later(writtenAfter, range.first);
      continue;
    }
    if (/^\d{4}-\d\d$/.test(mention.said)) months.push(mention.said);
    if (setting === 'ahead') writtenBefore = Math.min(writtenBefore ?? Infinity, latestMeant(mention, range));
    else if (setting !== 'target') writtenAfter = later(writtenAfter, range.first);
    if (setting !== 'ahead' && /-[HQ]\d$|-01\/\d{4}-\d\d$/.test(mention.said)) figuresUntil = later(figuresUntil, range.last);
  }
  // A day long before other times told as past is background, not the event reported.
  const current = anchors.filter((day) => writtenAfter === null || writtenAfter - day <= 366);
  return { anchors: current, months, figuresUntil, writtenAfter, writtenBefore };
}
