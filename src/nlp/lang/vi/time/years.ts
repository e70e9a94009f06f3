import { type TimeRule, timeMention } from '../../../resolve/time-mention.js';
import { tapePattern } from '../../../text/tape.js';
import { isCounted, keyAfter, keyBefore, MOD, modOf, YEAR } from './words.js';

/** What joins the members of a list of years. */
const JOIN = '(?:, và|,|và|cho đến|đến|tới|hoặc|hay|&|-)';

/** Longest stretch that 'YYYY-YYYY' is read as. */
const LONGEST_RANGE = 120;

const yearRange: TimeRule = {
  id: 'vi/time/year-range',
  pattern: tapePattern(`(?:(?<!(?:các|những|hai|ba|\\d|giai đoạn|thời kỳ) )năm )?(?<from>${YEAR}) - (?<until>${YEAR})`),
  build(match, reading) {
    const from = Number(match.groups['from']),
      until = Number(match.groups['until']);
    if (
      from >= until ||
      until - from > LONGEST_RANGE ||
      (/^(?:-|\/|:)$/.test(keyAfter(reading, match)) && reading.tokens.glued[match.to] === 1) ||
      keyBefore(reading, match) === '-'
    )
      return null;
    return timeMention(this.id, match, `${from}/${until}`);
  },
  yes: [
    ['Kế hoạch giai đoạn 2021-2025 đã duyệt.', '2021/2025'],
    ['Chiến lược 5 năm 2016 - 2020', '2016/2020'],
    ['Năm học 2023-2024', '2023/2024'],
  ],
  no: ['Mã số 2025-2021 không hợp lệ.'],
};

const decade: TimeRule = {
  id: 'vi/time/decade',
  pattern: tapePattern(
    `(?:(?<mod>${MOD}) )?(?:(?<years>những năm)|(?:các )?thập niên|thập kỷ)(?: (?<full>(?:19|20)\\d0)| (?<short>[2-9]0)(?: của)?(?: thế kỷ (?:xx|20|trước))?)(?! (?:- (?:19|20)|/))`,
  ),
  build(match, reading) {
    const { groups } = match;
    const said = groups['full'] ?? `19${groups['short']!}`;
    // 'những năm 2010, 2015 và 2020' are years.
    if (
      groups['full'] &&
      match.groups['years'] &&
      /^(?:,|và|-)$/.test(keyAfter(reading, match)) &&
      /^(?:19|20)\d\d$/.test(reading.tokens.keys[match.to + 1] ?? '')
    )
      return null;
    return timeMention(this.id, match, said.slice(0, 3), { mod: modOf(groups['mod']) });
  },
  yes: [
    ['Quan hệ bắt đầu từ thập niên 1990.', '199'],
    ['Cuối những năm 80 của thế kỷ trước', '198 END'],
  ],
  no: ['Trong những năm 2010, 2015 và 2020', 'Hướng đến thập niên tiếp theo.'],
};

/** 'thập niên 1960, 1970': the decades after the first. */
const listedDecade: TimeRule = {
  id: 'vi/time/decade-of-list',
  pattern: tapePattern('(?<=(?:thập niên|thập kỷ) (?:19|20)\\d0 (?:,|và|đến) )(?<decade>(?:19|20)\\d)0'),
  build(match) {
    return timeMention(this.id, match, match.groups['decade']!);
  },
  yes: [['Trong các thập kỷ 1970 và 1980', '198']],
  no: ['Trong những năm 2010, 2015 và 2020'],
};

const year: TimeRule = {
  id: 'vi/time/year',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?(?:(?<!(?:các|những|hai|ba|bốn) )|(?=))năm (?:tài chính |tài khóa )?(?<year>${YEAR})`),
  build(match, reading) {
    const after = keyAfter(reading, match);
    if (/^(?:tỷ|triệu|usd|%)$/.test(after)) return null;
    const bare = /^(?:các|những|hai|ba|bốn)$/.test(keyBefore(reading, match)) && !match.groups['mod'];
    return timeMention(this.id, bare ? { from: match.to - 1, to: match.to } : match, match.groups['year']!, { mod: modOf(match.groups['mod']) });
  },
  yes: [
    ['Mục tiêu vào năm 2030 là trung hòa.', '2030'],
    ['Đầu năm 2025, vòng ba sẽ diễn ra.', '2025 START'],
    ['Ông từng đến đây vào các năm 2001 và 2006.', '2001'],
    ['Cuộc gặp khoảng năm 1950.', '1950 APPROX'],
    ['Công ty bắt đầu năm 2020 với lãi lớn.', '2020'],
  ],
  no: ['Sau 2000 năm lịch sử.', 'Năm thứ 20 liên tiếp.'],
};

/** Bare years of a list, or after a preposition: 'các năm 2001, 2006 và 2013', 'từ 2016 đến 2020', 'cuối 2023'. */
const bareYear: TimeRule = {
  id: 'vi/time/bare-year',
  pattern: tapePattern(
    `(?:(?<mod>${MOD}) |(?<=(?:năm |- |, |từ |đến |tới |vào |và )(?:${YEAR}) ${JOIN} )|(?<=(?:kể từ|từ|đến|tới|vào|hồi|trước|sau|hết|cho đến|của|trong|với|giai đoạn|thời kỳ|nhiệm kỳ|mùa|\\() )|(?=(?:${YEAR}) (?:sẽ )?là năm))(?<year>${YEAR})`,
  ),
  build(match, reading) {
    const after = keyAfter(reading, match);
    const { tokens } = reading;
    if (modOf(match.groups['mod']) === 'APPROX') return null;
    if (
      isCounted(reading, match) ||
      (/^[/\-.,:]$/.test(after) && tokens.glued[match.to] && tokens.glued[match.to + 1] && /^\d/.test(tokens.keys[match.to + 1] ?? ''))
    )
      return null;
    if (
      match.groups['mod'] === undefined &&
      !/^$|^[.,;:)!?"…]$|^(?:đến|tới|và|khi|là|trở|nay|với|do|để|thì|nhằm|tại|ở|hai|ông|bà|việt|mỹ|các|những|sẽ|đã|như|cho|từ|theo|nhân|trong|-)$/.test(after)
    )
      return null;
    return timeMention(this.id, match, match.groups['year']!, { mod: modOf(match.groups['mod']) });
  },
  yes: [
    ['Từ 2015, hai nước miễn thị thực.', '2015'],
    ['Dự kiến hoàn thành cuối 2023.', '2023 END'],
    ['Trong các năm 2001, 2006', '2006'],
    ['Kéo dài từ 1995 đến 2001.', '1995'],
    ['Ông nói 2018 là năm bản lề.', '2018'],
    ['Tổng thống tiền nhiệm (2006) cũng từng đến.', '2006'],
  ],
  no: ['Từ 2000 đồng trở lên.', 'Khoảng 2000 người dự.', 'Tăng từ 1995 tỷ đồng.'],
};

/** Years and stretches of years. */
export const YEAR_RULES: readonly TimeRule[] = [yearRange, decade, listedDecade, year, bareYear];
