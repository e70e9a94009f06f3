import { type DayNumber, type DayRange, dayNumber, rangeOf } from '../../kernel/calendar.js';
import type { TimeMention } from './time-mention.js';

/** What the dates that a text says in full tell about its other ones. */
export interface TimeClues {
  /** The latest full day told of as past, if no later time is: an open day near it belongs to its year. */
  readonly anchor: DayNumber | null;
  /** The first full day to come, where none is told of as past. */
  readonly anchorAhead: DayNumber | null;
  /** End of the latest period that figures are given for ('6 tháng đầu năm 2018'); null when none. */
  readonly figuresUntil: DayNumber | null;
  /** The text was written after this day, since it tells of it as past; null when nothing says so. */
  readonly writtenAfter: DayNumber | null;
  /** The year of writing, where the text counts years up to it; null when it counts none, or to several. */
  readonly writtenIn: number | null;
  /** The text was written before this day, since it tells of it as to come; null when nothing says so. */
  readonly writtenBefore: DayNumber | null;
}

/** Days up to which a range counts as one event. */
const ONE_EVENT = 14;
/** How long before the latest time told of as past a day may lie and still be of the event reported. */
const CURRENT = 45;
/** News pages are younger: an older day is history, and says nothing of the year of an open one; who left office before is remembered, not met. */
export const FIRST_PAGES: DayNumber = dayNumber(1997, 1, 1);

/** The later day of an anniversary, '25-12-1972 - 25-12-2022'; null where a range is none. */
const jubilee = (said: string): string | null => /^\d{4}(-\d\d-\d\d)\/(\d{4}\1)$/.exec(said)?.[2] ?? null;

/** The last day that a time to come can mean: for the start of a year, its first third. */
function latestMeant(mention: TimeMention, range: DayRange): DayNumber {
  if (mention.mod !== 'START') return range.last;
  return /^\d{4}$/.test(mention.said) ? dayNumber(Number(mention.said), 5, 1) - 1 : range.first + 10;
}

/** Gathers the clues that the times said in full give. */
export function gatherClues(mentions: readonly TimeMention[]): TimeClues {
  let past: DayNumber | null = null;
  let ahead: DayNumber | null = null;
  let figuresUntil: DayNumber | null = null;
  let writtenAfter: DayNumber | null = null;
  let told: DayNumber | null = null;
  let writtenBefore: DayNumber | null = null;
  const later = (known: DayNumber | null, day: DayNumber): DayNumber => Math.max(known ?? day, day);
  const earlier = (known: DayNumber | null, day: DayNumber): DayNumber => Math.min(known ?? day, day);
  const counted = new Set<number>();
  for (const mention of mentions) {
    if (mention.elapsed !== null) counted.add(Number(mention.said) + mention.elapsed);
    const range = mention.said.includes('X') ? null : rangeOf(jubilee(mention.said) ?? mention.said);
    if (!range || range.first < FIRST_PAGES) continue;
    const { setting } = mention;
    if (/^\d{4}-\d\d-\d\d/.test(mention.said) && range.last - range.first <= ONE_EVENT) {
      if (setting === 'ahead') ahead = earlier(ahead, range.first);
      else if (setting !== 'origin') past = later(past, range.first);
      if (setting === 'ahead') writtenBefore = earlier(writtenBefore, range.last);
      else writtenAfter = later(writtenAfter, range.first);
      continue;
    }
    if (setting !== 'ahead' && setting !== 'target' && setting !== 'until') told = later(told, range.first);
    if (setting === 'ahead') writtenBefore = earlier(writtenBefore, latestMeant(mention, range));
    else if (setting === 'figures' && /-\d\d$|-[HQ]\d$/.test(mention.said)) figuresUntil = later(figuresUntil, range.last);
    // A year alone may lie ahead without a word that says so.
    if (setting === 'figures' || (setting === null && !/^\d{4}(?:\/|$)/.test(mention.said))) writtenAfter = later(writtenAfter, range.first);
  }
  const anchor = past !== null && Math.max(told ?? past, writtenAfter ?? past) - past <= CURRENT ? past : null;
  return {
    anchor,
    anchorAhead: past === null ? ahead : null,
    figuresUntil,
    writtenAfter,
    writtenBefore,
    writtenIn: counted.size === 1 ? [...counted][0]! : null,
  };
}
