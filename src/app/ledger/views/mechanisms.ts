import { AppError } from '../../../kernel/app-error.js';
import type { DayNumber } from '../../../kernel/calendar.js';
import type { CommitmentProfile } from '../../../kernel/ledger.js';
import { chainOf, type Relation } from '../../../ledger/chains.js';
import { narrowDate } from '../../../ledger/narrow.js';
import { CHANGES, type Change, changeBetween, type Slip, slipOf } from '../../../ledger/rounds.js';
import { type When, whenOf } from '../../../ledger/when.js';
import type { Store } from '../../../store/open-store.js';
import { type CommitmentRow, commitmentRows } from './commitments.js';
import { type MeetingRow, meetingRows } from './meetings.js';
import { type MechanismName, mechanismName } from './names.js';
import { type Listed, one, select } from './select.js';

export interface MechanismRow extends MechanismName {
  /** Numbers of the rounds that the ledger knows. */
  readonly rounds: readonly number[];
  readonly meetings: number;
  /** TIMEX3 dates of the last meeting held and of the next one announced. */
  readonly last: string | null;
  readonly next: string | null;
  readonly texts: number;
}

export interface MechanismFilters {
  readonly parties?: readonly string[];
  readonly limit: number;
  readonly offset?: number;
}

/** Every meeting of a series is listed: a mechanism has tens of them, not thousands. */
const ALL = 10_000;

export async function listMechanisms(store: Store, { parties = [], limit, offset }: MechanismFilters): Promise<MechanismRow[]> {
  const facets = parties.map((party) => ({ name: 'party' as const, values: [party] }));
  const mechanisms = await select(store, 'mechanism', { facets, limit, ...(offset === undefined ? {} : { offset }) });
  return Promise.all(mechanisms.map((mechanism) => rowOf(store, mechanism)));
}

async function rowOf(store: Store, { id, profile }: Listed<'mechanism'>): Promise<MechanismRow> {
  const meetings = await meetingRows(store, await meetingsOf(store, id));
  const held = meetings.filter((meeting) => meeting.status === 'held' || meeting.status === 'under-way');
  return {
    ...mechanismName(id, profile),
    rounds: [...new Set(meetings.flatMap((meeting) => meeting.round ?? []))].sort((a, b) => a - b),
    meetings: meetings.length,
    last: held.findLast((meeting) => meeting.date !== null)?.date ?? null,
    next: meetings.findLast((meeting) => meeting.status === 'planned')?.date ?? null,
    texts: profile.claims,
  };
}

const meetingsOf = (store: Store, mechanism: string): Promise<Listed<'meeting'>[]> =>
  select(store, 'meeting', { facets: [{ name: 'mechanism', values: [mechanism] }], limit: ALL, rising: true });

export interface RoundRow {
  readonly round: number | null;
  readonly meeting: MeetingRow;
  /** What had been announced of its date, and by how much it slipped. */
  readonly slip: Slip | null;
  readonly commitments: number;
}

export interface RoundsView {
  readonly mechanism: MechanismRow;
  readonly rounds: readonly RoundRow[];
}

export async function showRounds(store: Store, mechanism: string): Promise<RoundsView> {
  const entity = await one<'mechanism'>(store, mechanism);
  const meetings = await meetingsOf(store, mechanism);
  const rows = await meetingRows(store, meetings);
  const counts = await Promise.all(
    rows.map(async (row) => (await select(store, 'commitment', { facets: [{ name: 'meeting', values: [row.id] }], limit: ALL })).length),
  );
  const rounds = rows.map((meeting, i) => ({
    round: meeting.round,
    meeting: { ...meeting, date: narrowDate(meetings[i]!.profile, between(rows, meeting.round))?.date ?? meeting.date },
    slip: slipOf(meetings[i]!.profile),
    commitments: counts[i]!,
  }));
  return { mechanism: await rowOf(store, entity), rounds: rounds.sort((a, b) => (a.round ?? Infinity) - (b.round ?? Infinity) || 0) };
}

/** The time between the rounds before and after one, where both have dates. */
function between(rows: readonly MeetingRow[], round: number | null): When | null {
  const dated = (n: number): When | null => whenOf(rows.find((row) => row.round === n)?.date ?? null);
  const [before, after] = round === null ? [null, null] : [dated(round - 1), dated(round + 1)];
  return before && after && before.last < after.first ? { first: before.last, last: after.first } : null;
}

export interface DiffView {
  readonly mechanism: MechanismName;
  readonly from: number;
  readonly to: number;
  readonly items: readonly { readonly change: Change; readonly commitment: CommitmentRow; readonly before: string | null; readonly after: string | null }[];
}

/** What became of each commitment of a series between two of its rounds. Throws `round-unknown`. */
export async function diffRounds(store: Store, mechanism: string, from: number, to: number, today: DayNumber): Promise<DiffView> {
  const entity = await one<'mechanism'>(store, mechanism);
  const name = mechanismName(mechanism, entity.profile);
  const known = new Set((await meetingRows(store, await meetingsOf(store, mechanism))).flatMap((meeting) => meeting.round ?? []));
  for (const round of [from, to])
    if (!known.has(round)) throw new AppError('round-unknown', { round, name: name.name, rounds: [...known].sort((a, b) => a - b).join(', ') || '–' });
  const commitments = await select(store, 'commitment', { facets: [{ name: 'mechanism', values: [mechanism] }], limit: ALL });
  const changed = commitments.flatMap((commitment) => {
    const found = changeBetween(commitment.profile, mechanism, from, to);
    return found ? [{ commitment, ...found }] : [];
  });
  const rows = await commitmentRows(
    store,
    changed.map(({ commitment }) => commitment),
    today,
  );
  const items = changed.map(({ change, before, after }, i) => ({
    change,
    commitment: rows[i]!,
    before: before?.relation ?? null,
    after: after?.relation ?? null,
  }));
  return { mechanism: name, from, to, items: items.sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change)) };
}

/** The commitments of a series by round: what each round did to each. */
export interface MatrixView {
  readonly mechanism: MechanismRow;
  readonly rounds: readonly RoundRow[];
  readonly rows: readonly { readonly commitment: CommitmentRow; readonly cells: readonly MatrixCell[] }[];
}
export interface MatrixCell {
  readonly round: number;
  readonly relation: Relation | 'dropped';
}

export async function showMatrix(store: Store, mechanism: string, today: DayNumber): Promise<MatrixView> {
  const view = await showRounds(store, mechanism);
  const commitments = await select(store, 'commitment', { facets: [{ name: 'mechanism', values: [mechanism] }], limit: ALL });
  const rows = await commitmentRows(store, commitments, today);
  const held = [...new Set(view.rounds.flatMap(({ round, meeting }) => (round !== null && meeting.status !== 'planned' ? [round] : [])))];
  return {
    ...view,
    rows: rows.map((commitment, i) => ({ commitment, cells: cellsOf(commitments[i]!.profile, mechanism, held) })),
  };
}

/** What each round did; the round after the last one that spoke of an open promise dropped it. */
function cellsOf(profile: CommitmentProfile, series: string, held: readonly number[]): MatrixCell[] {
  const cells: MatrixCell[] = chainOf(profile).flatMap(({ step, relation }) =>
    step.series === series && step.round !== null ? [{ round: step.round, relation }] : [],
  );
  const last = cells.at(-1);
  const next = last && held.filter((round) => round > last.round).sort((a, b) => a - b)[0];
  if (last && next !== undefined && last.relation !== 'completed') cells.push({ round: next, relation: 'dropped' });
  return cells;
}
