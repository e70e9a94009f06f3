import type { MeetingFact, OutcomeFact, TimeFact } from '../../../kernel/record.js';
import { firstWhere } from '../../../kernel/sorted.js';
import { contains, overlaps, type Span } from '../../../kernel/span.js';
import type { Reading, Things } from '../../reading.js';
import { spanOf } from '../../text/tokens.js';
import type { Actor } from './actors.js';
import type { Grammar } from './grammar.js';
import { readStatements, type Statement } from './outcome/statements.js';
import { topicFinder } from './topics.js';

/** What the sides agreed, promised, announced, asked for, stated or discussed: one fact for each separable item. */
export function findOutcomes(reading: Reading, things: Things, meetings: readonly MeetingFact[], grammar: Grammar): OutcomeFact[] {
  const { tokens } = reading;
  const { actors, verbs, sides } = grammar;
  const topicsOf = topicFinder(reading);
  const people = things.people.people;
  const lastPerson = personTracker(things, tokens.length);
  const toldBefore = toldMeetings(meetings);
  const first = meetings.slice(0, NEAREST);
  const order = new Map(meetings.map((m, k) => [m, k]));

  const owned = readStatements(reading, actors, verbs, things.times).flatMap((s): Owned[] => {
    const evidence = spanOf(tokens, s.from, s.to);
    const told = toldBefore(evidence);
    const near = told.find((m) => m.parties.length >= 2 && m.parties.length <= 3 && m.parties.some((p) => sides.includes(p)));
    const many = isMany(s.subject) ? told.find((m) => m.parties.length > 3) : undefined;
    const here = (many ?? near)?.parties ?? sides;
    const codes = codesOf(s.subject, here, lastPerson, people) ?? codesOf(s.speaker, here, lastPerson, people) ?? [];
    return codes.length ? [{ evidence, told, codes, ...s }] : [];
  });

  /** 'các nhà lãnh đạo', not 'hai nhà lãnh đạo' nor 'các bộ trưởng hai nước'. */
  function isMany(actor: Actor | null): boolean {
    return actor?.kind === 'collective' && MANY.has(tokens.keys[actor.from]!) && !tokens.keys.slice(actor.from, actor.to).includes('hai');
  }

  const partyOf = new Map(people.map((p) => [p.name, p.party]));
  const absent = (m: MeetingFact, speaker: string): boolean =>
    !m.participants.some((p) => p.name === speaker) && m.participants.some((p) => partyOf.get(p.name) === partyOf.get(speaker));
  const outcomes: OutcomeFact[] = [];
  for (const s of withoutRepeats(owned, reading)) {
    const { evidence, told, codes } = s;
    const speaker = personOf(s.speaker, lastPerson);
    const words = reading.source.text.slice(evidence.start, evidence.end);
    const meeting = meetingOf(evidence, s, codes, speaker === null ? null : people[speaker]!.name, inOrder(told, first, order), absent, words);
    // 'hủy cuộc gặp, dự kiến diễn ra …': what was planned is off.
    if (s.kind === 'plan' && meeting?.status === 'cancelled') continue;
    const inside = within(things.times, evidence);
    const [amount] = within(things.amounts, evidence);
    outcomes.push({
      key: `o${outcomes.length + 1}`,
      kind: amount && s.rule === SAID && MADE_PUBLIC.has(s.kind) ? 'announcement' : s.kind,
      actors: codes,
      speaker: speaker === null ? null : people[speaker]!.name,
      meeting: meeting?.key ?? null,
      topics: topicsOf(s),
      amount: amount ? firstFrom(things.amounts, amount.start) : null,
      due: DUE_KINDS.has(s.kind)
        ? dueOf(
            (inside.length ? inside : s.kind === 'plan' ? fronted(s) : []).filter(
              (time) => !PAST.test(reading.source.text.slice(Math.max(0, time.start - 12), time.start)),
            ),
            s.kind,
            meeting?.date ?? null,
          )
        : null,
      evidence,
      rule: s.rule,
    });
  }
  const main = mainTopic(outcomes);
  return main === null ? outcomes : outcomes.map((o) => (o.topics.length ? o : { ...o, topics: [main] }));

  /** 'Theo chương trình, ngày 14/11, ông X sẽ …': the time that opens the sentence of an item. */
  function fronted(s: Statement): TimeFact[] {
    const { from } = reading.sentences[s.sentence]!;
    return within(things.times, spanOf(tokens, from, Math.max(from + 1, s.from))).filter(
      (time) => time.start <= tokens.start[Math.min(from + OPENING, tokens.length - 1)]!,
    );
  }
}

/** So near its beginning a time opens a sentence. */
const OPENING = 5;

const MANY = new Set(['các', 'những', 'nhiều']);

