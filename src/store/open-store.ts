import { Kysely, type Migration, Migrator, sql } from 'kysely';
import { AppError } from '../kernel/app-error.js';
import type { Dialect } from './dialect.js';
import * as ledger from './migrations/0001-ledger.js';
import { postgresDialect } from './postgres.js';
import type { Schema } from './schema.js';
import { sqliteDialect } from './sqlite.js';

export interface Store {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /** Runs in one transaction that no other writer overlaps, in this process or another; all of it or nothing is kept. */
  exclusive<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Reads the ledger as it is at one moment, whoever writes meanwhile. */
  snapshot<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** In the order in which they are run; new ones come at the end. */
const MIGRATIONS: readonly (readonly [string, { up: (db: Kysely<unknown>, dialect: Dialect) => Promise<void> }])[] = [['0001-ledger', ledger]];

/** The schema that this version of Parley writes, and all that it knows. */
export const SCHEMAS = MIGRATIONS.map(([name]) => name);

export const isServer = (address: string): boolean => /^postgres(?:ql)?:\/\//.test(address);

/** Opens a ledger by the path of its file or the address of its server, and brings its schema up to date. */
export async function openStore(address: string, upTo = MIGRATIONS.length): Promise<Store> {
  const dialect = isServer(address) ? postgresDialect(address) : sqliteDialect(address);
  const db = new Kysely<Schema>({ dialect: dialect.connect() });
  try {
    await migrate(db, dialect, upTo);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    dialect,
    exclusive: (work) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('ledger')
          .set((row) => ({ writes: row('writes', '+', 1) }))
          .execute();
        return work(transaction);
      }),
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').execute(work),
    close: () => db.destroy(),
  };
}

async function migrate(db: Kysely<Schema>, dialect: Dialect, upTo: number): Promise<void> {
  const done = await migrationsDone(db);
  if (done.some((name) => !SCHEMAS.includes(name))) throw new AppError('ledger-newer');
  if (done.length >= upTo) return;
  const migrations = Object.fromEntries(
    MIGRATIONS.slice(0, upTo).map(([name, { up }]): [string, Migration] => [name, { up: (target) => up(target, dialect) }]),
  );
  await dialect.alone(db, async (connection) => {
    const migrator = new Migrator({ db: connection, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

async function migrationsDone(db: Kysely<Schema>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    return rows.map((row) => row.name);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === '42P01' || message.includes('no such table')) return [];
    throw error;
  }
}
