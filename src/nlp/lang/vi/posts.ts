import type { PostHead } from '../../lexicon/lexicon.js';
import type { PartyMention, Reading, TokenRange } from '../../reading.js';
import { foldPhrase } from '../../text/fold.js';
import { TokenKind, textOf } from '../../text/tokens.js';
import { type Borders, isCapitalWord, isChineseSurname, isSurname, isVietnameseSyllable, readName } from './names.js';
import { isLeaderSurname } from './people/leaders.js';

/** One office: 'Bộ trưởng Ngoại giao Nhật Bản'. */
export interface Office extends TokenRange {
  /** As written, without the country. */
  readonly text: string;
  readonly class: string;
  readonly rank: number;
  readonly party: string | null;
  readonly former: boolean;
  /** Key of the head alone ('bộ trưởng'). */
  readonly head: string;
}

/** The offices that stand together before or after one name. */
export interface PostPhrase extends TokenRange {
  readonly offices: readonly Office[];
  /** 'các bộ trưởng', 'Ngoại trưởng hai nước': no one person. */
  readonly plural: boolean;
}

export interface PostReader {
  /** The post that begins at a token; null where none does. */
  readAt(from: number): PostPhrase | null;
  /** The country or organisation that begins at a token. */
  partyAt(from: number): PartyMention | undefined;
  /** Whether a lower-case word may follow a whole name: a verb or a function word. */
  readonly closes: (at: number) => boolean;
  /** Whether a verb of speech begins here. */
  readonly speaks: (at: number) => boolean;
}

const keys = (list: string): ReadonlySet<string> => new Set(list.split('|').map((p) => foldPhrase(p.trim())));

const MILITARY_RANKS =
  keys(`đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|tướng|thống tướng|thống chế|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|
  đô đốc|phó đô đốc|chuẩn đô đốc|thủy sư đô đốc|nguyên soái`);
const FORMER = keys('cựu|nguyên');
/** Words that end in a modifier: 'chính quyền Tổng thống Trump', 'Thái Nguyên'. */
const NO_MODIFIER_AFTER = keys('chính quyền|thái nguyên|tây nguyên|cao nguyên|bình nguyên|nhân quyền|thẩm quyền|chủ quyền|đặc quyền|uỷ quyền|ủy quyền|phụ nữ');
/** Modifiers that are no part of the post: who held it, not which it is. */
const UNWRITTEN = keys('tân|đương kim|cố');
/** The same after it. */
const HOLDER_MODIFIERS = keys('sắp mãn nhiệm|mãn nhiệm|đương nhiệm|tiền nhiệm|kế nhiệm|tái đắc cử|vừa được bầu|được bổ nhiệm|về hưu');
const BEFORE_HEAD = keys('cựu|nguyên|quyền|tân|cố|đương kim|nữ|phó');
const PLURAL = keys('các|những|hai|ba|bốn|nhiều|mấy|đôi|số|vị');
const BOTH = keys('hai nước|hai bên|các nước|ba nước|hai quốc gia|các quốc gia|hai miền|hai đảng');
/** Words that name a body, whose proper name follows: 'Ủy ban Ngân sách Thượng viện'. */
const BODIES =
  keys(`ủy|uỷ|ban|hội|hội đồng|tiểu|tập|công|tổ|cục|vụ|viện|trung|đại|văn|cơ|lực|quân|học|hiệp|ngân|đảng|quỹ|liên|phòng|bộ|sở|khoa|tòa|nhóm|phân|phái|đoàn|mặt|
  trường|tạp|báo|đài|hãng|nhà|phe|chương|dự|thành|tỉnh|tp|bang|vùng|quận|huyện|khu|hải|lục|không|cảnh|biên|an|tư|điện|phủ|cung|chi|xã|phường|thị|đặc|hạ|thượng|nghị|quốc|chính|mạng`);
