import type { Bound, Capacity, MeetingKind, MeetingStatus, OutcomeKind, TextRecord, TimeMod } from '../../src/kernel/record.js';
import type { Span } from '../../src/kernel/span.js';

/** One value, or all that are right. */
type Right<Value> = Value | readonly Value[];

/** A fact tied to its place by words copied from the text; `nth`, counted from 0, where they stand there more than once. */
interface Quoted {
  readonly quote: string;
  readonly nth?: number;
  /** The reader may find it or not. */
  readonly optional?: boolean;
}

interface ExpectedTime extends Quoted {
  readonly value: Right<string | null>;
  readonly mod: TimeMod | null;
}

interface ExpectedPerson {
  readonly name: string;
  readonly aka: readonly string[];
  readonly post: string | null;
  readonly party: string | null;
  readonly optional?: boolean;
}

interface ExpectedAmount extends Quoted {
  readonly value: number;
  readonly currency: string;
  readonly bound: Bound;
}

interface ExpectedMeeting {
  readonly key: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly mechanism: string | null;
  readonly round: number | null;
  readonly date: Right<string | null>;
  readonly place: readonly string[];
  readonly parties: readonly string[];
  readonly participants: readonly { readonly name: string; readonly capacity: Capacity }[];
  /** Where the text tells of it; all else that the reader says of these words is compared. */
  readonly quotes: readonly string[];
  readonly optional?: boolean;
}

interface ExpectedOutcome extends Quoted {
  readonly kind: OutcomeKind;
  readonly actors: readonly string[];
  readonly speaker: string | null;
  readonly meeting: string | null;
  readonly amount: string | null;
  readonly due: Right<string | null>;
  /** Other places where the same is said. */
  readonly also?: readonly string[];
}

/** What a careful reader writes down of one text: the form of the annotated records. */
export interface Expected {
  readonly id: string;
  readonly document: Readonly<Record<'title' | 'publisher' | 'agency' | 'author' | 'published', string | null>>;
  readonly noise: readonly string[];
  readonly times: readonly ExpectedTime[];
  readonly people: readonly ExpectedPerson[];
  readonly amounts: readonly ExpectedAmount[];
  readonly meetings: readonly ExpectedMeeting[];
  readonly outcomes: readonly ExpectedOutcome[];
}

export type Kind = 'document' | 'times' | 'people' | 'amounts' | 'meetings' | 'outcomes' | 'noise';
/** One fact that was to be found, or was found: `wrong` says what is amiss, null where nothing is. */
export interface Verdict {
  readonly kind: Kind;
  readonly wrong: string | null;
}

/** Smallest share of the words that an expected clause and a found one have in common, of all the words in either. */
const SAME_CLAUSE = 0.6;

