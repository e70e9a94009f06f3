import assert from 'node:assert/strict';
import { type Kysely, sql } from 'kysely';
import type { Claim, ClaimKind, Decision, Entity, EntityKind, Profiles } from '../../kernel/ledger.js';
import type { TextRecord } from '../../kernel/record.js';
import { assign, type Rulings, Shelf } from '../../ledger/assign.js';
import { type KnownMeetings, mechanismClaims, meetingClaims, outcomeClaims, personClaims, type ReadText } from '../../ledger/claims.js';
import { commitmentIdentifier, promises } from '../../ledger/commitments.js';
import { NO_DAY } from '../../ledger/facets.js';
import { bandsOf, isReprint, signatureOf } from '../../ledger/families.js';
import type { ClaimKindOf, DataOf, Identifier } from '../../ledger/identifier.js';
import { mechanismIdentifier } from '../../ledger/mechanisms.js';
import { meetingIdentifier } from '../../ledger/meetings.js';
import { personIdentifier } from '../../ledger/persons.js';
import { whenOf } from '../../ledger/when.js';
import type { LedgerWords } from '../../ledger/words.js';
import type { Dialect } from '../../store/dialect.js';
import type { ClaimRow, Schema, TextRow } from '../../store/schema.js';
import { inChunks } from './bulk.js';
import { idOf } from './ids.js';
import { CurrentRulings } from './rulings.js';
import { saveEntities, saveTextPassages } from './save-entities.js';

/** A text that was read, ready to be taken in. */
export interface Incoming {
  readonly id: string;
  readonly hash: string;
  readonly uri: string;
  readonly size: number;
  readonly modified: number;
  readonly record: TextRecord;
}

/** new: not in the ledger before; known: nothing changed; again: read by another version of the reader, whose claims took the place of the old. */
export type TakenIn = 'new' | 'known' | 'again';

export interface Shelves {
  readonly person: Shelf<'person'>;
  readonly mechanism: Shelf<'mechanism'>;
  readonly meeting: Shelf<'meeting'>;
  readonly commitment: Shelf<'commitment'>;
}

export const newShelves = (words: LedgerWords): Shelves => ({
  person: new Shelf(personIdentifier(words)),
  mechanism: new Shelf(mechanismIdentifier(words)),
  meeting: new Shelf(meetingIdentifier),
  commitment: new Shelf(commitmentIdentifier(words)),
});

export interface TakeInOptions {
  readonly reader: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly words: LedgerWords;
}

/**
 * Takes texts in, within a transaction that no other writer overlaps: stores them whole, finds their families, and
 * assigns each claim to the person, mechanism, meeting or commitment that it speaks of.
 */
export async function takeIn(db: Kysely<Schema>, dialect: Dialect, texts: readonly Incoming[], options: TakeInOptions): Promise<Map<string, TakenIn>> {
  const known = new Map<string, string>();
  for (const ids of inChunks([...new Set(texts.map((text) => text.id))]))
    for (const row of await db.selectFrom('text').select(['id', 'hash', 'reader']).where(dialect.among('id', ids)).execute()) {
      assert(texts.find((text) => text.id === row.id)!.hash === row.hash, `two texts have the id ${row.id}`);
      known.set(row.id, row.reader);
    }
  const outcome = new Map<string, TakenIn>();
  const fresh: Incoming[] = [];
  for (const text of texts) {
    if (outcome.has(text.id)) continue;
    const reader = known.get(text.id);
    outcome.set(text.id, reader === undefined ? 'new' : reader === options.reader ? 'known' : 'again');
    if (reader !== options.reader) fresh.push(text);
  }
  const added = fresh.filter((text) => outcome.get(text.id) === 'new');
  await insertTexts(db, dialect, added, options);
  await saveLocations(db, dialect, texts, options);
  await dialect.insert(
    db,
    'reading',
    fresh.map(({ id, record }) => ({ text: id, reader: options.reader, record: JSON.stringify(withoutText(record)), added: options.now })),
    { key: ['text', 'reader'], set: [] },
  );
  const again = fresh.filter((text) => outcome.get(text.id) === 'again').map((text) => text.id);
  const shelves = newShelves(options.words);
  await removeClaims(db, dialect, shelves, again);
  for (const { id, record } of fresh.filter((text) => outcome.get(text.id) === 'again'))
    await db
      .updateTable('text')
      .set({ reader: options.reader, ...documentOf(record) })
      .where('id', '=', id)
      .execute();
  await identify(
    db,
    dialect,
    shelves,
    fresh.map(({ id, record }) => ({ id, record, idOf })),
    options.words,
  );
  await reidentify(db, dialect, await doubtedTexts(db, shelves), options.words);
  await saveTextPassages(db, dialect, fresh);
  return outcome;
}

