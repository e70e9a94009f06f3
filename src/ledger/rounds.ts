import type { CommitmentProfile, MeetingProfile } from '../kernel/ledger.js';
import { chainOf, type Link } from './chains.js';
import { commonest } from './counts.js';
import { whenOf } from './when.js';

/** What became of a commitment between two rounds of a series. */
export type Change = 'new' | 'carried' | 'strengthened' | 'weakened' | 'advanced' | 'delivered' | 'dropped';

export const CHANGES: readonly Change[] = ['new', 'carried', 'strengthened', 'weakened', 'advanced', 'delivered', 'dropped'];

/**
 * What became of a commitment from round `from` to round `to` of a series: null when neither speaks of it, or when it came
 * up later. Dropped: spoken of at `from` and not at `to`, unless it had been delivered by then.
 */
export function changeBetween(
  profile: CommitmentProfile,
  series: string,
  from: number,
  to: number,
): { readonly change: Change; readonly before: Link | null; readonly after: Link | null } | null {
  const chain = chainOf(profile).filter(({ step }) => step.series === series && step.round !== null);
  const after = chain.filter(({ step }) => step.round === to).at(-1) ?? null;
  const before = chain.filter(({ step }) => step.round! <= from).at(-1) ?? null;
  if (after === null) {
    const at = chain.filter(({ step }) => step.round === from).at(-1);
    return at && at.relation !== 'completed' ? { change: 'dropped', before: at, after } : null;
  }
  if (before === null) return { change: 'new', before, after };
  const change: Record<Link['relation'], Change> = {
    made: 'carried',
    reaffirmed: 'carried',
    strengthened: 'strengthened',
    weakened: 'weakened',
    advanced: 'advanced',
    completed: 'delivered',
  };
  return { change: change[after.relation], before, after };
}

/** When a meeting was to be by what was said beforehand, and how many days later it was: below zero when earlier, null while it was not held. */
export interface Slip {
  readonly announced: string;
  readonly days: number | null;
}

export function slipOf(profile: MeetingProfile): Slip | null {
  const announced = commonest(profile.planned);
  if (announced === null) return null;
  const plan = whenOf(announced);
  const held = whenOf(commonest(profile.dates));
  if (plan === null || held === null) return { announced, days: null };
  return { announced, days: held.first > plan.last ? held.first - plan.last : held.last < plan.first ? held.last - plan.first : 0 };
}
