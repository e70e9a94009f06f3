import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { findBlocks } from '../src/nlp/lang/vi/blocks.js';
import { findReadable } from '../src/nlp/lang/vi/readable.js';
import { tokenise } from '../src/nlp/text/tokens.js';

const lexicon = loadLexicon();
const TITLE = 'Ngoại trưởng Na Uy và Thụy Điển gặp nhau tại Oslo';
const LEAD = 'Hai ngoại trưởng bàn về an ninh ở biển Baltic và việc viện trợ cho Ukraine trong mùa Đông tới.';
const BODY =
  'Ngày 4/3, tại Oslo, Ngoại trưởng Na Uy Espen Barth Eide đã hội đàm với người đồng cấp Thụy Điển Maria Malmer Stenergard về tình hình khu vực Bắc Âu.';
const MORE = 'Hai bên nhất trí duy trì tham vấn hằng quý giữa hai bộ ngoại giao và phối hợp lập trường trước hội nghị thượng đỉnh NATO sắp tới tại The Hague.';
const page = (...lines: string[]): string => lines.join('\n\n');

const read = (text: string) => findBlocks(text, lexicon).map((b) => [b.kind, text.slice(b.start, b.end)] as const);
const kindOf = (text: string, part: string): string | undefined => read(text).find(([, t]) => t.includes(part))?.[0];
/** The text of all readable tokens. */
const readable = (text: string): string => {
  const tokens = tokenise(text);
  const marks = findReadable(text, tokens, findBlocks(text, lexicon));
  return [...marks.keys()]
    .filter((i) => marks[i])
    .map((i) => text.slice(tokens.start[i], tokens.end[i]))
    .join(' ');
};

describe('every character lies in one block', () => {
  const texts = [
    '',
    ' \n\n\t',
    TITLE,
    page(TITLE, LEAD, BODY, MORE),
    ` date 2024-03 ${TITLE}\n\n${LEAD}\r\n${BODY}\u200b\n\u200b\n${MORE}`,
    page(
      'Trang chủ > Thế giới',
      'Thứ Hai, 04/03/2024 10:15',
      TITLE,
      `(VOV) - ${LEAD}`,
      `${TITLE} ảnh 1${BODY} (Ảnh: TTXVN)`,
      `${MORE}./.`,
      '(TTXVN/Vietnam+)',
      'Tin liên quan',
      TITLE,
    ),
    '((((Ảnh: Ảnh: - Ảnh: [Nguồn: a/b/c/d > e > f'.repeat(30),
    `${'a/'.repeat(60)}>`,
    '.'.repeat(5000),
    `${'Tin liên quan\n'.repeat(400)}`,
  ];
  it.each(texts.map((text) => [text.slice(0, 40), text]))('%j', (_, text) => {
    let at = 0;
    for (const block of findBlocks(text, lexicon)) {
      expect(block.start).toBeGreaterThanOrEqual(at);
      expect(block.end).toBeGreaterThan(block.start);
      expect(text.slice(at, block.start)).toMatch(/^[\s\u200b]*$/);
      expect(text.slice(block.start, block.end)).not.toMatch(/^[\s\u200b]|[\s\u200b]$/);
      at = block.end;
    }
    expect(text.slice(at)).toMatch(/^[\s\u200b]*$/);
  });
});

