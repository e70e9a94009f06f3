import type { Block } from '../../../kernel/record.js';
import type { Reading, Things } from '../../reading.js';

/** Weight of a mention by where it stands: the headline names the sides. */
const WEIGHT: Partial<Record<Block['kind'], number>> = { title: 4, lead: 3, heading: 1, caption: 1, paragraph: 1 };

/** The two parties that the text is about, most mentioned first (fewer when it names fewer). */
export function principalSides(reading: Reading, things: Things): string[] {
  const { tokens, sentences, blocks } = reading;
  const weightAt = new Float32Array(tokens.length);
  sentences.forEach((s, index) => {
    const w = (WEIGHT[blocks[s.block]!.kind] ?? 0) * (index < 6 ? 2 : 1);
    weightAt.fill(w, s.from, s.to);
  });
  const sums = new Map<string, number>();
  const add = (code: string | null, at: number, factor: number): void => {
    if (code && reading.readable[at]) sums.set(code, (sums.get(code) ?? 0) + weightAt[at]! * factor);
  };
  for (const p of things.parties) add(p.code, p.from, p.asPlace ? 0.5 : 1);
  for (const m of things.people.mentions) add(things.people.people[m.person]!.party, m.from, 1);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([code]) => code);
}
