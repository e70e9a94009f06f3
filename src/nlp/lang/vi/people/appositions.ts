import type { Lexicon } from '../../../lexicon/lexicon.js';
import { TokenKind, textOf } from '../../../text/tokens.js';
import { CHIEF, isRank, isTitle, type Office, type PostPhrase } from '../posts/office.js';
import { leaderParty } from './leaders.js';
import type { NameReader } from './name-reader.js';

/** Words between a subject and the verb that gives an office. */
const APPOINTING = new Set('hiện nay đang đã sẽ vừa mới chính thức tiếp tục được người tuyên thệ thôi tân tái'.split(' '));
/** Words that no name of who appoints goes over. */
const AGENT_STOPS = new Set('và để khi rằng cho nói vì nhưng với tại trong ở'.split(' '));

const verbs = new WeakMap<Lexicon, readonly (readonly string[])[]>();

/** What gives a subject an office, as words, the longest first. */
function predicates(lexicon: Lexicon): readonly (readonly string[])[] {
  let list = verbs.get(lexicon);
  if (!list) {
    list = [...lexicon.nameWords.get('predicate')!].map((form) => form.split(' ')).sort((a, b) => b.length - a.length);
    verbs.set(lexicon, list);
  }
  return list;
}

/** The post set off after a name: ', Thứ trưởng Ngoại giao', '- tổng thư ký …', '(Bộ trưởng …)'. */
export function postAfter(names: NameReader, at: number, from = at, before: readonly Office[] = []): PostPhrase | null {
  const t = names.reading.tokens;
  const link = t.keys[at];
  if ((link !== ',' && link !== '-' && link !== '(') || names.borders[at]! < 0 || (at + 1 < t.length && names.borders[at + 1]! < 0)) return null;
  const phrase = names.posts.readAt(t.keys[at + 1] === 'một' ? at + 2 : at + 1);
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
  if (link === ',' && before.some((o) => !isRank(o) && !isTitle(o)) && isNextSubject(names, phrase, before)) return null;
  // With a name directly after it the post is that one's: a list of people.
  const after = names.afterLink(phrase.to);
  const name = names.nameAt(
    after,
    phrase.offices.some((o) => !isRank(o)),
  );
  if (name && after === phrase.to) {
    const last = phrase.offices.at(-1)!;
    if (names.reading.lexicon.nameWords.get('school')!.has(`${t.keys[phrase.to - 2]} ${t.keys[phrase.to - 1]}`)) return { ...phrase, to: name.to };
    // 'phó chủ tịch HĐQT VietJetAir': after a name, what a business post names is the firm.
    // 'Yuri Ushakov, trợ lý Tổng thống Putin': the name after the post is the chief's.
    if (CHIEF.test(last.text) && names.isLeader(name)) {
      const party = leaderParty(t.keys[name.to - 1]!, names.reading.lexicon);
      return { ...phrase, offices: phrase.offices.map((o) => ({ ...o, party: o.party ?? party })) };
    }
    // 'chủ tịch huyện Jindo': where, not who.
    if ((last.class === 'local' || last.class === 'governor') && name.origin === 'foreign' && name.words === 1 && names.knownAt(name.from) !== name.to)
      return {
        ...phrase,
        to: name.to,
        offices: [...phrase.offices.slice(0, -1), { ...last, to: name.to, text: `${last.text} ${textOf(t, name.from, name.to)}` }],
      };
    const bare = last.text.split(' ').length === last.head.split(' ').length;
    if (
      (bare || name.words === 1) &&
      (last.class === 'business' || last.class === 'director') &&
      name.origin === 'foreign' &&
      names.knownAt(name.from) !== name.to
    )
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
export function predicateAfter(names: NameReader, from: number): readonly Office[] {
  const t = names.reading.tokens;
  let i = glossEnd(names, from);
  // 'A, 39 tuổi, làm …', 'A (39 tuổi) là …'.
  if ((t.keys[i] === ',' || t.keys[i] === '(') && t.kind[i + 1] === TokenKind.Number && t.keys[i + 2] === 'tuổi') i += 4;
  else if (t.keys[i] === ',' && (t.keys[i + 1] === 'hiện' || t.keys[i + 1] === 'người')) i++;
  let passive = false;
  const end = Math.min(i + 14, t.length);
  while (i < end && names.borders[i]! >= 0) {
    const key = t.keys[i]!;
    const link = predicates(names.reading.lexicon).find((words) => words.every((word, k) => t.keys[i + k] === word));
    if (link) {
      let at = i + link.length;
      if (t.keys[at] === 'một' || t.keys[at] === 'vị') at++;
      const phrase = names.posts.readAt(at);
      if (phrase) return (phrase.plural && !phrase.office) || names.nameAt(names.afterLink(phrase.to), true) ? [] : phrase.offices;
      if (link[0] === 'là' || link[0] === 'làm') return [];
      i = at;
      continue;
    }
    if (key === 'được') passive = true;
    // 'được Thượng viện Mỹ phê chuẩn': who appoints stands between.
    else if (!APPOINTING.has(key) && !(passive && (t.capital[i]! > 0 || t.kind[i] === TokenKind.Word) && !AGENT_STOPS.has(key))) return [];
    i++;
  }
  return [];
}

/** Words that go on with the sentence after a gloss. */
const AFTER_GLOSS = new Set('làm giữ được'.split(' '));
const MAX_GLOSS = 14;

/** 'chọn Keith Kellogg, một tướng ba sao đã nghỉ hưu, làm …': past what stands between commas, where the verb goes on after it. */
function glossEnd(names: NameReader, at: number): number {
  const t = names.reading.tokens;
  if (t.keys[at] !== ',') return at;
  for (let i = at + 1; i < at + MAX_GLOSS && i < t.length && names.borders[i]! >= 0 && t.keys[i] !== '.'; i++)
    if (t.keys[i] === ',') return AFTER_GLOSS.has(t.keys[i + 1] ?? '') ? i + 1 : at;
  return at;
}

/** 'Chủ tịch Thượng viện Oesman Sapta Odang, Tổng bí thư cho rằng …': after a name with its post, the post of whom the text turns to. */
function isNextSubject(names: NameReader, phrase: PostPhrase, before: readonly Office[]): boolean {
  const t = names.reading.tokens;
  const served = before.find((o) => o.party !== null)?.party;
  const enclosed = t.keys[phrase.to + (t.kind[phrase.to] === TokenKind.Number ? 1 : 0)] === ',';
  if (phrase.offices.some((o) => o.party !== null && served !== undefined && o.party !== served && !(enclosed && o.class === 'chair'))) return true;
  if (/^head-of/.test(phrase.offices[0]!.class) && before.some((o) => /^head-of/.test(o.class))) return true;
  if (t.keys[phrase.to] === '-' && names.nameAt(phrase.to + 1, false)) return true;
  // A post said alone is the subject of the verb after it.
  if (phrase.offices.some((o) => o.party !== null || o.text.toLowerCase() !== o.head)) return false;
  return (
    t.keys[phrase.to] === '"' ||
    (t.kind[phrase.to] === TokenKind.Word && t.capital[phrase.to] === 0 && names.posts.closes(phrase.to) && t.keys[phrase.to] !== 'và')
  );
}
