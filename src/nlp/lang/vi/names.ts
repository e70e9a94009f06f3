import type { Reading, TokenRange } from '../../reading.js';
import { foldWord } from '../../text/fold.js';
import { TokenKind, type Tokens } from '../../text/tokens.js';

const keys = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(foldWord));

/** Vietnamese family names; most are Chinese ones too, in their Vietnamese reading. */
const SURNAMES = keys(`
  Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Trịnh Trương Lâm Mai Tô Tạ Hà Cao Phùng Quách Lương Lưu
  Thái Châu Chu Tăng Kiều Vương Thạch Triệu Tống Văn Viên Doãn Lại Lã Lữ Mạc Nghiêm Nhữ Ninh Nông Phí Quản Sầm Sùng Tất Thân Thẩm Thi Tiêu Tôn Tòng Trà
  Từ Tưởng Ứng Vi Đàm Điểu Đồng Giàng Giáp Hầu Hứa Khổng Khúc Khuất Kim La Lò Lục Ma Mã Mùa Ông Phương Bạch Bàn Bế Cam Cầm Cù Chử Chẩu Cồ Diệp
  Đới Đổng Hạ Hàn Ngụy Thào Thiều Thượng Tòng Trang Trưng Vàng Vừ Âu Ân Rơ Siu Ksor Hầu Thượng Trình Ung Uông Hạng Lầu Tráng Đậu Lộc Tào Ôn Cát Lang Dư Bành`);
/** Chinese family names that no Vietnamese bears. */
const CHINESE_SURNAMES = keys(`
  Tập Khương Khiết Đường Tần Lật Uất Nhậm Mạnh Trì Cảnh Quan Thường Tiết Đỗ Doãn Hác Hoa Hình Hồng Hùng Kha Lam Liêu Lôi Lỗ Mao Mục Nhạc Nhan
  Ninh Phòng Phó Sử Tề Thiệu Thi Thôi Tiền Tiêu Toàn Tư Tất Tùy Ngạc Úy Vạn Vệ Viên Giả Giang Giản Bạc Bao Ban Biện Chúc Cốc Cung Cố Đồ Du Hầu Khâu Quý Quế Tông Trác Trâu Trử Âu Ngải Đậu Ứng`);
/** Lower-case words inside a foreign name. */
const PARTICLES = keys('bin ibn bint al el de da dos das do del della di du la le van von der den ter zu ben abu af');
/** What an Arabic name sets before a hyphen. */
const ARABIC_ARTICLES = keys('al el abdel abdul abd ad as ash ar an');
/** Middle and given syllables after which 'Anh', 'Đức', 'Nga' … end a Vietnamese name. */
const GIVEN_SYLLABLES = keys(`
  Tuấn Thúy Thu Hồng Thế Quỳnh Hoàng Minh Ngọc Vân Lan Phương Hải Hùng Văn Thị Kim Tú Duy Kiều Mai Trâm Vũ Diệu Hằng Tố Bích Thanh Tuyết Quang Hữu Công Xuân
  Quốc Đình Trọng Bá Viết Thành Bảo Lâm Hà Huy Hoài Mạnh Nhật Phúc Khánh Vĩnh Gia Đăng Ngân Tường Việt Đức Trung Thùy Nguyệt Cẩm`);

/** Family names as written without marks; only those that are no other people's. */
const BARE_SURNAMES = keys(
  'nguyen tran pham hoang huynh phan dang bui ngo duong dinh dao doan trinh truong phung quach luong luu trieu tong doan nghiem vuong thach dam lai vo vu le do ho ly lam mai ta ha cao chau thai to kieu quan',
);

export const isSurname = (key: string): boolean => SURNAMES.has(key);
/** 'Lai Dac Tuan': a family name written without its marks. */
export const isBareSurname = (key: string): boolean => BARE_SURNAMES.has(key);
export const isChineseSurname = (key: string): boolean => CHINESE_SURNAMES.has(key);
export const isGivenSyllable = (key: string): boolean => GIVEN_SYLLABLES.has(key);

