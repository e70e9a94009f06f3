// Says of each fact of a record whether the gold record agrees with it: what confidence is learned from and checked by.

const plain = (text) =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const bag = (name) => plain(name).sort().join(' ');
const shared = (a, b) => [...new Set(a)].filter((each) => b.includes(each)).length;
const inCommon = (a, b) => (a.length + b.length === 0 ? 1 : shared(a, b) / new Set([...a, ...b]).size);
const sameWords = (a, b) => {
  const [x, y] = [[...new Set(plain(a))], [...new Set(plain(b))]];
  if (x.length === 0 || y.length === 0) return false;
  const both = shared(x, y);
  return both >= 0.8 * Math.min(x.length, y.length) && both >= 0.5 * Math.max(x.length, y.length);
};
const meet = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const length = ({ start, end }) => end - start;
const day = (value) => (value ?? null)?.replace(/T.*/, '') ?? null;
const sameDate = (gold, value) => [gold].flat().some((each) => day(each) === day(value));
const names = ({ name, aka }) => [name, ...(aka ?? [])].map(bag);
const samePerson = (a, b) => shared(names(a), names(b)) > 0;

/** For each fact the gold fact it stands for, or null: the likest pairs first, each fact once. */
function standFor(golds, facts, likeness) {
  const pairs = facts.flatMap((fact, f) => golds.map((gold, g) => ({ f, g, like: likeness(gold, fact) }))).filter(({ like }) => like > 0);
  pairs.sort((a, b) => b.like - a.like);
  const chosen = new Array(facts.length).fill(null);
  const taken = new Set();
  for (const { f, g } of pairs) {
    if (chosen[f] !== null || taken.has(g)) continue;
    chosen[f] = golds[g];
    taken.add(g);
  }
  return chosen;
}

/** `right` of each fact: 0 to 1, or null where the gold record leaves it open. In the order of the record. */
export function judge(gold, record) {
  const { text } = record.document;
  const spanOf = ({ quote, nth = 0 }) => {
    const words = quote.normalize('NFC');
    let start = -1;
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
    return { start, end: start + words.length };
  };
  const placed = (facts) => (facts ?? []).map((fact) => ({ ...fact, ...spanOf(fact) }));
  const verdict = (fact, right) => (fact === null ? 0 : fact.optional ? null : right(fact));

  const times = standFor(placed(gold.times), record.times, (g, t) =>
    meet(g, t) === 0 ? 0 : meet(g, t) / Math.max(length(g), length(t)) + (sameDate(g.value, t.value) ? 1 : 0),
  ).map((g, i) => {
    const time = record.times[i];
    return time.type === 'DATE' ? verdict(g, () => Number(sameDate(g.value, time.value) && (g.mod ?? null) === time.mod)) : null;
  });

  const people = standFor(gold.people ?? [], record.people, (g, p) => Number(samePerson(g, p))).map((g, i) => {
    const { post, party } = record.people[i];
    const ambassador = (said) => plain(said).slice(0, 2).join(' ') === 'dai su';
    const samePost = () => (g.post ? sameWords(g.post, post) || (ambassador(g.post) && ambassador(post)) : !post);
    return verdict(g, () => Number((g.party ?? null) === party && samePost()));
  });

  const goldPerson = (name) => (gold.people ?? []).find((person) => person.name === name) ?? { name };
  const whoCame = (g, m) =>
    standFor(
      (g.participants ?? []).map(({ name }) => goldPerson(name)),
      m.participants,
      (a, b) => Number(samePerson(a, b)),
    ).filter(Boolean).length;
  const whereHeld = (g, m) =>
    standFor(
      (g.place ?? []).map((place) => ({ place })),
      m.place,
      (a, b) => Number(sameWords(a.place, b)),
    ).filter(Boolean).length;
  const slots = {
    kind: [(g, m) => Number(g.kind === m.kind), () => 1],
    status: [(g, m) => Number(g.status === m.status), () => 1],
    mechanism: [(g, m) => Number(sameWords(g.mechanism, m.mechanism)), (m) => Number(m.mechanism !== null)],
    round: [(g, m) => Number(g.round === m.round), (m) => Number(m.round !== null)],
    date: [(g, m) => Number(sameDate(g.date, m.date)), (m) => Number(m.date !== null)],
    place: [whereHeld, (m) => m.place.length],
    parties: [(g, m) => shared(m.parties, g.parties ?? []), (m) => m.parties.length],
    participants: [whoCame, (m) => m.participants.length],
  };
  const likeMeeting = (g, m) => {
    const parts = [inCommon(g.parties ?? [], m.parties), Number(g.kind === m.kind)];
    if ([g.date].flat().some(Boolean) || m.date) parts.push(Number(sameDate(g.date, m.date)));
    if (g.mechanism || m.mechanism) parts.push(Number(sameWords(g.mechanism, m.mechanism)));
    for (const [hits, all] of [
      [whereHeld, Math.max(g.place?.length ?? 0, m.place.length)],
      [whoCame, Math.max(g.participants?.length ?? 0, m.participants.length)],
    ])
      if (all > 0) parts.push(hits(g, m) / all);
    const like = parts.reduce((sum, part) => sum + part, 0) / parts.length;
    return like >= 0.5 ? like : 0;
  };
  /** By slot that says something: the share of it that is right. */
  const meetings = standFor(gold.meetings ?? [], record.meetings, likeMeeting).map((g, i) => {
    if (g?.optional) return null;
    const meeting = record.meetings[i];
    const filled = Object.entries(slots).filter(([, [, size]]) => size(meeting) > 0);
    return Object.fromEntries(filled.map(([slot, [hits, size]]) => [slot, g === null ? 0 : hits(g, meeting) / size(meeting)]));
  });

  const items = placed(gold.outcomes);
  const bound = (kind) => (kind === 'commitment' ? 'agreement' : kind);
  // What is said a second time elsewhere, or might be left out, is no error.
  const open = [...items.filter((item) => item.optional), ...items.flatMap((item) => (item.also ?? []).map((quote) => spanOf({ quote })))];
  const outcomes = standFor(items, record.outcomes, (g, { evidence, kind, actors }) => {
    const both = meet(g, evidence);
    const union = both / (length(g) + length(evidence) - both);
    if (both < 0.5 * Math.min(length(g), length(evidence)) || union < 0.2) return 0;
    return union + 0.5 * Number(g.kind === kind) + 0.5 * inCommon(g.actors, actors);
  }).map((g, i) => {
    const { evidence, kind, actors } = record.outcomes[i];
    if (g === null && open.some((span) => meet(span, evidence) >= 0.5 * Math.min(length(span), length(evidence)))) return null;
    return verdict(g, () => Number(bound(g.kind) === bound(kind) && inCommon(g.actors, actors) >= 0.5));
  });
  return { times, people, meetings, outcomes };
}
