import type { Entry, KnownPerson, Lexicon, Tenure } from './lexicon.js';
import { PhraseTrie } from './phrase-trie.js';

/** A lexicon as it is kept in a file between runs: what takes no time to read back. Text in lines, numbers in one array. */
export interface PackedLexicon {
  readonly text: string;
  readonly numbers: Int32Array;
}

/** First number of a pack: of this format, and written by a machine with the same order of bytes. */
const FORMAT = 0x50_4c_58_04;

/** What a person's entry is kept as: tenures by their numbers, since entries and tables share them. */
type PackedEntry = Exclude<Entry, KnownPerson> | (Omit<KnownPerson, 'tenures'> & { readonly tenures: readonly number[] });

interface Head {
  readonly parties: Lexicon['parties'] extends ReadonlyMap<string, infer P> ? readonly P[] : never;
  readonly furniture: Lexicon['furniture'] extends ReadonlyMap<string, infer F> ? readonly (readonly [string, F])[] : never;
  readonly nameWords: readonly (readonly [string, readonly string[]])[];
  readonly confidence: readonly (readonly [string, number])[];
  readonly tenures: readonly Tenure[];
  readonly tenuresByName: readonly (readonly [string, readonly number[]])[];
  readonly words: number;
}

export function packLexicon({ parties, furniture, nameWords, confidence, tenures, phrases }: Lexicon): PackedLexicon {
  const numberOf = new Map<Tenure, number>();
  for (const list of tenures.values()) for (const tenure of list) if (!numberOf.has(tenure)) numberOf.set(tenure, numberOf.size);
  const numbered = (list: readonly Tenure[]): number[] => list.map((tenure) => numberOf.get(tenure)!);
  const { words, edges, following, capitals } = phrases.table;
  const head: Head = {
    parties: [...parties.values()],
    furniture: [...furniture],
    nameWords: [...nameWords].map(([kind, words]) => [kind, [...words]]),
    confidence: [...confidence],
    tenures: [...numberOf.keys()],
    tenuresByName: [...tenures].map(([name, list]) => [name, numbered(list)]),
    words: words.length,
  };
  const entries = Array.from(following, (_, phrase): PackedEntry => {
    const entry = phrases.entryOf(phrase);
    return entry.type === 'person' ? { ...entry, tenures: numbered(entry.tenures) } : entry;
  });
  const arrays = [edges, following, capitals];
  const numbers = new Int32Array(1 + arrays.length + arrays.reduce((sum, array) => sum + array.length, 0));
  numbers[0] = FORMAT;
  let at = 1 + arrays.length;
  arrays.forEach((array, i) => {
    numbers[i + 1] = array.length;
    numbers.set(array, at);
    at += array.length;
  });
  return { text: [JSON.stringify(head), ...words, ...entries.map((entry) => JSON.stringify(entry))].join('\n'), numbers };
}

/** The lexicon that was packed; null for a pack of another format. An entry is parsed when a text first has its phrase. */
export function unpackLexicon({ text, numbers }: PackedLexicon): Lexicon | null {
  if (numbers[0] !== FORMAT) return null;
  const lines = text.split('\n');
  const head = JSON.parse(lines[0]!) as Head;
  let at = 4;
  const [edges, following, capitals] = Array.from(numbers.subarray(1, 4), (length) => numbers.subarray(at, (at += length)));
  const tenuresOf = (list: readonly number[]): Tenure[] => list.map((number) => head.tenures[number]!);
  const firstEntry = 1 + head.words;
  const entries = new Array<Entry | undefined>(following!.length).fill(undefined);
  const entryOf = (phrase: number): Entry => (entries[phrase] ??= revive(JSON.parse(lines[firstEntry + phrase]!) as PackedEntry, tenuresOf));
  const table = { words: lines.slice(1, firstEntry), edges: edges!, following: following!, capitals: capitals! };
  return {
    parties: new Map(head.parties.map((party) => [party.code, party])),
    furniture: new Map(head.furniture),
    nameWords: new Map(head.nameWords.map(([kind, words]) => [kind, new Set(words)])),
    confidence: new Map(head.confidence),
    tenures: new Map(head.tenuresByName.map(([name, list]) => [name, tenuresOf(list)])),
    phrases: new PhraseTrie(table, entryOf),
  };
}

const revive = (entry: PackedEntry, tenuresOf: (list: readonly number[]) => Tenure[]): Entry =>
  entry.type === 'person' ? { ...entry, tenures: tenuresOf(entry.tenures) } : entry;
