import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.js';
import type { Schema } from '../../src/store/schema.js';
import { TABLES } from '../../src/store/tables.js';
import type { Postgres } from './postgres.js';
import { parley, ROOT } from './root.js';

export const COLLECTION = join(ROOT, 'test/ledger/collection');
export const SAMPLES = join(ROOT, 'samples');

export interface AddedLine {
  readonly uri: string;
  readonly text?: string;
  readonly outcome?: string;
  readonly problem?: { readonly code: string };
}

export const linesOf = (stdout: string): AddedLine[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AddedLine);

/** What `parley add` makes of the paths. */
export async function add(ledger: string, ...paths: string[]): Promise<AddedLine[]> {
  const { status, stdout, stderr } = await parley(['add', ...paths, '--json', '--lang', 'en', '--ledger', ledger]);
  expect([0, 1], stderr).toContain(status);
  return linesOf(stdout);
}

export async function withStore<T>(ledger: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(ledger);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export type Dump = { readonly [Name in keyof Schema]: Schema[Name][] };

/** All rows of a ledger. */
export const dump = (ledger: string): Promise<Dump> =>
  withStore(ledger, (store) =>
    store.snapshot(async (db) => {
      const tables: Record<string, unknown[]> = {};
      for (const table of TABLES) {
        const rows: unknown[] = [];
        for await (const row of store.dialect.scan(db, table)) rows.push(row);
        tables[table.name] = rows;
      }
      return tables as unknown as Dump;
    }),
  );

/** A ledger but for what differs from run to run: the instants, and what depends on which texts were taken in together. */
export function lasting({ passage, ...tables }: Dump): unknown {
  const timeless = Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row, added: undefined }))]);
  return { ...Object.fromEntries(timeless), passage: passage.map(({ kind, ref }) => `${kind} ${ref}`).sort() };
}

/** Fails unless everything in a ledger refers to what is there, and nothing was left behind. */
export async function expectWhole(ledger: string): Promise<Dump> {
  if (!ledger.startsWith('postgres'))
    await withStore(ledger, async ({ db }) => {
      expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }]);
      expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
    });
  const all = await dump(ledger);
  const texts = new Map(all.text.map((text) => [text.id, text]));
  const entities = new Map(all.entity.map((entity) => [entity.id, entity]));
  const readings = new Set(all.reading.map(({ text, reader }) => `${text} ${reader}`));
  const found = new Set(all.location.map(({ text }) => text));
  const searched = new Set(all.passage.map(({ ref }) => ref));
  expect(searched.size, 'each passage stands once').toBe(all.passage.length);
  const faults: string[] = [];
  const need = (holds: boolean, what: string): void => void (holds || faults.push(what));
  for (const { id, reader, family } of all.text) {
    need(readings.has(`${id} ${reader}`), `${id} has no reading`);
    need(found.has(id), `${id} has no address`);
    need(texts.has(family), `${id} is of the family ${family}`);
    need(searched.has(id), `${id} is not searched`);
  }
  const claims = new Map<string, number>();
  for (const { id, text, start, end, data, entity, kind } of all.claim) {
    const content = texts.get(text)?.content ?? '';
    need(start >= 0 && start < end && end <= content.length, `${id} lies outside of ${text}`);
    if (kind === 'outcome') need((JSON.parse(data) as { quote: string }).quote === content.slice(start, end), `${id} quotes something else`);
    if (entity === null) continue;
    claims.set(entity, (claims.get(entity) ?? 0) + 1);
    need(entities.has(entity), `${id} speaks of ${entity}`);
  }
  for (const { id, profile } of all.entity) {
    need((JSON.parse(profile) as { claims: number }).claims === claims.get(id), `${id} counts other claims than it has`);
    need(searched.has(id), `${id} is not searched`);
  }
  for (const { ref } of all.passage) need(texts.has(ref) || entities.has(ref), `${ref} is searched`);
  for (const { entity } of [...all.facet, ...all.entity_key]) need(entities.has(entity), `${entity} is found`);
  for (const { text } of all.band) need(texts.has(text), `${text} has bands`);
  expect(faults).toEqual([]);
  return all;
}

/** A kind of store that the same tests are run on. */
export interface Kind {
  readonly name: string;
  readonly skip: boolean;
  /** The address of a ledger that is not there yet. */
  fresh(): Promise<string>;
}

/** Both kinds of store; PostgreSQL where there is a server. */
export function kindsOf(postgres: Postgres | null): { readonly kinds: readonly Kind[]; readonly folder: string; readonly end: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
  let ledgers = 0;
  return {
    folder,
    kinds: [
      { name: 'SQLite', skip: false, fresh: () => Promise.resolve(join(folder, `ledger${++ledgers}.db`)) },
      { name: 'PostgreSQL', skip: postgres === null, fresh: () => postgres!.create() },
    ],
    async end() {
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
