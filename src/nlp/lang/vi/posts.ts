import type { PartyMention, Reading } from '../../reading.js';
import type { Borders } from './names.js';
import { findWords } from './posts/found.js';
import { BEFORE_HEAD, officeReader } from './posts/grammar.js';
import { keys, type Office, type PostPhrase } from './posts/office.js';

export interface PostReader {
  /** Whether a post may begin at a token. */
  readonly opens: (at: number) => boolean;
  /** The post that begins at a token; null where none does. */
  readAt(from: number): PostPhrase | null;
  /** The country or organisation that begins at a token. */
  partyAt(from: number): PartyMention | undefined;
  /** Whether a lower-case word may follow a whole name: a verb or a function word. */
  readonly closes: (at: number) => boolean;
  /** Whether a verb of speech begins here. */
  readonly speaks: (at: number) => boolean;
}

const PLURAL = keys('các|những|hai|ba|bốn|nhiều|mấy|đôi|số|vị');
const BOTH = keys('hai nước|hai bên|các nước|ba nước|hai quốc gia|các quốc gia|hai miền|hai đảng');
/** Words before a post that speak of the office, not of its holder: 'năm Chủ tịch ASEAN', 'cương vị Chủ tịch'. */
const OFFICE_BEFORE = keys('năm|kỳ|trò|chức|vị|ghế|trí|chức vụ|cấp');

/** Reads the posts of a text: single offices, and stacks of them that one person holds. */
export function postReader(reading: Reading, parties: readonly PartyMention[], borders: Borders): PostReader {
  const t = reading.tokens;
  const n = t.length;
  const found = findWords(reading, parties, borders);
  const { heads, partyStarts, open, closes, tells } = found;
  const officeAt = officeReader(reading, found, borders);

  const opens = new Uint8Array(n + 1);
  for (const at of heads.keys()) {
    opens[at] = 1;
    // 'nguyên Phó', 'đương kim': the modifiers before a head.
    for (let i = at - 1; i >= at - 4 && i >= 0 && (BEFORE_HEAD.has(t.keys[i]!) || t.keys[i] === 'kim'); i--) opens[i] = 1;
  }
  const phrasesRead = new Map<number, PostPhrase | null>();
  const readAt = (from: number): PostPhrase | null => {
    if (opens[from] === 0) return null;
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
      const link = isAlso(to)
        ? to + 4
        : key === ',' || key === '-' || key === 'kiêm' || (key === 'và' && offices.at(-1)!.text.includes(' ') && goesOnAfterAnd(offices.at(-1)!))
          ? to + 1
          : to;
      if (link < n && borders[link]! < 0) break;
      const next = open(link) && (link > to || isRankHead(link)) ? officeAt(link) : null;
      if (!next || ((key === ',' || key === 'và') && isOtherHolder(offices.at(-1)!, next))) break;
      offices.push(next);
      to = next.to;
    }
    const before = borders[from]! < 0 ? '' : (t.keys[from - 1] ?? '');
    const office = OFFICE_BEFORE.has(before);
    const plural = PLURAL.has(before) || office || BOTH.has(`${t.keys[to]} ${t.keys[to + 1] ?? ''}`);
    return { from, to, offices, plural, office };
  };
  /** 'Chủ tịch Hạ viện, đồng thời là Chủ tịch Nhóm nghị sĩ …'. */
  const isAlso = (at: number): boolean => t.keys[at] === ',' && t.keys[at + 1] === 'đồng' && t.keys[at + 2] === 'thời' && t.keys[at + 3] === 'là';
  /** 'theo Người phát ngôn Bộ Ngoại giao, Phó Thủ tướng …': a lower post is not followed by a far higher one of the same person. */
  const isOtherHolder = (a: Office, b: Office): boolean =>
    a.class === 'spokesperson' ||
    (a.class === 'parliament' && /^head-of/.test(b.class)) ||
    (/^head-of/.test(a.class) && a.party !== null && b.party === null && /^(?:director|adviser|ambassador|deputy-minister|local|official)$/.test(b.class)) ||
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

  return { readAt, partyAt: (from) => partyStarts.get(from), closes, speaks: (at) => tells.has(at), opens: (at) => opens[at] === 1 };
}
