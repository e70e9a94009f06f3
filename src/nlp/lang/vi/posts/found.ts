import type { PostHead } from '../../../lexicon/lexicon.js';
import type { PartyMention, Reading } from '../../../reading.js';
import { TokenKind } from '../../../text/tokens.js';
import { type Borders, isCapitalWord } from '../names.js';
import { keys } from './office.js';

interface Ended {
  readonly to: number;
}
export interface FoundHead extends Ended {
  readonly entry: PostHead;
}
export interface FoundInstitution extends Ended {
  readonly code: string | null;
  readonly class: string;
}
export interface FoundPlace extends Ended {
  readonly country: string | null;
}

/** The words of posts in a text, by first token, the longest where several begin there. */
export interface Found {
  readonly heads: ReadonlyMap<number, FoundHead>;
  /** Ends of modifiers and of portfolios. */
  readonly modifiers: ReadonlyMap<number, number>;
  readonly portfolios: ReadonlyMap<number, number>;
  readonly institutions: ReadonlyMap<number, FoundInstitution>;
  readonly places: ReadonlyMap<number, FoundPlace>;
  /** Ends of known persons' names. */
  readonly known: ReadonlyMap<number, number>;
  readonly verbs: ReadonlySet<number>;
  /** Verbs of speech and their auxiliaries: no name of a body or a portfolio holds one. */
  readonly speech: ReadonlySet<number>;
  /** Verbs of speech alone. */
  readonly tells: ReadonlySet<number>;
  /** The party whose name covers a token. */
  readonly partyStarts: ReadonlyMap<number, PartyMention>;
  /** Whether a lower-case word may follow a whole name: a verb or a function word. */
  readonly closes: (at: number) => boolean;
  /** Whether a post may go on here: the same line, readable. */
  readonly open: (at: number) => boolean;
  readonly isHead: (at: number) => boolean;
  readonly headOf: (at: number) => FoundHead;
  /** 'T.Ư', for Trung ương. */
  readonly isCentral: (at: number) => boolean;
  /** 'LĐBĐ', 'FIFA', 'HĐQT': a body's letters among words that are not all in capitals. */
  readonly isAcronym: (at: number) => boolean;
}

/** Words that end the name of a body or a post. */
const STOPS =
  keys(`đã|đang|sẽ|cho|là|tại|cũng|nói|tiếp|thăm|gặp|có|vừa|từng|bị|được|khi|rằng|để|do|mà|thì|nhưng|song|đến|tới|trong|trên|sau|trước|này|đó|ở|từ|theo|vào|như|nếu|
  vì|nên|không|chưa|vẫn|còn|phải|cần|muốn|bày|đồng|nhất|cùng|hôm|ngày|sáng|chiều|tối|chào|đón|dự|ký|trao|phát|bên|hội|đáp|đưa|chủ trì|dẫn|làm|tham|thay|nhận|mời|chúc|cảm|gửi|lên|ra|đi|giữ|đứng|xuống|rời|sang|kết|bắt|cam|khẳng|nhấn|tuyên|kêu|đề|mong|hy|tái|lại|hoan|đánh|ủng|nhắc|nêu|chia|giới|hiện|ghi|sắp|xác|lần|với|thông|dành|qua|về|luôn|nhân|mới|giúp|gọi|cáo|phản|lưu|bác|yêu|tin|chỉ|tỏ|hai`);

