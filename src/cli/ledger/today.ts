import { type DayNumber, dayNumber } from '../../kernel/calendar.js';

/** Today where the user is; `PARLEY_TODAY` (YYYY-MM-DD) stands in for it, so that a report can be made as of a day. */
export function today(): DayNumber {
  const set = /^(\d{4})-(\d\d)-(\d\d)$/.exec(process.env['PARLEY_TODAY'] ?? '');
  if (set) return dayNumber(Number(set[1]), Number(set[2]), Number(set[3]));
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
