import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.js';

interface Quoted {
  readonly file: string;
  readonly quote: string;
}
interface Claims {
  readonly id: string;
  readonly meeting: string | null;
  readonly commitment: string | null;
  readonly slot: string;
  readonly claims: readonly (Quoted & { readonly value: string })[];
}
interface Truth {
  readonly mechanisms: readonly { readonly id: string; readonly names: readonly string[]; readonly parties: readonly string[] }[];
  readonly meetings: readonly { readonly id: string; readonly mechanism: string | null; readonly round: number | null; readonly date: string }[];
  readonly texts: readonly {
    readonly file: string;
    readonly published: string;
    readonly meetings: readonly { readonly meeting: string; readonly quote: string; readonly main: boolean }[];
  }[];
  readonly families: readonly (readonly string[])[];
  readonly commitments: readonly { readonly id: string; readonly chain: readonly (Quoted & { readonly meeting: string; readonly relation: string })[] }[];
  readonly dropped: readonly string[];
  readonly disputes: readonly Claims[];
  readonly noDisputes: readonly Claims[];
}

const FOLDER = join(ROOT, 'test/ledger/collection');
const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Truth;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const texts = new Map(files.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const meetings = new Map(truth.meetings.map((meeting) => [meeting.id, meeting]));
const commitments = new Set(truth.commitments.map((commitment) => commitment.id));
const claims = [...truth.disputes, ...truth.noDisputes];
const RELATIONS = ['made', 'reaffirmed', 'strengthened', 'weakened', 'advanced', 'completed'];
const SLOTS = ['date', 'place', 'amount', 'participants', 'round'];

describe('the truth about the collection of reports', () => {
  it('speaks of every report once, and of reports of 80 to 220 words in NFC', () => {
    expect(truth.texts.map((text) => text.file).sort()).toEqual([...files].sort());
    const wordy = [...texts].filter(([, text]) => {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      return words < 80 || words > 220 || text !== text.normalize('NFC');
    });
    expect(wordy.map(([file]) => file)).toEqual([]);
  });

  it('quotes what the reports say', () => {
    const quoted: Quoted[] = [
      ...truth.texts.flatMap((text) => text.meetings.map(({ quote }) => ({ file: text.file, quote }))),
      ...truth.commitments.flatMap((commitment) => commitment.chain),
      ...claims.flatMap((claim) => claim.claims),
    ];
    expect(quoted.filter(({ file, quote }) => quote === '' || !texts.get(file)?.includes(quote))).toEqual([]);
  });

  it('names only meetings, mechanisms, promises and reports that it describes', () => {
    const mechanisms = new Set(truth.mechanisms.map((mechanism) => mechanism.id));
    expect(truth.meetings.filter(({ mechanism }) => mechanism !== null && !mechanisms.has(mechanism))).toEqual([]);
    const named = [
      ...truth.texts.flatMap((text) => text.meetings),
      ...truth.commitments.flatMap((commitment) => commitment.chain),
      ...claims.filter((claim) => claim.meeting !== null),
    ];
    expect(named.filter(({ meeting }) => !meetings.has(meeting!))).toEqual([]);
    const promised = [...truth.dropped, ...claims.flatMap((claim) => claim.commitment ?? [])];
    expect(promised.filter((id) => !commitments.has(id))).toEqual([]);
    expect(truth.families.flat().filter((file) => !texts.has(file))).toEqual([]);
    expect(claims.filter((claim) => !SLOTS.includes(claim.slot))).toEqual([]);
    for (const ids of [truth.mechanisms, truth.meetings, truth.commitments, claims]) expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  });

  it('gives every report a meeting of its own', () => {
    expect(truth.texts.filter((text) => !text.meetings.some((mention) => mention.main)).map((text) => text.file)).toEqual([]);
  });

  it('begins every promise with its making and keeps it in the order of the meetings', () => {
    for (const { id, chain } of truth.commitments) {
      expect(chain[0]?.relation, id).toBe('made');
      const dates = chain.map((link) => meetings.get(link.meeting)!.date);
      expect(dates, id).toEqual([...dates].sort());
      expect(
        chain.every((link) => RELATIONS.includes(link.relation)),
        id,
      ).toBe(true);
      expect(new Set(chain.map((link) => `${link.meeting} ${link.relation}`)).size, id).toBe(new Set(dates).size);
    }
  });

  it('has three rounds of each of four mechanisms, and three reports or more of each round', () => {
    const reports = (id: string) => truth.texts.filter((text) => text.meetings.some((mention) => mention.main && mention.meeting === id)).length;
    const told = truth.meetings.filter((meeting) => reports(meeting.id) >= 3);
    const rounds = truth.mechanisms.map(({ id }) => told.flatMap((meeting) => (meeting.mechanism === id ? (meeting.round ?? []) : [])));
    expect(rounds).toHaveLength(4);
    for (const [first, ...rest] of rounds) expect(rest).toEqual([first! + 1, first! + 2]);
    expect(told.filter((meeting) => meeting.mechanism === null)).toHaveLength(3);
  });

  it('has at least two values where outlets differ', () => {
    expect(claims.filter((claim) => new Set(claim.claims.map(({ value }) => value)).size < 2)).toEqual([]);
  });
});