describe('around the title', () => {
  it("takes the crawler's stamp off the title", () => {
    expect(read(page(` date 2024-03-04 ${TITLE}`, LEAD, BODY)).slice(0, 2)).toEqual([
      ['dateline', 'date 2024-03-04'],
      ['title', TITLE],
    ]);
  });
  it.each([
    'Thứ Hai, 04/03/2024 10:15',
    'Thứ hai, 4/3/2024, 10:15 (GMT+7)',
    '04/03/2024 10:15 GMT+7',
    '10:15 | 04/03/2024',
    'Thứ Hai, 10:15, 04/03/2024',
    'Cập nhật lúc 10:15, Thứ Hai, 04/03/2024',
    'Ngày đăng: 04-03-2024',
    '04.03.2024 10:15',
    'Đăng ngày: 04/03/2024 - 10:15',
    '4 tháng 3 2024',
    'Hà Nội, ngày 4/3/2024',
    'T2, 04/03/2024 - 10:15',
    "10:15' - 04/03/2024",
  ])('a stamp of its own: %s', (stamp) => {
    expect(kindOf(page(stamp, TITLE, LEAD, BODY, MORE), stamp.slice(0, 8))).toBe('dateline');
    expect(kindOf(page(TITLE, stamp, LEAD, BODY, MORE), stamp.slice(0, 8))).toBe('dateline');
    expect(read(page(stamp, TITLE, LEAD, BODY, MORE))[1]).toEqual(['title', TITLE]);
  });
  it('no sentence is a stamp', () => {
    for (const line of ['Cuộc gặp gần nhất là ngày 4/3/2024', 'Hai nước lập quan hệ ngoại giao ngày 25/11/1971.'])
      expect(kindOf(page(TITLE, LEAD, line, BODY), line)).not.toBe('dateline');
  });
  it('cuts a byline from its stamp', () => {
    expect(read(page(TITLE, LEAD, 'Hồng Khanh-Thứ hai, ngày 04/03/2024 10:15 GMT+7', BODY, MORE)).slice(2, 4)).toEqual([
      ['byline', 'Hồng Khanh-'],
      ['dateline', 'Thứ hai, ngày 04/03/2024 10:15 GMT+7'],
    ]);
  });
  it("leaves breadcrumbs, section labels, the repeated title and the site's name out", () => {
    const text = page('Trang chủ > Thế giới', `${TITLE} | Báo Thanh Niên`, 'Tin tức', TITLE, LEAD, BODY);
    expect(read(text).map(([kind]) => kind)).toEqual(['boilerplate', 'title', 'boilerplate', 'boilerplate', 'boilerplate', 'lead', 'paragraph']);
  });
  it('a text may come without a headline', () => {
    expect(read(`${BODY} ${MORE}`)[0]?.[0]).toBe('paragraph');
    expect(read(`(Dân trí) - ${BODY}\n${MORE}`).map(([kind]) => kind)).toEqual(['dateline', 'lead', 'paragraph']);
  });
});

describe('marks before a paragraph', () => {
  it.each([
    '(VOV) - ',
    'VOV.VN - ',
    '(ĐCSVN) – ',
    '(Chinhphu.vn) – ',
    'TPO - ',
    'TTO - ',
    'VTV.vn - ',
    'QĐND Online - ',
    '(Dân trí) - ',
    '(HNM) - ',
    '(SGGP).- ',
    'NDO - ',
    'PLO- ',
    'Baoquocte.vn. ',
    'BNEWS ',
    'Oslo (TTXVN 4/3) - ',
    'Oslo, 4/3 (TTXVN) - ',
  ])('%s', (mark) => {
    expect(read(page(TITLE, mark + BODY, MORE)).slice(1, 3)).toEqual([
      ['dateline', mark.trim()],
      ['lead', BODY],
    ]);
  });
  it.each([
    'Việt Nam - Na Uy nhất trí mở đường bay thẳng giữa hai thủ đô trong năm nay.',
    'ASEAN - Australia lập đối thoại mới về năng lượng tái tạo từ năm sau.',
    'Liên minh châu Âu (EU) - đối tác lớn thứ ba - sẽ họp bàn trong tuần này.',
    'Sau lá thư ngày 25-5, hai bên - theo giới quan sát - đều im lặng.',
  ])('none: %s', (line) => {
    expect(read(page(TITLE, LEAD, line, BODY)).some(([kind]) => kind === 'dateline')).toBe(false);
  });
});

describe('pictures', () => {
  const CAPTION = 'Ngoại trưởng Espen Barth Eide (trái) đón người đồng cấp Thụy Điển ngày 4/3';
  it.each([
    ' (Ảnh: TTXVN)',
    ' (Ảnh: Reuters).',
    '. Ảnh: Nhật Linh – TTXVN',
    ' - Ảnh: REUTERS',
    ' - Ảnh: Đ. NAM.',
    '. Nguồn: AFP.',
    ' (Nguồn: NTB)',
    ' - Ảnh: VGP/Hải Minh',
    ' - Ảnh do Đại sứ quán cung cấp',
    '. Ảnh minh họa',
    ' (ảnh: NTB)',
    ' (AFP/TTXVN)',
    '. Ảnh NTB.',
  ])('a credit%s', (credit) => {
    const text = page(TITLE, LEAD, CAPTION + credit, BODY);
    expect(kindOf(text, CAPTION)).toBe('caption');
    expect(readable(text)).toContain('4 / 3');
    expect(readable(text)).not.toMatch(/TTXVN|Reuters|REUTERS|NTB|VGP|NAM|Ảnh|ảnh|cung cấp/);
  });
  it('cuts the glued picture title from its caption', () => {
    expect(read(page(TITLE, LEAD, `${TITLE} ảnh 1${CAPTION}. (Ảnh: NTB)`, BODY)).slice(2, 5)).toEqual([
      ['boilerplate', `${TITLE} ảnh 1`],
      ['caption', `${CAPTION}.`],
      ['boilerplate', '(Ảnh: NTB)'],
    ]);
  });
  it('cuts a credit glued into a paragraph', () => {
    expect(read(page(TITLE, LEAD, `${CAPTION} - Ảnh: NHẬT LINH Hai bên cũng trao đổi về hợp tác Bắc Cực.`, BODY)).slice(2, 5)).toEqual([
      ['caption', CAPTION],
      ['boilerplate', '- Ảnh: NHẬT LINH'],
      ['paragraph', 'Hai bên cũng trao đổi về hợp tác Bắc Cực.'],
    ]);
  });
  it('a credit on its own line', () => {
    expect(kindOf(page(TITLE, LEAD, BODY, 'Ảnh: Reuters', MORE), 'Reuters')).toBe('boilerplate');
    const text = page(TITLE, LEAD, `${CAPTION}\nREUTERS`, BODY);
    expect([kindOf(text, CAPTION), kindOf(text, 'REUTERS')]).toEqual(['caption', 'boilerplate']);
  });
  it('gathers the captions behind a dense body, and their twins inside it', () => {
    const twin = 'Ngoại trưởng Na Uy Espen Barth Eide.';
    const text = `${TITLE}\n\n${LEAD}\n\n${twin}\n${BODY}\n${MORE}\n${BODY}\nHồng Khanh\n\n${twin}\nHai đoàn chụp ảnh trước Bộ Ngoại giao.`;
    expect(read(text).map(([kind]) => kind)).toEqual(['title', 'lead', 'caption', 'paragraph', 'paragraph', 'paragraph', 'byline', 'caption', 'caption']);
  });
  it('words that only look like credits stay', () => {
    const line = 'Ảnh hưởng của lệnh trừng phạt, theo bà, còn kéo dài nhiều năm đối với cả hai nền kinh tế.';
    expect(read(page(TITLE, LEAD, line, BODY))[2]).toEqual(['paragraph', line]);
  });
});

