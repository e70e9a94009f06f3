import { loadLexicon } from '../../src/app/load-lexicon.js';
import { findBlocks } from '../../src/nlp/lang/vi/blocks.js';
import { findParties } from '../../src/nlp/lang/vi/parties.js';
import { findPeople } from '../../src/nlp/lang/vi/people.js';
import { findReadable } from '../../src/nlp/lang/vi/readable.js';
import type { PartyMention, People, Reading } from '../../src/nlp/reading.js';
import { splitSentences } from '../../src/nlp/text/sentences.js';
import { tokenise } from '../../src/nlp/text/tokens.js';

/** What the recognisers of parties and people find in a text. */
export function peopleOf(content: string): { readonly reading: Reading; readonly parties: readonly PartyMention[]; readonly people: People } {
  const lexicon = loadLexicon();
  const text = content.normalize('NFC');
  const source = { uri: 'test.txt', text, published: null, language: 'vi' };
  const tokens = tokenise(text);
  const blocks = findBlocks(text, lexicon);
  const { written: phrases, anyCase } = lexicon.phrases.scan(tokens);
  const reading: Reading = {
    source,
    lexicon,
    tokens,
    blocks,
    sentences: splitSentences(tokens, blocks),
    phrases,
    anyCase,
    readable: findReadable(text, tokens, blocks),
  };
  const parties = findParties(reading);
  return { reading, parties, people: findPeople(reading, parties) };
}
