import type { DayNumber } from '../../../kernel/calendar.js';
import type { MeetingClaim, OutcomeClaim, Reason } from '../../../kernel/ledger.js';
import type { Capacity, MeetingKind, MeetingStatus } from '../../../kernel/record.js';
import { commonest, ranked } from '../../../ledger/counts.js';
import { type Dispute, disputesOf } from '../../../ledger/disputes.js';
import { meetingDate, meetingStatus } from '../../../ledger/facets.js';
import type { Store } from '../../../store/open-store.js';
import type { ClaimRow } from '../../../store/schema.js';
import { inChunks } from '../bulk.js';
import { type MechanismName, Names, type PersonName } from './names.js';
import { type Listed, one, type Selection, select } from './select.js';
import { independent, type Source, sourcesOf } from './sources.js';

export interface MeetingFilters {
  readonly parties?: readonly string[];
  readonly topic?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly mechanism?: string;
  readonly person?: string;
  readonly disputed?: boolean;
  readonly from?: DayNumber;
  readonly until?: DayNumber;
  readonly limit: number;
  readonly offset?: number;
  readonly rising?: boolean;
}

export interface MeetingRow {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly mechanism: MechanismName | null;
  readonly round: number | null;
  /** TIMEX3. */
  readonly date: string | null;
  readonly place: readonly string[];
  readonly parties: readonly string[];
  readonly people: readonly (PersonName & { readonly capacity: Capacity })[];
  readonly topics: readonly string[];
  readonly texts: number;
  readonly disputes: readonly Dispute[];
}

export interface MeetingPage extends MeetingRow {
  readonly sources: readonly Source[];
  /** Independent sources: a family of reprints counts once. */
  readonly independent: number;
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly quote: string;
    readonly data: MeetingClaim;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
  readonly outcomes: readonly OutcomeRow[];
  readonly previous: MeetingRow | null;
  readonly next: MeetingRow | null;
}

export interface OutcomeRow {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly data: OutcomeClaim;
  /** The commitment it makes or takes up. */
  readonly commitment: string | null;
}

export async function listMeetings(store: Store, filters: MeetingFilters): Promise<MeetingRow[]> {
  return meetingRows(store, await select(store, 'meeting', selectionOf(filters)));
}

function selectionOf(filters: MeetingFilters): Selection {
  const facets: Selection['facets'][number][] = [];
  if (filters.mechanism) facets.push({ name: 'mechanism', values: [filters.mechanism] });
  if (filters.person) facets.push({ name: 'person', values: [filters.person] });
  for (const party of filters.parties ?? []) facets.push({ name: 'party', values: [party] });
  if (filters.topic) facets.push({ name: 'topic', values: [filters.topic] });
  if (filters.kind) facets.push({ name: 'kind', values: [filters.kind] });
  if (filters.status) facets.push({ name: 'status', values: [filters.status] });
  if (filters.disputed) facets.push({ name: 'disputed', values: ['date', 'place', 'round', 'participants'] });
  const { from, until, limit, offset, rising } = filters;
  return {
    facets,
    limit,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(offset === undefined ? {} : { offset }),
    ...(rising === undefined ? {} : { rising }),
  };
}

export async function meetingRows(store: Store, meetings: readonly Listed<'meeting'>[]): Promise<MeetingRow[]> {
  const names = await Names.of(
    store,
    meetings.flatMap(({ profile }) => Object.keys(profile.series)),
    meetings.flatMap(({ profile }) => Object.keys(profile.people).map((entry) => entry.split(' ')[0]!)),
  );
  return meetings.map(({ id, profile }) => {
    const series = commonest(profile.series);
    const round = profile.settled['round'] ?? commonest(profile.rounds);
    const people = new Map<string, PersonName & { capacity: Capacity }>();
    for (const entry of ranked(profile.people)) {
      const [person, capacity] = entry.split(' ') as [string, Capacity];
      const name = names.person(person);
      const known = people.get(person);
      if (name && (!known || known.capacity === 'member')) people.set(person, { ...name, capacity });
    }
    return {
      id,
      kind: commonest(profile.kinds) as MeetingKind,
      status: meetingStatus(profile) as MeetingStatus,
      mechanism: series === null ? null : names.mechanism(series),
      round: round === null ? null : Number(round),
      date: meetingDate(profile),
      place: (profile.settled['place'] ?? commonest(profile.places) ?? '').split('|').filter((place) => place !== ''),
      parties: ranked(profile.parties),
      people: [...people.values()],
      topics: ranked(profile.topics),
      texts: profile.claims,
      disputes: disputesOf(profile),
    };
  });
}