/** Notes where texts were found: an address whose file was touched, or has an earlier text again, shows its present state. */
async function saveLocations(db: Kysely<Schema>, dialect: Dialect, texts: readonly Incoming[], { now }: TakeInOptions): Promise<void> {
  const rows = new Map(texts.map(({ id, uri, size, modified }) => [`${uri}\n${id}`, { uri, text: id, size, modified, added: now }]));
  await dialect.insert(db, 'location', [...rows.values()], { key: ['uri', 'text'], set: ['size', 'modified'] });
}

/** Texts looked at again after a batch, at most. */
const MOST_DOUBTED = 100;

/** The texts of entities that may be others, after what came in: so that who arrived first matters little. */
async function doubtedTexts(db: Kysely<Schema>, shelves: Shelves): Promise<string[]> {
  const entities = (Object.values(shelves) as Shelf<EntityKind>[]).flatMap((shelf) => [...shelf.doubted]);
  const texts = new Set<string>();
  for (const ids of inChunks(entities))
    for (const { text } of await db.selectFrom('claim').select('text').distinct().where('entity', 'in', ids).orderBy('text').execute()) texts.add(text);
  return [...texts].slice(0, MOST_DOUBTED);
}

/** The facts of a record beside its text, which is stored once. */
const withoutText = (record: TextRecord): unknown => ({ ...record, document: { ...record.document, text: undefined } });

/** What a reading says of the text as a whole. */
function documentOf(record: TextRecord): Pick<TextRow, 'document' | 'day'> {
  const { text: _, ...document } = record.document;
  return { document: JSON.stringify(document), day: whenOf(document.published)?.first ?? NO_DAY };
}

