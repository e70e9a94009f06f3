import type { Cue } from './cues.js';

/** Tables that the ledger consults; built by the caller from `lexicon/`. */
export interface LedgerWords {
  /** By `plainWords(name).join(' ')` of every name and alias. */
  readonly mechanisms: ReadonlyMap<string, readonly KnownMechanism[]>;
  readonly mechanismById: ReadonlyMap<string, KnownMechanism>;
  /** Names of persons who held an office, by `nameKey`. */
  readonly persons: ReadonlyMap<string, readonly KnownPerson[]>;
  /** What a clause does to a promise, by the plain words of the phrase. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** Plain words that carry no content of a promise. */
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
}
