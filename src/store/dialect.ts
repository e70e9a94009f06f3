import type { Kysely, Dialect as KyselyDialect } from 'kysely';
import type { Schema } from './schema.js';

/** What the two stores do not have in common. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Rows of a statement times its columns stay below this. */
  readonly parameters: number;
  connect(): KyselyDialect;
  /** Makes the table `passage` and its index of words. */
  createSearch(db: Kysely<unknown>): Promise<void>;
  writePassages(db: Kysely<Schema>, passages: readonly Passage[]): Promise<void>;
  removePassages(db: Kysely<Schema>, ids: readonly number[]): Promise<void>;
  /** The newest passages that match, their ids falling. */
  search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]>;
}

/** Words are plain (no diacritics), separated by spaces; so are facets, one word each. */
export interface Passage {
  readonly id: number;
  readonly kind: string;
  readonly ref: string;
  readonly words: string;
  readonly facets: string;
  /** Changes when the words or facets do. */
  readonly print: number;
}

export interface SearchQuery {
  /** All must be there: phrases of plain words, the last word of a phrase perhaps only begun. */
  readonly terms: readonly { readonly words: readonly string[]; readonly prefix: boolean }[];
  readonly facets: readonly string[];
  readonly kinds: readonly string[];
  /** Ids from, up to but not including. */
  readonly from: number;
  readonly until: number;
  readonly limit: number;
}
