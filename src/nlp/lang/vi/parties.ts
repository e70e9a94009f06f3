import type { PartyMention, Reading } from '../../reading.js';

/** Stub: the longest party name at each place. */
export function findParties(reading: Reading): PartyMention[] {
  const out: PartyMention[] = [];
  let free = 0;
  const longest = new Map<number, PartyMention>();
  for (const { from, to, entry } of reading.phrases) if (entry.type === 'party' && entry.form !== 'short') longest.set(from, { from, to, code: entry.code, form: entry.form, asPlace: entry.form === 'capital' });
  for (const m of [...longest.values()].sort((a, b) => a.from - b.from)) if (m.from >= free) { out.push(m); free = m.to; }
  return out;
}
