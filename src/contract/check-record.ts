import type { Bound, MeetingSlot, TextRecord } from '../kernel/record.js';
import type { Span } from '../kernel/span.js';
import { CAPACITIES, INSTRUMENT_KINDS, MEETING_KINDS, MEETING_STATUS, OUTCOME_KINDS, TIME_BASIS, TOPICS } from './labels.js';

const DAY = String.raw`\d{2}(?:T(?:MO|MI|AF|EV|NI|\d{2}:\d{2}))?`;
/** One TIMEX3 date; a year or month that stays open is `XXXX`, `XX`. */
const DATE = new RegExp(String.raw`^(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:(?:\d{2}|XX)(?:-${DAY})?|Q[1-4]|H[12]|W\d{2}|SP|SU|FA|WI))?$`);
const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const BLOCKS = ['title', 'lead', 'paragraph', 'heading', 'caption', 'byline', 'dateline', 'related', 'boilerplate'];
const MEETING_SLOTS: readonly MeetingSlot[] = ['kind', 'status', 'mechanism', 'round', 'date', 'place', 'parties', 'participants'];
const BOUND_KINDS: readonly Bound[] = ['exact', 'min', 'max', 'approx'];

/**
 * What is wrong with a record by the contract `parley.record/1`, each with its path; none when it is sound. Besides shape
 * and vocabularies: every span lies in the text and is not blank, every reference leads somewhere, and no meeting,
 * outcome, time or amount was drawn from related links or boilerplate.
 */
