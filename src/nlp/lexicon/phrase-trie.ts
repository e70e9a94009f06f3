import type { Tokens } from '../text/tokens.js';
import { tokenise } from '../text/tokens.js';

/** A lexicon entry found at tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  entries: { entry: T; capitals: readonly boolean[] }[] | null;
}

/** Finds tens of thousands of phrases in one pass over the tokens; a phrase's capitals must be capitals in the text. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: null, entries: null };
  #longest = 0;

  add(form: string, entry: T): void {
    const tokens = tokenise(form.normalize('NFC'));
    let node = this.#root;
    for (const key of tokens.keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: null, entries: null }));
      node = next;
    }
    (node.entries ??= []).push({ entry, capitals: Array.from(tokens.capital, (c) => c > 0) });
    this.#longest = Math.max(this.#longest, tokens.length);
  }

  /** Every phrase at every place, in order of start, then of length. */
  scan(tokens: Tokens): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      let node: Node<T> | undefined = this.#root;
      for (let i = from; i < tokens.length; i++) {
        node = node!.next?.get(tokens.keys[i]!);
        if (!node) break;
        if (node.entries)
          for (const { entry, capitals } of node.entries) if (capitals.every((needed, k) => !needed || tokens.capital[from + k]! > 0)) found.push({ from, to: i + 1, entry });
      }
    }
    return found;
  }
}
