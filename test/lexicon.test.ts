import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { MEETING_KINDS, OUTCOME_KINDS, TOPICS } from '../src/contract/labels.js';
import { LEXICON_TABLES } from '../src/nlp/lexicon/lexicon.js';
import { packLexicon, unpackLexicon } from '../src/nlp/lexicon/pack.js';
import { list, parseTable, type Row } from '../src/nlp/lexicon/table.js';
import { tokenise } from '../src/nlp/text/tokens.js';
import { ROOT, samples } from './support/root.js';

const FOLDER = join(ROOT, 'lexicon');
const content = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** The tables as lexicon/README.md lists them. */
const described = new Map(
  [...content('README.md').matchAll(/^\| `([\w/-]+\.tsv)` \| `([^`]+)` \| `([^`]+)`/gm)].map((row) => [
    row[1]!,
    { key: row[2]!.split(' '), columns: row[3]!.split(' ') },
  ]),
);
const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.tsv'))
  .sort();
const rowsOf = (name: string): readonly Row[] => parseTable(`lexicon/${name}`, content(name)).rows;
const codes = new Set(rowsOf('shared/parties.tsv').map((row) => row.cells['code']!));
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Faults of a table by the format that the README lays down, each with file and line. */
function faultsOf(name: string): string[] {
  const faults: string[] = [];
  const text = content(name);
  const at = (line: number, fault: string): void => void faults.push(`lexicon/${name}:${line}: ${fault}`);
  if (!text.endsWith('\n')) at(text.split('\n').length, 'the last line does not end');
  let header = 0;
  text.split('\n').forEach((line, i) => {
    if (line.includes('\r')) at(i + 1, 'a carriage return');
    if (line !== line.normalize('NFC')) at(i + 1, 'not in NFC');
    if (/^\ufeff/.test(line)) at(i + 1, 'a byte-order mark');
    if (/ $| \t|\t /.test(line)) at(i + 1, 'a space at the border of a cell');
    if (line.startsWith('#')) {
      if (header > 0) at(i + 1, 'a # line after the header');
    } else if (header === 0) header = i + 1;
    else if (line === '' && i < text.split('\n').length - 1) at(i + 1, 'an empty line');
  });
  if (header === 1) at(1, 'no # line names the sources');
  const table = parseTable(`lexicon/${name}`, text);
  const { key, columns } = described.get(name)!;
  if (table.columns.join(' ') !== columns.join(' ')) at(header, `columns are ${table.columns.join(' ')}, the README has ${columns.join(' ')}`);
  const seen = new Map<string, number>();
  let before: Row | null = null;
  for (const row of table.rows) {
    const cells = table.columns.map((column) => row.cells[column]!);
    for (const cell of cells) if (/(^|\|) | (\||$)|^\||\|$|\|\|/.test(cell)) at(row.line, `a list with an empty or padded value: ${cell}`);
    for (const cell of cells) if (cell.startsWith('"')) at(row.line, 'a quoted cell');
    const id = key.map((column) => row.cells[column]!).join('\t');
    if (seen.has(id)) at(row.line, `the key stands on line ${seen.get(id)} too: ${id}`);
    seen.set(id, row.line);
    if (before) {
      const previous = table.columns.map((column) => before!.cells[column]!);
      const differs = previous.findIndex((cell, i) => cell !== cells[i]);
      if (differs >= 0 && byUnits(previous[differs]!, cells[differs]!) > 0) at(row.line, `not sorted: ${cells[differs]} after ${previous[differs]}`);
    }
    before = row;
  }
  return faults;
}

/** Rows of a table whose cell does not hold what it is to hold. */
const wrong = (name: string, column: string, sound: (value: string, row: Row) => boolean): string[] =>
  rowsOf(name)
    .filter((row) => !sound(row.cells[column]!, row))
    .map((row) => `lexicon/${name}:${row.line}: ${column} is ${row.cells[column]}`);
