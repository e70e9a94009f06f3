import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, idOf } from '../../src/app/ledger/ids.js';
import { loadLedgerWords } from '../../src/app/ledger/load-words.js';
import { type Incoming, takeIn } from '../../src/app/ledger/take-in.js';
import { readOne } from '../../src/app/read-one.js';
import type { CommitmentProfile, MeetingProfile, Profiles } from '../../src/kernel/ledger.js';
import type { TextRecord } from '../../src/kernel/record.js';
import { chainOf } from '../../src/ledger/chains.js';
import { commitmentDisputes, type Dispute, disputesOf } from '../../src/ledger/disputes.js';
import { openStore } from '../../src/store/open-store.js';
import type { ClaimRow } from '../../src/store/schema.js';
import { ROOT } from '../support/root.js';

export const FOLDER = join(ROOT, 'test/ledger/collection');

interface Quoted {
  readonly file: string;
  readonly quote: string;
}
interface Place extends Quoted {
  readonly meeting: string;
  readonly relation: string;
}
interface Differing {
  readonly id: string;
  readonly meeting: string | null;
  readonly commitment: string | null;
  readonly slot: string;
  readonly claims: readonly (Quoted & { readonly value: string })[];
}
export interface Truth {
  readonly mechanisms: readonly { readonly id: string; readonly parties: readonly string[] }[];
  readonly meetings: readonly { readonly id: string; readonly mechanism: string | null; readonly round: number | null; readonly date: string }[];
  readonly texts: readonly {
    readonly file: string;
    readonly published: string;
    readonly meetings: readonly { readonly meeting: string; readonly quote: string; readonly main: boolean }[];
  }[];
  readonly families: readonly (readonly string[])[];
  readonly commitments: readonly { readonly id: string; readonly chain: readonly Place[] }[];
  readonly disputes: readonly Differing[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Truth;

/** Every report, read with the day on which it came out. */
export async function readCollection(): Promise<Incoming[]> {
  const all: Incoming[] = [];
  for (const { file, published } of truth.texts) {
    const result = await readOne(join(FOLDER, file), published);
    if ('problem' in result) throw new Error(`${file}: ${result.problem.code}`);
    const record = JSON.parse(result.json) as TextRecord;
    const hash = hashOf(record.document.text);
    all.push({ id: idOf('text', hash), hash, uri: file, size: 0, modified: 0, record });
  }
  return all;
}

/** What a ledger holds after the reports came in, in this order. */
export interface Held {
  readonly claims: readonly ClaimRow[];
  readonly entities: ReadonlyMap<string, { readonly kind: string; readonly profile: Profiles[keyof Profiles] }>;
  /** Id of the first text of the family, by file. */
  readonly families: ReadonlyMap<string, string>;
  readonly textOf: ReadonlyMap<string, Incoming>;
}

export async function addAll(texts: readonly Incoming[], batch: number): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  const store = await openStore(join(folder, 'ledger.db'));
  try {
    const options = { reader: 'test', now: '2026-01-01T00:00:00Z', words: loadLedgerWords() };
    for (let at = 0; at < texts.length; at += batch) await store.exclusive((db) => takeIn(db, store.dialect, texts.slice(at, at + batch), options));
    const claims = await store.db.selectFrom('claim').selectAll().execute();
    const entities = await store.db.selectFrom('entity').selectAll().execute();
    const families = await store.db.selectFrom('text').select(['id', 'family']).execute();
    const byId = new Map(texts.map((text) => [text.id, text]));
    return {
      claims,
      entities: new Map(entities.map(({ id, kind, profile }) => [id, { kind, profile: JSON.parse(profile) as Profiles[keyof Profiles] }])),
      families: new Map(families.map(({ id, family }) => [byId.get(id)!.uri, family])),
      textOf: new Map(texts.map((text) => [text.uri, text])),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that the ledger takes for reprints of one another, each family as one string. */
export function familiesIn({ families }: Held): string[] {
  const files = new Map<string, string[]>();
  for (const [file, family] of families) files.set(family, [...(files.get(family) ?? []), file]);
  return [...files.values()]
    .filter((family) => family.length > 1)
    .map((family) => family.sort().join())
    .sort();
}

/** One thing that a report tells by the truth: what it is, and the claim that the reader made of it. */
export interface Told {
  readonly what: string;
  readonly file: string;
  readonly quote: string;
  readonly claim: ClaimRow | null;
}

/** Pairs each quote of one kind with the claim that shares most of its words, each claim with one quote. */
function pairUp(held: Held, kind: string, quoted: readonly (Quoted & { readonly what: string })[]): Told[] {
  const claimsOf = new Map<string, ClaimRow[]>();
  for (const claim of held.claims) if (claim.kind === kind) claimsOf.set(claim.text, [...(claimsOf.get(claim.text) ?? []), claim]);
  const candidates = quoted.flatMap((each, at) => {
    const { id, record } = held.textOf.get(each.file)!;
    const start = record.document.text.indexOf(each.quote);
    const end = start + each.quote.length;
    return (claimsOf.get(id) ?? []).flatMap((claim) => {
      const shared = Math.max(...spansOf(claim, record).map((span) => Math.min(end, span.end) - Math.max(start, span.start)));
      return shared > 0 ? [{ at, claim, shared: shared + (claim.entity === null ? 0 : 0.5) }] : [];
    });
  });
  candidates.sort((a, b) => b.shared - a.shared || a.at - b.at);
  const found = new Map<number, ClaimRow>();
  const taken = new Set<string>();
  for (const { at, claim } of candidates) {
    if (found.has(at) || taken.has(claim.id)) continue;
    found.set(at, claim);
    taken.add(claim.id);
  }
  return quoted.map(({ what, file, quote }, at) => ({ what, file, quote, claim: found.get(at) ?? null }));
}

/** A meeting is told in several places of its report. */
function spansOf(claim: ClaimRow, record: TextRecord): readonly { readonly start: number; readonly end: number }[] {
  if (claim.kind !== 'meeting') return [claim];
  const { key } = JSON.parse(claim.data) as { key: string };
  return record.meetings.find((meeting) => meeting.key === key)!.evidence;
}

export const toldMeetings = (held: Held): Told[] =>
  pairUp(
    held,
    'meeting',
    truth.texts.flatMap(({ file, meetings }) => meetings.map(({ meeting, quote }) => ({ what: meeting, file, quote }))),
  );

export const toldPromises = (held: Held): (Told & Place)[] => {
  const places = truth.commitments.flatMap(({ id, chain }) => chain.map((place) => ({ ...place, what: id })));
  return pairUp(held, 'outcome', places).map((told, i) => ({ ...places[i]!, ...told }));
};

export interface Pairs {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairs of places told as one, against pairs that are one; a place without a claim joins nothing. */
export function pairwise(told: readonly Told[]): Pairs {
  let right = 0;
  let said = 0;
  let true_ = 0;
  told.forEach((a, i) => {
    for (const b of told.slice(i + 1)) {
      const same = a.what === b.what;
      const joined = a.claim?.entity != null && a.claim.entity === b.claim?.entity;
      if (same) true_++;
      if (joined) said++;
      if (same && joined) right++;
    }
  });
  const precision = said === 0 ? 1 : right / said;
  const recall = true_ === 0 ? 1 : right / true_;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

export const wereRead = (told: readonly Told[]): Told[] => told.filter((each) => each.claim?.entity != null);

/** The relation that the ledger gives each place, null where it was not read. */
export function relationsOf(held: Held, told: readonly (Told & Place)[]): (string | null)[] {
  return told.map(({ claim }) => {
    if (claim?.entity == null) return null;
    const { meeting, date } = JSON.parse(claim.data) as { meeting: string | null; date: string | null };
    const chain = chainOf(held.entities.get(claim.entity)!.profile as CommitmentProfile);
    return chain.find((link) => link.at === (meeting ?? date ?? ''))?.relation ?? null;
  });
}

export interface Disputed {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** Seeded disputes that the ledger shows, and all else that it shows. */
export function disputed(held: Held, meetings: readonly Told[], promises: readonly Told[]): Disputed {
  const shown: { entity: string; dispute: Dispute }[] = [];
  for (const [entity, { kind, profile }] of held.entities) {
    if (kind === 'meeting') for (const dispute of disputesOf(profile as MeetingProfile)) shown.push({ entity, dispute });
    if (kind === 'commitment') for (const dispute of commitmentDisputes(profile as CommitmentProfile)) shown.push({ entity, dispute });
  }
  const found: string[] = [];
  const missed: string[] = [];
  const matched = new Set<unknown>();
  for (const { id, meeting, commitment, slot, claims } of truth.disputes) {
    const files = new Set(claims.map(({ file }) => file));
    const told = (commitment === null ? meetings : promises).filter((each) => each.what === (commitment ?? meeting) && files.has(each.file));
    const entities = new Set(told.map((each) => each.claim?.entity));
    const steps = new Set(meetings.filter((each) => each.what === meeting).map((each) => each.claim?.entity));
    const hit = shown.find(({ entity, dispute }) => entities.has(entity) && dispute.slot === slot && (dispute.at === undefined || steps.has(dispute.at)));
    if (hit) {
      found.push(id);
      matched.add(hit);
    } else missed.push(id);
  }
  const falseAlarms = shown.filter((each) => !matched.has(each)).map(({ entity, dispute }) => `${entity} ${dispute.slot}: ${dispute.values.join(' | ')}`);
  return { found, missed, falseAlarms };
}
