import type { Kysely } from 'kysely';
import { AppError } from '../../kernel/app-error.js';
import type { EntityKind } from '../../kernel/ledger.js';
import type { Shelf } from '../../ledger/assign.js';
import type { Store } from '../../store/open-store.js';
import type { ClaimRow, Schema } from '../../store/schema.js';
import { inChunks } from './bulk.js';
import { loadLedgerWords } from './load-words.js';
import { type Corrections, CurrentRulings, remembered, ruled } from './rulings.js';
import { saveEntities } from './save-entities.js';
import { loadEntities, newShelves, reidentify } from './take-in.js';
import { find } from './views/find.js';

/** Who corrects, and when (ISO 8601). */
export interface By {
  readonly author: string;
  readonly now: string;
}

/** Takes two things of one kind for one: all claims of `other` join `into`. Yields the id of what they are now. */
export async function merge(store: Store, into: string, other: string, by: By): Promise<string> {
  const [kept, gone] = [await find(store, into), await find(store, other)];
  if (kept.kind !== gone.kind || kept.id === gone.id || kept.kind === 'text' || kept.kind === 'outcome') throw new AppError('not-mergeable');
  return store.exclusive(async (db) => {
    const moved = await claimsOf(db, gone.id);
    await record(db, 'merge', kept.id, { claims: ruled(moved), into: remembered(await claimsOf(db, kept.id)) }, by);
    await again(db, store, moved);
    return kept.id;
  });
}

/** Moves claims out of an entity into one of their own. Each is named by its id, or by that of its text. Yields the new id. */
export async function split(store: Store, id: string, claims: readonly string[], by: By): Promise<string> {
  const from = await find(store, id);
  if (from.kind === 'text' || from.kind === 'outcome') throw new AppError('not-splittable');
  return store.exclusive(async (db) => {
    const rows = await claimsOf(db, from.id);
    const moved = rows.filter((row) => claims.some((claim) => row.id.startsWith(claim) || row.text.startsWith(claim)));
    const stay = rows.filter((row) => !moved.includes(row));
    if (moved.length === 0 || stay.length === 0) throw new AppError('not-splittable');
    await record(db, 'split', from.id, { claims: ruled(moved), from: remembered(stay) }, by);
    await again(db, store, moved);
    const now = await db.selectFrom('claim').select('entity').where('id', '=', moved[0]!.id).executeTakeFirstOrThrow();
    return now.entity!;
  });
}

/** Settles what a slot of a meeting (`date`, `place`, `round`, `participants`) or commitment (`delivery`, `due`, …) is, whatever its claims say. */
export async function settle(store: Store, id: string, slot: string, value: string, by: By): Promise<string> {
  const found = await find(store, id);
  if (found.kind !== 'meeting' && found.kind !== 'commitment') throw new AppError('id-other-kind', { id, wanted: 'meeting' });
  await store.exclusive(async (db) => {
    await record(db, 'settle', found.id, { claims: remembered(await claimsOf(db, found.id)), slot, value }, by);
    await resave(db, store, found.id);
  });
  return found.id;
}

/** Takes back the correction of a number, or the last one that is in force; yields its number. */
export async function undo(store: Store, seq: number | null, by: By): Promise<number> {
  return store.exclusive(async (db) => {
    const rows = await db.selectFrom('correction').selectAll().orderBy('seq').execute();
    const undone = new Set(rows.flatMap((row) => row.undoes ?? []));
    const row = rows.findLast((each) => each.act !== 'undo' && !undone.has(each.seq) && (seq === null || each.seq === seq));
    if (!row) throw new AppError('nothing-to-undo');
    await db.insertInto('correction').values({ act: 'undo', subject: row.subject, data: '{}', author: by.author, added: by.now, undoes: row.seq }).execute();
    const { claims } = JSON.parse(row.data) as Corrections[keyof Corrections];
    const affected: ClaimRow[] = [];
    for (const ids of inChunks(claims.map((claim) => claim.id)))
      affected.push(...(await db.selectFrom('claim').selectAll().where(store.dialect.among('id', ids)).execute()));
    if (row.act === 'settle') await resave(db, store, affected[0]?.entity ?? null);
    else await again(db, store, affected);
    return row.seq;
  });
}

async function record<Act extends keyof Corrections>(
  db: Kysely<Schema>,
  act: Act,
  subject: string,
  data: Corrections[Act],
  { author, now }: By,
): Promise<void> {
  await db
    .insertInto('correction')
    .values({ act, subject, data: JSON.stringify(data), author, added: now, undoes: null })
    .execute();
}

const claimsOf = (db: Kysely<Schema>, entity: string): Promise<ClaimRow[]> =>
  db.selectFrom('claim').selectAll().where('entity', '=', entity).orderBy('id').execute();

/** The texts of claims are identified anew, by the rulings that are now in force. */
const again = (db: Kysely<Schema>, store: Store, claims: readonly ClaimRow[]): Promise<void> =>
  reidentify(db, store.dialect, [...new Set(claims.map((claim) => claim.text))], loadLedgerWords());

/** Writes an entity anew, by what is now settled of it. */
async function resave(db: Kysely<Schema>, store: Store, id: string | null): Promise<void> {
  if (id === null) return;
  const shelves = newShelves(loadLedgerWords());
  await loadEntities(db, store.dialect, shelves, [id]);
  for (const shelf of Object.values(shelves) as Shelf<EntityKind>[]) if (shelf.entities.has(id)) shelf.changed.add(id);
  await saveEntities(db, store.dialect, shelves, await CurrentRulings.load(db, store.dialect));
}
