import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../kernel/app-error.js';
import { plainWords } from '../../../ledger/plain-words.js';
import { eachRow } from '../../../nlp/lexicon/table.js';

const FOLDER = fileURLToPath(new URL('../../../../lexicon/', import.meta.url));

/** Codes, and codes by name: as it is written, and without diacritics. */
interface PartyNames {
  readonly codes: ReadonlySet<string>;
  readonly exact: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
}

let loaded: PartyNames | undefined;

/** The code of a party by its code or any of its names; 'MY' is Malaysia, 'Mỹ' and 'my' are the United States. Throws `party-unknown`. */
export function findParty(name: string): string {
  loaded ??= readNames();
  const { codes, exact, plain } = loaded;
  if (codes.has(name)) return name;
  const code = exact.get(written(name)) ?? plain.get(plainWords(name).join(' ')) ?? (codes.has(name.toUpperCase()) ? name.toUpperCase() : undefined);
  if (code === undefined) throw new AppError('party-unknown', { name });
  return code;
}

const written = (name: string): string => name.normalize('NFC').toLowerCase().trim();

function readNames(): PartyNames {
  const codes = new Set<string>();
  const exact = new Map<string, string>();
  const plain = new Map<string, string>();
  const note = (name: string, code: string): void => {
    for (const [names, key] of [
      [exact, written(name)],
      [plain, plainWords(name).join(' ')],
    ] as const)
      if (key !== '' && !names.has(key)) names.set(key, code);
  };
  const each = (table: string, use: (cells: Readonly<Record<string, string>>) => void): void => {
    eachRow(`lexicon/${table}`, readFileSync(FOLDER + table, 'utf8'), use);
  };
  each('shared/parties.tsv', (c) => {
    codes.add(c['code']!);
    note(c['name_en']!, c['code']!);
  });
  each('vi/party-names.tsv', (c) => note(c['form']!, c['code']!));
  return { codes, exact, plain };
}
