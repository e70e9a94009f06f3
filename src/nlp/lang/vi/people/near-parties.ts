import { firstWhere } from '../../../../kernel/sorted.js';
import type { PartyMention, Reading } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Person } from './merge.js';

/** Mentions whose surroundings are looked at: the first ones say who somebody is. */
const NEAR_MENTIONS = 6;

/** The countries named around a person whose own country is not said. */
export class NearParties {
  readonly #reading: Reading;
  /** Every country, and every one but Vietnam, by position. */
  readonly #countries: readonly PartyMention[];
  readonly #abroad: readonly PartyMention[];
  /** First and last sentence of each block. */
  readonly #blocks = new Map<number, { from: number; to: number }>();
  readonly #onlyOne = new Map<string, string | null>();
  readonly #most = new Map<readonly PartyMention[], string | null>();

  constructor(reading: Reading, parties: readonly PartyMention[]) {
    this.#reading = reading;
    this.#countries = parties.filter((p) => reading.lexicon.parties.get(p.code)?.kind !== 'organisation');
    this.#abroad = this.#countries.filter((p) => p.code !== 'VN');
    for (const { from, to, block } of reading.sentences) {
      const known = this.#blocks.get(block);
      if (known) known.to = to;
      else this.#blocks.set(block, { from, to });
    }
  }

  /** The country last named before the person in the sentence, else the next in it, else the only one of the block, else most of the text. */
  nearest(person: Person): string | null {
    const parties = person.origin === 'vietnamese' ? this.#countries : this.#abroad;
    const first = person.mentions.slice(0, NEAR_MENTIONS);
    for (const m of first) {
      const sentence = this.#sentenceAt(m.from);
      if (!sentence || m.offices.length === 0) continue;
      // Whoever speaks of 'lãnh đạo phe đối lập Juan Guaido' is not the country where he is.
      const opposed = m.offices.some((o) => /đối lập/u.test(o.text));
      let before = firstWhere(parties, (range) => range.from >= m.whole.from) - 1;
      while (before >= 0 && parties[before]!.to > m.whole.from) before--;
      const nearest = before;
      while (opposed && before >= 0 && parties[before]!.from >= sentence.from && !parties[before]!.asPlace) before--;
      for (const i of [before, nearest]) if (i >= 0 && parties[i]!.from >= sentence.from) return parties[i]!.code;
      const after = parties[firstWhere(parties, (range) => range.from >= m.whole.to)];
      if (after && after.to <= sentence.to) return after.code;
    }
    for (const m of first) {
      const sentence = this.#sentenceAt(m.from);
      const only = sentence ? this.#onlyOfBlock(sentence.block, parties) : null;
      if (only) return only;
    }
    return this.#mostNamed(parties);
  }

  #sentenceAt(token: number): Sentence | null {
    const { sentences } = this.#reading;
    const i = firstWhere(sentences, (range) => range.from >= token + 1) - 1;
    return i >= 0 && token < sentences[i]!.to ? sentences[i]! : null;
  }

  #onlyOfBlock(block: number, parties: readonly PartyMention[]): string | null {
    const key = `${block} ${parties === this.#abroad}`;
    let only = this.#onlyOne.get(key);
    if (only !== undefined) return only;
    const range = this.#blocks.get(block)!;
    only = null;
    for (let i = firstWhere(parties, (party) => party.from >= range.from); i < parties.length && parties[i]!.to <= range.to; i++) {
      if (only !== null && parties[i]!.code !== only) {
        only = null;
        break;
      }
      only = parties[i]!.code;
    }
    this.#onlyOne.set(key, only);
    return only;
  }

  #mostNamed(parties: readonly PartyMention[]): string | null {
    let most = this.#most.get(parties);
    if (most !== undefined) return most;
    const counts = new Map<string, number>();
    for (const p of parties) counts.set(p.code, (counts.get(p.code) ?? 0) + 1);
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    most = first && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null;
    this.#most.set(parties, most);
    return most;
  }
}
