import { digits } from '../../../../kernel/calendar.js';
import { type Relative, type TimeRule, timeMention } from '../../../resolve/time-mention.js';
import { foldPhrase } from '../../../text/fold.js';
import { tapePattern } from '../../../text/tape.js';
import {
  COUNT,
  countOf,
  keyAfter,
  keyBefore,
  MOD,
  MONTH,
  MONTH_WORD,
  modOf,
  monthOf,
  QUARTER,
  quarterOf,
  SEASON,
  seasonOf,
  TAIL,
  tailOf,
  YEAR,
  yearText,
} from './words.js';

/** A year said after a month, quarter or half: 'năm 2022', '/2022', ', 2022'. */
const ITS_YEAR = `(?:(?: , năm| của năm| năm| ,| /| -| \\.)? (?<year>${YEAR}))`;
const RELATIVE_YEAR = '(?: (?<relative>năm nay|năm ngoái|năm trước|năm sau|năm tới|cùng năm|năm đó))';
const relativeYear = (said: string | undefined): Relative | null => tailOf(said).relative;
const monthText = (year: number | null, month: number): string => `${yearText(year)}-${digits(month, 2)}`;
const numberOrNull = (said: string | undefined): number | null => (said ? Number(said) : null);

const monthRange: TimeRule = {
  id: 'vi/time/month-range',
  pattern: tapePattern(`tháng (?<first>${MONTH}) - (?<last>${MONTH})(?:${ITS_YEAR})?`),
  build(match) {
    const first = Number(match.groups['first']),
      last = Number(match.groups['last']);
    if (first >= last) return null;
    const year = numberOrNull(match.groups['year']);
    return timeMention(this.id, match, `${monthText(year, first)}/${monthText(year, last)}`);
  },
  yes: [
    ['Đợt khảo sát tháng 9-10/2023 đã xong.', '2023-09/2023-10'],
    ['Mùa mưa từ tháng 5 - 8.', 'XXXX-05/XXXX-08'],
  ],
  no: ['Tháng 9-2023 là tháng bận rộn.'],
};

/** From one month of a year to another: '8-2015 - 8-2018', 'tháng 12/2023-3/2024'. */
const monthCrossingRange: TimeRule = {
  id: 'vi/time/month-range-over-years',
  pattern: tapePattern(
    `(?:tháng )?(?<!\\d [/\\-.] )(?<first>${MONTH}) [/\\-] (?<from>${YEAR}) - (?:tháng )?(?<last>${MONTH}) [/\\-] (?<until>${YEAR})(?! [/\\-] \\d)`,
  ),
  build(match) {
    const { first, from, last, until } = match.groups;
    const start = monthText(Number(from), Number(first)),
      end = monthText(Number(until), Number(last));
    return start < end ? timeMention(this.id, match, `${start}/${end}`) : null;
  },
  yes: [
    ['Nhiệm kỳ chủ tịch luân phiên (8-2015 - 8-2018) đã khép lại.', '2015-08/2018-08'],
    ['Khóa học tháng 12/2023 - 3/2024', '2023-12/2024-03'],
  ],
  no: ['Văn bản số 8-2018 - 8-2015 bị hủy.'],
};

/** 'hồi tháng 3': a month gone by. */
const BACK_IN = foldPhrase('hồi');
const FIVE = foldPhrase('năm');

