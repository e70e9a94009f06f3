import type { Block, MeetingFact, MeetingSlot, OutcomeFact, PersonFact, TextRecord, TimeFact, Weighed, WeighedMeeting } from '../../kernel/record.js';
import { featureKey, type Lexicon } from '../lexicon/lexicon.js';

/** A record whose facts are not weighed yet. */
export type UnweighedRecord = Omit<TextRecord, 'times' | 'people' | 'meetings' | 'outcomes'> & {
  readonly times: readonly TimeFact[];
  readonly people: readonly PersonFact[];
  readonly meetings: readonly MeetingFact[];
  readonly outcomes: readonly OutcomeFact[];
};

/** What is known of a fact that bears on whether it is right; weights stand in `lexicon/shared/confidence.tsv`. */
export type Features = readonly (readonly [feature: string, value: string | number])[];

/** Says of each time, person, meeting and outcome how likely it is right: a logistic regression over its features. */
export function weighFacts(record: UnweighedRecord, { confidence }: Lexicon): TextRecord {
  const { times, people, meetings, outcomes } = record;
  return {
    ...record,
    times: times.map((time) => weighed(time, likelihood('time', timeFeatures(time, record), confidence))),
    people: people.map((person) => weighed(person, likelihood('person', personFeatures(person), confidence))),
    meetings: meetings.map((meeting) => weighMeeting(meeting, record, confidence)),
    outcomes: outcomes.map((outcome) => weighed(outcome, likelihood('outcome', outcomeFeatures(outcome, record), confidence))),
  };
}

// A literal that adds to what it spreads is a hundred times slower.
const weighed = <Fact>(fact: Fact, likely: number): Weighed<Fact> => Object.assign({}, fact, { confidence: round(likely) });

/** Features that every fact has: the share of facts that are right, and what is lost where no rule was written with the text in view. */
const ALWAYS: Features = [
  ['base', 'all'],
  ['unseen', 'all'],
];

function likelihood(fact: string, features: Features, weights: Lexicon['confidence']): number {
  let odds = 0;
  for (const [feature, value] of ALWAYS) odds += weights.get(featureKey(fact, feature, value)) ?? 0;
  for (const [feature, value] of features) odds += weights.get(featureKey(fact, feature, value)) ?? 0;
  return 1 / (1 + Math.exp(-odds));
}

/** Nothing is certain, nothing impossible. */
const round = (p: number): number => Math.round(Math.min(0.99, Math.max(0.01, p)) * 100) / 100;

export function timeFeatures({ start, rule, basis, mod, value }: TimeFact, record: UnweighedRecord): Features {
  return [
    ['rule', rule],
    ['basis', basis ?? 'none'],
    ['part', mod === null ? 'no' : 'yes'],
    ['open', value.includes('X') ? 'yes' : 'no'],
    ['block', blockAt(record.blocks, start)],
  ];
}

export function personFeatures({ rule, name, post, party, partyBasis, mentions }: PersonFact): Features {
  return [
    ['rule', rule],
    ['party', party === null ? 'none' : partyBasis!],
    ['post', post === null ? 'none' : upTo(3, post.split(' ').length, 'words')],
    ['name', upTo(4, name.split(/[ -]/).length, 'words')],
    ['mentions', upTo(3, mentions.length)],
  ];
}

export function meetingFeatures({ status, participants, evidence }: MeetingFact, slot: MeetingSlot, record: UnweighedRecord): Features {
  return [
    ['slot', slot],
    ['status', status],
    ['participants', upTo(3, participants.length)],
    ['block', evidence[0] ? blockAt(record.blocks, evidence[0].start) : 'none'],
  ];
}

export function outcomeFeatures({ rule, kind, speaker, topics, evidence }: OutcomeFact, record: UnweighedRecord): Features {
  return [
    ['rule', rule],
    ['kind', kind],
    ['speaker', speaker === null ? 'no' : 'yes'],
    ['topics', upTo(2, topics.length)],
    ['length', lengthClass(evidence.end - evidence.start)],
    ['lead-in', leadIn(record.document.text, evidence.start)],
  ];
}

/** Slots of a meeting that say something. */
export function filledSlots({ mechanism, round: number, date, place, parties, participants }: MeetingFact): MeetingSlot[] {
  const slots: MeetingSlot[] = ['kind', 'status'];
  if (mechanism !== null) slots.push('mechanism');
  if (number !== null) slots.push('round');
  if (date !== null) slots.push('date');
  if (place.length > 0) slots.push('place');
  if (parties.length > 0) slots.push('parties');
  if (participants.length > 0) slots.push('participants');
  return slots;
}

function weighMeeting(meeting: MeetingFact, record: UnweighedRecord, weights: Lexicon['confidence']): WeighedMeeting {
  const slotConfidence: Partial<Record<MeetingSlot, number>> = {};
  let sum = 0;
  const slots = filledSlots(meeting);
  for (const slot of slots) {
    const likely = likelihood('meeting', meetingFeatures(meeting, slot, record), weights);
    slotConfidence[slot] = round(likely);
    sum += likely;
  }
  return Object.assign(weighed(meeting, sum / slots.length), { slotConfidence });
}

/** A count, the largest ones together: '0', '1', '2+'. */
const upTo = (most: number, count: number, unit = ''): string => `${count < most ? count : `${most}+`}${unit && ` ${unit}`}`;

const lengthClass = (characters: number): string => (characters < 40 ? 'short' : characters < 90 ? 'middling' : characters < 180 ? 'long' : 'very long');

/** How much of its sentence stands before an item. */
function leadIn(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - FAR), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1));
  return sentence.length === 0 ? 'none' : sentence.length < 40 ? 'short' : sentence.length < FAR ? 'long' : 'very long';
}
const FAR = 160;

/** Kind of the block that an offset lies in, by halving: blocks stand in the order of the text. */
function blockAt(blocks: readonly Block[], offset: number): string {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low]?.kind ?? 'none';
}
