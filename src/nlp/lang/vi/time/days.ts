import { digits, isCivilDate } from '../../../../kernel/calendar.js';
import type { Reading, TokenRange } from '../../../reading.js';
import { type TimeMention, type TimeRule, timeMention } from '../../../resolve/time-mention.js';
import { type TapeMatch, tapePattern } from '../../../text/tape.js';
import {
  BEFORE_DATE,
  DAY,
  dayMonth,
  dayText,
  hour,
  isCounted,
  keyAfter,
  keyBefore,
  monthOf,
  PART,
  partOf,
  type SaidDay,
  saidDay,
  TAIL,
  tailOf,
  WEEKDAY,
  weekdayNumber,
  yearText,
} from './words.js';

/** What may stand before a day and belongs to its quote: 'khoảng 5h sáng thứ Ba, ngày mùng'. */
const LEAD = `(?:(?<about>khoảng) )?(?:${hour('h')} )?(?:(?<part>${PART}) )?(?:hôm )?(?:ngày )?(?:(?<weekday>${WEEKDAY})(?: ,)? )?(?:ngày |hôm )?(?:mùng |mồng )?`;
/** The same without groups, for looking ahead. */
const PLAIN_LEAD = `(?:(?:rạng|vào|từ|trong) )?(?:${PART} )?(?:ngày |hôm )?(?:mùng |mồng )?`;
const JOIN = '(?:, và|,|và|cho đến|đến|tới|hoặc|hay|rạng|&)';

/** The day of a plain 'D/M' or 'D-M' must be written as one word: '5. 3 nước' and '2 - 2' are no days. */
function isWrittenAsDate({ tokens }: Reading, match: TapeMatch, group: string): boolean {
  const { groups } = match;
  if (groups[`${group}w`] || groups[`${group}y`] || groups[`${group}s`] === '/') return true;
  const at = match.tokensOf(`${group}s`)!.from;
  return tokens.glued[at] === 1 && tokens.glued[at + 1] === 1;
}

/** Whether the digits go on ('5/7/12', '3.5.1'): a number of a document or a version, no day. */
function goesOn({ tokens }: Reading, { from, to }: { from: number; to: number }): boolean {
  const mark = (i: number): boolean => /^[/.,:-]$/.test(tokens.keys[i] ?? '');
  if (mark(to) && tokens.glued[to] && tokens.glued[to + 1] && (/^\d/.test(tokens.keys[to + 1] ?? '') || tokens.keys[to] === '/')) return true;
  return from > 1 && tokens.glued[from] === 1 && mark(from - 1) && tokens.glued[from - 1] === 1 && /^\d/.test(tokens.keys[from - 2]!);
}

function partOfDay(match: TapeMatch): string {
  const { groups } = match;
  const part = partOf(groups['part']);
  if (part) return part;
  if (!groups['hh']) return '';
  return `T${digits(Number(groups['hh']), 2)}:${groups['hmin'] ?? groups['hmm'] ?? '00'}`;
}

/** Whether a word ('ngày', 'sáng') or an hour leads the day, or its month is a word: then it is no fraction. */
const isLed = (match: TapeMatch, day: string): boolean =>
  match.groups['dw'] !== undefined || match.tokensOf(day)!.from > match.from + (match.groups['about'] ? 1 : 0);

/** Whether a date stands alone on its line, as pages print it under or over the headline. */
function isWholeLine({ tokens }: Reading, { from, to }: TokenRange): boolean {
  const { text } = tokens;
  const before = text.slice(text.lastIndexOf('\n', tokens.start[from]!) + 1, tokens.start[from]);
  const newline = text.indexOf('\n', tokens.end[to - 1]!);
  return before.trim() === '' && text.slice(tokens.end[to - 1], newline < 0 ? text.length : newline).trim() === '';
}

/** 'Viêng Chăn (TTXVN 10/1) -' */
const isInDateline = ({ tokens }: Reading, { from, to }: TokenRange): boolean =>
  tokens.capital[from - 1] === 2 && tokens.keys[from - 2] === '(' && tokens.keys[to] === ')' && /^[-–]$/.test(tokens.keys[to + 1] ?? '');

