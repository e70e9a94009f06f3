import type { Block } from '../../src/kernel/record.js';
import type { Entry, Lexicon, Tenure } from '../../src/nlp/lexicon/lexicon.js';
import { PhraseTrieBuilder } from '../../src/nlp/lexicon/phrase-trie.js';
import type { Reading } from '../../src/nlp/reading.js';
import { splitSentences } from '../../src/nlp/text/sentences.js';
import { tokenise } from '../../src/nlp/text/tokens.js';

/** A reading of a text with one block per line and a lexicon of nothing but the tenures given: what recognisers of times and money need. */
export function readingOf(text: string, tenures: ReadonlyMap<string, readonly Tenure[]> = new Map()): Reading {
  const source = { uri: 'test.txt', text: text.normalize('NFC'), published: null, language: 'vi' };
  const tokens = tokenise(source.text);
  const blocks: Block[] = [...source.text.matchAll(/[^\n]+/g)].map((line) => ({ kind: 'paragraph', start: line.index, end: line.index + line[0].length }));
  const lexicon: Lexicon = {
    parties: new Map(),
    tenures,
    phrases: new PhraseTrieBuilder<Entry>().build(),
    furniture: new Map(),
    nameWords: new Map(),
    confidence: new Map(),
  };
  return {
    source,
    lexicon,
    tokens,
    blocks,
    sentences: splitSentences(tokens, blocks),
    phrases: [],
    anyCase: [],
    readable: new Uint8Array(tokens.length).fill(1),
  };
}