/** Bodies named after a post: 'Hội đồng Tham mưu trưởng', 'Văn phòng Tổng thống'. */
const HEADED_BODIES = keys('hội đồng|ủy ban|văn phòng');
/** Verbs and honours that read like posts. */
const NOT_POSTS = keys(
  'đồng chủ trì|đại sứ văn hóa|đại sứ du lịch|đại sứ thương hiệu|đại sứ hình ảnh|đại sứ toàn cầu|đại sứ quảng bá|đại sứ lễ hội|đại sứ cộng đồng|đại sứ nhãn hàng',
);
/** Words before a post that speak of the office, not of its holder: 'năm Chủ tịch ASEAN', 'cương vị Chủ tịch'. */
const OFFICE_BEFORE = keys('năm|kỳ|trò|chức|vị|ghế|trí|chức vụ|cấp');
/** Of these, the ones that stand in lower case before the proper name: 'phe đối lập', 'tập đoàn', 'thành phố'. */
const LOWER_BODIES = keys(
  'phe|thành|tỉnh|bang|đảng|tập|công|cơ|nhóm|vùng|huyện|quận|phái|khu|hãng|ngân|viện|đại|tổ|quỹ|báo|đài|trường|tòa|cục|vụ|sở|tp|ủy|hạm|lực|quân|liên|văn|chi|tiểu|ban|phong|phòng|trung|xã|phường|hải|không|lục|hiệp',
);
/** Last words of what owns a foreign name after it: 'Đại học Meikai', 'phó chủ tịch HĐQT VietJetAir'. */
const OWNERS = keys(
  'đại học|tiểu học|trung học|phổ thông|hiệp hội|trung tâm|công ty|tập đoàn|lạc bộ|nhà máy|cảng|ngân hàng|nghiên cứu|học viện|hãng tin|tờ báo|nhật báo|tạp chí|chuỗi cửa hàng|đồng sáng lập|chủ tịch huyện|chủ tịch quận|quản trị|thành viên|sáng lập',
);
/** Last words before a firm's own name. */
const FIRMS = keys('hđqt|hđtv|tập đoàn|công ty|hãng|sáng lập|hãng tin|chuỗi cửa hàng|dự án');
/** What ends the name of a firm. */
const FIRM_WORDS = keys('group|holdings|corporation|corp|bank|airlines|airways|university|institute|consulting|capital|ventures|media|entertainment|jet|life');
/** Words that end the name of a body or a post. */
const STOPS =
  keys(`đã|đang|sẽ|cho|là|tại|cũng|nói|tiếp|thăm|gặp|có|vừa|từng|bị|được|khi|rằng|để|do|mà|thì|nhưng|song|đến|tới|trong|trên|sau|trước|này|đó|ở|từ|theo|vào|như|nếu|
  vì|nên|không|chưa|vẫn|còn|phải|cần|muốn|bày|đồng|nhất|cùng|hôm|ngày|sáng|chiều|tối|chào|đón|dự|ký|trao|phát|bên|hội|đáp|đưa|chủ trì|dẫn|làm|tham|thay|nhận|mời|chúc|cảm|gửi|lên|ra|đi|giữ|đứng|xuống|rời|sang|kết|bắt|cam|khẳng|nhấn|tuyên|kêu|đề|mong|hy|tái|lại|hoan|đánh|ủng|nhắc|nêu|chia|giới|hiện|ghi|sắp|xác|lần|với|thông|dành|qua|về|luôn|nhân|mới|giúp|gọi|cáo|phản|lưu|bác|yêu|tin|chỉ|tỏ|hai`);
/** Of these, the ones that are no syllable of a body's name either ('Thông tin', 'Quốc hội' hold 'tin' and 'hội'). */
const BODY_STOPS =
  keys(`đã|đang|sẽ|cho|là|tại|cũng|nói|thăm|gặp|có|vừa|từng|bị|được|khi|rằng|để|do|mà|thì|nhưng|đến|tới|sau|này|đó|ở|từ|theo|vào|như|nếu|vì|nên|không|vẫn|còn|phải|cần|muốn|hôm|ngày|
  sáng|chiều|tối|chào|đón|dự|ký|cùng|mời|lên|ra|đi|rời|sang|với|về|luôn|nhấn|khẳng|tuyên|kêu|trong|hai|các|những|kiêm`);
const CLAUSE_WORDS = keys('với|về|các|hai|những|ngày|không');
/** Classes of post that are held somewhere: 'Đại sứ Nga tại Việt Nam'. */
const RESIDENT = new Set([
  'ambassador',
  'diplomat',
  'director',
  'official',
  'chair',
  'business',
  'secretary-general',
  'military',
  'spokesperson',
  'adviser',
  'envoy',
  'academic',
  'local',
]);

const AIDES = new Set(['adviser', 'spokesperson']);

