import type { Kysely } from 'kysely';
import type { Claim } from '../../kernel/ledger.js';
import { overlaps } from '../../kernel/span.js';
import type { Rulings } from '../../ledger/assign.js';
import type { Dialect } from '../../store/dialect.js';
import type { ClaimRow, Schema } from '../../store/schema.js';
import { inChunks } from './bulk.js';

/** A claim as a correction remembers it: by its id and, should a better reader cut its words otherwise, by its place. */
export type Ruled = Pick<ClaimRow, 'id' | 'kind' | 'text' | 'start' | 'end'>;

/** What a correction holds, by its act. */
export interface Corrections {
  /** Claims that were moved, and some of those of the entity that they were moved into. */
  merge: { readonly claims: readonly Ruled[]; readonly into: readonly Ruled[] };
  /** Claims that were moved out together, and some of those that stayed. */
  split: { readonly claims: readonly Ruled[]; readonly from: readonly Ruled[] };
  /** The value that holds for a slot of the entity of these claims. */
  settle: { readonly claims: readonly Ruled[]; readonly slot: string; readonly value: string };
}

/** Claims of an entity that a correction remembers it by: enough to outlast the loss of some. */
const REMEMBERED = 20;

export const ruled = (rows: readonly ClaimRow[]): Ruled[] => rows.map(({ id, kind, text, start, end }) => ({ id, kind, text, start, end }));
export const remembered = (rows: readonly ClaimRow[]): Ruled[] => ruled(rows.slice(0, REMEMBERED));

/** Rulings by persons that are in force, with the entities that their claims are in. */
export class CurrentRulings implements Rulings {
  /** A claim must be where one of these is. */
  readonly #tied = new Map<string, readonly Ruled[]>();
  /** A claim must not be where any of these is. */
  readonly #apart = new Map<string, readonly Ruled[]>();
  readonly #settled: Corrections['settle'][] = [];
  readonly #entities = new Map<string, string>();
  readonly #byText = new Map<string, Ruled[]>();

  static async load(db: Kysely<Schema>, dialect: Dialect): Promise<CurrentRulings> {
    const rulings = new CurrentRulings();
    const rows = await db.selectFrom('correction').selectAll().orderBy('seq').execute();
    const undone = new Set(rows.flatMap((row) => row.undoes ?? []));
    for (const row of rows) if (row.act !== 'undo' && !undone.has(row.seq)) rulings.#take(row.act, row.data);
    await rulings.#locate(db, dialect);
    return rulings;
  }

  #take(act: string, data: string): void {
    if (act === 'merge') {
      const { claims, into } = JSON.parse(data) as Corrections['merge'];
      for (const claim of claims) this.#tied.set(claim.id, into);
      this.#index([...claims, ...into]);
    } else if (act === 'split') {
      const { claims, from } = JSON.parse(data) as Corrections['split'];
      for (const claim of claims) {
        this.#tied.set(
          claim.id,
          claims.filter((other) => other.id !== claim.id),
        );
        this.#apart.set(claim.id, from);
      }
      for (const claim of from) this.#apart.set(claim.id, [...(this.#apart.get(claim.id) ?? []), ...claims]);
      this.#index([...claims, ...from]);
    } else {
      const settled = JSON.parse(data) as Corrections['settle'];
      this.#settled.push(settled);
      this.#index(settled.claims);
    }
  }

  #index(claims: readonly Ruled[]): void {
    for (const claim of claims) {
      const known = this.#byText.get(claim.text);
      if (known) known.push(claim);
      else this.#byText.set(claim.text, [claim]);
    }
  }

  async #locate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
    for (const texts of inChunks([...this.#byText.keys()]))
      for (const row of await db.selectFrom('claim').selectAll().where(dialect.among('text', texts)).execute())
        if (row.entity !== null) for (const each of this.#meant(row)) this.#entities.set(each.id, row.entity);
  }

  /** The remembered claims that a claim is: by its id, else by its place. */
  #meant(claim: Ruled): Ruled[] {
    const here = this.#byText.get(claim.text);
    if (!here) return [];
    const exact = here.filter((each) => each.id === claim.id);
    return exact.length > 0 ? exact : here.filter((each) => each.kind === claim.kind && overlaps(each, claim));
  }

  note(claim: Claim, entity: string): void {
    for (const each of this.#meant(claim)) this.#entities.set(each.id, entity);
  }

  joined(claim: Claim): string | undefined {
    for (const each of this.#meant(claim))
      for (const anchor of this.#tied.get(each.id) ?? []) {
        const entity = this.#entities.get(anchor.id);
        if (entity !== undefined && !this.barred(claim)?.has(entity)) return entity;
      }
    return undefined;
  }

  tied(claim: Claim): boolean {
    return this.#meant(claim).some((each) => this.#tied.has(each.id));
  }

  barred(claim: Claim): ReadonlySet<string> | undefined {
    const entities = this.#meant(claim).flatMap((each) => (this.#apart.get(each.id) ?? []).flatMap((other) => this.#entities.get(other.id) ?? []));
    return entities.length > 0 ? new Set(entities) : undefined;
  }

  /** Claims are about to be assigned anew: where they were says nothing any more. */
  forget(texts: ReadonlySet<string>): void {
    for (const text of texts) for (const each of this.#byText.get(text) ?? []) this.#entities.delete(each.id);
  }

  /** What persons settled, by entity and slot; the last word holds. */
  settled(): Map<string, Record<string, string>> {
    const byEntity = new Map<string, Record<string, string>>();
    for (const { claims, slot, value } of this.#settled) {
      const entity = claims.map((claim) => this.#entities.get(claim.id)).find((each) => each !== undefined);
      if (entity !== undefined) byEntity.set(entity, { ...byEntity.get(entity), [slot]: value });
    }
    return byEntity;
  }
}