describe('what is not the report', () => {
  it.each([
    '[Na Uy và Thụy Điển mở lại cửa khẩu trên bộ sau mùa dịch]',
    '>> Na Uy tăng ngân sách quốc phòng',
    'Xem thêm: Vì sao Na Uy không vào EU?',
    '>>> Xem thêm: Vì sao Na Uy không vào EU',
    'Đọc thêm > > Na Uy tăng ngân sách quốc phòng',
    'Toàn văn tuyên bố chung Na Uy - Thụy Điển',
  ])('a link: %s', (link) => {
    const text = page(TITLE, LEAD, BODY, link, MORE);
    expect(kindOf(text, link.slice(-12))).toBe('related');
    expect(kindOf(text, MORE)).toBe('paragraph');
  });
  it.each(['Tin cùng chuyên mục', 'TIN LIÊN QUAN', 'Xem thêm', 'Đọc thêm:', 'Tin khác', 'Có thể bạn quan tâm'])('all that follows: %s', (label) => {
    const text = page(
      TITLE,
      LEAD,
      BODY,
      `${MORE}./.`,
      '(TTXVN)',
      label,
      'Bão lớn đổ bộ bờ tây (Ảnh: AFP)',
      'Ngày 5/3, bão lớn đổ bộ vào bờ tây, làm hàng nghìn ngôi nhà mất điện và nhiều chuyến bay phải hủy.',
    );
    expect(
      read(text)
        .slice(-3)
        .map(([kind]) => kind),
    ).toEqual(['related', 'related', 'related']);
    expect(readable(text)).not.toContain('bão');
  });
  it('a box inside the report ends with its headlines', () => {
    const text = page(TITLE, LEAD, 'Tin liên quan\nNa Uy tăng ngân sách quốc phòng', BODY, MORE, `${BODY}./.`, '(TTXVN/Vietnam+)');
    expect(read(text).map(([kind]) => kind)).toEqual(['title', 'lead', 'related', 'related', 'paragraph', 'paragraph', 'paragraph', 'byline']);
  });
  it.each([
    'Bình luận',
    'Bình luận (0)',
    'Chia sẻ',
    'Từ khóa: Na Uy, Thụy Điển',
    'Tags: Oslo',
    'Gửi bình luận',
    'Like Facebook',
    '* Mời quý độc giả theo dõi bản tin tối trên kênh truyền hình',
    'https://example.com/a',
    '#Na Uy #Thụy Điển',
    '12 phút trước',
    '© Bản quyền thuộc về tòa soạn',
  ])('furniture: %s', (line) => {
    expect(kindOf(page(TITLE, LEAD, BODY, MORE, line), line.slice(0, 9))).toBe('boilerplate');
  });
  it('a list of headlines behind the byline that lost its label', () => {
    const text = page(TITLE, LEAD, BODY, MORE, 'Hồng Khanh (Theo Reuters)', 'Na Uy tăng ngân sách quốc phòng', 'Thụy Điển đóng cửa nhà máy pin');
    expect(read(text).map(([kind]) => kind)).toEqual(['title', 'lead', 'paragraph', 'paragraph', 'byline', 'related', 'related']);
  });
  it('a second headline under a link, the topic under its label', () => {
    expect(kindOf(page(TITLE, LEAD, BODY, '>> Xem thêm: Vì sao Na Uy không vào EU?\nNa Uy xuất khẩu nhiều khí đốt hơn', MORE), 'khí đốt')).toBe('related');
    expect(kindOf(page(TITLE, LEAD, BODY, MORE, 'Dòng sự kiện:\nAn ninh Bắc Âu'), 'An ninh Bắc Âu')).toBe('boilerplate');
  });
  it('a teaser that the crawler glued into the body', () => {
    const text = `${TITLE}\n\n${LEAD}\n\n${BODY}\n${MORE}\nNhững cây cầu trên biển Baltic TTO - Cầu Øresund nối hai nước từ năm 2000.\n\nCầu Øresund - Ảnh: AFP`;
    expect(kindOf(text, 'TTO')).toBe('related');
    expect(kindOf(text, MORE)).toBe('paragraph');
  });
});

