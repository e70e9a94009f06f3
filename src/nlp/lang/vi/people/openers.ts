import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Tokens } from '../../../text/tokens.js';

/** What a word may begin, as bits. */
export const Opens = { Title: 1, Street: 2, Gap: 4, Counterpart: 8 } as const;

const wordsOf = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

function openingWords(lexicon: Lexicon): ReadonlyMap<string, number> {
  let words = wordsOf.get(lexicon);
  if (words) return words;
  const bits = new Map<string, number>([['người', Opens.Counterpart]]);
  for (const [kind, bit] of [
    ['title', Opens.Title],
    ['street', Opens.Street],
    ['gap', Opens.Gap],
  ] as const)
    for (const form of lexicon.nameWords.get(kind)!) {
      const first = form.split(' ')[0]!;
      bits.set(first, (bits.get(first) ?? 0) | bit);
    }
  words = bits;
  wordsOf.set(lexicon, words);
  return words;
}

/** For each token what may begin there, by its word alone: most tokens begin nothing, and are passed over. */
export function openers(tokens: Tokens, lexicon: Lexicon): Uint8Array {
  const words = openingWords(lexicon);
  const opens = new Uint8Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) opens[i] = words.get(tokens.keys[i]!) ?? 0;
  return opens;
}
