import { firstWhere } from '../../../kernel/sorted.js';
import type { Reading, TokenRange } from '../../reading.js';

/** Finds the topics that a stretch of text is about. */
export type TopicFinder = (range: TokenRange) => string[];

/** A topic is taken when the weights of its terms reach this. */
const ENOUGH = 3;
/** A country that is a dossier of its own is meant as one where arms, war or sanctions are spoken of: then its name settles it. */
const DOSSIERS: ReadonlySet<string> = new Set(['north-korea', 'ukraine', 'middle-east']);
const SECURITY: ReadonlySet<string> = new Set(['non-proliferation', 'sanctions', 'space', 'defence', 'human-rights', ...DOSSIERS]);
const NAMED = 2;
/** Relations and dialogue as such: named in nearly every clause, so beside a concrete topic it needs a term that settles it alone. */
const GENERAL: ReadonlySet<string> = new Set(['mechanism', 'regional-cooperation']);

/**
 * Longest terms win and every term counts once per stretch; where no topic has weight enough, the heaviest is taken.
 */
export function topicFinder(reading: Reading): TopicFinder {
  const terms: { from: number; to: number; topics: { topic: string; weight: number }[] }[] = [];
  for (const { from, to, type, entry } of reading.phrases) {
    if (type !== 'topic') continue;
    const last = terms[terms.length - 1];
    if (last && last.from === from && last.to === to) last.topics.push(entry);
    else if (last && last.from === from && to > last.to) terms[terms.length - 1] = { from, to, topics: [entry] };
    else if (!last || to > last.to) terms.push({ from, to, topics: [entry] });
  }
  return ({ from, to }) => {
    const sums = new Map<string, { sum: number; best: number }>();
    const seen = new Set<string>();
    for (let k = firstWhere(terms, (term) => term.from >= from); k < terms.length && terms[k]!.from < to; k++) {
      const term = terms[k]!;
      if (term.to > to) continue;
      const key = reading.tokens.keys.slice(term.from, term.to).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { topic, weight } of term.topics) {
        const had = sums.get(topic);
        sums.set(topic, { sum: (had?.sum ?? 0) + weight, best: Math.max(had?.best ?? 0, weight) });
      }
    }
    const ranked = [...sums].sort((a, b) => b[1].sum - a[1].sum || Number(GENERAL.has(a[0])) - Number(GENERAL.has(b[0])));
    const enough = ranked.filter(([, { sum }]) => sum >= ENOUGH).map(([topic]) => topic);
    const security = enough.some((topic) => SECURITY.has(topic));
    if (security) for (const [topic, { sum }] of ranked) if (DOSSIERS.has(topic) && sum >= NAMED && !enough.includes(topic)) enough.push(topic);
    const concrete = enough.some((topic) => !GENERAL.has(topic));
    const taken = enough.filter((topic) => !GENERAL.has(topic) || !concrete || sums.get(topic)!.best >= ENOUGH);
    return taken.length ? taken : ranked.slice(0, 1).map(([topic]) => topic);
  };
}