const dayMonthRule: TimeRule = {
  id: 'vi/time/day-month',
  pattern: tapePattern(`${LEAD}${dayMonth('d')}(?: (?<tail>${TAIL}))?`),
  build(match, reading) {
    const day = saidDay(match, 'd');
    if (!day || goesOn(reading, match) || !isWrittenAsDate(reading, match, 'd')) return null;
    const { groups } = match;
    if (day.year === null && !isLed(match, 'dd')) {
      if (!BEFORE_DATE.has(keyBefore(reading, match)) && !isInDateline(reading, match)) return null;
      if (groups['ds'] === '.') return null;
      if (keyBefore(reading, match) === ',' && !/^[.,);]?$/.test(keyAfter(reading, match))) return null;
    }
    if (day.year === null && !isLed(match, 'dd') && isCounted(reading, match)) return null;
    const { relative, lean } = tailOf(groups['tail']);
    return timeMention(this.id, match, dayText(day) + partOfDay(match), {
      relative: day.year === null ? relative : null,
      lean,
      weekday: weekdayNumber(groups['weekday']),
      stamp: day.year !== null && isWholeLine(reading, match),
      mod: groups['about'] ? 'APPROX' : null,
    });
  },
  yes: [
    ['Lễ ký diễn ra ngày 29/7/2022 tại Đà Nẵng.', '2022-07-29'],
    ['Đoàn tới Huế sáng 4-11.', 'XXXX-11-04TMO'],
    ['Phiên họp khai mạc ngày mùng 2 tháng 9 năm 2021.', '2021-09-02'],
    ['Ông rời Paris hôm thứ Ba, 12/9.', 'XXXX-09-12'],
    ['Tàu cập cảng khoảng 5h sáng ngày 14/1.', 'XXXX-01-14TMO APPROX'],
    ['Hai bên ký hôm 8 tháng Ba.', 'XXXX-03-08'],
    ['Chuyến thăm (12-6) đã kết thúc.', 'XXXX-06-12'],
    ['Cuộc họp diễn ra từ 1/7.', 'XXXX-07-01'],
    ['Văn bản ngày 5.10.2019 còn hiệu lực.', '2019-10-05'],
    ['Viêng Chăn (TTXVN 10/1) - Hai bên đã họp.', 'XXXX-01-10'],
  ],
  no: [
    'Khoảng 5/7 doanh nghiệp đồng ý.',
    'Đối thoại 2+2 kết thúc.',
    'Nghị định 12/3/NĐ-CP có hiệu lực.',
    'Ngày 32 tháng 4 không có thật.',
    'Chiếm từ 1/3 tổng vốn.',
    'Đội chủ nhà thắng 2-1.',
    'Dự án xếp thứ 28/145 quốc gia.',
    'Nước này dành 2/3 ngân sách.',
    'Tòa nhà (A 10/1) nằm ở Huế.',
  ],
};

function range(rule: string, match: TapeMatch, from: SaidDay, until: SaidDay): TimeMention | null {
  const startYear = until.year !== null && from.year === null ? (from.month > until.month ? until.year - 1 : until.year) : from.year;
  if (!isCivilDate(startYear, from.month, from.day)) return null;
  // An event runs over no more than a turn of the year; a jubilee or a term of office has both its years written.
  if (startYear !== null && until.year !== null && (until.year < startYear || (from.year === null && until.year - startYear > 1))) return null;
  return timeMention(rule, match, `${dayText({ ...from, year: startYear })}/${dayText(until)}`);
}

const dayRangeRule: TimeRule = {
  id: 'vi/time/day-range',
  pattern: tapePattern(`(?:(?:hai |ba )?(?<lead>ngày|hôm) )?(?<first>${DAY}) - (?:ngày )?${dayMonth('d')}`),
  build(match, reading) {
    const until = saidDay(match, 'd');
    const { groups } = match;
    if (!until || goesOn(reading, match)) return null;
    const first = Number(groups['first']);
    if (first >= until.day || isCounted(reading, match)) return null;
    const context = groups['lead'] ?? groups['dw'] ?? groups['dy'] ?? (groups['ds'] === '/' || BEFORE_DATE.has(keyBefore(reading, match)));
    return context ? range(this.id, match, { ...until, day: first }, until) : null;
  },
  yes: [
    ['Hội nghị họp ngày 8-10/9/2024.', '2024-09-08/2024-09-10'],
    ['Ông ở thăm từ 5-7/5.', 'XXXX-05-05/XXXX-05-07'],
    ['Diễn đàn mở từ ngày 27 - 28/2 tại Seoul.', 'XXXX-02-27/XXXX-02-28'],
    ['Vòng đàm phán ngày 3-6 tháng 10.', 'XXXX-10-03/XXXX-10-06'],
  ],
  no: ['Kết quả 10-8/9 gây bất ngờ.', 'Hai đội hòa 2-2.', 'Tăng 5-10% so với kế hoạch.'],
};

const monthCrossingRangeRule: TimeRule = {
  id: 'vi/time/day-range-over-months',
  pattern: tapePattern(`(?:(?<lead>ngày|hôm) )?${dayMonth('a')} - (?:ngày )?${dayMonth('d')}`),
  build(match, reading) {
    const from = saidDay(match, 'a'),
      until = saidDay(match, 'd');
    if (!from || !until || goesOn(reading, match)) return null;
    if (match.groups['as'] !== match.groups['ds']) return null;
    return range(this.id, match, from, until);
  },
  yes: [
    ['Triển lãm từ 28/9 - 2/10 thu hút khách.', 'XXXX-09-28/XXXX-10-02'],
    ['Khóa họp ngày 30/12/2023 - 2/1/2024.', '2023-12-30/2024-01-02'],
    ['Đoàn ở Cairo ngày 29/12-3/1/2020.', '2019-12-29/2020-01-03'],
    ['Kỷ niệm 50 năm quan hệ ngoại giao (21-9-1973 - 21-9-2023)', '1973-09-21/2023-09-21'],
  ],
  no: ['Tỷ lệ 1/2 được nhắc đến.'],
};

