import type { Cue } from './cues.js';
import type { When } from './when.js';

/** Tables that the ledger consults; built by the caller from `lexicon/`. */
export interface LedgerWords {
  /** By `plainWords(name).join(' ')` of every name and alias. */
  readonly mechanisms: ReadonlyMap<string, readonly KnownMechanism[]>;
  readonly mechanismById: ReadonlyMap<string, KnownMechanism>;
  /** Names of persons who held an office, by `nameKey`; and by each part of a name, with the party: `harris US`. */
  readonly persons: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly personParts: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Codes of parties, by the plain words of their names. */
  readonly parties: ReadonlyMap<string, string>;
  /** What a place is, by the plain words of its name. */
  readonly sites: ReadonlyMap<string, string>;
  /** One word for all words that mean the same, by the plain words of each. */
  readonly sameWords: ReadonlyMap<string, string>;
  /** What a clause does to a promise, by the plain words of the phrase. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** Plain words and phrases that carry no content of a promise. */
  readonly stopWords: ReadonlySet<string>;
}

export interface KnownMechanism {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Empty: a form that any pair may hold. */
  readonly members: readonly string[];
}

export interface KnownPerson {
  readonly name: string;
  readonly party: string;
  /** First and last day in office. */
  readonly held: When | null;
}
