import { plain } from './plain-words.js';
import type { LedgerWords } from './words.js';

/** The longest name of a party, in words. */
const LONGEST = 6;

export interface Stripped {
  /** The plain words that name no party. */
  readonly words: readonly string[];
  readonly parties: readonly string[];
}

/** A name without the parties in it: 'Đối thoại Kinh tế cấp cao Mỹ - Hàn Quốc' is that of any pair, here of US and KR. */
export function withoutParties(name: string, { parties }: Pick<LedgerWords, 'parties'>): Stripped {
  const written = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = written.map(plain);
  const words: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < all.length; ) {
    const length = /^\p{Lu}/u.test(written[at]!) ? longestAt(all, at, parties) : 0;
    if (length === 0) words.push(all[at++]!);
    else {
      found.push(parties.get(all.slice(at, at + length).join(' '))!);
      at += length;
    }
  }
  return { words, parties: found };
}

/** How many words from here on stand in the table as one phrase; 0 for none. */
export function longestAt(words: readonly string[], at: number, table: { has(words: string): boolean }): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) if (table.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
