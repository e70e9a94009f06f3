import { Command, InvalidArgumentError, Option } from 'commander';
import type { Ledger } from '../../app/ledger/open-ledger.js';
import { LANGUAGES, type Language } from '../../contract/language.js';
import { systemLanguage } from '../system-language.js';

/** Options that every command on the ledger has. */
export interface LedgerFlags {
  readonly ledger?: string;
  readonly lang: Language;
  readonly color: boolean;
}

/** A command on the ledger, with the options that all of them share. */
export function ledgerCommand(name: string, description: string, examples: string): Command {
  return new Command(name)
    .description(description)
    .option('--ledger <address>', 'a file, or postgres://… for a shared one (default: PARLEY_LEDGER, else your own data folder)')
    .addOption(new Option('--lang <language>', 'language of what is printed').choices([...LANGUAGES]).default(systemLanguage(), 'of the system'))
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\nExamples:\n${examples.trim().replace(/^\s*/gm, '  ')}`)
    .showSuggestionAfterError(true)
    .showHelpAfterError(`Try: parley ${name} --help`)
    .exitOverride();
}

/** Opens the ledger, does the work and closes it again. */
export async function withLedger<T>(flags: LedgerFlags, { create }: { create: boolean }, work: (ledger: Ledger, name: string) => Promise<T>): Promise<T> {
  const { asAppError, defaultLedger, nameOf, openLedger } = await import('../../app/ledger/open-ledger.js');
  const address = flags.ledger ?? (process.env['PARLEY_LEDGER'] || defaultLedger());
  const ledger = await openLedger(address, { create });
  try {
    return await work(ledger, nameOf(address));
  } catch (error) {
    throw asAppError(error, address);
  } finally {
    await ledger.close();
  }
}

/** A whole number above zero, as an option takes it. */
export function positive(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number above zero.');
  return Number(value);
}
