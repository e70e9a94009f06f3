import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.js';

/** The first schema. */
export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { schema } = db;
  const big = 'bigint' as const;
  /** SQLite keeps these in the index of their key: half of what is written, and of what is read to find a row. */
  const byKey = <Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>): CreateTableBuilder<Table, Columns> =>
    dialect.name === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
  await schema
    .createTable('ledger')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('writes', big, (c) => c.notNull())
    .execute();
  await sql`insert into ledger (id, writes) values (1, 0)`.execute(db);
  await schema
    .createTable('text')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('text_day').on('text').columns(['day', 'id']).execute();
  await schema.createIndex('text_family').on('text').column('family').execute();
  await schema
    .createTable('location')
    .addColumn('uri', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull().references('text.id'))
    .addColumn('size', big, (c) => c.notNull())
    .addColumn('modified', big, (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('location_pk', ['uri', 'text'])
    .$call(byKey)
    .execute();
  await schema.createIndex('location_text').on('location').column('text').execute();
  await schema
    .createTable('reading')
    .addColumn('text', 'text', (c) => c.notNull().references('text.id'))
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reading_pk', ['text', 'reader'])
    .execute();
  await schema
    .createTable('band')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('band_pk', ['key', 'text'])
    .$call(byKey)
    .execute();
  await schema
    .createTable('claim')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull().references('text.id'))
    .addColumn('entity', 'text')
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('score', 'double precision', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('claim_text').on('claim').column('text').execute();
  await schema.createIndex('claim_entity').on('claim').column('entity').execute();
  await schema
    .createTable('entity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('profile', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('entity_kind').on('entity').columns(['kind', 'day', 'id']).execute();
  await schema
    .createTable('entity_key')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('seq', big, (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entity_key_pk', ['key', 'seq', 'entity'])
    .$call(byKey)
    .execute();
  await schema.createIndex('entity_key_entity').on('entity_key').column('entity').execute();
  await schema
    .createTable('facet')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('rank', 'integer', (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('facet_pk', ['kind', 'name', 'value', 'rank', 'entity'])
    .$call(byKey)
    .execute();
  await schema.createIndex('facet_entity').on('facet').column('entity').execute();
  await schema
    .createTable('correction')
    .addColumn('seq', 'integer', (c) => (dialect.name === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey().generatedByDefaultAsIdentity()))
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .addColumn('undoes', 'integer')
    .execute();
  await dialect.createSearch(db);
}
