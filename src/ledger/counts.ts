import type { Counts } from '../kernel/ledger.js';

/** Counts a value once more, or (`by` −1) once less; what nobody says any more is gone. */
export function count(counts: Counts, value: string | null, by: number): void {
  if (value === null || value === '') return;
  const left = (counts[value] ?? 0) + by;
  if (left > 0) counts[value] = left;
  else delete counts[value];
}

/** The values, the commonest first, in the order of the alphabet where they are equally common. */
export const ranked = (counts: Counts): string[] =>
  Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value]) => value);

export const commonest = (counts: Counts): string | null => {
  let best: string | null = null;
  for (const value in counts) if (best === null || counts[value]! > counts[best]! || (counts[value] === counts[best] && value < best)) best = value;
  return best;
};

/** Keeps the `limit` commonest values. */
export function keepCommonest(counts: Counts, limit: number): void {
  const values = Object.keys(counts);
  if (values.length > limit) for (const value of ranked(counts).slice(limit)) delete counts[value];
}
