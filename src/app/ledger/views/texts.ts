import { AppError } from '../../../kernel/app-error.js';
import type { ClaimKind, Reason } from '../../../kernel/ledger.js';
import type { DocumentFacts, TextRecord } from '../../../kernel/record.js';
import type { Store } from '../../../store/open-store.js';
import { type Source, sourcesOf } from './sources.js';

export interface TextPage {
  readonly id: string;
  readonly document: Omit<DocumentFacts, 'text'>;
  readonly content: string;
  readonly reader: string;
  readonly added: string;
  /** Addresses it was found at; other texts that were found there before or after are its versions. */
  readonly locations: readonly { readonly uri: string; readonly added: string; readonly versions: readonly string[] }[];
  /** Texts that reprint it, or that it reprints. */
  readonly family: readonly Source[];
  readonly claims: readonly {
    readonly id: string;
    readonly kind: ClaimKind;
    readonly start: number;
    readonly end: number;
    readonly entity: string | null;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
}

export async function showText(store: Store, id: string): Promise<TextPage> {
  const row = await store.db.selectFrom('text').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('id-unknown', { id });
  const locations = await store.db.selectFrom('location').selectAll().where('text', '=', id).orderBy('added').execute();
  const versions = new Map<string, string[]>();
  for (const { uri } of locations) {
    const all = await store.db.selectFrom('location').select('text').where('uri', '=', uri).orderBy('added').execute();
    versions.set(
      uri,
      all.map((each) => each.text),
    );
  }
  const family = await store.db.selectFrom('text').select('id').where('family', '=', row.family).where('id', '!=', id).execute();
  const claims = await store.db.selectFrom('claim').selectAll().where('text', '=', id).orderBy('start').orderBy('kind').execute();
  return {
    id,
    document: JSON.parse(row.document) as DocumentFacts,
    content: row.content,
    reader: row.reader,
    added: row.added,
    locations: locations.map(({ uri, added }) => ({ uri, added, versions: versions.get(uri)! })),
    family: [
      ...(
        await sourcesOf(
          store,
          family.map((each) => each.id),
        )
      ).values(),
    ],
    claims: claims.map((claim) => ({
      id: claim.id,
      kind: claim.kind as ClaimKind,
      start: claim.start,
      end: claim.end,
      entity: claim.entity,
      score: claim.score,
      reasons: JSON.parse(claim.reasons) as Reason[],
    })),
  };
}

/** The record of a text as the reader in force made it. */
export async function recordOf(store: Store, id: string): Promise<TextRecord> {
  const row = await store.db
    .selectFrom('text')
    .innerJoin('reading', (join) => join.onRef('reading.text', '=', 'text.id').onRef('reading.reader', '=', 'text.reader'))
    .select(['text.content', 'reading.record'])
    .where('text.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('id-unknown', { id });
  const record = JSON.parse(row.record) as TextRecord;
  return { ...record, document: { ...record.document, text: row.content } };
}
