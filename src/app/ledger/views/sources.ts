import type { DocumentFacts } from '../../../kernel/record.js';
import type { Store } from '../../../store/open-store.js';
import { inChunks } from '../bulk.js';

/** A text as a source of facts. */
export interface Source {
  readonly id: string;
  readonly uri: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  /** Texts that reprint one another share it: together they are one independent source. */
  readonly family: string;
}

export async function sourcesOf(store: Store, texts: Iterable<string>): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const ids of inChunks([...new Set(texts)])) {
    const rows = await store.db.selectFrom('text').select(['id', 'document', 'family']).where(store.dialect.among('id', ids)).execute();
    for (const row of rows) {
      const { uri, title, publisher, agency, published } = JSON.parse(row.document) as DocumentFacts;
      sources.set(row.id, { id: row.id, uri, title, publisher, agency, published, family: row.family });
    }
  }
  return sources;
}

/** How many independent sources texts are: a family counts once. */
export const independent = (sources: Iterable<Source>): number => new Set([...sources].map((source) => source.family)).size;