/** Reads posts by the grammar of Vietnamese titles: modifiers, head, portfolio or body, country, 'tại …', 'phụ trách …'; and stacks of them. */
export function postReader(reading: Reading, parties: readonly PartyMention[], borders: Borders): PostReader {
  const t = reading.tokens;
  const n = t.length;
  const heads = new Map<number, { to: number; entry: PostHead }>();
  const modifiers = new Map<number, number>();
  const portfolios = new Map<number, number>();
  const institutions = new Map<number, { to: number; code: string | null; class: string }>();
  const places = new Map<number, { to: number; country: string | null }>();
  const verbs = new Set<number>();
  /** Verbs of speech and their auxiliaries: no name of a body or a portfolio holds one. */
  const speech = new Set<number>();
  /** Verbs of speech alone. */
  const tells = new Set<number>();
  const known = new Map<number, number>();
  const partyStarts = new Map(parties.map((p) => [p.from, p]));
  // 'Hội đồng An ninh Liên bang | Nga': the body's name may end inside the country's.
  for (const p of parties) for (let i = p.from + 1; i < p.to; i++) if (!partyStarts.has(i)) partyStarts.set(i, p);
  // Titles are written in both cases ('thứ trưởng Bộ Quốc phòng'): here a phrase's capitals are not asked for.
  const anyCase = reading.lexicon.phrases.scan({ ...t, capital: new Uint8Array(n).fill(1) });
  for (const { from, to, entry } of anyCase) {
    if (!reading.readable[from]) continue;
    if (entry.type === 'post') {
      if (entry.class === 'modifier') modifiers.set(from, to);
      else if (to > (heads.get(from)?.to ?? 0)) heads.set(from, { to, entry });
    } else if (entry.type === 'portfolio') {
      if (to > (portfolios.get(from) ?? 0)) portfolios.set(from, to);
    } else if (entry.type === 'institution') {
      if (entry.class !== 'publisher' && entry.class !== 'agency' && to > (institutions.get(from)?.to ?? 0) && (to > from + 1 || t.capital[from]! > 0))
        institutions.set(from, { to, code: entry.code, class: entry.class });
    } else if (entry.type === 'verb') {
      if (t.capital[from] === 0) {
        verbs.add(from);
        if (entry.role !== 'do') speech.add(from);
        // Firms, too, sign and announce.
        if ((entry.role === 'act' || entry.role === 'say' || entry.role === 'tell') && entry.kind !== 'agreement' && entry.kind !== 'announcement')
          tells.add(from);
      }
    }
  }
  for (const { from, to, entry } of reading.phrases) {
    if (entry.type === 'place' && to > (places.get(from)?.to ?? 0)) places.set(from, { to, country: entry.country });
    if (entry.type === 'person' && to > from + 1 && to > (known.get(from) ?? 0)) known.set(from, to);
  }

  const closes = (at: number): boolean =>
    at >= n || t.kind[at] !== TokenKind.Word || t.capital[at]! > 0 || STOPS.has(t.keys[at]!) || verbs.has(at) || borders[at]! < 0;
  const open = (at: number): boolean => at < n && reading.readable[at] === 1 && borders[at]! >= 0;
  const isHead = (at: number): boolean => {
    const head = heads.get(at);
    if (!head || !reading.readable[at]) return false;
    if (
      t.keys[head.to] === 'quán' ||
      t.keys[at - 1] === 'cấp' ||
      NOT_POSTS.has(head.entry.form.toLowerCase()) ||
      NOT_POSTS.has(`${t.keys[head.to - 2]} ${t.keys[head.to - 1]} ${t.keys[head.to]} ${t.keys[head.to + 1]}`) ||
      ((institutions.get(at)?.to ?? 0) > head.to && partyStarts.get(head.to)?.to !== institutions.get(at)!.to)
    )
      return false;
    return true;
  };

  /** 'chủ tịch hội đồng …': the table's 'chủ tịch hội' would take the council for a society. */
  const headOf = (at: number): { to: number; entry: PostHead } => {
    const head = heads.get(at)!;
    if (t.keys[head.to - 1] !== 'hội' || t.keys[head.to] !== 'đồng' || head.to <= at + 1) return head;
    return { to: t.capital[head.to - 1]! > 0 ? head.to - 1 : head.to + 1, entry: head.entry };
  };

  /** Whether a person's name begins here, said of a place where a body's name might still go on. */
  const nameBegins = (at: number): boolean => {
    if (known.has(at)) return true;
    if (!isCapitalWord(t, at) || portfolios.has(at) || (places.get(at)?.to ?? 0) > at + 1 || (institutions.get(at)?.to ?? 0) > at + 1 || partyStarts.has(at))
      return false;
    const name = readName(reading, at, borders);
    if (!name) return false;
    if (name.origin === 'vietnamese')
      return (isSurname(t.keys[at]!) && (name.words > 2 || closes(name.to))) || (isChineseSurname(t.keys[at]!) && name.words > 2 && closes(name.to));
    return !isVietnameseSyllable(t.keys[at]!) || !BODIES.has(t.keys[at]!);
  };

  /** End of a body's name that the tables do not know; `at` itself where there is none. */
  const bodyEnd = (at: number): number => {
    if ((isCapitalWord(t, at) ? false : !LOWER_BODIES.has(t.keys[at]!) || speech.has(at) || verbs.has(at)) || nameBegins(at)) return at;
    // 'Đại sứ Khôi': a capital syllable alone is a given name.
    if (isCapitalWord(t, at) && !isAcronym(at) && closes(at + 1) && (!BODIES.has(t.keys[at]!) || (isChineseSurname(t.keys[at]!) && !isCapitalWord(t, at + 1))))
      return at;
    let i = at;
    let capitals = 0;
    while (open(i) && i < at + 22) {
      if (isCentral(i)) {
        i += 3;
        continue;
      }
      if (t.kind[i] === TokenKind.Mark) {
        const listed = t.keys[i] === ',' && i > at && isCapitalWord(t, i + 1) && !isHead(i + 1) && !nameBegins(i + 1) && andSoon(i + 1);
        const joined = t.keys[i] === '-' && i > at && open(i + 1) && t.kind[i + 1] === TokenKind.Word && !isHead(i + 1) && !nameBegins(i + 1);
        if (!listed && !joined) break;
        i++;
        continue;
      }
      if (
        i > at &&
        (nameBegins(i) || (isHead(i) && !/^(?:business|academic)$/.test(heads.get(i)!.entry.class) && !HEADED_BODIES.has(`${t.keys[i - 2]} ${t.keys[i - 1]}`)))
      )
        return trimAnd(i, at);
      const inside = Math.max(institutions.get(i)?.to ?? 0, portfolios.get(i) ?? 0);
      if (inside > i + 1) {
        i = inside;
        capitals++;
        continue;
      }
      const party = partyStarts.get(i);
      if (party && i > at) return trimAnd(i, at);
      if (t.capital[i] === 0 && (BODY_STOPS.has(t.keys[i]!) || speech.has(i)) && i > at) break;
      if (t.capital[i]! > 0) capitals++;
      i++;
    }
    if (i > at && t.kind[i - 1] === TokenKind.Mark) i--;
    i = trimAnd(i, at);
    while (i > at && (t.keys[i - 1] === 'của' || t.keys[i - 1] === 'thuộc')) i--;
    // Lower-case words alone are no proper name.
    return capitals === 0 || (capitals === 1 && i - at > 8) ? at : i;
  };
  /** 'LĐBĐ', 'FIFA', 'HĐQT': a body's letters among words that are not all in capitals. */
  const isAcronym = (i: number): boolean =>
    t.capital[i] === 2 && t.keys[i]!.length > 2 && !(isCapitalWord(t, i + 1) && t.capital[i + 1] === 2 && t.keys[i + 1]!.length > 1);
  /** 'T.Ư', for Trung ương. */
  const isCentral = (i: number): boolean => t.keys[i] === 't' && t.keys[i + 1] === '.' && t.keys[i + 2] === 'ư';
  const trimAnd = (end: number, at: number): number => (end > at && (t.keys[end - 1] === 'và' || t.keys[end - 1] === 'cùng') ? end - 1 : end);
  const andSoon = (at: number): boolean => {
    for (let i = at; i < at + 8 && open(i); i++) if (t.keys[i] === 'và') return isCapitalWord(t, i + 1) && !isHead(i + 1) && !nameBegins(i + 1);
    return false;
  };

  /** A body known to the tables, or one that ends at a country's name. */
  const bodyGoesOn = (at: number): boolean =>
    (institutions.get(at)?.to ?? 0) > at + 1 || (BODIES.has(t.keys[at]!) && bodyEnd(at) > at + 2 && partyStarts.has(bodyEnd(at)));

  const officeAt = (at: number): Office | null => {
    if (!heads.has(at) && !BEFORE_HEAD.has(t.keys[at]!) && t.keys[at] !== 'đương') return null;
    let head = at;
    let textFrom = at;
    let former = false;
    if (heads.has(at) ? false : NO_MODIFIER_AFTER.has(`${t.keys[at - 1] ?? ''} ${t.keys[at]}`)) return null;
    while (BEFORE_HEAD.has(t.keys[head]!) || (t.keys[head] === 'đương' && t.keys[head + 1] === 'kim')) {
      if (heads.has(head)) break;
      const to = t.keys[head] === 'đương' ? head + 2 : head + 1;
      if (FORMER.has(t.keys[head]!)) former = true;
      if (UNWRITTEN.has(t.keys[head]!) || to === head + 2 || t.keys[head] === 'nữ') textFrom = to;
      head = to;
      if (head > at + 3 || head >= n) return null;
    }
    if (!isHead(head)) return null;
    const found = headOf(head);
    const headKey = t.keys.slice(head, found.to).join(' ');
    if (FORMER.has(t.keys[head]!)) former = true;
    let i = found.to;
    let textTo = i;
    let party: string | null = null;
    let bodied = false;
    /** The party follows from the body named: a country said beside it says more. */
    let ofBody = false;
    /** 'Chủ tịch FPT': a firm's chairman is a man of business. */
    let ofFirm = false;
    // 'Chủ tịch Đảng' + 'Đảng Nhân dân Campuchia': the body's name begins in the head.
    for (let k = head + 1; k < found.to; k++) {
      // 'Tổng Thư ký ASEAN', 'Người phát ngôn Nhà Trắng': the head says whose.
      const own = partyStarts.get(k)?.from === k ? partyStarts.get(k) : undefined;
      if (own && own.to <= found.to && !headKey.includes(' som ')) party ??= own.code;
      const place = places.get(k);
      if (place && place.to > i && t.capital[k] === 2) {
        i = textTo = place.to;
        party = place.country;
        bodied = true;
      }
      const inside = institutions.get(k);
      if (!inside || inside.to <= i) continue;
      const country = inside.class === 'party' ? undefined : countryAtEnd(k, inside.to);
      i = inside.to;
      textTo = country ? country.from : i;
      party = inside.code ?? country?.code ?? null;
      ofBody = country === undefined;
      bodied = true;
    }
    const keep = (to: number): void => {
      if ((textTo === i && party === null) || (bodied && textTo === i)) textTo = to;
      i = to;
    };
    while (open(i)) {
      const key = t.keys[i]!;
      if (isCentral(i)) {
        keep(t.keys[i + 3] === 'đảng' ? i + 4 : i + 3);
        continue;
      }
      // 'trợ lý của Putin', 'người phát ngôn của Tổng thống Nga': whose aide.
      if (i === found.to && AIDES.has(found.entry.class) && key === 'của') {
        if (isHead(i + 1) && heads.get(i + 1)!.entry.rank <= 2 && partyStarts.get(i + 1) === undefined) {
          i = textTo = heads.get(i + 1)!.to;
          continue;
        }
        const chief = i + 1;
        if (isCapitalWord(t, chief) && !isCapitalWord(t, chief + 1) && isLeaderSurname(t.keys[chief]!, reading.lexicon)) {
          i = textTo = chief + 1;
          break;
        }
      }
      // 'cố vấn ngoại trưởng', 'phát ngôn viên Tổng thống': whose aide.
      if (i === found.to && AIDES.has(found.entry.class) && isHead(i) && heads.get(i)!.entry.rank <= 2 && !isChief(heads.get(i)!.to)) {
        i = textTo = heads.get(i)!.to;
        continue;
      }
      const portfolio = key === 'bộ' && portfolios.has(i + 1) ? portfolios.get(i + 1)! : (portfolios.get(i) ?? 0);
      const institution = institutions.get(i);
      const mention = partyStarts.get(i);
      const modifier = modifiers.get(i);
      const longest = Math.max(portfolio, institution?.to ?? 0, mention?.to ?? 0);
      if (mention && mention.to === i + 1 && known.has(i)) break;
      if (mention && mention.to === longest) {
        const kind = reading.lexicon.parties.get(mention.code)?.kind;
        const outer =
          party !== null &&
          reading.lexicon.parties.get(party)?.kind === 'organisation' &&
          kind !== 'organisation' &&
          found.entry.class !== 'ambassador' &&
          t.keys[i - 1] !== 'tại';
        if (outer || (ofBody && t.keys[i - 1] !== 'tại' && kind !== 'organisation')) party = mention.code;
        ofBody = false;
        if (party !== null && party !== mention.code) {
          if (t.keys[i - 1] !== 'tại') break;
          i = mention.to;
          continue;
        }
        party ??= mention.code;
        if (mention.form === 'capital' || (kind === 'organisation' && found.entry.class !== 'ambassador')) {
          if (textTo === i) textTo = mention.to;
        }
        i = mention.to;
        continue;
      }
      if (longest > i) {
        if (institution && institution.to === longest && institution.code && party === null) {
          party = institution.code;
          ofBody = true;
        }
        bodied = true;
        ofFirm ||= institution?.to === longest && institution.class === 'company';
        const country = institution && institution.to === longest && institution.class !== 'party' ? countryAtEnd(i, longest) : undefined;
        if (country && (party === null || ofBody)) {
          party = country.code;
          ofBody = false;
        }
        // 'Ngoại giao Liên bang | Nga': what the table takes for the body's name is the country's.
        const cut = partyStarts.get(longest);
        if (textTo === i || ((t.keys[i - 1] === 'của' || t.keys[i - 1] === 'thuộc') && textTo === i - 1))
          textTo = country ? country.from : cut && cut.from < longest && cut.from > i ? cut.from : longest;
        i = longest;
        continue;
      }
      if (modifier !== undefined && !/^(?:kiêm|được|vừa|về)$/.test(key) && !BEFORE_HEAD.has(key)) {
        // Which holder it was, not which office: 'Tổng thống sắp mãn nhiệm', 'Thủ tướng đương nhiệm'.
        if (HOLDER_MODIFIERS.has(t.keys.slice(i, modifier).join(' '))) i = modifier;
        else keep(modifier);
        continue;
      }
      // The acronym of the body: 'Ủy ban châu Âu (EC)'.
      if (key === '(' && t.capital[i + 1] === 2 && t.keys[i + 2] === ')') {
        i += 3;
        continue;
      }
      // 'Tư lệnh Vùng 4, Lực lượng Bảo vệ bờ biển Ấn Độ': the body that the office belongs to.
      if (key === ',' && bodied && !isHead(i + 1) && bodyGoesOn(i + 1) && isCapitalWord(t, i + 1)) {
        if (textTo === i) textTo = i + 1;
        i++;
        continue;
      }
      if (key === 'tại' && (party !== null || RESIDENT.has(found.entry.class))) {
        const where = partyStarts.get(i + 1)?.to ?? places.get(i + 1)?.to;
        if (
          where === undefined ||
          !(open(where) ? isCapitalWord(t, where) || t.kind[where] === TokenKind.Mark || STOPS.has(t.keys[where]!) || verbs.has(where) : true)
        )
          break;
        i = where;
        continue;
      }
      if (
        (key === 'của' || key === 'thuộc') &&
        (partyStarts.has(i + 1) || (t.keys[i + 1] === 'bộ' && portfolios.has(i + 2)) || institutions.has(i + 1) || portfolios.has(i + 1))
      ) {
        i++;
        continue;
      }
      if (key === 'nước' && partyStarts.has(i + 1)) {
        i++;
        continue;
      }
      // 'Thủ tướng nước này', 'Ngoại trưởng nước chủ nhà Đan Mạch'.
      if (key === 'nước' && /^(?:này|bạn|ta)$/.test(t.keys[i + 1] ?? '')) {
        i += 2;
        break;
      }
      if (key === 'nước' && t.keys[i + 1] === 'chủ' && t.keys[i + 2] === 'nhà') {
        i += 3;
        continue;
      }
      // 'Thông tin - Truyền thông', 'Hội đồng Nhà nước và Hội đồng Bộ trưởng': more of the same field or body.
      if ((key === '-' || key === 'và' || key === '&') && bodied && textTo === i && !isHead(i + 1) && isCapitalWord(t, i + 1)) {
        const more = Math.max(portfolios.get(i + 1) ?? 0, institutions.get(i + 1)?.to ?? 0);
        if (more > i + 1 && !(partyStarts.get(i + 1)?.to === more)) {
          i = textTo = more;
          continue;
        }
      }
      if ((key === 'phụ' && t.keys[i + 1] === 'trách') || (key === 'đặc' && t.keys[i + 1] === 'trách')) {
        const end = clauseEnd(i + 2);
        if (end === i + 2) break;
        i = end;
        continue;
      }
      if (key === 'trong' && (institutions.has(i + 1) || isCapitalWord(t, i + 1))) {
        const end = clauseEnd(i + 1);
        if (!nameBegins(end)) break;
        i = end;
        continue;
      }
      if (key === 'về' && open(i + 1) && !isCapitalWord(t, i + 1) && !portfolios.has(i + 1)) {
        const end = clauseEnd(i + 1);
        if (!nameBegins(end)) break;
        i = end;
        continue;
      }
      if (key === 'về' && open(i + 1) && (isCapitalWord(t, i + 1) || portfolios.has(i + 1)) && !nameBegins(i + 1)) {
        const end = clauseEnd(i + 1);
        if (end === i + 1) break;
        i = end;
        continue;
      }
      const place = places.get(i);
      if (
        place &&
        (place.to > i + 1 ||
          found.entry.class === 'local' ||
          found.entry.class === 'legislator' ||
          found.entry.class === 'governor' ||
          t.keys[i - 1] === 'phố' ||
          t.keys[i - 1] === 'bang' ||
          t.keys[i - 1] === 'tỉnh') &&
        !nameBeginsOverPlace(i, place.to)
      ) {
        party ??= place.country;
        bodied = true;
        keep(place.to);
        continue;
      }
      if (i >= found.to && !isHead(i)) {
        const end = bodyEnd(i);
        if (end > i) {
          bodied = true;
          keep(end);
          continue;
        }
      }
      break;
    }
    const owned = ownedFirm(i, found.to);
    if (owned > i) i = textTo = owned;
    // 'của' or 'nước' that led nowhere is no part of the post.
    return {
      from: at,
      to: i,
      text: textOf(t, textFrom, Math.max(textTo, found.to)),
      class: ofFirm && (found.entry.class === 'chair' || found.entry.class === 'director') ? 'business' : found.entry.class,
      rank: found.entry.rank,
      party,
      former,
      head: headKey,
    };
  };
  /** End of the firm or school that a post names last: 'Tập đoàn Daiichi Life', 'HĐQT VietJetAir'; the token itself where it names none. */
  const ownedFirm = (at: number, headEnd: number): number => {
    if (!open(at) || !isCapitalWord(t, at) || isHead(at) || known.has(at)) return at;
    const firm = FIRMS.has(t.keys[at - 1]!) || FIRMS.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`);
    if (!firm && (at <= headEnd || !OWNERS.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`))) return at;
    const name = readName(reading, at, borders);
    if (!name || name.origin !== 'foreign') return at;
    if (name.words === 1 || FIRM_WORDS.has(t.keys[name.to]!)) return FIRM_WORDS.has(t.keys[name.to]!) ? name.to + 1 : name.to;
    if (!firm) return at;
    // 'nhà sáng lập Telegram Pavel Durov': the firm has one word, the name goes on.
    return name.words > 2 && closes(name.to) && t.keys[name.to] !== ',' ? at + 1 : name.to;
  };
  /** 'đặc phái viên Tổng thống Mỹ Donald Trump': the name is the chief's. */
  const isChief = (at: number): boolean => {
    const name = partyStarts.get(at)?.to ?? at;
    return known.has(name) || (isCapitalWord(t, name) && !isCapitalWord(t, name + 1));
  };
  const countryAtEnd = (from: number, to: number): PartyMention | undefined => {
    for (let i = from + 1; i < to; i++) {
      const mention = partyStarts.get(i);
      if (mention && mention.to === to && reading.lexicon.parties.get(mention.code)?.kind !== 'organisation') return mention;
    }
    return undefined;
  };
  /** 'Thị trưởng Santiago Peña': a city's name that is only a person's given name. */
  const nameBeginsOverPlace = (at: number, to: number): boolean => {
    const name = readName(reading, at, borders);
    return (
      name !== null &&
      name.origin === 'vietnamese' &&
      name.to > to &&
      isSurname(t.keys[at]!) &&
      t.keys[to - 1] !== 'minh' &&
      !(isSurname(t.keys[to]!) && isCapitalWord(t, to + 1))
    );
  };
  /** End of 'phụ trách tăng trưởng kinh tế, năng lượng và môi trường': before a name, a verb or a mark that no list goes over. */
  const clauseEnd = (at: number): number => {
    let i = at;
    let lastMark = -1;
    while (open(i) && i < at + 24) {
      if (nameBegins(i)) return i;
      if (i > at && (isHead(i) || (t.keys[i] === 'của' && partyStarts.has(i + 1)))) break;
      const inside = Math.max(partyStarts.get(i)?.to ?? 0, places.get(i)?.to ?? 0, institutions.get(i)?.to ?? 0);
      if (inside > i + 1) {
        i = inside;
        continue;
      }
      if (t.kind[i] === TokenKind.Mark) {
        if (t.keys[i] !== ',' && t.keys[i] !== '-') break;
        if (lastMark < 0) lastMark = i;
      } else if (
        t.capital[i] === 0 &&
        (speech.has(i) || (BODY_STOPS.has(t.keys[i]!) && !CLAUSE_WORDS.has(t.keys[i]!)) || (t.keys[i] === 'làm' && t.keys[i + 1] === 'việc'))
      )
        break;
      i++;
    }
    return lastMark >= 0 ? lastMark : i;
  };

  const phrasesRead = new Map<number, PostPhrase | null>();
  const readAt = (from: number): PostPhrase | null => {
    let phrase = phrasesRead.get(from);
    if (phrase === undefined) phrasesRead.set(from, (phrase = readPhrase(from)));
    return phrase;
  };
  const readPhrase = (from: number): PostPhrase | null => {
    const first = officeAt(from);
    if (!first) return null;
    const offices = [first];
    let to = first.to;
    while (open(to) && offices.length < 6) {
      const key = t.keys[to]!;
      const link =
        key === ',' || key === '-' || key === 'kiêm' || (key === 'và' && offices.at(-1)!.text.includes(' ') && goesOnAfterAnd(offices.at(-1)!)) ? to + 1 : to;
      if (link < n && borders[link]! < 0) break;
      const next = open(link) && (link > to || isRankHead(link)) ? officeAt(link) : null;
      if (!next || ((key === ',' || key === 'và') && isOtherHolder(offices.at(-1)!, next))) break;
      offices.push(next);
      to = next.to;
    }
    const before = t.keys[from - 1] ?? '';
    const plural = PLURAL.has(before) || OFFICE_BEFORE.has(before) || BOTH.has(`${t.keys[to]} ${t.keys[to + 1] ?? ''}`);
    return { from, to, offices, plural };
  };
  /** 'theo Người phát ngôn Bộ Ngoại giao, Phó Thủ tướng …': a lower post is not followed by a far higher one of the same person. */
  const isOtherHolder = (a: Office, b: Office): boolean =>
    a.class === 'spokesperson' ||
    (/^head-of/.test(a.class) && (b.class === 'academic' || b.class === 'business' || b.class === 'deputy-head-of-government')) ||
    (/^(?:chair|secretary-general)$/.test(a.class) && a.party !== null && /^head-of/.test(b.class)) ||
    (a.rank >= 4 && b.rank <= 2 && !/^(?:military|party|academic|official|legislator)$/.test(a.class)) ||
    (a.party !== null && b.party !== null && a.party !== b.party && a.class !== 'party' && b.class !== 'chair') ||
    /^phu (?:nhân|quân)/.test(b.head) ||
    (/^head-of/.test(a.class) && (/^head-of/.test(b.class) || (b.text.toLowerCase() === b.head && b.class === 'chair')));
  const isRankHead = (at: number): boolean =>
    heads.has(at) &&
    (heads.get(at)!.entry.class === 'military' || (t.capital[at]! > 0 && !/^(?:business|academic|diplomat)$/.test(heads.get(at)!.entry.class)));
  /** 'Chủ tịch Thường trực Thượng viện và Chủ tịch Ủy ban Tài chính': one holder; 'Thủ tướng và Chủ tịch Quốc hội': two. */
  const goesOnAfterAnd = (office: Office): boolean =>
    office.rank > 1 && office.party === null && office.class !== 'minister' && office.class !== 'foreign-minister' && office.class !== 'head-of-government';

  return { readAt, partyAt: (from) => partyStarts.get(from), closes, speaks: (at) => tells.has(at) };
}

