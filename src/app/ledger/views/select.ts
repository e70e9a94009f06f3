import { sql } from 'kysely';
import { AppError } from '../../../kernel/app-error.js';
import type { DayNumber } from '../../../kernel/calendar.js';
import type { Entity, EntityKind, Profiles } from '../../../kernel/ledger.js';
import type { FacetName } from '../../../ledger/facets.js';
import type { Store } from '../../../store/open-store.js';
import { inChunks } from '../bulk.js';

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
  const [first, ...others] = selection.facets;
  const order = selection.rising ? 'asc' : 'desc';
  let query = store.db.selectFrom('entity').select(['entity.id', 'entity.day', 'entity.profile']).where('entity.kind', '=', kind);
  const has = (facet: Selection['facets'][number]) =>
    sql<boolean>`exists (select 1 from facet g where g.entity = entity.id and g.kind = ${kind} and g.name = ${facet.name} and g.value in (${sql.join(facet.values)})${
      facet.from === undefined ? sql`` : sql` and g.rank >= ${facet.from}`
    }${facet.until === undefined ? sql`` : sql` and g.rank <= ${facet.until}`})`;
  if (first && first.values.length === 1) {
    // The index of facets lists one value by its rank: read it in that order, and stop when enough was found.
    let ids = store.db
      .selectFrom('facet')
      .select('facet.entity')
      .where('facet.kind', '=', kind)
      .where('facet.name', '=', first.name)
      .where('facet.value', '=', first.values[0]!);
    if (first.from !== undefined) ids = ids.where('facet.rank', '>=', first.from);
    if (first.until !== undefined) ids = ids.where('facet.rank', '<=', first.until);
    if (others.length === 0 && selection.from === undefined && selection.until === undefined) {
      const rows = await ids
        .orderBy('facet.rank', order)
        .orderBy('facet.entity', order)
        .limit(selection.limit)
        .offset(selection.offset ?? 0)
        .execute();
      return byIds(
        store,
        rows.map((row) => row.entity),
      );
    }
    query = store.db
      .selectFrom('facet')
      .innerJoin('entity', 'entity.id', 'facet.entity')
      .select(['entity.id', 'entity.day', 'entity.profile'])
      .where('facet.kind', '=', kind)
      .where('facet.name', '=', first.name)
      .where('facet.value', '=', first.values[0]!)
      .$if(first.from !== undefined, (part) => part.where('facet.rank', '>=', first.from!))
      .$if(first.until !== undefined, (part) => part.where('facet.rank', '<=', first.until!))
      .orderBy('facet.rank', order) as unknown as typeof query;
    for (const facet of others) query = query.where(has(facet));
  } else {
    for (const facet of selection.facets) query = query.where(has(facet));
    query = query.orderBy('entity.day', order);
  }
  if (selection.from !== undefined) query = query.where('entity.day', '>=', selection.from);
  if (selection.until !== undefined) query = query.where('entity.day', '<=', selection.until);
  const rows = await query
    .orderBy('entity.id', order)
    .limit(selection.limit)
    .offset(selection.offset ?? 0)
    .execute();
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
