import type { Reading } from '../../../reading.js';
import { TokenKind } from '../../../text/tokens.js';
import { type Borders, isCapitalWord, isChineseSurname, isSurname, isVietnameseSyllable, readName } from '../names.js';
import type { Found } from './found.js';
import { keys } from './office.js';

/** Reads the names of bodies and firms that the tables do not know, and what a holder is in charge of. */
export interface BodyReader {
  /** Whether a person's name begins here, said of a place where a body's name might still go on. */
  nameBegins(at: number): boolean;
  /** A person's name that begins with the name of a place: 'Thị trưởng Santiago Peña'. */
  nameBeginsOverPlace(at: number, to: number): boolean;
  /** End of a body's name; `at` itself where there is none. */
  bodyEnd(at: number): number;
  /** A body known to the tables, or one that ends at a country's name. */
  bodyGoesOn(at: number): boolean;
  /** End of the firm or school that a post names last; `at` itself where it names none. */
  ownedFirm(at: number, headEnd: number): number;
  /** End of 'phụ trách …'. */
  clauseEnd(at: number): number;
}

/** Function words and verbs that are no syllable of a body's name ('Thông tin', 'Quốc hội' hold 'tin' and 'hội'). */
const BODY_STOPS =
  keys(`đã|đang|sẽ|cho|là|tại|cũng|nói|thăm|gặp|có|vừa|từng|bị|được|khi|rằng|để|do|mà|thì|nhưng|đến|tới|sau|này|đó|ở|từ|theo|vào|như|nếu|vì|nên|không|vẫn|còn|phải|cần|muốn|hôm|ngày|
  sáng|chiều|tối|chào|đón|dự|ký|cùng|mời|lên|ra|đi|rời|sang|với|về|luôn|nhấn|khẳng|tuyên|kêu|trong|hai|các|những|kiêm`);
const OPEN_BODIES = keys('ủy ban|uỷ ban|hội đồng|liên đoàn|trung tâm|hiệp hội|văn phòng|cơ quan');
const CLAUSE_WORDS = keys('với|về|các|hai|những|ngày|không');

export function bodyReader(reading: Reading, found: Found, borders: Borders): BodyReader {
  const t = reading.tokens;
  const { heads, portfolios, institutions, places, known, verbs, speech, partyStarts, closes, open, isHead, isCentral, isAcronym } = found;
  const words = reading.lexicon.nameWords;
  const bodies = words.get('body')!;
  const lowerBodies = words.get('lower-body')!;
  const headedBodies = words.get('headed-body')!;
  const owners = words.get('owner')!;
  const firms = words.get('firm')!;
  const firmEnds = words.get('firm-end')!;

  /** Whether a person's name begins here, said of a place where a body's name might still go on. */
  const nameBegins = (at: number): boolean => {
    if (known.has(at)) return true;
    if (!isCapitalWord(t, at) || portfolios.has(at) || (places.get(at)?.to ?? 0) > at + 1 || (institutions.get(at)?.to ?? 0) > at + 1 || partyStarts.has(at))
      return false;
    const name = readName(reading, at, borders);
    if (!name) return false;
    if (name.origin === 'vietnamese')
      return (isSurname(t.keys[at]!) && (name.words > 2 || closes(name.to))) || (isChineseSurname(t.keys[at]!) && name.words > 2 && closes(name.to));
    return !isVietnameseSyllable(t.keys[at]!) || !bodies.has(t.keys[at]!);
  };

  /** 'Ủy ban hòa bình châu Á', 'Hội đồng điện ảnh Hàn Quốc': after the word for a body its name may go on in small letters. */
  const followsBody = (at: number): boolean =>
    isCapitalWord(t, at - 2) && OPEN_BODIES.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`) && t.kind[at] === TokenKind.Word && !BODY_STOPS.has(t.keys[at]!);

  /** End of a body's name that the tables do not know; `at` itself where there is none. */
  const bodyEnd = (at: number): number => {
    if ((isCapitalWord(t, at) ? false : !(lowerBodies.has(t.keys[at]!) || followsBody(at)) || speech.has(at) || verbs.has(at)) || nameBegins(at)) return at;
    // 'Đại sứ Khôi': a capital syllable alone is a given name.
    if (isCapitalWord(t, at) && !isAcronym(at) && closes(at + 1) && (!bodies.has(t.keys[at]!) || (isChineseSurname(t.keys[at]!) && !isCapitalWord(t, at + 1))))
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
        (nameBegins(i) || (isHead(i) && !/^(?:business|academic)$/.test(heads.get(i)!.entry.class) && !headedBodies.has(`${t.keys[i - 2]} ${t.keys[i - 1]}`)))
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
  const trimAnd = (end: number, at: number): number => (end > at && (t.keys[end - 1] === 'và' || t.keys[end - 1] === 'cùng') ? end - 1 : end);
  const andSoon = (at: number): boolean => {
    for (let i = at; i < at + 8 && open(i); i++) if (t.keys[i] === 'và') return isCapitalWord(t, i + 1) && !isHead(i + 1) && !nameBegins(i + 1);
    return false;
  };

  /** A body known to the tables, or one that ends at a country's name. */
  const bodyGoesOn = (at: number): boolean =>
    (institutions.get(at)?.to ?? 0) > at + 1 || (bodies.has(t.keys[at]!) && bodyEnd(at) > at + 2 && partyStarts.has(bodyEnd(at)));

  /** End of the firm or school that a post names last: 'Tập đoàn Daiichi Life', 'HĐQT VietJetAir'; the token itself where it names none. */
  const ownedFirm = (at: number, headEnd: number): number => {
    if (!open(at) || !isCapitalWord(t, at) || isHead(at) || known.has(at)) return at;
    const firm = firms.has(t.keys[at - 1]!) || firms.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`);
    if (!firm && (at <= headEnd || !owners.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`))) return at;
    const name = readName(reading, at, borders);
    if (!name || name.origin !== 'foreign') return at;
    if (name.words === 1 || firmEnds.has(t.keys[name.to]!)) return firmEnds.has(t.keys[name.to]!) ? name.to + 1 : name.to;
    if (!firm) return at;
    // 'nhà sáng lập Telegram Pavel Durov': the firm has one word, the name goes on.
    return name.words > 2 && closes(name.to) && t.keys[name.to] !== ',' ? at + 1 : name.to;
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

  return { nameBegins, nameBeginsOverPlace, bodyEnd, bodyGoesOn, ownedFirm, clauseEnd };
}
