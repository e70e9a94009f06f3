import type { Tokens } from '../text/tokens.js';
import { tokenise } from '../text/tokens.js';

/** A lexicon entry found at tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

/** Capitals are compared for this many tokens of a phrase: as many as fit in the bits of a number. */
const CAPITAL_TOKENS = 31;
const NONE = -1;

/** Collects phrases; `build` makes the trie. */
export class PhraseTrieBuilder<T> {
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
  /** Hash table of edges with open addressing, its size a power of two: node and word to the next node (0: the slot is free). */
  readonly edgeNode: Int32Array;
  readonly edgeWord: Int32Array;
  readonly edgeNext: Int32Array;
  /** First phrase at each node. */
  readonly first: Int32Array;
  /** For each phrase, the next one at the same node, and the bits of its capitals. */
  readonly following: Int32Array;
  readonly capitals: Int32Array;
}

/** Finds tens of thousands of phrases in one pass over the tokens; a phrase's capitals must be capitals in the text. */
export class PhraseTrie<T> {
  readonly table: TrieTable;
  /** What was added with the phrase of a number. */
  readonly entryOf: (phrase: number) => T;
  readonly #words: ReadonlyMap<string, number>;
  readonly #numbered = new WeakMap<readonly string[], Int32Array>();
  /** The node after each word at the start of a phrase; 0 where none begins with it. */
  readonly #starts: Int32Array;

  constructor(table: TrieTable, entryOf: (phrase: number) => T) {
    this.table = table;
    this.entryOf = entryOf;
    const words = new Map<string, number>();
    table.words.forEach((word, number) => words.set(word, number));
    this.#words = words;
    this.#starts = new Int32Array(table.words.length);
    for (let slot = 0; slot < table.edgeNext.length; slot++)
      if (table.edgeNext[slot] !== 0 && table.edgeNode[slot] === 0) this.#starts[table.edgeWord[slot]!] = table.edgeNext[slot]!;
  }

  /** The number of each token's word; kept, since the same tokens are scanned with and without regard to capitals. */
  #numbersOf(keys: readonly string[]): Int32Array {
    let words = this.#numbered.get(keys);
    if (!words) {
      words = new Int32Array(keys.length);
      for (let i = 0; i < words.length; i++) words[i] = this.#words.get(keys[i]!) ?? NONE;
      this.#numbered.set(keys, words);
    }
    return words;
  }

  /** Every phrase at every place, in order of start, then of length. */
  scan(tokens: Tokens): PhraseMatch<T>[] {
    const { edgeNode, edgeWord, edgeNext, first, following, capitals: needed } = this.table;
    const mask = edgeNext.length - 1;
    const words = this.#numbersOf(tokens.keys);
    const found: PhraseMatch<T>[] = [];
    const starts = this.#starts;
    for (let from = 0; from < words.length; from++) {
      let node = words[from] === NONE ? 0 : starts[words[from]!]!;
      for (let i = from; node !== 0; ) {
        i++;
        let phrase = first[node]!;
        if (phrase !== NONE) {
          const capitals = capitalBits(tokens, from, i);
          for (; phrase !== NONE; phrase = following[phrase]!)
            if ((needed[phrase]! & ~capitals) === 0) found.push({ from, to: i, entry: this.entryOf(phrase) });
        }
        if (i >= words.length) break;
        const word = words[i]!;
        if (word === NONE) break;
        let slot = hash(node, word) & mask;
        while (edgeNext[slot] !== 0 && (edgeNode[slot] !== node || edgeWord[slot] !== word)) slot = (slot + 1) & mask;
        node = edgeNext[slot]!;
      }
    }
    return found;
  }
}

/** The trie while phrases are put in. */
class GrowingTrie {
  readonly #words = new Map<string, number>();
  #edgeNode = new Int32Array(1 << 17);
  #edgeWord = new Int32Array(1 << 17);
  #edgeNext = new Int32Array(1 << 17);
  readonly #first: number[] = [NONE];
  readonly #following: number[] = [];
  readonly #capitals: number[] = [];

  table(): TrieTable {
    return {
      words: [...this.#words.keys()],
      edgeNode: this.#edgeNode,
      edgeWord: this.#edgeWord,
      edgeNext: this.#edgeNext,
      first: Int32Array.from(this.#first),
      following: Int32Array.from(this.#following),
      capitals: Int32Array.from(this.#capitals),
    };
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
      node = this.#step(node, word) || this.#addEdge(node, word);
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

  /** The node that a word leads to; 0 where there is none (nothing leads back to the root). */
  #step(node: number, word: number): number {
    const mask = this.#edgeNext.length - 1;
    for (let slot = hash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const next = this.#edgeNext[slot]!;
      if (next === 0 || (this.#edgeNode[slot] === node && this.#edgeWord[slot] === word)) return next;
    }
  }

  #addEdge(node: number, word: number): number {
    const next = this.#first.push(NONE) - 1;
    if (next * 2 > this.#edgeNext.length) this.#grow();
    this.#place(node, word, next);
    return next;
  }

  #place(node: number, word: number, next: number): void {
    const mask = this.#edgeNext.length - 1;
    let slot = hash(node, word) & mask;
    while (this.#edgeNext[slot] !== 0) slot = (slot + 1) & mask;
    this.#edgeNode[slot] = node;
    this.#edgeWord[slot] = word;
    this.#edgeNext[slot] = next;
  }

  #grow(): void {
    const [nodes, words, nexts] = [this.#edgeNode, this.#edgeWord, this.#edgeNext];
    const size = nexts.length * 2;
    this.#edgeNode = new Int32Array(size);
    this.#edgeWord = new Int32Array(size);
    this.#edgeNext = new Int32Array(size);
    nexts.forEach((next, slot) => {
      if (next !== 0) this.#place(nodes[slot]!, words[slot]!, next);
    });
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
