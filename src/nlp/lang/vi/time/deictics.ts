import { digits } from '../../../../kernel/calendar.js';
import { type Relative, type TimeRule, timeMention } from '../../../resolve/time-mention.js';
import { tapePattern } from '../../../text/tape.js';
import { dayMonth, dayText, hour, isCounted, keyAfter, keyBefore, MOD, modOf, PART, partOf, saidDay, WEEKDAY, weekdayNumber } from './words.js';

const OPEN_DAY = 'XXXX-XX-XX';
const SMALL_NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
const SMALL_NUMBER = `(?:[1-6]|${SMALL_NUMBERS.join('|')})`;
const smallNumber = (words: string): number => Number(words) || SMALL_NUMBERS.indexOf(words) + 1;
/** 'hôm nay', 'sáng nay', 'ngày hôm qua', 'chiều mai'. */
const DEICTIC_DAY = `(?:khoảng )?(?:${hour('h')} )?(?:(?<part>${PART}) )?(?:(?:ngày )?hôm (?<hom>nay|qua|kia)|ngày (?<ngay>mai|kia)|(?<=(?:${PART}) )(?<bare>nay|qua|mai)|(?<sole>đêm qua|tối qua))`;
const OFFSETS: Readonly<Record<string, number>> = { nay: 0, qua: -1, kia: -2, mai: 1 };

function clock(groups: Readonly<Record<string, string | undefined>>): string {
  const part = partOf(groups['part']);
  if (part) return part;
  return groups['hh'] ? `T${digits(Number(groups['hh']), 2)}:${groups['hmin'] ?? groups['hmm'] ?? '00'}` : '';
}

function offsetOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups['ngay'] === 'kia') return 2;
  return OFFSETS[groups['hom'] ?? groups['ngay'] ?? groups['bare'] ?? 'qua']!;
}

/** A deictic with its date beside it: 'hôm nay (24-2)', 'sáng nay, 11-3', 'hôm qua 5/4/2022'. The date tells the day. */
const datedDeictic: TimeRule = {
  id: 'vi/time/today-with-date',
  pattern: tapePattern(`${DEICTIC_DAY}(?: \\(| ,)? (?:ngày |tức ngày |tức )?${dayMonth('d')}(?: \\))?`),
  build(match, reading) {
    const day = saidDay(match, 'd');
    if (!day) return null;
    const { tokens } = reading;
    const separator = match.tokensOf('ds');
    if (separator && tokens.keys[separator.from] !== '/' && !(tokens.glued[separator.from] && tokens.glued[separator.to])) return null;
    if (day.year === null && isCounted(reading, match)) return null;
    const open = tokens.keys.slice(match.from, match.to).includes('(');
    const closed = tokens.keys[match.to - 1] === ')';
    const to = open && !closed ? match.to : !open && closed ? match.to - 1 : match.to;
    return timeMention(this.id, { from: match.from, to }, dayText(day) + clock(match.groups));
  },
  yes: [
    ['Hôm nay (24-2), đoàn tới Praha.', 'XXXX-02-24'],
    ['Sáng nay, 11-3, lễ đón bắt đầu.', 'XXXX-03-11TMO'],
    ['Trưa nay 27/2/2020 ông đến.', '2020-02-27TAF'],
  ],
  no: ['Hôm nay 5 bộ trưởng gặp nhau.', 'Hôm nay, 2/3 đại biểu tán thành.'],
};

const day: TimeRule = {
  id: 'vi/time/today',
  pattern: tapePattern(DEICTIC_DAY),
  build(match, reading) {
    const { groups } = match;
    if (groups['bare'] === 'mai' && reading.tokens.capital[match.to - 1]) return null;
    return timeMention(this.id, match, OPEN_DAY + clock(groups), { relative: { unit: 'day', offset: offsetOf(groups) } });
  },
  yes: [
    ['Hôm nay ông tới Praha.', OPEN_DAY],
    ['Sáng nay, lễ đón bắt đầu.', `${OPEN_DAY}TMO`],
    ['Chiều qua hai bên họp.', `${OPEN_DAY}TAF`],
    ['Ngày mai, bà sẽ đi Huế.', OPEN_DAY],
  ],
  no: ['Từ xưa đến nay chưa có.', 'Đoàn đi qua Lào.', 'Thời gian qua rất khó.', 'Chị Mai đến sớm.'],
};

