import { type QueryCreator, sql } from 'kysely';
import type { DayNumber } from '../../../kernel/calendar.js';
import type { CommitmentProfile, OutcomeClaim, Reason } from '../../../kernel/ledger.js';
import { type Axes, axesOf } from '../../../ledger/axes.js';
import { chainOf, type Delivery, deliveryOf, type Lineage, type Relation, sumOf } from '../../../ledger/chains.js';
import { commonest, ranked } from '../../../ledger/counts.js';
import { commitmentDisputes, type Dispute } from '../../../ledger/disputes.js';
import { whenOf } from '../../../ledger/when.js';
import type { Store } from '../../../store/open-store.js';
import type { Schema } from '../../../store/schema.js';
import { inChunks } from '../bulk.js';
import { type MechanismName, Names } from './names.js';
import { byIds, has, type Listed, one, type Selection, select } from './select.js';
import { independent, type Source, sourcesOf } from './sources.js';

export interface CommitmentFilters {
  readonly parties?: readonly string[];
  readonly topic?: string;
  readonly mechanism?: string;
  readonly meeting?: string;
  readonly delivery?: string;
  readonly disputed?: boolean;
  /** Due and not delivered before today. */
  readonly overdue?: boolean;
  /** Due on this day or before. */
  readonly dueBy?: DayNumber;
  /** Not spoken of for at least so many rounds of its mechanism. */
  readonly silent?: number;
  readonly from?: DayNumber;
  readonly until?: DayNumber;
  readonly limit: number;
  readonly offset?: number;
}

export interface CommitmentRow {
  readonly id: string;
  /** The words that said it first. */
  readonly quote: string;
  readonly actors: readonly string[];
  readonly parties: readonly string[];
  readonly topics: readonly string[];
  readonly mechanism: MechanismName | null;
  /** TIMEX3 dates of when it was made and last spoken of, and the rounds if any. */
  readonly made: { readonly date: string | null; readonly round: number | null };
  readonly last: { readonly date: string | null; readonly round: number | null; readonly relation: Relation };
  readonly links: number;
  readonly due: string | null;
  readonly overdue: boolean;
  /** Rounds of its mechanism held since it was last spoken of; null outside of rounds. */
  readonly silent: number | null;
  readonly sum: { readonly value: number; readonly currency: string; readonly bound: string } | null;
  readonly delivery: Delivery;
  readonly axes: Axes;
  readonly disputes: readonly Dispute[];
  readonly texts: number;
}

export interface CommitmentPage extends CommitmentRow {
  readonly chain: readonly ChainLink[];
  readonly sources: readonly Source[];
  readonly independent: number;
}

export interface ChainLink {
  /** Id of the meeting, when it was said at one. */
  readonly meeting: string | null;
  readonly date: string | null;
  readonly round: number | null;
  readonly relation: Relation;
  readonly sum: { readonly value: number; readonly currency: string; readonly bound: string; readonly lineage: Lineage } | null;
  readonly due: string | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly data: OutcomeClaim;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
}

/** Commitments that may be silent, of which those wanted are the first. */
const SILENT_AT_MOST = 5_000;

export async function listCommitments(store: Store, filters: CommitmentFilters, today: DayNumber): Promise<CommitmentRow[]> {
  if (filters.silent !== undefined) return silentOnes(store, filters, filters.silent, today);
  return commitmentRows(store, await select(store, 'commitment', selectionOf(filters, today)), today);
}

function selectionOf(filters: CommitmentFilters, today: DayNumber): Selection {
  const facets: Selection['facets'][number][] = [];
  if (filters.meeting) facets.push({ name: 'meeting', values: [filters.meeting] });
  if (filters.overdue) facets.push({ name: 'due', values: ['open'], until: today - 1 });
  else if (filters.dueBy !== undefined) facets.push({ name: 'due', values: ['open'], from: today, until: filters.dueBy });
  if (filters.mechanism) facets.push({ name: 'mechanism', values: [filters.mechanism] });
  for (const party of filters.parties ?? []) facets.push({ name: 'party', values: [party] });
  if (filters.topic) facets.push({ name: 'topic', values: [filters.topic] });
  if (filters.delivery) facets.push({ name: 'delivery', values: [filters.delivery] });
  if (filters.disputed) facets.push({ name: 'disputed', values: ['amount', 'due'] });
  const { from, until, limit, offset } = filters;
  return { facets, limit, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), ...(offset === undefined ? {} : { offset }) };
}

/** What was last spoken of at least `rounds` rounds before the latest of its series, the newest first. */
async function silentOnes(store: Store, filters: CommitmentFilters, rounds: number, today: DayNumber): Promise<CommitmentRow[]> {
  const { silent: _, mechanism, ...rest } = filters;
  const { facets, from, until, limit, offset = 0 } = selectionOf(rest, today);
  const rows = await store.db
    .with('latest', (db) => latestHeld(db, store, mechanism === undefined ? null : [mechanism]))
    .selectFrom('latest')
    .innerJoin('facet', (join) =>
      join
        .onRef('facet.value', '=', 'latest.value')
        .on('facet.kind', '=', 'commitment')
        .on('facet.name', '=', 'round')
        .on(sql`facet.rank`, '<=', sql`latest.round - ${rounds}`),
    )
    .innerJoin('facet as open', (join) =>
      join
        .onRef('open.entity', '=', 'facet.entity')
        .on('open.kind', '=', 'commitment')
        .on('open.name', '=', 'delivery')
        .on('open.value', 'not in', ['delivered', 'withdrawn']),
    )
    .select(['facet.entity', 'open.rank as day'])
    .$call((query) => facets.reduce((narrower, facet) => narrower.where(has(store, 'commitment', facet)), query))
    .$if(from !== undefined, (query) => query.where('open.rank', '>=', from!))
    .$if(until !== undefined, (query) => query.where('open.rank', '<=', until!))
    .orderBy('open.rank', 'desc')
    .orderBy('facet.entity')
    .limit(SILENT_AT_MOST)
    .execute();
  const ids = [...new Set(rows.map((row) => row.entity))];
  const found: CommitmentRow[] = [];
  for (const some of inChunks(ids, offset + limit)) {
    if (found.length >= offset + limit) break;
    const said = await commitmentRows(store, await byIds<'commitment'>(store, some), today);
    found.push(...said.filter((row) => row.silent !== null && row.silent >= rounds));
  }
  return found.slice(offset, offset + limit);
}

