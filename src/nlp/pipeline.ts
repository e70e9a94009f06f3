import type { TextRecord } from '../kernel/record.js';
import type { SourceText } from '../kernel/source-text.js';
import { findBlocks } from './lang/vi/blocks.js';
import { readDocument } from './lang/vi/document.js';
import { readGrammar } from './lang/vi/grammar.js';
import { findMeetings } from './lang/vi/meetings.js';
import { findAmounts } from './lang/vi/money.js';
import { findOutcomes } from './lang/vi/outcomes.js';
import { findParties } from './lang/vi/parties.js';
import { findPeople } from './lang/vi/people.js';
import { findReadable } from './lang/vi/readable.js';
import { findInstruments, findOrganisations, findPlaces } from './lang/vi/things.js';
import { findTimes } from './lang/vi/times.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Reading, Things } from './reading.js';
import { type UnweighedRecord, weighFacts } from './resolve/confidence.js';
import { withTopics } from './resolve/meeting-topics.js';
import { solveTimes } from './resolve/solve-times.js';
import { splitSentences } from './text/sentences.js';
import { tokenise } from './text/tokens.js';

/** Reads one text into its record. Pure and deterministic: the same text and lexicon give the same record everywhere. */
export function readText(source: SourceText, lexicon: Lexicon): TextRecord {
  const tokens = tokenise(source.text);
  const blocks = findBlocks(source.text, lexicon);
  const sentences = splitSentences(tokens, blocks);
  const { written: phrases, anyCase } = lexicon.phrases.scan(tokens);
  const reading: Reading = { source, lexicon, tokens, blocks, sentences, phrases, anyCase, readable: findReadable(source.text, tokens, blocks) };

  const document = readDocument(reading);
  const parties = findParties(reading);
  const people = findPeople(reading, parties);
  const times = solveTimes(findTimes(reading), document, people, reading);
  const amounts = findAmounts(reading);
  const organisations = findOrganisations(reading);
  const places = findPlaces(reading);
  const instruments = findInstruments(reading);
  const things: Things = { parties, people, times, amounts, organisations, places, instruments };

  const grammar = readGrammar(reading, things);
  const occasions = findMeetings(reading, things, grammar);
  const outcomes = findOutcomes(reading, things, occasions, grammar);
  const meetings = withTopics(occasions, outcomes);
  const record: UnweighedRecord = {
    schema: 'parley.record/1',
    document,
    blocks,
    times,
    people: people.people,
    organisations,
    places,
    instruments,
    amounts,
    meetings,
    outcomes,
  };
  return weighFacts(record, lexicon);
}
