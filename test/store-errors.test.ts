import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAppError } from '../src/app/ledger/open-ledger.js';
import { AppError } from '../src/kernel/app-error.js';
import { add, kindsOf, SAMPLES, withStore } from './support/ledger.js';
import { NOBODY, reachable, startPostgres } from './support/postgres.js';
import { parley, ROOT } from './support/root.js';

const postgres = await startPostgres();
const { kinds, folder, end } = kindsOf(postgres);
afterAll(end, 60_000);

const SAMPLE = join(SAMPLES, '04-my-trung-geneva.txt');
let ledger: string;
beforeAll(async () => {
  ledger = await kinds[0]!.fresh();
  await add(ledger, SAMPLE);
}, 60_000);

/** What the command line says of a ledger that it cannot use: one line, and its exit status. */
async function complaint(
  address: string,
  command: readonly string[] = ['add', SAMPLE],
  as: { uid?: number; gid?: number } = {},
): Promise<readonly [number, string]> {
  const { status, stdout, stderr } = await parley([...command, '--lang', 'en', '--ledger', address], as);
  expect([stdout, stderr.trimEnd().split('\n').length], stderr).toEqual(['', 1]);
  return [status, stderr];
}

describe('a ledger that cannot be used is told of in one line, with exit status 4', () => {
  it.each([
    ['postgres://parley@127.0.0.1:1/parley', 'ECONNREFUSED'],
    ['postgres://parley@nowhere.invalid/parley', 'cannot be reached'],
    ['postgres://parley:a%zz@127.0.0.1/parley', 'cannot be reached'],
  ])('%s', async (address, said) => {
    expect(await complaint(address)).toEqual([4, expect.stringContaining(said)]);
  });

  it.skipIf(!postgres)('a wrong password; a database that is not there, not in UTF-8, or not theirs who ask', async () => {
    const address = await postgres!.create();
    const [status, said] = await complaint(address.replace(':secret@', ':wrong@'));
    expect([status, said]).toEqual([4, expect.stringContaining('28P01')]);
    expect(said).not.toContain('wrong');
    expect(await complaint(`${address}x`)).toEqual([4, expect.stringContaining('3D000')]);
    await postgres!.query(address, "create database narrow encoding 'SQL_ASCII' locale 'C' template template0");
    await postgres!.query(address, "create role guest login password 'secret'");
    expect(await complaint(address.replace('//parley:', '//guest:'))).toEqual([4, expect.stringContaining('42501')]);
    expect(await complaint(address.replace(/\w+$/, 'narrow'))).toEqual([4, expect.stringContaining('SQL_ASCII, not UTF8')]);
  });

  it('a file that is no database, a folder, a damaged ledger, a database of another program', async () => {
    const put = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    expect(await complaint(put('letter.txt', 'Kính gửi '.repeat(200)))).toEqual([4, expect.stringContaining('letter.txt is not a ledger of Parley')]);
    expect(await complaint(folder)).toEqual([4, expect.stringContaining('is not a ledger of Parley')]);
    const bytes = readFileSync(ledger);
    expect(await complaint(put('damaged.db', bytes.fill(7, 100, 20_000)))).toEqual([4, expect.stringContaining('is not a ledger of Parley')]);
    const other = new Database(join(folder, 'other.db'));
    other.exec('create table bookmarks (address text)');
    other.close();
    expect(await complaint(join(folder, 'other.db'))).toEqual([4, expect.stringContaining('is not a ledger of Parley')]);
    const again = new Database(join(folder, 'other.db'));
    expect(again.prepare('select name from sqlite_master').all()).toEqual([{ name: 'bookmarks' }]);
    again.close();
  });

  it('a folder that cannot be made', async () => {
    expect(await complaint(join(SAMPLE, 'below', 'ledger.db'))).toEqual([4, expect.stringMatching(/cannot be opened \((ENOTDIR|EEXIST)\)/)]);
  });

  it.skipIf(process.platform === 'win32' || !reachable(join(ROOT, 'dist/cli')) || !reachable(process.execPath))(
    'a folder or file that may not be written',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o755 });
      copyFileSync(ledger, join(closed, 'ledger.db'));
      chmodSync(join(closed, 'ledger.db'), 0o444);
      chmodSync(closed, 0o555);
      chmodSync(folder, 0o755);
      expect(await complaint(join(closed, 'new.db'), ['add', SAMPLE], NOBODY)).toEqual([4, expect.stringContaining('cannot be opened')]);
      expect(await complaint(join(closed, 'ledger.db'), ['add', SAMPLE], NOBODY)).toEqual([4, expect.stringContaining('cannot be opened')]);
      const open = join(folder, 'open');
      mkdirSync(open);
      if (NOBODY.uid) chownSync(open, NOBODY.uid, NOBODY.gid);
      copyFileSync(ledger, join(open, 'ledger.db'));
      chmodSync(join(open, 'ledger.db'), 0o444);
      expect(await complaint(join(open, 'ledger.db'), ['add', join(SAMPLES, '05-my-trung-london.txt')], NOBODY)).toEqual([
        4,
        expect.stringContaining('cannot be opened'),
      ]);
      chmodSync(closed, 0o755);
    },
  );

  it.each(kinds.filter((kind) => !kind.skip))('one of a newer Parley on $name', async ({ fresh }) => {
    const newer = await fresh();
    await withStore(newer, ({ db }) =>
      db
        .insertInto('kysely_migration' as never)
        .values({ name: '9999-later', timestamp: '2030-01-01T00:00:00Z' } as never)
        .execute(),
    );
    expect(await complaint(newer)).toEqual([4, expect.stringContaining('newer Parley')]);
    expect(await complaint(newer, ['export'])).toEqual([4, expect.stringContaining('newer Parley')]);
  });

  it.each(kinds.filter((kind) => !kind.skip))('one that another process writes to for too long on $name', async ({ fresh, name }) => {
    const busy = await fresh();
    const impatience = name === 'SQLite' ? 'pragma busy_timeout = 50' : "set lock_timeout = '50ms'";
    await withStore(busy, (one) =>
      withStore(busy, (other) =>
        one.exclusive(() =>
          other.db.connection().execute(async (connection) => {
            await sql.raw(impatience).execute(connection);
            const error = await sql`update ledger set writes = 0`.execute(connection).catch((thrown: unknown) => asAppError(thrown, busy));
            expect(error).toEqual(new AppError('ledger-busy'));
          }),
        ),
      ),
    );
  });

  it('none at all, where one is only looked into', async () => {
    expect(await complaint(join(folder, 'none.db'), ['export'])).toEqual([4, expect.stringContaining('There is no ledger')]);
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });
});

describe('an export that cannot be written or read', () => {
  it('is told of', async () => {
    expect(await complaint(ledger, ['export', join(folder, 'none', 'out.jsonl')])).toEqual([74, expect.stringContaining('ENOENT')]);
    expect(await complaint(join(folder, 'new.db'), ['import', join(folder, 'none.jsonl')])).toEqual([1, expect.stringContaining('ENOENT')]);
    expect(existsSync(join(folder, 'new.db'))).toBe(false);
  });
});
