import type { PartyName } from '../../lexicon/lexicon.js';
import type { PartyMention, Reading } from '../../reading.js';
import { foldPhrase } from '../../text/fold.js';
import { TokenKind, type Tokens } from '../../text/tokens.js';
import { isGivenSyllable, isSurname, isVietnameseSyllable } from './names.js';

/** 'TP Hà Nội', 'thủ đô Paris': the city inside still stands for its country. */
const OPENS_CITY = new Set(['tp', 'thành', 'thủ']);

const phrases = (list: string): ReadonlySet<string> => new Set(list.split('|').map((p) => foldPhrase(p.trim())));

/** Words after which a country or capital is where something happens. */
const PLACE_BEFORE = phrases(
  'tại|ở|đến|tới|thăm|rời|sang|về|khỏi|gần|công du|thủ đô|thành phố|lãnh thổ|khắp|vào|quanh|ngoài|bay đến|đặt chân|từ|trong lòng|phía tây|phía đông|phía bắc|phía nam|miền|vùng',
);
/** Words that stand between a verb of going and the country: 'thăm chính thức', 'thăm và làm việc tại'. */
const BETWEEN = phrases('chính|thức|hữu|nghị|cấp|nhà|nước|song|phương|và|làm|việc|lại|ngắn|cao|đất|cộng|hòa|vương|quốc|tp|thủ|đô|thành|phố');
/** Words before a capital that make it the government that sits there. */
const ACTOR_BEFORE = phrases(
  'phía|chính quyền|chính phủ|giới chức|của|với|giữa|cho|cả|lẫn|mà|rằng|do|khi|nếu|cùng|quan hệ|bởi|cáo buộc|buộc|khiến|hối thúc|kêu gọi|yêu cầu|đề nghị|quan chức|đồng minh|và|nhưng|song|trong khi|vì|đối với|nhằm vào|như|trước|theo|thúc giục|cảnh báo|chỉ trích|nhờ|so với',
);
/** First words of what a subject does: after a capital they make it an actor. */
const ACTS = phrases(
  `cam kết|tuyên bố|kêu gọi|khẳng định|cho biết|cho rằng|cho hay|sẽ|đã|đang|vừa|muốn|mong|kỳ vọng|cáo buộc|phản đối|nhiều lần|cũng|vẫn|luôn|coi|không|chưa|có thể|dành|tìm|áp|nối|nói|nhấn mạnh|bắt|chỉ trích|cảnh báo|yêu cầu|đề nghị|đề xuất|ủng hộ|lên án|hy vọng|thông báo|công bố|phải|cần|nên|còn|lại|từng|liên tục|thúc đẩy|tăng cường|bác bỏ|phủ nhận|đồng ý|nhất trí|quyết định|sẵn sàng|dự kiến|hứa|gửi|trả|đáp|xem|tin|bày tỏ|quan ngại|lo|hối thúc|tiếp tục|gia tăng|xác nhận|triệu|trục xuất|trừng phạt|rút|hủy|hoãn|chấp|từ chối|bị|được|thì|là|có|mới`,
);
/** Languages, cooking and the like: 'tiếng Anh' is no country. */
const NO_COUNTRY_BEFORE = phrases('tiếng|chữ|món|kiểu|phở|ông|bà|anh|chị|cô|em|cháu|bé|ca sĩ|diễn viên|họ');
/** Short forms that also stand after a post: 'Tổng thống Hàn'; 'Trung' does not ('Bí thư Trung ương'). */
const SHORT_AFTER_POST = phrases('hàn|triều|ấn');
const PEOPLE_BEFORE = phrases('người|công dân|dân');
/** After a one-syllable country these make a name or a word: 'Mỹ Tho', 'Đức Giáo hoàng', 'Nam Phi'. */
const NO_COUNTRY_AFTER = phrases('giáo|phật|mẹ|chúa|cha|hồng|tăng|ngài|thánh|pháp');

/**
 * Every country and organisation named, by name, metonym or capital. A name inside a person's name or a longer place name
 * ('Ấn Độ Dương', 'bán đảo Triều Tiên') is none; short forms ('Hàn', 'Trung') count in pairs only ('Mỹ-Hàn').
 */
