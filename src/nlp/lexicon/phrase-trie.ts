import type { Tokens } from '../text/tokens.js';
import { tokenise } from '../text/tokens.js';
import { WordNumbers } from '../text/words.js';

/** A lexicon entry found at tokens `from` (inclusive) to `to` (exclusive). */
export type PhraseMatch<T extends { readonly type: string }> = T extends { readonly type: infer Type }
  ? {
      readonly from: number;
      readonly to: number;
      /** That of the entry, here to be asked without opening it: entries have as many shapes as types. */
      readonly type: Type;
      readonly entry: T;
    }
  : never;

/** Capitals are compared for this many tokens of a phrase: as many as fit in the bits of a number. */
const CAPITAL_TOKENS = 31;
const NONE = -1;

/** Collects phrases; `build` makes the trie. */
export class PhraseTrieBuilder<T extends { readonly type: string }> {
  readonly #forms: string[] = [];
  readonly #entries: T[] = [];

  /** A form is one line of words in NFC. */
  add(form: string, entry: T): void {
    this.#forms.push(form);
    this.#entries.push(entry);
  }

  /** All forms are cut into tokens in one go, as the lines of one text. */
  build(): PhraseTrie<T> {
    const trie = new GrowingTrie();
    const tokens = tokenise(this.#forms.join('\n'));
    let token = 0;
    let end = 0;
    for (const form of this.#forms) {
      end += form.length + 1;
      const from = token;
      while (token < tokens.length && tokens.start[token]! < end) token++;
      trie.insert(tokens, from, token);
    }
    return new PhraseTrie(trie.table(), (phrase) => this.#entries[phrase]!);
  }
}

/**
 * A trie in numbers: words are numbered, nodes are numbered, and an edge is a slot of one hash table. It can be written to a
 * file and used as it is read back.
 */
export interface TrieTable {
  /** The word of each number. */
  readonly words: readonly string[];
  /**
   * Hash table of edges with open addressing, its size a power of two. An edge is four numbers: node and word, the node
   * that they lead to (0: the slot is free), and the first phrase there.
   */
  readonly edges: Int32Array;
  /** For each phrase, the next one at the same node, and the bits of its capitals. */
  readonly following: Int32Array;
  readonly capitals: Int32Array;
}

/** What a scan finds, in order of start, then of length. */
export interface Phrases<T extends { readonly type: string }> {
  /** Every phrase at every place; a phrase's capitals must be capitals in the text. */
  readonly written: PhraseMatch<T>[];
  /** The same without regard to capitals. */
  readonly anyCase: PhraseMatch<T>[];
}

/** Finds tens of thousands of phrases in one pass over the tokens. */
export class PhraseTrie<T extends { readonly type: string }> {
  readonly table: TrieTable;
  /** What was added with the phrase of a number. */
  readonly entryOf: (phrase: number) => T;
  readonly #numbers: WordNumbers;
  /** The node after each word at the start of a phrase, and its first phrase; 0 where none begins with it. */
  readonly #starts: Int32Array;

  constructor(table: TrieTable, entryOf: (phrase: number) => T) {
    this.table = table;
    this.entryOf = entryOf;
    const numbers = new Map<string, number>();
    table.words.forEach((word, number) => numbers.set(word, number));
    this.#numbers = new WordNumbers((key) => numbers.get(key) ?? NONE);
    this.#starts = new Int32Array(table.words.length * 2);
    const { edges } = table;
    for (let at = 0; at < edges.length; at += EDGE)
      if (edges[at + NEXT] !== 0 && edges[at] === 0) {
        this.#starts[edges[at + WORD]! * 2] = edges[at + NEXT]!;
        this.#starts[edges[at + WORD]! * 2 + 1] = edges[at + PHRASE]!;
      }
  }

  scan(tokens: Tokens): Phrases<T> {
    const { edges, following, capitals: needed } = this.table;
    const mask = edges.length / EDGE - 1;
    const numbers = this.#numbers.of(tokens.vocabulary);
    const { words, length } = tokens;
    const written: PhraseMatch<T>[] = [];
    const anyCase: PhraseMatch<T>[] = [];
    for (let from = 0; from < length; from++) {
      let word = numbers[words[from]!]!;
      if (word === NONE) continue;
      let node = this.#starts[word * 2]!;
      let phrase = this.#starts[word * 2 + 1]!;
      for (let to = from + 1; node !== 0; to++) {
        if (phrase !== NONE) {
          const capitals = capitalBits(tokens, from, to);
          for (; phrase !== NONE; phrase = following[phrase]!) {
            const entry = this.entryOf(phrase);
            const match = { from, to, type: entry.type, entry } as unknown as PhraseMatch<T>;
            anyCase.push(match);
            if ((needed[phrase]! & ~capitals) === 0) written.push(match);
          }
        }
        if (to === length) break;
        word = numbers[words[to]!]!;
        if (word === NONE) break;
        let slot = hash(node, word) & mask;
        while (edges[slot * EDGE + NEXT] !== 0 && (edges[slot * EDGE] !== node || edges[slot * EDGE + WORD] !== word)) slot = (slot + 1) & mask;
        node = edges[slot * EDGE + NEXT]!;
        phrase = edges[slot * EDGE + PHRASE]!;
      }
    }
    return { written, anyCase };
  }
}

/** Numbers of an edge, and the places in it of all but the first. */
const EDGE = 4;
const WORD = 1;
const NEXT = 2;
const PHRASE = 3;

/** The trie while phrases are put in. */
class GrowingTrie {
  readonly #words = new Map<string, number>();
  #edges = new Int32Array(EDGE << 17);
  readonly #first: number[] = [NONE];
  readonly #following: number[] = [];
  readonly #capitals: number[] = [];

  table(): TrieTable {
    const edges = this.#edges;
    for (let at = 0; at < edges.length; at += EDGE) edges[at + PHRASE] = this.#first[edges[at + NEXT]!]!;
    return { words: [...this.#words.keys()], edges, following: Int32Array.from(this.#following), capitals: Int32Array.from(this.#capitals) };
  }

  /** Puts in the next phrase: the tokens `from` to `to`. */
  insert(tokens: Tokens, from: number, to: number): void {
    let node = 0;
    for (let i = from; i < to; i++) {
      const key = tokens.keys[i]!;
      let word = this.#words.get(key);
      if (word === undefined) {
        word = this.#words.size;
        this.#words.set(key, word);
      }
      node = this.#edges[this.#slot(node, word) + NEXT]! || this.#addEdge(node, word);
    }
    const phrase = this.#following.length;
    this.#following.push(NONE);
    this.#capitals.push(capitalBits(tokens, from, to));
    let last = this.#first[node]!;
    if (last === NONE) this.#first[node] = phrase;
    else {
      while (this.#following[last] !== NONE) last = this.#following[last]!;
      this.#following[last] = phrase;
    }
  }

  /** Where the edge of a node and a word stands, or can be put (nothing leads back to the root). */
  #slot(node: number, word: number): number {
    const edges = this.#edges;
    const mask = edges.length / EDGE - 1;
    let slot = hash(node, word) & mask;
    while (edges[slot * EDGE + NEXT] !== 0 && (edges[slot * EDGE] !== node || edges[slot * EDGE + WORD] !== word)) slot = (slot + 1) & mask;
    return slot * EDGE;
  }

  #addEdge(node: number, word: number): number {
    const next = this.#first.push(NONE) - 1;
    if (next * EDGE * 2 > this.#edges.length) this.#grow();
    this.#edges.set([node, word, next], this.#slot(node, word));
    return next;
  }

  #grow(): void {
    const edges = this.#edges;
    this.#edges = new Int32Array(edges.length * 2);
    for (let at = 0; at < edges.length; at += EDGE)
      if (edges[at + NEXT] !== 0) this.#edges.set(edges.subarray(at, at + EDGE), this.#slot(edges[at]!, edges[at + WORD]!));
  }
}

function hash(node: number, word: number): number {
  let h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** One bit for each of the first tokens: whether it begins with a capital. */
function capitalBits(tokens: Tokens, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to && i - from < CAPITAL_TOKENS; i++) if (tokens.capital[i]! > 0) bits |= 1 << (i - from);
  return bits;
}
