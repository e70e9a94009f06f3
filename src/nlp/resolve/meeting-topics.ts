import type { MeetingFact, OutcomeFact } from '../../kernel/record.js';

/** A meeting's topics are those of the outcomes that belong to it. */
export function withTopics(meetings: readonly MeetingFact[], outcomes: readonly OutcomeFact[]): MeetingFact[] {
  const topics = new Map<string, Set<string>>();
  for (const o of outcomes) {
    if (!o.meeting) continue;
    let set = topics.get(o.meeting);
    if (!set) topics.set(o.meeting, (set = new Set()));
    for (const topic of o.topics) set.add(topic);
  }
  return meetings.map((m) => ({ ...m, topics: [...(topics.get(m.key) ?? [])] }));
}