const allCodes = (value: string): boolean => list(value).every((code) => codes.has(code));
const date = (value: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value);
/** First day and last day that a date of any precision can mean, as strings that compare. */
const first = (value: string): string => (value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value);
const last = (value: string): string => (value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-31` : value);

const UN_MEMBERS = `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ
  DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR
  KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA
  RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW`
  .split(/\s+/)
  .filter((code) => code !== 'VA');

describe('the lexicon', () => {
  it('is described table by table', () => {
    expect([...described.keys()].sort()).toEqual(found);
    for (const name of LEXICON_TABLES) expect(found).toContain(name);
  });

  it.each(found)('%s keeps the format', (name) => {
    expect(described.has(name), `lexicon/README.md does not describe ${name}`).toBe(true);
    expect(faultsOf(name)).toEqual([]);
  });

  it('loads', () => {
    expect(loadLexicon().parties.size).toBe(codes.size);
  });

  it('is the same when it was packed', () => {
    const built = loadLexicon();
    const { text, numbers } = packLexicon(built);
    const unpacked = unpackLexicon({ text, numbers: numbers.slice() })!;
    expect(Object.keys(unpacked).sort()).toEqual(Object.keys(built).sort());
    expect(unpacked.parties).toEqual(built.parties);
    expect(unpacked.tenures).toEqual(built.tenures);
    expect(unpacked.furniture).toEqual(built.furniture);
    expect(unpacked.confidence).toEqual(built.confidence);
    for (const sample of samples().values()) {
      const tokens = tokenise(sample);
      expect(unpacked.phrases.scan(tokens)).toEqual(built.phrases.scan(tokens));
    }
    expect(unpackLexicon({ text, numbers: new Int32Array([0, ...numbers.subarray(1)]) })).toBeNull();
  });

  it('names parties that exist', () => {
    expect(wrong('shared/parties.tsv', 'members', allCodes)).toEqual([]);
    expect(wrong('shared/parties.tsv', 'kind', (kind) => ['country', 'organisation', 'territory'].includes(kind))).toEqual([]);
    expect(wrong('vi/party-names.tsv', 'code', allCodes)).toEqual([]);
    expect(wrong('shared/tenures.tsv', 'party', (code) => codes.has(code))).toEqual([]);
    expect(wrong('shared/mechanisms.tsv', 'members', allCodes)).toEqual([]);
    expect(wrong('vi/portfolios.tsv', 'countries', allCodes)).toEqual([]);
    expect(wrong('vi/institutions.tsv', 'code', allCodes)).toEqual([]);
    expect(wrong('vi/places.tsv', 'country', allCodes)).toEqual([]);
    expect(wrong('shared/cities.tsv', 'country', allCodes)).toEqual([]);
  });

  it('uses the vocabularies of the contract', () => {
    expect(wrong('shared/mechanisms.tsv', 'kind', (kind) => Object.hasOwn(MEETING_KINDS, kind))).toEqual([]);
    expect(wrong('shared/instruments.tsv', 'kind', (kind) => ['agreement', 'initiative', 'law', 'institution'].includes(kind))).toEqual([]);
    expect(wrong('vi/topics.tsv', 'topic', (topic) => Object.hasOwn(TOPICS, topic))).toEqual([]);
    expect(wrong('vi/topics.tsv', 'weight', (weight) => Number(weight) > 0)).toEqual([]);
    expect(wrong('vi/posts.tsv', 'rank', (rank) => rank === '' || /^[1-6]$/.test(rank))).toEqual([]);
    expect(wrong('vi/party-names.tsv', 'kind', (kind) => ['name', 'short', 'metonym', 'capital', 'people'].includes(kind))).toEqual([]);
    expect(wrong('vi/verbs.tsv', 'kind', (kind) => kind === '' || Object.hasOwn(OUTCOME_KINDS, kind))).toEqual([]);
    const topics = new Set(rowsOf('vi/topics.tsv').map((row) => row.cells['topic']!));
    expect(Object.keys(TOPICS).filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it('dates its tenures', () => {
    expect(wrong('shared/tenures.tsv', 'from', date)).toEqual([]);
    expect(wrong('shared/tenures.tsv', 'until', (until) => until === '' || date(until))).toEqual([]);
    expect(wrong('shared/tenures.tsv', 'until', (until, row) => until === '' || first(row.cells['from']!) <= last(until))).toEqual([]);
  });

  it('names every member of the United Nations', () => {
    expect(UN_MEMBERS.length).toBe(193);
    const named = new Set(
      rowsOf('vi/party-names.tsv')
        .filter((row) => row.cells['kind'] === 'name')
        .map((row) => row.cells['code']!),
    );
    expect(UN_MEMBERS.filter((code) => !codes.has(code))).toEqual([]);
    expect(UN_MEMBERS.filter((code) => !named.has(code))).toEqual([]);
    for (const organisation of ['EU', 'ASEAN', 'G7', 'UN', 'APEC', 'NATO', 'IMF', 'WTO']) expect([...named]).toContain(organisation);
  });

  it('holds at least 120 mechanisms with Vietnamese and English names and members', () => {
    const whole = rowsOf('shared/mechanisms.tsv').filter((row) => row.cells['name_vi'] && row.cells['name_en'] && row.cells['members']);
    expect(whole.length).toBeGreaterThanOrEqual(120);
  });

  it('holds at least 400 tenures for at least 30 parties', () => {
    const tenures = rowsOf('shared/tenures.tsv');
    expect(tenures.length).toBeGreaterThanOrEqual(400);
    expect(new Set(tenures.map((row) => row.cells['party'])).size).toBeGreaterThanOrEqual(30);
  });
});
