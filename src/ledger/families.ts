import { plainWords } from './plain-words.js';

/** Words in a shingle: runs this long are shared by reprints and hardly ever by chance. */
const SHINGLE = 5;
const BINS = 64;
const BANDS = 16;
const ROWS = BINS / BANDS;
/** Share of equal bins from which two texts count as reprints of one. */
const REPRINT = 0.6;

/**
 * What a text looks like to the search for reprints: one-permutation min-hashes of its shingles (Li, Owen, Zhang, 'One
 * Permutation Hashing', 2012; empty bins borrow from the next full one, Shrivastava and Li 2014). Cost grows with the length of the text alone.
 */
export function signatureOf(text: string): Uint32Array {
  const words = plainWords(text).map(hashWord);
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let at = 0; at + SHINGLE <= words.length || at === 0; at++) {
    let hash = 0;
    for (let i = at; i < Math.min(at + SHINGLE, words.length); i++) hash = mix(Math.imul(hash, 31) + words[i]!);
    const bin = hash >>> 26;
    const value = mix(hash ^ 0x5bd1e995) >>> 0;
    if (value < bins[bin]!) bins[bin] = value;
  }
  for (let i = 0; i < BINS; i++) {
    let by = 0;
    while (bins[(i + by) % BINS] === EMPTY && by < BINS) by++;
    if (by > 0 && by < BINS && bins[i] === EMPTY) borrowed[i] = mix(bins[(i + by) % BINS]! + by) >>> 0;
    else borrowed[i] = bins[i]!;
  }
  return borrowed.slice();
}

/** Keys of which two reprints share at least one, almost surely. */
export function bandsOf(signature: Uint32Array): string[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 31) + signature[band * ROWS + row]!);
    return `${band}:${(hash >>> 0).toString(36)}`;
  });
}

/** Share of what two texts have in common, estimated: 0–1. */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < BINS; i++) if (a[i] === b[i]) same++;
  return same / BINS;
}

export const isReprint = (a: Uint32Array, b: Uint32Array): boolean => likenessOf(a, b) >= REPRINT;

const EMPTY = 0xffffffff;
const borrowed = new Uint32Array(BINS);

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3 (public domain). */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
