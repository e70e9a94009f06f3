import type { DocumentFacts } from '../../../kernel/record.js';
import type { Reading } from '../../reading.js';

/** Stub. */
export function readDocument(reading: Reading): DocumentFacts {
  return { uri: reading.source.uri, language: 'vi', title: null, publisher: null, agency: null, author: null, published: reading.source.published, publishedBasis: reading.source.published ? 'metadata' : null, text: reading.source.text };
}
