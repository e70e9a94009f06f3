import { plainWords } from './plain-words.js';
import type { LedgerWords } from './words.js';

/** What a clause does to a promise made before. */
export type Cue = 'reaffirmed' | 'strengthened' | 'weakened' | 'advanced' | 'signed' | 'completed' | 'stalled' | 'withdrawn' | 'part-of' | 'promised';

const LONGEST = 5;

/** The cues that stand in a clause, each once; the longest phrase counts at each place. */
export function cuesOf(clause: string, words: LedgerWords): Cue[] {
  const plain = plainWords(clause);
  const cues = new Set<Cue>();
  for (let at = 0; at < plain.length; at++)
    for (let length = Math.min(LONGEST, plain.length - at); length > 0; length--) {
      const cue = words.cues.get(plain.slice(at, at + length).join(' '));
      if (cue === undefined) continue;
      cues.add(cue);
      at += length - 1;
      break;
    }
  return [...cues];
}
