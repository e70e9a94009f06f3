import type { Store } from '../../../store/open-store.js';

export interface StatusView {
  readonly store: 'sqlite' | 'postgres';
  readonly texts: number;
  readonly families: number;
  readonly meetings: number;
  readonly people: number;
  readonly mechanisms: number;
  readonly commitments: number;
  readonly outcomes: number;
  readonly disputes: number;
  readonly corrections: number;
  /** Texts by the version of the reader whose claims are in force. */
  readonly readers: readonly { readonly reader: string; readonly texts: number }[];
  /** When the last text was added: ISO 8601. */
  readonly lastAdded: string | null;
}

export async function status(store: Store): Promise<StatusView> {
  const { db } = store;
  const readers = await db
    .selectFrom('text')
    .select((row) => ['reader', row.fn.countAll().as('n'), row.fn.max('added').as('last')])
    .groupBy('reader')
    .execute();
  const families = await db
    .selectFrom('text')
    .select((row) => row.fn.count('family').distinct().as('n'))
    .executeTakeFirstOrThrow();
  const kinds = await db
    .selectFrom('entity')
    .select((row) => ['kind', row.fn.countAll().as('n')])
    .groupBy('kind')
    .execute();
  // By the letter of their ids, which have an index: kinds have none.
  const outcomes = await db
    .selectFrom('claim')
    .select((row) => row.fn.countAll().as('n'))
    .where('id', '>=', 'c')
    .where('id', '<', 'd')
    .executeTakeFirstOrThrow();
  const disputes = await db
    .selectFrom('facet')
    .select((row) => row.fn.countAll().as('n'))
    .where('name', '=', 'disputed')
    .executeTakeFirstOrThrow();
  const corrections = await db
    .selectFrom('correction')
    .select((row) => row.fn.countAll().as('n'))
    .where('act', '!=', 'undo')
    .executeTakeFirstOrThrow();
  const count = (kind: string): number => Number(kinds.find((row) => row.kind === kind)?.n ?? 0);
  return {
    store: store.dialect.name,
    texts: readers.reduce((sum, row) => sum + Number(row.n), 0),
    families: Number(families.n),
    meetings: count('meeting'),
    people: count('person'),
    mechanisms: count('mechanism'),
    commitments: count('commitment'),
    outcomes: Number(outcomes.n),
    disputes: Number(disputes.n),
    corrections: Number(corrections.n),
    readers: readers.map(({ reader, n }) => ({ reader, texts: Number(n) })),
    lastAdded: readers.reduce<string | null>((last, row) => (last === null || row.last > last ? row.last : last), null),
  };
}
