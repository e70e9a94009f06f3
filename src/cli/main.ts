#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT } from '../contract/exit-codes.js';
import { LANGUAGES, type Language } from '../contract/language.js';
import { errorMessage, exitStatusOf } from '../contract/messages.js';
import { AppError } from '../kernel/app-error.js';
import { readCommand } from './read.js';
import { systemLanguage } from './system-language.js';

/** The words of the command line: one file per command, put together here. */
async function main(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const program = new Command('parley')
    .description('The record of economic diplomacy, read from the news: who met, when, where, what was agreed, in whose words.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Try: parley read --help')
    .exitOverride()
    .addCommand(readCommand());
  // Reading one report needs none of them, and is to begin at once.
  if (argv[0] !== 'read') for (const command of (await import('./ledger/commands.js')).LEDGER_COMMANDS) program.addCommand(command());
  if (argv.length === 0) program.outputHelp();
  else await program.parseAsync(argv, { from: 'user' });
}

/** The language that the command line asks for, even where it could not be carried out. */
function languageOf(argv: readonly string[]): Language {
  const asked = argv[argv.indexOf('--lang') + 1];
  return argv.includes('--lang') && LANGUAGES.includes(asked as Language) ? (asked as Language) : systemLanguage();
}

// Whoever reads the output may stop reading ('| head'): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.read);
  console.error(`parley: the output could not be written (${error.code ?? error.message}); see that its disk has room and try again`);
  process.exit(EXIT.output);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.read : EXIT.usage;
    return;
  }
  if (error instanceof AppError) {
    console.error(`parley: ${errorMessage(error, languageOf(process.argv))}`);
    process.exitCode = exitStatusOf(error);
    return;
  }
  console.error('parley: this is a bug in Parley, not in your text. Please report it with the lines below.\n');
  console.error(error);
  process.exitCode = EXIT.bug;
});
