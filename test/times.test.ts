import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber, formatDay, isoWeek, mondayOfWeek, rangeOf, weekdayOf } from '../src/kernel/calendar.js';
import type { DocumentFacts, PersonFact } from '../src/kernel/record.js';
import { findTimes } from '../src/nlp/lang/vi/times.js';
import { nameKey, type Tenure } from '../src/nlp/lexicon/lexicon.js';
import type { People } from '../src/nlp/reading.js';
import { solveTimes } from '../src/nlp/resolve/solve-times.js';
import { readingOf } from './support/reading-of.js';

const NOBODY: People = { people: [], mentions: [], posts: [] };
/** A Wednesday. */
const PUBLISHED = '2023-11-15';

function documentOf(text: string, published: string | null): DocumentFacts {
  return {
    uri: 'test.txt',
    language: 'vi',
    title: null,
    publisher: null,
    agency: null,
    author: null,
    published,
    publishedBasis: published ? 'metadata' : null,
    text,
  };
}

/** Every time in a text as 'quote = value MOD'. */
function times(text: string, published: string | null = null, people: People = NOBODY, tenures: ReadonlyMap<string, readonly Tenure[]> = new Map()): string[] {
  const reading = readingOf(text, tenures);
  const facts = solveTimes(findTimes(reading), documentOf(reading.source.text, published), people, reading);
  return facts.map(({ start, end, value, mod }) => `${reading.source.text.slice(start, end)} = ${value}${mod ? ` ${mod}` : ''}`);
}

describe('times of a text published on 15 November 2023', () => {
  it.each<[string, string[]]>([
    ['Ngày 9/11, hai bộ trưởng ký biên bản ghi nhớ tại Manila.', ['Ngày 9/11 = 2023-11-09']],
    ['Ông sẽ thăm Doha vào tháng 2 tới.', ['tháng 2 tới = 2024-02']],
    ['Hồi tháng 12, đoàn đã khảo sát cảng.', ['tháng 12 = 2022-12']],
    ['Hôm qua, bà tiếp Đại sứ; sáng nay bà lên đường.', ['Hôm qua = 2023-11-14', 'sáng nay = 2023-11-15TMO']],
    ['Hai bên gặp nhau hôm thứ Sáu và sẽ gặp lại thứ Hai tuần tới.', ['hôm thứ Sáu = 2023-11-10', 'thứ Hai tuần tới = 2023-11-20']],
    ['Vòng hai diễn ra tuần sau, vòng ba vào cuối tháng tới.', ['tuần sau = 2023-W47', 'cuối tháng tới = 2023-12 END']],
    ['Kim ngạch 6 tháng đầu năm nay vượt cùng kỳ năm ngoái.', ['6 tháng đầu năm nay = 2023-H1', 'năm ngoái = 2022']],
    ['Tháng 5 năm ngoái, hai nước lập nhóm công tác.', ['Tháng 5 năm ngoái = 2022-05']],
    ['Lễ ký dự kiến diễn ra ngày 20/1.', ['ngày 20/1 = 2024-01-20']],
    ['Đoàn ở Amman từ ngày 28/11 đến 2/12.', ['ngày 28/11 = 2023-11-28', '2/12 = 2023-12-02']],
    ['Các ngày 7, 8 và 9/11, hội thảo diễn ra tại Vinh.', ['ngày 7 = 2023-11-07', '8 = 2023-11-08', '9/11 = 2023-11-09']],
    ['Hội chợ mở cửa từ 18-21/11.', ['18-21/11 = 2023-11-18/2023-11-21']],
    ['Tối 10/11, ông tới Accra; cùng ngày, bà rời Lomé.', ['Tối 10/11 = 2023-11-10TEV', 'cùng ngày = 2023-11-10']],
    ['Mùa xuân năm 2022 và quý III/2023 là hai mốc.', ['Mùa xuân năm 2022 = 2022-SP', 'quý III/2023 = 2023-Q3']],
    ['Giai đoạn 2021-2025, đến năm 2030 và những năm 1990.', ['2021-2025 = 2021/2025', 'năm 2030 = 2030', 'những năm 1990 = 199']],
    ['Trong thập niên 1970 và 1980, hai nước ít qua lại.', ['thập niên 1970 = 197', '1980 = 198']],
    ['Đầu năm 2025 sẽ họp phiên hai, giữa tháng 3/2024 họp trù bị.', ['Đầu năm 2025 = 2025 START', 'giữa tháng 3/2024 = 2024-03 MID']],
  ])('%s', (text, expected) => expect(times(text, PUBLISHED)).toEqual(expected));

  it.each([
    'Đối thoại 2+2 bàn về Nghị quyết 57 và Nghị định 35/2023/NĐ-CP.',
    'Khoảng 2/3 doanh nghiệp và 5/7 tỉnh đồng ý; tỷ số là 3-1.',
    'Trong 45 ngày, sau 3 năm, suốt những tháng qua, hai năm trước đó.',
    'Sáng kiến này đi vào chiều sâu, thương mại hai chiều tăng tối đa.',
    'Ngày 32 tháng 4 và ngày 31/2 không có trong lịch.',
    'Gọi số 024 3825 1234 hoặc xem phần thứ ba, lần thứ 9.',
    'Dự án trị giá 2.000 tỷ đồng, vốn 1.950 USD mỗi tấn.',
  ])('nothing in: %s', (text) => expect(times(text, PUBLISHED)).toEqual([]));
});

