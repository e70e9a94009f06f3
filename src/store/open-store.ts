import { Kysely, type Migration, Migrator } from 'kysely';
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
  close(): Promise<void>;
}

/** In the order in which they are run; new ones come at the end. */
const MIGRATIONS: readonly (readonly [string, { up: (db: Kysely<unknown>, dialect: Dialect) => Promise<void> }])[] = [['0001-ledger', ledger]];

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
    close: () => db.destroy(),
  };
}

async function migrate(db: Kysely<Schema>, dialect: Dialect, upTo: number): Promise<void> {
  const migrations = Object.fromEntries(
    MIGRATIONS.slice(0, upTo).map(([name, { up }]): [string, Migration] => [name, { up: (target) => up(target, dialect) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
