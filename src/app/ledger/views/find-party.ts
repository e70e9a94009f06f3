import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../kernel/app-error.js';
import { plainWords } from '../../../ledger/plain-words.js';
import { eachRow } from '../../../nlp/lexicon/table.js';

const FOLDER = fileURLToPath(new URL('../../../../lexicon/', import.meta.url));

let loaded: Map<string, string> | undefined;

/** The code of a party by its code or any of its names, with or without diacritics. Throws `party-unknown`. */
export function findParty(name: string): string {
  loaded ??= readNames();
  const code = loaded.get(plainWords(name).join(' '));
  if (code === undefined) throw new AppError('party-unknown', { name });
  return code;
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  const note = (name: string, code: string): void => {
    const key = plainWords(name).join(' ');
    if (key !== '' && !names.has(key)) names.set(key, code);
  };
  const each = (table: string, use: (cells: Readonly<Record<string, string>>) => void): void => {
    eachRow(`lexicon/${table}`, readFileSync(FOLDER + table, 'utf8'), use);
  };
  each('shared/parties.tsv', (c) => note(c['code']!, c['code']!));
  each('shared/parties.tsv', (c) => note(c['name_en']!, c['code']!));
  each('vi/party-names.tsv', (c) => note(c['form']!, c['code']!));
  return names;
}