export function findParties(reading: Reading): PartyMention[] {
  const { tokens, readable } = reading;
  const candidates = longestOf(reading);
  const states = namedStates(reading);
  const out: PartyMention[] = [];
  candidates.forEach((c, index) => {
    if (!readable[c.from] || !readable[c.to - 1]) return;
    if (opensPersonName(tokens, c)) return;
    const paired = inPair(tokens, candidates, index);
    if (c.entry.form === 'short' && !paired && !(c.afterPost && SHORT_AFTER_POST.has(tokens.keys[c.from]!))) return;
    if (!paired && !c.afterPost && isOtherWord(tokens, c, states)) return;
    if (c.from > 0 && NO_COUNTRY_BEFORE.has(tokens.keys[c.from - 1]!) && tokens.capital[c.from - 1] === 0 && c.to === c.from + 1) return;
    const form = PEOPLE_BEFORE.has(tokens.keys[c.from - 1] ?? '') && tokens.keys[c.from - 2] !== 'nhân' && c.entry.form === 'name' ? 'people' : c.entry.form;
    out.push({
      from: c.from,
      to: c.to,
      code: c.entry.code,
      form,
      asPlace: isPlace(tokens, c, paired, out.at(-1), reading.lexicon.parties.get(c.entry.code)?.kind === 'organisation'),
    });
  });
  return out;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly entry: PartyName;
  /** Directly after a post, portfolio or institution: 'Ngoại trưởng Mỹ'. */
  readonly afterPost: boolean;
}

/** The longest party name at each place, unless a longer name of another kind covers it. */
function longestOf(reading: Reading): Candidate[] {
  const { tokens } = reading;
  const postEnd = new Uint8Array(tokens.length + 1);
  const out: Candidate[] = [];
  let free = 0;
  let at = -1;
  let best: { to: number; entry: PartyName | null } | null = null;
  const flush = (): void => {
    if (best === null || at < free) return;
    if (best.entry) out.push({ from: at, to: best.to, entry: best.entry, afterPost: postEnd[at] === 1 });
    free = best.to;
  };
  for (const { from, to, type, entry } of reading.phrases) {
    if (from !== at) {
      flush();
      at = from;
      best = null;
    }
    if (type === 'post' || type === 'portfolio') postEnd[to] = 1;
    const hides = type === 'place' || type === 'person' || type === 'instrument';
    if (type !== 'party' && !hides) continue;
    // A known person's or a place's one-word form never hides; two kinds of the same length: the party stands.
    if (hides && (to === from + 1 || (type === 'place' && OPENS_CITY.has(tokens.keys[from]!)) || (type === 'instrument' && namesCountries(tokens, from, to))))
      continue;
    if (best === null || to > best.to || (to === best.to && type === 'party' && !best.entry)) best = { to, entry: type === 'party' ? entry : null };
  }
  flush();
  return out;
}

/** 'Hiệp định … Việt Nam - EU' names its sides: they stay mentions; 'Hiệp định Paris' does not. */
const namesCountries = (tokens: Tokens, from: number, to: number): boolean => tokens.keys.slice(from, to).includes('-');

/** Countries whose name is also a state's, where the text names the state: 'bang Georgia'. */
function namedStates(reading: Reading): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { from, to, type, entry } of reading.phrases)
    if (type === 'place' && entry.kind === 'state' && to > from + 1) states.add(reading.tokens.keys.slice(from + 1, to).join(' '));
  return states;
}

const isDash = (t: Tokens, i: number): boolean => t.keys[i] === '-' || t.keys[i] === '/';

function inPair(t: Tokens, all: readonly Candidate[], index: number): boolean {
  const c = all[index]!,
    before = all[index - 1],
    after = all[index + 1];
  return (before !== undefined && before.to === c.from - 1 && isDash(t, before.to)) || (after !== undefined && after.from === c.to + 1 && isDash(t, c.to));
}

/** 'nhà lãnh đạo Thái Anh Văn': a country's short name that is a family name, with two syllables of a given name. */
function opensPersonName(t: Tokens, c: Candidate): boolean {
  if (c.to !== c.from + 1 || !isSurname(t.keys[c.from]!)) return false;
  for (let i = c.to; i < c.to + 2; i++) if (t.capital[i] !== 1 || !isVietnameseSyllable(t.keys[i]!)) return false;
  return !isSurname(t.keys[c.to]!) && !(t.capital[c.to + 2]! > 0);
}

