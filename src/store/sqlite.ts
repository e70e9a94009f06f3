import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import type { Dialect, SearchQuery } from './dialect.js';
import type { Schema } from './schema.js';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 60_000;

/** The embedded store: one file, written ahead (WAL), flushed at every commit. */
export function sqliteDialect(file: string): Dialect {
  return {
    name: 'sqlite',
    connect() {
      mkdirSync(dirname(file), { recursive: true });
      const database = new Database(file, { timeout: PATIENCE });
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', `busy_timeout = ${PATIENCE}`, 'foreign_keys = ON', 'cache_size = -65536'])
        database.exec(`PRAGMA ${pragma}`);
      return new SqliteDialect({ database: database as unknown as SqliteDatabase });
    },
    alone: (db, work) =>
      db.connection().execute(async (connection) => {
        await sql`begin immediate`.execute(connection);
        try {
          await work(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          await sql`rollback`.execute(connection);
          throw error;
        }
      }),
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
      for (const rows of chunks(passages, 5_000)) {
        await db
          .insertInto('passage')
          .values(rows.map(({ id, kind, ref, print }) => ({ id, kind, ref, print })))
          .execute();
        await sql`insert into passage_words (rowid, words, facets) values ${sql.join(rows.map(({ id, words, facets }) => sql`(${id}, ${words}, ${facets})`))}`.execute(
          db,
        );
      }
    },
    async removePassages(db, ids) {
      for (const some of chunks(ids, 10_000)) {
        await sql`delete from passage_words where rowid in (${sql.join(some)})`.execute(db);
        await db
          .deleteFrom('passage')
          .where('id', 'in', [...some])
          .execute();
      }
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

async function search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]> {
  const match = [
    ...query.terms.map(({ words, prefix }) => `words : "${words.join(' ')}"${prefix ? '*' : ''}`),
    ...[...query.facets, ...(query.kinds.length === 1 ? [`kind${query.kinds[0]}`] : [])].map((facet) => `facets : ${facet}`),
  ].join(' AND ');
  const kinds = query.kinds.length > 1 ? sql`and p.kind in (${sql.join(query.kinds)})` : sql``;
  const { rows } = await sql<{ kind: string; ref: string; id: number }>`
    select p.id, p.kind, p.ref from passage_words w join passage p on p.id = w.rowid
    where passage_words match ${match} and w.rowid >= ${query.from} and w.rowid < ${query.until} ${kinds}
    order by w.rowid desc limit ${query.limit}`.execute(db);
  return rows;
}

export function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
