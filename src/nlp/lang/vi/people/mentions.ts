import type { PartyMention, Reading, TokenRange } from '../../../reading.js';
import { foldPhrase } from '../../../text/fold.js';
import { TokenKind } from '../../../text/tokens.js';
import { type Borders, findBorders, isBareSurname, isCapitalWord, isSurname, isVietnameseSyllable, type NameRange, readName } from '../names.js';
import { CHIEF, isRank, type Office, type PostPhrase } from '../posts/office.js';
import { type PostReader, postReader } from '../posts.js';
import { postAfter, predicateAfter } from './appositions.js';
import { leaderParty } from './leaders.js';
import type { BarePost, Mentions, NameMention } from './mention.js';
import { NameReader } from './name-reader.js';
import { skipStreets } from './streets.js';

/** Whose name stands in the city's, the academy's, the youth union's: a person only where a title says so. */
const NATIONAL_FATHER = 'hồ chí minh';
/** Whose aide he is, not who he is: 'cố vấn ông Trump'. */
const AIDES = new Set(['adviser', 'academic', 'official', 'spokesperson', 'business', 'envoy', 'director']);
/** Words that open what explains a post or a body, and how long that may be. */
const GLOSSES = new Set(['tức', 'hay']);
const MAX_GLOSS = 14;
const APPOINTED = new Set(['bổ nhiệm', 'nhiệm lại', 'chức vụ', 'phê chuẩn', 'giữ chức', 'nhiệm chức']);
const AMBASSADOR = foldPhrase('đại sứ');
const COUNTERPART = new Set(['người đồng cấp', 'người đồng nhiệm']);

/** The office of whose aide is named: 'Trợ lý Tổng thống Nga Vladimir Putin' says what Putin is. */
function chiefOffice(aide: Office): Office[] {
  const title = CHIEF.exec(aide.text)?.[1];
  if (title === undefined) return [];
  const head = title.toLowerCase();
  return [{ ...aide, text: title, head, class: head === 'thủ tướng' ? 'head-of-government' : 'head-of-state', rank: 1, former: false, military: false }];
}

/** Every name and every post of the text, left to right. */
export function findMentions(reading: Reading, parties: readonly PartyMention[]): Mentions {
  const borders = findBorders(reading);
  const posts = postReader(reading, parties, borders);
  const finder = new Finder(reading, borders, posts, new NameReader(reading, borders, posts));
  for (const { from, to } of reading.sentences) finder.readSentence(from, to);
  return { names: finder.names, bare: finder.bare };
}

class Finder {
  readonly names: NameMention[] = [];
  readonly bare: BarePost[] = [];
  /** The words of every name so far. */
  readonly #said = new Set<string>();
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;

  /** Where the chief of the aide read last may be named, and what that one holds. */
  #chief: { readonly at: number; readonly offices: readonly Office[] } = { at: -1, offices: [] };

  constructor(
    readonly reading: Reading,
    readonly borders: Borders,
    readonly posts: PostReader,
    readonly reader: NameReader,
  ) {
    this.#words = reading.lexicon.nameWords;
  }

  readSentence(from: number, to: number): void {
    const t = this.reading.tokens;
    let i = from;
    while (i < to) {
      if (!this.reading.readable[i] || (t.capital[i] === 0 && this.reader.opens[i] === 0 && !this.posts.opens(i))) {
        i++;
        continue;
      }
      i = skipStreets(this.reader, i) ?? this.#counterpart(i) ?? this.#post(i) ?? this.#titled(i) ?? this.#untitled(i, from, to) ?? i + 1;
    }
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
    at = this.reader.afterLink(at);
    const rank = this.posts.readAt(t.keys[at] === ',' ? at + 1 : at);
    if (rank?.offices.every(isRank)) at = rank.to;
    const name = this.reader.nameAt(at, true);
    if (!name) return null;
    return this.#add(name, { from: i, to: name.to }, [], 'vi/person/counterpart', { counterpart: true, party: party?.code ?? null });
  }

