import type { MeetingFact } from '../../../kernel/record.js';
import type { Reading, Things } from '../../reading.js';

export function findMeetings(_reading: Reading, _things: Things): MeetingFact[] {
  return [];
}
