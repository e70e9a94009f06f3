import type { AmountFact, Block, InstrumentFact, OrganisationFact, PersonFact, PlaceFact, TimeFact } from '../kernel/record.js';
import type { SourceText } from '../kernel/source-text.js';
import type { Entry, Lexicon } from './lexicon/lexicon.js';
import type { PhraseMatch } from './lexicon/phrase-trie.js';
import type { Sentence } from './text/sentences.js';
import type { Tokens } from './text/tokens.js';

/** What stands in a text before anything is understood: the input of every recogniser. Token ranges are half open. */
export interface Reading {
  readonly source: SourceText;
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Every lexicon entry at every place, by start, then by length; overlapping ones included. */
  readonly phrases: readonly PhraseMatch<Entry>[];
  /** The same without regard to capitals. */
  readonly anyCase: readonly PhraseMatch<Entry>[];
  /** 1 for each token from which a fact may be drawn: not in a related, boilerplate or byline block, nor in a photo credit. */
  readonly readable: Uint8Array;
}

/** A run of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A country or organisation named as such, by a metonym, or by its capital. */
export interface PartyMention extends TokenRange {
  readonly code: string;
  readonly form: 'name' | 'short' | 'metonym' | 'capital' | 'people';
  /** A capital city, or a country after 'tại', 'ở', 'thăm': where, not who. */
  readonly asPlace: boolean;
}

/** A post as it stands in the text ('Bộ trưởng Ngoại giao Nhật Bản'), with or without a name beside it. */
export interface PostMention extends TokenRange {
  /** As written, without the country. */
  readonly post: string;
  readonly class: string;
  readonly rank: number;
  readonly party: string | null;
  /** Index into `People.people` of the holder: named beside it, or the last person read with this post; null when unknown. */
  readonly person: number | null;
  readonly former: boolean;
}

/** A name in the text. `from`–`to` covers the name alone; `whole` its title and post too ('Ngoại trưởng Mỹ Antony Blinken'). */
export interface PersonMention extends TokenRange {
  /** Index into `People.people`. */
  readonly person: number;
  readonly whole: TokenRange;
}

export interface People {
  readonly people: readonly PersonFact[];
  /** By position. */
  readonly mentions: readonly PersonMention[];
  /** By position; outermost posts only (a stack 'Ủy viên Bộ Chính trị, Phó Thủ tướng' is one). */
  readonly posts: readonly PostMention[];
}

/** Everything that stands in the text as a thing: the input of meetings and outcomes. */
export interface Things {
  readonly parties: readonly PartyMention[];
  readonly people: People;
  readonly times: readonly TimeFact[];
  readonly amounts: readonly AmountFact[];
  readonly organisations: readonly OrganisationFact[];
  readonly places: readonly PlaceFact[];
  readonly instruments: readonly InstrumentFact[];
}