/** Finds the heads, portfolios, institutions, places and verbs that posts are read from. */
export function findWords(reading: Reading, parties: readonly PartyMention[], borders: Borders): Found {
  const t = reading.tokens;
  const n = t.length;
  const heads = new Map<number, FoundHead>();
  const modifiers = new Map<number, number>();
  const portfolios = new Map<number, number>();
  const institutions = new Map<number, FoundInstitution>();
  const places = new Map<number, FoundPlace>();
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
  for (const { from, to, type, entry } of reading.anyCase) {
    if (!reading.readable[from]) continue;
    if (type === 'post') {
      if (entry.class === 'modifier') modifiers.set(from, to);
      else if (to > (heads.get(from)?.to ?? 0)) heads.set(from, { to, entry });
    } else if (type === 'portfolio') {
      if (to > (portfolios.get(from) ?? 0)) portfolios.set(from, to);
    } else if (type === 'institution') {
      if (entry.class !== 'publisher' && entry.class !== 'agency' && to > (institutions.get(from)?.to ?? 0) && (to > from + 1 || t.capital[from]! > 0))
        institutions.set(from, { to, code: entry.code, class: entry.class });
    } else if (type === 'verb') {
      if (t.capital[from] === 0) {
        verbs.add(from);
        if (entry.role !== 'do') speech.add(from);
        // Firms, too, sign and announce.
        if ((entry.role === 'act' || entry.role === 'say' || entry.role === 'tell') && entry.kind !== 'agreement' && entry.kind !== 'announcement')
          tells.add(from);
      }
    }
  }
  for (const { from, to, type, entry } of reading.phrases) {
    if (type === 'place' && to > (places.get(from)?.to ?? 0)) places.set(from, { to, country: entry.country });
    if (type === 'person' && to > from + 1 && to > (known.get(from) ?? 0)) known.set(from, to);
  }

  const notPosts = reading.lexicon.nameWords.get('not-post')!;
  const closes = (at: number): boolean =>
    at >= n || t.kind[at] !== TokenKind.Word || t.capital[at]! > 0 || STOPS.has(t.keys[at]!) || verbs.has(at) || borders[at]! < 0;
  const open = (at: number): boolean => at < n && reading.readable[at] === 1 && borders[at]! >= 0;
  const isHead = (at: number): boolean => {
    const head = heads.get(at);
    if (!head || !reading.readable[at]) return false;
    if (
      t.keys[head.to] === 'quán' ||
      (borders[at]! >= 0 && isHouseOrRank(at - 1)) ||
      (t.keys[at] === 'tư' && t.keys[at - 1] === 'bộ') ||
      notPosts.has(head.entry.form.toLowerCase()) ||
      notPosts.has(`${t.keys[head.to - 2]} ${t.keys[head.to - 1]} ${t.keys[head.to]} ${t.keys[head.to + 1]}`) ||
      ((institutions.get(at)?.to ?? 0) > head.to && partyStarts.get(head.to)?.to !== institutions.get(at)!.to)
    )
      return false;
    return true;
  };

  /** 'cấp bộ trưởng', 'phủ tổng thống', 'dinh thủ tướng': no holder; 'chính phủ Tổng thống Trump' has one. */
  const isHouseOrRank = (at: number): boolean => t.keys[at] === 'cấp' || t.keys[at] === 'dinh' || (t.keys[at] === 'phủ' && t.keys[at - 1] !== 'chính');

  /** 'chủ tịch hội đồng …': the table's 'chủ tịch hội' would take the council for a society. */
  const headOf = (at: number): FoundHead => {
    const head = heads.get(at)!;
    if (t.keys[head.to - 1] !== 'hội' || t.keys[head.to] !== 'đồng' || head.to <= at + 1) return head;
    return { to: t.capital[head.to - 1]! > 0 ? head.to - 1 : head.to + 1, entry: head.entry };
  };
  /** 'LĐBĐ', 'FIFA', 'HĐQT': a body's letters among words that are not all in capitals. */
  const isAcronym = (i: number): boolean =>
    t.capital[i] === 2 && t.keys[i]!.length > 2 && !(isCapitalWord(t, i + 1) && t.capital[i + 1] === 2 && t.keys[i + 1]!.length > 1);
  /** 'T.Ư', for Trung ương. */
  const isCentral = (i: number): boolean => t.keys[i] === 't' && t.keys[i + 1] === '.' && t.keys[i + 2] === 'ư';
  return {
    heads,
    modifiers,
    portfolios,
    institutions,
    places,
    known,
    verbs,
    speech,
    tells,
    partyStarts,
    closes,
    open,
    isHead,
    headOf,
    isCentral,
    isAcronym,
  };
}
