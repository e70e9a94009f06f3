import type { Claim, ClaimKind, MeetingClaim } from '../kernel/ledger.js';
import type { TextRecord, WeighedMeeting } from '../kernel/record.js';
import { contains, type Span } from '../kernel/span.js';
import { knownMechanism } from './mechanisms.js';
import type { LedgerWords } from './words.js';

/** A record with the id of its text, and how its claims get theirs: the same parts, the same id. */
export interface ReadText {
  readonly id: string;
  readonly record: TextRecord;
  readonly idOf: (kind: ClaimKind, ...parts: readonly (string | number)[]) => string;
}

export function personClaims({ id: text, record, idOf }: ReadText): Claim<'person'>[] {
  const { published } = record.document;
  return record.people.map(({ name, aka, post, party, mentions }) => {
    const { start, end } = mentions[0]!;
    return { id: idOf('person', text, start, name), kind: 'person', text, start, end, data: { name, aka, post, party, published } };
  });
}

/** One claim per meeting of a named series, with the key of that meeting. */
export function mechanismClaims({ id: text, record, idOf }: ReadText, words: LedgerWords): (Claim<'mechanism'> & { readonly meeting: string })[] {
  return record.meetings.flatMap(({ key, mechanism: name, parties, kind, evidence }) => {
    if (name === null) return [];
    const { start, end } = evidence[0]!;
    const known = knownMechanism(name, parties, words)?.id ?? null;
    return [
      {
        id: idOf('mechanism', text, key, start),
        kind: 'mechanism' as const,
        text,
        start,
        end,
        data: { name, parties, kind, known, published: record.document.published },
        meeting: key,
      },
    ];
  });
}

/** Whom and which series the names of a text stand for in the ledger. */
export interface Known {
  /** Id of the person, by name in the record. */
  readonly persons: ReadonlyMap<string, string>;
  /** Id of the mechanism, by key of the meeting. */
  readonly series: ReadonlyMap<string, string>;
}

export function meetingClaims({ id: text, record, idOf }: ReadText, known: Known): Claim<'meeting'>[] {
  const partyOf = new Map(record.people.map(({ name, party }) => [name, party]));
  return record.meetings.map((meeting) => {
    const { start, end } = meeting.evidence[0]!;
    const series = known.series.get(meeting.key) ?? null;
    const { round, roundBasis } = roundOf(meeting, series, record.meetings, known);
    const { key, kind, status, mechanism, date, place, parties, topics, confidence } = meeting;
    const participants = meeting.participants.map(({ name, capacity }) => ({
      name,
      capacity,
      person: known.persons.get(name) ?? null,
      party: partyOf.get(name) ?? null,
    }));
    const { published } = record.document;
    const data: MeetingClaim = { key, kind, status, mechanism, series, round, roundBasis, date, place, parties, participants, topics, published, confidence };
    return { id: idOf('meeting', text, start, kind, key), kind: 'meeting', text, start, end, data };
  });
}

/** The round as said; of the next one, announced at a round with a number, it follows. */
function roundOf(meeting: WeighedMeeting, series: string | null, all: readonly WeighedMeeting[], known: Known): Pick<MeetingClaim, 'round' | 'roundBasis'> {
  if (meeting.round !== null) return { round: meeting.round, roundBasis: 'stated' };
  if (series !== null && meeting.status === 'planned') {
    const before = all.filter((other) => other.status !== 'planned' && other.round !== null && known.series.get(other.key) === series);
    if (before.length === 1) return { round: before[0]!.round! + 1, roundBasis: 'inferred' };
  }
  return { round: null, roundBasis: null };
}

/** Id and claim of each meeting of a text, by key. */
export type KnownMeetings = ReadonlyMap<string, { readonly id: string; readonly data: MeetingClaim }>;

export function outcomeClaims({ id: text, record, idOf }: ReadText, meetings: KnownMeetings): Claim<'outcome'>[] {
  const { text: content, published } = record.document;
  return record.outcomes.map(({ key, kind, actors, speaker, topics, amount, due, meeting, evidence, confidence }) => {
    const at = meeting === null ? undefined : meetings.get(meeting);
    const sum = amount === null ? null : record.amounts[amount]!;
    return {
      id: idOf('outcome', text, evidence.start, evidence.end),
      kind: 'outcome',
      text,
      start: evidence.start,
      end: evidence.end,
      data: {
        key,
        kind,
        quote: content.slice(evidence.start, evidence.end),
        actors,
        speaker,
        topics,
        amount: sum && { value: sum.value, currency: sum.currency, bound: sum.bound },
        due,
        instruments: instrumentsIn(evidence, record),
        meeting: at?.id ?? null,
        series: at?.data.series ?? null,
        round: at?.data.round ?? null,
        parties: at?.data.parties ?? [],
        date: at?.data.date ?? published,
        confidence,
      },
    };
  });
}

const instrumentsIn = (span: Span, record: TextRecord): string[] =>
  record.instruments.filter(({ mentions }) => mentions.some((mention) => contains(span, mention))).map(({ name }) => name);
