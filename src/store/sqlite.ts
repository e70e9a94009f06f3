import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Kysely, type RawBuilder, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import Database from 'libsql';
import { AppError } from '../kernel/app-error.js';
import type { Conflict, Dialect, SearchQuery } from './dialect.js';
import type { Schema } from './schema.js';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 60_000;

/** Pages that are written ahead before they are brought home: a page that many batches change is then brought home once. */
const CHECKPOINT = 16_000;
/** Prepared statements that are kept. */
const STATEMENTS = 500;

/** The embedded store: one file, written ahead (WAL), flushed at every commit. */
export function sqliteDialect(file: string): Dialect {
  return {
    name: 'sqlite',
    connect() {
      mkdirSync(dirname(file), { recursive: true });
      const database = new Database(file, { timeout: PATIENCE });
      for (const pragma of [
        'journal_mode = WAL',
        'synchronous = FULL',
        `busy_timeout = ${PATIENCE}`,
        'foreign_keys = ON',
        'cache_size = -65536',
        `wal_autocheckpoint = ${CHECKPOINT}`,
      ])
        database.exec(`PRAGMA ${pragma}`);
      return new SqliteDialect({ database: remembering(database) });
    },
    alone: (db, work) =>
      db.connection().execute(async (connection) => {
        await sql`begin immediate`.execute(connection);
        try {
          await refuseOthers(connection, file);
          await work(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          await sql`rollback`.execute(connection);
          throw error;
        }
      }),
    among: (column, values) => sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    wanted: (values) => sql`json_each(${JSON.stringify(values)}) as wanted`,
    insert,
    async createSearch(db) {
      await db.schema
        .createTable('passage')
        .addColumn('id', 'integer', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('ref', 'text', (c) => c.notNull())
        .addColumn('print', 'integer', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('passage_ref').on('passage').column('ref').execute();
      await sql`create virtual table passage_words using fts5(words, facets, content='', contentless_delete=1, tokenize='ascii', prefix='3')`.execute(db);
    },
    async writePassages(db, passages) {
      await insert(
        db,
        'passage',
        passages.map(({ id, kind, ref, print }) => ({ id, kind, ref, print })),
      );
      const rows = JSON.stringify(passages.map(({ id, words, facets }) => [id, words, facets]));
      await sql`insert into passage_words (rowid, words, facets) select value ->> 0, value ->> 1, value ->> 2 from json_each(${rows})`.execute(db);
    },
    async removePassages(db, ids) {
      const all = JSON.stringify(ids);
      await sql`delete from passage_words where rowid in (select value from json_each(${all}))`.execute(db);
      await sql`delete from passage where id in (select value from json_each(${all}))`.execute(db);
    },
    search,
    scan(db, { name, columns, key }) {
      let rows = db.selectFrom(name).select(columns as never);
      for (const column of key) rows = rows.orderBy(column as never);
      return rows.stream();
    },
    // AUTOINCREMENT does so by itself.
    countOn: () => Promise.resolve(),
  };
}

/** Statements that are used again and again are prepared once. */
function remembering(database: Database.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // A full disk ends the transaction by itself; a complaint that there is none to roll back would hide why.
      if (text === 'rollback' && !database.inTransaction) return NOTHING;
      let statement = known.get(text);
      if (statement === undefined) {
        if (known.size >= STATEMENTS) known.clear();
        statement = database.prepare(text) as unknown as SqliteStatement;
        known.set(text, statement);
      }
      return statement;
    },
  };
}

async function insert(db: Kysely<Schema>, table: keyof Schema, rows: readonly object[], conflict?: Conflict): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const values = JSON.stringify(rows.map((row) => Object.values(row)));
  await sql`insert into ${sql.table(table)} (${names(columns)}) select ${sql.join(columns.map((_, i) => sql`value ->> ${sql.lit(i)}`))}
    from json_each(${values}) where true ${onConflict(conflict)}`.execute(db);
}

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)));

/** The end of an insertion, alike in both stores. */
export function onConflict(conflict: Conflict | undefined): RawBuilder<unknown> {
  if (!conflict) return sql``;
  const { key, set } = conflict;
  const change = set.length === 0 ? sql`nothing` : sql`update set ${sql.join(set.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`;
  return sql`on conflict (${names(key)}) do ${change}`;
}

const NOTHING: SqliteStatement = { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: () => [][Symbol.iterator]() };

/** A database of another program is no place for a ledger. */
async function refuseOthers(db: Kysely<Schema>, file: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db);
  const names = rows.map((row) => row.name);
  if (names.length > 0 && !names.includes('kysely_migration')) throw new AppError('ledger-unreadable', { ledger: file, reason: names.slice(0, 3).join(', ') });
}

async function search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]> {
  const match = [
    ...query.terms.map(({ words, prefix }) => `words : "${words.join(' ')}"${prefix ? '*' : ''}`),
    ...query.facets.map((facet) => `facets : ${facet}`),
  ].join(' AND ');
  const { rows } = await sql<{ kind: string; ref: string; id: number }>`
    select p.id, p.kind, p.ref from passage_words w join passage p on p.id = w.rowid
    where passage_words match ${match} and w.rowid >= ${query.from} and w.rowid < ${query.until}
    order by w.rowid desc limit ${query.limit}`.execute(db);
  return rows;
}