  /** A post, and the name after it. */
  #post(i: number): number | null {
    const phrase = this.posts.readAt(i);
    if (!phrase) return null;
    const appointed = this.#appointed(phrase);
    if (appointed !== null) return appointed;
    const at = this.reader.afterLink(this.reader.gapEnd(phrase.to));
    const aide = at > phrase.to && this.#titleFollows(phrase.to) && AIDES.has(phrase.offices.at(-1)!.class);
    const name = aide || (at > phrase.to && !this.#linkHolds(phrase, at)) ? null : this.reader.nameAt(at, at === phrase.to || phrase.offices.length > 0);
    if (name && !this.reader.isMemorial(i)) {
      const last = phrase.offices.at(-1)!;
      if (this.#isFirmOrBrand(name, phrase)) {
        this.bare.push({ from: phrase.from, to: phrase.to, phrase, offices: phrase.offices });
        return name.to;
      }
      const allowed = name.words > 1 || name.origin === 'foreign' || this.reader.isGiven(this.reading.tokens.keys[name.from]!);
      if (allowed && CHIEF.test(last.text) && this.reader.isLeader(name)) return this.#aideOf(name, phrase);
      if (allowed) {
        const next = this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-name', {});
        return phrase.plural || (last.rank >= 3 && name.words > 1) ? this.#list(next, phrase.offices, phrase.plural) : next;
      }
      if (last.to <= i) return null;
    }
    const set = this.#setOff(phrase);
    if (set !== null) return set;
    this.bare.push({ from: phrase.from, to: phrase.to, phrase, offices: phrase.offices });
    return phrase.to;
  }

