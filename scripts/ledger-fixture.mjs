#!/usr/bin/env node
// Writes down a ledger as this version of Parley makes it, for the tests of later versions: its schema (SQLite) and an export
// with a few of the samples. Run it once for every schema that is released, and never again for an old one.
//   npm run -s build && node scripts/ledger-fixture.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAMPLES = ['04-my-trung-geneva.txt', '05-my-trung-london.txt', '18-bong-da-khong-hoi-dam.txt'];
const folder = mkdtempSync(join(tmpdir(), 'parley-fixture-'));
try {
  const ledger = join(folder, 'ledger.db');
  const parley = (...args) => execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args, '--ledger', ledger], { cwd: root });
  parley('add', ...SAMPLES.map((name) => join('samples', name)));
  const database = new Database(ledger);
  const { name } = database.prepare('select name from kysely_migration order by name desc').get();
  const statements = database
    .prepare(
      "select sql from sqlite_master where sql is not null and name not like 'sqlite_%' and name not like 'passage\\_words\\_%' escape '\\' order by rowid",
    )
    .all();
  database.close();
  writeFileSync(join(root, `test/store/${name}.sql`), statements.map(({ sql }) => `${sql};\n`).join(''));
  parley('export', join(root, `test/store/${name}.jsonl`));
  console.log(`test/store/${name}.sql, .jsonl`);
} finally {
  rmSync(folder, { recursive: true });
}