/** Whether a one-word country name is part of a person's or a place's name, or a pronoun ('Anh'). */
function isOtherWord(t: Tokens, c: Candidate, states: ReadonlySet<string>): boolean {
  if (c.to !== c.from + 1) return false;
  const key = t.keys[c.from]!;
  if (states.has(key)) return true;
  const previous = c.from > 0 && t.kind[c.from - 1] === TokenKind.Word && t.capital[c.from - 1]! > 0 ? t.keys[c.from - 1]! : null;
  const next = c.to < t.length && t.kind[c.to] === TokenKind.Word && t.capital[c.to]! > 0 ? t.keys[c.to]! : null;
  if (!isVietnameseSyllable(key)) {
    // 'Michael Jordan': a foreign given name before it.
    return (
      previous !== null &&
      !isVietnameseSyllable(previous) &&
      t.capital[c.from - 1] === 1 &&
      c.entry.form === 'name' &&
      !opensSentence(t, c.from - 1) &&
      key === 'jordan'
    );
  }
  if (next !== null && NO_COUNTRY_AFTER.has(next)) return true;
  if (previous !== null && startsName(t, c.from)) return true;
  const initial = opensSentence(t, c.from);
  if (next !== null && isVietnameseSyllable(next) && t.capital[c.to] === 1 && (initial || key !== 'nga') && !isSurname(next)) return true;
  return initial && key === 'anh' && next === null && !(isDash(t, c.to) || /^(và|,|:)$/.test(t.keys[c.to] ?? '') || ACTS.has(t.keys[c.to] ?? ''));
}

/** Whether a capital run that began with a family name, or a given syllable, leads up to the token. */
function startsName(t: Tokens, at: number): boolean {
  if (isGivenSyllable(t.keys[at - 1]!) && !opensSentence(t, at - 1)) return true;
  for (let i = at - 1; i >= at - 4 && i >= 0; i--) {
    if (t.kind[i] !== TokenKind.Word || t.capital[i] !== 1 || !isVietnameseSyllable(t.keys[i]!)) return false;
    if (isSurname(t.keys[i]!) && !(i === at - 1 && opensSentence(t, i))) return true;
  }
  return false;
}

const opensSentence = (t: Tokens, i: number): boolean =>
  i === 0 || /^[.!?:"(\]]$/.test(t.keys[i - 1]!) || t.text.slice(t.end[i - 1], t.start[i]).includes('\n');

function isPlace(t: Tokens, c: Candidate, paired: boolean, last: PartyMention | undefined, organisation: boolean): boolean {
  if (paired || organisation) return false;
  let i = c.from - 1;
  let skipped = 0;
  while (i > 0 && skipped < 7 && BETWEEN.has(t.keys[i]!) && !endsPlaceWord(t, i)) {
    i--;
    skipped++;
  }
  if (i >= 0 && endsPlaceWord(t, i)) return true;
  const joined = last?.asPlace && last.to === c.from - 1;
  if (joined && t.keys[last.to] === 'và') return true;
  if (joined && t.keys[last.to] === ',') return !ACTS.has(t.keys[c.to] ?? '') && t.capital[c.to] === 0 && t.keys[c.to] !== 'và';
  if (c.entry.form !== 'capital') return t.keys[c.from - 1] === '(' && t.keys[c.to] === ')';
  if (precededBy(t, c.from, ACTOR_BEFORE)) return false;
  return !followedBy(t, c.to, ACTS);
}

const endsPlaceWord = (t: Tokens, i: number): boolean =>
  !(t.keys[i] === 'tới' && t.keys[i - 1] === 'sắp') &&
  !(t.keys[i] === 'về' && /^(?:quan điểm|vấn|ý kiến)$/.test(t.keys[i - 1] ?? '')) &&
  (PLACE_BEFORE.has(t.keys[i]!) || (i > 0 && PLACE_BEFORE.has(`${t.keys[i - 1]} ${t.keys[i]}`)));
const precededBy = (t: Tokens, at: number, set: ReadonlySet<string>): boolean =>
  at > 0 && (set.has(t.keys[at - 1]!) || (at > 1 && set.has(`${t.keys[at - 2]} ${t.keys[at - 1]}`)));
const followedBy = (t: Tokens, at: number, set: ReadonlySet<string>): boolean =>
  at < t.length && (set.has(t.keys[at]!) || set.has(`${t.keys[at]} ${t.keys[at + 1] ?? ''}`));