const ONSET = '(?:ngh|ng|gh|gi|nh|ch|th|tr|kh|ph|qu|[bcdđghklmnprstvx])?';
const CODA = '(?:ng|nh|ch|[cmnptiouy])?';
const SYLLABLE = new RegExp(
  `^${ONSET}(?:[iyeêaăâoôơuư]|iê|yê|oa|oă|oe|ua|uâ|uê|uô|uơ|uy|uya|uyê|ươ|ưa|ia|ya|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|oai|oay|ôi|ơi|ui|ưi|ưu|iêu|yêu|uôi|ươi|ươu|uay|uây|uyu|oao)${CODA}$`,
);
const syllables = new Map<string, boolean>();
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a key has the shape of a Vietnamese syllable ('nguyễn', 'an'; not 'blinken', 'jong'). */
export function isVietnameseSyllable(key: string): boolean {
  let is = syllables.get(key);
  if (is === undefined) {
    is = key.length <= 7 && SYLLABLE.test(key.normalize('NFD').replace(TONES, '').normalize('NFC'));
    if (syllables.size > 20_000) syllables.clear();
    syllables.set(key, is);
  }
  return is;
}

export const isCapitalWord = (t: Tokens, i: number): boolean => i < t.length && t.kind[i] === TokenKind.Word && t.capital[i]! > 0;
const isVietnamese = (t: Tokens, i: number): boolean =>
  isCapitalWord(t, i) && isVietnameseSyllable(t.keys[i]!) && !(t.capital[i] === 2 && t.keys[i]!.length > 1);

/** How a name is built. */
export type NameOrigin = 'vietnamese' | 'foreign';
export interface NameRange extends TokenRange {
  readonly origin: NameOrigin;
  /** Words of the name: initials and particles count. */
  readonly words: number;
}

/** Words of the text that no name runs over: the end of a lexicon phrase by its first token; -1 opens a line; 0 none. */
export type Borders = Int32Array;

/** Function words and labels that stand capital at the start of a sentence, or after a name in a caption. */
const NEVER_IN_NAMES = keys(`
  ảnh nguồn theo tại trong ngày và của với đã đang sẽ khi từ đến ở cho các những một hai do về là trước sau cùng như nếu vì này đây đó tuy song nhưng cũng
  đồng_thời thứ trên dưới để bị được không ông bà anh_em video clip photo phóng_viên việc bên lễ cuộc chuyến tin sáng chiều tối hôm nay tuần tháng năm quan_hệ hội_đàm người nhà nước giữa
  tp đh summit forum group holdings corporation corp bank university institute times post news airlines airways jet center college cup league office games miss nobel`);
/** Korean family names, and the given syllables that a paper sets off by a hyphen between spaces: 'Moon Jae - in'. */
const KOREAN_SURNAMES = keys(
  'kim lee park moon chung kang hong cho choi choe han jung jeong yoon yun song suh seo ban chang jang lim shin sin noh roh ri rhee pak hyon kwon hwang nam baek bae ahn an im yang woo oh son ha ko go chong yu yoo jo hwang min yeo',
);
const KOREAN_SYLLABLES = keys(
  'koo chan sang seung hong beom ju joo ki gi geon mo mi myeong nam pil rok ryong seon shik sin tack taek wook uk yeon yeong youn kyo kon hak ok bum dong duk deok doo eun gil guk gwang ha hae hwi jeon jip kang kil kwang kyong mok oh rae rim ri sam se soon suk sup tak tai wan yoon yun in un il hwan yong eui wha ho hye hyun jin jun sik seok yeol hee kyu chul son hui woo hwa young tae kyung myung min jae nam sung su won soo gyun pyo ki yul kyeom hyon ahn hyok gun kwan hoon hun bok ryol nyon jong sook jung geun kyun bin',
);

