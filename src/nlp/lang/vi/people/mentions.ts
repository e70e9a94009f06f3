import { nameKey } from '../../../lexicon/lexicon.js';
import type { PartyMention, Reading, TokenRange } from '../../../reading.js';
import { foldPhrase } from '../../../text/fold.js';
import { TokenKind, textOf } from '../../../text/tokens.js';
import {
  type Borders,
  findBorders,
  isBareSurname,
  isCapitalWord,
  isChineseSurname,
  isSurname,
  isVietnameseSyllable,
  type NameOrigin,
  type NameRange,
  readCapitals,
  readName,
} from '../names.js';
import { isRank, type Office, type PostPhrase, type PostReader, postReader } from '../posts.js';
import { isLeaderSurname } from './leaders.js';

/** A name as found, before it is known whose it is. */
export interface NameMention extends TokenRange {
  readonly whole: TokenRange;
  readonly offices: readonly Office[];
  /** Offices that a verb gives: 'được bổ nhiệm làm …', 'hiện là …'. */
  readonly predicate: readonly Office[];
  /** The post is that of the person of whom this one is the counterpart. */
  readonly counterpart: boolean;
  /** A country said beside the name that is not in an office: 'người đồng cấp Hàn Quốc'. */
  readonly party: string | null;
  readonly origin: NameOrigin;
  readonly words: number;
  /** Another spelling in parentheses: 'Lâm Kiếm (Lin Jian)'. */
  readonly alias: TokenRange | null;
  /** Only a mention of somebody named elsewhere: 'Bộ trưởng Dũng'. */
  readonly short: boolean;
  readonly rule: string;
}

/** A post that stands without a name. */
export interface BarePost extends TokenRange {
  readonly phrase: PostPhrase;
  readonly offices: readonly Office[];
}

export interface Mentions {
  readonly names: readonly NameMention[];
  readonly bare: readonly BarePost[];
}

const keys = (list: string): ReadonlySet<string> => new Set(list.split('|').map((p) => foldPhrase(p.trim())));

/** Words of address before a name; the longest first. */
const TITLES =
  keys(`ông|bà|ngài|anh|chị|cô|cụ|chú|bác|đồng chí|đ/c|đ / c|người tiền nhiệm|người kế nhiệm|đối thủ|ứng cử viên|ứng viên|con trai|con gái|vợ|chồng|phu nhân|nạn nhân|nghi phạm|
  chính trị gia|thủ lĩnh|lãnh tụ|thủ lĩnh đối lập|em trai|em gái|chị gái|anh trai|nữ hoàng|tướng|nhà phân tích|nhà báo|gs|ts|cựu binh|phi hành gia|nhà văn|nhạc sĩ|nghệ sĩ|ca sĩ|cầu thủ|bị cáo|thiếu tướng|luật sư|mr|mrs|ms`);
const TITLE_STARTS: ReadonlySet<string> = new Set([...TITLES].map((title) => title.split(' ')[0]!));
/** Titles after which a single Vietnamese syllable is a whole name ('anh Phát'). */
const GIVEN_NAME_TITLES = keys('ông|bà|anh|chị|cô|cụ|chú|bác|ngài|đồng chí|đ / c|em');
/** A name after these names a street, a school, a prize …, not a person who takes part. */
const NAMESAKES =
  keys(`đường|phố|đại lộ|trường|sân bay|quảng trường|bệnh viện|lăng|giải|giải thưởng|tượng|tượng đài|tàu|bão|cầu|công viên|bảo tàng|học viện|thành phố|tp|huyện|tỉnh|xã|quận|phường|
  đại học|nhà thờ|cung|điện|hãng|công ty|tập đoàn|huân chương|khách sạn|sân vận động|nhà hát|thư viện|viện|quỹ|đảo|núi|sông|hồ|dự luật|đạo luật|siêu bão|tàu sân bay|tàu khu trục|tư tưởng|thời đại|khu|nhà máy|cảng|trung tâm|lữ đoàn|sư đoàn|căn cứ|tòa nhà|làng|bang|hạt|bãi biển|tờ|báo|tạp chí|nhóm|chương trình|học bổng|phim|cúp|giải nobel|huy chương|di sản|quốc lộ|bến|dòng họ|nhà tù|trại|mũi|vịnh|eo biển|kênh|thung lũng`);
