import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { AppError } from '../kernel/app-error.js';
import type { Conflict, Dialect, Row, SearchQuery } from './dialect.js';
import type { Schema } from './schema.js';
import { onConflict } from './sqlite.js';
import type { Table } from './tables.js';

/** Milliseconds to wait for a server to answer, and for another process that writes (or that has fallen silent while it did). */
const PATIENCE_TO_CONNECT = 15_000;
const PATIENCE = 60_000;

/** Counts and days fit a double: the driver need not give them as strings. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The store for teams: PostgreSQL 15 or later, where several processes and machines write at once. */
export function postgresDialect(address: string): Dialect {
  return {
    name: 'postgres',
    connect() {
      const pool = new pg.Pool({ connectionString: address, max: 4, connectionTimeoutMillis: PATIENCE_TO_CONNECT, keepAlive: true });
      // A connection that breaks says so to the query that needs it; told to nobody, it would end the process.
      pool.on('error', () => {});
      pool.on('connect', (client) => {
        client.on('error', () => {});
        client.query(`set lock_timeout = ${PATIENCE}; set idle_in_transaction_session_timeout = ${PATIENCE}`).catch(() => {});
      });
      return new PostgresDialect({ pool });
    },
    // The migrator takes a lock and a transaction by itself.
    alone: (db, work) => work(db),
    among: (column, values) => sql<boolean>`${sql.ref(column)} = any(${values}::text[])`,
    wanted: (values) => sql`unnest(${values}::text[]) as wanted (value)`,
    insert,
    async createSearch(db) {
      const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(db);
      const encoding = rows[0]!.encoding;
      if (encoding !== 'UTF8') throw new AppError('ledger-unreadable', { ledger: new URL(address).pathname.slice(1), reason: `${encoding}, not UTF8` });
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
      if (passages.length === 0) return;
      await sql`insert into passage (id, kind, ref, print, words)
        select id, kind, ref, print, to_tsvector('simple', words) || to_tsvector('simple', facets)
        from json_to_recordset(${JSON.stringify(passages.map((passage) => ({ ...passage, facets: passage.facets.replace(/\S+/g, 'facet$&') })))}::json)
        as passage(id bigint, kind text, ref text, print integer, words text, facets text)`.execute(db);
    },
    async removePassages(db, ids) {
      await sql`delete from passage where id = any(${ids}::bigint[])`.execute(db);
    },
    search,
    scan,
    async countOn(db) {
      await sql`select setval(pg_get_serial_sequence('correction', 'seq'), coalesce((select max(seq) from correction), 0) + 1, false)`.execute(db);
    },
  };
}

/** The driver would fetch all rows at once; a cursor of the server does not. */
async function* scan(db: Kysely<Schema>, { name, columns, key }: Table): AsyncGenerator<Row> {
  const order = key.map((column) => (NUMBERS.has(`${name}.${column}`) ? sql.ref(column) : sql`${sql.ref(column)} collate "C"`));
  await sql`declare scan no scroll cursor for select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)} order by ${sql.join(order)}`.execute(
    db,
  );
  for (let rows: Row[] | null = null; rows === null || rows.length === FETCHED; ) {
    rows = (await sql<Row>`fetch ${sql.lit(FETCHED)} from scan`.execute(db)).rows;
    yield* rows;
  }
  await sql`close scan`.execute(db);
}

/** Columns of keys that are no text. */
const NUMBERS = new Set(['correction.seq', 'entity_key.seq', 'facet.rank', 'passage.id']);
const FETCHED = 200;

async function insert(db: Kysely<Schema>, table: keyof Schema, rows: readonly object[], conflict?: Conflict): Promise<void> {
  if (rows.length === 0) return;
  // The type of a row by a row: a table may be called as a type is, `text`.
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from json_populate_recordset((select one from ${sql.table(table)} one where false), ${JSON.stringify(rows)}::json) ${onConflict(conflict)}`.execute(db);
}

async function search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]> {
  const match = [
    ...query.terms.map(({ words, prefix }) => `(${words.join(' <-> ')}${prefix ? ':*' : ''})`),
    ...[...query.facets, `kind${query.kind}`].map((facet) => `facet${facet}`),
  ].join(' & ');
  const { rows } = await sql<{ kind: string; ref: string; id: number }>`
    select id, kind, ref from passage
    where words @@ to_tsquery('simple', ${match}) and id >= ${query.from} and id < ${query.until}
    order by id desc limit ${query.limit}`.execute(db);
  return rows;
}
