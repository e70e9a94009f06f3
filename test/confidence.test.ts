import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { formatPage } from '../src/cli/format/page.js';
import { createTheme } from '../src/cli/format/theme.js';
import { WORDS } from '../src/cli/format/words.js';
import type { MeetingSlot, TextRecord } from '../src/kernel/record.js';
import { featureKey } from '../src/nlp/lexicon/lexicon.js';
import { readText } from '../src/nlp/pipeline.js';
import { meetingFeatures, outcomeFeatures, personFeatures, timeFeatures, weighFacts } from '../src/nlp/resolve/confidence.js';
import { samples } from './support/root.js';

const lexicon = loadLexicon();
const records = [...samples()].map(([name, text]) => readText({ uri: name, text, published: null, language: 'vi' }, lexicon));
const bare = (weights: readonly (readonly [string, number])[]) => ({ ...lexicon, confidence: new Map(weights) });

describe('confidence', () => {
  it('is an even chance where nothing was learned', () => {
    for (const record of records) {
      const { times, people, meetings, outcomes } = weighFacts(record, bare([]));
      for (const { confidence } of [...times, ...people, ...meetings, ...outcomes]) expect(confidence).toBe(0.5);
    }
  });

  it('adds the weights of the features that a fact has', () => {
    const record = records.find(({ outcomes }) => new Set(outcomes.map(({ kind }) => kind)).size > 1)!;
    const { kind } = record.outcomes[0]!;
    const weighed = weighFacts(
      record,
      bare([
        [featureKey('outcome', 'base', 'all'), 1],
        [featureKey('outcome', 'kind', kind), -2],
      ]),
    );
    for (const outcome of weighed.outcomes) expect(outcome.confidence).toBe(outcome.kind === kind ? 0.27 : 0.73);
  });

  it('is never certain', () => {
    for (const weight of [-100, 100]) {
      const [record] = records;
      const { outcomes } = weighFacts(record!, bare([[featureKey('outcome', 'base', 'all'), weight]]));
      for (const { confidence } of outcomes) expect(confidence).toBe(weight < 0 ? 0.01 : 0.99);
    }
  });

  it('is said of every slot of a meeting that is filled, and of the meeting on the whole', () => {
    for (const { meetings } of records)
      for (const { slotConfidence, confidence, date, place, mechanism } of meetings) {
        expect(['date' in slotConfidence, 'place' in slotConfidence, 'mechanism' in slotConfidence]).toEqual([
          date !== null,
          place.length > 0,
          mechanism !== null,
        ]);
        const values = Object.values(slotConfidence);
        expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - confidence)).toBeLessThan(0.011);
      }
  });

  it('has weights only for features that facts can have', () => {
    const known = new Set(['time', 'person', 'meeting', 'outcome'].flatMap((fact) => [`${fact} base`, `${fact} unseen`]));
    const add = (fact: string, features: readonly (readonly [string, string | number])[]): void => {
      for (const [feature] of features) known.add(`${fact} ${feature}`);
    };
    for (const record of records) {
      for (const time of record.times) add('time', timeFeatures(time, record));
      for (const person of record.people) add('person', personFeatures(person));
      for (const meeting of record.meetings)
        for (const slot of Object.keys(meeting.slotConfidence)) add('meeting', meetingFeatures(meeting, slot as MeetingSlot, record));
      for (const outcome of record.outcomes) add('outcome', outcomeFeatures(outcome, record));
    }
    for (const key of lexicon.confidence.keys()) expect(known).toContain(key.split(' ').slice(0, 2).join(' '));
  });
});

describe('the page', () => {
  const page = (record: TextRecord): string => formatPage(record, { language: 'en', width: 100, theme: createTheme(false) });
  const record = records.find(({ meetings, outcomes }) => meetings.length > 0 && outcomes.length > 1)!;
  const said = (confidence: number): TextRecord => ({
    ...record,
    meetings: record.meetings.map((meeting) => ({ ...meeting, confidence, slotConfidence: {} })),
    outcomes: record.outcomes.map((outcome) => ({ ...outcome, confidence })),
  });

  it('marks meetings and outcomes below 0.6, and says what the mark means', () => {
    const lines = page(said(0.59)).split('\n');
    expect(lines.filter((line) => /^[●○◐×] .+ \?$/.test(line) || / {2}.+” \?$/.test(line)).length).toBe(record.meetings.length + record.outcomes.length);
    expect(lines).toContain(`  ? ${WORDS.uncertain.en}`);
  });

  it('marks nothing, and explains no mark, where all is likely', () => {
    const text = page(said(0.6));
    expect(text).not.toMatch(/^[●○◐×] .+ \?$|” \?$/m);
    expect(text).not.toContain(WORDS.uncertain.en);
  });

  it.each([60, 80, 100])('keeps to %d columns with its marks', (width) => {
    for (const language of ['vi', 'en'] as const)
      for (const line of formatPage(said(0.1), { language, width, theme: createTheme(false) }).split('\n'))
        if (!line.includes(record.document.uri)) expect(line.normalize('NFC').length, line).toBeLessThanOrEqual(width);
  });
});