/** Whose name stands in the city's, the academy's, the youth union's: a person only where a title says so. */
const isNationalFather = (words: readonly string[]): boolean => words.join(' ') === 'hồ chí minh';
/** The same before a post: 'Lăng Chủ tịch Hồ Chí Minh'. */
const MEMORIALS = keys('lăng|tượng|tượng đài|giải|giải thưởng|bảo tàng|đường|huân chương|tư tưởng|di tích|khu di tích|nhà sàn|quảng trường|trường|công viên');
/** Bigrams whose last syllable only looks like such a word: 'yêu cầu', 'thông báo'. */
const NOT_NAMESAKES = keys(
  'yêu cầu|thông báo|nhu cầu|toàn cầu|họp báo|cảnh báo|dự báo|báo cáo|thượng viện|hạ viện|nghị viện|cáo buộc|chính phủ|tình báo|cung cấp|hội đồng|bệnh nhân|lưu bang|liên bang',
);
/** Whose aide he is, not who he is: 'cố vấn ông Trump'. */
const AIDES = new Set(['adviser', 'academic', 'official', 'spokesperson', 'business', 'envoy', 'director']);
const STREETS = keys('đường|phố|tuyến phố|tuyến đường|đoạn|đại lộ|quốc lộ|tuyến|cầu|vườn hoa|khu vực|ngã tư|ngã ba|nút giao|vành đai|trục|hồ');
/** Forms of address that are capital only where a sentence begins: elsewhere 'Anh' is a country or a name. */
const SMALL_TITLES = keys('anh|chị|cô|em|bác|chú|cụ');
/** Titles after which a country may stand: 'cố lãnh tụ Cuba Fidel Castro'. */
const NATIONAL_TITLES = keys('lãnh tụ|thủ lĩnh|nghệ sĩ|nhà văn|phi hành gia|người tiền nhiệm|cầu thủ|chính trị gia|nhạc sĩ');
/** 'đặc phái viên Tổng thống': a leader's name after it is the chief's. */
const CHIEF = /(?:cố vấn|trợ lý|phát ngôn|viên|thư ký|văn phòng|phái viên|đại diện)(?: của)? (?:tổng thống|thủ tướng|chủ tịch(?: nước)?)$/i;
/** Whose relative the subject is: 'Con trai ông Roh Tae Woo trở thành đại sứ'. */
const RELATIVES = keys('con trai|con gái|em trai|em gái|anh trai|chị gái|vợ chồng|người con|con rể|con dâu|cháu nội|cháu ngoại');
/** Words between which and a verb of speech stands no speaker: 'ở World Cup phản đối'. */
const NO_SPEAKER_AFTER = keys('của|ở|tại|trong|đội|với|vào|từ|đến|tới|sang|trên|bên');
/** What gives a subject an office, the longest first. */
const PREDICATES = [...keys('nhậm chức|giữ chức vụ|giữ chức|giữ cương vị|giữ vai trò|đảm nhiệm chức vụ|đảm nhiệm|đảm nhận|trở thành|thành|làm|là')].map((p) =>
  p.split(' '),
);
/** Words between a subject and such a verb. */
const APPOINTING = keys('hiện|nay|đang|đã|sẽ|vừa|mới|chính|thức|tiếp|tục|được|người|tuyên|thệ|thôi|tân|tái');
/** Words between a post and a name that say when or where the office is held. */
const GAPS = keys('lúc đó|khi đó|lúc ấy|khi ấy|lúc bấy giờ|khi bấy giờ|thời đó|bấy giờ|sở tại|hiện nay|hiện tại|( cũ )');
const COUNTERPART = new Set(['người đồng cấp', 'người đồng nhiệm']);
/** Last words of a body whose own name may be a person's: 'Trường tiểu học Nguyễn Bỉnh Khiêm'. */
const OWNERS = keys(
  'đại học|tiểu học|trung học|phổ thông|hiệp hội|trung tâm|công ty|tập đoàn|lạc bộ|nhà máy|cảng|ngân hàng|nghiên cứu|học viện|hãng tin|tờ báo|nhật báo|tạp chí|chuỗi cửa hàng',
);

/** Every name and every post of the text, left to right. */
export function findMentions(reading: Reading, parties: readonly PartyMention[]): Mentions {
  const borders = findBorders(reading);
  const posts = postReader(reading, parties, borders);
  const finder = new Finder(reading, borders, posts);
  for (const { from, to } of reading.sentences) finder.readSentence(from, to);
  return { names: finder.names, bare: finder.bare };
}