export async function showMeeting(store: Store, id: string): Promise<MeetingPage> {
  const entity = await one<'meeting'>(store, id);
  const [row] = await meetingRows(store, [entity]);
  const claims = await store.db.selectFrom('claim').selectAll().where('entity', '=', id).orderBy('id').execute();
  const quotes = await quotesOf(store, claims);
  const sources = await sourcesOf(
    store,
    claims.map((claim) => claim.text),
  );
  const outcomes = await outcomesOf(store, id);
  const [previous, next] = await neighbours(store, row!);
  return {
    ...row!,
    sources: [...sources.values()].sort(byPublication),
    independent: independent(sources.values()),
    claims: claims.map((claim) => ({
      id: claim.id,
      text: claim.text,
      quote: quotes.get(claim.id)!,
      data: JSON.parse(claim.data) as MeetingClaim,
      score: claim.score,
      reasons: JSON.parse(claim.reasons) as Reason[],
    })),
    outcomes,
    previous,
    next,
  };
}

const byPublication = (a: Source, b: Source): number =>
  (a.published ?? '9') < (b.published ?? '9') ? -1 : (a.published ?? '9') > (b.published ?? '9') ? 1 : a.id < b.id ? -1 : 1;

/** The words behind claims, as they stand in their texts. */
export async function quotesOf(store: Store, claims: readonly Pick<ClaimRow, 'id' | 'text' | 'start' | 'end'>[]): Promise<Map<string, string>> {
  const quotes = new Map<string, string>();
  const contents = new Map<string, string>();
  for (const ids of inChunks([...new Set(claims.map((claim) => claim.text))], 200))
    for (const row of await store.db.selectFrom('text').select(['id', 'content']).where(store.dialect.among('id', ids)).execute())
      contents.set(row.id, row.content);
  for (const { id, text, start, end } of claims) quotes.set(id, contents.get(text)!.slice(start, end));
  return quotes;
}

/** Outcomes of the texts of a meeting that belong to it. */
async function outcomesOf(store: Store, meeting: string): Promise<OutcomeRow[]> {
  const texts = store.db.selectFrom('claim').select('text').where('entity', '=', meeting);
  const rows = await store.db
    .selectFrom('claim')
    .selectAll()
    .where('kind', '=', 'outcome')
    .where('text', 'in', texts)
    .orderBy('text')
    .orderBy('start')
    .execute();
  return rows
    .map((row) => ({ id: row.id, text: row.text, start: row.start, end: row.end, data: JSON.parse(row.data) as OutcomeClaim, commitment: row.entity }))
    .filter((row) => row.data.meeting === meeting);
}

/** The rounds before and after, where the meeting is one of a series. */
async function neighbours(store: Store, row: MeetingRow): Promise<[MeetingRow | null, MeetingRow | null]> {
  if (row.mechanism === null || row.round === null) return [null, null];
  const round = async (n: number): Promise<MeetingRow | null> => {
    const found = await select(store, 'meeting', { facets: [{ name: 'round', values: [row.mechanism!.id], from: n, until: n }], limit: 1 });
    return (await meetingRows(store, found))[0] ?? null;
  };
  return Promise.all([round(row.round - 1), round(row.round + 1)]);
}
