import type { Reading, TokenRange } from '../../reading.js';

/** Finds the topics that a stretch of text is about. */
export type TopicFinder = (range: TokenRange) => string[];

/** A topic is taken when the weights of its terms reach this. */
const ENOUGH = 2;

/**
 * Longest terms win; a topic needs terms whose weights sum to two (a weight of three or two settles it alone). Every term
 * counts once per stretch.
 */
export function topicFinder(reading: Reading): TopicFinder {
  const terms: { from: number; to: number; topics: { topic: string; weight: number }[] }[] = [];
  for (const { from, to, entry } of reading.phrases) {
    if (entry.type !== 'topic') continue;
    const last = terms[terms.length - 1];
    if (last && last.from === from && last.to === to) last.topics.push(entry);
    else if (last && last.from === from && to > last.to) terms[terms.length - 1] = { from, to, topics: [entry] };
    else if (!last || to > last.to) terms.push({ from, to, topics: [entry] });
  }
  return ({ from, to }) => {
    const sums = new Map<string, number>();
    const seen = new Set<string>();
    for (let k = firstAt(terms, from); k < terms.length && terms[k]!.from < to; k++) {
      const term = terms[k]!;
      if (term.to > to) continue;
      const key = reading.tokens.keys.slice(term.from, term.to).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { topic, weight } of term.topics) sums.set(topic, (sums.get(topic) ?? 0) + weight);
    }
    return [...sums].filter(([, sum]) => sum >= ENOUGH).map(([topic]) => topic);
  };
}

function firstAt(terms: readonly { from: number }[], from: number): number {
  let lo = 0, hi = terms.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (terms[mid]!.from < from) lo = mid + 1; else hi = mid;
  }
  return lo;
}