class Finder {
  readonly names: NameMention[] = [];
  readonly bare: BarePost[] = [];
  /** Longest known person by first token. */
  readonly #known = new Map<number, number>();
  readonly #places = new Set<number>();
  /** Last words of foreign names read in full. */
  readonly #surnames = new Set<string>();
  /** Things that are one word ('Reuters', 'Samsung'), by token. */
  readonly #things = new Set<number>();
  /** Tokens that end a name already read: what 'Bộ trưởng Dũng' may refer to. */
  readonly #read = new Set<string>();

  constructor(
    readonly reading: Reading,
    readonly borders: Borders,
    readonly posts: PostReader,
  ) {
    for (const { from, to, entry } of reading.phrases)
      if (to === from + 1 && (entry.type === 'institution' || entry.type === 'mechanism' || entry.type === 'instrument')) this.#things.add(from);
    for (const { from, to, entry } of reading.phrases) if (to === from + 1 && entry.type === 'place') this.#places.add(from);
    for (const { from, to, entry } of reading.phrases)
      if (entry.type === 'person' && reading.readable[from] && to > (this.#known.get(from) ?? 0) && !this.#crossesLine(from, to)) this.#known.set(from, to);
    this.#foreseeNames();
  }

  #crossesLine(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.borders[i]! < 0) return true;
    return false;
  }

  /** Last syllables of the full names anywhere in the text: a headline says 'Bộ trưởng Dũng' before the text says who. */
  #foreseeNames(): void {
    const t = this.reading.tokens;
    for (let i = 0; i < t.length; i++) {
      if (t.capital[i] !== 1 || !isSurname(t.keys[i]!) || (i > 0 && t.capital[i - 1]! > 0)) continue;
      const name = readName(this.reading, i, this.borders);
      if (name && name.origin === 'vietnamese' && name.words > 2) this.#read.add(t.keys[name.to - 1]!);
    }
  }

  readSentence(from: number, to: number): void {
    let i = from;
    while (i < to) {
      if (!this.reading.readable[i]) {
        i++;
        continue;
      }
      i = this.#streets(i) ?? this.#counterpart(i) ?? this.#post(i) ?? this.#titled(i) ?? this.#untitled(i, from, to) ?? i + 1;
    }
  }

  /** 'các tuyến phố Giảng Võ, Trần Duy Hưng', 'đoạn từ Liễu Giai đến Văn Cao': names of streets, however many. */
  #streets(i: number): number | null {
    const t = this.reading.tokens;
    let at = this.#streetEnd(i);
    if (at === i) return null;
    if (t.keys[at] === ':') at++;
    if (t.keys[at] === 'từ' && t.keys[i] === 'đoạn') at++;
    if (!isCapitalWord(t, at) || this.borders[at]! < 0 || this.posts.partyAt(at)) return null;
    for (;;) {
      while (isCapitalWord(t, at) && this.borders[at]! >= 0) at++;
      if (!/^(?:[,;-]|và|đến)$/.test(t.keys[at] ?? '')) return at;
      const next = this.#streetEnd(at + 1);
      if (!isCapitalWord(t, next) || this.borders[next]! < 0 || this.posts.readAt(next) || this.#titleEnd(next) > next) return at;
      at = next;
    }
  }