export function checkRecord(record: TextRecord): string[] {
  const faults: string[] = [];
  const { text } = record.document;
  const say = (path: string, fault: string): void => void faults.push(`${path}: ${fault}`);
  const need = (ok: boolean, path: string, fault: string): void => {
    if (!ok) say(path, fault);
  };
  const oneOf = (value: string, vocabulary: object | readonly string[], path: string): void => {
    const known = Array.isArray(vocabulary) ? vocabulary.includes(value) : Object.hasOwn(vocabulary, value);
    need(known, path, `unknown value ${JSON.stringify(value)}`);
  };
  const span = ({ start, end }: Span, path: string): void => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
      say(path, `no span of the text: ${start}–${end} of ${text.length}`);
    else if (!/\S/.test(text.slice(start, end))) say(path, `blank at ${start}–${end}`);
  };
  const noise = record.blocks.filter((block) => block.kind === 'related' || block.kind === 'boilerplate');
  const fact = (of: Span, path: string): void => {
    span(of, path);
    need(!noise.some((block) => block.start <= of.start && of.end <= block.end), path, 'drawn from related links or boilerplate');
  };
  const likely = (value: number | undefined, path: string): void =>
    need(value !== undefined && value >= 0.01 && value <= 0.99 && Math.round(value * 100) / 100 === value, path, `is ${value}`);
  const dates = (value: string | null, path: string): void => {
    if (value !== null) for (const part of value.split('/')) need(DATE.test(part), path, `no TIMEX3 date: ${value}`);
  };

  need(record.schema === 'parley.record/1', 'schema', `is ${record.schema}`);
  need(text.normalize('NFC') === text, 'document.text', 'is not in NFC');
  if (record.document.published !== null) dates(record.document.published.slice(0, 10), 'document.published');
  need(
    (record.document.published === null) === (record.document.publishedBasis === null),
    'document.publishedBasis',
    'is to be there with a date, and only then',
  );

  record.blocks.forEach((block, i) => {
    const path = `blocks[${i}]`;
    oneOf(block.kind, BLOCKS, `${path}.kind`);
    span(block, path);
    const before = record.blocks[i - 1];
    need(!before || before.end <= block.start, path, 'overlaps the block before it');
  });
  record.times.forEach((time, i) => {
    const path = `times[${i}]`;
    span(time, path);
    oneOf(time.type, ['DATE', 'DURATION', 'SET'], `${path}.type`);
    if (time.type === 'DATE') dates(time.value, `${path}.value`);
    if (time.mod !== null) oneOf(time.mod, ['START', 'MID', 'END', 'APPROX'], `${path}.mod`);
    if (time.basis !== null) oneOf(time.basis, TIME_BASIS, `${path}.basis`);
    for (const end of ['earliest', 'latest'] as const) need(time[end] === null || CIVIL_DAY.test(time[end]), `${path}.${end}`, `no civil day: ${time[end]}`);
    need(time.earliest === null || time.latest === null || time.earliest <= time.latest, path, `${time.earliest} is after ${time.latest}`);
    need(time.rule !== '', `${path}.rule`, 'is empty');
    likely(time.confidence, `${path}.confidence`);
  });
  record.people.forEach((person, i) => {
    const path = `people[${i}]`;
    need(person.name !== '', `${path}.name`, 'is empty');
    need((person.party === null) === (person.partyBasis === null), `${path}.partyBasis`, 'is to be there with a party, and only then');
    need(person.mentions.length > 0, `${path}.mentions`, 'are none');
    need(person.rule !== '', `${path}.rule`, 'is empty');
    likely(person.confidence, `${path}.confidence`);
  });
  for (const kind of ['people', 'organisations', 'places', 'instruments'] as const)
    record[kind].forEach((thing, i) => thing.mentions.forEach((mention, k) => fact(mention, `${kind}[${i}].mentions[${k}]`)));
  record.instruments.forEach((instrument, i) => oneOf(instrument.kind, INSTRUMENT_KINDS, `instruments[${i}].kind`));
  record.amounts.forEach((amount, i) => {
    const path = `amounts[${i}]`;
    fact(amount, path);
    need(Number.isFinite(amount.value) && amount.value > 0, `${path}.value`, `is ${amount.value}`);
    need(/^[A-Z]{3}$/.test(amount.currency), `${path}.currency`, `is ${amount.currency}`);
    oneOf(amount.bound, BOUND_KINDS, `${path}.bound`);
  });

  const names = new Set(record.people.map((person) => person.name));
  const meetings = new Set<string>();
  record.meetings.forEach((meeting, i) => {
    const path = `meetings[${i}]`;
    need(!meetings.has(meeting.key), `${path}.key`, `${meeting.key} stands twice`);
    meetings.add(meeting.key);
    oneOf(meeting.kind, MEETING_KINDS, `${path}.kind`);
    oneOf(meeting.status, MEETING_STATUS, `${path}.status`);
    need(meeting.round === null || (Number.isInteger(meeting.round) && meeting.round > 0), `${path}.round`, `is ${meeting.round}`);
    dates(meeting.date, `${path}.date`);
    for (const participant of meeting.participants) {
      need(names.has(participant.name), `${path}.participants`, `${participant.name} is not among the people`);
      oneOf(participant.capacity, CAPACITIES, `${path}.participants`);
    }
    for (const topic of meeting.topics) oneOf(topic, TOPICS, `${path}.topics`);
    need(meeting.evidence.length > 0, `${path}.evidence`, 'is none');
    meeting.evidence.forEach((evidence, k) => fact(evidence, `${path}.evidence[${k}]`));
    need(meeting.rule !== '', `${path}.rule`, 'is empty');
    likely(meeting.confidence, `${path}.confidence`);
    for (const [slot, value] of Object.entries(meeting.slotConfidence)) {
      oneOf(slot, MEETING_SLOTS, `${path}.slotConfidence`);
      likely(value, `${path}.slotConfidence.${slot}`);
    }
  });
  const outcomes = new Set<string>();
  record.outcomes.forEach((outcome, i) => {
    const path = `outcomes[${i}]`;
    need(!outcomes.has(outcome.key), `${path}.key`, `${outcome.key} stands twice`);
    outcomes.add(outcome.key);
    oneOf(outcome.kind, OUTCOME_KINDS, `${path}.kind`);
    need(outcome.speaker === null || names.has(outcome.speaker), `${path}.speaker`, `${outcome.speaker} is not among the people`);
    need(outcome.meeting === null || meetings.has(outcome.meeting), `${path}.meeting`, `no meeting ${outcome.meeting}`);
    for (const topic of outcome.topics) oneOf(topic, TOPICS, `${path}.topics`);
    need(outcome.amount === null || record.amounts[outcome.amount] !== undefined, `${path}.amount`, `no amount ${outcome.amount}`);
    dates(outcome.due, `${path}.due`);
    fact(outcome.evidence, `${path}.evidence`);
    need(outcome.rule !== '', `${path}.rule`, 'is empty');
    likely(outcome.confidence, `${path}.confidence`);
  });
  return faults;
}