const month: TimeRule = {
  id: 'vi/time/month',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?tháng (?:(?<month>${MONTH})|(?<word>${MONTH_WORD}))(?:${ITS_YEAR}| (?<tail>${TAIL}))?`),
  build(match, reading) {
    const { groups } = match;
    const before = keyBefore(reading, match);
    // '2 tháng 4 ngày', and days that the calendar has not.
    if (/^\d/.test(before)) return null;
    if (groups['word'] !== undefined) {
      // 'tháng năm', 'tháng một lần' are no months; 'tháng Năm' is, and 'tháng ba' with nothing counted before it.
      const word = match.tokensOf('word')!;
      const written = reading.tokens.capital[word.from] === 1;
      if (!written && groups['year'] === undefined && /^(?:năm|một|hai|sáu|mười)$/.test(groups['word']) && !(before === BACK_IN && groups['word'] !== FIVE))
        return null;
      if (/^(?:cách|mạng|\d+)$/.test(before) || (before === 'mạng' && written)) return null;
    }
    if (/^(?:lần|%|tuổi|tỷ|triệu)$/.test(keyAfter(reading, match)) && groups['year'] === undefined) return null;
    const year = numberOrNull(groups['year']);
    const { relative, lean } = tailOf(groups['tail']);
    return timeMention(this.id, match, monthText(year, monthOf(groups['month'] ?? groups['word']!)), {
      mod: modOf(groups['mod']),
      relative: year === null ? relative : null,
      lean: year === null ? (lean ?? (before === BACK_IN ? 'past' : null)) : lean,
    });
  },
  yes: [
    ['Dự án khởi công tháng 7/2022.', '2022-07'],
    ['Cuối tháng 10, đoàn sẽ sang Rome.', 'XXXX-10 END'],
    ['Hiệp định ký tháng 4 năm 2018.', '2018-04'],
    ['Ông nhậm chức vào tháng Năm.', 'XXXX-05'],
    ['Hội nghị vào tháng 11 tới bàn về thuế.', 'XXXX-11'],
    ['Đầu tháng 3-2019, hai bên gặp nhau.', '2019-03 START'],
    ['Hai bên gặp nhau hồi tháng hai ở Huế.', 'XXXX-02'],
    ['Khoảng tháng 5 sẽ có kết quả.', 'XXXX-05 APPROX'],
  ],
  no: ['Suốt 6 tháng qua họ im lặng.', 'Cách mạng Tháng Tám mở ra kỷ nguyên mới.', 'Báo ra mỗi tháng một lần.', 'Nhiều năm tháng đã trôi qua.'],
};

/** A month whose year follows with a later one, or a bare 'M/YYYY' after one: 'tháng 6 và 10/2023'. */
const monthOfYear: TimeRule = {
  id: 'vi/time/month-slash-year',
  pattern: tapePattern(`(?:t )?(?<month>${MONTH}) [/\\-] (?<year>${YEAR})`),
  build(match, reading) {
    const { tokens } = reading;
    const before = keyBefore(reading, match);
    const short = tokens.keys[match.from] === 't';
    if (short ? tokens.glued[match.from + 1] !== 1 : !/^(?:từ|đến|tới|vào|và|trước|sau|\(|,|-|trong|hết|tháng|hồi|đầu|giữa|cuối|kể)$/.test(before)) return null;
    if (tokens.keys[match.to] === '/' && tokens.glued[match.to]) return null;
    return timeMention(this.id, match, monthText(Number(match.groups['year']), Number(match.groups['month'])));
  },
  yes: [
    ['Từ 4/2021 đến nay chưa có thay đổi.', '2021-04'],
    ['Báo cáo T10/2023 vừa công bố.', '2023-10'],
    ['Tính đến 6/2019, dư nợ giảm.', '2019-06'],
  ],
  no: ['Nghị định số 12/2023/NĐ-CP có hiệu lực.', 'Thông tư 10/2023 được ban hành.'],
};

const quarter: TimeRule = {
  id: 'vi/time/quarter',
  pattern: tapePattern(`(?:(?<mod>${MOD}) )?(?:quý (?<quarter>${QUARTER})|q (?<short>[1-4]))(?:${ITS_YEAR}|${RELATIVE_YEAR})?`),
  build(match, reading) {
    const { groups } = match;
    if (groups['short'] !== undefined && !(groups['year'] && reading.tokens.glued[match.tokensOf('short')!.from])) return null;
    if (groups['quarter'] && /^(?:đầu|cuối|một|hai|ba)$/.test(groups['quarter']) && !groups['year'] && !groups['relative']) return null;
    const said = quarterOf(groups['quarter'] ?? groups['short']!);
    const year = numberOrNull(groups['year']);
    return timeMention(this.id, match, `${yearText(year)}-Q${said}`, { mod: modOf(groups['mod']), relative: relativeYear(groups['relative']) });
  },
  yes: [
    ['Kim ngạch quý III/2024 tăng.', '2024-Q3'],
    ['Quý 3 năm 2024 khả quan.', '2024-Q3'],
    ['Đầu quý I-2020, giá giảm.', '2020-Q1 START'],
    ['Trong quý II tới, hai bên gặp lại.', 'XXXX-Q2'],
  ],
  no: ['Kinh nghiệm quý báu của ông.', 'Quý vị đại biểu thân mến.'],
};

const HALF: Readonly<Record<string, string>> = { đầu: 'H1', cuối: 'H2', sau: 'H2' };

const half: TimeRule = {
  id: 'vi/time/half-year',
  pattern: tapePattern(`nửa (?<which>đầu|cuối|sau)(?: của)? năm(?: (?<year>${YEAR})| (?<relative>nay|ngoái|trước|sau|tới))?`),
  build(match) {
    const { groups } = match;
    const year = numberOrNull(groups['year']);
    return timeMention(this.id, match, `${yearText(year)}-${HALF[groups['which']!]!}`, {
      relative: year !== null ? null : relativeYear(`năm ${groups['relative'] ?? 'nay'}`),
    });
  },
  yes: [
    ['Xuất khẩu nửa đầu năm 2022 đạt kỷ lục.', '2022-H1'],
    ['Nửa cuối năm nay sẽ có đợt mới.', 'XXXX-H2'],
  ],
  no: ['Hai nửa đầu cầu.'],
};

const monthsOfYear: TimeRule = {
  id: 'vi/time/months-of-year',
  pattern: tapePattern(`(?<count>${COUNT}) tháng(?: (?<which>đầu|cuối)(?: của)?)? năm(?: (?<year>${YEAR})| (?<relative>nay|ngoái|trước))?`),
  build(match) {
    const { groups } = match;
    const count = countOf(groups['count']!);
    if (!groups['which'] && !groups['year']) return null;
    const year = numberOrNull(groups['year']);
    const y = yearText(year);
    const first = groups['which'] === 'cuối' ? 13 - count : 1;
    const said =
      count === 6
        ? `${y}-${first === 1 ? 'H1' : 'H2'}`
        : count === 3
          ? `${y}-Q${first === 1 ? 1 : 4}`
          : `${monthText(year, first)}/${monthText(year, first + count - 1)}`;
    return timeMention(this.id, match, said, { relative: year !== null ? null : relativeYear(`năm ${groups['relative'] ?? 'nay'}`) });
  },
  yes: [
    ['Trong 6 tháng đầu năm 2018, lượng khách tăng.', '2018-H1'],
    ['Chín tháng đầu năm nay, vốn giảm.', 'XXXX-01/XXXX-09'],
    ['Ba tháng cuối năm 2021', '2021-Q4'],
  ],
  no: ['Sau 6 tháng, ông trở lại.', 'Họ gặp nhau 3 tháng một lần.'],
};

const season: TimeRule = {
  id: 'vi/time/season',
  pattern: tapePattern(
    `(?:(?<mod>${MOD}) )?mùa (?<season>${SEASON})(?: (?<year>${YEAR})| năm (?<yearToo>${YEAR})| (?<relative>năm nay|năm ngoái|năm trước|năm sau|năm tới|cùng năm)| (?<here>này|tới|sắp tới|vừa qua|vừa rồi|qua))`,
  ),
  build(match) {
    const { groups } = match;
    const said = groups['year'] ?? groups['yearToo'];
    const here = groups['here'];
    const offset = here === undefined || here === 'này' ? 0 : /tới/.test(here) ? 1 : -1;
    const relative: Relative | null = said ? null : here === undefined ? relativeYear(groups['relative']) : { unit: 'season', offset };
    return timeMention(this.id, match, `${yearText(numberOrNull(said))}-${seasonOf(groups['season']!)}`, { mod: modOf(groups['mod']), relative });
  },
  yes: [
    ['Giải đấu diễn ra mùa xuân 2023.', '2023-SP'],
    ['Mùa Hè này, ông sẽ tới Oslo.', 'XXXX-SU'],
    ['Cuối mùa thu năm 2019', '2019-FA END'],
  ],
  no: ['Mùa hè ở đây rất nóng.', 'Mùa giải này thất bại.'],
};

/** Months, quarters, halves and seasons. */
export const MONTH_RULES: readonly TimeRule[] = [monthsOfYear, half, monthCrossingRange, monthRange, month, monthOfYear, quarter, season];
