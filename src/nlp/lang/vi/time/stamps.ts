import { digits, isCivilDate } from '../../../../kernel/calendar.js';
import type { Reading, TokenRange } from '../../../reading.js';
import { type TimeMention, type TimeRule, timeMention } from '../../../resolve/time-mention.js';
import { type TapeMatch, tapePattern } from '../../../text/tape.js';
import { DAY, dayMonth, dayText, hour, saidDay, WEEKDAY, weekdayNumber, YEAR } from './words.js';

/** Longest line that is a page's date stamp and no sentence. */
const STAMP_LINE = 110;

/** Whether a full date with its hour stands on a line of its own, as a page prints it, or with a time zone behind it. */
function isStampLine({ tokens }: Reading, { from, to }: TokenRange): boolean {
  const { text } = tokens;
  const start = text.lastIndexOf('\n', tokens.start[from]!) + 1;
  const newline = text.indexOf('\n', tokens.end[to - 1]!);
  const end = newline < 0 ? text.length : newline;
  if (/^\W*(?:GMT|UTC)\b/.test(text.slice(tokens.end[to - 1], tokens.end[to - 1]! + 8))) return true;
  return end - start <= STAMP_LINE && !/[.…]\s*$/.test(text.slice(start, end));
}

/** The moment of a day and an hour, in whichever order; null where the day has no year. */
function moment(rule: string, match: TapeMatch, stamp: boolean): TimeMention | null {
  const day = saidDay(match, 'd');
  if (!day || day.year === null) return null;
  const { groups } = match;
  return timeMention(rule, match, `${dayText(day)}T${digits(Number(groups['hh']), 2)}:${groups['hmin'] ?? groups['hmm'] ?? '00'}`, {
    weekday: weekdayNumber(groups['weekday']),
    stamp,
  });
}

const dateThenHour: TimeRule = {
  id: 'vi/time/stamp',
  pattern: tapePattern(`(?:(?<weekday>${WEEKDAY})(?: ,)? )?(?:ngày )?${dayMonth('d')}(?: [,|\\-•·])? (?:lúc )?${hour('h')}`),
  build(match, reading) {
    return moment(this.id, match, isStampLine(reading, match));
  },
  yes: [
    ['Thứ Ba, 12/09/2023 14:30 (GMT+7)', '2023-09-12T14:30'],
    ['Thứ sáu, ngày 11/10/2019 20:02 GMT+7', '2019-10-11T20:02'],
    ['05/08/2022 | 09:15', '2022-08-05T09:15'],
  ],
  no: ['Ngày 12/09 14:30'],
};

const hourThenDate: TimeRule = {
  id: 'vi/time/stamp-hour-first',
  pattern: tapePattern(`(?<![/:,.] )${hour('h')}(?: [,|\\-•·])? (?:(?<weekday>${WEEKDAY})(?: ,)? )?(?:ngày )?${dayMonth('d')}`),
  build(match, reading) {
    return moment(this.id, match, match.groups['hmm'] !== undefined && isStampLine(reading, match));
  },
  yes: [
    ['09:30 12/09/2023', '2023-09-12T09:30'],
    ['Xuất bản lúc 16:05, ngày 3-2-2021', '2021-02-03T16:05'],
    ['1h30 ngày 17-3-2018 tại quê nhà', '2018-03-17T01:30'],
  ],
  no: ['Lúc 9h30 ông Minh đến.'],
};

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What feeds and page extractors leave in English: 'date: Mon, 08 Apr 2024 03:00:00'. */
const englishDate: TimeRule = {
  id: 'vi/time/stamp-english',
  pattern: tapePattern(`(?<day>${DAY}) (?<month>${ENGLISH_MONTHS.join('|')})[a-z]{0,6} ,? ?(?<year>${YEAR})(?: \\d\\d : \\d\\d(?: : \\d\\d)?)?`),
  build(match, reading) {
    const { groups } = match;
    const day = { year: Number(groups['year']), month: ENGLISH_MONTHS.indexOf(groups['month']!) + 1, day: Number(groups['day']) };
    if (!isCivilDate(day.year, day.month, day.day)) return null;
    return timeMention(this.id, match, dayText(day), { stamp: isStampLine(reading, match) });
  },
  yes: [
    ['date: Mon, 08 Apr 2024 03:00:00 +0700', '2024-04-08'],
    ['Posted 12 September 2023', '2023-09-12'],
  ],
  no: ['Ngày 8 tháng 4 năm 2024', '31 Feb 2024'],
};

/** Dates as a page prints them. */
export const STAMP_RULES: readonly TimeRule[] = [dateThenHour, hourThenDate, englishDate];
