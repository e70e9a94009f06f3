import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cue } from '../../ledger/cues.js';
import { bareForm } from '../../ledger/mechanisms.js';
import { withoutParties } from '../../ledger/parties.js';
import { nameKey, plainWords } from '../../ledger/plain-words.js';
import { whenOf } from '../../ledger/when.js';
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
  const parties = new Map<string, string>();
  const sites = new Map<string, string>();
  const sameWords = new Map<string, string>();
  each('shared/cities.tsv', (c) => {
    const [name, ...aliases] = [c['name']!, ...list(c['aliases']!)].map(key) as [string, ...string[]];
    for (const each of [name, ...aliases]) if (!sites.has(each)) sites.set(each, `city ${c['country']} ${name}`);
  });
  each('vi/places.tsv', (c) => {
    const site = SITES[c['kind']!];
    if (site !== undefined && c['country'] !== '') sites.set(key(c['form']!), `${site} ${c['country']} ${cityOf(key(c['form']!))}`);
  });
  each('vi/party-names.tsv', (c) => {
    const form = key(c['form']!);
    const { kind, code } = c as { kind: string; code: string };
    if (kind === 'capital') sites.set(form, `city ${code} capital`);
    if (kind !== 'name' && kind !== 'short' && kind !== 'people') return;
    parties.set(form, code);
    if (kind === 'name') sites.set(form, `country ${code}`);
    // A short name is read as some other syllable once its diacritics are gone: 'Pháp' and 'pháp luật'.
    if (kind === 'name' && (form.includes(' ') || form.length > 5)) sameWords.set(form, `party_${code}`);
  });
  each('vi/same-words.tsv', (c) => {
    const forms = [c['word']!, ...list(c['same']!)].map(key);
    const party = forms.map((form) => parties.get(form)).find((code) => code !== undefined);
    for (const form of forms) sameWords.set(form, party === undefined ? forms[0]!.replaceAll(' ', '_') : `party_${party}`);
  });

  const mechanisms = new Map<string, KnownMechanism[]>();
  const mechanismById = new Map<string, KnownMechanism>();
  each('shared/mechanisms.tsv', (c) => {
    const known: KnownMechanism = { id: c['id']!, vi: c['name_vi']!, en: c['name_en']!, members: list(c['members']!) };
    mechanismById.set(known.id, known);
    const names = [known.vi, known.en, ...list(c['aliases']!)];
    const bare = names.map((name) => bareForm(withoutParties(name, { parties }).words));
    for (const name of new Set([...names.map(key), ...bare])) if (name !== '') push(mechanisms, name, known);
  });

  const persons = new Map<string, KnownPerson[]>();
  const personParts = new Map<string, KnownPerson[]>();
  each('shared/tenures.tsv', (c) => {
    const party = c['party']!;
    const held = whenOf(`${c['from']}/${c['until'] || '2099'}`);
    const known: KnownPerson = { name: c['person']!, party, held };
    const names = [known.name, ...list(c['aka']!)];
    for (const name of new Set(names.map(nameKey))) if (name.includes(' ')) push(persons, name, known);
    for (const part of new Set(names.flatMap((name) => name.split(' ').map(nameKey)))) if (part.length > 2) push(personParts, `${part} ${party}`, known);
  });
  const cues = new Map<string, Cue>();
  each('vi/chain-cues.tsv', (c) => cues.set(key(c['form']!), c['cue'] as Cue));
  const stopWords = new Set<string>();
  each('vi/common-words.tsv', (c) => stopWords.add(key(c['form']!)));
  return { mechanisms, mechanismById, persons, personParts, parties, sites, sameWords, cues, stopWords };
}

/** Places of which one may lie in the other are told apart from cities, which may not. */
const SITES: Readonly<Record<string, string>> = { city: 'city', province: 'area', state: 'area', region: 'area', venue: 'venue' };

/** A city by its bare name: 'thành phố Hồ Chí Minh', 'TPHCM'. */
const cityOf = (form: string): string => form.replace(/^(?:thanh pho|thu do|thi xa|tp) (?=\w)/, '').replace(/^(?:tphcm|hcm|sai gon)$/, 'ho chi minh');

const key = (name: string): string => plainWords(name).join(' ');

const each = (name: string, use: (cells: Row['cells']) => void): void => {
  eachRow(`lexicon/${name}`, readFileSync(FOLDER + name, 'utf8'), use);
};

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
