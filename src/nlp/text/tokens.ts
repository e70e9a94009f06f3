import type { Span } from '../../kernel/span.js';
import { hashUnit, Words } from './words.js';

export const enum TokenKind {
  Word,
  Number,
  Mark,
}

/**
 * The tokens of a text, as parallel arrays: runs of letters, runs of digits, and single marks.
 *
 * `tape` is every token's key between single spaces. Recognisers' patterns run over the tape, so that they match whole
 * tokens whatever the spacing, capitals and spelling; `tokenAt` leads back from a place on the tape to the token.
 */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** 0 lower case (or no letters), 1 first letter capital, 2 all capitals (two letters or more). */
  readonly capital: Uint8Array;
  /** 1 where no white space stands before the token. */
  readonly glued: Uint8Array;
  readonly keys: readonly string[];
  /** The number of each token's word in `vocabulary`. */
  readonly words: Int32Array;
  readonly vocabulary: Words;
  readonly tape: string;
  /** Tape offset of each token; one more entry closes the last. */
  readonly tapeStart: Int32Array;
}

const enum Class {
  Space,
  Letter,
  Digit,
  Mark,
}

const ASCII = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const s = String.fromCharCode(c);
  ASCII[c] = /[a-z]/i.test(s) ? Class.Letter : /[0-9]/.test(s) ? Class.Digit : /\s/.test(s) || c < 32 || c === 127 ? Class.Space : Class.Mark;
}
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u;
/** Class of each code unit, plus one; 0 where it has not been asked for. */
const classes = new Uint8Array(1 << 16);

function classOf(unit: number): Class {
  if (unit < 128) return ASCII[unit]! as Class;
  const known = classes[unit]!;
  if (known > 0) return (known - 1) as Class;
  const s = String.fromCharCode(unit);
  const c = LETTER.test(s) ? Class.Letter : SPACE.test(s) ? Class.Space : /\p{Nd}/u.test(s) ? Class.Digit : Class.Mark;
  classes[unit] = c + 1;
  return c;
}

/** The words met in this thread. Numbers of words hold within one text; a text's own collection stays with its tokens. */
let met = new Words();

/** Splits a text (NFC) into tokens; linear in its length. */
export function tokenise(text: string): Tokens {
  if (met.isFull) met = new Words();
  const vocabulary = met;
  const start = new Int32Array(text.length);
  const end = new Int32Array(text.length);
  const kind = new Uint8Array(text.length);
  const capital = new Uint8Array(text.length);
  const glued = new Uint8Array(text.length);
  const words = new Int32Array(text.length);
  let length = 0;
  let at = 0;
  let lastEnd = -1;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const c = classOf(first);
    if (c === Class.Space) {
      at++;
      continue;
    }
    let to = at + 1;
    let hash = hashUnit(0, first);
    if (c === Class.Mark) {
      if (isHighSurrogate(first) && to < text.length) hash = hashUnit(hash, text.charCodeAt(to++));
    } else
      for (; to < text.length && to - at < MAX_TOKEN; to++) {
        const unit = text.charCodeAt(to);
        if (classOf(unit) !== c) break;
        hash = hashUnit(hash, unit);
      }
    const spelling = vocabulary.spellingAt(text, at, to, hash);
    start[length] = at;
    end[length] = to;
    kind[length] = c === Class.Letter ? TokenKind.Word : c === Class.Digit ? TokenKind.Number : TokenKind.Mark;
    capital[length] = vocabulary.capitalOf(spelling);
    glued[length] = at === lastEnd ? 1 : 0;
    words[length] = vocabulary.wordOf(spelling);
    length++;
    lastEnd = at = to;
  }
  const keys = new Array<string>(length);
  const tapeStart = new Int32Array(length + 1);
  let offset = 1;
  for (let i = 0; i < length; i++) {
    const key = vocabulary.keys[words[i]!]!;
    keys[i] = key;
    tapeStart[i] = offset;
    offset += key.length + 1;
  }
  tapeStart[length] = offset;
  return {
    text,
    length,
    keys,
    vocabulary,
    words: words.slice(0, length),
    tapeStart,
    tape: ` ${keys.join(' ')} `,
    start: start.slice(0, length),
    end: end.slice(0, length),
    kind: kind.slice(0, length),
    capital: capital.slice(0, length),
    glued: glued.slice(0, length),
  };
}

/** A run of letters or digits longer than this is cut: no word is, and keys must stay small on hostile input. */
const MAX_TOKEN = 64;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Index of the first token that ends after the text offset; `tokens.length` where there is none. */
export function tokenAfter(tokens: Tokens, offset: number): number {
  let lo = 0,
    hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (tokens.end[mid]! > offset) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/** Index of the token that stands at a place on the tape. */
export function tokenAt(tokens: Tokens, tapeOffset: number): number {
  let lo = 0,
    hi = tokens.length - 1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (tokens.tapeStart[mid]! <= tapeOffset) lo = mid;
    else hi = mid - 1;
  }
  return lo;
}

/** Text span of the tokens `from` (inclusive) to `to` (exclusive). */
export const spanOf = (tokens: Tokens, from: number, to: number): Span => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! });

export const textOf = (tokens: Tokens, from: number, to: number): string => (from < to ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : '');
