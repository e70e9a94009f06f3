import type { ClaimData, ClaimKind, EntityKind, Profiles, Reason } from '../kernel/ledger.js';

/** The claims that make an entity of a kind. */
export type ClaimKindOf<Kind extends EntityKind> = Kind extends 'commitment' ? 'outcome' : Kind & ClaimKind;
export type DataOf<Kind extends EntityKind> = ClaimData[ClaimKindOf<Kind>];

/**
 * How claims of one kind are recognised as speaking of the same thing: a claim is compared only with the entities that share a
 * key with it, so that the cost of a text does not grow with the ledger; it joins the entity whose reasons weigh most,
 * when they reach the threshold.
 */
export interface Identifier<Kind extends EntityKind> {
  readonly kind: Kind;
  readonly threshold: number;
  /** Keys under which an entity with this claim is found. */
  indexKeys(data: DataOf<Kind>): string[];
  /** Keys under which this claim looks for entities. */
  seekKeys(data: DataOf<Kind>): string[];
  /** Null: they cannot be the same. */
  compare(data: DataOf<Kind>, profile: Profiles[Kind]): Judgement | null;
  create(data: DataOf<Kind>): Profiles[Kind];
  /** Counts a claim in, or (`by` −1) out. */
  absorb(profile: Profiles[Kind], data: DataOf<Kind>, by: 1 | -1): void;
}

/** Reasons and their sum. */
export class Judgement {
  score = 0;
  readonly reasons: Reason[] = [];

  add(code: Reason[0], weight: number): this {
    this.score += weight;
    this.reasons.push([code, Math.round(weight * 100) / 100]);
    return this;
  }
}

/** What follows from a claim is worked out once, however often the claim is compared. */
export function once<Data extends object, Value>(of: (data: Data) => Value): (data: Data) => Value {
  const known = new WeakMap<Data, Value>();
  return (data) => {
    let value = known.get(data);
    if (value === undefined) {
      value = of(data);
      known.set(data, value);
    }
    return value;
  };
}
