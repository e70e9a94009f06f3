import { type Command, Option } from 'commander';
import { STDIN } from '../../app/read-texts.js';
import { EXIT } from '../../contract/exit-codes.js';
import { problemMessage } from '../../contract/messages.js';
import { colours } from '../colours.js';
import { createTheme } from '../format/theme.js';
import { Progress } from '../progress.js';
import { publicationDate } from '../publication-date.js';
import { write } from '../write.js';
import { type LedgerFlags, ledgerCommand, withLedger } from './open.js';
import { LEDGER_WORDS } from './words.js';

interface Flags extends LedgerFlags {
  readonly json?: true;
  readonly published?: string;
}

export const addCommand = (): Command =>
  ledgerCommand(
    'add',
    'Read reports and add them to the ledger. What is there already is left alone.',
    `
    parley add articles/                     every .txt file below a folder; cut off, it goes on where it stopped
    parley add report.txt --published 2024-10-03
    parley add articles/ --ledger postgres://user@server/parley`,
  )
    .argument('[path...]', "files, folders (all .txt files below), or '-' for standard input")
    .option('--published <date>', 'when the texts were published (YYYY-MM-DD), where they do not say', publicationDate)
    .addOption(new Option('--json', 'write what became of each input as JSON Lines'))
    .action(add);

async function add(paths: readonly string[], flags: Flags, command: Command): Promise<void> {
  if (paths.length === 0) {
    if (process.stdin.isTTY) command.error('error: nothing to add: name a file, a folder, or - for standard input', { exitCode: EXIT.usage });
    paths = [STDIN];
  }
  const { addTexts } = await import('../../app/ledger/add-texts.js');
  const { problem: paint } = createTheme(colours(process.stderr, flags.color));
  const progress = new Progress(process.stderr);
  const tally = { new: 0, known: 0, again: 0, unchanged: 0, problem: 0 };
  await withLedger(flags, { create: true }, async (store) => {
    try {
      const options = { published: flags.published ?? null, stdin: process.stdin, now: () => new Date(), onCount: (inputs: number) => progress.start(inputs) };
      for await (const result of addTexts(store, paths, options)) {
        if ('problem' in result) {
          process.exitCode = EXIT.problem;
          tally.problem++;
          progress.clear();
          console.error(paint(`parley: ${result.uri}: ${problemMessage(result.problem, flags.lang)}`));
        } else tally[result.outcome]++;
        if (flags.json) await write(`${JSON.stringify(result)}\n`);
        progress.advance();
      }
    } finally {
      progress.clear();
    }
  });
  if (flags.json) return;
  const words = LEDGER_WORDS;
  const parts = (
    [
      ['new', tally.new],
      ['again', tally.again],
      ['known', tally.known + tally.unchanged],
      ['problem', tally.problem],
    ] as const
  ).filter(([, n]) => n > 0);
  await write(`${parts.map(([what, n]) => `${n} ${words[what][flags.lang]}`).join(' · ') || words.nothing[flags.lang]}\n`);
}
