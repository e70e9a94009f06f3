import type { Command } from 'commander';
import { Progress } from '../progress.js';
import { write } from '../write.js';
import { type LedgerFlags, ledgerCommand, withLedger } from './open.js';

export const exportCommand = (): Command =>
  ledgerCommand(
    'export',
    'Write the whole ledger as JSON Lines: a backup, or a way to another store. Nothing is left out.',
    `
    parley export backup.jsonl
    parley export | gzip > backup.jsonl.gz
    parley export backup.jsonl --ledger postgres://user@server/parley`,
  )
    .argument('[file]', 'where to write it; by default to standard output')
    .action(exportTo);

async function exportTo(file: string | undefined, flags: LedgerFlags): Promise<void> {
  const { exportLedger } = await import('../../app/ledger/export.js');
  const { writeWhole } = await import('../../app/ledger/write-whole.js');
  const progress = new Progress(process.stderr);
  await withLedger(flags, { create: false }, async (store) => {
    const run = (put: (line: string) => Promise<void>): Promise<void> =>
      exportLedger(
        store,
        async (line) => {
          await put(line);
          progress.advance();
        },
        (rows) => progress.start(rows),
      );
    try {
      await (file === undefined ? run(write) : writeWhole(file, run));
    } finally {
      progress.clear();
    }
  });
}