export const isRank = (office: Office): boolean => MILITARY_RANKS.has(office.head);

/** Party membership, seats and side offices: left out where another office stands beside. */
const LESSER =
  /^(?:(?:phó )?(?:ủy|uỷ) viên|bí thư (?:trung ương|ban bí thư|đảng|ban cán sự)|phó bí thư|(?:phó )?trưởng đoàn|đại biểu|(?:phó )?chủ tịch phân ban|thành viên|nhà giáo|anh hùng|đồng chủ tịch|bí thư quân|nguyên thủ|(?:nhà )?lãnh đạo|người đứng đầu|quan chức|chuyên gia)/;

/** The post that a stack of offices gives: the lesser ones dropped, the rest as written, with commas. */
export function chosenOffices(offices: readonly Office[]): readonly Office[] {
  // 'phu nhân Chủ tịch nước': the office is the husband's.
  if (offices[0] && /^phu (?:nhân|quân)/.test(offices[0].head)) return [];
  const strong = offices.filter((o) => !isRank(o) && !isTitle(o) && !LESSER.test(o.text.toLowerCase()));
  if (strong.length > 0) return strong.slice(0, 3);
  const named = offices.filter((o) => !isRank(o) && !isTitle(o));
  if (named.length > 0) return named.slice(-1);
  const ranked = offices.filter((o) => !isTitle(o));
  return ranked.slice(0, 1);
}

/** Degrees and courtesies are no office: 'Giáo sư', 'phu nhân'. */
export const isTitle = (o: Office): boolean => TITLES.test(o.head) && o.text.split(' ').length <= 4;
const TITLES = /^(?:pgs|gs|ts|ths|bác sĩ|giáo sư|phó giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|viện s[ĩỹ]|kỹ s[ưu]|phu nhân|phu quân)/;
