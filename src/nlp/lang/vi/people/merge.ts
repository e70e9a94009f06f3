import { type Lexicon, nameKey, type Tenure } from '../../../lexicon/lexicon.js';
import { type Tokens, textOf } from '../../../text/tokens.js';
import type { NameOrigin } from '../names.js';
import type { Office } from '../posts/office.js';
import type { NameMention } from './mention.js';
import { type Named, nearly, PeopleIndex } from './people-index.js';

/** One person as gathered from the names of a text. */
export interface Person {
  /** Every spelling, in order of appearance, the fullest first when the person is read out. */
  readonly forms: string[];
  readonly words: string[][];
  readonly origin: NameOrigin;
  readonly mentions: NameMention[];
  readonly tenures: Tenure[];
  /** The different offices said of the person, and the parties beside them. */
  readonly held: Office[];
  /** Offices that a verb gave: 'được chọn làm …'. */
  readonly said: Office[];
  readonly parties: Set<string>;
  /** Token of the first mention. */
  first: number;
  /** Offices inherited from the person of whom this one is the counterpart. */
  inherited: readonly Office[];
}

/** Puts the names of a text together: the same words, a part of them, a spelling that the tables know, or one letter's difference. */
export function mergeNames(names: readonly NameMention[], tokens: Tokens, lexicon: Lexicon): { people: Person[]; of: (number | null)[] } {
  const people: Person[] = [];
  const of: (number | null)[] = new Array<number | null>(names.length).fill(null);
  const index = new PeopleIndex();
  const held = new Set<string>();
  const take = (at: number, person: number, name: Named): void => {
    const mention = names[at]!;
    of[at] = person;
    const p = people[person]!;
    p.mentions.push(mention);
    p.first = Math.min(p.first, mention.from);
    if (p.said.length === 0) p.said.push(...mention.predicate);
    for (const offices of [mention.offices, mention.predicate])
      for (const office of offices) {
        if (office.party !== null) p.parties.add(office.party);
        const key = `${person} ${office.former ? 1 : 0} ${office.text}`;
        if (held.has(key)) continue;
        held.add(key);
        p.held.push(office);
      }
    if (addForm(p, textOf(tokens, mention.from, mention.to), name.words)) index.add(person, name.words);
    if (mention.alias) {
      const form = textOf(tokens, mention.alias.from, mention.alias.to);
      const words = wordsOf(form);
      if (addForm(p, form, words)) index.add(person, words);
    }
    if (mention.words > 1)
      for (const tenure of name.tenures) {
        if (p.tenures.includes(tenure)) continue;
        p.tenures.push(tenure);
        index.addTenure(person, tenure);
      }
  };
  // Full names first, so that 'Bộ trưởng Dũng' in a headline finds the name that the text gives later.
  const order = names.map((_, i) => i).sort((a, b) => Number(names[a]!.words === 1) - Number(names[b]!.words === 1) || a - b);
  for (const at of order) {
    const mention = names[at]!;
    const key = nameKey(textOf(tokens, mention.from, mention.to));
    const name: Named = { words: key.split(' '), tenures: lexicon.tenures.get(key) ?? [] };
    const found = findPerson(people, index.candidates(name), mention, name);
    if (found >= 0) {
      take(at, found, name);
      continue;
    }
    if (mention.short && mention.origin === 'vietnamese' && mention.rule === 'vi/person/post-name') continue;
    people.push({
      forms: [],
      words: [],
      origin: mention.origin,
      mentions: [],
      tenures: [],
      inherited: [],
      held: [],
      said: [],
      parties: new Set(),
      first: Number.POSITIVE_INFINITY,
    });
    take(at, people.length - 1, name);
  }
  // Back to the order of the text.
  const sorted = people.map((_, i) => i).sort((a, b) => people[a]!.first - people[b]!.first);
  const place = new Map(sorted.map((from, to) => [from, to]));
  for (const p of people) p.mentions.sort((a, b) => a.from - b.from);
  return { people: sorted.map((i) => people[i]!), of: of.map((i) => (i === null ? null : place.get(i)!)) };
}