/** The number of the latest round held, by mechanism. */
async function latestRounds(store: Store, mechanisms: readonly string[]): Promise<Map<string, number>> {
  const rows = await latestHeld(store.db, store, mechanisms).execute();
  return new Map(rows.map((row) => [row.value, Number(row.round)]));
}

const latestHeld = (db: QueryCreator<Schema>, store: Store, mechanisms: readonly string[] | null) =>
  db
    .selectFrom('facet')
    .select((row) => ['value', row.fn.max('rank').as('round')])
    .where('kind', '=', 'meeting')
    .where('name', '=', 'held')
    .$if(mechanisms !== null, (query) => query.where(store.dialect.among('value', mechanisms!)))
    .groupBy('value');

export async function commitmentRows(store: Store, commitments: readonly Listed<'commitment'>[], today: DayNumber): Promise<CommitmentRow[]> {
  const series = [...new Set(commitments.flatMap(({ profile }) => Object.keys(profile.series)))];
  const [names, latest] = await Promise.all([Names.of(store, series), series.length === 0 ? new Map<string, number>() : latestRounds(store, series)]);
  return commitments.map(({ id, profile }) => {
    const chain = chainOf(profile);
    const [first, last] = [chain[0]!, chain.at(-1)!];
    const mechanism = commonest(profile.series);
    const due = dueOf(profile);
    const delivery = deliveryOf(profile);
    const open = delivery !== 'delivered' && delivery !== 'withdrawn';
    const when = whenOf(due);
    const round = chain.findLast(({ step }) => step.series === mechanism && step.round !== null)?.step.round ?? null;
    const heldLast = mechanism === null ? undefined : latest.get(mechanism);
    const sum = sumOf(chain);
    return {
      id,
      quote: profile.quote,
      actors: ranked(profile.actors),
      parties: ranked(profile.parties),
      topics: ranked(profile.topics),
      mechanism: mechanism === null ? null : names.mechanism(mechanism),
      made: { date: first.step.date, round: first.step.round },
      last: { date: last.step.date, round: last.step.round, relation: last.relation },
      links: chain.length,
      due,
      overdue: open && when !== null && when.last < today,
      silent: round === null || heldLast === undefined ? null : Math.max(0, heldLast - round),
      sum: sum && { value: sum.value, currency: sum.currency, bound: sum.bound },
      delivery,
      axes: axesOf(profile),
      disputes: commitmentDisputes(profile),
      texts: profile.claims,
    };
  });
}

const dueOf = (profile: CommitmentProfile): string | null =>
  profile.settled['due'] ?? chainOf(profile).reduce<string | null>((due, link) => link.due ?? due, null);

export async function showCommitment(store: Store, id: string, today: DayNumber): Promise<CommitmentPage> {
  const entity = await one<'commitment'>(store, id);
  const [row] = await commitmentRows(store, [entity], today);
  const claims = await store.db.selectFrom('claim').selectAll().where('entity', '=', id).orderBy('text').orderBy('start').execute();
  const evidence = claims.map((claim) => ({
    id: claim.id,
    text: claim.text,
    start: claim.start,
    end: claim.end,
    data: JSON.parse(claim.data) as OutcomeClaim,
    score: claim.score,
    reasons: JSON.parse(claim.reasons) as Reason[],
  }));
  const sources = await sourcesOf(
    store,
    claims.map((claim) => claim.text),
  );
  const chain = chainOf(entity.profile).map(({ at, step, relation, sum, due }) => ({
    meeting: step.meeting,
    date: step.date,
    round: step.round,
    relation,
    sum: sum && { value: sum.value, currency: sum.currency, bound: sum.bound, lineage: sum.lineage },
    due,
    evidence: evidence.filter(({ data }) => (data.meeting ?? data.date ?? '') === at),
  }));
  return { ...row!, chain, sources: [...sources.values()], independent: independent(sources.values()) };
}

/** Sums of commitments by currency, each counted once however often it was restated. */
export async function totalsOf(
  store: Store,
  ids: readonly string[],
): Promise<{ readonly currency: string; readonly value: number; readonly commitments: number }[]> {
  const totals = new Map<string, { value: number; commitments: number }>();
  for (const { profile } of await byIds<'commitment'>(store, ids)) {
    const sum = sumOf(chainOf(profile));
    if (!sum) continue;
    const total = totals.get(sum.currency) ?? { value: 0, commitments: 0 };
    totals.set(sum.currency, { value: total.value + sum.value, commitments: total.commitments + 1 });
  }
  return [...totals].map(([currency, total]) => ({ currency, ...total })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