/** Marks the lines and the lexicon phrases of a text that a name may not cross. */
export function findBorders(reading: Reading): Borders {
  const t = reading.tokens;
  const borders = new Int32Array(t.length + 1);
  /** The farthest end of the phrases read so far: a capital before it belongs to one of them. */
  let covered = 0;
  for (const { from, to, type, entry } of reading.phrases) {
    if (type === 'person' || type === 'topic' || type === 'verb' || t.capital[from] === 0) continue;
    // 'Pa-ri-gia': no place's name.
    if (t.glued[to] === 1 && t.keys[to] === '-' && t.glued[to + 1] === 1 && t.capital[to + 1] === 0) continue;
    if (type === 'party' ? entry.form === 'short' : to === from + 1 && (type !== 'institution' || t.capital[from] !== 2)) continue;
    // 'Trương Hòa Bình', 'Nguyễn Tân Cương': after a family name a place's name is a given name.
    if (
      type === 'place' &&
      to === from + 2 &&
      from > 0 &&
      SURNAMES.has(t.keys[from - 1]!) &&
      isVietnamese(t, from - 1) &&
      (from < 2 || t.capital[from - 2] === 0 || NEVER_IN_NAMES.has(t.keys[from - 2]!) || borders[from - 2]! > 0 || covered === from - 1)
    )
      continue;
    if (to > borders[from]!) borders[from] = to;
    if (to > covered) covered = to;
  }
  for (let i = 1; i < t.length; i++) for (let at = t.end[i - 1]!; at < t.start[i]!; at++) if (t.text.charCodeAt(at) === 10) borders[i] = -1;
  return borders;
}

/**
 * The name that begins at a token; null where none can. A Vietnamese (or Sino-Vietnamese) name is a family name and one to
 * four capital syllables; any other has at least one word that is no Vietnamese syllable.
 */
export function readName(reading: Reading, from: number, borders: Borders): NameRange | null {
  if (!isCapitalWord(reading.tokens, from)) return null;
  let names = namesRead.get(borders);
  if (!names) namesRead.set(borders, (names = new Map()));
  let name = names.get(from);
  if (name === undefined) names.set(from, (name = nameAt(reading, from, borders)));
  return name;
}

/** The names read so far in a text, by first token: several recognisers ask for the same ones. */
const namesRead = new WeakMap<Borders, Map<number, NameRange | null>>();

function nameAt(reading: Reading, from: number, borders: Borders): NameRange | null {
  const t = reading.tokens;
  if (!reading.readable[from] || isNoNamePart(t, from)) return null;
  const run = elementsFrom(reading, from, borders);
  if (run.length === 0) return null;
  const vietnamese = vietnameseLength(t, run);
  if (vietnamese >= 2) return { from, to: run[vietnamese - 1]!.to, origin: 'vietnamese', words: vietnamese };
  let foreign = false;
  for (const e of run) if (!e.vietnamese) foreign = true;
  if (!foreign) return null;
  const words = run.slice();
  while (
    words.length > 0 &&
    (words.at(-1)!.particle ||
      (words.length > 1 &&
        PARTICLES.has(t.keys[words.at(-1)!.from]!) &&
        words.at(-1)!.to === words.at(-1)!.from + 1 &&
        /^(?:bin|ibn|al|von|van)$/.test(t.keys[words.at(-1)!.from]!)))
  )
    words.pop();
  if (words.length === 0 || opensWithAcronym(t, words) || (words.length === 1 && isCompound(t, words[0]!))) return null;
  return { from, to: words.at(-1)!.to, origin: 'foreign', words: words.length };
}

/** The whole run of capital syllables at a token, whatever they are: a name after a title that allows no other reading. */
export function readCapitals(reading: Reading, from: number, borders: Borders): NameRange | null {
  const run = elementsFrom(reading, from, borders).filter((e) => !e.particle);
  if (run.length === 0 || isNoNamePart(reading.tokens, from) || isAcronym(reading.tokens, run[0]!)) return null;
  const kept = run.slice(0, 4);
  return { from, to: kept.at(-1)!.to, origin: kept.every((e) => e.vietnamese) ? 'vietnamese' : 'foreign', words: kept.length };
}

