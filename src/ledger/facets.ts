import type { DayNumber } from '../kernel/calendar.js';
import type { Entity, MeetingProfile } from '../kernel/ledger.js';
import { chainOf, deliveryOf, sumOf } from './chains.js';
import { commonest } from './counts.js';
import { commitmentDisputes, disputesOf } from './disputes.js';
import { narrowDate } from './narrow.js';
import { whenOf } from './when.js';

/** A value that an entity is filtered by; `rank` is what it is listed by: the day, where nothing else is said. */
export interface Facet {
  readonly name: FacetName;
  readonly value: string;
  readonly rank: number;
}
export type FacetName =
  | 'party'
  | 'person'
  | 'kind'
  | 'status'
  | 'mechanism'
  | 'topic'
  | 'disputed'
  | 'meeting'
  | 'delivery'
  | 'due'
  | 'round'
  | 'held'
  | 'known';

/** The day when nothing tells one: before all others. */
export const NO_DAY: DayNumber = -100_000;

/** The day an entity is listed by: of a meeting when it met, of anything else when it was last spoken of. */
export function dayOf(entity: Entity): DayNumber {
  switch (entity.kind) {
    case 'meeting': {
      const { profile } = entity as Entity<'meeting'>;
      return firstDay(meetingDate(profile)) ?? firstDay(profile.published?.[0] ?? null) ?? NO_DAY;
    }
    case 'commitment':
      return Math.max(NO_DAY, ...Object.values((entity as Entity<'commitment'>).profile.steps).map((step) => firstDay(step.date) ?? NO_DAY));
    default:
      return firstDay((entity as Entity<'person' | 'mechanism'>).profile.seen) ?? NO_DAY;
  }
}

const firstDay = (date: string | null): DayNumber | null => whenOf(date)?.first ?? null;

/** The date of a meeting: what a person settled, else what most texts say of it once it was held, its year closed where they leave it open. */
export const meetingDate = (profile: MeetingProfile): string | null => narrowDate(profile)?.date ?? null;

export function facetsOf(entity: Entity, day: DayNumber): Facet[] {
  const facets: Facet[] = [];
  const add = (name: FacetName, values: Iterable<string>, rank: number = day): void => {
    for (const value of values) facets.push({ name, value, rank });
  };
  switch (entity.kind) {
    case 'person': {
      const { profile } = entity as Entity<'person'>;
      add('party', Object.keys(profile.parties));
      break;
    }
    case 'mechanism': {
      const { profile } = entity as Entity<'mechanism'>;
      add('party', new Set(Object.keys(profile.parties).flatMap((parties) => (parties === '' ? [] : parties.split('+')))));
      if (profile.known !== null) add('known', [profile.known]);
      break;
    }
    case 'meeting': {
      const { profile } = entity as Entity<'meeting'>;
      add('party', Object.keys(profile.parties));
      add('person', new Set(Object.keys(profile.people).map((entry) => entry.split(' ')[0]!)));
      add('kind', [commonest(profile.kinds)!]);
      add('status', [meetingStatus(profile)]);
      add('topic', Object.keys(profile.topics));
      const round = profile.settled['round'] ?? commonest(profile.rounds);
      for (const series of Object.keys(profile.series)) {
        add('mechanism', [series]);
        if (round !== null) add('round', [series], Number(round));
        if (round !== null && wasHeld(profile)) add('held', [series], Number(round));
      }
      add(
        'disputed',
        disputesOf(profile).map((dispute) => dispute.slot),
      );
      break;
    }
    case 'commitment': {
      const { profile } = entity as Entity<'commitment'>;
      const chain = chainOf(profile);
      const delivery = deliveryOf(profile);
      add('party', new Set([...Object.keys(profile.actors), ...Object.keys(profile.parties)]));
      add('topic', Object.keys(profile.topics));
      add('delivery', [delivery]);
      add(
        'meeting',
        Object.values(profile.steps).flatMap((step) => (step.meeting === null ? [] : [step.meeting])),
      );
      for (const series of Object.keys(profile.series)) {
        add('mechanism', [series]);
        const rounds = chain.flatMap(({ step }) => (step.series === series && step.round !== null ? [step.round] : []));
        if (rounds.length > 0) add('round', [series], Math.max(...rounds));
      }
      const due = whenOf(chain.reduce<string | null>((last, link) => link.due ?? last, null));
      if (due !== null) add('due', [isOpen(delivery) ? 'open' : 'closed'], due.last);
      if (sumOf(chain) !== null) add('kind', ['sum']);
      add(
        'disputed',
        commitmentDisputes(profile).map((dispute) => dispute.slot),
      );
      break;
    }
  }
  const seen = new Set<string>();
  return facets.filter(({ name, value, rank }) => {
    const key = `${name} ${value} ${rank}`;
    return value !== '' && !seen.has(key) && seen.add(key);
  });
}

const isOpen = (delivery: string): boolean => delivery !== 'delivered' && delivery !== 'withdrawn';

/** Whether it took place, or is taking place. */
const wasHeld = (profile: MeetingProfile): boolean => ['held', 'under-way'].includes(meetingStatus(profile));

/** Held once a text says so: what was planned before has become that. */
export function meetingStatus(profile: MeetingProfile): string {
  for (const status of ['held', 'under-way', 'cancelled', 'planned']) if (profile.statuses[status]) return status;
  return 'planned';
}
