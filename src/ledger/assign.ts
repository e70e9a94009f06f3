import type { Claim, Decision, Entity, EntityKind, Profiles, ReasonCode } from '../kernel/ledger.js';
import type { ClaimKindOf, DataOf, Identifier, Judgement } from './identifier.js';

/** Entities of one kind at hand: those that share a key with a claim to be assigned, and those made meanwhile. */
export class Shelf<Kind extends EntityKind> {
  readonly entities = new Map<string, Entity<Kind>>();
  readonly changed = new Set<string>();
  /** Keys that came up here: to be stored beside those known. */
  readonly newKeys: (readonly [key: string, entity: string])[] = [];
  /** Small entities beside which a claim fitted another as well: what they were made of may be of that one, now that more is known. */
  readonly doubted = new Set<string>();
  readonly #byKey = new Map<string, Set<string>>();
  /** Where claims were that were counted out. */
  readonly #former = new Map<string, string>();

  constructor(readonly identifier: Identifier<Kind>) {}

  /** Puts an entity from the store at hand. */
  put(entity: Entity<Kind>): void {
    if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
  }

  /** Notes that an entity is found under a key; false where that is known. */
  noteKey(key: string, entity: string): boolean {
    const known = this.#byKey.get(key);
    if (known?.has(entity)) return false;
    if (known) known.add(entity);
    else this.#byKey.set(key, new Set([entity]));
    return true;
  }

  *candidates(data: DataOf<Kind>): Generator<Entity<Kind>> {
    const seen = new Set<string>();
    for (const key of this.identifier.seekKeys(data))
      for (const id of this.#byKey.get(key) ?? []) {
        if (seen.has(id)) continue;
        seen.add(id);
        const entity = this.entities.get(id);
        if (entity) yield entity;
      }
  }

  /** Counts a claim in, making the entity when there is none of that id. */
  add(id: string, data: DataOf<Kind>): void {
    let entity = this.entities.get(id);
    if (!entity) {
      entity = { id, kind: this.identifier.kind, profile: this.identifier.create(data) as Profiles[Kind] };
      this.entities.set(id, entity);
    }
    this.identifier.absorb(entity.profile, data, 1);
    this.changed.add(id);
    for (const key of this.identifier.indexKeys(data)) if (this.noteKey(key, id)) this.newKeys.push([key, id]);
  }

  /** The id of an entity that a claim makes: the one it was in before, when nothing else has that and it is not to be apart; else its own. */
  idFor(claim: string, apart: boolean): string {
    const former = apart ? undefined : this.#former.get(claim);
    let id = former !== undefined && this.#isFree(former) ? former : claim;
    while (!this.#isFree(id)) id = nextId(id);
    return id;
  }

  #isFree(id: string): boolean {
    return (this.entities.get(id)?.profile.claims ?? 0) === 0;
  }

  /** Notes that a claim which joined one entity would have fitted another. */
  bridge(joined: string, other: string): void {
    const [a, b] = [this.#size(joined), this.#size(other)];
    // Only when the larger has doubled: what was doubted before is seldom doubted for a new reason.
    if (Math.min(a, b) <= SMALL && isPowerOfTwo(Math.max(a, b))) this.doubted.add(b <= a ? other : joined);
  }

  #size(entity: string): number {
    return this.entities.get(entity)!.profile.claims;
  }

  /** Counts a claim out; an entity without claims is to be removed by the caller. */
  remove(id: string, claim: string, data: DataOf<Kind>): void {
    const entity = this.entities.get(id);
    if (!entity) return;
    this.#former.set(claim, id);
    this.identifier.absorb(entity.profile, data, -1);
    this.changed.add(id);
  }
}

/** An id that is like another, but not the same. */
const nextId = (id: string): string => id.slice(0, -1) + ID_LETTERS[(ID_LETTERS.indexOf(id.at(-1)!) + 1) % ID_LETTERS.length]!;
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Reasons for which two claims of one text are one after all: the reader did not see it. */
const SURE: ReadonlySet<ReasonCode> = new Set(['same-round', 'known-person']);

/** Claims of an entity that is looked at again. */
const SMALL = 3;
const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

/** What persons decided about claims; it counts before every score. */
export interface Rulings {
  /** The entity that a claim must join. */
  joined(claim: Claim): string | undefined;
  /** Whether a claim must join some entity, be it one that is not made yet. */
  tied(claim: Claim): boolean;
  /** Tells where a claim has gone. */
  note(claim: Claim, entity: string): void;
  /** Entities that a claim must not join. */
  barred(claim: Claim): ReadonlySet<string> | undefined;
}

