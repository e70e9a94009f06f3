import { foldPhrase } from '../../../text/fold.js';

/** How each currency is called, ISO 4217 code first; every form stands after the number. */
const FORMS: Readonly<Record<string, string>> = {
  USD: 'usd|us $|$|đô la mỹ|đô - la mỹ|đô la|đô - la|đôla mỹ|đôla|đô mỹ|đô|dollar mỹ|dollar|dollars|mỹ kim|us dollar',
  AUD: 'aud|a $|đô la australia|đô - la australia|đô la úc|đô - la úc|đôla úc|đôla australia|đô úc|dollar úc|dollar australia|aud úc',
  CAD: 'cad|đô la canada|đô - la canada|đôla canada|dollar canada|c $',
  SGD: 'sgd|s $|đô la singapore|đô - la singapore|đôla singapore|dollar singapore|đô sing',
  NZD: 'nzd|đô la new zealand|đô - la new zealand|đôla new zealand|dollar new zealand',
  HKD: 'hkd|hk $|đô la hong kong|đô la hồng kông|đô - la hong kong|đô - la hồng kông|đôla hong kong',
  TWD: 'twd|đô la đài loan|đô - la đài loan|đài tệ|tân đài tệ',
  BND: 'bnd|đô la brunei|đô - la brunei',
  EUR: 'eur|€|euro|euros|ơ rô|đồng euro',
  GBP: 'gbp|£|bảng anh|bảng|đồng bảng anh',
  JPY: 'jpy|yên nhật|yên|yen nhật|yen|đồng yên|đồng yen',
  CNY: 'cny|rmb|ndt|nhân dân tệ|đồng nhân dân tệ|tệ|yuan',
  KRW: 'krw|won hàn quốc|won|đồng won|uôn',
  VND: 'vnd|vnđ|đồng việt nam|việt nam đồng|đồng|₫|đ',
  RUB: 'rub|rúp nga|rúp|ruble nga|ruble|rouble|rub nga|đồng rúp|đồng ruble',
  THB: 'thb|baht thái|baht|bạt|bath',
  LAK: 'lak|kíp lào|kíp|kip',
  KHR: 'khr|riel|riên',
  INR: 'inr|rupee ấn độ|rupee|rupi|rupi ấn độ|rupees',
  IDR: 'idr|rupiah indonesia|rupiah',
  MYR: 'myr|ringgit malaysia|ringgit|rm',
  PHP: 'php|peso philippines|peso',
  CHF: 'chf|franc thụy sĩ|franc thụy sỹ|phrăng thụy sĩ|franc|phrăng',
  SEK: 'sek|krona thụy điển|krona|curon thụy điển',
  NOK: 'nok|krone na uy|curon na uy',
  DKK: 'dkk|krone đan mạch|curon đan mạch',
  CZK: 'czk|koruna séc|koruna',
  PLN: 'pln|zloty ba lan|zloty',
  HUF: 'huf|forint',
  TRY: 'lira thổ nhĩ kỳ|lira',
  SAR: 'sar|riyal ả rập xê út|riyal saudi|riyal',
  AED: 'aed|dirham uae|dirham',
  QAR: 'qar|riyal qatar',
  KWD: 'kwd|dinar kuwait',
  ILS: 'ils|shekel',
  BRL: 'brl|real brazil|reais|real',
  MXN: 'mxn|peso mexico',
  ARS: 'peso argentina',
  ZAR: 'zar|rand nam phi|rand',
  MNT: 'mnt|tugrik',
  KZT: 'kzt|tenge',
  UAH: 'uah|hryvnia',
  XDR: 'sdr|quyền rút vốn đặc biệt',
};

const codes = new Map(Object.entries(FORMS).flatMap(([code, forms]) => forms.split('|').map((form) => [foldPhrase(form), code] as const)));
/** Forms that mean money only after a multiplier: '2 bảng', '3 đ', '5 tệ', '4 real' mean other things. */
const ONLY_LARGE = new Set(
  ['bảng', 'đ', 'tệ', 'real', 'rand', 'lira', 'đô', 'rm', 'bạt', 'bath', 'kip', 'kíp', 'rub', 'try', 'php', 'won', 'riên'].map(foldPhrase),
);

const escaped = (form: string): string => form.replace(/\$/g, '\\$');

/** An alternation of every form, longer ones first. */
export const CURRENCY = `(?:${[...codes.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})`;
/** Signs and codes that may stand before the number: '$5 tỷ', 'USD 300 triệu', '€2.000'. */
export const CURRENCY_FIRST = '(?:us \\$|\\$|usd|€|eur|£|gbp|₫|vnd|aud|jpy|sgd)';

const FIRST_ONLY: Readonly<Record<string, string>> = { '₫': 'VND', '£': 'GBP' };
export const currencyOf = (form: string): string => codes.get(form) ?? FIRST_ONLY[form] ?? '';
export const needsMultiplier = (form: string): boolean => ONLY_LARGE.has(form);

/** Words after 'đồng', 'yên' that make another word of them: 'hai đồng minh', '54 triệu đồng bào'. */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    đồng: 'minh chí bào chủ nghiệp đội hồ tiền thời sự hương phạm tác nhất ý thuận hành cỏ bằng ruộng nai tháp hới xoài diễn tổ nhân bộ trưởng giám phó bị đều lòng tình cảm loạt dạng',
    yên: 'tâm ổn bình tĩnh bái lặng vị',
    bảng: 'đấu xếp lương điểm biểu quảng',
    đô: 'thị vật đốc đầu',
    real: 'madrid',
  }).map(([form, after]) => [foldPhrase(form), new Set(after.split(' ').map(foldPhrase))]),
);
export const isOtherWord = (form: string, after: string): boolean => COMPOUNDS.get(form)?.has(after) ?? false;