/** A statement whose sides are known. */
interface Owned extends Statement {
  readonly evidence: Span;
  /** The meetings told before it, the last first. */
  readonly told: readonly MeetingFact[];
  readonly codes: readonly string[];
}

/** What a good part of a text's items are about: what is meant where an item names no matter. */
function mainTopic(outcomes: readonly OutcomeFact[]): string | null {
  const counts = new Map<string, number>();
  for (const { topics } of outcomes) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 3 >= outcomes.length ? most[0] : null;
}

/** An item belongs to one of the meetings told last before it: so many are looked at. */
const NEAREST = 40;

/** The meetings told before the end of a span, the last told first. */
function toldMeetings(meetings: readonly MeetingFact[]): (evidence: Span) => MeetingFact[] {
  const told = meetings.flatMap((meeting) => meeting.evidence.map(({ start }) => ({ start, meeting }))).sort((a, b) => a.start - b.start);
  return ({ end }) => {
    const found = new Set<MeetingFact>();
    for (let k = firstFrom(told, end) - 1; k >= 0 && found.size < NEAREST; k--) found.add(told[k]!.meeting);
    return [...found];
  };
}

/** Both lists in the order of the record: of meetings told in one breath the first counts. */
function inOrder(a: readonly MeetingFact[], b: readonly MeetingFact[], order: ReadonlyMap<MeetingFact, number>): MeetingFact[] {
  return [...new Set([...a, ...b])].sort((x, y) => order.get(x)! - order.get(y)!);
}

/** Index of the first of some sorted things that begins at or after a place. */
const firstFrom = (sorted: readonly { readonly start: number }[], start: number): number => firstWhere(sorted, (thing) => thing.start >= start);

/** The things of a sorted list that lie inside a span. */
function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let k = firstFrom(sorted, span.start); k < sorted.length && sorted[k]!.start < span.end; k++) if (contains(span, sorted[k]!)) found.push(sorted[k]!);
  return found;
}

/** The last time in the item that is not past by the meeting it belongs to; what was agreed has no due time on the day itself. */
function dueOf(times: readonly TimeFact[], kind: OutcomeFact['kind'], met: string | null): string | null {
  for (let k = times.length - 1; k >= 0; k--) {
    const { value, latest } = times[k]!;
    if (kind === 'plan') return value;
    const from = met?.split('/')[0] ?? null;
    if (from !== null && (value === met || value.startsWith(from) || (latest !== null && !from.startsWith('XXXX') && latest < from))) continue;
    return value;
  }
  return null;
}

/** 'thỏa thuận đạt được hồi tháng 5', 'kể từ năm 2023': when something began, not when it falls due. */
const PAST = /(?:^|[\s\p{P}])(?:hồi|kể từ)\s+(?:đầu |cuối |giữa )?$/iu;

/** A sum that somebody tells of is an announcement, whatever the clause's own verb. */
const SAID = 'vi/outcome/say';
const MADE_PUBLIC = new Set(['commitment', 'position']);
const DUE_KINDS = new Set(['plan', 'commitment', 'agreement', 'request']);

type PersonTracker = (token: number) => number | null;

/** The person last named before a token. */
function personTracker(things: Things, length: number): PersonTracker {
  const last = new Int32Array(length + 1).fill(-1);
  for (const m of things.people.mentions) last[m.to] = m.person;
  for (let i = 1; i <= length; i++) if (last[i] === -1) last[i] = last[i - 1]!;
  return (token) => (last[token]! < 0 ? null : last[token]!);
}

function personOf(actor: Actor | null, lastPerson: PersonTracker): number | null {
  if (!actor) return null;
  if (actor.kind === 'pronoun') return lastPerson(actor.from);
  return !actor.withHim && actor.persons.length >= 1 && (actor.persons.length === 1 || actor.codes.length === 1) ? actor.persons[0]! : null;
}

function codesOf(actor: Actor | null, sides: readonly string[], lastPerson: PersonTracker, people: Things['people']['people']): readonly string[] | null {
  if (!actor) return null;
  const his = (): string | null => {
    const person = lastPerson(actor.from);
    return person === null ? null : people[person]!.party;
  };
  if (actor.withHim) return [...new Set([his() ?? [], actor.codes].flat())];
  if (actor.codes.length) return actor.codes;
  if (actor.kind === 'pronoun') {
    const party = his();
    return party ? [party] : null;
  }
  if (actor.kind === 'collective' || actor.kind === 'document') return sides.length ? sides : null;
  return null;
}

/**
 * The meeting an item belongs to, among those of its sides: for a plan the one it tells of; else one in which the speaker took
 * part, told last before the item. A meeting still to come has no outcomes but plans.
 */