interface Element extends TokenRange {
  readonly vietnamese: boolean;
  readonly particle: boolean;
}

/** 'K-pop', 'e-mail': a word, not a name. */
const isCompound = (t: Tokens, e: Element): boolean => e.to === e.from + 3 && t.keys[e.from + 1] === '-' && t.capital[e.from + 2] === 0;

const isAcronym = (t: Tokens, e: Element): boolean => e.to === e.from + 1 && t.capital[e.from] === 2;
/** 'EU', 'LIV Golf', 'SEA Games'; not 'JD Vance', 'KIM JONG UN'. */
const opensWithAcronym = (t: Tokens, words: readonly Element[]): boolean =>
  isAcronym(t, words[0]!) && (words.length < 2 || (t.keys[words[0]!.from]!.length > 2 && t.capital[words[1]!.from] !== 2));

/** Words of the language that are Korean names too: 'Cho Tae-yul', 'Kim Song Nam'. */
const isKoreanPart = (t: Tokens, i: number): boolean =>
  (t.keys[i] === 'song' || t.keys[i] === 'cho') &&
  t.capital[i] === 1 &&
  ((isCapitalWord(t, i - 1) && KOREAN_SURNAMES.has(t.keys[i - 1]!)) ||
    (isCapitalWord(t, i - 1) && isCapitalWord(t, i - 2) && KOREAN_SURNAMES.has(t.keys[i - 2]!)) ||
    (isCapitalWord(t, i + 1) && !isMarkedSyllable(t.keys[i + 1]!)) ||
    t.keys[i - 1] === 'ông' ||
    t.keys[i - 1] === 'bà');
const isMarkedSyllable = (key: string): boolean => /[^a-z]/.test(key);
const isNoNamePart = (t: Tokens, i: number): boolean => NEVER_IN_NAMES.has(t.keys[i]!) && !isKoreanPart(t, i);

function elementsFrom(reading: Reading, from: number, borders: Borders): Element[] {
  const t = reading.tokens;
  const out: Element[] = [];
  let i = from;
  while (i < t.length && out.length < 10) {
    if (!reading.readable[i] || t.kind[i] !== TokenKind.Word) break;
    if (t.capital[i] === 0) {
      if (borders[i]! < 0) break;
      // 'Nguyễn thị Kim Ngân'.
      if (t.keys[i] === 'thị' && out.length === 1 && out[0]!.vietnamese && SURNAMES.has(t.keys[i - 1]!) && isVietnamese(t, i + 1)) {
        out.push({ from: i, to: i + 1, vietnamese: true, particle: false });
        i++;
        continue;
      }
      const next = t.keys[i + 1] === '-' && t.glued[i + 1] && t.glued[i + 2] ? i + 2 : i + 1;
      const chained = PARTICLES.has(t.keys[next] ?? '') && t.capital[next] === 0 ? next + 1 : next;
      if (!PARTICLES.has(t.keys[i]!) || !isCapitalWord(t, chained) || (out.length > 0 && out.every((e) => e.vietnamese))) break;
      if (next === i + 2) {
        const e = elementAt(t, i);
        out.push(e);
        i = e.to;
        continue;
      }
      out.push({ from: i, to: i + 1, vietnamese: false, particle: true });
      i++;
      continue;
    }
    if (i > from && t.capital[i] === 2 && !ROMAN.test(t.keys[i]!)) break;
    if (t.keys[i] === 't' && t.keys[i + 1] === '.' && t.glued[i + 1]) break;
    if (i > from && (borders[i]! < 0 || (isNoNamePart(t, i) && !isGivenName(t, i, out)) || (borders[i]! > 0 && endsNameAt(reading, i, borders[i]!)))) break;
    const e = elementAt(t, i);
    out.push(e);
    i = e.to;
  }
  return out;
}