describe('times of a text whose time of publication is not known', () => {
  it.each<[string, string, string[]]>([
    [
      'follow the full date of the event',
      'Ngày 3/4/2022, ông tới Lagos. Sáng 5/4, ông gặp giới doanh nhân.',
      ['Ngày 3/4/2022 = 2022-04-03', 'Sáng 5/4 = 2022-04-05TMO'],
    ],
    [
      'follow a stamp',
      'date 2020-02\n\nNgày 14/2, bà tới Quito và sẽ đi Lima vào tháng 3 tới.',
      ['2020-02 = 2020-02', 'Ngày 14/2 = 2020-02-14', 'tháng 3 tới = 2020-03'],
    ],
    [
      'lie between what was and what will be',
      'Sau chuyến thăm tháng 8/2020, họ họp ngày 12/5 vừa qua; phiên tới sẽ vào đầu năm 2022.',
      ['tháng 8/2020 = 2020-08', 'ngày 12/5 vừa qua = 2021-05-12', 'đầu năm 2022 = 2022 START'],
    ],
    [
      'follow the latest figures',
      'Chiều 20/9, hai bên hội đàm. Kim ngạch 6 tháng đầu năm 2017 đạt mức cao.',
      ['Chiều 20/9 = 2017-09-20TAF', '6 tháng đầu năm 2017 = 2017-H1'],
    ],
    ['stay open where nothing tells the year', 'Ngày 2/10, hai nước đối thoại; mục tiêu đến năm 2050.', ['Ngày 2/10 = XXXX-10-02', 'năm 2050 = 2050']],
    ['are not read from history', 'Ngày 5/6, ông nhắc lại trận đánh ngày 7/5/1954.', ['Ngày 5/6 = XXXX-06-05', 'ngày 7/5/1954 = 1954-05-07']],
    [
      'count weeks and months from the main event',
      'Tối 20/8/2021 họ điện đàm; tháng trước họ đã gặp, tuần sau họ gặp lại.',
      ['Tối 20/8/2021 = 2021-08-20TEV', 'tháng trước = 2021-07', 'tuần sau = 2021-W34'],
    ],
    [
      'follow an anniversary',
      'Sáng 5/9, lễ mừng 50 năm quan hệ (5/9/1972 - 5/9/2022) khai mạc.',
      ['Sáng 5/9 = 2022-09-05TMO', '5/9/1972 - 5/9/2022 = 1972-09-05/2022-09-05'],
    ],
    [
      'follow a stretch of days',
      'Lần trước ông ở Bắc Kinh từ ngày 7 đến 10/1/2019. Sáng 26/2, ông tới Lạng Sơn.',
      ['ngày 7 = 2019-01-07', '10/1/2019 = 2019-01-10', 'Sáng 26/2 = 2019-02-26TMO'],
    ],
    ['are left out when a deictic has no day', 'Hôm qua và năm ngoái không có mốc nào.', []],
  ])('%s', (_, text, expected) => expect(times(text)).toEqual(expected));
});

