import type { Cue } from './cues.js';
import type { Scene } from './scene.js';
import { SEAT, type Where } from './where.js';

/** A journey goes to at most so many countries in one breath. */
const MOST_TARGETS = 8;

/** The places that a journey goes to, one group a country: 'Lào, Campuchia', 'Washington và New York'. */
export function targetsOf(scene: Scene, cue: Cue, afterGuest: number, s: number): Where[][] {
  const places = scene.placesIn(s).filter((w) => w.by !== SEAT);
  const first =
    places.find((w) => w.from >= cue.to && w.from <= cue.to + 6) ??
    (afterGuest > cue.to ? places.find((w) => w.from >= afterGuest && w.from <= afterGuest + 3) : undefined);
  if (!first || (first.by === 'tại' && first.from > cue.to + 4)) return [];
  const list = [first];
  for (let k = places.indexOf(first) + 1; k < places.length && list.length < MOST_TARGETS; k++) {
    const next = places[k]!;
    const link = scene.keys.slice(list.at(-1)!.to, next.from).join(' ');
    if (!/^(?:,|và|, và|,? ?rồi(?: tới| đến)?|và tới|và đến)$/.test(link)) break;
    // 'thăm Lào, Campuchia khẳng định': the last of a list is where the clause ends.
    list.push(next);
  }
  const groups = new Map<string, Where[]>();
  for (const w of list) groups.set(w.country ?? w.name, [...(groups.get(w.country ?? w.name) ?? []), w]);
  // 'chuyến thăm Pháp, Serbia và Hungary': a tour is one journey.
  return groups.size > 2 && cue.noun ? [list] : [...groups.values()];
}