const sameDay: TimeRule = {
  id: 'vi/time/same-day',
  pattern: tapePattern(`(?:(?<part>${PART}) )?cùng ngày`),
  build(match, reading) {
    if (/^(?:vào|trong)$/.test(keyAfter(reading, match)) || /^\d/.test(keyAfter(reading, match))) return null;
    return timeMention(this.id, match, OPEN_DAY + partOf(match.groups['part']), { relative: { unit: 'same-day', offset: 0 } });
  },
  yes: [
    ['Cùng ngày, bà gặp Thị trưởng.', OPEN_DAY],
    ['Buổi chiều cùng ngày, đoàn về nước.', `${OPEN_DAY}TAF`],
  ],
  no: ['Hai người sinh cùng ngày 5/4.'],
};

/** Counted from the day told of last: 'hôm sau', 'một ngày trước đó'. */
const dayBeside: TimeRule = {
  id: 'vi/time/day-beside',
  pattern: tapePattern(`(?:(?<part>${PART}) )?(?:(?:ngày )?hôm (?<next>sau)|ngày hôm (?<last>trước)|(?<n>${SMALL_NUMBER}) ngày (?<side>trước|sau) đó)`),
  build(match) {
    const { groups } = match;
    const days = groups['n'] ? smallNumber(groups['n']) : 1;
    const offset = groups['last'] || groups['side'] === 'trước' ? -days : days;
    return timeMention(this.id, match, OPEN_DAY + partOf(groups['part']), { relative: { unit: 'same-day', offset } });
  },
  yes: [
    ['Một ngày trước đó, bà gặp Thị trưởng.', OPEN_DAY],
    ['Sáng hôm sau, đoàn về nước.', `${OPEN_DAY}TMO`],
    ['Hai ngày sau đó, vòng ba khai mạc.', OPEN_DAY],
  ],
  no: ['Hai ngày trước khi bay, ông đổi ý.', 'Trước đó, bà gặp Thị trưởng.', 'Ông đến hôm trước ngày khai mạc.'],
};

const WEEK_OFFSETS: Readonly<Record<string, number>> = {
  này: 0,
  nay: 0,
  trước: -1,
  qua: -1,
  rồi: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  ngoái: -1,
  sau: 1,
  tới: 1,
  'sắp tới': 1,
  'tới đây': 1,
};

const weekday: TimeRule = {
  id: 'vi/time/weekday',
  pattern: tapePattern(`(?:(?<part>${PART}) )?(?:(?<hom>hôm|ngày) )?(?<weekday>${WEEKDAY})(?: tuần (?<week>này|trước|qua|sau|tới)| (?<here>tới|vừa qua|này))?`),
  build(match, reading) {
    const { groups } = match;
    const { tokens } = reading;
    const named = match.tokensOf('weekday')!;
    const capital = tokens.capital[named.to - 1] === 1 || tokens.keys[named.from] === 'chủ';
    const introduced = groups['hom'] === 'hôm' || groups['part'] !== undefined || groups['week'] !== undefined;
    if (!introduced && !(capital && (groups['hom'] !== undefined || /^(?:vào|từ|đến|tới|trước|sau)$/.test(keyBefore(reading, match))))) return null;
    if (!capital && groups['week'] === undefined && groups['hom'] !== 'hôm') return null;
    const relative: Relative = { unit: 'weekday', offset: groups['week'] ? WEEK_OFFSETS[groups['week']]! : 0 };
    return timeMention(this.id, match, `XXXX-WXX-${weekdayNumber(groups['weekday'])!}${partOf(groups['part'])}`, {
      relative,
      weekday: weekdayNumber(groups['weekday']),
      lean: groups['week'] ? null : groups['here'] === 'tới' ? 'future' : groups['hom'] === 'hôm' || groups['here'] === 'vừa qua' ? 'past' : null,
    });
  },
  yes: [
    ['Ông tới Oslo hôm thứ Sáu.', 'XXXX-WXX-5'],
    ['Sáng thứ Bảy, lễ bế mạc diễn ra.', 'XXXX-WXX-6TMO'],
    ['Bà sẽ đến thứ Hai tuần tới.', 'XXXX-WXX-1'],
  ],
  no: ['Ngày thứ hai của chuyến thăm.', 'Đối tác lớn thứ tư của Lào.', 'Thứ ba, cần đổi mới.'],
};

/** No deictic, but a length of time: 'ba năm trước', 'những tháng tới', '5 năm qua'. */
const NOT_COUNTED = '(?<!(?:\\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nhiều|những|các|mấy|mỗi|từng|số|nửa|mươi|chục|trăm|một) )';

