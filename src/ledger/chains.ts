import type { CommitmentProfile, Step } from '../kernel/ledger.js';
import { nearlyEqual, parseSum, type Sum } from './commitments.js';
import { commonest } from './counts.js';
import { plain } from './plain-words.js';
import { whenOf } from './when.js';

/** What one meeting (or day) does to a commitment. */
export type Relation = 'made' | 'reaffirmed' | 'strengthened' | 'weakened' | 'advanced' | 'completed';

/** How a sum relates to what the chain said before; only `new` and the growth of `raised` may be added up. */
export type Lineage = 'new' | 'restated' | 'raised' | 'lowered' | 'part' | 'converted';

export interface Link {
  /** Key of the step: id of the meeting, or the day. */
  readonly at: string;
  readonly step: Step;
  readonly relation: Relation;
  readonly sum: (Sum & { readonly lineage: Lineage }) | null;
  readonly due: string | null;
}

export type Delivery = 'not-rated' | 'started' | 'partial' | 'delivered' | 'stalled' | 'withdrawn';

/** Days within which what no meeting is named for is said again rather than said anew. */
const SAID_AGAIN = 10;
/** Days by which a due date must move to have moved. */
const MOVED = 45;

/** The chain of a commitment in order of time: what was said of it at each meeting, against all that was said before. */
export function chainOf(profile: CommitmentProfile): Link[] {
  const steps = Object.entries(profile.steps).sort(([, a], [, b]) => orderOf(a) - orderOf(b) || (a.round ?? 0) - (b.round ?? 0));
  const links: Link[] = [];
  let sum: Sum | null = null;
  let due: string | null = null;
  for (const [at, step] of steps) {
    const said = largestSum(step);
    const saidDue = commonest(step.dues);
    const lineage = said === null ? null : lineageOf(said, sum, step);
    const before = links.at(-1);
    const relation =
      before === undefined
        ? 'made'
        : isSaidAgain(step, before.step, lineage)
          ? before.relation
          : relationOf(step, lineage, due, saidDue, wasToBeSigned(profile));
    links.push({ at, step, relation, sum: said === null ? null : { ...said, lineage: lineage! }, due: saidDue });
    if (said !== null && lineage !== 'part' && lineage !== 'converted') sum = said;
    due = saidDue ?? due;
  }
  return links;
}

const orderOf = (step: Step): number => whenOf(step.date?.slice(0, 10) ?? null)?.first ?? Number.MAX_SAFE_INTEGER;

/** A report of which no meeting is known, days after the step before: it tells that one again. */
function isSaidAgain(step: Step, before: Step, lineage: Lineage | null): boolean {
  if (step.meeting !== null && before.meeting !== null) return false;
  return orderOf(step) - orderOf(before) <= SAID_AGAIN && (lineage === null || lineage === 'restated' || lineage === 'new');
}

/** Whether signing was what was promised, so that the signature completes it; else it is a step on the way. */
const wasToBeSigned = (profile: CommitmentProfile): boolean => TO_SIGN.test(plain(profile.quote));
const TO_SIGN = /\b(?:se|du kien|cam ket|thoa thuan|nhat tri|thong nhat|de|viec|som|tien toi) (?:[a-z]+ )?ky\b/;

function relationOf(step: Step, lineage: Lineage | null, dueBefore: string | null, due: string | null, toSign: boolean): Relation {
  const { cues } = step;
  if (cues['completed'] || (cues['signed'] && toSign)) return 'completed';
  const [before, after] = [whenOf(dueBefore), whenOf(due)];
  if (cues['withdrawn'] || cues['stalled'] || cues['weakened'] || lineage === 'lowered') return 'weakened';
  if (cues['advanced'] || cues['signed'] || lineage === 'part') return 'advanced';
  if (lineage === 'raised' || cues['strengthened']) return 'strengthened';
  if (before && after && after.last < before.last - MOVED) return 'strengthened';
  if (before && after && after.last > before.last + MOVED) return 'weakened';
  return 'reaffirmed';
}

function largestSum(step: Step): Sum | null {
  const sums = Object.keys(step.sums).map(parseSum);
  return sums.reduce<Sum | null>((best, sum) => (best === null || sum.value > best.value ? sum : best), null);
}

function lineageOf(said: Sum, before: Sum | null, step: Step): Lineage {
  if (before === null) return 'new';
  if (said.currency !== before.currency) return 'converted';
  if (nearlyEqual(said.value, before.value)) return 'restated';
  if (said.value < before.value && (step.cues['part-of'] || step.cues['advanced'] || step.cues['completed'])) return 'part';
  return said.value > before.value ? 'raised' : 'lowered';
}

/** How far it has come, as its chain tells; what a person set counts before that. */
export function deliveryOf(profile: CommitmentProfile): Delivery {
  if (profile.settled['delivery']) return profile.settled['delivery'] as Delivery;
  let delivery: Delivery = 'not-rated';
  for (const { step, relation, sum } of chainOf(profile)) {
    if (relation === 'completed') delivery = 'delivered';
    else if (step.cues['withdrawn']) delivery = 'withdrawn';
    else if (step.cues['stalled']) delivery = 'stalled';
    else if (relation === 'advanced') delivery = sum?.lineage === 'part' ? 'partial' : 'started';
  }
  return delivery;
}

/** The sum that a commitment stands at: the last one said of the whole. */
export function sumOf(chain: readonly Link[]): Sum | null {
  let sum: Sum | null = null;
  for (const link of chain) if (link.sum && link.sum.lineage !== 'part' && link.sum.lineage !== 'converted') sum = link.sum;
  return sum;
}
