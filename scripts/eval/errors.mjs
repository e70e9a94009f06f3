// Errors by kind: grouped for those who tune, described for those who only read.

/** Kinds of error with their counts and what they are made of, the commonest first. */
export function groupErrors(errors) {
  const kinds = new Map();
  for (const error of errors) {
    const group = kinds.get(error.kind) ?? { kind: error.kind, count: 0, causes: new Map() };
    kinds.set(error.kind, group);
    group.count++;
    const cause = causeOf(error);
    if (cause !== null) group.causes.set(cause, (group.causes.get(cause) ?? 0) + 1);
  }
  const byCount = ([a, m], [b, n]) => n - m || (a < b ? -1 : 1);
  return [...kinds.values()]
    .map(({ kind, count, causes }) => ({ kind, count, causes: [...causes].sort(byCount) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** 'plan → commitment' where a value was mistaken for another, else the fact's own kind; null where neither is a closed list. */
function causeOf({ kind, what }) {
  if (CLOSED.has(kind)) {
    const taken = /gold "?([\w-]+)"?, got "?([\w-]+)"?$/.exec(what);
    return taken ? `${taken[1]} → ${taken[2]}` : null;
  }
  if (/^(?:meeting|outcome) (?:missed|extra)$/.test(kind)) return what.split(' ')[0];
  const slot = /gold (null|\[\]), got|, got (null|\[\])$/.exec(what);
  if (slot && /^(?:meeting|person|document) /.test(kind)) return slot[1] ? 'said too much' : 'left open';
  return null;
}
const CLOSED = new Set(['outcome kind', 'meeting kind', 'meeting status']);

/** Each kind of error in one sentence. */
const IN_WORDS = {
  'document title': 'The title is not the headline.',
  'document agency': 'The agency that the text states is missing or another one.',
  'document publisher': 'The publisher that the text states is missing or another one.',
  'document published': 'The date of publication is missing or another one.',
  'time value': 'A time is found with another date than it means: another year, or a part of it that is lost.',
  'time missed': 'An expression of time is not seen.',
  'time extra': 'Something is taken for a time that is none, such as a part of a name.',
  'person party': 'A person is counted to another side than the one they serve, or to none.',
  'person post': 'A person is given another post than the most specific one of the text, or none.',
  'person missed': 'A named person is not seen.',
  'person extra': 'Something is taken for a person that is none, or one person for two.',
  'amount missed': 'A sum of money is missing, or has another value, currency or bound.',
  'amount extra': 'A sum is read that the text does not state so.',
  'meeting kind': 'An occasion is of another kind: talks, for instance, taken for a courtesy call.',
  'meeting status': 'A meeting that is planned or under way counts as held, or the other way round.',
  'meeting mechanism': 'The name of the mechanism is missing or not the one that the text gives to the series.',
  'meeting round': 'The ordinal of a round is missing, or belongs to something else.',
  'meeting date': 'A meeting has another date, or none although one follows from the text.',
  'meeting place': 'The place of a meeting is missing, or a place of something else is put to it.',
  'meeting parties': 'A side is missing from a meeting or is one too many.',
  'meeting participants': 'Someone who took part is missing from a meeting, or someone merely named is put into it.',
  'meeting topics': 'The topics of a meeting are not those discussed there; most follow from its outcomes.',
  'meeting missed': 'A meeting is not recorded: mentioned in passing, or merged with another of the same sides.',
  'meeting extra': 'A meeting is recorded that the text does not report, or one occasion is recorded twice.',
  'outcome kind': 'An item has another kind than it should: a plan taken for a commitment, say, or a commitment for a position.',
  'outcome actors': 'An item is put to another side than the one that owns it.',
  'outcome missed': 'An item is not recorded, or its words are cut so differently that it does not count as the same.',
  'outcome extra': 'An item is recorded that is none, or one item is cut into two.',
  'bad span': 'A span lies outside the text.',
  'fact from noise': 'A fact is drawn from related links or other leftovers of a page.',
};

export const inWords = (kind) => IN_WORDS[kind] ?? 'An error of another kind.';