describe('bylines', () => {
  it.each([
    'Hồng Khanh',
    'HỒNG KHANH',
    'Hồng Khanh - Minh Đức',
    'Hồng Khanh (Theo Reuters, AFP)',
    'H.K (theo Reuters)',
    'H.K.',
    'Theo Kyodo',
    'Theo Chinhphu.vn',
    'Theo chinhphu.vn',
    'Nguồn: TTXVN',
    'Nguồn Bnews: https://bnews.vn/a/1.html',
    '(TTXVN/Vietnam+)',
    '(Theo TTXVN)',
    'PV',
    'Nhóm PV',
    'Tin, ảnh: HỒNG KHANH (từ Oslo, Na Uy)',
    'Bài và ảnh: Hồng Khanh',
    'Hồng Khanh/VOV-Bắc Âu',
    'Hồng Khanh (TTXVN)',
    'Theo Hồng Khanh/Báo Tin tức',
    'Hồng Khanh (Tổng hợp)',
    'Theo báo Nhân Dân',
  ])('%s', (line) => {
    expect(kindOf(page(TITLE, LEAD, BODY, MORE, line), line)).toBe('byline');
    expect(kindOf(`${TITLE}\n${LEAD}\n${BODY}\n${MORE}\n${line}\nBình luận`, line)).toBe('byline');
  });
  it("glued to the report's end", () => {
    expect(read(page(TITLE, LEAD, `${BODY}./. (TTXVN)`)).at(-1)).toEqual(['byline', '(TTXVN)']);
    expect(read(page(TITLE, LEAD, `${BODY}./. Hồng Khanh`)).at(-1)).toEqual(['byline', 'Hồng Khanh']);
    expect(read(page(TITLE, LEAD, `${MORE} (TTXVN/Vietnam+)`)).at(-1)).toEqual(['byline', '(TTXVN/Vietnam+)']);
  });
  it.each([
    'Ông Espen Barth Eide',
    'Theo giới phân tích, chuyến thăm sẽ mở ra nhiều cơ hội mới cho hai nước.',
    'Ba trụ cột',
    'Theo Reuters, hai bên chưa ấn định thời gian cho vòng tham vấn tiếp theo.',
  ])('none: %s', (line) => {
    expect(kindOf(page(TITLE, LEAD, BODY, line, MORE), line)).not.toBe('byline');
    expect(kindOf(page(TITLE, LEAD, BODY, MORE, line), line)).not.toBe('byline');
  });
});

describe('sub-headings', () => {
  it.each(['Ba trụ cột hợp tác', 'Vì sao là lúc này?', 'Năng lượng: từ gió đến hydro'])('%s', (line) => {
    expect(kindOf(page(TITLE, LEAD, BODY, line, MORE), line)).toBe('heading');
  });
  it('items of a list are none', () => {
    expect(read(page(TITLE, LEAD, 'Hai bên sẽ:', '- Mở lại tuyến phà', '- Lập tổ công tác về hydro', BODY)).map(([kind]) => kind)).toEqual([
      'title',
      'lead',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('what may be read', () => {
  it('of datelines and stamps the date alone', () => {
    expect(readable(page('Thứ Hai, 04/03/2024 10:15 (GMT+7)', 'Oslo họp bàn'))).toBe('Thứ Hai , 04 / 03 / 2024 10 : 15 Oslo họp bàn');
    expect(readable(page(` date 2024-03 ${TITLE}`, `Oslo (TTXVN 4/3) - ${LEAD}`, BODY))).toMatch(/^2024 - 03 Ngoại .* 4 \/ 3 Hai ngoại trưởng/);
  });
});
