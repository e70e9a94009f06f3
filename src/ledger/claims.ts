import type { Claim, ClaimKind, MeetingClaim } from '../kernel/ledger.js';
import type { AmountFact, TextRecord, WeighedMeeting } from '../kernel/record.js';
import { contains, overlaps, type Span } from '../kernel/span.js';
import { knownMechanism } from './mechanisms.js';
import { plainWords } from './plain-words.js';
import { countryOf } from './sites.js';
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
  return record.meetings.flatMap(({ key, mechanism: name, parties, place, kind, evidence }) => {
    if (name === null) return [];
    const { start, end } = evidence[0]!;
    // Who is at home where it was is a side too, should the sides that are told not settle it.
    const homes = place.flatMap((each) => words.sites.get(plainWords(each).join(' ')) ?? []).map(countryOf);
    const known = (knownMechanism(name, parties, words) ?? knownMechanism(name, [...parties, ...homes], words))?.id ?? null;
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

export function meetingClaims({ id: text, record, idOf }: ReadText, known: Known, words: LedgerWords): Claim<'meeting'>[] {
  const partyOf = new Map(record.people.map(({ name, party }) => [name, party]));
  return record.meetings.map((meeting) => {
    const { start, end } = meeting.evidence[0]!;
    const series = known.series.get(meeting.key) ?? null;
    const { round, roundBasis } = roundOf(meeting, series, record.meetings, known);
    const { key, kind, status, mechanism, place, parties, topics, confidence } = meeting;
    const date = meeting.date ?? (status === 'planned' ? dueOf(meeting, record) : null);
    const participants = meeting.participants.map(({ name, capacity }) => ({
      name,
      capacity,
      person: known.persons.get(name) ?? null,
      party: partyOf.get(name) ?? null,
    }));
    const { published } = record.document;
    const sites = place.map((name) => words.sites.get(plainWords(name).join(' ')) ?? null);
    const data: MeetingClaim = {
      key,
      kind,
      status,
      mechanism,
      series,
      round,
      roundBasis,
      date,
      place,
      sites,
      parties,
      participants,
      topics,
      published,
      confidence,
    };
    return { id: idOf('meeting', text, start, kind, key), kind: 'meeting', text, start, end, data };
  });
}

/** When a plan that is told in the same words is to be carried out: 'Cuộc họp tiếp theo dự kiến diễn ra vào giữa năm 2023'. */
const dueOf = (meeting: WeighedMeeting, { outcomes }: TextRecord): string | null =>
  outcomes.find(({ kind, due, evidence }) => kind === 'plan' && due !== null && meeting.evidence.some((span) => overlaps(span, evidence)))?.due ?? null;

/** The reader's rule for 'vòng đối thoại trước đó'. */
const PREVIOUS_ROUND = 'vi/meeting/previous-round';

/** The round as said; of the next one and of the one before, told at a round with a number, it follows. */
function roundOf(meeting: WeighedMeeting, series: string | null, all: readonly WeighedMeeting[], known: Known): Pick<MeetingClaim, 'round' | 'roundBasis'> {
  if (meeting.round !== null) return { round: meeting.round, roundBasis: 'stated' };
  const step = meeting.rule === PREVIOUS_ROUND ? -1 : meeting.status === 'planned' ? 1 : 0;
  if (series !== null && step !== 0) {
    const told = all.filter((other) => (step < 0 || other.status !== 'planned') && other.round !== null && known.series.get(other.key) === series);
    const round = (told[0]?.round ?? 0) + step;
    if (told.length === 1 && round > 0) return { round, roundBasis: 'inferred' };
  }
  return { round: null, roundBasis: null };
}

/** Id and claim of each meeting of a text, by key. */
export type KnownMeetings = ReadonlyMap<string, { readonly id: string; readonly data: MeetingClaim }>;

export function outcomeClaims({ id: text, record, idOf }: ReadText, meetings: KnownMeetings): Claim<'outcome'>[] {
  const { text: content, published } = record.document;
  return record.outcomes.map(({ key, kind, actors, speaker, topics, amount, due, meeting, evidence, confidence }) => {
    const at = meeting === null ? undefined : meetings.get(meeting);
    const [sum, ...others] = sumsOf(amount, evidence, record);
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
        about: aboutOf(evidence, record),
        tail: TAIL.exec(content.slice(evidence.end, evidence.end + SURROUNDINGS))?.[1] ?? '',
        actors,
        speaker,
        topics,
        amount: sum === undefined ? null : plainSum(sum),
        otherSums: others.map(plainSum),
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

/** Characters around a quote that are looked at. */
const SURROUNDINGS = 80;

function aboutOf({ start, end }: Span, record: TextRecord): string {
  const { text } = record.document;
  const from = start - LEAD.exec(text.slice(Math.max(0, start - SURROUNDINGS), start))![0].length;
  const names = record.people.flatMap(({ mentions }) => mentions.filter((mention) => mention.start >= from && mention.end <= end));
  names.sort((a, b) => a.start - b.start);
  let about = '';
  let at = from;
  for (const name of names) {
    if (name.start < at) continue;
    about += `${text.slice(at, name.start)} … `;
    at = name.end;
  }
  return about + text.slice(at, end);
}

const LEAD = /[^.,;:!?…"“”()\n]*$/u;
const TAIL = /^,? ([^.,;:!?…"“”()\n]{1,40})(?=[.,;!?…\n])/u;

/** 'nâng từ 100 triệu lên 150 triệu USD': the sum that it comes to. */
const COMES_TO = /(?:lên|xuống|còn|thành|đạt)(?: (?:tới|đến|tổng cộng|mức|khoảng|gần|hơn|chỉ|tổng giá trị))*\s*$/u;

/** The sums in a clause, the one that counts first. */
function sumsOf(said: number | null, evidence: Span, record: TextRecord): AmountFact[] {
  if (said === null) return [];
  const { text } = record.document;
  const within = record.amounts.filter((sum) => contains(evidence, sum));
  const counts = within.findLast((sum) => COMES_TO.test(text.slice(Math.max(evidence.start, sum.start - 40), sum.start))) ?? record.amounts[said]!;
  return [counts, ...within.filter((sum) => sum !== counts)];
}

const plainSum = ({ value, currency, bound }: AmountFact) => ({ value, currency, bound });

const instrumentsIn = (span: Span, record: TextRecord): string[] =>
  record.instruments.filter(({ mentions }) => mentions.some((mention) => contains(span, mention))).map(({ name }) => name);
