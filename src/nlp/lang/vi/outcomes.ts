import type { MeetingFact, OutcomeFact } from '../../../kernel/record.js';
import type { Reading, Things } from '../../reading.js';

export function findOutcomes(_reading: Reading, _things: Things, _meetings: readonly MeetingFact[]): OutcomeFact[] {
  return [];
}
