import type { Span } from '../../kernel/span.js';
import { foldWord } from './fold.js';

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

/** Splits a text (NFC) into tokens; linear in its length. */
export function tokenise(text: string): Tokens {
  const start = new Int32Array(text.length);
  const end = new Int32Array(text.length);
  const kind = new Uint8Array(text.length);
  const capital = new Uint8Array(text.length);
  const glued = new Uint8Array(text.length);
  const keys: string[] = [];
  let at = 0;
  let lastEnd = -1;
  while (at < text.length) {
    const c = classOf(text.charCodeAt(at));
    if (c === Class.Space) {
      at++;
      continue;
    }
    let to = at + 1;
    if (c === Class.Mark) {
      if (isHighSurrogate(text.charCodeAt(at)) && to < text.length) to++;
    } else while (to < text.length && to - at < MAX_TOKEN && classOf(text.charCodeAt(to)) === c) to++;
    const word = text.slice(at, to);
    const n = keys.length;
    start[n] = at;
    end[n] = to;
    glued[n] = at === lastEnd ? 1 : 0;
    if (c === Class.Letter) {
      // A word that is its own key has no capitals.
      const key = foldWord(word);
      capital[n] = key === word ? 0 : capitalOf(word);
      keys.push(key);
    } else {
      kind[n] = c === Class.Digit ? TokenKind.Number : TokenKind.Mark;
      keys.push(c === Class.Mark ? markKey(word) : word);
    }
    lastEnd = at = to;
  }
  const tapeStart = new Int32Array(keys.length + 1);
  let offset = 1;
  for (let i = 0; i < keys.length; i++) {
    tapeStart[i] = offset;
    offset += keys[i]!.length + 1;
  }
  tapeStart[keys.length] = offset;
  return {
    text,
    length: keys.length,
    keys,
    tapeStart,
    tape: ` ${keys.join(' ')} `,
    start: start.slice(0, keys.length),
    end: end.slice(0, keys.length),
    kind: kind.slice(0, keys.length),
    capital: capital.slice(0, keys.length),
    glued: glued.slice(0, keys.length),
  };
}

/** A run of letters or digits longer than this is cut: no word is, and keys must stay small on hostile input. */
const MAX_TOKEN = 64;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function capitalOf(word: string): number {
  const first = word[0]!;
  if (first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1;
}

function markKey(mark: string): string {
  switch (mark) {
    case '–':
    case '—':
    case '−':
    case '‐':
    case '‑':
      return '-';
    case '“':
    case '”':
    case '„':
    case '«':
    case '»':
    case '″':
      return '"';
    case '‘':
    case '’':
      return "'";
    case '…':
      return '…';
    default:
      return mark;
  }
}

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