const ROMAN = /^[ivx]+$/;

/** 'Nguyễn Văn Được', 'Lê Thị Sáng': after a middle name even such a word is a given name. */
const isGivenName = (t: Tokens, i: number, out: readonly Element[]): boolean =>
  out.length > 0 && out.length < 3 && MIDDLE_NAMES.has(t.keys[i - 1]!) && t.keys[i] !== 'ảnh';
const MIDDLE_NAMES = keys('văn thị đình hữu đức công quốc');

/** A border of one syllable ('Anh', 'Đức') may be a given name; a longer one, or a foreign word, ends the name. */
const endsNameAt = (reading: Reading, i: number, to: number): boolean => to > i + 1 || !isVietnameseSyllable(reading.tokens.keys[i]!);

/** One word with what is glued to it: initials ('W.', 'J.D.'), hyphens ('Eui-yong'), apostrophes ("O'Brien"). */
function elementAt(t: Tokens, from: number): Element {
  let to = from + 1;
  let plain = true;
  while (to < t.length && t.glued[to]) {
    const key = t.keys[to]!;
    const next = to + 1 < t.length && t.glued[to + 1] && t.kind[to + 1] === TokenKind.Word;
    if ((key === '-' || key === "'") && next && !(key === '-' && t.capital[to + 1] === 2)) {
      to += 2;
      plain = false;
      continue;
    }
    if (key === '.' && t.end[to - 1]! - t.start[to - 1]! <= 1 && t.capital[to - 1]! > 0) {
      plain = false;
      to++;
      if (to < t.length && t.glued[to] && isCapitalWord(t, to)) to++;
      continue;
    }
    break;
  }
  // Set with spaces: 'Abdel - Fattah El - Sisi', "Peter O ' Neill", 'Moon Jae - in'.
  if (to === from + 1 && t.keys[to] === '-' && !t.glued[to] && ARABIC_ARTICLES.has(t.keys[from]!) && isCapitalWord(t, to + 1))
    return { from, to: to + 2, vietnamese: false, particle: false };
  if (to === from + 1 && t.end[from]! - t.start[from]! === 1 && t.keys[to] === "'" && isCapitalWord(t, to + 1))
    return { from, to: to + 2, vietnamese: false, particle: false };
  if (
    to === from + 1 &&
    t.keys[to] === '-' &&
    !t.glued[to] &&
    t.kind[to + 1] === TokenKind.Word &&
    t.capital[to + 1] === 0 &&
    KOREAN_SYLLABLES.has(t.keys[to + 1]!) &&
    from > 0 &&
    KOREAN_SURNAMES.has(t.keys[from - 1]!)
  )
    return { from, to: to + 2, vietnamese: false, particle: false };
  return { from, to, vietnamese: plain && isVietnamese(t, from), particle: false };
}

/** 'Lai Dac Tuan', 'Nguyen Van An': three or four syllables, none with a mark. */
const isUnmarkedName = (t: Tokens, run: readonly Element[]): boolean =>
  run.length >= 3 && run.length <= 4 && BARE_SURNAMES.has(t.keys[run[0]!.from]!) && run.every((e) => e.vietnamese && !isMarkedSyllable(t.keys[e.from]!));

/** How many elements from the first make a Vietnamese name; 0 where the run is none. */
function vietnameseLength(t: Tokens, run: readonly Element[]): number {
  const first = t.keys[run[0]!.from]!;
  if (!run[0]!.vietnamese || !(SURNAMES.has(first) || CHINESE_SURNAMES.has(first) || isUnmarkedName(t, run))) return 0;
  let n = 1;
  while (n < run.length && n < 5 && run[n]!.vietnamese) n++;
  // 'Kim Jong Un', 'Lý Ly Wong': a run that goes on in foreign words is a foreign name.
  if (n < run.length && !run[n]!.vietnamese && !run[n]!.particle) return 0;
  return n;
}
