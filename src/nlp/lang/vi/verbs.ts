import type { OutcomeKind } from '../../../kernel/record.js';
import type { Verb } from '../../lexicon/lexicon.js';
import type { Reading } from '../../reading.js';
import { TokenMap } from '../../text/token-map.js';

/** The longest verb of each role that begins at one token. */
export interface VerbsAt {
  readonly act?: { readonly to: number; readonly kind: OutcomeKind };
  readonly say?: { readonly to: number };
  readonly do?: { readonly to: number };
  readonly go?: { readonly to: number };
  readonly tell?: { readonly to: number };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where verbs begin, and where runs of auxiliaries end. */
export interface VerbIndex {
  readonly at: TokenMap<VerbsAt>;
  /** First token of the run of auxiliaries and adverbs that ends before token `i` (`i` itself where there is none). */
  beforeAuxiliaries(i: number, floor: number): number;
}

export function indexVerbs(reading: Reading): VerbIndex {
  const at = new TokenMap<Mutable<VerbsAt>>(reading.tokens.length);
  const auxiliaryFrom = new TokenMap<number>(reading.tokens.length);
  // 'thông qua' is no verb in 'giao thông qua biên giới', nor 'chuyển đổi' in 'chuyển đổi số'.
  const nounTo = new TokenMap<number>(reading.tokens.length);
  for (const { from, to, type, entry } of reading.phrases) if (type === 'verb' && entry.role === 'noun') nounTo.set(from, to);
  let noun = 0;
  for (const { from, to, type, entry } of reading.phrases) {
    if (type !== 'verb') continue;
    noun = Math.max(noun, nounTo.get(from) ?? 0);
    if (entry.role === 'noun' || (from < noun && to <= noun) || (from < noun && !nounTo.has(from))) continue;
    if (entry.role === 'aux') {
      if (!auxiliaryFrom.has(to)) auxiliaryFrom.set(to, from);
      continue;
    }
    let verbs = at.get(from);
    if (!verbs) at.set(from, (verbs = {}));
    // Matches come shortest first, so the last one stays.
    setRole(verbs, entry, to);
  }
  return {
    at,
    beforeAuxiliaries(i, floor) {
      for (let j = i; ; ) {
        const from = auxiliaryFrom.get(j);
        if (from === undefined || from < floor) return j;
        j = from;
      }
    },
  };
}

function setRole(verbs: Mutable<VerbsAt>, entry: Verb, to: number): void {
  if (entry.role === 'act') verbs.act = { to, kind: entry.kind! };
  else if (entry.role === 'say') verbs.say = { to };
  else if (entry.role === 'go') verbs.go = { to };
  else if (entry.role === 'tell') verbs.tell = { to };
  else verbs.do = { to };
}
