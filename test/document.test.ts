import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import type { DocumentFacts } from '../src/kernel/record.js';
import { readText } from '../src/nlp/pipeline.js';

const lexicon = loadLexicon();
const TITLE = 'Thủ tướng Bỉ thăm Luxembourg bàn chuyện đường sắt';
const BODY = 'Chiều 7/5, Thủ tướng Bỉ Bart De Wever đến Luxembourg, hội đàm với Thủ tướng nước chủ nhà Luc Frieden về tuyến đường sắt cao tốc nối hai thủ đô.';
const MORE = 'Hai bên nhất trí lập tổ công tác chung và sẽ họp lại vào mùa Thu năm nay tại Brussels để xem xét phương án góp vốn.';
const page = (...lines: string[]): string => lines.join('\n\n');
const read = (text: string, published: string | null = null): DocumentFacts => readText({ uri: 'a.txt', text, published, language: 'vi' }, lexicon).document;

describe('title', () => {
  it.each([
    [page(TITLE, BODY, MORE), TITLE],
    [page(` date 2025-05 ${TITLE} ...`, BODY, MORE), `${TITLE} ...`],
    [page('Trang chủ > Thế giới', 'Thứ Tư, 07/05/2025 21:10', TITLE, BODY, MORE), TITLE],
    [page('Tin tức', `${TITLE} | Báo Thanh Niên`, BODY, MORE), TITLE],
    ['', null],
    [`${BODY} ${MORE}`, null],
  ])('%#', (text, title) => expect(read(text).title).toBe(title));
});

describe('publisher and agency', () => {
  const cases: [string, string | null, string | null][] = [
    [page(TITLE, BODY, MORE), null, null],
    [page(TITLE, BODY, `${MORE}./.`, '(TTXVN/Vietnam+)'), 'Vietnam+', 'TTXVN'],
    [page(TITLE, BODY, `${MORE}./. (TTXVN)`), null, 'TTXVN'],
    [page(TITLE, `(VOV) - ${BODY}`, MORE), 'VOV', null],
    [page(TITLE, `VOV.VN - ${BODY}`, MORE), 'VOV.VN', null],
    [page(TITLE, `(ĐCSVN) - ${BODY}`, MORE), 'ĐCSVN', null],
    [page(TITLE, `(BTA) - ${BODY}`, MORE), 'BTA', null],
    [page(TITLE, `Brussels (TTXVN 8/5) - ${BODY}`, MORE), null, 'TTXVN'],
    [page(TITLE, BODY, MORE, 'Theo Chinhphu.vn'), 'Chinhphu.vn', null],
    [page(TITLE, BODY, MORE, 'Theo Kyodo'), null, 'Kyodo'],
    [page(TITLE, `VOV.VN - ${BODY}`, MORE, 'Lan Chi/VOV-Paris'), 'VOV.VN', null],
    [page(TITLE, BODY, MORE, 'Nguồn Bnews: https://bnews.vn/a/1.html'), 'Bnews', null],
    [page(TITLE, BODY, MORE, 'Lan Chi (theo Reuters)'), null, 'Reuters'],
    [page(TITLE, BODY, MORE, 'Lan Chi/Báo Tin tức'), 'Báo Tin tức', null],
    [page(TITLE, 'PV Thường trú THVN tại Bỉ-Thứ năm, ngày 08/05/2025 07:02 GMT+7', BODY, MORE), 'THVN', null],
    [page(TITLE, `Theo Hãng thông tấn TASS, ${BODY}`, MORE), null, 'TASS'],
    [page(TITLE, `Phóng viên TTXVN tại Brussels dẫn thông cáo cho biết, ${BODY}`, MORE, 'Theo Kyodo'), null, 'Kyodo'],
    [page(TITLE, `Phóng viên TTXVN tại Brussels dẫn thông cáo cho biết: ${BODY}`, MORE), null, 'TTXVN'],
    [page(TITLE, BODY, 'Hãng tin Yonhap đưa tin hai bên còn bàn chuyện hàng không.', MORE), null, 'Yonhap'],
    [page(TITLE, `Theo hãng thông tấn Nga TASS, ${BODY}`, MORE), null, 'TASS'],
    [page(TITLE, BODY, MORE, MORE, MORE, 'Cùng ngày, theo Reuters, giá vé đã tăng.'), null, null],
    [page(TITLE, `Theo China Daily, ${BODY}`, 'Tân Hoa xã cho biết hai bên sẽ gặp lại.', MORE), null, null],
    [page(TITLE, 'Ông De Wever trả lời phóng viên Tuổi Trẻ trước giờ lên tàu.', BODY, MORE), 'Tuổi Trẻ', null],
    [page(TITLE, BODY, 'Hai thủ tướng tại nhà ga (Ảnh: AFP/TTXVN)', MORE), null, null],
    [page(`${TITLE} | Báo Thanh Niên`, BODY, MORE), 'Báo Thanh Niên', null],
    [page(TITLE, BODY, `${MORE}./.`, 'Tin liên quan', 'Theo Reuters, bão lớn đổ bộ'), null, null],
  ];
  it.each(cases)('%# %j', (text, publisher, agency) => expect([read(text).publisher, read(text).agency]).toEqual([publisher, agency]));
});

describe('author', () => {
  it.each([
    ['Lan Chi', 'Lan Chi'],
    ['LAN CHI - Minh Đức', 'LAN CHI - Minh Đức'],
    ['Tin, ảnh: LAN CHI (từ Brussels, Bỉ)', 'LAN CHI'],
    ['Lan Chi (theo Reuters)', 'Lan Chi'],
    ['Lan Chi/VOV-Paris', 'Lan Chi'],
    ['Theo Kyodo', null],
    ['(TTXVN/Vietnam+)', null],
  ])('%s', (line, author) => expect(read(page(TITLE, BODY, MORE, line)).author).toBe(author));
});

describe('published', () => {
  it.each([
    [page(` date 2025-05-07 ${TITLE}`, BODY, MORE), '2025-05-07'],
    [page(` date 2025-05 ${TITLE}`, BODY, MORE), '2025-05'],
    [page('Thứ Tư, 07/05/2025 21:10', TITLE, BODY), '2025-05-07'],
    [page(TITLE, 'Cập nhật: 07/05/2025 - 21:10', BODY, MORE), '2025-05-07'],
    [page(` date 2025-05-08 ${TITLE}`, 'Lan Chi-Thứ tư, ngày 07/05/2025 21:10 GMT+7', BODY, MORE), '2025-05-08'],
    [page(TITLE, 'Thứ Tư, 31/02/2025 21:10', BODY, MORE), null],
    [page(TITLE, `Brussels (TTXVN 8/5) - ${BODY}`, MORE), null],
    [page(TITLE, BODY, MORE), null],
  ])('%#', (text, date) => expect([read(text).published, read(text).publishedBasis]).toEqual([date, date && 'text']));
  it('metadata wins over a stamp', () => {
    expect(read(page(` date 2025-05-07 ${TITLE}`, BODY, MORE), '2025-05-06')).toMatchObject({ published: '2025-05-07', publishedBasis: 'text' });
    expect(read(page(TITLE, BODY, MORE), '2025-05-06')).toMatchObject({ published: '2025-05-06', publishedBasis: 'metadata' });
  });
});
