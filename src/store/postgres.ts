import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Dialect, SearchQuery } from './dialect.js';
import type { Schema } from './schema.js';
import { chunks } from './sqlite.js';

/** Counts and days fit a double: the driver need not give them as strings. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The store for teams: PostgreSQL 15 or later, where several processes and machines write at once. */
export function postgresDialect(address: string): Dialect {
  return {
    name: 'postgres',
    parameters: 60_000,
    connect: () => new PostgresDialect({ pool: new pg.Pool({ connectionString: address, max: 4 }) }),
    async createSearch(db) {
      await db.schema
        .createTable('passage')
        .addColumn('id', 'bigint', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('ref', 'text', (c) => c.notNull())
        .addColumn('print', 'integer', (c) => c.notNull())
        .addColumn('words', sql`tsvector`, (c) => c.notNull())
        .execute();
      await db.schema.createIndex('passage_ref').on('passage').column('ref').execute();
      await sql`create index passage_words on passage using gin (words) with (fastupdate = on, gin_pending_list_limit = 512)`.execute(db);
      await sql`alter table passage alter column words set statistics 5000`.execute(db);
    },
    async writePassages(db, passages) {
      for (const rows of chunks(passages, 2_000))
        await sql`insert into passage (id, kind, ref, print, words) values ${sql.join(
          rows.map(
            ({ id, kind, ref, print, words, facets }) =>
              sql`(${id}, ${kind}, ${ref}, ${print}, to_tsvector('simple', ${words}) || to_tsvector('simple', ${facets.replace(/\S+/g, 'facet$&')}))`,
          ),
        )}`.execute(db);
    },
    async removePassages(db, ids) {
      for (const some of chunks(ids, 10_000))
        await db
          .deleteFrom('passage')
          .where('id', 'in', [...some])
          .execute();
    },
    search,
  };
}

async function search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]> {
  const match = [
    ...query.terms.map(({ words, prefix }) => `(${words.join(' <-> ')}${prefix ? ':*' : ''})`),
    ...[...query.facets, ...(query.kinds.length === 1 ? [`kind${query.kinds[0]}`] : [])].map((facet) => `facet${facet}`),
  ].join(' & ');
  const kinds = query.kinds.length > 1 ? sql`and kind in (${sql.join(query.kinds)})` : sql``;
  const { rows } = await sql<{ kind: string; ref: string; id: number }>`
    select id, kind, ref from passage
    where words @@ to_tsquery('simple', ${match}) and id >= ${query.from} and id < ${query.until} ${kinds}
    order by id desc limit ${query.limit}`.execute(db);
  return rows;
}
