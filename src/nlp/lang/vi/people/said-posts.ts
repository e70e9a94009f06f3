import type { Office } from '../posts/office.js';
import type { BarePost } from './mention.js';
import type { Person } from './merge.js';

/** 'triệu đại sứ Nga … đại sứ Sergey Nechayev': posts said of one country, and of nobody whose country is told. */
export class SaidPosts {
  /** The country of each head of a post said alone; null where several have it. */
  readonly #parties = new Map<string, string | null>();

  constructor(bare: readonly BarePost[], people: readonly Person[]) {
    for (const { offices } of bare)
      for (const o of offices) {
        if (o.party === null || o.former) continue;
        const known = this.#parties.get(o.head);
        this.#parties.set(o.head, known === undefined || known === o.party ? o.party : null);
      }
    if (this.#parties.size === 0) return;
    for (const p of people) for (const o of p.held) if (o.party !== null && this.#parties.get(o.head) === o.party) this.#parties.set(o.head, null);
  }

  partyOf(offices: readonly Office[]): string | null {
    for (const { head, former } of offices) {
      const party = former ? null : (this.#parties.get(head) ?? null);
      if (party !== null) return party;
    }
    return null;
  }
}
