import { type FirstWords, firstWords } from './first-words.js';
import { foldPhrase } from './fold.js';
import { type Tokens, tokenAt } from './tokens.js';
import { WordNumbers, type Words } from './words.js';

/** A pattern over the tape. Made with `tapePattern`. */
export interface TapePattern {
  readonly number: number;
  readonly source: string;
  /** Tried at one place. */
  readonly here: RegExp;
  readonly anywhere: RegExp;
  readonly first: FirstWords;
}

const patterns: TapePattern[] = [];

/**
 * Compiles a pattern over the tape. Words are folded as the tape's are, so they may be written in either spelling; a space
 * stands between any two tokens ('ngày 29 / 7'). The match begins and ends at token borders. Quantifiers over tokens must
 * be bounded: that keeps every scan linear.
 */
export function tapePattern(source: string): TapePattern {
  const folded = foldSource(source);
  const whole = ` (?:${folded})(?= )`;
  const made = { number: patterns.length, source: whole, here: new RegExp(whole, 'y'), anywhere: new RegExp(whole, 'g'), first: firstWords(folded) };
  patterns.push(made);
  return made;
}

/** Folds words but leaves escapes (`\d`, `\b`) and group names (`?<day>`) alone. */
function foldSource(source: string): string {
  return source.replace(/\\[a-zA-Z]|\(\?<\w+>|\\k<\w+>|[\p{L}\p{M}]+/gu, (part) => (/^[\\(]/.test(part) ? part : foldPhrase(part)));
}

/** What a pattern matched on the tape: tokens `from` (inclusive) to `to` (exclusive) and its named groups. */
export class TapeMatch {
  readonly #tokens: Tokens;
  readonly #pattern: TapePattern;

  constructor(
    tokens: Tokens,
    pattern: TapePattern,
    readonly from: number,
    readonly to: number,
    readonly groups: Readonly<Record<string, string | undefined>>,
  ) {
    this.#tokens = tokens;
    this.#pattern = pattern;
  }

  /** Tokens of a named group, or null when the group took no part. */
  tokensOf(group: string): { from: number; to: number } | null {
    const { tape, tapeStart } = this.#tokens;
    const pattern = withIndices(this.#pattern);
    pattern.lastIndex = tapeStart[this.from]! - 1;
    const pair = pattern.exec(tape)?.indices?.groups?.[group];
    if (!pair || pair[1] === pair[0]) return null;
    return { from: tokenAt(this.#tokens, tape[pair[0]] === ' ' ? pair[0] + 1 : pair[0]), to: tokenAt(this.#tokens, pair[1] - 1) + 1 };
  }
}

/** The same pattern with places of groups: twice the work, so it runs only on a match whose groups' tokens are asked for. */
function withIndices({ number, source }: TapePattern): RegExp {
  return (indexed[number] ??= new RegExp(source, 'yd'));
}

const indexed: RegExp[] = [];

/** All matches of a pattern, left to right, without overlap. */
export function scanTape(tokens: Tokens, pattern: TapePattern): TapeMatch[] {
  const places = placesOf(tokens)[pattern.number];
  if (!places) return NO_MATCHES;
  const { tape, tapeStart } = tokens;
  const { here } = pattern;
  const matches: TapeMatch[] = [];
  let resume = 0;
  for (const place of places) {
    const start = tapeStart[place]! - 1;
    if (start < resume) continue;
    here.lastIndex = start;
    const m = here.exec(tape);
    if (!m || here.lastIndex === start + 1) continue;
    resume = here.lastIndex;
    matches.push(new TapeMatch(tokens, pattern, place, tokenAfterMatch(tokens, place, resume), m.groups ?? NO_GROUPS));
  }
  return matches;
}

/** Where the last match of a pattern on words that are joined by spaces ends; -1 where there is none. */
export function endOfLast({ anywhere }: TapePattern, words: string): number {
  const tape = ` ${words} `;
  anywhere.lastIndex = 0;
  let end = -1;
  for (let m = anywhere.exec(tape); m; m = anywhere.exec(tape)) end = anywhere.lastIndex;
  return end;
}

/** The token after the match that begins at a token and ends at a place on the tape. */
function tokenAfterMatch({ tapeStart }: Tokens, from: number, end: number): number {
  let to = from;
  while (tapeStart[to]! <= end) to++;
  return to;
}

const NO_MATCHES: TapeMatch[] = [];
const NO_GROUPS: Readonly<Record<string, string | undefined>> = {};

/** For each pattern by its number, the tokens at which it can begin: found for all patterns in one pass over the words. */
type Places = readonly (readonly number[] | undefined)[];

function placesOf(tokens: Tokens): Places {
  let places = placed.get(tokens);
  if (!places) placed.set(tokens, (places = findPlaces(tokens)));
  return places;
}

const placed = new WeakMap<Tokens, Places>();

function findPlaces({ words, vocabulary, length }: Tokens): Places {
  const places = new Array<number[] | undefined>(patterns.length).fill(undefined);
  const lists = beginnersOf(vocabulary);
  for (let token = 0; token < length; token++)
    for (const number of beginners[lists[words[token]!]!]!) {
      const list = places[number];
      if (list) list.push(token);
      else places[number] = [token];
    }
  return places;
}

/** The patterns that can begin with a word: lists of their numbers, many words having the same one. */
let beginners: number[][] = [];
let index: { readonly patterns: number; readonly lists: WordNumbers } = { patterns: -1, lists: new WordNumbers(() => 0) };

function beginnersOf(vocabulary: Words): Int32Array {
  if (index.patterns !== patterns.length) index = { patterns: patterns.length, lists: indexBeginners() };
  return index.lists.of(vocabulary);
}

function indexBeginners(): WordNumbers {
  const byWord = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, number: number): void => {
    const list = map.get(key);
    if (list) list.push(number);
    else map.set(key, [number]);
  };
  for (const { number, first } of patterns) {
    for (const word of first.words) put(byWord, word, number);
    for (const beginning of first.beginnings) put(byBeginning, beginning, number);
  }
  const lists = new Map<string, number>();
  beginners = [];
  return new WordNumbers((key) => {
    const numbers = new Set(byWord.get(key));
    for (let length = 0; length <= key.length; length++) for (const number of byBeginning.get(key.slice(0, length)) ?? []) numbers.add(number);
    const list = [...numbers].sort((a, b) => a - b);
    const name = list.join();
    let known = lists.get(name);
    if (known === undefined) lists.set(name, (known = beginners.push(list) - 1));
    return known;
  });
}
