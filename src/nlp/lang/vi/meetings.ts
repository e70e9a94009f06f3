import type { MeetingFact } from '../../../kernel/record.js';
import type { Reading, Things } from '../../reading.js';
import { findActors } from './actors.js';
import { findMeetingMentions } from './meeting/mentions.js';
import { assembleMeetings } from './meeting/records.js';
import { findRoles } from './meeting/roles.js';
import { setScene } from './meeting/scene.js';
import { principalSides } from './sides.js';
import { indexVerbs } from './verbs.js';

/** The occasions on which identified sides meet, met or will meet: one record each, however often mentioned. */
export function findMeetings(reading: Reading, things: Things): MeetingFact[] {
  const scene = setScene({ reading, things, actors: findActors(reading, things), verbs: indexVerbs(reading), sides: principalSides(reading, things) });
  return assembleMeetings(findMeetingMentions(scene), findRoles(scene), scene);
}
