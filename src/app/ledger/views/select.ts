import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../../kernel/app-error.js';
import type { DayNumber } from '../../../kernel/calendar.js';
import type { Entity, EntityKind, Profiles } from '../../../kernel/ledger.js';
import type { FacetName } from '../../../ledger/facets.js';
import type { Store } from '../../../store/open-store.js';
import { inChunks } from '../bulk.js';

/** A day that comes before, and one that comes after, any that is told. */
export const EVER: readonly [DayNumber, DayNumber] = [-150_000, 150_000];

/** What is listed: entities that have every facet (one of its values), within days, the newest first. */
export interface Selection {
  readonly facets: readonly { readonly name: FacetName; readonly values: readonly string[]; readonly from?: number; readonly until?: number }[];
  readonly from?: DayNumber;
  readonly until?: DayNumber;
  readonly limit: number;
  readonly offset?: number;
  /** Oldest first. */
  readonly rising?: boolean;
}

export interface Listed<Kind extends EntityKind> extends Entity<Kind> {
  readonly day: DayNumber;
}

export async function select<Kind extends EntityKind>(store: Store, kind: Kind, selection: Selection): Promise<Listed<Kind>[]> {
  const leading = await leadingFacet(store, kind, selection);
  return leading ? byIds(store, await idsByFacet(store, kind, selection, leading)) : byDay(store, kind, selection);
}

type Wanted = Selection['facets'][number];

/** Entities of a value that are counted before it is taken to be common. */
const COMMON = 10_000;

/** The facet that leads to what is selected: one with a rank of its own, else the rarest. */
async function leadingFacet(store: Store, kind: EntityKind, { facets }: Selection): Promise<Wanted | undefined> {
  const ranked = facets.find((facet) => facet.from !== undefined || facet.until !== undefined);
  if (ranked || facets.length < 2) return ranked ?? facets[0];
  const counts = await Promise.all(facets.map((facet) => countUpTo(store, kind, facet, COMMON)));
  return facets[counts.indexOf(Math.min(...counts))];
}

async function countUpTo(store: Store, kind: EntityKind, facet: Wanted, limit: number): Promise<number> {
  const some = store.db
    .selectFrom('facet')
    .select('entity')
    .where('kind', '=', kind)
    .where('name', '=', facet.name)
    .where(store.dialect.among('value', facet.values))
    .limit(limit);
  const { n } = await store.db
    .selectFrom(some.as('some'))
    .select((row) => row.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The index of facets lists the entities of a value by rank: it is read in that order, until enough is found. */
async function idsByFacet(store: Store, kind: EntityKind, selection: Selection, leading: Wanted): Promise<string[]> {
  const { from, until, limit, offset = 0, rising = false } = selection;
  const order = rising ? 'asc' : 'desc';
  const lists = await Promise.all(
    leading.values.map((value) => {
      let query = store.db
        .selectFrom('facet')
        .select(['facet.entity', 'facet.rank'])
        .where('facet.kind', '=', kind)
        .where('facet.name', '=', leading.name)
        .where('facet.value', '=', value);
      if (leading.from !== undefined) query = query.where('facet.rank', '>=', leading.from);
      if (leading.until !== undefined) query = query.where('facet.rank', '<=', leading.until);
      for (const facet of selection.facets) if (facet !== leading) query = query.where(has(store, kind, facet));
      if (from !== undefined || until !== undefined) query = query.where(within(from, until));
      return query
        .orderBy('facet.rank', order)
        .orderBy('facet.entity', order)
        .limit(offset + limit)
        .execute();
    }),
  );
  const sign = rising ? 1 : -1;
  const rows = lists.flat().sort((a, b) => sign * (a.rank - b.rank || (a.entity < b.entity ? -1 : 1)));
  return [...new Set(rows.map((row) => row.entity))].slice(offset, offset + limit);
}

/** Whether the entity of a row of facets has another facet. */
export const has = (store: Store, kind: EntityKind, { name, values, from, until }: Wanted): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from facet g where g.entity = facet.entity and g.kind = ${kind} and g.name = ${name} and ${store.dialect.among('g.value', values)}${
    from === undefined ? sql`` : sql` and g.rank >= ${from}`
  }${until === undefined ? sql`` : sql` and g.rank <= ${until}`})`;

/** Whether an entity is listed by a day between two. */
const within = (from: DayNumber = EVER[0], until: DayNumber = EVER[1]): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from entity e where e.id = facet.entity and e.day between ${from} and ${until})`;

async function byDay<Kind extends EntityKind>(
  store: Store,
  kind: Kind,
  { from, until, limit, offset = 0, rising = false }: Selection,
): Promise<Listed<Kind>[]> {
  const order = rising ? 'asc' : 'desc';
  let query = store.db.selectFrom('entity').select(['id', 'day', 'profile']).where('kind', '=', kind);
  if (from !== undefined) query = query.where('day', '>=', from);
  if (until !== undefined) query = query.where('day', '<=', until);
  const rows = await query.orderBy('day', order).orderBy('id', order).limit(limit).offset(offset).execute();
  return rows.map((row) => ({ id: row.id, kind, day: row.day, profile: JSON.parse(row.profile) as Profiles[Kind] }));
}

/** Entities in the order of their ids as given; those that are not there are left out. */
export async function byIds<Kind extends EntityKind>(store: Store, ids: readonly string[]): Promise<Listed<Kind>[]> {
  const found = new Map<string, Listed<Kind>>();
  for (const some of inChunks([...new Set(ids)]))
    for (const row of await store.db.selectFrom('entity').selectAll().where(store.dialect.among('id', some)).execute())
      found.set(row.id, { id: row.id, kind: row.kind as Kind, day: row.day, profile: JSON.parse(row.profile) as Profiles[Kind] });
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function one<Kind extends EntityKind>(store: Store, id: string): Promise<Listed<Kind>> {
  const [entity] = await byIds<Kind>(store, [id]);
  if (!entity) throw new AppError('id-unknown', { id });
  return entity;
}