export function compare(expected: Expected, read: TextRecord): Verdict[] {
  const { text } = read.document;
  const place = (quote: string, nth = 0): Span => {
    let start = -1;
    for (let n = 0; n <= nth; n++) start = text.indexOf(quote.normalize('NFC'), start + 1);
    if (start < 0) throw new Error(`${expected.id}: not in the text: ${quote}`);
    return { start, end: start + quote.normalize('NFC').length };
  };
  const words = (span: Span): string => `«${text.slice(span.start, span.end).replace(/\n/g, '⏎')}»`;
  const aliases = new Map(expected.people.map((person) => [person.name, [person.name, ...person.aka]]));
  const named = (wanted: string, got: string): boolean => (aliases.get(wanted) ?? [wanted]).some((name) => bag(name) === bag(got));
  const verdicts: Verdict[] = [];
  const judge = (kind: Kind, what: string, faults: readonly (string | null)[]): void => {
    const wrong = faults.filter((fault) => fault !== null);
    verdicts.push({ kind, wrong: wrong.length ? `${what}: ${wrong.join('; ')}` : null });
  };

  for (const slot of Object.keys(expected.document) as (keyof Expected['document'])[]) {
    judge('document', 'document', [differs(slot, fold(expected.document[slot] ?? ''), fold(read.document[slot] ?? ''))]);
  }

  const times = pair(
    expected.times,
    read.times.filter((time) => time.type === 'DATE'),
    (wanted, got) => overlap(place(wanted.quote, wanted.nth), got),
  );
  for (const [wanted, got] of times.pairs) {
    judge('times', words(got), [accepts('value', wanted.value, got.value), differs('mod', wanted.mod, got.mod)]);
  }
  for (const wanted of times.missed) judge('times', `«${wanted.quote}»`, ['missed']);
  for (const got of times.extra) judge('times', words(got), [`not expected (${got.value})`]);

  const people = pair(expected.people, read.people, (wanted, got) => (named(wanted.name, got.name) ? 1 : 0));
  for (const [wanted, got] of people.pairs) {
    judge('people', wanted.name, [differs('post', fold(wanted.post ?? ''), fold(got.post ?? '')), differs('party', wanted.party, got.party)]);
  }
  for (const wanted of people.missed) judge('people', wanted.name, ['missed']);
  for (const got of people.extra) judge('people', got.name, [`not expected (${got.post}, ${got.party})`]);

  const amounts = pair(expected.amounts, read.amounts, (wanted, got) => overlap(place(wanted.quote, wanted.nth), got));
  for (const [wanted, got] of amounts.pairs) {
    judge(
      'amounts',
      words(got),
      (['value', 'currency', 'bound'] as const).map((slot) => differs<string | number>(slot, wanted[slot], got[slot])),
    );
  }
  for (const wanted of amounts.missed) judge('amounts', `«${wanted.quote}»`, ['missed']);
  for (const got of amounts.extra) judge('amounts', words(got), [`not expected (${got.value} ${got.currency})`]);

  const attendance = (people: ExpectedMeeting['participants'], own = false): string =>
    set(people.map(({ name, capacity }) => `${own ? name : (expected.people.find((person) => named(person.name, name))?.name ?? name)}:${capacity}`));
  const faultsOf = (wanted: ExpectedMeeting, got: TextRecord['meetings'][number]): (string | null)[] => [
    differs('kind', wanted.kind, got.kind),
    differs('status', wanted.status, got.status),
    differs('mechanism', fold(withoutBrackets(wanted.mechanism)), fold(withoutBrackets(got.mechanism))),
    differs('round', wanted.round, got.round),
    accepts('date', wanted.date, got.date),
    differs('place', set(wanted.place), set(got.place)),
    differs('parties', set(wanted.parties), set(got.parties)),
    differs('participants', attendance(wanted.participants, true), attendance(got.participants)),
  ];
  const told = (meeting: ExpectedMeeting): Span[] => meeting.quotes.map((quote) => place(quote));
  const meetings = pair(expected.meetings, read.meetings, (wanted, got) => {
    const agree = faultsOf(wanted, got).filter((fault) => fault === null).length;
    const met = told(wanted).some((span) => got.evidence.some((evidence) => overlap(span, evidence) > 0));
    return agree >= 4 ? agree + (met ? 2 : 0) : 0;
  });
  const keys = new Map([...meetings.pairs, ...meetings.optional].map(([wanted, got]) => [got.key, wanted.key]));
  for (const [wanted, got] of meetings.pairs) judge('meetings', `${wanted.key} ${wanted.kind}`, faultsOf(wanted, got));
  for (const wanted of meetings.missed) judge('meetings', `${wanted.key} ${wanted.kind}`, ['missed']);
  for (const got of meetings.extra) {
    judge('meetings', `${got.kind} ${set(got.parties)} ${got.date} ${got.evidence.map(words).join(' ')}`, ['not expected']);
  }

  const outcomes = pair(expected.outcomes, read.outcomes, (wanted, got) => {
    const common = shared(place(wanted.quote, wanted.nth), got.evidence);
    return common < SAME_CLAUSE ? 0 : common;
  });
  for (const [wanted, got] of outcomes.pairs) {
    const speaker = got.speaker && (expected.people.find((person) => named(person.name, got.speaker!))?.name ?? got.speaker);
    const sum = got.amount === null ? null : read.amounts[got.amount]!;
    judge('outcomes', words(got.evidence), [
      differs('kind', wanted.kind, got.kind),
      differs('actors', set(wanted.actors), set(got.actors)),
      differs('speaker', wanted.speaker, speaker),
      accepts('meeting', wanted.meeting, got.meeting && (keys.get(got.meeting) ?? `another, ${got.meeting}`)),
      differs('amount', fold(wanted.amount ?? ''), fold(sum ? words(sum) : '')),
      accepts('due', wanted.due, got.due),
    ]);
  }
  for (const wanted of outcomes.missed) judge('outcomes', `«${wanted.quote}»`, [`missed (${wanted.kind})`]);
  const again = expected.outcomes.flatMap((outcome) => [
    ...(outcome.also ?? []).map((quote) => place(quote)),
    ...(outcome.optional ? [place(outcome.quote, outcome.nth)] : []),
  ]);
  for (const got of outcomes.extra) {
    if (!again.some((span) => overlap(span, got.evidence) > 0)) judge('outcomes', words(got.evidence), [`not expected (${got.kind} ${set(got.actors)})`]);
  }

  const evidence = [...read.times, ...read.amounts, ...read.meetings.flatMap((meeting) => meeting.evidence), ...read.outcomes.map((it) => it.evidence)];
  for (const quote of expected.noise) {
    const span = place(quote);
    judge(
      'noise',
      `«${quote}»`,
      evidence.filter((fact) => overlap(span, fact) > 0).map((fact) => `yields ${words(fact)}`),
    );
  }
  return verdicts;
}

/** Expected and found facts one to one, the best fit first; what is optional is neither right nor wrong. */
function pair<Wanted extends { readonly optional?: boolean }, Got>(
  wanted: readonly Wanted[],
  got: readonly Got[],
  closeness: (wanted: Wanted, got: Got) => number,
) {
  const fits = wanted.flatMap((one) => got.map((other) => ({ one, other, at: closeness(one, other) }))).filter((candidate) => candidate.at > 0);
  fits.sort((a, b) => b.at - a.at);
  const ofWanted = new Map<Wanted, Got>();
  const taken = new Set<Got>();
  for (const { one, other } of fits) {
    if (ofWanted.has(one) || taken.has(other)) continue;
    ofWanted.set(one, other);
    taken.add(other);
  }
  const pairs = [...ofWanted];
  return {
    pairs: pairs.filter(([one]) => !one.optional),
    optional: pairs.filter(([one]) => one.optional),
    missed: wanted.filter((one) => !one.optional && !ofWanted.has(one)),
    extra: got.filter((other) => !taken.has(other)),
  };
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const shared = (a: Span, b: Span): number => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
/** 'Diễn đàn Hợp tác … (APEC)': the acronym may stand in the name or not. */
const withoutBrackets = (name: string | null): string => (name ?? '').replace(/\([^()]*\)/g, ' ');
const bag = (name: string): string => fold(name).split(' ').sort().join(' ');
const set = (items: readonly string[]): string => [...items].sort().join(', ');
const differs = <Value>(slot: string, wanted: Value, got: Value): string | null =>
  wanted === got ? null : `${slot} ${got || 'none'}, not ${wanted || 'none'}`;
const accepts = (slot: string, wanted: Right<string | null>, got: string | null): string | null =>
  [wanted].flat().includes(got) ? null : differs(slot, [wanted].flat().join(' or '), got);
