import type { DocumentFacts, TimeFact } from '../../kernel/record.js';
import type { TimeMention } from '../lang/vi/times.js';
import type { People, Reading } from '../reading.js';

export function solveTimes(_mentions: readonly TimeMention[], _document: DocumentFacts, _people: People, _reading: Reading): TimeFact[] {
  return [];
}