  /** 'bổ nhiệm Thứ trưởng Bộ Ngoại giao đối với bà A và ông B': whom the office is given. */
  #appointed(phrase: PostPhrase): number | null {
    const t = this.reading.tokens;
    const before = `${t.keys[phrase.from - 2]} ${t.keys[phrase.from - 1]}`;
    if (!APPOINTED.has(before) && !APPOINTED.has(`${t.keys[phrase.from - 3]} ${t.keys[phrase.from - 2]}`)) return null;
    const at = t.keys[phrase.to] === 'đối' ? phrase.to + 1 : phrase.to;
    if (t.keys[at] !== 'với') return null;
    const title = this.reader.titleEnd(at + 1);
    const name = this.reader.nameAt(title, false);
    if (!name || name.words < 2) return null;
    const next = this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/appointed', {});
    return this.#list(next, phrase.offices, true);
  }

  /** 'Người phát ngôn của Tổng thống Putin - Dmitry Peskov -': the name after the post is the chief's, the next one the aide's. */
  #aideOf(chief: NameRange, phrase: PostPhrase): number {
    const t = this.reading.tokens;
    this.#add(chief, { from: chief.from, to: chief.to }, chiefOffice(phrase.offices.at(-1)!), 'vi/person/chief', {});
    const link = t.keys[chief.to];
    if (link !== '-' && link !== ',') return chief.to;
    const at = this.reader.titleEnd(chief.to + 1);
    const name = this.reader.nameAt(at, false);
    if (!name || name.words < 2 || (at === chief.to + 1 && t.keys[name.to] !== link)) return chief.to;
    const party = leaderParty(t.keys[chief.to - 1]!, this.reading.lexicon);
    const offices = phrase.offices.map((o) => ({ ...o, party: o.party ?? party }));
    return this.#add(name, { from: phrase.from, to: name.to }, offices, 'vi/person/post-comma-name', {});
  }

  /** 'Bộ trưởng Quốc phòng Nhật Bản, Tomomi Inada, …': a name set off after a post, with no post of its own. */
  #setOff(phrase: PostPhrase): number | null {
    const t = this.reading.tokens;
    let at = phrase.to;
    if (phrase.plural) return null;
    const dashed = t.keys[at] === '-' && this.borders[at]! >= 0 ? this.#dashed(phrase) : null;
    if (dashed) return this.#add(dashed, { from: phrase.from, to: dashed.to }, phrase.offices, 'vi/person/post-dash-name', {});
    const glossed = this.#glossEnd(at);
    if (glossed > at) at = glossed;
    // 'Công tố viên chịu trách nhiệm về vụ án, Félix Rojas, …'.
    while (at < phrase.to + 8 && t.kind[at] === TokenKind.Word && t.capital[at] === 0 && this.borders[at]! >= 0) at++;
    if (t.keys[at] !== ',' || this.borders[at]! < 0) return null;
    const name = this.reader.nameAt(at + 1, false);
    const enclosed =
      name !== null &&
      name.origin === 'foreign' &&
      (this.posts.speaks(name.to) || (t.keys[name.to] === ',' && t.kind[name.to + 1] === TokenKind.Word && t.capital[name.to + 1] === 0));
    if (glossed > phrase.to && name && name.words > 1)
      return this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-comma-name', {});
    if (at > phrase.to ? !enclosed : !enclosed && !phrase.offices.some((o) => o.party !== null)) return null;
    if (!name || name.words < 2 || postAfter(this.reader, name.to)) return null;
    if (!enclosed && t.keys[name.to] !== ',' && (t.kind[name.to] !== TokenKind.Word || t.keys[name.to] === 'và' || !this.posts.closes(name.to))) return null;
    return this.#add(name, { from: phrase.from, to: name.to }, phrase.offices, 'vi/person/post-comma-name', {});
  }

  /** 'Chủ tịch VCCI - Vũ Tiến Lộc nhận định': a whole name set off by a dash, with no post of its own. */
  #dashed(phrase: PostPhrase): NameRange | null {
    const t = this.reading.tokens;
    const name = this.reader.nameAt(phrase.to + 1, false);
    if (!name || name.words < 2 || t.glued[phrase.to] || postAfter(this.reader, name.to)) return null;
    const bare = phrase.offices.every((o) => o.party === null && o.text.toLowerCase() === o.head);
    return !bare && (t.kind[name.to] !== TokenKind.Word || this.posts.closes(name.to)) && t.keys[name.to] !== 'và' ? name : null;
  }

  /** 'người phát ngôn Nhà Xanh, tức phủ tổng thống Hàn Quốc, …': the comma after what explains a post; `at` itself where nothing does. */
  #glossEnd(at: number): number {
    const t = this.reading.tokens;
    if (t.keys[at] !== ',' || !GLOSSES.has(t.keys[at + 1] ?? '')) return at;
    for (let i = at + 2; i < at + MAX_GLOSS && i < t.length && this.borders[i]! >= 0; i++) if (t.keys[i] === ',') return i;
    return at;
  }

  /** 'Giám đốc Công ty Hoàng Dân', 'là đại sứ Tumi': what the post names is a firm. */
  #isFirmOrBrand(name: NameRange, phrase: PostPhrase): boolean {
    const t = this.reading.tokens;
    if (name.from !== phrase.to || this.reader.knownAt(name.from) === name.to) return false;
    const last = phrase.offices.at(-1)!;
    if (name.origin === 'vietnamese') return name.words === 2 && /(?:công ty|tập đoàn|doanh nghiệp)$/i.test(last.text);
    return last.head === AMBASSADOR && last.party === null && t.capital[phrase.from] === 0 && /^(?:là|làm|thành|bố)$/.test(t.keys[phrase.from - 1] ?? '');
  }

  /** A title with no mark before it. */
  #titleFollows(at: number): boolean {
    return this.reader.titleEnd(at) > at;
  }

  #linkHolds(phrase: PostPhrase, at: number): boolean {
    const key = this.reading.tokens.keys[phrase.to]!;
    if (key === ':') return false;
    // 'Điện đàm với thống đốc Minnesota, ông Trump …': the subject begins after the comma.
    const name = key === ',' ? this.reader.nameAt(at, false) : null;
    return !name || phrase.offices.some((o) => o.rank === 1 || o.former) || name.words > 1 || !this.reader.isLeader(name);
  }

  /** 'ông Philippe', 'đồng chí Lê Hoài Trung'. */
  #titled(i: number): number | null {
    const t = this.reading.tokens;
    let at = this.reader.titleEnd(i);
    if (at === i || this.borders[at]! < 0 || this.borders[i]! > at) return null;
    if (t.capital[i]! > 0 && this.#words.get('small-title')!.has(t.keys[i]!) && i > 0 && t.kind[i - 1] === TokenKind.Word && this.borders[i]! >= 0) return null;
    const title = t.keys.slice(i, at).join(' ');
    const whole = this.#words.get('whole-title')!.has(title);
    const party = whole || this.#words.get('national-title')!.has(title) ? this.posts.partyAt(at) : undefined;
    if (party) at = party.to;
    if (this.posts.readAt(at)) return at;
    const given = this.#words.get('given-title')!.has(title);
    const name = this.reader.nameAt(at, given);
    // 'sinh viên Harvard', 'diễn viên Hollywood': after an occupation only a whole name is a person's.
    if (name && whole && (name.words < 2 || this.#holdsThing(name))) return at;
    if (!name || (name.words === 1 && name.origin === 'vietnamese' && (!given || (t.keys[i] === 'bác' && t.keys[at] === 'hồ')))) return at;
    const next = this.#add(name, { from: i, to: name.to }, [], 'vi/person/title-name', { party: whole ? null : (party?.code ?? null) });
    return t.keys[i - 1] === 'các' || t.keys[i - 1] === 'hai' ? this.#list(next, [], true) : next;
  }

  #holdsThing(name: NameRange): boolean {
    for (let i = name.from; i < name.to; i++) if (this.borders[i]! > i + 1) return true;
    return isCapitalWord(this.reading.tokens, name.to);
  }

  /** A name with nothing before it: known, or with its post after it, or plainly Vietnamese. */
  #untitled(i: number, from: number, to: number): number | null {
    const t = this.reading.tokens;
    if (!isCapitalWord(t, i) || (i > from && t.capital[i - 1]! > 0 && t.glued[i])) return null;
    const thing = this.reader.openingThing(i);
    if (thing !== undefined && this.reader.knownAt(i) === undefined) return thing;
    const name = this.reader.nameAt(i, false, true);
    const opening = this.posts.partyAt(i);
    if (name && this.reader.knownAt(i) !== name.to && ((opening && (opening.to > i + 1 || !isVietnameseSyllable(t.keys[i]!))) || this.borders[i]! > i + 1))
      return Math.max(opening?.to ?? 0, this.borders[i]!, i + 1);
    if (!name) return this.posts.partyAt(i)?.to ?? (this.borders[i]! > i + 1 ? this.borders[i]! : null);
    if (this.reader.isPartOfPlace(i) || (i > 0 && t.kind[i - 1] === TokenKind.Number) || t.keys.slice(i, name.to).join(' ') === NATIONAL_FATHER) return name.to;
    const whole = { from: name.from, to: name.to };
    if (this.#chief.at === i && this.reader.isLeader(name)) return this.#add(name, whole, this.#chief.offices, 'vi/person/chief', {});
    const known = this.reader.knownAt(i);
    if (known === name.to && (name.words > 1 || (t.keys[i]!.length > 3 && name.origin === 'foreign' && !this.posts.partyAt(i))))
      return this.#add(name, whole, [], 'vi/person/known', {});
    if (name.words === 1 && name.origin === 'foreign' && this.reader.isBareSurname(i, name.to)) return this.#add(name, whole, [], 'vi/person/surname', {});
    const post = postAfter(this.reader, name.to);
    if (post && name.words > 1 && post.offices.some((o) => !/^(?:chuyên gia|lãnh đạo)$/.test(o.head)))
      return this.#add(name, whole, [], 'vi/person/name-post', {});
    if (
      name.origin === 'vietnamese' &&
      name.words >= 3 &&
      name.words <= 4 &&
      to - from > name.words + 3 &&
      (isSurname(t.keys[i]!) || isBareSurname(t.keys[i]!)) &&
      t.capital[i] === 1 &&
      (this.posts.closes(name.to) || (t.keys[name.to] === 'và' && (this.reader.nameAt(name.to + 1, false)?.words ?? 0) > 1))
    )
      return this.#add(name, whole, [], 'vi/person/vietnamese', {});
    if (name.origin === 'foreign' && name.words > 1 && name.words < 5 && this.posts.speaks(name.to) && !this.reader.isThing(name))
      return this.#add(name, whole, [], 'vi/person/speaker', {});
    if (
      name.origin === 'foreign' &&
      name.words > 1 &&
      name.words < 6 &&
      !this.reader.isThing(name) &&
      (this.#isDescribed(name.to) || this.#isBeside(i) || this.#isKin(i))
    )
      return this.#add(name, whole, [], 'vi/person/described', {});
    if (name.words > 1 && this.#said.has(t.keys.slice(name.from, name.to).join(' '))) return this.#add(name, whole, [], 'vi/person/again', {});
    return name.to;
  }

  /** What is said of persons alone: ', 94 tuổi', '(52 tuổi)', ', người Indonesia', ', con gái cựu tổng thống …'. */
  #isDescribed(at: number): boolean {
    const t = this.reading.tokens;
    if ((t.keys[at] !== ',' && t.keys[at] !== '(') || this.borders[at]! < 0) return false;
    if (t.kind[at + 1] === TokenKind.Number) return t.keys[at + 2] === 'tuổi';
    if (t.keys[at] === ',' && this.#words.get('relative')!.has(`${t.keys[at + 1]} ${t.keys[at + 2]}`)) return true;
    return t.keys[at + 1] === 'người' && this.posts.partyAt(at + 2) !== undefined;
  }

  /** 'Đoàn Thị Hương và Siti Aishah': a name joined to a person's. */
  #isBeside(at: number): boolean {
    const last = this.names.at(-1);
    return last !== undefined && last.words > 1 && this.reading.tokens.keys[at - 1] === 'và' && last.whole.to === at - 1;
  }

  /** 'con rể của Tổng thống Donald Trump - Jared Kushner'. */
  #isKin(at: number): boolean {
    const t = this.reading.tokens;
    const last = this.names.at(-1);
    if (!last || t.keys[at - 1] !== '-' || last.whole.to !== at - 1) return false;
    const before = t.keys[last.whole.from - 1] === 'của' ? last.whole.from - 1 : last.whole.from;
    return this.#words.get('relative')!.has(`${t.keys[before - 2]} ${t.keys[before - 1]}`);
  }

  /** 'A, B và C' after a plural post or title. */
  #list(at: number, offices: readonly Office[], plural: boolean): number {
    const t = this.reading.tokens;
    let i = at;
    for (;;) {
      const link = t.keys[i] === 'và' || (plural && (t.keys[i] === ',' || t.keys[i] === ';')) ? i + 1 : i;
      if (link === i) return i;
      const title = plural ? this.reader.titleEnd(link) : link;
      const name = this.reader.nameAt(title, false);
      // 'thượng nghị sĩ Steve Daines và Bill Hagerty': one post before two whole names, the second with none of its own.
      if (
        !plural &&
        (!name || name.words < 2 || this.reader.isThing(name) || this.#said.has(t.keys.slice(name.from, name.to).join(' ')) || postAfter(this.reader, name.to))
      )
        return i;
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
    const post = postAfter(this.reader, to, whole.from, offices);
    if (post) {
      all.push(...post.offices);
      to = post.to;
      this.#chief = { at: to, offices: chiefOffice(post.offices.at(-1)!) };
    }
    const subject = (name.words > 1 || name.origin === 'foreign') && !this.#words.get('relative')!.has(`${t.keys[whole.from - 2]} ${t.keys[whole.from - 1]}`);
    const predicate = subject ? predicateAfter(this.reader, to) : [];
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
    if (name.words > 1) this.#said.add(t.keys.slice(name.from, name.to).join(' '));
    this.reader.keep(name);
    return to;
  }
}
