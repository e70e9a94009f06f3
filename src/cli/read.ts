import { Command, Option } from 'commander';
import { type ReadResult, readTexts, STDIN } from '../app/read-texts.js';
import { EXIT } from '../contract/exit-codes.js';
import { LANGUAGES, type Language } from '../contract/language.js';
import { problemMessage } from '../contract/messages.js';
import type { TextRecord } from '../kernel/record.js';
import { colours } from './colours.js';
import { formatExplanation } from './format/explain.js';
import { MAX_WIDTH, MIN_WIDTH } from './format/layout.js';
import { formatPage, type PageOptions } from './format/page.js';
import { createTheme } from './format/theme.js';
import { formatTotals, Totals } from './format/totals.js';
import { Progress } from './progress.js';
import { publicationDate } from './publication-date.js';
import { systemLanguage } from './system-language.js';
import { write } from './write.js';

interface Flags {
  readonly json?: true;
  readonly explain?: true;
  readonly published?: string;
  readonly lang: Language;
  readonly color: boolean;
}

const EXAMPLES = `
Examples:
  parley read report.txt                     what one report says
  parley read report.txt --explain           … and why each fact was read so
  parley read articles/ --json > all.jsonl   every .txt file below a folder, one record a line
  parley read - --published 2024-10-03 < report.txt

Exit status: 0 all read, 1 some input had a problem, 2 the command line was not understood, 70 a bug, 74 the output could not be written.`;

export function readCommand(): Command {
  return new Command('read')
    .description('Read reports in Vietnamese and show what they say.')
    .argument('[path...]', "files, folders (all .txt files below), or '-' for standard input")
    .addOption(new Option('--json', 'write records (parley.record/1) as JSON Lines').conflicts('explain'))
    .option('--explain', 'show why each fact was read: rule, and the words it was read from')
    .option('--published <date>', 'when the texts were published (YYYY-MM-DD), where they do not say', publicationDate)
    .addOption(new Option('--lang <language>', 'language of the page').choices([...LANGUAGES]).default(systemLanguage(), 'of the system'))
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Try: parley read --help')
    .exitOverride()
    .action(run);
}

async function run(paths: readonly string[], flags: Flags, command: Command): Promise<void> {
  if (paths.length === 0) {
    if (process.stdin.isTTY) command.error('error: nothing to read: name a file, a folder, or - for standard input', { exitCode: EXIT.usage });
    paths = [STDIN];
  }
  const page: PageOptions = {
    language: flags.lang,
    width: Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, process.stdout.columns ?? MAX_WIDTH)),
    theme: createTheme(colours(process.stdout, flags.color)),
  };
  const problemPaint = createTheme(colours(process.stderr, flags.color)).problem;
  const progress = new Progress(process.stderr);
  const totals = new Totals();
  const published = flags.published ?? null;
  try {
    for await (const result of readTexts(paths, { published, stdin: process.stdin, onCount: (inputs) => progress.start(inputs) })) {
      if (process.stdout.isTTY || 'problem' in result) progress.clear();
      if ('problem' in result) {
        process.exitCode = EXIT.problem;
        totals.problems++;
        console.error(problemPaint(`parley: ${result.uri}: ${problemMessage(result.problem, flags.lang)}`));
      } else await write(flags.json ? `${result.json}\n` : formatResult(result, flags, page, totals));
      progress.advance();
    }
  } finally {
    progress.clear();
  }
  if (!flags.json) await write(formatTotals(totals, page));
}

function formatResult(result: Extract<ReadResult, { json: string }>, flags: Flags, page: PageOptions, totals: Totals): string {
  const record = JSON.parse(result.json) as TextRecord;
  const rule = totals.texts > 0 ? `\n${page.theme.quiet('─'.repeat(page.width))}\n\n` : '';
  totals.add(record);
  return rule + formatPage(record, page) + (flags.explain ? formatExplanation(record, page) : '');
}