function meetingOf(
  evidence: Span,
  s: Statement,
  codes: readonly string[],
  speaker: string | null,
  meetings: readonly MeetingFact[],
  absent: (m: MeetingFact, speaker: string) => boolean,
  words: string,
): MeetingFact | null {
  if (s.kind === 'plan') {
    const told = meetings.filter((m) => codes.some((c) => m.parties.includes(c)) && m.evidence.some((e) => overlaps(e, evidence)));
    if (told.length) {
      // 'sẽ chào xã giao A, hội kiến B': the meeting with whom the item names.
      const named = told.filter((m) => m.participants.some(({ name }) => name !== speaker && words.includes(name)));
      return (named.length ? named : told).sort((a, b) => rankForPlan(b) - rankForPlan(a))[0]!;
    }
  }
  let best: MeetingFact | null = null;
  let bestScore = -1;
  for (const m of meetings) {
    // 'thông báo hội nghị … đã bị hủy'
    if (s.kind === 'announcement' && m.status === 'cancelled' && m.evidence.some((e) => overlaps(e, evidence))) return m;
    if (codes.length && !codes.some((c) => m.parties.includes(c))) continue;
    if (m.status === 'planned' && s.kind !== 'plan') continue;
    if (speaker !== null && absent(m, speaker)) continue;
    const told = Math.max(-1, ...m.evidence.filter((e) => e.start <= evidence.start).map((e) => e.start));
    const both = codes.every((c) => m.parties.includes(c)) ? 1 : 0;
    const present = speaker !== null && m.participants.some((p) => p.name === speaker) ? 1 : 0;
    const working = m.kind === 'visit' || (m.kind === 'signing' && !m.evidence.some((e) => overlaps(e, evidence))) ? 0 : 1;
    const score = (present * 4 + both * 2 + working) * FAR + told + 1 + (m.parties.length === 2 ? TWO_SIDED : 0);
    if (told >= 0 && score > bestScore) {
      best = m;
      bestScore = score;
    }
  }
  // The headline and lead say what the body tells of later.
  const opens = meetings.every((m) => m.evidence.every((e) => e.start > evidence.start));
  return (
    best ??
    (opens
      ? (meetings.find((m) => m.status !== 'planned' && codes.every((c) => m.parties.includes(c)) && !(speaker !== null && absent(m, speaker))) ?? null)
      : null)
  );
}

/** Of the meetings told of in one plan the one to come counts, and talks more than the visit that they belong to. */
const rankForPlan = (m: MeetingFact): number => (m.status === 'planned' ? 2 : 0) + (m.kind === 'visit' ? 0 : 1);

/** Longer than any text: one step of rank outweighs any nearness. */
const FAR = 1e8;
/** Of talks and of the conference on whose margins they were, what was said belongs to the talks. */
const TWO_SIDED = 200;

/** An item said twice is one: the fuller one stays. */
function withoutRepeats(statements: readonly Owned[], reading: Reading): Owned[] {
  const words = statements.map((s) => new Set(reading.tokens.keys.slice(s.from, s.to).filter((k) => /\p{L}/u.test(k))));
  const dropped = new Set<number>();
  const byWord = new Map<string, number[]>();
  statements.forEach((s, i) => {
    const shared = new Map<number, number>();
    for (const w of words[i]!) for (const j of byWord.get(w) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    for (const [j, n] of shared) {
      if (dropped.has(i)) break;
      if (dropped.has(j) || statements[j]!.sentence === s.sentence || !sameSides(s, statements[j]!)) continue;
      const small = Math.min(words[i]!.size, words[j]!.size),
        large = Math.max(words[i]!.size, words[j]!.size);
      if (small >= 5 && n / small >= 0.8 && n / large >= 0.5) dropped.add(fuller(i, j) ? j : i);
    }
    for (const w of words[i]!) {
      const at = byWord.get(w);
      if (!at) byWord.set(w, [i]);
      else if (at.length < 50) at.push(i);
    }
  });
  return statements.filter((_, i) => !dropped.has(i));

  function inBody({ sentence }: Owned): boolean {
    return reading.blocks[reading.sentences[sentence]!.block]!.kind === 'paragraph';
  }

  /** In the body what both agreed is not what one of them said. */
  function sameSides(a: Owned, b: Owned): boolean {
    const shared = a.codes.filter((c) => b.codes.includes(c)).length;
    return inBody(a) && inBody(b) ? shared === a.codes.length && shared === b.codes.length : shared > 0;
  }

  /** The body says it more fully than the headline and lead, unless it is much shorter there. */
  function fuller(later: number, earlier: number): boolean {
    const [a, b] = [words[later]!.size, words[earlier]!.size];
    const [la, eb] = [inBody(statements[later]!), inBody(statements[earlier]!)];
    return la && !eb ? a >= 0.6 * b : !la && eb ? 0.6 * a > b : a >= b;
  }
}
