import type { Lexicon, Tenure } from '../../../lexicon/lexicon.js';
import { isVietnameseSyllable } from '../names.js';

/** Whether one word is enough to know a leader: 'Trump', 'Putin'; all who bear it in the tables are one person. */
export function isLeaderSurname(word: string, lexicon: Lexicon): boolean {
  const tenures = bySurname(lexicon).get(word) ?? [];
  return tenures.every((t) => t.person === tenures[0]?.person) && tenures.some((t) => t.office === 'head-of-state' || t.office === 'head-of-government');
}

/** Whether somebody in the tables bears a name: 'Austin'. */
export const isTenuredName = (word: string, lexicon: Lexicon): boolean => bySurname(lexicon).has(word);

/** The country of the leaders who bear a name: its last word is enough. */
export function leaderParty(word: string, lexicon: Lexicon): string | null {
  const parties = new Set((bySurname(lexicon).get(word) ?? []).map((t) => t.party));
  return parties.size === 1 ? [...parties][0]! : null;
}

const surnames = new WeakMap<Lexicon, Map<string, Tenure[]>>();

/** Tenures by each word of a foreign name, and by the first of a Chinese one: 'ông Trump', 'ông Tập'. */
export function bySurname(lexicon: Lexicon): ReadonlyMap<string, readonly Tenure[]> {
  let index = surnames.get(lexicon);
  if (index) return index;
  index = new Map();
  for (const [key, tenures] of lexicon.tenures) {
    const words = key.split(' ');
    const chosen = words.every(isVietnameseSyllable)
      ? tenures.some((t) => t.party === 'VN')
        ? []
        : words.slice(0, 1)
      : words.filter((w) => w.length > 2 && !isVietnameseSyllable(w));
    for (const word of words.length > 1 ? chosen : []) {
      const known = index.get(word);
      if (known) known.push(...tenures.filter((t) => !known.includes(t)));
      else index.set(word, [...tenures]);
    }
  }
  surnames.set(lexicon, index);
  return index;
}
