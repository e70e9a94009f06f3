import type { Kysely } from 'kysely';
import type { Rulings } from '../../ledger/assign.js';
import type { Schema } from '../../store/schema.js';
import { inChunks } from './bulk.js';

/** What a correction holds, by its act. */
export interface Corrections {
  /** The claims of one entity that were moved into the entity of another claim. */
  merge: { readonly into: string; readonly claims: readonly string[] };
  /** Claims that were moved out, and one that stayed. */
  split: { readonly claims: readonly string[]; readonly from: string };
  /** The value of a slot that holds, by a claim of the entity. */
  settle: { readonly claim: string; readonly slot: string; readonly value: string };
}

/** Rulings by persons, with the entities that their claims are now in. */
export interface CurrentRulings extends Rulings {
  note(claim: string, entity: string | null): void;
}

export async function loadRulings(db: Kysely<Schema>): Promise<CurrentRulings> {
  const rows = await db.selectFrom('correction').selectAll().where('act', 'in', ['merge', 'split', 'undo']).orderBy('seq').execute();
  const undone = new Set(rows.flatMap((row) => (row.undoes === null ? [] : [row.undoes])));
  const tied = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const bar = (a: string, b: string): void => void (apart.get(a) ?? apart.set(a, new Set()).get(a)!).add(b);
  for (const row of rows) {
    if (row.act === 'undo' || undone.has(row.seq)) continue;
    if (row.act === 'merge') {
      const { into, claims } = JSON.parse(row.data) as Corrections['merge'];
      for (const claim of claims) tied.set(claim, into);
    } else {
      const { from, claims } = JSON.parse(row.data) as Corrections['split'];
      for (const claim of claims) {
        if (claim !== claims[0]) tied.set(claim, claims[0]!);
        else tied.delete(claim);
        bar(claim, from);
        bar(from, claim);
      }
    }
  }
  const entities = new Map<string, string>();
  const anchors = [...new Set([...tied.values(), ...tied.keys(), ...[...apart.values()].flatMap((each) => [...each])])];
  for (const ids of inChunks(anchors))
    for (const { id, entity } of await db.selectFrom('claim').select(['id', 'entity']).where('id', 'in', ids).execute())
      if (entity !== null) entities.set(id, entity);
  return {
    note(claim, entity) {
      if (entity !== null && (tied.has(claim) || apart.has(claim) || anchors.includes(claim))) entities.set(claim, entity);
    },
    joined(claim) {
      const anchor = tied.get(claim);
      return anchor === undefined ? undefined : entities.get(anchor);
    },
    barred(claim) {
      const others = apart.get(claim);
      if (!others) return undefined;
      return new Set([...others].flatMap((other) => entities.get(other) ?? []));
    },
  };
}
