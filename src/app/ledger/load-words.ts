import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cue } from '../../ledger/cues.js';
import { nameKey, plainWords } from '../../ledger/plain-words.js';
import type { KnownMechanism, KnownPerson, LedgerWords } from '../../ledger/words.js';
import { eachRow, list, type Row } from '../../nlp/lexicon/table.js';

const FOLDER = fileURLToPath(new URL('../../../lexicon/', import.meta.url));

let loaded: LedgerWords | undefined;

/** The tables of `lexicon/` that the ledger consults, read once. Throws LexiconError on a malformed table. */
export function loadLedgerWords(): LedgerWords {
  loaded ??= readTables();
  return loaded;
}

function readTables(): LedgerWords {
  const mechanisms = new Map<string, KnownMechanism[]>();
  const mechanismById = new Map<string, KnownMechanism>();
  each('shared/mechanisms.tsv', (c) => {
    const known: KnownMechanism = { id: c['id']!, vi: c['name_vi']!, en: c['name_en']!, members: list(c['members']!) };
    mechanismById.set(known.id, known);
    for (const name of new Set([known.vi, known.en, ...list(c['aliases']!)].map((each) => plainWords(each).join(' ')))) push(mechanisms, name, known);
  });
  const persons = new Map<string, KnownPerson[]>();
  each('shared/tenures.tsv', (c) => {
    const known: KnownPerson = { name: c['person']!, party: c['party']! };
    for (const name of new Set([known.name, ...list(c['aka']!)].map(nameKey))) if (name.includes(' ')) push(persons, name, known);
  });
  const cues = new Map<string, Cue>();
  each('vi/chain-cues.tsv', (c) => cues.set(plainWords(c['form']!).join(' '), c['cue'] as Cue));
  const stopWords = new Set<string>();
  each('vi/common-words.tsv', (c) => {
    for (const word of plainWords(c['form']!)) stopWords.add(word);
  });
  return { mechanisms, mechanismById, persons, cues, stopWords };
}

const each = (name: string, use: (cells: Row['cells']) => void): void => {
  eachRow(`lexicon/${name}`, readFileSync(FOLDER + name, 'utf8'), use);
};

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
