import { AppError } from '../../../kernel/app-error.js';
import type { EntityKind } from '../../../kernel/ledger.js';
import { plainWords } from '../../../ledger/plain-words.js';
import type { Store } from '../../../store/open-store.js';
import { loadLedgerWords } from '../load-words.js';

/** What an id stands for. */
export type FoundKind = EntityKind | 'text' | 'outcome';

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
}

/** Ids that begin alike are told, up to this many. */
const TOLD = 6;

/**
 * What an id, or the beginning of one, stands for: the id of a claim leads to the entity that the claim now belongs to, so
 * that an id keeps its meaning when two entities turn out to be one. Throws `id-unknown`, `id-ambiguous`.
 */
export async function find(store: Store, id: string): Promise<Found> {
  const start = id.trim().toLowerCase();
  const after = `${start}\uffff`;
  const { db } = store;
  if (!/^[pxmct][0-9a-z]*$/.test(start)) throw new AppError('id-unknown', { id });
  if (start[0] === 't') {
    const texts = await db.selectFrom('text').select('id').where('id', '>=', start).where('id', '<', after).limit(TOLD).execute();
    return one(
      texts.map((row) => ({ kind: 'text', id: row.id })),
      id,
    );
  }
  const [entities, claims] = await Promise.all([
    db.selectFrom('entity').select(['id', 'kind']).where('id', '>=', start).where('id', '<', after).limit(TOLD).execute(),
    db.selectFrom('claim').select(['id', 'kind', 'entity']).where('id', '>=', start).where('id', '<', after).limit(TOLD).execute(),
  ]);
  const found = new Map<string, Found>();
  for (const row of entities) found.set(row.id, { kind: row.kind as EntityKind, id: row.id });
  for (const row of claims) {
    const kind = row.kind === 'outcome' ? 'commitment' : (row.kind as EntityKind);
    const target: Found = row.entity === null ? { kind: 'outcome', id: row.id } : { kind, id: row.entity };
    if (entities.length === 0) found.set(target.id, target);
  }
  return one([...found.values()], id);
}

function one(found: readonly Found[], id: string): Found {
  if (found.length === 0) throw new AppError('id-unknown', { id });
  if (found.length > 1) throw new AppError('id-ambiguous', { id, ids: found.map((each) => each.id).join(', ') });
  return found[0]!;
}

export async function findKind<Kind extends FoundKind>(store: Store, id: string, kind: Kind): Promise<string> {
  const found = await find(store, id);
  if (found.kind !== kind) throw new AppError('id-other-kind', { id, wanted: kind });
  return found.id;
}

/** A mechanism by its id or by words of one of its names, with or without diacritics, in Vietnamese or English. */
export async function findMechanism(store: Store, name: string): Promise<string> {
  if (/^x[0-9a-z]{3,10}$/.test(name)) return findKind(store, name, 'mechanism');
  const wanted = plainWords(name);
  const aliases = aliasesOfMechanisms();
  const rows = await store.db.selectFrom('entity').select(['id', 'profile']).where('kind', '=', 'mechanism').execute();
  const scored = rows.flatMap((row) => {
    const profile = JSON.parse(row.profile) as { names: Record<string, number>; known: string | null; parties: Record<string, number>; claims: number };
    const names = [...Object.keys(profile.names).map(plainWords), ...(profile.known === null ? [] : (aliases.get(profile.known) ?? []))];
    const parties = Object.keys(profile.parties).flatMap((each) => plainWords(each));
    const exact = names.some((each) => each.join(' ') === wanted.join(' '));
    const all = names.some((each) => wanted.every((word) => each.includes(word) || parties.includes(word)));
    return exact || all ? [{ id: row.id, exact, claims: profile.claims, label: Object.keys(profile.names)[0] ?? row.id }] : [];
  });
  const best = scored.some((each) => each.exact) ? scored.filter((each) => each.exact) : scored;
  if (best.length === 0) throw new AppError('mechanism-unknown', { name });
  if (best.length > 1) throw new AppError('mechanism-ambiguous', { name, names: best.map((each) => `${each.label} (${each.id})`).join('; ') });
  return best[0]!.id;
}

/** The names of each mechanism of the table, as plain words, and its id. */
function aliasesOfMechanisms(): Map<string, string[][]> {
  const aliases = new Map<string, string[][]>();
  for (const [name, rows] of loadLedgerWords().mechanisms)
    for (const { id } of rows) {
      const known = aliases.get(id);
      if (known) known.push(name.split(' '));
      else aliases.set(id, [name.split(' '), plainWords(id)]);
    }
  return aliases;
}
