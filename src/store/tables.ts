import type { Schema } from './schema.js';

/** A table as it is carried from ledger to ledger: its columns, and those by which its rows are told apart and ordered. */
export interface Table<Name extends keyof Schema = keyof Schema> {
  readonly name: Name;
  readonly columns: readonly (keyof Schema[Name] & string)[];
  readonly key: readonly (keyof Schema[Name] & string)[];
}

const table = <Name extends keyof Schema>(
  name: Name,
  columns: readonly (keyof Schema[Name] & string)[],
  key: readonly (keyof Schema[Name] & string)[],
): Table => ({ name, columns, key }) as unknown as Table;

/** All that a ledger holds, each table after those it refers to. Left out is the row that writers take first. */
export const TABLES: readonly Table[] = [
  table('text', ['id', 'hash', 'content', 'document', 'day', 'family', 'signature', 'reader', 'added'], ['id']),
  table('location', ['uri', 'text', 'size', 'modified', 'added'], ['uri', 'text']),
  table('reading', ['text', 'reader', 'record', 'added'], ['text', 'reader']),
  table('correction', ['seq', 'act', 'subject', 'data', 'author', 'added', 'undoes'], ['seq']),
  table('claim', ['id', 'kind', 'text', 'entity', 'start', 'end', 'data', 'score', 'reasons'], ['id']),
  table('entity', ['id', 'kind', 'day', 'profile'], ['id']),
  table('entity_key', ['key', 'seq', 'entity'], ['key', 'seq', 'entity']),
  table('facet', ['kind', 'name', 'value', 'rank', 'entity'], ['kind', 'name', 'value', 'rank', 'entity']),
  table('band', ['key', 'text'], ['key', 'text']),
  table('passage', ['id', 'kind', 'ref', 'print'], ['id']),
];
