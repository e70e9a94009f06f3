import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAppError } from '../src/app/ledger/open-ledger.js';
import { AppError } from '../src/kernel/app-error.js';
import { type AddedLine, add, COLLECTION, type Dump, dump, expectWhole, kindsOf, lasting, linesOf, withStore } from './support/ledger.js';
import { startPostgres } from './support/postgres.js';
import { MAIN, parley, ROOT } from './support/root.js';

const postgres = await startPostgres();
const { kinds, folder, end } = kindsOf(postgres);
afterAll(end, 60_000);

/** The shortest reports of the collection, and reprints of them: enough for several transactions, and read fast. */
const texts = join(folder, 'texts');
let reference: unknown;
let count = 0;
beforeAll(async () => {
  mkdirSync(texts);
  const reports = readdirSync(COLLECTION)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(COLLECTION, name), 'utf8')] as const)
    .sort(([, a], [, b]) => a.length - b.length)
    .slice(0, 22);
  for (const [name, text] of reports)
    for (const reprint of ['', '\nTheo bản tin sáng.\n', '\nTheo bản tin chiều.\n']) {
      writeFileSync(join(texts, `${reprint.length} ${name}`), text + reprint);
      count++;
    }
  const ledger = await kinds[0]!.fresh();
  await add(ledger, texts);
  reference = lasting(await expectWhole(ledger));
}, 60_000);

/** Starts to add the texts and kills the process: some time after it began, or after the first text was acknowledged. */
async function killed(ledger: string, { acknowledged, after }: { acknowledged: boolean; after: number }): Promise<AddedLine[]> {
  const child = spawn(process.execPath, [MAIN, 'add', texts, '--json', '--ledger', ledger], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), after);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (said === '' && acknowledged) kill();
    said += chunk;
  });
  if (!acknowledged) kill();
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may be cut off.
  return linesOf(said.slice(0, said.lastIndexOf('\n') + 1));
}

function expectKept(acknowledged: readonly AddedLine[], all: Dump): void {
  const kept = new Set(all.location.map(({ uri, text }) => `${uri} ${text}`));
  expect(acknowledged.filter(({ uri, text }) => !kept.has(`${uri} ${text}`))).toEqual([]);
}

/** Kills one run after the other, each going on where the one before was cut off; a ledger that is complete makes room for a new one. */
async function killAgainAndAgain(fresh: () => Promise<string>, times: number): Promise<void> {
  let ledger: string | null = null;
  for (let i = 0; i < times; i++) {
    ledger ??= await fresh();
    const moment = i % 3 === 0 ? { acknowledged: false, after: Math.random() * 900 } : { acknowledged: true, after: Math.random() * 250 };
    const acknowledged = await killed(ledger, moment);
    const all = await expectWhole(ledger);
    expectKept(acknowledged, all);
    if (all.text.length < count && i < times - 1) continue;
    await add(ledger, texts);
    expect(lasting(await expectWhole(ledger)), JSON.stringify(moment)).toEqual(reference);
    ledger = null;
  }
}

describe('a process that is killed while it adds texts', () => {
  it('loses none that it acknowledged, and the next goes on to the same ledger: SQLite', { timeout: 300_000 }, async () => {
    await Promise.all([killAgainAndAgain(kinds[0]!.fresh, 25), killAgainAndAgain(kinds[0]!.fresh, 25)]);
  });

  it.skipIf(!postgres)('loses none that it acknowledged, and the next goes on to the same ledger: PostgreSQL', { timeout: 120_000 }, async () => {
    await killAgainAndAgain(kinds[1]!.fresh, 5);
  });
});

describe('an import that is killed', () => {
  it('leaves nothing or all', { timeout: 120_000 }, async () => {
    const [from, file] = [await kinds[0]!.fresh(), join(folder, 'export.jsonl')];
    await add(from, texts);
    await parley(['export', file, '--ledger', from]);
    const all = await dump(from);
    for (const after of [350, 450, 550, 650]) {
      const ledger = await kinds[0]!.fresh();
      const child = spawn(process.execPath, [MAIN, 'import', file, '--ledger', ledger], { cwd: ROOT, stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), after);
      await new Promise((resolve) => child.once('close', resolve));
      if ((await expectWhole(ledger)).text.length === 0) expect((await parley(['import', file, '--ledger', ledger])).status).toBe(0);
      expect(await dump(ledger)).toEqual(all);
    }
  });
});

describe('a server that is killed', () => {
  it.skipIf(!postgres)('is told of, and keeps what was acknowledged', { timeout: 120_000 }, async () => {
    const ledger = await kinds[1]!.fresh();
    const child = spawn(process.execPath, [MAIN, 'add', texts, '--json', '--lang', 'en', '--ledger', ledger], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, complaint] = [outputOf(child, 'stdout'), outputOf(child, 'stderr')];
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await postgres!.crash();
    const status = await new Promise((resolve) => (child.exitCode === null ? child.once('close', resolve) : resolve(child.exitCode)));
    // All may have been stored by then.
    if (status !== 0) expect([status, complaint.text]).toEqual([4, expect.stringContaining('cannot be reached')]);
    expectKept(linesOf(said.text), await expectWhole(ledger));
    await add(ledger, texts);
    expect(lasting(await expectWhole(ledger))).toEqual(reference);
  });
});

function outputOf(child: ChildProcess, stream: 'stdout' | 'stderr'): { text: string } {
  const output = { text: '' };
  child[stream]!.setEncoding('utf8').on('data', (chunk: string) => {
    output.text += chunk;
  });
  return output;
}

describe('a full disk', () => {
  it.skipIf(!mayMount())('is told of; what was acknowledged is safe, and the next run goes on', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    try {
      const ledger = join(disk, 'ledger.db');
      const { status, stdout, stderr } = await parley(['add', texts, '--json', '--lang', 'en', '--ledger', ledger]);
      expect([status, stderr]).toEqual([4, expect.stringContaining('The disk is full')]);
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
      const all = await expectWhole(ledger);
      expectKept(linesOf(stdout), all);
      expect(all.text.length).toBeLessThan(count);
      await add(ledger, texts);
      expect(lasting(await expectWhole(ledger))).toEqual(reference);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });

  it('is told of where the file may not grow', async () => {
    const ledger = await kinds[0]!.fresh();
    await add(ledger, join(texts, readdirSync(texts)[0]!));
    const before = await expectWhole(ledger);
    await withStore(ledger, async (store) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
      await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(store.db);
      const growing = store.exclusive(async (db) => {
        for (let i = 0; i < 1000; i++)
          await db
            .insertInto('band')
            .values({ key: `${i}`.repeat(100), text: 't0' })
            .execute();
      });
      const error = await growing.then(() => null).catch((thrown: unknown) => asAppError(thrown, ledger));
      expect(error).toEqual(new AppError('ledger-full'));
    });
    expect(await expectWhole(ledger)).toEqual(before);
  });
});

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const disk = join(folder, 'trial');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
    execFileSync('umount', ['-l', disk]);
    return true;
  } catch {
    return false;
  }
}
