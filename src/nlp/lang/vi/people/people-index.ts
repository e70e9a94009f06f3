import type { Tenure } from '../../../lexicon/lexicon.js';

/** A name as it is looked up. */
export interface Named {
  readonly words: string[];
  readonly tenures: readonly Tenure[];
}

/** People of one text who share a word: more than these are no prose, and only the last of them are looked at. */
const MAX_SHARING = 64;
/** Length from which one letter's difference may be a slip. */
const LONG = 6;

/** Finds the people whom a name can mean by its words, so that no name is compared with every other. */
export class PeopleIndex {
  readonly #byWord = new Map<string, number[]>();
  /** By the whole name, words in any order. */
  readonly #byName = new Map<string, number[]>();
  readonly #byTenure = new Map<string, number[]>();
  /** Long words by each spelling with one letter left out; filled when a name is first sought by it. */
  readonly #bySlip = new Map<string, number[]>();
  readonly #longWords: (readonly [word: string, person: number])[] = [];
  #slipsKnown = 0;

  add(person: number, words: readonly string[]): void {
    for (const word of words) {
      put(this.#byWord, word, person);
      if (word.length >= LONG - 1) this.#longWords.push([word, person]);
    }
    put(this.#byName, nameOf(words), person);
    // 'Jong Un' and 'Jongun'.
    if (words.length > 1) put(this.#byWord, words.join(''), person);
  }

  addTenure(person: number, tenure: Tenure): void {
    put(this.#byTenure, `${tenure.person} ${tenure.party}`, person);
  }

  /** In the order in which they were first read. */
  candidates(name: Named): readonly number[] {
    const found = new Set<number>();
    const take = (people: readonly number[] | undefined): void => {
      if (people) for (let i = Math.max(0, people.length - MAX_SHARING); i < people.length; i++) found.add(people[i]!);
    };
    for (const word of name.words) take(this.#byWord.get(word));
    take(this.#byName.get(nameOf(name.words)));
    if (name.words.length > 1) {
      take(this.#byWord.get(name.words.join('')));
      for (const tenure of name.tenures) take(this.#byTenure.get(`${tenure.person} ${tenure.party}`));
    } else if (found.size === 0 && name.words[0]!.length >= LONG - 1) {
      this.#learnSlips();
      for (const slip of slipsOf(name.words[0]!)) take(this.#bySlip.get(slip));
    }
    return found.size < 2 ? [...found] : [...found].sort((a, b) => a - b);
  }

  #learnSlips(): void {
    for (; this.#slipsKnown < this.#longWords.length; this.#slipsKnown++) {
      const [word, person] = this.#longWords[this.#slipsKnown]!;
      for (const slip of slipsOf(word)) put(this.#bySlip, slip, person);
    }
  }
}

function put(index: Map<string, number[]>, key: string, person: number): void {
  const people = index.get(key);
  if (!people) index.set(key, [person]);
  else if (people.at(-1) !== person) people.push(person);
}

const nameOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** The bare word, and the bare word without each of its letters: two words that differ by one letter share one of them. */
function slipsOf(word: string): string[] {
  const letters = bare(word);
  const slips = [letters];
  for (let i = 0; i < letters.length; i++) slips.push(letters.slice(0, i) + letters.slice(i + 1));
  return slips;
}

/** Whether two words differ by no more than their marks and one letter. */
export function nearly(a: string, b: string): boolean {
  const x = bare(a),
    y = bare(b);
  if (x === y) return true;
  if (Math.abs(x.length - y.length) > 1) return false;
  let i = 0;
  while (i < x.length && x[i] === y[i]) i++;
  return x.slice(i + (x.length >= y.length ? 1 : 0)) === y.slice(i + (y.length >= x.length ? 1 : 0));
}

const MARKED = /[^a-z]/;
const bare = (word: string): string => (!MARKED.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, ''));
