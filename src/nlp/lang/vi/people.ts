import type { PartyMention, People, Reading } from '../../reading.js';

export function findPeople(_reading: Reading, _parties: readonly PartyMention[]): People {
  return { people: [], mentions: [], posts: [] };
}
