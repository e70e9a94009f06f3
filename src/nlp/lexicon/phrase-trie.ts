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

  build(): PhraseTrie<T> {
    return new PhraseTrie(this.#forms, this.#entries);
  }
}

/**
 * Finds tens of thousands of phrases in one pass over the tokens; a phrase's capitals must be capitals in the text.
 *
 * Words are numbered, nodes are numbered, and an edge is a slot of one hash table in typed arrays. The program starts with
 * this, so it puts off what it can: phrases wait under their first word until a text has that word. What is found does
 * not depend on it: phrases that end at one node begin with one word, and come in together, in order.
 */
export class PhraseTrie<T> {
  readonly #forms: readonly string[];
  readonly #entries: readonly T[];
  readonly #words = new Map<string, number>();
  /** Phrases that wait, under the number of their first word. */
  readonly #waiting: (number[] | null)[] = [];
  #nodes = 1;
  /** Hash table of edges with open addressing: node and word to the next node (0: the slot is free). */
  #edgeNode = new Int32Array(1 << 14);
  #edgeWord = new Int32Array(1 << 14);
  #edgeNext = new Int32Array(1 << 14);
  /** First phrase at each node; for each phrase, the next one at the same node, and the bits of its capitals. */
  readonly #first: number[] = [NONE];
  readonly #following: Int32Array;
  readonly #capitals: Int32Array;

  constructor(forms: readonly string[], entries: readonly T[]) {
    this.#forms = forms;
    this.#entries = entries;
    this.#following = new Int32Array(forms.length).fill(NONE);
    this.#capitals = new Int32Array(forms.length);
    const byStart = new Map<string, number[]>();
    forms.forEach((form, i) => {
      const space = form.indexOf(' ');
      const start = space < 0 ? form : form.slice(0, space);
      const same = byStart.get(start);
      if (same) same.push(i);
      else byStart.set(start, [i]);
    });
    const starts = [...byStart.keys()];
    const tokens = tokenise(starts.join('\n'));
    eachLine(tokens, starts, (from, _to, i) => {
      const word = this.#number(tokens.keys[from]!);
      const phrases = byStart.get(starts[i]!)!;
      const before = this.#waiting[word];
      // Spellings of one word ('Ủy', 'Uỷ') fall together; the order in which phrases were added is kept.
      this.#waiting[word] = before ? [...before, ...phrases].sort((a, b) => a - b) : phrases;
    });
  }

  /** Every phrase at every place, in order of start, then of length. */
  scan(tokens: Tokens): PhraseMatch<T>[] {
    const words = this.#wordsOf(tokens);
    const found: PhraseMatch<T>[] = [];
    // Fields are read once: this is the innermost loop of the reader.
    const [edgeNode, edgeWord, edgeNext] = [this.#edgeNode, this.#edgeWord, this.#edgeNext];
    const [first, following, needed, entries] = [this.#first, this.#following, this.#capitals, this.#entries];
    const mask = edgeNext.length - 1;
    for (let from = 0; from < words.length; from++) {
      let node = 0;
      for (let i = from; i < words.length; i++) {
        const word = words[i]!;
        if (word === NONE) break;
        let slot = hash(node, word) & mask;
        while (edgeNext[slot] !== 0 && (edgeNode[slot] !== node || edgeWord[slot] !== word)) slot = (slot + 1) & mask;
        node = edgeNext[slot]!;
        if (node === 0) break;
        let phrase = first[node]!;
        if (phrase === NONE) continue;
        const capitals = capitalBits(tokens, from, i + 1);
        for (; phrase !== NONE; phrase = following[phrase]!) if ((needed[phrase]! & ~capitals) === 0) found.push({ from, to: i + 1, entry: entries[phrase]! });
      }
    }
    return found;
  }

  /** The number of each token's word, NONE for a word of no phrase; lets in the phrases that waited for one of them. */
  #wordsOf(tokens: Tokens): Int32Array {
    const words = new Int32Array(tokens.length);
    const number = (): boolean => {
      let cameIn = false;
      for (let i = 0; i < words.length; i++) {
        const word = this.#words.get(tokens.keys[i]!) ?? NONE;
        words[i] = word;
        const phrases = word === NONE ? null : this.#waiting[word];
        if (!phrases) continue;
        this.#waiting[word] = null;
        this.#insert(phrases);
        cameIn = true;
      }
      return cameIn;
    };
    // Phrases that came in may have brought words that stand earlier in the text.
    if (number()) number();
    return words;
  }

  /** Takes phrases into the trie; they are cut into tokens in one go, as the lines of one text. */
  #insert(phrases: readonly number[]): void {
    const forms = phrases.map((phrase) => this.#forms[phrase]!);
    const tokens = tokenise(forms.join('\n'));
    eachLine(tokens, forms, (from, to, line) => {
      const phrase = phrases[line]!;
      let node = 0;
      for (let i = from; i < to; i++) {
        const word = this.#number(tokens.keys[i]!);
        node = this.#step(node, word) || this.#addEdge(node, word);
      }
      this.#capitals[phrase] = capitalBits(tokens, from, to);
      let last = this.#first[node]!;
      if (last === NONE) this.#first[node] = phrase;
      else {
        while (this.#following[last] !== NONE) last = this.#following[last]!;
        this.#following[last] = phrase;
      }
    });
  }

  #number(key: string): number {
    let word = this.#words.get(key);
    if (word === undefined) {
      word = this.#words.size;
      this.#words.set(key, word);
      this.#waiting.push(null);
    }
    return word;
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
    if (this.#nodes * 2 > this.#edgeNext.length) this.#grow();
    const next = this.#nodes++;
    this.#first.push(NONE);
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

/** Calls back with the tokens of each line of a text that was joined of lines. A line without a token is left out. */
function eachLine(tokens: Tokens, lines: readonly string[], visit: (from: number, to: number, line: number) => void): void {
  let token = 0;
  let end = 0;
  lines.forEach((line, i) => {
    end += line.length + 1;
    const from = token;
    while (token < tokens.length && tokens.start[token]! < end) token++;
    if (from < token) visit(from, token, i);
  });
}
