import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildLexicon, LEXICON_TABLES, type Lexicon } from '../nlp/lexicon/lexicon.js';
import { packLexicon, unpackLexicon } from '../nlp/lexicon/pack.js';

const FOLDER = fileURLToPath(new URL('../../lexicon/', import.meta.url));
/** The lexicon as `npm run build` leaves it beside the compiled program. */
const PACK = { text: fileURLToPath(new URL('../lexicon.txt', import.meta.url)), numbers: fileURLToPath(new URL('../lexicon.bin', import.meta.url)) };

/** What a pack depends on besides the tables: how they are read, and the keys of words. */
const MAKERS = ['lexicon/lexicon.js', 'lexicon/phrase-trie.js', 'lexicon/pack.js', 'text/fold.js', 'text/tokens.js', 'text/words.js'].map((name) =>
  fileURLToPath(new URL(`../nlp/${name}`, import.meta.url)),
);

let loaded: Lexicon | undefined;

/** The lexicon that ships with the package, loaded once: from its pack, or from its tables where one is newer or there is no pack. */
export function loadLexicon(): Lexicon {
  loaded ??= readPack() ?? readTables();
  return loaded;
}

/** Throws LexiconError on a malformed table. */
export function readTables(): Lexicon {
  return buildLexicon(new Map(LEXICON_TABLES.map((name) => [name, readFileSync(FOLDER + name, 'utf8')])));
}

export function writePack(): void {
  const { text, numbers } = packLexicon(readTables());
  writeFileSync(PACK.text, text);
  writeFileSync(PACK.numbers, new Uint8Array(numbers.buffer));
}

function readPack(): Lexicon | null {
  const packed = changed(PACK.numbers);
  if (packed === null || changed(PACK.text) === null) return null;
  // What was edited after the build counts.
  if ([...LEXICON_TABLES.map((name) => FOLDER + name), ...MAKERS].some((path) => (changed(path) ?? 0) > packed)) return null;
  const bytes = readFileSync(PACK.numbers);
  return unpackLexicon({ text: readFileSync(PACK.text, 'utf8'), numbers: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4) });
}

/** When a file was last changed; null where there is none. */
const changed = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
