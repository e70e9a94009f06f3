import { civilDate, type DayNumber, type DayRange, digits, formatDay, isoWeek, mondayOfWeek, rangeOf, shiftMonth } from '../../kernel/calendar.js';
import type { TimeBasis } from '../../kernel/record.js';
import type { TimeMention } from './time-mention.js';
import { isDay, partOf, withoutPart, withYear } from './timex.js';

/** A value that was found for a mention, and what it rests on. */
export interface Solved {
  readonly value: string;
  readonly basis: TimeBasis | null;
}

/** From what deictics are counted. */
export interface Ground {
  /** The day of publication. */
  readonly today: DayNumber | null;
  readonly published: DayRange | null;
  /** The day of the main event: what a text without a date of publication counts from. */
  readonly main: DayNumber | null;
  /** The day of the text, if it tells of one alone as past or present: what 'hôm nay' means where no date of publication is known. */
  readonly only: string | null;
}

/** Whether a time is told as past or present: neither to come nor the end of a stretch. */
export const isNow = ({ setting }: TimeMention): boolean => setting !== 'ahead' && setting !== 'until';

/** A time told from the time of writing, or from one named before; null when the text cannot date it. */
export function solveRelative(mention: TimeMention, before: readonly (Solved | null)[], ground: Ground): Solved | null {
  const { unit, offset } = mention.relative!;
  const basis: TimeBasis = ground.published ? 'document' : 'context';
  const day = ground.today ?? ground.main;
  const within = (ground.published ? ground.published.first : null) ?? ground.main;
  const date = within === null ? null : civilDate(within);
  switch (unit) {
    case 'same-day': {
      const last = before.findLast((one) => one && isDay(one.value))?.value;
      if (!last) return null;
      const value = offset === 0 ? withoutPart(last) : dayFrom(last, offset);
      return value ? { value: value + partOf(mention.said), basis: 'context' } : null;
    }
    case 'same-year': {
      const last = before.findLast((one) => one && /^\d{4}/.test(one.value))?.value;
      return { value: last ? withYear(mention.said, Number(last.slice(0, 4))) : mention.said, basis: last ? 'context' : null };
    }
    case 'day': {
      if (ground.today !== null) return { value: formatDay(ground.today + offset) + partOf(mention.said), basis };
      const value = offset === 0 ? ground.only : null;
      return value ? { value: withoutPart(value) + partOf(mention.said), basis: 'context' } : null;
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

/** So many days from a day; where its year is open, within its month alone. */
function dayFrom(day: string, offset: number): string | null {
  const range = rangeOf(day.replace(/^XXXX/, '2001'));
  const value = range && formatDay(range.first + offset);
  if (!day.startsWith('XXXX')) return value;
  return value?.slice(4, 7) === day.slice(4, 7) ? `XXXX${value.slice(4)}` : null;
}

const isWiderThan = ({ published }: Ground, days: number): boolean => published !== null && published.last - published.first > days;
