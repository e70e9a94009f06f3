import type { Generated } from 'kysely';

/** The tables, alike in both stores. Days are counted from 1970-01-01; what is JSON is kept as text. */
export interface Schema {
  /** One row: whoever writes takes it first, so that texts are identified one batch after another. */
  ledger: { id: number; writes: number };
  text: TextRow;
  /** Where a text was found, and when first: the versions of an address are its texts in that order. */
  location: { uri: string; text: string; size: number; modified: number; added: string };
  /** What each version of the reader made of a text; rows are only ever added. */
  reading: { text: string; reader: string; record: string; added: string };
  /** Under which keys near-duplicates of a text are found. */
  band: { key: string; text: string };
  claim: ClaimRow;
  entity: EntityRow;
  /** Under which keys an entity is found; `seq` is the number of the write that noted it, so that the newest come first. */
  entity_key: { key: string; seq: number; entity: string };
  /** By what entities are filtered; `rank` is the day (or the number) they are listed by. */
  facet: { kind: string; name: string; value: string; rank: number; entity: string };
  /** What persons ruled; rows are only ever added: undoing is one more. */
  correction: { seq: Generated<number>; act: string; subject: string; data: string; author: string; added: string; undoes: number | null };
  /** What is searched: one row per text, meeting, commitment, person and mechanism; ids of a kind follow one another and rise with the day; `print` tells whether its words changed. */
  passage: { id: number; kind: string; ref: string; print: number };
}

export interface TextRow {
  id: string;
  /** SHA-256 of the text in NFC, hexadecimal. */
  hash: string;
  content: string;
  /** `DocumentFacts` without the text. */
  document: string;
  day: number;
  /** Id of the first text of its family: near-duplicates of one another. */
  family: string;
  /** Min-hash signature, base64. */
  signature: string;
  /** The version of the reader whose claims are in force. */
  reader: string;
  added: string;
}

export interface ClaimRow {
  id: string;
  kind: string;
  text: string;
  /** Null: makes no entity. */
  entity: string | null;
  start: number;
  end: number;
  data: string;
  score: number;
  reasons: string;
}

export interface EntityRow {
  id: string;
  kind: string;
  /** The day it is listed by. */
  day: number;
  profile: string;
}
