import { civilDate, type DayNumber, digits } from '../../../kernel/calendar.js';
import type { Store } from '../../../store/open-store.js';
import { type CommitmentRow, listCommitments } from './commitments.js';
import { listMeetings, type MeetingRow } from './meetings.js';
import { type Source, sourcesOf } from './sources.js';

export interface TodayView {
  /** The texts added last. */
  readonly texts: readonly (Source & { readonly added: string })[];
  readonly recent: readonly MeetingRow[];
  /** Announced and not yet held, the nearest first. */
  readonly coming: readonly MeetingRow[];
  /** Announced for a day that is past, without a text that tells of it. */
  readonly missed: readonly MeetingRow[];
  readonly due: readonly CommitmentRow[];
  readonly overdue: readonly CommitmentRow[];
  readonly silent: readonly CommitmentRow[];
  readonly disputed: readonly MeetingRow[];
  readonly activity: Activity;
}

/** Meetings per month (`YYYY-MM`), by party and by topic. */
export interface Activity {
  readonly parties: readonly MonthCount[];
  readonly topics: readonly MonthCount[];
}
export interface MonthCount {
  readonly month: string;
  readonly value: string;
  readonly meetings: number;
}

const ROWS = 8;
/** Before any meeting that is told of; what has no day at all lies before it. */
const LONG_AGO: DayNumber = -50_000;
const HORIZON = 180;
const MONTHS = 36;
/** Lines of a chart that can be told apart. */
const LINES = 8;

export async function today(store: Store, day: DayNumber): Promise<TodayView> {
  const [texts, recent, coming, missed, due, overdue, silent, disputed, activity] = await Promise.all([
    lastTexts(store),
    listMeetings(store, { status: 'held', until: day, limit: ROWS }),
    listMeetings(store, { status: 'planned', from: day, limit: ROWS, rising: true }),
    listMeetings(store, { status: 'planned', from: LONG_AGO, until: day - 1, limit: ROWS }),
    listCommitments(store, { dueBy: day + HORIZON, limit: ROWS }, day),
    listCommitments(store, { overdue: true, limit: ROWS }, day),
    listCommitments(store, { silent: 2, limit: ROWS }, day),
    listMeetings(store, { disputed: true, limit: ROWS }),
    activityOf(store, day),
  ]);
  return { texts, recent, coming, missed, due, overdue, silent, disputed, activity };
}

async function lastTexts(store: Store): Promise<TodayView['texts']> {
  const rows = await store.db.selectFrom('text').select(['id', 'added']).orderBy('day', 'desc').orderBy('id', 'desc').limit(ROWS).execute();
  const sources = await sourcesOf(
    store,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const source = sources.get(row.id);
    return source ? [{ ...source, added: row.added }] : [];
  });
}

/** The last years up to the latest meeting: a ledger of an older period has its own. */
async function activityOf(store: Store, day: DayNumber): Promise<Activity> {
  const { last } = await store.db
    .selectFrom('entity')
    .select((row) => row.fn.max('day').as('last'))
    .where('kind', '=', 'meeting')
    .where('day', '<=', day)
    .executeTakeFirstOrThrow();
  if (last === null) return { parties: [], topics: [] };
  const from = Number(last) - Math.round(MONTHS * 30.44);
  const rows = await store.db
    .selectFrom('facet')
    .select((row) => ['name', 'value', 'rank', row.fn.countAll().as('n')])
    .where('kind', '=', 'meeting')
    .where('name', 'in', ['party', 'topic'])
    .where('rank', '>=', from)
    .where('rank', '<=', day)
    .groupBy(['name', 'value', 'rank'])
    .execute();
  return { parties: months(rows.filter((row) => row.name === 'party')), topics: months(rows.filter((row) => row.name === 'topic')) };
}

function months(rows: readonly { readonly value: string; readonly rank: number; readonly n: number | string | bigint }[]): MonthCount[] {
  const totals = new Map<string, number>();
  for (const { value, n } of rows) totals.set(value, (totals.get(value) ?? 0) + Number(n));
  const shown = new Set(
    [...totals]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, LINES)
      .map(([value]) => value),
  );
  const counts = new Map<string, MonthCount>();
  for (const { value, rank, n } of rows) {
    if (!shown.has(value)) continue;
    const { year, month } = civilDate(rank);
    const key = `${digits(year, 4)}-${digits(month, 2)}`;
    const known = counts.get(`${key} ${value}`);
    counts.set(`${key} ${value}`, { month: key, value, meetings: (known?.meetings ?? 0) + Number(n) });
  }
  return [...counts.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.value < b.value ? -1 : 1));
}
