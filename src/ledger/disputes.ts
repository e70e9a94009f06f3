import type { CommitmentProfile, Counts, MeetingProfile } from '../kernel/ledger.js';
import { nearlyEqual, parseSum } from './commitments.js';
import { ranked } from './counts.js';
import { plain } from './plain-words.js';
import { daysApart, openDatesAgree, whenOf } from './when.js';

export type DisputedSlot = 'date' | 'place' | 'round' | 'participants' | 'amount' | 'due';

/** Values that cannot all be right, each as it was said; the best attested first. */
export interface Dispute {
  readonly slot: DisputedSlot;
  readonly values: readonly string[];
  /** At which step of a commitment. */
  readonly at?: string;
}

/** A date in Washington may be the next one in Hà Nội: that is no dispute. */
const ZONES = 1;
/** Where the claims of a meeting differ, and nobody has settled it. */
export function disputesOf(profile: MeetingProfile): Dispute[] {
  const disputes: Dispute[] = [];
  const add = (slot: DisputedSlot, values: readonly string[]): void => {
    if (values.length > 1 && profile.settled[slot] === undefined) disputes.push({ slot, values });
  };
  add('date', unlike(profile.dates, datesAgree));
  add(
    'round',
    unlike(profile.rounds, () => false),
  );
  // A visit has several places; any other occasion has one.
  if (profile.kinds['visit'] === undefined) add('place', unlike(profile.places, placesAgree));
  add('participants', headsOf(profile));
  return disputes;
}

/** Sums and due dates that differ between reports of one and the same meeting. */
export function commitmentDisputes(profile: CommitmentProfile): Dispute[] {
  const disputes: Dispute[] = [];
  for (const [at, step] of Object.entries(profile.steps)) {
    const sums = unlike(step.sums, sumsAgree);
    if (sums.length > 1 && !step.cues['part-of'] && profile.settled[`amount ${at}`] === undefined) disputes.push({ slot: 'amount', values: sums, at });
    const dues = unlike(step.dues, datesAgree);
    if (dues.length > 1 && profile.settled[`due ${at}`] === undefined) disputes.push({ slot: 'due', values: dues, at });
  }
  return disputes;
}

/** Values of which each disagrees with every one before it; the commonest comes first. */
export function unlike(counts: Counts, agree: (a: string, b: string) => boolean): string[] {
  const kept: string[] = [];
  for (const value of ranked(counts)) if (!kept.some((other) => agree(value, other))) kept.push(value);
  return kept;
}

export function datesAgree(a: string, b: string): boolean {
  const [x, y] = [whenOf(a), whenOf(b)];
  return x && y ? daysApart(x, y) <= ZONES : openDatesAgree(a, b);
}

/** Whether two claims of where it was have a place in common. */
const placesAgree = (a: string, b: string): boolean => {
  const others = plain(b).split('|');
  return plain(a)
    .split('|')
    .some((place) => others.includes(place));
};

/** Sums in two currencies do not differ; they are converted. */
function sumsAgree(a: string, b: string): boolean {
  const [x, y] = [parseSum(a), parseSum(b)];
  return x.currency !== y.currency || nearlyEqual(x.value, y.value) || (x.bound === 'min' && y.value >= x.value) || (y.bound === 'min' && x.value >= y.value);
}

/** Who is named as head of one side in one capacity where no two reports name the same; empty where all agree. */
function headsOf(profile: MeetingProfile): string[] {
  const byRole = new Map<string, Counts>();
  for (const [entry, times] of Object.entries(profile.heads)) {
    const role = entry.slice(0, entry.lastIndexOf(' '));
    const counts = byRole.get(role) ?? {};
    counts[entry] = times;
    byRole.set(role, counts);
  }
  return [...byRole.values()].flatMap((counts) => {
    const differing = unlike(counts, shareAPerson);
    return differing.length > 1 ? differing : [];
  });
}

const personsOf = (entry: string): string[] => entry.slice(entry.lastIndexOf(' ') + 1).split('|');
const shareAPerson = (a: string, b: string): boolean => personsOf(a).some((person) => personsOf(b).includes(person));
