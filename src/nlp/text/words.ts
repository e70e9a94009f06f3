import { foldWord } from './fold.js';

/**
 * Every spelling met so far with the number of its word: a spelling is folded once, and from then on found by the letters
 * in the text themselves. Spellings of one word ('Hoà', 'hòa') share its number, and what is known of words is kept by it.
 */
export class Words {
  /** The key of each word, by its number. */
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Hash table with open addressing, its size a power of two: a spelling plus one; 0 where the slot is free. */
  #slots = new Int32Array(1 << 12);
  #count = 0;
  #hash = new Int32Array(1 << 11);
  #word = new Int32Array(1 << 11);
  #capital = new Uint8Array(1 << 11);
  /** All spellings after one another, and where each ends. */
  #letters = new Uint16Array(1 << 14);
  #end = new Int32Array(1 << 11);

  /** So many spellings that it is time for a new collection: texts of endless new words must not fill the memory. */
  get isFull(): boolean {
    return this.#count >= LIMIT;
  }

  /** The spelling that stands at a place in a text, by its number. `hash`: of its code units, by `hashUnit`. */
  spellingAt(text: string, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const spelling = slots[slot]! - 1;
      if (spelling < 0) return this.#add(text.slice(from, to), hash, slot);
      if (this.#hash[spelling] === hash && this.#isAt(spelling, text, from, to)) return spelling;
    }
  }

  wordOf(spelling: number): number {
    return this.#word[spelling]!;
  }

  /** 0 lower case (or no letters), 1 first letter capital, 2 all capitals (two letters or more). */
  capitalOf(spelling: number): number {
    return this.#capital[spelling]!;
  }

  #isAt(spelling: number, text: string, from: number, to: number): boolean {
    const start = spelling === 0 ? 0 : this.#end[spelling - 1]!;
    if (this.#end[spelling]! - start !== to - from) return false;
    for (let i = start, at = from; at < to; i++, at++) if (this.#letters[i] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(spelling: string, hash: number, slot: number): number {
    const number = this.#count++;
    const start = number === 0 ? 0 : this.#end[number - 1]!;
    if (number === this.#hash.length) {
      this.#hash = larger(this.#hash);
      this.#word = larger(this.#word);
      this.#capital = larger(this.#capital);
      this.#end = larger(this.#end);
    }
    while (start + spelling.length > this.#letters.length) this.#letters = larger(this.#letters);
    for (let i = 0; i < spelling.length; i++) this.#letters[start + i] = spelling.charCodeAt(i);
    const key = keyOf(spelling);
    this.#hash[number] = hash;
    this.#end[number] = start + spelling.length;
    this.#word[number] = this.#numberOf(key);
    // A word that is its own key has no capitals.
    this.#capital[number] = key === spelling ? 0 : capitalOf(spelling);
    this.#slots[slot] = number + 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #numberOf(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      // A string that was parsed is one with the same string in the program: comparing the two is comparing their addresses.
      number = this.keys.push(JSON.parse(JSON.stringify(key)) as string) - 1;
      this.#numbers.set(this.keys[number]!, number);
    }
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let spelling = 0; spelling < this.#count; spelling++) {
      let slot = mix(this.#hash[spelling]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = spelling + 1;
    }
    this.#slots = slots;
  }
}

/** A number for each word, worked out from its key when the word is first met. */
export class WordNumbers {
  #words: Words | null = null;
  #numbers = new Int32Array(1 << 11);
  #known = 0;

  constructor(readonly numberOf: (key: string) => number) {}

  /** The numbers by word. */
  of(words: Words): Int32Array {
    if (words !== this.#words) {
      this.#words = words;
      this.#known = 0;
    }
    const { keys } = words;
    while (this.#numbers.length < keys.length) this.#numbers = larger(this.#numbers);
    for (; this.#known < keys.length; this.#known++) this.#numbers[this.#known] = this.numberOf(keys[this.#known]!);
    return this.#numbers;
  }
}

const LIMIT = 1 << 16;

/** The hash of a word with one more code unit. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const mix = (hash: number): number => hash ^ (hash >>> 15);

function larger<T extends Int32Array | Uint16Array | Uint8Array>(array: T): T {
  const copy = new (array.constructor as new (length: number) => T)(array.length * 2);
  copy.set(array);
  return copy;
}

/** Letters outside the basic plane are marks here. */
const isLetter = (unit: string): boolean => /[\p{L}\p{M}]/u.test(unit);

/** Runs of letters are folded, marks that are written in several ways become one. */
const keyOf = (spelling: string): string => (isLetter(spelling[0]!) ? foldWord(spelling) : (MARKS[spelling] ?? spelling));

const MARKS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
};

function capitalOf(word: string): number {
  const first = word[0]!;
  if (!isLetter(first) || first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1;
}
