import type { MeetingFact } from '../../../kernel/record.js';
import type { Reading, Things } from '../../reading.js';
import type { Grammar } from './grammar.js';
import { findMeetingMentions } from './meeting/mentions.js';
import { assembleMeetings } from './meeting/records.js';
import { findRoles } from './meeting/roles.js';
import { setScene } from './meeting/scene.js';

/** The occasions on which identified sides meet, met or will meet: one record each, however often mentioned. */
export function findMeetings(reading: Reading, things: Things, grammar: Grammar): MeetingFact[] {
  const scene = setScene({ reading, things, ...grammar });
  return assembleMeetings(findMeetingMentions(scene), findRoles(scene), scene);
}
