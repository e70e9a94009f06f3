import { nameKey } from '../../../lexicon/lexicon.js';
import type { Reading } from '../../../reading.js';
import { TokenKind } from '../../../text/tokens.js';
import { type Borders, isCapitalWord, isChineseSurname, isSurname, isVietnameseSyllable, type NameRange, readCapitals, readName } from '../names.js';
import type { PostReader } from '../posts.js';
import { isLeaderSurname, isTenuredName } from './leaders.js';
import { Opens, openers } from './openers.js';

/** Words between which and a verb of speech stands no speaker: 'ở World Cup phản đối'. */
const NO_SPEAKER_AFTER = new Set('của ở tại trong đội với vào từ đến tới sang trên bên'.split(' '));

/** Reads names where they stand, and the words that lead up to them. */
export class NameReader {
  /** Longest known person by first token. */
  readonly #known = new Map<number, number>();
  readonly #places = new Set<number>();
  /** Things that are one word ('Reuters', 'Samsung'), by token. */
  readonly #things = new Set<number>();
  /** Ends of things of several words that open a line, where a border cannot tell them. */
  readonly #openingThings = new Map<number, number>();
  /** Last words of foreign names read in full. */
  readonly #surnames = new Set<string>();
  /** Last syllables of Vietnamese names: what 'Bộ trưởng Dũng' may refer to. */
  readonly #given = new Set<string>();
  /** What may begin at each token, by its word. */
  readonly opens: Uint8Array;

