import { firstWhere } from '../../../../kernel/sorted.js';
import type { Lexicon, Tenure } from '../../../lexicon/lexicon.js';
import { list } from '../../../lexicon/table.js';
import { foldPhrase } from '../../../text/fold.js';
import { chosenOffices, isRank, type Office } from '../posts/office.js';
import { bySurname, isLeaderSurname } from './leaders.js';
import type { BarePost, NameMention } from './mention.js';
import type { Person } from './merge.js';
import type { PartyOf } from './party-of.js';

/** Offices beside one another without a name: 'Tổng Bí thư, Chủ tịch nước' has one holder, any other row as many as posts. */
export function holders(b: BarePost): Office[][] {
  const groups: Office[][] = [];
  for (const office of b.offices) {
    const last = groups.at(-1);
    const together = last && (isPair(last.at(-1)!, office) || isRank(office) || /^(?:ủy|uỷ) viên/.test(last.at(-1)!.head));
    if (together) last.push(office);
    else groups.push([office]);
  }
  return groups;
}

const GENERAL_SECRETARY = foldPhrase('tổng bí thư');
const isPair = (a: Office, b: Office): boolean => a.head === GENERAL_SECRETARY && /^chủ tịch(?: nước)?$/.test(b.head);

/** Those who fit a post said alone. */
interface Fitting {
  readonly people: readonly number[];
  readonly home: readonly number[];
  /** Their mentions by position, and those of the ones at home. */
  readonly mentions: readonly Mention[];
  readonly homeMentions: readonly Mention[];
}
interface Mention {
  readonly from: number;
  readonly person: number;
}

/** Who holds the posts that are said alone: the last person read before with such a post, else the only one in the text. */
export class Holders {
  readonly #byHead = new Map<string, number[]>();
  readonly #byParty = new Map<string, number[]>();
  readonly #fitting = new Map<string, Fitting>();

