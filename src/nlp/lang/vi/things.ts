import type { InstrumentFact, OrganisationFact, PlaceFact } from '../../../kernel/record.js';
import type { Span } from '../../../kernel/span.js';
import type { Entry, Institution, InstrumentName, PartyName, PlaceName } from '../../lexicon/lexicon.js';
import type { PhraseMatch } from '../../lexicon/phrase-trie.js';
import type { Reading } from '../../reading.js';
import { spanOf } from '../../text/tokens.js';

/** Institutions and organisations named in the text, each once, by first mention. */
export function findOrganisations(reading: Reading): OrganisationFact[] {
  const isOrganisation = (e: Entry): e is Institution | PartyName =>
    e.type === 'institution' || (e.type === 'party' && e.form === 'name' && reading.lexicon.parties.get(e.code)?.kind === 'organisation');
  return collect(
    reading,
    isOrganisation,
    (e) => (e.type === 'party' ? e.code : e.form.toLowerCase()),
    (e, mentions) => ({
      name: e.type === 'party' ? e.name : e.form,
      country: e.type === 'institution' && e.code !== null && reading.lexicon.parties.get(e.code)?.kind === 'country' ? e.code : null,
      mentions,
    }),
  );
}

/** Cities, provinces, seas, regions and venues named in the text, each once. */
export function findPlaces(reading: Reading): PlaceFact[] {
  const isPlace = (e: Entry): e is PlaceName => e.type === 'place';
  return collect(
    reading,
    isPlace,
    (e) => `${e.name.toLowerCase()} ${e.country ?? ''}`,
    (e, mentions) => ({ name: e.name, country: e.country, mentions }),
  );
}

/** Agreements, initiatives, laws and institutions that the tables know, each once under its first form in the text. */
export function findInstruments(reading: Reading): InstrumentFact[] {
  const isInstrument = (e: Entry): e is InstrumentName => e.type === 'instrument';
  return collect(
    reading,
    isInstrument,
    (e) => e.id,
    (e, mentions) => ({ name: e.name, kind: e.kind, mentions }),
  );
}

/** Entries that compete with no thing for its words. */
const NOT_THINGS = new Set<Entry['type']>(['person', 'verb', 'topic']);

/** One fact for each canonical thing: at every place the longest match, left to right, without overlap. */
function collect<E extends Entry, F>(reading: Reading, is: (e: Entry) => e is E, keyOf: (e: E) => string, make: (e: E, mentions: Span[]) => F): F[] {
  const { tokens, readable } = reading;
  const found = new Map<string, { entry: E; mentions: Span[] }>();
  const longest = new Map<number, PhraseMatch<Entry>>();
  for (const m of reading.phrases) {
    if (NOT_THINGS.has(m.type) || !readable[m.from] || !readable[m.to - 1]) continue;
    const known = longest.get(m.from);
    // Where two entries cover the same words, the kind that is asked for stands.
    if (!known || m.to > known.to || (m.to === known.to && is(m.entry) && !is(known.entry))) longest.set(m.from, m);
  }
  let free = 0;
  for (const m of longest.values()) {
    if (m.from < free || !is(m.entry)) continue;
    free = m.to;
    const key = keyOf(m.entry);
    const span = spanOf(tokens, m.from, m.to);
    const known = found.get(key);
    if (known) known.mentions.push(span);
    else found.set(key, { entry: m.entry, mentions: [span] });
  }
  return [...found.values()].map(({ entry, mentions }) => make(entry, mentions));
}
