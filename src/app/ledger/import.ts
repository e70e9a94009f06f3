import { type Kysely, sql } from 'kysely';
import { AppError } from '../../kernel/app-error.js';
import type { EntityKind, Profiles } from '../../kernel/ledger.js';
import type { Shelf } from '../../ledger/assign.js';
import { dayOf } from '../../ledger/facets.js';
import type { Dialect, Passage, Row } from '../../store/dialect.js';
import type { Store } from '../../store/open-store.js';
import type { Schema } from '../../store/schema.js';
import { loadLedgerWords } from './load-words.js';
import { readExport } from './read-export.js';
import { entityWords, textWords, type Words } from './save-entities.js';
import { loadEntities, newShelves, withText } from './take-in.js';

/** Rows that are put in at a time. */
const ROWS = 500;

/** Restores an export that was checked into an empty ledger, all of it or nothing; yields the number of texts. */
export async function importLedger(store: Store, file: string, options: { readonly ledger: string; readonly onRow: () => void }): Promise<number> {
  return store.exclusive(async (db) => {
    if (await db.selectFrom('text').select('id').limit(1).executeTakeFirst()) throw new AppError('ledger-not-empty', { ledger: options.ledger });
    let texts = 0;
    let table = '';
    let rows: Row[] = [];
    const put = async (): Promise<void> => {
      if (table === 'passage') await store.dialect.writePassages(db, await passagesOf(db, store.dialect, rows as unknown as Schema['passage'][]));
      else await store.dialect.insert(db, table as keyof Schema, rows);
      rows = [];
    };
    for await (const [name, row] of readExport(file)) {
      if (name !== table || rows.length === ROWS) {
        await put();
        table = name;
      }
      rows.push(row);
      if (name === 'text') texts++;
      options.onRow();
    }
    await put();
    await store.dialect.countOn(db);
    await sql`update ledger set writes = (select coalesce(max(seq), 0) from entity_key)`.execute(db);
    return texts;
  });
}

/** Passages with their words, which follow from what is in the ledger already. */
async function passagesOf(db: Kysely<Schema>, dialect: Dialect, rows: readonly Schema['passage'][]): Promise<Passage[]> {
  const refs = rows.map((row) => row.ref);
  const words = new Map([...(await wordsOfTexts(db, dialect, refs)), ...(await wordsOfEntities(db, dialect, refs))].map((each) => [each.ref, each]));
  return rows.map((row) => ({ ...row, words: words.get(row.ref)!.words, facets: words.get(row.ref)!.facets }));
}

async function wordsOfTexts(db: Kysely<Schema>, dialect: Dialect, ids: readonly string[]): Promise<Words[]> {
  const rows = await db
    .selectFrom('text')
    .innerJoin('reading', (join) => join.onRef('reading.text', '=', 'text.id').onRef('reading.reader', '=', 'text.reader'))
    .select(['text.id', 'text.content', 'reading.record'])
    .where(dialect.among('text.id', ids))
    .execute();
  return rows.map(({ id, content, record }) => textWords(id, withText(record, content)));
}

async function wordsOfEntities(db: Kysely<Schema>, dialect: Dialect, ids: readonly string[]): Promise<Words[]> {
  const shelves = newShelves(loadLedgerWords());
  await loadEntities(db, dialect, shelves, ids);
  const named = [...shelves.meeting.entities.values()].flatMap(({ profile }: { profile: Profiles['meeting'] }) => [
    ...Object.keys(profile.series),
    ...Object.keys(profile.people).map((entry) => entry.split(' ')[0]!),
  ]);
  const wanted = new Set(ids);
  await loadEntities(db, dialect, shelves, [...new Set(named)]);
  return (Object.values(shelves) as Shelf<EntityKind>[]).flatMap((shelf) =>
    [...shelf.entities.values()].filter(({ id }) => wanted.has(id)).map((entity) => entityWords(entity, dayOf(entity), shelves)),
  );
}