  constructor(
    readonly people: readonly Person[],
    readonly served: readonly PartyOf[],
  ) {
    people.forEach((p, person) => {
      for (const offices of [p.held, p.inherited]) for (const o of offices) put(this.#byHead, firstWord(o.head), person);
      const party = served[person]!.party;
      if (party !== null && p.held.length > 0) put(this.#byParty, party, person);
    });
  }

  /** Index of the holder; null where it is nobody, or one of several. */
  of(offices: readonly Office[], at: number): number | null {
    const party = offices.find((o) => o.party)?.party ?? null;
    const fitting = this.#fittingFor(offices, party);
    if (fitting.people.length === 0) return null;
    const before = lastBefore(fitting.mentions, at);
    if (before === null) {
      if (fitting.people.length === 1) return fitting.people[0]!;
      return party === null && fitting.home.length === 1 ? fitting.home[0]! : null;
    }
    // Without a country a Vietnamese paper means its own.
    return (party === null ? lastBefore(fitting.homeMentions, at) : null) ?? before;
  }

  #fittingFor(offices: readonly Office[], party: string | null): Fitting {
    const key = offices.map((o) => `${o.head}|${o.text}|${o.former}|${o.party}`).join('|');
    let fitting = this.#fitting.get(key);
    if (fitting) return fitting;
    const candidates = new Set<number>(party === null ? [] : this.#byParty.get(party));
    for (const o of offices) for (const person of this.#byHead.get(firstWord(o.head)) ?? []) candidates.add(person);
    const people = [...candidates].filter((person) => this.#fits(person, offices, party)).sort((a, b) => a - b);
    const home = people.filter((person) => this.served[person]!.party === 'VN');
    fitting = { people, home, mentions: this.#mentionsOf(people), homeMentions: this.#mentionsOf(home) };
    this.#fitting.set(key, fitting);
    return fitting;
  }

  #fits(person: number, offices: readonly Office[], party: string | null): boolean {
    const p = this.people[person]!;
    const served = this.served[person]!.party;
    if (party !== null && served !== null && served !== party) return false;
    const same = party !== null && served === party;
    return offices.some((o) => p.held.some((q) => holds(o, q, same)) || p.inherited.some((q) => holds(o, q, false)));
  }

  #mentionsOf(people: readonly number[]): Mention[] {
    const all = people.flatMap((person) => this.people[person]!.mentions.map(({ from }): Mention => ({ from, person })));
    return people.length > 1 ? all.sort((a, b) => a.from - b.from) : all;
  }
}

const firstWord = (head: string): string => head.split(' ', 1)[0]!;

function put(index: Map<string, number[]>, key: string, person: number): void {
  const people = index.get(key);
  if (!people) index.set(key, [person]);
  else if (people.at(-1) !== person) people.push(person);
}

/** The person of the last mention that begins before a token. */
const lastBefore = (mentions: readonly Mention[], at: number): number | null => mentions[firstWhere(mentions, (m) => m.from >= at) - 1]?.person ?? null;

/** Whether a post said alone can be the one that a person was given: the same head, or the leader of that country. */
function holds(said: Office, held: Office, sameParty: boolean): boolean {
  if (said.former !== held.former) return false;
  if (said.head === held.head || said.text === held.text) return true;
  if (sameParty && /^(?:nhà |)lãnh đạo$|^người đứng đầu$|^nguyên thủ/.test(said.head)) return held.rank === 1;
  if (sameParty && said.class === held.class && /^(?:head|royal|foreign)/.test(said.class)) return true;
  return held.head.startsWith(`${said.head} `) || said.head.startsWith(`${held.head} `);
}

/** An official post said of a person. */
interface Said {
  readonly person: Person;
  readonly offices: readonly Office[];
  readonly from: number;
}

/** 'người đồng cấp' has the post that was said last before it, with a name or without. */
export function inheritPosts(names: readonly NameMention[], bare: readonly BarePost[], of: readonly (number | null)[], people: readonly Person[]): void {
  if (!names.some((m) => m.counterpart)) return;
  const officialOf = people.map((p) => p.mentions.find((m) => isOfficial(m.offices))?.offices);
  const foreign = officesByParty(bare);
  // The last two people with an official post: the counterpart may be one of them.
  let last: Said | null = null;
  let other: Said | null = null;
  let lastBare: BarePost | null = null;
  let next = 0;
  for (const [i, m] of names.entries()) {
    for (; next < bare.length && bare[next]!.from < m.from; next++) if (isOfficial(bare[next]!.offices)) lastBare = bare[next]!;
    const index = of[i] ?? -1;
    const person = people[index];
    if (!person) continue;
    if (m.counterpart && !person.mentions.some((mention) => chosenOffices(mention.offices).length > 0)) {
      const before = last?.person === person ? other : last;
      const offices: readonly Office[] = before && before.from > (lastBare?.from ?? -1) ? before.offices : (lastBare?.offices ?? []);
      const inherited = chosenOffices(offices).map((o) => ({ ...o, party: null }));
      // 'người đồng cấp Chile' of a 'Chủ tịch nước' is what the text calls Chile's head of state.
      const own = inherited[0] && m.party !== null ? foreign.get(`${m.party} ${inherited[0].class}`) : undefined;
      person.inherited = own ? [{ ...own, party: null }] : inherited;
    }
    const said = isOfficial(m.offices) ? m.offices : officialOf[index];
    if (!said) continue;
    if (last && last.person !== person) other = last;
    last = { person, offices: said, from: m.from };
  }
}

/**
 * 'Cố vấn Nhà nước Myanmar … bà Aung San Suu Kyi': whoever is named without a post, and held by the tables the one that the
 * text says of that country and gives nobody, is meant by it.
 */
export function takeUpPosts(bare: readonly BarePost[], people: readonly Person[], lexicon: Lexicon): void {
  const without = people.filter((p) => p.held.length === 0 && p.inherited.length === 0);
  if (without.length === 0) return;
  const open = [...officesByParty(bare)].filter(([, o]) => !people.some((p) => p.held.some((h) => isHeldBy(p, h, o))));
  for (const [, office] of open) {
    const fitting = without.filter((p) => tenuresOf(p, lexicon).some((t) => t.party === office.party && isTenureOf(t, office)));
    if (fitting.length === 1 && fitting[0]!.inherited.length === 0) fitting[0]!.inherited = [office];
  }
}

/** Whether a person was given an office of the same class for the same country. */
const isHeldBy = (p: Person, held: Office, said: Office): boolean =>
  held.class === said.class && (held.party === said.party || (held.party === null && p.tenures.some((t) => t.party === said.party)));

const isTenureOf = (t: Tenure, o: Office): boolean => t.office === o.class || list(t.post).some((post) => foldPhrase(post) === foldPhrase(o.text));

function tenuresOf(p: Person, lexicon: Lexicon): readonly Tenure[] {
  if (p.tenures.length > 0 || p.words.some((words) => words.length > 1)) return p.tenures;
  const word = p.words[0]![0]!;
  return isLeaderSurname(word, lexicon) ? (bySurname(lexicon).get(word) ?? []) : [];
}

/** The first present office of each country and class among the posts said alone. */
function officesByParty(bare: readonly BarePost[]): ReadonlyMap<string, Office> {
  const offices = new Map<string, Office>();
  for (const b of bare)
    for (const o of b.offices) {
      const key = `${o.party} ${o.class}`;
      if (o.party !== null && !o.former && !offices.has(key)) offices.set(key, o);
    }
  return offices;
}

const isOfficial = (offices: readonly Office[]): boolean => chosenOffices(offices).some((o) => !isRank(o) && o.rank <= 4 && o.class !== 'spokesperson');
