import { describe, expect, it } from 'vitest';
import { findAmounts } from '../src/nlp/lang/vi/money.js';
import { readingOf } from './support/reading-of.js';

/** Every sum in a text as 'quote = value currency bound'. */
function amounts(text: string): string[] {
  const reading = readingOf(text);
  return findAmounts(reading).map(({ start, end, value, currency, bound }) => `${reading.source.text.slice(start, end)} = ${value} ${currency} ${bound}`);
}

describe('sums of money', () => {
  it.each<[string, string[]]>([
    ['Ngân hàng cam kết 984,98 triệu USD cho tuyến đường.', ['984,98 triệu USD = 984980000 USD exact']],
    ['Gói hỗ trợ hơn 1,5 triệu đô la được thông qua.', ['hơn 1,5 triệu đô la = 1500000 USD min']],
    ['Gần 550 tỷ yên sẽ dành cho chip.', ['Gần 550 tỷ yên = 550000000000 JPY max']],
    ['Quỹ có khoảng nửa tỷ euro, tối đa 20.000 tỷ đồng.', ['khoảng nửa tỷ euro = 500000000 EUR approx', 'tối đa 20.000 tỷ đồng = 20000000000000 VND max']],
    ['Thâm hụt 1,2 nghìn tỷ won, nợ 52 tỉ USD.', ['1,2 nghìn tỷ won = 1200000000000 KRW exact', '52 tỉ USD = 52000000000 USD exact']],
    ['Canada góp mười lăm triệu đô la Canada.', ['mười lăm triệu đô la Canada = 15000000 CAD exact']],
    ['Vốn tăng từ 3,5 tỷ USD năm 2019 lên 8 tỷ vào năm 2022.', ['3,5 tỷ USD = 3500000000 USD exact', '8 tỷ = 8000000000 USD exact']],
    ['Dự án cần từ 5 đến 7 tỷ USD.', ['5 = 5000000000 USD min', '7 tỷ USD = 7000000000 USD max']],
    ['Thương vụ US$300 triệu, phí $1.250 và €2 tỷ.', ['US$300 triệu = 300000000 USD exact', '$1.250 = 1250 USD exact', '€2 tỷ = 2000000000 EUR exact']],
    ['Bán 3 tỷ nhân dân tệ trái phiếu, 40 triệu bảng Anh cổ phiếu.', ['3 tỷ nhân dân tệ = 3000000000 CNY exact', '40 triệu bảng Anh = 40000000 GBP exact']],
    ['Chưa đến 90 triệu franc Thụy Sĩ, ít nhất 12 tỷ rúp.', ['Chưa đến 90 triệu franc Thụy Sĩ = 90000000 CHF max', 'ít nhất 12 tỷ rúp = 12000000000 RUB min']],
    ['Nhà đầu tư góp 5 triệu USD trở lên được miễn thuế.', ['5 triệu USD trở lên = 5000000 USD min']],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected));

  it.each([
    'Hai đồng minh và ba đồng chí cùng đồng chủ trì.',
    'Lời kêu gọi gửi tới 54 triệu đồng bào và 2 triệu người Việt.',
    'Các nhà đầu tư yên tâm sau 3 năm yên ổn.',
    'Bốn bảng đấu, 5 đô thị và 10 tỷ lệ khác nhau.',
    'Hàng tỷ USD và vài triệu euro không có con số.',
    'Sản lượng 5 triệu tấn, dân số 1,85 tỉ người.',
  ])('no sum in: %s', (text) => expect(amounts(text)).toEqual([]));
});
