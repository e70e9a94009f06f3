import { describe, expect, it } from 'vitest';
import type { MeetingProfile } from '../../src/kernel/ledger.js';
import { narrowDate } from '../../src/ledger/narrow.js';
import { whenOf } from '../../src/ledger/when.js';

const profile = (told: Partial<MeetingProfile>): MeetingProfile => ({
  claims: 1,
  kinds: {},
  statuses: {},
  series: {},
  rounds: {},
  dates: {},
  planned: {},
  places: {},
  sites: {},
  parties: {},
  people: {},
  heads: {},
  topics: {},
  published: null,
  settled: {},
  ...told,
});

describe('the date of a meeting', () => {
  it('is what most reports say, the more exact where they agree', () => {
    expect(narrowDate(profile({ dates: { '2024-10': 2, '2024-10-02': 1 } }))).toEqual({ date: '2024-10-02', basis: 'stated', reason: 'said' });
    expect(narrowDate(profile({ planned: { '2025': 1 } }))).toEqual({ date: '2025', basis: 'stated', reason: 'said' });
    expect(narrowDate(profile({}))).toBeNull();
  });

  it('takes its year from a report that tells it without the day', () => {
    const told = profile({ dates: { 'XXXX-10-02': 2, '2024-10': 1 } });
    expect(narrowDate(told)).toEqual({ date: '2024-10-02', basis: 'inferred', reason: 'other-report' });
  });

  it('takes its year from the days on which reports came out', () => {
    const told = profile({ dates: { 'XXXX-12-30': 1 }, published: ['2024-01-02', '2024-01-03'] });
    expect(narrowDate(told)).toEqual({ date: '2023-12-30', basis: 'inferred', reason: 'publication' });
  });

  it('takes its year from the rounds before and after, when they leave one', () => {
    const told = profile({ dates: { 'XXXX-10-02': 1 } });
    expect(narrowDate(told, whenOf('2023-12-01/2024-11-30'))).toEqual({ date: '2024-10-02', basis: 'inferred', reason: 'neighbours' });
    expect(narrowDate(told, whenOf('2022-01-01/2024-11-30'))?.date).toBe('XXXX-10-02');
  });

  it('is what a person settled, whatever reports say', () => {
    expect(narrowDate(profile({ dates: { '2024-10-02': 5 }, settled: { date: '2024-10-03' } }))?.date).toBe('2024-10-03');
  });
});
