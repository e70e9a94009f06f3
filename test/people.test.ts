import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { readForDebug } from '../src/nlp/pipeline.js';
import type { People } from '../src/nlp/reading.js';

const lexicon = loadLexicon();

const read = (text: string): People => readForDebug({ uri: 'test.txt', text: text.normalize('NFC'), published: null, language: 'vi' }, lexicon).things.people;
/** Every person as 'name | post | party'. */
const peopleIn = (text: string): string[] => read(text).people.map((p) => `${p.name} | ${p.post ?? '–'} | ${p.party ?? '–'}`);

describe('people', () => {
  it.each<[string, string[]]>([
    [
      'Sáng nay, Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Bình Minh tiếp Đại sứ Nhật Bản tại Việt Nam Umeda Kunio.',
      ['Phạm Bình Minh | Phó Thủ tướng, Bộ trưởng Ngoại giao | VN', 'Umeda Kunio | Đại sứ | JP'],
    ],
    [
      'Bộ trưởng Ngoại giao Bùi Thanh Sơn và người đồng cấp Ấn Độ Subrahmanyam Jaishankar đồng chủ trì kỳ họp.',
      ['Bùi Thanh Sơn | Bộ trưởng Ngoại giao | VN', 'Subrahmanyam Jaishankar | Bộ trưởng Ngoại giao | IN'],
    ],
    ['Đại tướng Phan Văn Giang - bộ trưởng Bộ Quốc phòng - đã dự lễ khai mạc.', ['Phan Văn Giang | bộ trưởng Bộ Quốc phòng | VN']],
    ['Đại tá Lê Văn Hùng ký biên bản với phía bạn.', ['Lê Văn Hùng | Đại tá | VN']],
    ['Cựu Tổng thống Mỹ Bill Clinton sẽ phát biểu tại hội thảo.', ['Bill Clinton | Cựu Tổng thống | US']],
    [
      'Dự buổi tiếp có các Thứ trưởng Ngoại giao Nguyễn Minh Vũ, Đỗ Hùng Việt và Nguyễn Minh Hằng.',
      ['Nguyễn Minh Vũ | Thứ trưởng Ngoại giao | VN', 'Đỗ Hùng Việt | Thứ trưởng Ngoại giao | VN', 'Nguyễn Minh Hằng | Thứ trưởng Ngoại giao | VN'],
    ],
    ['Tổng Thư ký ASEAN Cao Kim Hourn nêu ý kiến.', ['Cao Kim Hourn | Tổng Thư ký ASEAN | ASEAN']],
    [
      'Tổng thống Mỹ Giô Bai-đơn trao đổi với Thủ tướng Lào Thoong-xỉnh Thăm-ma-vông.',
      ['Giô Bai-đơn | Tổng thống | US', 'Thoong-xỉnh Thăm-ma-vông | Thủ tướng | LA'],
    ],
    [
      'Thủ tướng Phạm Minh Chính đón Thủ tướng nước chủ nhà Đan Mạch, bà Mette Frederiksen.',
      ['Phạm Minh Chính | Thủ tướng | VN', 'Mette Frederiksen | Thủ tướng | DK'],
    ],
    ['Chủ tịch UBND TP.HCM Phan Văn Mãi tiếp đoàn.', ['Phan Văn Mãi | Chủ tịch UBND TP.HCM | VN']],
    ['Phát ngôn viên Bộ Ngoại giao Trung Quốc Mao Ninh (Mao Ning) trả lời báo chí.', ['Mao Ninh | Phát ngôn viên Bộ Ngoại giao | CN']],
  ])('%s', (text, expected) => expect(peopleIn(text)).toEqual(expected));

  it('knows one person under several forms', () => {
    const { people } = read('Ngoại trưởng Mỹ Antony Blinken đến Hà Nội. Ông Blinken gặp báo giới. Ngoại trưởng Anthony Blinken rời đi hôm sau.');
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Antony Blinken', aka: ['Anthony Blinken', 'Blinken'], party: 'US' });
    expect(people[0]!.mentions).toHaveLength(3);
  });

  it('calls a Vietnamese by the given name', () => {
    const { people } = read('Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên đã ký. Bộ trưởng Diên cho biết thêm. Ông Diên rời cuộc họp.');
    expect(people.map((p) => p.name)).toEqual(['Nguyễn Hồng Diên']);
    expect(people[0]!.mentions).toHaveLength(3);
  });

  it('gives a post said alone to its holder', () => {
    const { posts, people } = read(
      'Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Nhật Bản Kishida Fumio. Thủ tướng nhấn mạnh hợp tác. Thủ tướng Nhật Bản đồng tình.',
    );
    expect(posts.map((p) => (p.person === null ? null : people[p.person]!.name))).toEqual([
      'Phạm Minh Chính',
      'Kishida Fumio',
      'Phạm Minh Chính',
      'Kishida Fumio',
    ]);
  });

  it('gives the posts of many to nobody', () => {
    const { posts } = read('Ngoại trưởng Nga Sergei Lavrov đã đến. Các bộ trưởng sẽ họp kín.');
    expect(posts.map((p) => p.person)).toEqual([0, null]);
  });

  it.each([
    'Đoàn xe đi qua đường Võ Chí Công và phố Trần Duy Hưng.',
    'Bộ trưởng Kinh tế các nước họp tại Đại học Nguyễn Tất Thành.',
    'Đoàn vào Lăng viếng Chủ tịch Hồ Chí Minh tại TP Hồ Chí Minh.',
    'Việt Nam và Hàn Quốc hướng tới tương lai.',
  ])('nobody in: %s', (text) => expect(peopleIn(text).filter((p) => !p.startsWith('Hồ Chí Minh | Chủ tịch'))).toEqual([]));
});
