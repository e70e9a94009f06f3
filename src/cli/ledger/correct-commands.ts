import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { write } from '../write.js';
import { short } from './columns.js';
import { type LedgerFlags, ledgerCommand, positive, withLedger } from './open.js';
import { type OutputFlags, printRows, withOutput } from './output.js';
import { filled, LEDGER_WORDS } from './words.js';

interface Flags extends LedgerFlags {
  readonly by?: string;
}

const correction = (name: string, description: string, examples: string): Command =>
  ledgerCommand(name, description, examples).option('--by <name>', 'who corrects (default: the user of the system)');

const by = (flags: Flags): { author: string; now: string } => ({ author: flags.by ?? userInfo().username, now: new Date().toISOString() });
const acts = () => import('../../app/ledger/correct.js');

export const mergeCommand = (): Command =>
  correction('merge', 'Take two things for one: the texts of the second join the first.', 'parley merge m4f7k2pq m9x1c3rt')
    .argument('<id>', 'what is kept: a meeting, commitment, person or mechanism')
    .argument('<other>', 'what joins it')
    .action(async (id: string, other: string, flags: Flags) => {
      const { merge } = await acts();
      await withLedger(flags, { create: false }, async (ledger) => {
        await write(`${filled(LEDGER_WORDS.merged[flags.lang], { id: short(await merge(ledger, id, other, by(flags))) })}\n`);
      });
    });

export const splitCommand = (): Command =>
  correction(
    'split',
    'Move what some texts say out of a thing that they do not speak of.',
    'parley split m4f7k2pq t8c31f0a        what this text says is another meeting',
  )
    .argument('<id>', 'a meeting, commitment, person or mechanism')
    .argument('<claim...>', 'claims as `parley why` prints them, or texts')
    .action(async (id: string, claims: readonly string[], flags: Flags) => {
      const { split } = await acts();
      await withLedger(flags, { create: false }, async (ledger) => {
        await write(`${filled(LEDGER_WORDS.split[flags.lang], { id: short(await split(ledger, id, claims, by(flags))) })}\n`);
      });
    });

export const settleCommand = (): Command =>
  correction(
    'settle',
    'Settle what a slot is, where texts differ or do not say.',
    `
    parley settle m4f7k2pq date 2024-10-02
    parley settle c81kd0ez delivery delivered`,
  )
    .argument('<id>', 'a meeting or commitment')
    .argument('<slot>', 'date, place, round, participants; delivery, due')
    .argument('<value>', 'the value that holds')
    .action(async (id: string, slot: string, value: string, flags: Flags) => {
      const { settle } = await acts();
      await withLedger(flags, { create: false }, async (ledger) => {
        await write(`${filled(LEDGER_WORDS.settled[flags.lang], { id: short(await settle(ledger, id, slot, value, by(flags))) })}\n`);
      });
    });

export const undoCommand = (): Command =>
  correction('undo', 'Take the last correction back, or the one of a number.', 'parley undo 3')
    .argument('[number]', 'as `parley corrections` prints it', positive)
    .action(async (seq: number | undefined, flags: Flags) => {
      const { undo } = await acts();
      await withLedger(flags, { create: false }, async (ledger) => {
        await write(`${filled(LEDGER_WORDS.undone[flags.lang], { n: await undo(ledger, seq ?? null, by(flags)) })}\n`);
      });
    });

export const correctionsCommand = (): Command =>
  withOutput(ledgerCommand('corrections', 'List what persons corrected, with who and when.', 'parley corrections')).action(async (flags: OutputFlags) => {
    const { listCorrections } = await import('../../app/ledger/views/index.js');
    await withLedger(flags, { create: false }, async (ledger) => {
      const rows = await listCorrections(ledger);
      await printRows(
        rows,
        [
          { key: 'number', title: { vi: 'Số', en: 'No.' }, cell: (row) => String(row.seq), value: (row) => row.seq, right: true },
          { key: 'act', title: { vi: 'Việc', en: 'Act' }, cell: (row) => row.act },
          { key: 'subject', title: { vi: 'Mã', en: 'Id' }, cell: (row) => short(row.subject), value: (row) => row.subject },
          { key: 'by', title: { vi: 'Ai', en: 'By' }, cell: (row) => row.author },
          { key: 'at', title: { vi: 'Lúc', en: 'At' }, cell: (row) => row.added },
          { key: 'undone', title: { vi: '', en: '' }, cell: (row) => (row.undone ? '↶' : ''), value: (row) => row.undone },
        ],
        flags,
        LEDGER_WORDS.noCorrections,
      );
    });
  });
