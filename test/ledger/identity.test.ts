import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/app/ledger/take-in.js';
import type { MechanismProfile, PersonProfile } from '../../src/kernel/ledger.js';
import { addAll, disputed, familiesIn, type Held, pairwise, readCollection, relationsOf, toldMeetings, toldPromises, truth, wereRead } from './measure.js';

/** Disputes of which the reader does not read both sides: a signature told as 'đại diện hai bên ký', a sum after a byline, who 'dẫn đầu đoàn'. */
const UNREAD_DISPUTES = ['ttc3-6g', 'aseanus12-head', 'ukvfta-signer'];

const texts = await readCollection();
const byName = [...texts].sort((a, b) => (a.uri < b.uri ? -1 : 1));
const published = new Map(truth.texts.map((text) => [text.file, text.published]));
const byDate = [...byName].sort((a, b) => (published.get(a.uri)! < published.get(b.uri)! ? -1 : 1));

/** The same shuffle each time (the generator of Numerical Recipes). */
function shuffled(all: readonly Incoming[], seed: number): Incoming[] {
  const left = [...all];
  const order: Incoming[] = [];
  for (let state = seed; left.length > 0; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    order.push(...left.splice(state % left.length, 1));
  }
  return order;
}

const ORDERS: readonly (readonly [name: string, texts: readonly Incoming[], batch: number])[] = [
  ['by date', byDate, 48],
  ['by date, one by one', byDate, 1],
  ['by name', byName, 24],
  ['by name, reversed', [...byName].reverse(), 24],
  ['by date, reversed', [...byDate].reverse(), 24],
  ['shuffled (1)', shuffled(byName, 1), 24],
  ['shuffled (2)', shuffled(byName, 2), 24],
];

function measure(held: Held) {
  const meetings = toldMeetings(held);
  const promises = toldPromises(held);
  const relations = relationsOf(held, promises);
  const right = relations.filter((relation, i) => relation === promises[i]!.relation).length;
  return {
    meetings: { all: pairwise(meetings), read: pairwise(wereRead(meetings)), share: wereRead(meetings).length / meetings.length },
    promises: { all: pairwise(promises), read: pairwise(wereRead(promises)), share: wereRead(promises).length / promises.length },
    relations: { all: right / relations.length, read: right / relations.filter((relation) => relation !== null).length },
    disputes: disputed(held, meetings, promises),
  };
}

const percent = (share: number): string => (100 * share).toFixed(1);

describe.each(ORDERS)('the collection in a ledger, added %s', (name, order, batch) => {
  let held: Held;
  let figures: ReturnType<typeof measure>;

  it('is measured', async () => {
    held = await addAll(order, batch);
    figures = measure(held);
    const { meetings, promises, relations, disputes } = figures;
    console.log(
      [
        `${name}: meetings F1 ${percent(meetings.read.f1)} of those read (${percent(meetings.share)}), ${percent(meetings.all.f1)} of all`,
        `promises F1 ${percent(promises.read.f1)} of those read (${percent(promises.share)}), ${percent(promises.all.f1)} of all`,
        `relations ${percent(relations.read)} of those read, ${percent(relations.all)} of all`,
        `disputes found ${disputes.found.length} of ${truth.disputes.length}, missed ${disputes.missed.join(', ')}; false alarms ${disputes.falseAlarms.length}`,
      ].join('; '),
    );
  });

  it('knows each meeting across its reports', () => {
    expect(figures.meetings.read.f1).toBeGreaterThanOrEqual(0.95);
    expect(figures.meetings.all.f1).toBeGreaterThanOrEqual(0.7);
  });

  it('follows each promise', () => {
    expect(figures.promises.read.f1).toBeGreaterThanOrEqual(0.85);
    expect(figures.promises.all.f1).toBeGreaterThanOrEqual(0.6);
    expect(figures.relations.read).toBeGreaterThanOrEqual(0.84);
  });

  it('shows the disputes and no others', () => {
    expect(figures.disputes.missed.filter((id) => !UNREAD_DISPUTES.includes(id))).toEqual([]);
    expect(figures.disputes.falseAlarms).toEqual([]);
  });

  it('finds the reprints', () => {
    expect(familiesIn(held)).toEqual(truth.families.map((family) => [...family].sort().join()).sort());
  });

  it('has one entity for each person and mechanism that the tables know', () => {
    for (const kind of ['person', 'mechanism']) {
      const known = [...held.entities.values()].flatMap((entity) =>
        entity.kind === kind ? ((entity.profile as PersonProfile | MechanismProfile).known ?? []) : [],
      );
      expect(new Set(known).size).toBe(known.length);
    }
  });
});