describe('years from who held which office when', () => {
  const tenure = (person: string, party: string, office: string, post: string, from: string, until: string | null): Tenure => ({
    person,
    aka: [],
    party,
    office,
    post,
    from,
    until,
  });
  const tables = new Map<string, readonly Tenure[]>([
    [nameKey('Jose W. Fernandez'), [tenure('Jose W. Fernandez', 'US', 'deputy-foreign-minister', 'Thứ trưởng Ngoại giao', '2021-08', '2025-01')]],
    [
      nameKey('Kang In Sun'),
      [tenure('Kang In Sun', 'KR', 'deputy-foreign-minister', 'Thứ trưởng thứ hai Ngoại giao|Thứ trưởng Ngoại giao', '2024-01', '2025-07')],
    ],
  ]);
  const person = (name: string, party: string, post = 'Thứ trưởng Ngoại giao'): PersonFact => ({
    name,
    aka: [],
    post,
    party,
    partyBasis: 'stated',
    wikidata: null,
    mentions: [],
    rule: 'test',
  });
  const people = (...all: PersonFact[]): People => ({ people: all, mentions: [], posts: [] });
  const both = people(person('Jose W. Fernandez', 'US'), person('Kang In Sun', 'KR'));
  const text = 'Ngày 2/10, Thứ trưởng Ngoại giao Jose W. Fernandez và Thứ trưởng Ngoại giao Kang In Sun cùng chủ trì.';

  it('fill the one year left', () => {
    const reading = readingOf(text, tables);
    const [fact] = solveTimes(findTimes(reading), documentOf(text, null), both, reading);
    expect(fact).toMatchObject({ value: '2024-10-02', basis: 'tenure', earliest: '2024-10-02', latest: '2024-10-02' });
  });
  it('leave open what several years fit', () =>
    expect(times(text, null, people(person('Jose W. Fernandez', 'US')), tables)).toEqual(['Ngày 2/10 = XXXX-10-02']));
  it('ask for the same post', () => expect(times(text, null, people(person('Kang In Sun', 'KR', 'Đại sứ')), tables)).toEqual(['Ngày 2/10 = XXXX-10-02']));
  it('veto a date that none of them could attend', () =>
    expect(times(`${text} Đạo luật được ký ngày 9/8/2019.`, null, both, tables)[0]).toBe('Ngày 2/10 = 2024-10-02'));
});

describe('civil days', () => {
  it('count like the calendar', () => {
    for (let day = dayNumber(1899, 12, 25); day < dayNumber(2105, 1, 8); day += 1) {
      const { year, month, day: ofMonth } = civilDate(day);
      if (dayNumber(year, month, ofMonth) !== day) throw new Error(formatDay(day));
      const { year: isoYear, week } = isoWeek(day);
      if (mondayOfWeek(isoYear, week) + weekdayOf(day) - 1 !== day) throw new Error(`week of ${formatDay(day)}`);
    }
    expect(weekdayOf(dayNumber(2023, 11, 15))).toBe(3);
    expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  });
  it.each([
    ['2021-W16', '2021-04-19', '2021-04-25'],
    ['2018-H1', '2018-01-01', '2018-06-30'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2021-SU', '2021-06-01', '2021-08-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['199', '1990-01-01', '1999-12-31'],
    ['2021-04-17TMO', '2021-04-17', '2021-04-17'],
    ['2016/2020', '2016-01-01', '2020-12-31'],
    ['2022-WI', '2022-12-01', '2023-02-28'],
  ])('%s is %s to %s', (value, first, last) => {
    const range = rangeOf(value)!;
    expect([formatDay(range.first), formatDay(range.last)]).toEqual([first, last]);
  });
  it('knows no bounds of an open year', () => expect(rangeOf('XXXX-10-02')).toBeNull());
});