/** A day whose month is said only with a later one: 'ngày 12, 13 và 14/9', 'từ 9 đến 16-11', 'đêm 19, rạng sáng 20/6'. */
const borrowedMonthRule: TimeRule = {
  id: 'vi/time/day-of-later-month',
  pattern: tapePattern(`${LEAD}(?<day>${DAY})(?= ${JOIN} (?:${PLAIN_LEAD}${DAY} ${JOIN} ){0,5}${PLAIN_LEAD}${dayMonth('d')})`),
  build(match, reading) {
    const { groups } = match;
    const later = saidDay(match, 'd');
    if (!later || goesOn(reading, match)) return null;
    const before = keyBefore(reading, match);
    if (!isLed(match, 'day') && !/^(?:từ|ngày|và|,|đến|tới|hoặc|hay|giữa)$/.test(before)) return null;
    if (!isLed(match, 'day') && before === ',' && !followsDay(reading, match.from)) return null;
    if (groups['dw'] === undefined && !isWrittenAsDateAhead(groups)) return null;
    const day = Number(groups['day']);
    const month = monthOf(groups['dm'] ?? groups['dw'] ?? '');
    if (!isCivilDate(later.year, month, day)) return null;
    return timeMention(this.id, match, dayText({ year: later.year, month, day }) + partOfDay(match), { mod: groups['about'] ? 'APPROX' : null });
  },
  yes: [
    ['Các ngày 12, 13 và 14/9, đoàn làm việc tại Lima.', 'XXXX-09-12'],
    ['Chuyến thăm từ ngày 9 đến 16-11.', 'XXXX-11-09'],
    ['Đêm 19, rạng sáng 20/6/2024, máy bay hạ cánh.', '2024-06-19TNI'],
    ['Họp trong hai ngày 3 và 4 tháng 8 năm 2020.', '2020-08-03'],
  ],
  no: ['Ông gặp 12 bộ trưởng.', 'Từ 3 đến 5 nước tham gia.'],
};

/** The separator ahead stands in the lookahead, so that its text, not its tokens, is known: only '/' and '-' count. */
const isWrittenAsDateAhead = (groups: TapeMatch['groups']): boolean => groups['ds'] === '/' || groups['ds'] === '-' || groups['dy'] !== undefined;

/** Whether the comma before token `at` follows a day of a list: ', 13 và 14/9' after 'ngày 12'. */
const followsDay = ({ tokens }: Reading, at: number): boolean => at >= 2 && /^(?:3[01]|[12]\d|0?[1-9])$/.test(tokens.keys[at - 2]!);

const isoDayRule: TimeRule = {
  id: 'vi/time/iso-day',
  pattern: tapePattern(
    '(?<y>(?:19|20)\\d\\d) - (?<m>0[1-9]|1[0-2]) - (?<d>0[1-9]|[12]\\d|3[01])(?: t \\d\\d : \\d\\d(?: : \\d\\d)?(?: z)?| \\d\\d : \\d\\d(?: : \\d\\d)?)?',
  ),
  build(match, reading) {
    const { y, m, d } = match.groups;
    if (!isCivilDate(Number(y), Number(m), Number(d))) return null;
    return timeMention(this.id, match, `${yearText(Number(y))}-${m}-${d}`, { stamp: isDateField(reading, match.from) });
  },
  yes: [
    ['date 2024-11-17 Tin thế giới', '2024-11-17'],
    ['Cập nhật 2023-02-28 08:30', '2023-02-28'],
  ],
  no: ['Số 2024-13-17 bị hủy.'],
};

const isoMonthRule: TimeRule = {
  id: 'vi/time/iso-month',
  pattern: tapePattern('(?<=date (?:: )?)(?<y>(?:19|20)\\d\\d) - (?<m>0[1-9]|1[0-2])'),
  build(match, reading) {
    return timeMention(this.id, match, `${match.groups['y']}-${match.groups['m']}`, { stamp: isDateField(reading, match.from) });
  },
  yes: [['date 2021-03 Tin thế giới', '2021-03']],
  no: ['Mùa giải 2010-11 đã qua.'],
};

/** A field 'date …' that a page extractor left at the head of the text, or a date that opens it. */
const isDateField = ({ tokens }: Reading, at: number): boolean => at <= 4 && (at === 0 || /^(?:date|:|published)$/.test(tokens.keys[at - 1]!));

/** Days, longest forms first. */
export const DAY_RULES: readonly TimeRule[] = [isoDayRule, isoMonthRule, monthCrossingRangeRule, dayRangeRule, borrowedMonthRule, dayMonthRule];
