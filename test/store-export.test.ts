import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExport, readExport } from '../src/app/ledger/read-export.js';
import { openStore, SCHEMAS } from '../src/store/open-store.js';
import { TABLES } from '../src/store/tables.js';
import { add, dump, expectWhole, kindsOf, SAMPLES } from './support/ledger.js';
import { startPostgres } from './support/postgres.js';
import { parley, ROOT } from './support/root.js';

const { kinds, folder, end } = kindsOf(await startPostgres());
afterAll(end, 60_000);
const running = kinds.filter((kind) => !kind.skip);

const file = join(folder, 'export.jsonl');
let original: string;
beforeAll(async () => {
  original = await kinds[0]!.fresh();
  await add(original, SAMPLES);
  const { stdout } = await parley(['meetings', '--json', '--limit', '2', '--ledger', original]);
  const [into, other] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  await parley(['merge', into!, other!, '--ledger', original]);
  await parley(['export', file, '--ledger', original]);
}, 60_000);

describe.each(running)('an export restored on $name', { timeout: 120_000 }, ({ fresh }) => {
  it('is the same ledger, row by row, and yields the same export on either store', async () => {
    const ledger = await fresh();
    const { status, stdout, stderr } = await parley(['import', file, '--lang', 'en', '--ledger', ledger]);
    expect([status, stdout, stderr]).toEqual([0, '18 restored\n', '']);
    const all = await expectWhole(ledger);
    expect(all.correction.length).toBe(1);
    expect(all).toEqual(await dump(original));
    expect((await parley(['export', '--ledger', ledger])).stdout).toBe(readFileSync(file, 'utf8'));
    // It is searched alike, and goes on: nothing is new, and a correction gets the next number.
    const search = ['search', 'thuế quan', '--json', '--ledger'];
    expect((await parley([...search, ledger])).stdout).toBe((await parley([...search, original])).stdout);
    expect((await add(ledger, SAMPLES)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    await parley(['undo', '--ledger', ledger]);
    expect((await expectWhole(ledger)).correction.map(({ seq, undoes }) => [seq, undoes])).toEqual([
      [1, null],
      [2, 1],
    ]);
  });

  it('goes into an empty ledger only', async () => {
    const ledger = await fresh();
    await add(ledger, join(SAMPLES, '04-my-trung-geneva.txt'));
    const before = await dump(ledger);
    const { status, stderr } = await parley(['import', file, '--lang', 'en', '--ledger', ledger]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('holds texts already')]);
    expect(stderr).not.toContain('secret');
    expect(await dump(ledger)).toEqual(before);
  });
});

describe('a damaged export', () => {
  const refused = async (bytes: Uint8Array, what: string): Promise<void> => {
    const damaged = join(folder, 'damaged.jsonl');
    writeFileSync(damaged, bytes);
    await expect(checkExport(damaged), what).rejects.toMatchObject({ code: 'export-damaged' });
  };

  it('is refused wherever a byte was changed, and wherever it was cut off', { timeout: 120_000 }, async () => {
    const sound = readFileSync(file);
    expect(await checkExport(file)).toBe(sound.toString('utf8').split('\n').length - 3);
    const last = sound.lastIndexOf(10, sound.length - 2);
    const first = sound.indexOf(10);
    const places = [
      ...Array.from({ length: 60 }, () => Math.floor(Math.random() * sound.length)),
      0,
      first,
      last,
      last + 1,
      sound.length - 1,
      sound.length - 9,
    ];
    for (const at of places) {
      const bytes = Uint8Array.from(sound);
      bytes[at]! ^= 1 << Math.floor(Math.random() * 8);
      await refused(bytes, `byte ${at}`);
      await refused(sound.subarray(0, at), `cut at ${at}`);
    }
    await refused(new Uint8Array(), 'nothing');
    await refused(Buffer.concat([sound, sound]), 'twice');
    await refused(Buffer.concat([sound, Buffer.from('\n')]), 'a line more');
    const lines = sound.toString('utf8').split('\n');
    await refused(Buffer.from([...lines.slice(0, 5), ...lines.slice(6)].join('\n')), 'a line less');
  });

  it('leaves nothing behind, and one of a newer Parley is named as such', async () => {
    const cut = join(folder, 'cut.jsonl');
    writeFileSync(cut, readFileSync(file).subarray(0, -200));
    const ledger = join(folder, 'not-made.db');
    const { status, stdout, stderr } = await parley(['import', cut, '--lang', 'en', '--ledger', ledger]);
    expect([status, stdout, existsSync(ledger)]).toEqual([1, '', false]);
    expect(stderr).toContain('The export is damaged');
    expect(stderr).toContain('Nothing was written');
  });
});

/** A ledger of an earlier schema, as `scripts/ledger-fixture.mjs` wrote it down when that was released. */
describe.each(SCHEMAS)('a ledger of the schema %s', { timeout: 120_000 }, (schema) => {
  const fixture = join(ROOT, 'test/store', `${schema}.jsonl`);
  const rowsOf = async (): Promise<Record<string, Record<string, unknown>[]>> => {
    const rows: Record<string, Record<string, unknown>[]> = Object.fromEntries(TABLES.map(({ name }) => [name, []]));
    for await (const [table, row] of readExport(fixture)) rows[table]!.push(row);
    return rows;
  };

  it('is written down', () => {
    expect(readdirSync(join(ROOT, 'test/store')).sort()).toEqual(SCHEMAS.flatMap((name) => [`${name}.jsonl`, `${name}.sql`]).sort());
  });

  it('is brought up to date where it was made by that version: SQLite', async () => {
    const ledger = join(folder, `${schema}.db`);
    const database = new Database(ledger);
    database.exec(readFileSync(join(ROOT, 'test/store', `${schema}.sql`), 'utf8'));
    database.exec('insert into ledger (id, writes) values (1, 1)');
    for (const name of SCHEMAS.slice(0, SCHEMAS.indexOf(schema) + 1))
      database.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run(name, '2026-11-22T00:00:00.000Z');
    const rows = await rowsOf();
    for (const [table, all] of Object.entries(rows))
      for (const row of all) {
        const columns = Object.keys(row).map((column) => `"${column}"`);
        database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`).run(...Object.values(row));
      }
    database.close();
    expect(await expectWhole(ledger)).toEqual(rows);
    await add(ledger, join(SAMPLES, '06-my-trung-stockholm.txt'));
    expect((await expectWhole(ledger)).text.length).toBe(rows['text']!.length + 1);
  });

  it.each(running)('is brought up to date by the migrations that follow: $name', async ({ fresh }) => {
    const ledger = await fresh();
    const old = await openStore(ledger, SCHEMAS.indexOf(schema) + 1);
    const rows = await rowsOf();
    for (const [table, all] of Object.entries(rows)) if (all.length > 0 && table !== 'passage') await old.dialect.insert(old.db, table as never, all);
    await old.close();
    expect({ ...(await dump(ledger)), passage: rows['passage'] }).toEqual(rows);
  });

  it.each(running)('is restored from its export: $name', async ({ fresh }) => {
    const ledger = await fresh();
    expect((await parley(['import', fixture, '--ledger', ledger])).status).toBe(0);
    expect(await expectWhole(ledger)).toEqual(await rowsOf());
  });
});
