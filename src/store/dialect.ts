import type { Kysely, Dialect as KyselyDialect, RawBuilder } from 'kysely';
import type { Schema } from './schema.js';
import type { Table } from './tables.js';

/** What the two stores do not have in common. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  connect(): KyselyDialect;
  /** Changes the schema: all of it or nothing, and one process at a time. */
  alone(db: Kysely<Schema>, work: (connection: Kysely<Schema>) => Promise<void>): Promise<void>;
  /** Whether a column has one of the values; they are one parameter, so that a statement is the same whatever their number. */
  among(column: string, values: readonly string[]): RawBuilder<boolean>;
  /** The values as a table `wanted` with the column `value`. */
  wanted(values: readonly string[]): RawBuilder<unknown>;
  /** Inserts rows, alike in their fields, by one statement whatever their number. */
  insert(db: Kysely<Schema>, table: keyof Schema, rows: readonly object[], conflict?: Conflict): Promise<void>;
  /** Makes the table `passage` and its index of words. */
  createSearch(db: Kysely<unknown>): Promise<void>;
  writePassages(db: Kysely<Schema>, passages: readonly Passage[]): Promise<void>;
  removePassages(db: Kysely<Schema>, ids: readonly number[]): Promise<void>;
  /** The newest passages that match, their ids falling. */
  search(db: Kysely<Schema>, query: SearchQuery): Promise<{ kind: string; ref: string; id: number }[]>;
  /** All rows of a table by its key, in the order of code points; a few at a time, within a transaction. */
  scan(db: Kysely<Schema>, table: Table): AsyncIterable<Row>;
  /** Corrections were put in with numbers of their own: the next one counts on from them. */
  countOn(db: Kysely<Schema>): Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;
/** What becomes of a row whose key is there already: its fields are set to the new ones, or it stays as it is. */
export interface Conflict {
  readonly key: readonly string[];
  readonly set: readonly string[];
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
  readonly kind: string;
  /** Ids from, up to but not including; all of them of this kind. */
  readonly from: number;
  readonly until: number;
  readonly limit: number;
}