  /** End of the word for a street that stands at a token; the token itself where none does. */
  #streetEnd(i: number): number {
    const t = this.reading.tokens;
    if (t.capital[i]! > 0 && i > 0 && t.kind[i - 1] === TokenKind.Word) return i;
    if (STREETS.has(`${t.keys[i]} ${t.keys[i + 1]}`)) return i + 2;
    if (STREETS.has(t.keys[i]!) && !NOT_NAMESAKES.has(`${t.keys[i - 1]} ${t.keys[i]}`)) return i + 1;
    return i;
  }

  /** 'người đồng cấp Hàn Quốc Kang In Sun'. */
  #counterpart(i: number): number | null {
    const t = this.reading.tokens;
    if (t.keys[i] !== 'người' || !COUNTERPART.has(`${t.keys[i]} ${t.keys[i + 1]} ${t.keys[i + 2]}`)) return null;
    let at = i + 3;
    if (t.keys[at] === 'phía') at++;
    if (t.keys[at] === 'nước' || t.keys[at] === 'chủ') while (['nước', 'chủ', 'nhà', 'chủ nhà'].includes(t.keys[at] ?? '')) at++;
    const party = this.posts.partyAt(at);
    if (party) at = party.to;
    at = this.#afterLink(at);
    const rank = this.posts.readAt(t.keys[at] === ',' ? at + 1 : at);
    if (rank?.offices.every(isRank)) at = rank.to;
    const name = this.#nameAt(at, true);
    if (!name) return null;
    return this.#add(name, { from: i, to: name.to }, [], 'vi/person/counterpart', { counterpart: true, party: party?.code ?? null });
  }

  /** A post, and the name after it. */
  #post(i: number): number | null {
    const phrase = this.posts.readAt(i);
    if (!phrase) return null;
    const at = this.#afterLink(this.#gapEnd(phrase.to));
    const aide = at > phrase.to && this.#titleFollows(phrase.to) && AIDES.has(phrase.offices.at(-1)!.class);
    const name = aide || (at > phrase.to && !this.#linkHolds(phrase, at)) ? null : this.#nameAt(at, at === phrase.to || phrase.offices.length > 0);
    if (name && !this.#isMemorial(i)) {
      const last = phrase.offices.at(-1)!;
      const allowed = name.words > 1 || name.origin === 'foreign' || this.#read.has(this.reading.tokens.keys[name.from]!);
      if (allowed && CHIEF.test(last.text) && this.#isLeader(name)) return this.#aideOf(name, phrase);
      if (allowed) {
        const next = this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-name', {});
        return phrase.plural ? this.#list(next, phrase.offices) : next;
      }
      if (last.to <= i) return null;
    }
    const set = this.#setOff(phrase);
    if (set !== null) return set;
    this.bare.push({ from: phrase.from, to: phrase.to, phrase, offices: phrase.offices });
    return phrase.to;
  }

  /** 'Người phát ngôn của Tổng thống Putin - Dmitry Peskov -': the name after the post is the chief's, the next one the aide's. */
  #aideOf(chief: NameRange, phrase: PostPhrase): number {
    const t = this.reading.tokens;
    this.#add(chief, { from: chief.from, to: chief.to }, [], 'vi/person/chief', {});
    const link = t.keys[chief.to];
    if (link !== '-' && link !== ',') return chief.to;
    const at = this.#titleEnd(chief.to + 1);
    const name = this.#nameAt(at, false);
    if (!name || name.words < 2 || (at === chief.to + 1 && t.keys[name.to] !== link)) return chief.to;
    return this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-comma-name', {});
  }

  /** 'Tổng thống Sudan khi đó là', 'Thủ tướng sở tại', 'Bộ NN-PTNT (cũ)': words on the time of the office before the name. */
  #gapEnd(at: number): number {
    const t = this.reading.tokens;
    for (let n = 3; n > 0; n--) {
      if (at + n >= t.length || !GAPS.has(t.keys.slice(at, at + n).join(' '))) continue;
      const to = t.keys[at + n] === 'là' ? at + n + 1 : at + n;
      return isCapitalWord(t, to) || this.#titleEnd(to) > to ? to : at;
    }
    if (t.keys[at] === '"' && isCapitalWord(t, at + 1) && this.#known.has(at + 1)) return at + 1;
    if ((t.keys[at] === 'là' || t.keys[at] === '(') && (this.#known.get(at + 1) ?? 0) > at + 2) return at + 1;
    return at;
  }

  /** 'Bộ trưởng Quốc phòng Nhật Bản, Tomomi Inada, …': a name set off after a post, with no post of its own. */
  #setOff(phrase: PostPhrase): number | null {
    const t = this.reading.tokens;
    let at = phrase.to;
    if (phrase.plural) return null;
    // 'Công tố viên chịu trách nhiệm về vụ án, Félix Rojas, …'.
    while (at < phrase.to + 8 && t.kind[at] === TokenKind.Word && t.capital[at] === 0 && this.borders[at]! >= 0) at++;
    if (t.keys[at] !== ',' || this.borders[at]! < 0) return null;
    const name = this.#nameAt(at + 1, false);
    const enclosed =
      name !== null &&
      name.origin === 'foreign' &&
      (this.posts.speaks(name.to) || (t.keys[name.to] === ',' && t.kind[name.to + 1] === TokenKind.Word && t.capital[name.to + 1] === 0));
    if (at > phrase.to ? !enclosed : !enclosed && !phrase.offices.some((o) => o.party !== null)) return null;
    if (!name || name.words < 2 || this.#postAfter(name.to)) return null;
    if (!enclosed && t.keys[name.to] !== ',' && (t.kind[name.to] !== TokenKind.Word || t.keys[name.to] === 'và' || !this.posts.closes(name.to))) return null;
    return this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-comma-name', {});
  }

  /** ', ông', '- ông', 'là ông', '(' between a post and a name. */
  #afterLink(at: number): number {
    const t = this.reading.tokens;
    const i = this.#glossEnd(at);
    if (t.keys[i] === ',' || t.keys[i] === '-' || t.keys[i] === ':' || t.keys[i] === 'là') {
      const title = this.#titleEnd(i + 1);
      return title > i + 1 ? title : at;
    }
    const title = this.#titleEnd(i);
    return title > i ? title : at;
  }

  /** A gloss in parentheses between a post and a name: '(Secretary of State)', '(phải)'. */
  #glossEnd(at: number): number {
    const t = this.reading.tokens;
    if (t.keys[at] !== '(') return at;
    for (let i = at + 1; i < at + 16 && i < t.length && this.borders[i]! >= 0; i++) if (t.keys[i] === ')') return i + 1;
    return at;
  }

  #isLeader(name: NameRange): boolean {
    const t = this.reading.tokens;
    const tenures = this.reading.lexicon.tenures.get(nameKey(t.keys.slice(name.from, name.to).join(' ')));
    return name.words === 1 ? isLeaderSurname(t.keys[name.from]!, this.reading.lexicon) : tenures?.some((o) => o.office.startsWith('head-of')) === true;
  }

  /** A title with no mark before it. */
  #titleFollows(at: number): boolean {
    return this.#titleEnd(at) > at;
  }

  #linkHolds(phrase: PostPhrase, at: number): boolean {
    const key = this.reading.tokens.keys[phrase.to]!;
    if (key === ':') return false;
    // 'Điện đàm với thống đốc Minnesota, ông Trump …': the subject begins after the comma.
    const name = key === ',' ? this.#nameAt(at, false) : null;
    return !name || phrase.offices.some((o) => o.rank === 1 || o.former) || name.words > 1 || !this.#isLeader(name);
  }

  #titleEnd(at: number): number {
    const t = this.reading.tokens;
    if (!TITLE_STARTS.has(t.keys[at]!)) return at;
    for (let n = 3; n > 0; n--)
      if (at + n < t.length && this.borders[at + n]! >= 0 && TITLES.has(t.keys.slice(at, at + n).join(' ')))
        return t.keys[at + n] === '.' && t.glued[at + n] ? at + n + 1 : at + n;
    return at;
  }

  /** 'ông Philippe', 'đồng chí Lê Hoài Trung'. */
  #titled(i: number): number | null {
    const t = this.reading.tokens;
    let at = this.#titleEnd(i);
    if (at === i || this.borders[at]! < 0 || this.borders[i]! > at) return null;
    if (t.capital[i]! > 0 && SMALL_TITLES.has(t.keys[i]!) && i > 0 && t.kind[i - 1] === TokenKind.Word && this.borders[i]! >= 0) return null;
    const title = t.keys.slice(i, at).join(' ');
    const party = NATIONAL_TITLES.has(title) ? this.posts.partyAt(at) : undefined;
    if (party) at = party.to;
    if (this.posts.readAt(at)) return at;
    const given = GIVEN_NAME_TITLES.has(title);
    const name = this.#nameAt(at, given);
    if (!name || (name.words === 1 && name.origin === 'vietnamese' && (!given || (t.keys[i] === 'bác' && t.keys[at] === 'hồ')))) return at;
    const next = this.#add(name, { from: i, to: name.to }, [], 'vi/person/title-name', { party: party?.code ?? null });
    return t.keys[i - 1] === 'các' || t.keys[i - 1] === 'hai' ? this.#list(next, []) : next;
  }

  /** A name after which nothing is left to doubt: a post or a title stands before it. */
  #nameAt(at: number, anyCapitals: boolean, opensLine = false): NameRange | null {
    const t = this.reading.tokens;
    if (!isCapitalWord(t, at) && !/^(?:al|el|bin|ibn|von|van|de)$/.test(t.keys[at] ?? '')) return null;
    if (this.borders[at]! < 0 && !opensLine) return null;
    const known = this.#known.get(at);
    const name = readName(this.reading, at, this.borders);
    if (known !== undefined && known > (name?.to ?? 0) && known > at + 1) return this.#knownName(at, known);
    if (name && name.words === 1 && this.#things.has(at) && known === undefined && !TITLES.has(t.keys[at - 1] ?? '')) return null;
    const border = this.borders[at]!;
    if (border > at + 1 && border >= (name?.to ?? 0)) return null;
    if (this.posts.partyAt(at) && this.posts.partyAt(at)!.to >= (name?.to ?? at + 1)) return null;
    // 'Lương Cường Huân chương': the name that the tables know, before a capital that opens a common word.
    if (name && known !== undefined && known < name.to && known > at + 1 && name.origin === 'vietnamese' && !this.posts.closes(name.to))
      return this.#knownName(at, known);
    if (name) return name;
    if (!anyCapitals) return null;
    const run = readCapitals(this.reading, at, this.borders);
    if (!run) return null;
    // 'Bộ trưởng Nội vụ': a capital before a lower-case syllable opens a common word.
    const t0 = t.keys[at]!;
    if (run.words === 1 && !this.posts.closes(run.to))
      return (t.keys[at - 1] === 'ông' || t.keys[at - 1] === 'bà') && (isSurname(t0) || isChineseSurname(t0)) && this.borders[at] === 0
        ? run
        : this.#read.has(t0)
          ? run
          : null;
    return this.posts.closes(run.to) || this.#read.has(t.keys[run.to - 1]!) ? run : null;
  }

  #knownName(from: number, to: number): NameRange {
    const t = this.reading.tokens;
    let vietnamese = true;
    for (let i = from; i < to; i++) if (!isVietnameseSyllable(t.keys[i]!)) vietnamese = false;
    return { from, to, origin: vietnamese ? 'vietnamese' : 'foreign', words: to - from };
  }

  /** A name with nothing before it: known, or with its post after it, or plainly Vietnamese. */
  #untitled(i: number, from: number, to: number): number | null {
    const t = this.reading.tokens;
    if (!isCapitalWord(t, i) || (i > from && t.capital[i - 1]! > 0 && t.glued[i])) return null;
    const name = this.#nameAt(i, false, true);
    const opening = this.posts.partyAt(i);
    if (name && this.#known.get(i) !== name.to && ((opening && (opening.to > i + 1 || !isVietnameseSyllable(t.keys[i]!))) || this.borders[i]! > i + 1))
      return Math.max(opening?.to ?? 0, this.borders[i]!, i + 1);
    if (!name) return this.posts.partyAt(i)?.to ?? (this.borders[i]! > i + 1 ? this.borders[i]! : null);
    if (this.#isPartOfPlace(i) || (i > 0 && t.kind[i - 1] === TokenKind.Number) || isNationalFather(t.keys.slice(i, name.to))) return name.to;
    const whole = { from: name.from, to: name.to };
    const known = this.#known.get(i);
    if (known === name.to && (name.words > 1 || (t.keys[i]!.length > 3 && name.origin === 'foreign' && !this.posts.partyAt(i))))
      return this.#add(name, whole, [], 'vi/person/known', {});
    if (name.words === 1 && name.origin === 'foreign' && this.#isBareSurname(i, name.to)) return this.#add(name, whole, [], 'vi/person/surname', {});
    const post = this.#postAfter(name.to);
    if (post && name.words > 1 && post.offices.some((o) => !/^(?:chuyên gia|lãnh đạo)$/.test(o.head)))
      return this.#add(name, whole, [], 'vi/person/name-post', {});
    if (
      name.origin === 'vietnamese' &&
      name.words >= 3 &&
      name.words <= 4 &&
      to - from > name.words + 3 &&
      (isSurname(t.keys[i]!) || isBareSurname(t.keys[i]!)) &&
      t.capital[i] === 1 &&
      this.posts.closes(name.to)
    )
      return this.#add(name, whole, [], 'vi/person/vietnamese', {});
    if (name.origin === 'foreign' && name.words > 1 && name.words < 5 && this.posts.speaks(name.to) && !this.#isThing(name))
      return this.#add(name, whole, [], 'vi/person/speaker', {});
    if (name.words > 1 && this.names.some((m) => m.words >= name.words && this.#sameWords(m, name))) return this.#add(name, whole, [], 'vi/person/again', {});
    return name.to;
  }

  /** 'khả năng Trump và Putin gặp nhau': a leader's surname, or that of somebody named in full. */
  #isBareSurname(i: number, to: number): boolean {
    const t = this.reading.tokens;
    if (to !== i + 1 || t.capital[i] !== 1 || t.keys[i]!.length < 4 || this.#things.has(i) || this.posts.partyAt(i) || this.#places.has(i)) return false;
    if (isCapitalWord(t, to) && this.borders[to]! === 0 && !isVietnameseSyllable(t.keys[to]!)) return false;
    if (i > 0 && t.capital[i - 1]! > 0 && this.borders[i]! === 0 && t.kind[i - 1] === TokenKind.Word && !isVietnameseSyllable(t.keys[i - 1]!)) return false;
    return this.#surnames.has(t.keys[i]!) || isLeaderSurname(t.keys[i]!, this.reading.lexicon);
  }

  /** Whether what looks like a name holds a word that the tables know for a thing: 'Fox News', 'Goldman Sachs'. */
  #isThing(name: NameRange): boolean {
    for (let i = name.from; i < name.to; i++) if (this.#things.has(i) || this.#places.has(i) || this.borders[i]! > 0) return true;
    const before = name.from - 1;
    return (
      NO_SPEAKER_AFTER.has(this.reading.tokens.keys[before] ?? '') ||
      this.#isPartOfPlace(name.from) ||
      (isCapitalWord(this.reading.tokens, before) && this.borders[name.from]! >= 0) ||
      isCapitalWord(this.reading.tokens, name.to)
    );
  }

  #sameWords(a: TokenRange, b: TokenRange): boolean {
    const t = this.reading.tokens;
    return a.to - a.from === b.to - b.from && t.keys.slice(a.from, a.to).join(' ') === t.keys.slice(b.from, b.to).join(' ');
  }

  /** 'A, B và C' after a plural post or title. */
  #list(at: number, offices: readonly Office[]): number {
    const t = this.reading.tokens;
    let i = at;
    for (;;) {
      const link = t.keys[i] === ',' || t.keys[i] === 'và' || t.keys[i] === ';' ? i + 1 : i;
      if (link === i) return i;
      const title = this.#titleEnd(link);
      const name = this.#nameAt(title, false);
      if (!name || (name.words < 2 && name.origin === 'vietnamese')) return i;
      i = this.#add(name, { from: name.from, to: name.to }, offices, 'vi/person/list', {});
    }
  }

  #add(name: NameRange, whole: TokenRange, offices: readonly Office[], rule: string, more: { counterpart?: boolean; party?: string | null }): number {
    const t = this.reading.tokens;
    let to = name.to;
    let alias: TokenRange | null = null;
    let party = more.party ?? null;
    if (t.keys[to] === '(' && this.borders[to]! >= 0) {
      const other = readName(this.reading, to + 1, this.borders);
      if (other && t.keys[other.to] === ')' && other.words > 1) {
        alias = { from: other.from, to: other.to };
        to = other.to + 1;
      } else {
        const country = this.posts.partyAt(to + 1);
        if (country && t.keys[country.to] === ')') {
          party ??= country.code;
          to = country.to + 1;
        }
      }
    }
    const all = [...offices];
    const post = this.#postAfter(to, whole.from);
    if (post) {
      all.push(...post.offices);
      to = post.to;
    }
    const subject = (name.words > 1 || name.origin === 'foreign') && !RELATIVES.has(`${t.keys[whole.from - 2]} ${t.keys[whole.from - 1]}`);
    const predicate = subject ? this.#predicateAfter(to) : [];
    this.names.push({
      from: name.from,
      to: name.to,
      whole: { from: whole.from, to },
      offices: all,
      predicate,
      counterpart: more.counterpart ?? false,
      party,
      origin: name.origin,
      words: name.words,
      alias,
      short: name.words === 1,
      rule,
    });
    if (name.origin === 'vietnamese') this.#read.add(t.keys[name.to - 1]!);
    else if (name.words > 1) this.#surnames.add(t.keys[name.to - 1]!);
    return to;
  }

  /** The post set off after a name: ', Thứ trưởng Ngoại giao', '- tổng thư ký …', '(Bộ trưởng …)'. */
  #postAfter(at: number, from = at): PostPhrase | null {
    const t = this.reading.tokens;
    const link = t.keys[at];
    if ((link !== ',' && link !== '-' && link !== '(') || this.borders[at]! < 0 || (at + 1 < t.length && this.borders[at + 1]! < 0)) return null;
    const phrase = this.posts.readAt(t.keys[at + 1] === 'một' ? at + 2 : at + 1);
    if (!phrase || phrase.plural) return null;
    // 'Theo ông Thayer, Tổng thống …': the subject begins after the comma.
    if (
      link === ',' &&
      t.keys[from - 1] === 'theo' &&
      phrase.to - at < 5 &&
      t.keys[phrase.to] !== ',' &&
      (phrase.offices[0]!.party === null || phrase.offices[0]!.rank === 1)
    )
      return null;
    // With a name directly after it the post is that one's: a list of people.
    const after = this.#afterLink(phrase.to);
    const name = this.#nameAt(
      after,
      phrase.offices.some((o) => !isRank(o)),
    );
    if (name && after === phrase.to) {
      const last = phrase.offices.at(-1)!;
      if (OWNERS.has(`${t.keys[phrase.to - 2]} ${t.keys[phrase.to - 1]}`)) return { ...phrase, to: name.to };
      // 'phó chủ tịch HĐQT VietJetAir': after a name, what a business post names is the firm.
      if ((last.class === 'business' || last.class === 'director') && name.origin === 'foreign' && this.#known.get(name.from) !== name.to)
        return {
          ...phrase,
          to: name.to,
          offices: [...phrase.offices.slice(0, -1), { ...last, to: name.to, text: `${last.text} ${textOf(t, name.from, name.to)}` }],
        };
      return null;
    }
    return phrase;
  }

  /** 'Marco Rubio được chọn làm ngoại trưởng', 'ông …, 52 tuổi, hiện là trợ lý …': the offices that the verb gives the subject. */
  #predicateAfter(from: number): readonly Office[] {
    const t = this.reading.tokens;
    let i = from;
    // 'A, 39 tuổi, làm …', 'A (39 tuổi) là …'.
    if ((t.keys[i] === ',' || t.keys[i] === '(') && t.kind[i + 1] === TokenKind.Number && t.keys[i + 2] === 'tuổi') i += 4;
    else if (t.keys[i] === ',' && (t.keys[i + 1] === 'hiện' || t.keys[i + 1] === 'người')) i++;
    let passive = false;
    const end = Math.min(i + 14, t.length);
    while (i < end && this.borders[i]! >= 0) {
      const key = t.keys[i]!;
      const link = PREDICATES.find((words) => words.every((word, k) => t.keys[i + k] === word));
      if (link) {
        let at = i + link.length;
        if (t.keys[at] === 'một' || t.keys[at] === 'vị') at++;
        const phrase = this.posts.readAt(at);
        if (phrase) return phrase.plural || this.#nameAt(this.#afterLink(phrase.to), true) ? [] : phrase.offices;
        if (link[0] === 'là' || link[0] === 'làm') return [];
        i = at;
        continue;
      }
      if (key === 'được') passive = true;
      // 'được Thượng viện Mỹ phê chuẩn': who appoints stands between.
      else if (!APPOINTING.has(key) && !(passive && (t.capital[i]! > 0 || t.kind[i] === TokenKind.Word) && !this.#ends(i))) return [];
      i++;
    }
    return [];
  }

  #ends = (i: number): boolean => /^(?:và|để|khi|rằng|cho|nói|vì|nhưng|với|tại|trong|ở)$/.test(this.reading.tokens.keys[i]!);

  #isMemorial(at: number): boolean {
    const t = this.reading.tokens;
    if (at > 0 && this.borders[at]! < 0) return false;
    return MEMORIALS.has(t.keys[at - 1] ?? '') || MEMORIALS.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`);
  }

  #isPartOfPlace(at: number): boolean {
    const t = this.reading.tokens;
    if (this.borders[at]! < 0 || NOT_NAMESAKES.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`)) return false;
    for (let n = 1; n <= 3; n++)
      if (at >= n && this.borders[at - n + 1]! >= 0 && NAMESAKES.has(t.keys.slice(at - n, at).join(' '))) return n > 1 || t.kind[at - 1] === TokenKind.Word;
    return false;
  }
}
