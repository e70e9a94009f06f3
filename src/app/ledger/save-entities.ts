import type { Kysely } from 'kysely';
import type { Entity, EntityKind, Profiles } from '../../kernel/ledger.js';
import type { TextRecord } from '../../kernel/record.js';
import type { Shelf } from '../../ledger/assign.js';
import { ranked } from '../../ledger/counts.js';
import { dayOf, facetsOf, NO_DAY } from '../../ledger/facets.js';
import { plainWords } from '../../ledger/plain-words.js';
import { whenOf } from '../../ledger/when.js';
import type { Dialect, Passage } from '../../store/dialect.js';
import type { Schema } from '../../store/schema.js';
import { inChunks } from './bulk.js';
import type { CurrentRulings } from './rulings.js';
import type { Incoming, Shelves } from './take-in.js';

/** Writes every entity that changed, with what finds it: keys, facets and words. Entities without claims go. */
export async function saveEntities(db: Kysely<Schema>, dialect: Dialect, shelves: Shelves, rulings: CurrentRulings): Promise<void> {
  const settled = rulings.settled();
  const changed: { entity: Entity; day: number }[] = [];
  const gone: string[] = [];
  const keys: { key: string; entity: string }[] = [];
  for (const shelf of Object.values(shelves) as Shelf<EntityKind>[]) {
    for (const id of shelf.changed) {
      const entity = shelf.entities.get(id)!;
      if ('settled' in entity.profile) entity.profile.settled = settled.get(id) ?? {};
      if (entity.profile.claims > 0) changed.push({ entity, day: dayOf(entity) });
      else gone.push(id);
    }
    const removed = new Set(gone);
    for (const [key, entity] of shelf.newKeys) if (!removed.has(entity)) keys.push({ key, entity });
  }
  const ids = [...changed.map(({ entity }) => entity.id), ...gone];
  for (const some of inChunks(ids)) await db.deleteFrom('facet').where(dialect.among('entity', some)).execute();
  for (const some of inChunks(gone)) {
    await db.deleteFrom('entity').where(dialect.among('id', some)).execute();
    await db.deleteFrom('entity_key').where(dialect.among('entity', some)).execute();
  }
  await dialect.insert(
    db,
    'entity',
    changed.map(({ entity: { id, kind, profile }, day }) => ({ id, kind, day, profile: JSON.stringify(profile) })),
    { key: ['id'], set: ['day', 'profile'] },
  );
  const { writes: seq } = await db.selectFrom('ledger').select('writes').executeTakeFirstOrThrow();
  await dialect.insert(
    db,
    'entity_key',
    keys.map(({ key, entity }) => ({ key, seq, entity })),
    { key: ['key', 'seq', 'entity'], set: [] },
  );
  await dialect.insert(
    db,
    'facet',
    changed.flatMap(({ entity, day }) => facetsOf(entity, day).map(({ name, value, rank }) => ({ kind: entity.kind, name, value, rank, entity: entity.id }))),
  );
  await savePassages(
    db,
    dialect,
    changed.map(({ entity, day }) => entityWords(entity, day, shelves)),
    gone,
  );
}

/** What is searched of an entity; of a meeting, with the names of those at hand who were there. */
export const entityWords = (entity: Entity, day: number, shelves: Shelves): Words => ({
  kind: entity.kind,
  ref: entity.id,
  day,
  words: wordsOf(entity, shelves),
  facets: facetWords(entity, day),
});

/** What a search finds an entity by. */
function wordsOf(entity: Entity, shelves: Shelves): string {
  switch (entity.kind) {
    case 'person': {
      const { names, posts } = entity.profile as Profiles['person'];
      return join([...ranked(names), ...ranked(posts).slice(0, 5)]);
    }
    case 'mechanism': {
      const profile = entity.profile as Profiles['mechanism'];
      return join(ranked(profile.names));
    }
    case 'meeting': {
      const profile = entity.profile as Profiles['meeting'];
      const series = ranked(profile.series).flatMap((id) => ranked(shelves.mechanism.entities.get(id)?.profile.names ?? {}).slice(0, 2));
      const people = Object.keys(profile.people).flatMap((entry) => ranked(shelves.person.entities.get(entry.split(' ')[0]!)?.profile.names ?? {}).slice(0, 1));
      return join([...series, ...people, ...ranked(profile.places)]);
    }
    case 'commitment':
      return join([(entity.profile as Profiles['commitment']).quote]);
  }
}

