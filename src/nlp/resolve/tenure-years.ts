import { civilDate, type DayRange, rangeOf } from '../../kernel/calendar.js';
import type { PersonFact } from '../../kernel/record.js';
import { nameKey, type Tenure } from '../lexicon/lexicon.js';
import { list } from '../lexicon/table.js';
import type { People, Reading } from '../reading.js';
import { FIRST_PAGES } from './time-clues.js';

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
    if (from && until && until.last >= FIRST_PAGES) held.push({ first: from.first, last: until.last });
  }
  return held;
}

/** How many years of an office still held are tried: two that fit are too many. */
const TRIED = 30;

function intersect(one: readonly DayRange[], other: readonly DayRange[]): DayRange[] {
  return one
    .flatMap((a) => other.map((b) => ({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) })))
    .filter(({ first, last }) => first <= last);
}

/** The stretches in which everyone named with a post of the text held it; empty when nobody is known or they never did together. */
export interface HeldTogether {
  inText(): readonly DayRange[];
  /** The same for those named in the sentence at a token. */
  inSentence(at: number): readonly DayRange[];
}

/** Looks up who of the text held which office when, once it is asked. */
export function heldTogether(people: People, reading: Reading): HeldTogether {
  let read: readonly (readonly DayRange[])[] | null = null;
  const all = (): readonly (readonly DayRange[])[] => {
    if (read) return read;
    const classes = people.people.map(() => new Set<string>());
    for (const { person, former, class: office } of people.posts) if (person !== null && !former) classes[person]!.add(office);
    read = people.people.map((person, i) => heldWhen(person, classes[i]!, reading));
    return read;
  };
  let inText: readonly DayRange[] | null = null;
  const together = (held: readonly (readonly DayRange[])[]): readonly DayRange[] => {
    const known = held.filter(({ length }) => length > 0);
    return known.length === 0 ? [] : known.reduce(intersect);
  };
  return {
    inText() {
      inText ??= together(all());
      return inText;
    },
    inSentence(at) {
      const sentence = reading.sentences.find(({ from, to }) => from <= at && at < to);
      if (!sentence) return [];
      const here = new Set(people.mentions.filter(({ from }) => from >= sentence.from && from < sentence.to).map(({ person }) => person));
      return together(all().filter((_, person) => here.has(person)));
    },
  };
}

/** The years in which a day of an open year falls within the stretches; more than one says no more than two do. */
export function yearsWithin(ranges: readonly DayRange[], inYear: (year: number) => DayRange | null): number[] {
  const years = new Set<number>();
  for (const { first, last } of ranges) {
    const from = civilDate(first).year;
    const until = Math.min(last === Infinity ? Infinity : civilDate(last).year, from + TRIED);
    for (let year = from; year <= until && years.size < 2; year++) {
      const day = inYear(year);
      if (day && first <= day.first && day.last <= last) years.add(year);
    }
  }
  return [...years];
}
