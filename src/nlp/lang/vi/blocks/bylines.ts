import type { Lexicon } from '../../../lexicon/lexicon.js';
import { foldPhrase } from '../../../text/fold.js';
import type { Line } from './lines.js';

const NAME_WORD = String.raw`(?:\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}{2,}|\p{Lu}\.?|(?:\p{Lu}\.){1,4}\p{Lu}?\.?)`;
const NAME = `${NAME_WORD}(?:[ -]${NAME_WORD}){0,4}`;
const NAMES = new RegExp(`^${NAME}(?:(?: ?[-–—,/&;|] ?| và )${NAME}){0,4}$`, 'u');
const NOTE = /\s*\((?:theo|từ|tổng hợp|t ?\/ ?h|th|lược dịch|dịch|thực hiện|ghi|biên dịch|ảnh|video|pv|tại|[^()]{0,30}TTXVN)[^()]{0,60}\)\s*\.?$/iu;
const FROM = /\s*(?:[,–-]\s*)?(?:\(?(?:từ|theo|tổng hợp)\s+\p{Lu}[^.!?()]{1,40}\)?)$/u;
const HONORIFIC = /^(?:ông|bà|gs|ts|pgs|ths|anh|chị|cô|đồng chí|tướng|tổng|ủy|uỷ|đức|ngài|vua)[\s.]/iu;
const CREDIT = /^[([](?<inner>[^()[\]]{2,60})[)\]]\.?$/;
const FROM_OUTLET = /^\(?[Tt]heo:?\s+(?:(?:báo|hãng|hãng tin|tờ|trang|đài)\s+)?(?<who>\p{Lu}[^!?:;]{1,60}|\p{Ll}[\p{Ll}\d.]+\.(?:vn|com|net|org)[^\s]*)$/u;

/** Whether a line can be nothing but who wrote it or where it was taken from. */
export function isByline(line: Line, lexicon: Lexicon): boolean {
  const { text } = line;
  if (/^Nguồn(?:\s*:)?\s/u.test(text) && /https?:|www\./.test(text)) return true;
  if (line.words > 14 || text.length > 110) return false;
  const head = line.head;
  if (head?.kinds.includes('byline') && (head.rest === '' || head.rest.startsWith(':'))) return true;
  if (/^(?:Nhóm )?(?:PV|P\.V|CTV|BTV|Phóng viên|phóng viên)(?:\s|$|-)/u.test(text) && !line.closed) return true;
  if (/^Nguồn(?:\s*:|\s+\p{Lu})/u.test(text) && line.words <= 7 && !line.closed) return true;
  const credit = CREDIT.exec(text)?.groups?.['inner'];
  if (credit !== undefined) return isCredit(credit, lexicon);
  if (FROM_OUTLET.test(text) && line.words <= 9 && !/\p{L}{2}\.$/u.test(text)) return true;
  return isNames(text, lexicon);
}

/** Whether a line is names alone: of persons, with a note and an outlet behind them at most. */
export function isNames(text: string, lexicon: Lexicon): boolean {
  if (HONORIFIC.test(text)) return false;
  let names = text.replace(NOTE, '').replace(FROM, '').trim();
  const slash = names.lastIndexOf('/');
  if (slash > 0 && slash >= names.length - 40 && isOutlet(names.slice(slash + 1), lexicon)) {
    const before = names.slice(0, slash).trim();
    return /^\p{Lu}/u.test(before) && before.split(/\s+/).length <= 6;
  }
  if (names === '') names = text.replace(/[()]/g, '');
  if (!NAMES.test(names)) return false;
  if (/\p{L}{2}\.$/u.test(names)) return false;
  return /\s|\.|^\p{Lu}{2,5}$/u.test(names) || names.length <= 12;
}

/** '(TTXVN/Vietnam+)', '(Theo Reuters)', '(PV)': every part an outlet, or initials. */
function isCredit(inner: string, lexicon: Lexicon): boolean {
  const bare = inner.replace(/^(?:theo|nguồn:?|tổng hợp(?: từ)?)\s+/iu, '');
  if (/^(?:ảnh|nguồn ảnh|photo)/iu.test(inner)) return false;
  const parts = bare.split(/\s*[/,;&+-]\s*|\s+và\s+/u).filter(Boolean);
  if (parts.length === 0) return false;
  if (parts.some((p) => isOutlet(p, lexicon)) || isOutlet(bare, lexicon)) return true;
  return bare !== inner ? /^\p{Lu}/u.test(bare) : /^(?:PV|T\.?H|TH|t ?\/ ?h|Còn nữa|Hết)$/iu.test(inner);
}

/** A name in the tables of agencies, publishers and outlet marks, or a web address. */
export function isOutlet(name: string, lexicon: Lexicon): boolean {
  const bare = name.trim().replace(/\.$/, '');
  if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org)$/iu.test(bare)) return true;
  if (lexicon.furniture.get(foldPhrase(bare))?.includes('outlet')) return true;
  const first = /^[\p{L}+.]{3,}/u.exec(bare)?.[0];
  return first !== undefined && first !== bare && /^\p{Lu}{3,}$/u.test(first) && (lexicon.furniture.get(foldPhrase(first))?.includes('outlet') ?? false);
}