const join = (parts: readonly string[]): string => [...plainWords(parts.join(' . '))].join(' ');

const FACETS_SEARCHED = new Set(['party', 'topic', 'kind', 'mechanism']);

/** Facets as words of the index: letters and digits alone. */
const facetWords = (entity: Entity, day: number): string =>
  facetsOf(entity, day)
    .filter(({ name }) => FACETS_SEARCHED.has(name))
    .map(({ name, value }) => facetWord(name, value))
    .concat(`kind${entity.kind}`)
    .join(' ');

export const facetWord = (name: string, value: string): string => `${name}${value.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

export const saveTextPassages = (db: Kysely<Schema>, dialect: Dialect, texts: readonly Incoming[]): Promise<void> =>
  savePassages(
    db,
    dialect,
    texts.map(({ id, record }) => textWords(id, record)),
    [],
  );

/** Texts are searched by their title and all of their words, filtered by what their meetings say. */
export function textWords(id: string, record: TextRecord): Words {
  const parties = new Set(record.meetings.flatMap((meeting) => meeting.parties));
  const topics = new Set([...record.meetings.flatMap((meeting) => meeting.topics), ...record.outcomes.flatMap((outcome) => outcome.topics)]);
  const facets = ['kindtext', ...[...parties].map((party) => facetWord('party', party)), ...[...topics].map((topic) => facetWord('topic', topic))];
  return {
    kind: 'text',
    ref: id,
    day: whenOf(record.document.published)?.first ?? NO_DAY,
    words: plainWords(record.document.text).join(' '),
    facets: facets.join(' '),
  };
}

/** What is searched, each kind by itself. */
export type PassageKind = EntityKind | 'text';
const PASSAGE_KINDS: readonly PassageKind[] = ['text', 'meeting', 'commitment', 'person', 'mechanism'];
/** Ids of the passages of a kind follow one another and rise with the day: its newest matches are found without a look at any other. */
const PER_DAY = 1_000_000;
const FIRST_DAY = -200_000;
const DAYS = 400_000;
export const passageId = (kind: PassageKind, day: number): number => (PASSAGE_KINDS.indexOf(kind) * DAYS + day - FIRST_DAY) * PER_DAY;

const firstId = ({ kind, day }: Words): number => passageId(kind, day);

export interface Words {
  readonly kind: PassageKind;
  readonly ref: string;
  readonly day: number;
  readonly words: string;
  readonly facets: string;
}

async function savePassages(db: Kysely<Schema>, dialect: Dialect, passages: readonly Words[], gone: readonly string[]): Promise<void> {
  const stale: number[] = [];
  const same = new Set<string>();
  const byRef = new Map(passages.map((passage) => [passage.ref, passage]));
  for (const refs of inChunks([...byRef.keys(), ...gone]))
    for (const row of await db.selectFrom('passage').select(['id', 'ref', 'print']).where(dialect.among('ref', refs)).execute()) {
      const passage = byRef.get(row.ref);
      if (passage && row.print === printOf(passage) && row.id - firstId(passage) < PER_DAY && row.id >= firstId(passage)) same.add(row.ref);
      else stale.push(row.id);
    }
  await dialect.removePassages(db, stale);
  const fresh = passages.filter((passage) => !same.has(passage.ref));
  const next = new Map<number, number>();
  for (const first of new Set(fresh.map(firstId))) {
    const { last } = await db
      .selectFrom('passage')
      .select((row) => row.fn.max('id').as('last'))
      .where('id', '>=', first)
      .where('id', '<', first + PER_DAY)
      .executeTakeFirstOrThrow();
    next.set(first, last === null ? first : Number(last) + 1);
  }
  const rows: Passage[] = fresh.map((passage) => {
    const id = next.get(firstId(passage))!;
    next.set(firstId(passage), id + 1);
    return { id, kind: passage.kind, ref: passage.ref, words: passage.words, facets: passage.facets, print: printOf(passage) };
  });
  await dialect.writePassages(db, rows);
}

/** Tells whether what is searched has changed, in a number. */
function printOf({ words, facets }: Words): number {
  let hash = 0x811c9dc5;
  for (const part of [words, ' ', facets]) for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  return hash | 0;
}
