import type { Command } from 'commander';
import { Progress } from '../progress.js';
import { write } from '../write.js';
import { type LedgerFlags, ledgerCommand, withLedger } from './open.js';
import { LEDGER_WORDS } from './words.js';

export const importCommand = (): Command =>
  ledgerCommand(
    'import',
    'Restore an export into an empty ledger, of either kind. A damaged one is refused and nothing is written.',
    `
    parley import backup.jsonl
    parley import backup.jsonl --ledger postgres://user@server/parley`,
  )
    .argument('<file>', 'what parley export wrote')
    .action(importFrom);

async function importFrom(file: string, flags: LedgerFlags): Promise<void> {
  const { checkExport } = await import('../../app/ledger/read-export.js');
  const { importLedger } = await import('../../app/ledger/import.js');
  const progress = new Progress(process.stderr);
  // Before the ledger is made.
  const rows = await checkExport(file);
  await withLedger(flags, { create: true }, async (store, name) => {
    progress.start(rows);
    let texts: number;
    try {
      texts = await importLedger(store, file, { ledger: name, onRow: () => progress.advance() });
    } finally {
      progress.clear();
    }
    await write(`${texts} ${LEDGER_WORDS.restored[flags.lang]}\n`);
  });
}