const wordsOf = (form: string): string[] => nameKey(form).split(' ');

/** No person has more spellings in one text: what goes beyond is no prose, and must not make the reading slow. */
const MAX_FORMS = 16;

function addForm(p: Person, form: string, words: string[]): boolean {
  if (p.forms.length >= MAX_FORMS || p.forms.includes(form)) return false;
  p.forms.push(form);
  p.words.push(words);
  return true;
}

/** Index of the person that a name means; -1 where it is a new one. The nearest before wins among several. */
function findPerson(people: readonly Person[], candidates: readonly number[], mention: NameMention, name: Named): number {
  let best = -1;
  let bestScore = 0;
  for (const i of candidates) {
    const p = people[i]!;
    let score = 0;
    for (const known of p.words)
      score = Math.max(score, likeness(known, name.words, p.origin === 'vietnamese' && mention.origin === 'vietnamese', servesAbroad(p)));
    if (score < 4 && name.words.length > 1 && p.tenures.some((t) => name.tenures.some((u) => u.person === t.person && u.party === t.party))) score = 4;
    if (score === 0) continue;
    if (conflicts(p, mention)) score -= 2;
    // 'cựu Tổng thống Clinton' is the Clinton who was one, not his daughter.
    if (score === 3 && mention.offices.length > 0 && p.held.some((h) => mention.offices.some((o) => o.head === h.head))) score += 0.5;
    // Among equals the one read last before the name.
    if (score > bestScore || (score === bestScore && score > 0 && p.first < mention.from)) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** A Chinese or Korean is called by the family name: 'ông Tập'. */
const servesAbroad = (p: Person): boolean => p.tenures.some((t) => t.party !== 'VN') || p.parties.size > (p.parties.has('VN') ? 1 : 0);

/** A short form beside another country's post is somebody else: 'Thủ tướng Lý' and 'Ngoại trưởng Mỹ Lý'. */
const conflicts = (p: Person, mention: NameMention): boolean => {
  const party = mention.offices.find((o) => o.party)?.party;
  return party !== undefined && party !== null && p.parties.size > 0 && !p.parties.has(party);
};

/** 5 the same words, 4 almost, 3 a part of the name; 0 another name. */
function likeness(known: readonly string[], words: readonly string[], vietnamese: boolean, abroad: boolean): number {
  if (known.length === words.length) {
    if (sameWords(known, words)) return 5;
    return vietnamese || !almost(known, words) ? 0 : 4;
  }
  const [short, long] = known.length < words.length ? [known, words] : [words, known];
  // A Vietnamese is called by the last syllables of the name, anybody else by any part of it.
  if (vietnamese && abroad && short.length === 1 && long[0] === short[0]) return 3;
  if (vietnamese) return short.length < 3 && long.slice(-short.length).join(' ') === short.join(' ') ? 3 : 0;
  if (short.every((w) => long.includes(w))) return 3;
  if (short.length === 1 && short[0]!.length > 5 && long.some((w) => w !== short[0] && nearly(w, short[0]!))) return 3;
  if (short.length === 1 && long.join('') === short[0]) return 4;
  return initialed(short, long) ? 3 : 0;
}

/** 'J. Biden' for 'Joe Biden'. */
const initialed = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 1 && short.at(-1) === long.at(-1) && short[0]!.length === 1 && long[0]!.startsWith(short[0]!);

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((w, i) => w === b[i]) || (a.every((w) => b.includes(w)) && [...a].sort().join(' ') === [...b].sort().join(' '));

/** One word differs, by one letter, in words long enough for a slip: 'Antony' and 'Anthony'. */
function almost(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2) return a[0]!.length > 5 && nearly(a[0]!, b[0]!);
  let different = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (different >= 0) return false;
    different = i;
  }
  return different >= 0 && a[different]!.length > 3 && b[different]!.length > 3 && nearly(a[different]!, b[different]!);
}