/**
 * Assigns the claims of one text. The surest pairs of claim and entity are settled first; where `apart`, no two claims of
 * the text join one entity, since the reader took them for two.
 */
export function assign<Kind extends EntityKind>(
  claims: readonly Claim<ClaimKindOf<Kind>>[],
  shelf: Shelf<Kind>,
  rulings: Rulings,
  apart: boolean,
): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  const taken = new Set<string>();
  const settle = (claim: Claim<ClaimKindOf<Kind>>, decision: Decision & { entity: string }): void => {
    decisions.set(claim.id, decision);
    rulings.note(claim as unknown as Claim, decision.entity);
    taken.add(decision.entity);
    shelf.add(decision.entity, claim.data as DataOf<Kind>);
  };
  const open: Claim<ClaimKindOf<Kind>>[] = [];
  for (const claim of claims) {
    const entity = rulings.joined(claim as unknown as Claim);
    if (entity === undefined) open.push(claim);
    else settle(claim, { entity, score: 0, reasons: [['merged-by-person', 0]] });
  }
  const pairs: { claim: Claim<ClaimKindOf<Kind>>; entity: string; judgement: Judgement }[] = [];
  for (const claim of open) {
    if (rulings.tied(claim as unknown as Claim)) continue;
    const data = claim.data as DataOf<Kind>;
    const barred = rulings.barred(claim as unknown as Claim);
    for (const { id, profile } of shelf.candidates(data)) {
      if (barred?.has(id)) continue;
      const judgement = shelf.identifier.compare(data, profile);
      if (judgement && judgement.score >= shelf.identifier.threshold) pairs.push({ claim, entity: id, judgement });
    }
  }
  // Of two entities that fit as well, the one that more texts speak of.
  const sizeOf = (entity: string): number => shelf.entities.get(entity)!.profile.claims;
  pairs.sort((a, b) => b.judgement.score - a.judgement.score || sizeOf(b.entity) - sizeOf(a.entity) || (a.entity < b.entity ? -1 : 1));
  for (const { claim, entity, judgement } of pairs) {
    if (decisions.has(claim.id) || (apart && taken.has(entity) && !judgement.reasons.some(([code]) => SURE.has(code)))) continue;
    settle(claim, { entity, score: Math.round(judgement.score * 100) / 100, reasons: judgement.reasons });
  }
  for (const { claim, entity } of pairs) {
    const joined = decisions.get(claim.id)?.entity ?? null;
    if (joined !== entity && joined !== null && !(apart && taken.has(entity))) shelf.bridge(joined, entity);
  }
  for (const claim of open) {
    if (decisions.has(claim.id)) continue;
    const joined = rulings.joined(claim as unknown as Claim);
    if (joined !== undefined) {
      settle(claim, { entity: joined, score: 0, reasons: [['merged-by-person', 0]] });
      continue;
    }
    // What a text says twice joins what it said first, where that may be.
    const again = apart ? null : best(claim.data as DataOf<Kind>, shelf, rulings.barred(claim as unknown as Claim));
    if (again) settle(claim, { entity: again.entity, score: Math.round(again.judgement.score * 100) / 100, reasons: again.judgement.reasons });
    else {
      const barred = rulings.barred(claim as unknown as Claim) !== undefined;
      settle(claim, { entity: shelf.idFor(claim.id, barred), score: 0, reasons: [[barred ? 'split-by-person' : 'first', 0]] });
    }
  }
  return decisions;
}

function best<Kind extends EntityKind>(
  data: DataOf<Kind>,
  shelf: Shelf<Kind>,
  barred: ReadonlySet<string> | undefined,
): { entity: string; judgement: Judgement } | null {
  let found: { entity: string; judgement: Judgement } | null = null;
  for (const { id, profile } of shelf.candidates(data)) {
    if (barred?.has(id)) continue;
    const judgement = shelf.identifier.compare(data, profile);
    if (!judgement || judgement.score < shelf.identifier.threshold) continue;
    // Of equals the first id, in whatever order a store hands them out.
    const { score } = judgement;
    if (found === null || score > found.judgement.score || (score === found.judgement.score && id < found.entity)) found = { entity: id, judgement };
  }
  return found;
}