async function insertTexts(db: Kysely<Schema>, dialect: Dialect, texts: readonly Incoming[], { reader, now }: TakeInOptions): Promise<void> {
  if (texts.length === 0) return;
  const signatures = new Map(texts.map((text) => [text.id, signatureOf(text.record.document.text)]));
  const keys = new Map(texts.map((text) => [text.id, bandsOf(signatures.get(text.id)!)]));
  const byBand = new Map<string, string[]>();
  for (const some of inChunks([...new Set([...keys.values()].flat())]))
    for (const { key, text } of await db.selectFrom('band').selectAll().where(dialect.among('key', some)).execute())
      byBand.set(key, [...(byBand.get(key) ?? []), text]);
  const families = new Map<string, string>();
  for (const ids of inChunks([...new Set([...byBand.values()].flat())]))
    for (const row of await db.selectFrom('text').select(['id', 'family', 'signature']).where(dialect.among('id', ids)).execute()) {
      families.set(row.id, row.family);
      const bytes = Buffer.from(row.signature, 'base64');
      signatures.set(row.id, new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
    }
  const rows: TextRow[] = [];
  for (const { id, hash, record } of texts) {
    const signature = signatures.get(id)!;
    const like = [...new Set(keys.get(id)!.flatMap((key) => byBand.get(key) ?? []))]
      .sort()
      .find((other) => families.has(other) && isReprint(signature, signatures.get(other)!));
    const family = like === undefined ? id : families.get(like)!;
    families.set(id, family);
    for (const key of keys.get(id)!) byBand.set(key, [...(byBand.get(key) ?? []), id]);
    rows.push({
      id,
      hash,
      content: record.document.text,
      ...documentOf(record),
      family,
      signature: Buffer.from(signature.buffer).toString('base64'),
      reader,
      added: now,
    });
  }
  await dialect.insert(db, 'text', rows);
  // One member stands for its family: a text like one of it is like it.
  await dialect.insert(
    db,
    'band',
    rows.filter((row) => row.family === row.id).flatMap((row) => keys.get(row.id)!.map((key) => ({ key, text: row.id }))),
    { key: ['key', 'text'], set: [] },
  );
}

/** Takes back what an earlier reading of texts claimed. */
async function removeClaims(db: Kysely<Schema>, dialect: Dialect, shelves: Shelves, texts: readonly string[]): Promise<void> {
  const rows: ClaimRow[] = [];
  for (const ids of inChunks(texts)) rows.push(...(await db.selectFrom('claim').selectAll().where(dialect.among('text', ids)).execute()));
  await removeClaimRows(db, dialect, shelves, rows);
}

async function removeClaimRows(db: Kysely<Schema>, dialect: Dialect, shelves: Shelves, rows: readonly ClaimRow[]): Promise<void> {
  const entities = [...new Set(rows.flatMap((row) => (row.entity === null ? [] : [row.entity])))];
  await loadEntities(db, dialect, shelves, entities);
  for (const row of rows) {
    if (row.entity === null) continue;
    const shelf = shelves[entityKind(row.kind as ClaimKind)] as Shelf<EntityKind>;
    shelf.remove(row.entity, row.id, JSON.parse(row.data) as DataOf<EntityKind>);
  }
  for (const ids of inChunks(rows.map((row) => row.id))) await db.deleteFrom('claim').where(dialect.among('id', ids)).execute();
}

export const entityKind = (kind: ClaimKind): EntityKind => (kind === 'outcome' ? 'commitment' : kind);

export async function loadEntities(db: Kysely<Schema>, dialect: Dialect, shelves: Shelves, ids: readonly string[]): Promise<void> {
  for (const some of inChunks(ids))
    for (const row of await db.selectFrom('entity').selectAll().where(dialect.among('id', some)).execute())
      (shelves[row.kind as EntityKind] as Shelf<EntityKind>).put({
        id: row.id,
        kind: row.kind as EntityKind,
        profile: JSON.parse(row.profile) as Profiles[EntityKind],
      });
}

/** Assigns all claims of texts anew, from the readings that are in force. */
export async function reidentify(db: Kysely<Schema>, dialect: Dialect, texts: readonly string[], words: LedgerWords): Promise<void> {
  for (const ids of inChunks(texts, BATCH)) {
    const rows = await db
      .selectFrom('text')
      .innerJoin('reading', (join) => join.onRef('reading.text', '=', 'text.id').onRef('reading.reader', '=', 'text.reader'))
      .select(['text.id', 'text.content', 'reading.record'])
      .where(dialect.among('text.id', ids))
      .orderBy('text.id')
      .execute();
    const shelves = newShelves(words);
    await removeClaims(db, dialect, shelves, ids);
    await identify(
      db,
      dialect,
      shelves,
      rows.map(({ id, content, record }) => ({ id, record: withText(record, content), idOf })),
      words,
    );
  }
}

/** Texts that are identified at a time: what they speak of is held in memory meanwhile. */
const BATCH = 50;

export function withText(json: string, text: string): TextRecord {
  const record = JSON.parse(json) as TextRecord;
  return { ...record, document: { ...record.document, text } };
}

/** Assigns all claims of the texts, kind after kind, and saves what came of it. */
export async function identify(db: Kysely<Schema>, dialect: Dialect, shelves: Shelves, texts: readonly ReadText[], words: LedgerWords): Promise<void> {
  const rulings = await CurrentRulings.load(db, dialect);
  rulings.forget(new Set(texts.map((text) => text.id)));
  const rows: ClaimRow[] = [];
  const contents = new Map(texts.map(({ id, record }) => [id, record.document.text]));
  const keep = (claim: Claim, decision: Decision): void => {
    assertEvidence(claim, contents.get(claim.text)!);
    rows.push({
      id: claim.id,
      kind: claim.kind,
      text: claim.text,
      entity: decision.entity,
      start: claim.start,
      end: claim.end,
      data: JSON.stringify(claim.data),
      score: decision.score,
      reasons: JSON.stringify(decision.reasons),
    });
  };

  const people = texts.map(personClaims);
  await loadCandidates(db, dialect, shelves.person, people.flat(), rulings);
  const mechanisms = texts.map((text) => mechanismClaims(text, words));
  await loadCandidates(db, dialect, shelves.mechanism, mechanisms.flat(), rulings);
  const persons = people.map((claims) => settle<'person'>(claims, shelves.person, rulings, true, keep));
  const series = mechanisms.map((claims) => settle<'mechanism'>(claims, shelves.mechanism, rulings, false, keep));

  const meetings = texts.map((text, i) =>
    meetingClaims(
      text,
      {
        persons: new Map(people[i]!.map((claim) => [claim.data.name, persons[i]!.get(claim.id)!])),
        series: new Map(mechanisms[i]!.map((claim) => [claim.meeting, series[i]!.get(claim.id)!])),
      },
      words,
    ),
  );
  await loadCandidates(db, dialect, shelves.meeting, meetings.flat(), rulings);
  const met = meetings.map((claims) => settle<'meeting'>(claims, shelves.meeting, rulings, true, keep));

  const outcomes = texts.map((text, i) => {
    const known: KnownMeetings = new Map(meetings[i]!.map((claim) => [claim.data.key, { id: met[i]!.get(claim.id)!, data: claim.data }]));
    return outcomeClaims(text, known);
  });
  await loadCandidates(
    db,
    dialect,
    shelves.commitment,
    outcomes.flat().filter((claim) => promises(claim.data)),
    rulings,
  );
  for (const claims of outcomes) {
    const promised = claims.filter((claim) => promises(claim.data));
    settle<'commitment'>(promised, shelves.commitment, rulings, false, keep);
    for (const claim of claims) if (!promises(claim.data)) keep(claim, { entity: null, score: 0, reasons: [] });
  }
  await dialect.insert(db, 'claim', rows, { key: ['id'], set: [] });
  await saveEntities(db, dialect, shelves, rulings);
}

/** No claim is stored whose words are not where it says. */
function assertEvidence({ id, kind, start, end, data }: Claim, content: string): void {
  assert(start >= 0 && start < end && end <= content.length, `${kind} ${id} lies outside of its text`);
  assert(!('quote' in data) || data.quote === content.slice(start, end), `${kind} ${id} does not quote its text`);
}

function settle<Kind extends EntityKind>(
  claims: readonly Claim<ClaimKindOf<Kind>>[],
  shelf: Shelf<Kind>,
  rulings: Rulings,
  apart: boolean,
  keep: (claim: Claim, decision: Decision) => void,
): Map<string, string> {
  const decisions = assign(claims, shelf, rulings, apart);
  for (const claim of claims) keep(claim as unknown as Claim, decisions.get(claim.id)!);
  return new Map([...decisions].map(([id, decision]) => [id, decision.entity!]));
}

/** Puts at hand what the claims may speak of: entities under their keys, and those that persons ruled them into. */
async function loadCandidates<Kind extends EntityKind>(
  db: Kysely<Schema>,
  dialect: Dialect,
  shelf: Shelf<Kind>,
  claims: readonly Claim<ClaimKindOf<Kind>>[],
  rulings: Rulings,
): Promise<void> {
  const identifier: Identifier<Kind> = shelf.identifier;
  const keys = new Set<string>();
  const ids = new Set<string>();
  for (const claim of claims) {
    const data = claim.data as DataOf<Kind>;
    // An entity may bear the id of a claim that was its first and is in it no more.
    ids.add(claim.id);
    for (const key of identifier.seekKeys(data)) keys.add(key);
    for (const key of identifier.indexKeys(data)) keys.add(key);
    const joined = rulings.joined(claim as unknown as Claim);
    if (joined !== undefined) ids.add(joined);
  }
  for (const some of inChunks([...keys]))
    for (const { key, entity } of await newestUnder(db, dialect, some)) {
      shelf.noteKey(key, entity);
      if (!shelf.entities.has(entity)) ids.add(entity);
    }
  for (const some of inChunks([...ids]))
    for (const row of await db.selectFrom('entity').selectAll().where(dialect.among('id', some)).execute())
      shelf.put({ id: row.id, kind: shelf.identifier.kind, profile: JSON.parse(row.profile) as Profiles[Kind] } as Entity<Kind>);
}

/** Entities compared under one key: a key that more share says little, and the claim has others. */
const CANDIDATES = 48;

async function newestUnder(db: Kysely<Schema>, dialect: Dialect, keys: readonly string[]): Promise<{ key: string; entity: string }[]> {
  const since = sql`coalesce((select newer.seq from entity_key newer where newer.key = wanted.value order by newer.seq desc limit 1 offset ${sql.lit(CANDIDATES - 1)}), 0)`;
  const { rows } = await sql<{ key: string; entity: string }>`
    select found.key, found.entity from ${dialect.wanted(keys)} join entity_key found on found.key = wanted.value and found.seq >= ${since}`.execute(db);
  return rows;
}
