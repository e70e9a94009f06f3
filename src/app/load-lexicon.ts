import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildLexicon, LEXICON_TABLES, type Lexicon } from '../nlp/lexicon/lexicon.js';

const FOLDER = fileURLToPath(new URL('../../lexicon/', import.meta.url));

let loaded: Lexicon | undefined;

/** The lexicon that ships with the package; read from disk once. Throws LexiconError on a malformed table. */
export function loadLexicon(): Lexicon {
  loaded ??= buildLexicon(new Map(LEXICON_TABLES.map((name) => [name, readFileSync(FOLDER + name, 'utf8')])));
  return loaded;
}