  constructor(
    readonly reading: Reading,
    readonly borders: Borders,
    readonly posts: PostReader,
  ) {
    this.opens = openers(reading.tokens, reading.lexicon);
    for (const { from, to, type } of reading.phrases) {
      if (type === 'person') {
        if (reading.readable[from] && to > (this.#known.get(from) ?? 0) && !this.#crossesLine(from, to)) this.#known.set(from, to);
      } else if (to === from + 1) {
        if (type === 'institution' || type === 'mechanism' || type === 'instrument') this.#things.add(from);
        else if (type === 'place') this.#places.add(from);
      } else if (borders[from]! < 0 && type === 'institution' && reading.tokens.capital[from]! > 0) this.#openingThings.set(from, to);
    }
    this.#foreseeNames();
  }

  knownAt(at: number): number | undefined {
    return this.#known.get(at);
  }

  /** End of the body or firm that opens a line here: 'Goldman Sachs nhận định …'. */
  openingThing(at: number): number | undefined {
    return this.#openingThings.get(at);
  }

  /** Keeps in mind a name that was read. */
  keep(name: NameRange): void {
    const last = this.reading.tokens.keys[name.to - 1]!;
    if (name.origin === 'vietnamese') this.#given.add(last);
    else if (name.words > 1) this.#surnames.add(last);
  }

  isGiven(key: string): boolean {
    return this.#given.has(key);
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
      if (name && name.origin === 'vietnamese' && name.words > 2) this.#given.add(t.keys[name.to - 1]!);
    }
  }

  /** A name after which nothing is left to doubt: a post or a title stands before it. */
  nameAt(at: number, anyCapitals: boolean, opensLine = false): NameRange | null {
    const t = this.reading.tokens;
    if (!isCapitalWord(t, at) && !/^(?:al|el|bin|ibn|von|van|de)$/.test(t.keys[at] ?? '')) return null;
    if (this.borders[at]! < 0 && !opensLine) return null;
    const known = this.#known.get(at);
    const name = readName(this.reading, at, this.borders);
    if (known !== undefined && known > (name?.to ?? 0) && known > at + 1) return this.#knownName(at, known);
    if (name && name.words === 1 && this.#things.has(at) && known === undefined && !this.#is('title', t.keys[at - 1] ?? '')) return null;
    // 'tổng chưởng lý California': where, unless somebody bears the name.
    if (
      name &&
      name.words === 1 &&
      this.#places.has(at) &&
      !this.#surnames.has(t.keys[at]!) &&
      !isTenuredName(t.keys[at]!, this.reading.lexicon) &&
      !this.#is('title', t.keys[at - 1] ?? '')
    )
      return null;
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
        : this.#given.has(t0)
          ? run
          : null;
    return this.posts.closes(run.to) || this.#given.has(t.keys[run.to - 1]!) ? run : null;
  }

  #knownName(from: number, to: number): NameRange {
    const t = this.reading.tokens;
    let vietnamese = true;
    for (let i = from; i < to; i++) if (!isVietnameseSyllable(t.keys[i]!)) vietnamese = false;
    return { from, to, origin: vietnamese ? 'vietnamese' : 'foreign', words: to - from };
  }

  isLeader(name: NameRange): boolean {
    const t = this.reading.tokens;
    const tenures = this.reading.lexicon.tenures.get(nameKey(t.keys.slice(name.from, name.to).join(' ')));
    return name.words === 1 ? isLeaderSurname(t.keys[name.from]!, this.reading.lexicon) : tenures?.some((o) => o.office.startsWith('head-of')) === true;
  }

  /** 'khả năng Trump và Putin gặp nhau': a leader's surname, or that of somebody named in full. */
  isBareSurname(i: number, to: number): boolean {
    const t = this.reading.tokens;
    if (to !== i + 1 || t.capital[i] !== 1 || t.keys[i]!.length < 4 || this.#things.has(i) || this.posts.partyAt(i) || this.#places.has(i)) return false;
    if (isCapitalWord(t, to) && this.borders[to]! === 0 && !isVietnameseSyllable(t.keys[to]!)) return false;
    if (i > 0 && t.capital[i - 1]! > 0 && this.borders[i]! === 0 && t.kind[i - 1] === TokenKind.Word && !isVietnameseSyllable(t.keys[i - 1]!)) return false;
    return this.#surnames.has(t.keys[i]!) || isLeaderSurname(t.keys[i]!, this.reading.lexicon);
  }

  /** Whether what looks like a name holds a word that the tables know for a thing: 'Fox News', 'Goldman Sachs'. */
  isThing(name: NameRange): boolean {
    for (let i = name.from; i < name.to; i++) if (this.#things.has(i) || this.#places.has(i) || this.borders[i]! > 0) return true;
    const before = name.from - 1;
    return (
      NO_SPEAKER_AFTER.has(this.reading.tokens.keys[before] ?? '') ||
      this.isPartOfPlace(name.from) ||
      (isCapitalWord(this.reading.tokens, before) && this.borders[name.from]! >= 0) ||
      isCapitalWord(this.reading.tokens, name.to)
    );
  }

  titleEnd(at: number): number {
    const t = this.reading.tokens;
    if (!(this.opens[at]! & Opens.Title)) return at;
    for (let n = 3; n > 0; n--)
      if (at + n < t.length && this.borders[at + n]! >= 0 && this.#is('title', t.keys.slice(at, at + n).join(' ')))
        return t.keys[at + n] === '.' && t.glued[at + n] ? at + n + 1 : at + n;
    return at;
  }

  /** ', ông', '- ông', 'là ông', '(' between a post and a name. */
  afterLink(at: number): number {
    const t = this.reading.tokens;
    const i = this.#glossEnd(at);
    if (t.keys[i] === ',' || t.keys[i] === '-' || t.keys[i] === ':' || t.keys[i] === 'là') {
      const title = this.titleEnd(i + 1);
      return title > i + 1 ? title : at;
    }
    const title = this.titleEnd(i);
    return title > i ? title : at;
  }

  /** A gloss in parentheses between a post and a name: '(Secretary of State)', '(phải)'. */
  #glossEnd(at: number): number {
    const t = this.reading.tokens;
    if (t.keys[at] !== '(') return at;
    for (let i = at + 1; i < at + 16 && i < t.length && this.borders[i]! >= 0; i++) if (t.keys[i] === ')') return i + 1;
    return at;
  }

  /** 'Tổng thống Sudan khi đó là', 'Thủ tướng sở tại', 'Bộ NN-PTNT (cũ)': words on the time of the office before the name. */
  gapEnd(at: number): number {
    const t = this.reading.tokens;
    for (let n = this.opens[at]! & Opens.Gap ? 3 : 0; n > 0; n--) {
      if (at + n >= t.length || !this.#is('gap', t.keys.slice(at, at + n).join(' '))) continue;
      const to = t.keys[at + n] === 'là' ? at + n + 1 : at + n;
      return isCapitalWord(t, to) || this.titleEnd(to) > to ? to : at;
    }
    if (t.keys[at] === '"' && isCapitalWord(t, at + 1) && this.#known.has(at + 1)) return at + 1;
    if ((t.keys[at] === 'là' || t.keys[at] === '(') && (this.#known.get(at + 1) ?? 0) > at + 2) return at + 1;
    return at;
  }

  isMemorial(at: number): boolean {
    const t = this.reading.tokens;
    if (at > 0 && this.borders[at]! < 0) return false;
    return this.#is('memorial', t.keys[at - 1] ?? '') || this.#is('memorial', `${t.keys[at - 2]} ${t.keys[at - 1]}`);
  }

  isPartOfPlace(at: number): boolean {
    const t = this.reading.tokens;
    if (this.borders[at]! < 0 || this.#is('not-namesake', `${t.keys[at - 2]} ${t.keys[at - 1]}`)) return false;
    for (let n = 1; n <= 3; n++)
      if (at >= n && this.borders[at - n + 1]! >= 0 && this.#is('namesake', t.keys.slice(at - n, at).join(' ')))
        return n > 1 || t.kind[at - 1] === TokenKind.Word;
    return false;
  }

  #is(kind: string, words: string): boolean {
    return this.reading.lexicon.nameWords.get(kind)!.has(words);
  }
}
