import type { CommitmentProfile, Counts, MeetingProfile } from '../kernel/ledger.js';
import { nearlyEqual, parseSum, type Sum } from './commitments.js';
import { ranked } from './counts.js';
import { plain } from './plain-words.js';
import { countryOf, mayBeOnePlace } from './sites.js';
import { daysApart, inOneYear, openDatesAgree, type When } from './when.js';

export type DisputedSlot = 'date' | 'place' | 'round' | 'participants' | 'amount' | 'due';

/** Values that cannot all be right, each as it was said; the best attested first. */
export interface Dispute {
  readonly slot: DisputedSlot;
  readonly values: readonly string[];
  /** At which step of a commitment. */
  readonly at?: string;
}

/** Where a day is still the day before: the Americas. What is one day there is two for whoever reports from Asia or Europe. */
const BEHIND: ReadonlySet<string> = new Set('US CA MX CU PA CR GT HN SV NI DO HT JM TT BS BB BZ BR AR CL PE CO VE EC BO PY UY GY SR UN OAS'.split(' '));
/** Where the claims of a meeting differ, and nobody has settled it. */
export function disputesOf(profile: MeetingProfile): Dispute[] {
  const disputes: Dispute[] = [];
  const add = (slot: DisputedSlot, values: readonly string[]): void => {
    if (values.length > 1 && profile.settled[slot] === undefined) disputes.push({ slot, values });
  };
  const zones = zonesOf(profile);
  add(
    'date',
    unlike(profile.dates, (a, b) => datesAgree(a, b, zones)),
  );
  add(
    'round',
    unlike(profile.rounds, () => false),
  );
  // A visit has several places; any other occasion has one.
  if (profile.kinds['visit'] === undefined)
    add(
      'place',
      unlike(profile.places, (a, b) => placesAgree(a, b, profile.sites)),
    );
  add('participants', headsOf(profile));
  return disputes;
}

/** Sums and due dates that differ between reports of one and the same meeting. */
export function commitmentDisputes(profile: CommitmentProfile): Dispute[] {
  const disputes: Dispute[] = [];
  for (const [at, step] of Object.entries(profile.steps)) {
    if (profile.settled[`amount ${at}`] === undefined)
      // A part is not compared with the whole, but with what other reports say of the part.
      for (const parts of [false, true]) {
        const sums = unlike(
          only(step.sums, (sum) => isPart(sum) === parts),
          sumsAgree,
        );
        if (sums.length > 1) disputes.push({ slot: 'amount', values: sums, at });
      }
    const dues = unlike(step.dues, (a, b) => datesAgree(a, b, 1));
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

const DAYS_TOLD = 4;

/** By how many days reports of one meeting may differ only because each tells the day of its own zone. */
function zonesOf(profile: MeetingProfile): number {
  // Of a visit or a conference each report tells the day it is about.
  if (profile.kinds['visit'] !== undefined || profile.kinds['conference'] !== undefined) return DAYS_TOLD;
  const countries = Object.values(profile.sites).map(countryOf);
  return (countries.length > 0 ? countries : Object.keys(profile.parties)).some((country) => BEHIND.has(country)) ? 1 : 0;
}

/** Dates agree where one may mean a day of the other, give or take what zones make of it. */
function datesAgree(a: string, b: string, zones: number): boolean {
  const both = inOneYear(a, b);
  if (both === null) return openDatesAgree(a, b);
  const [x, y] = both;
  if (daysApart(x, y) > zones) return false;
  // '30 and 31 May' and '29 to 30 May' are two ranges, though they touch.
  const within = (inner: When, outer: When): boolean => outer.first - zones <= inner.first && inner.last <= outer.last + zones;
  return within(x, y) || within(y, x);
}

/** Whether two claims of where it was may mean one place. */
function placesAgree(a: string, b: string, sites: Readonly<Record<string, string>>): boolean {
  const others = b.split('|');
  return a.split('|').some((mine) =>
    others.some((theirs) => {
      if (plain(mine) === plain(theirs)) return true;
      const [site, other] = [sites[mine], sites[theirs]];
      return site === undefined || other === undefined || mayBeOnePlace(site, other);
    }),
  );
}

/** Sums in two currencies do not differ; they are converted. */
function sumsAgree(a: string, b: string): boolean {
  const [x, y] = [parseSum(a), parseSum(b)];
  return x.currency !== y.currency || nearlyEqual(x.value, y.value) || allows(x, y) || allows(y, x);
}

/** Whether a rounded sum may stand for another: 'hơn 800 triệu' for 850, 'gần 2 tỷ' for 1,98, 'khoảng 4 tỷ' for 4,2. */
function allows(rounded: Sum, sum: Sum): boolean {
  const share = sum.value / rounded.value;
  switch (rounded.bound) {
    case 'min':
      return share >= 1 && share < 2;
    case 'max':
      return share <= 1 && share >= 0.8;
    case 'approx':
      return share > 0.9 && share < 1.1;
    default:
      return false;
  }
}

const isPart = (sum: string): boolean => sum.endsWith(' part');

const only = (counts: Counts, which: (value: string) => boolean): Counts => Object.fromEntries(Object.entries(counts).filter(([value]) => which(value)));

/**
 * Who is named at the head of one side where reports differ: two who each led the delegation, or one who led it and another who chaired
 * for it. That each of two reports names another chair is no dispute: ministers chair together. Empty where all agree.
 */
function headsOf(profile: MeetingProfile): string[] {
  const bySide = new Map<string, { heads: Counts; chairs: Counts }>();
  for (const [entry, times] of Object.entries(profile.heads)) {
    const [capacity, party] = entry.split(' ') as [string, string];
    if (capacity !== 'head' && capacity !== 'chair') continue;
    const side = bySide.get(party) ?? { heads: {}, chairs: {} };
    (capacity === 'head' ? side.heads : side.chairs)[entry] = times;
    bySide.set(party, side);
  }
  return [...bySide.values()].flatMap(({ heads, chairs }) => {
    const led = unlike(heads, shareAPerson);
    const chaired = ranked(chairs).filter((chair) => led.length > 0 && !led.some((head) => shareAPerson(chair, head)));
    const differing = [...led, ...chaired.slice(0, 1)];
    return differing.length > 1 ? differing : [];
  });
}

const personsOf = (entry: string): string[] => entry.slice(entry.lastIndexOf(' ') + 1).split('|');
const shareAPerson = (a: string, b: string): boolean => personsOf(a).some((person) => personsOf(b).includes(person));