const week: TimeRule = {
  id: 'vi/time/week',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?${NOT_COUNTED}tuần (?<which>này|trước|sau|tới|qua|vừa qua|vừa rồi|sắp tới)`),
  build(match) {
    const { mod, which } = match.groups;
    if (which === 'qua' && !mod) return null;
    return timeMention(this.id, match, 'XXXX-WXX', { mod: modOf(mod), relative: { unit: 'week', offset: WEEK_OFFSETS[which!]! } });
  },
  yes: [
    ['Vòng hai diễn ra tuần sau.', 'XXXX-WXX'],
    ['Cuối tuần này, bà tới Lima.', 'XXXX-WXX END'],
  ],
  no: ['Trong hai tuần tới sẽ có kết quả.', 'Tàu tuần tra sau đó rời đi.'],
};

const monthOrQuarter: TimeRule = {
  id: 'vi/time/this-month',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?${NOT_COUNTED}(?<unit>tháng|quý) (?<which>này|trước|sau|tới|vừa qua|vừa rồi|sắp tới)(?! (?:đó|khi|năm))`),
  build(match) {
    const { mod, unit, which } = match.groups;
    return timeMention(this.id, match, unit === 'tháng' ? 'XXXX-XX' : 'XXXX-QX', {
      mod: modOf(mod),
      relative: { unit: unit === 'tháng' ? 'month' : 'quarter', offset: WEEK_OFFSETS[which!]! },
    });
  },
  yes: [
    ['Thỏa thuận ký tháng trước.', 'XXXX-XX'],
    ['Đầu tháng tới sẽ họp lại.', 'XXXX-XX START'],
    ['Trong quý này giá tăng.', 'XXXX-QX'],
  ],
  no: ['Trong những tháng tới sẽ rõ.', 'Sau ba tháng trước khi nghỉ.', 'Quý vị đại biểu.'],
};

/** 'hồi đầu tháng', 'cuối năm': of the month or year of writing. */
const bareEnd: TimeRule = {
  id: 'vi/time/early-this-year',
  pattern: tapePattern(`(?<mod>${MOD}) (?<unit>tháng|năm)(?= (?:,|\\.|;|\\)|của|tại|ở|để|và|khi|với|đã|sẽ|do|nhằm)|$)`),
  build(match, reading) {
    const { mod, unit } = match.groups;
    if (/^(?:những|các|mấy|\d+|vào những)$/.test(keyBefore(reading, match))) return null;
    return timeMention(this.id, match, unit === 'năm' ? 'XXXX' : 'XXXX-XX', {
      mod: modOf(mod),
      relative: { unit: unit === 'năm' ? 'year' : 'month', offset: 0 },
    });
  },
  yes: [
    ['Chuyến thăm hồi đầu tháng của ông thành công.', 'XXXX-XX START'],
    ['Hai bên gặp lại vào cuối năm.', 'XXXX END'],
  ],
  no: ['Trong những năm đầu của thế kỷ.', 'Họ bắt đầu năm học mới.'],
};

const YEAR_OFFSETS: Readonly<Record<string, number>> = { nay: 0, ngoái: -1, trước: -1, tới: 1, sau: 1 };

const year: TimeRule = {
  id: 'vi/time/this-year',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?${NOT_COUNTED}(?:(?<next>sang năm)(?! (?:mới|thứ|\\d))|năm (?<which>nay|ngoái|trước|tới|sau))(?! (?:đó|khi))`),
  build(match, reading) {
    const { mod, next, which } = match.groups;
    // 'năm trước', 'năm sau' alone may count from another year; after 'cùng kỳ' they count from the year of writing.
    if (which === 'sau' && !mod && !/^(?:vào|trong|từ)$/.test(keyBefore(reading, match))) return null;
    return timeMention(this.id, match, 'XXXX', { mod: modOf(mod), relative: { unit: 'year', offset: next ? 1 : YEAR_OFFSETS[which!]! } });
  },
  yes: [
    ['Năm nay kinh tế phục hồi.', 'XXXX'],
    ['So với cùng kỳ năm ngoái.', 'XXXX'],
    ['Giữa năm tới, hai bên gặp lại.', 'XXXX MID'],
  ],
  no: ['Ba năm trước, ông thăm Cuba.', 'Trong những năm tới.', 'Suốt 5 năm tới đây.'],
};

/** Days told from the time of writing, with their date beside them. */
export const DATED_DEICTIC_RULES: readonly TimeRule[] = [datedDeictic];
/** Days told from the time of writing alone. */
export const DEICTIC_DAY_RULES: readonly TimeRule[] = [day, sameDay, dayBeside, weekday];
/** Weeks, months, quarters and years told from the time of writing. */
export const DEICTIC_PERIOD_RULES: readonly TimeRule[] = [week, monthOrQuarter, year, bareEnd];
