import type { PersonFact } from '../../kernel/record.js';
import { nameKey, type Tenure } from '../lexicon/lexicon.js';
import { list } from '../lexicon/table.js';
import type { People, Reading, TokenRange } from '../reading.js';
import { type DayRange, rangeOf } from './calendar.js';

/** Whether two names of a post mean one office: they begin alike, and the words of the shorter all stand in the longer. */
function isSamePost(one: string, other: string): boolean {
  const a = nameKey(one).split(' ');
  const b = nameKey(other).split(' ');
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return a[0] === b[0] && small.every((word) => large.includes(word));
}

/** The stretches in which a person held the post that the text gives; empty when the tables know nothing of it. */
function heldWhen(person: PersonFact, classes: ReadonlySet<string>, { lexicon }: Reading): DayRange[] {
  const { post } = person;
  if (post === null) return [];
  const known = new Set<Tenure>();
  for (const name of [person.name, ...person.aka]) for (const tenure of lexicon.tenures.get(nameKey(name)) ?? []) known.add(tenure);
  const held: DayRange[] = [];
  for (const tenure of known) {
    if (person.party !== null && tenure.party !== person.party) continue;
    if (!classes.has(tenure.office) && !list(tenure.post).some((spelling) => isSamePost(post, spelling))) continue;
    const from = rangeOf(tenure.from);
    const until = tenure.until === null ? { last: Infinity } : rangeOf(tenure.until);
    if (from && until) held.push({ first: from.first, last: until.last });
  }
  return held;
}

const FIRST_YEAR = 1945;
/** No table reaches further; a post still held leaves every year up to here possible, hence no single one. */
const LAST_YEAR = 2100;

function yearsWhenAllHeld(said: string, tenures: readonly (readonly DayRange[])[]): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR && years.length < 2; year++) {
    const range = rangeOf(said.replaceAll('XXXX', String(year)));
    if (range && tenures.every((held) => held.some(({ first, last }) => first <= range.first && range.last <= last))) years.push(year);
  }
  return years;
}

/**
 * The one year in which every person of the text (or, if they never served together, of the sentence) held the post that
 * the text gives them on that day; null when none or several remain.
 */
export function yearByTenures(said: string, at: TokenRange, people: People, reading: Reading): number | null {
  const classes = people.people.map(() => new Set<string>());
  for (const { person, former, class: office } of people.posts) if (person !== null && !former) classes[person]!.add(office);
  const all = people.people.map((person, i) => heldWhen(person, classes[i]!, reading));
  const known = all.filter((held) => held.length > 0);
  if (known.length === 0) return null;
  const years = yearsWhenAllHeld(said, known);
  if (years.length === 1) return years[0]!;
  if (years.length > 1) return null;
  const sentence = reading.sentences.find(({ from, to }) => from <= at.from && at.from < to);
  if (!sentence) return null;
  const here = new Set(people.mentions.filter(({ from }) => from >= sentence.from && from < sentence.to).map(({ person }) => person));
  const near = all.filter((held, person) => here.has(person) && held.length > 0);
  const yearsHere = near.length > 0 ? yearsWhenAllHeld(said, near) : [];
  return yearsHere.length === 1 ? yearsHere[0]! : null;
}
