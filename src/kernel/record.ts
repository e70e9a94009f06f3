import type { Span } from './span.js';

/** What reading one text yields: the contract `parley.record/1`. Values are those of the annotation guidelines. */
export interface TextRecord {
  readonly schema: 'parley.record/1';
  readonly document: DocumentFacts;
  readonly blocks: readonly Block[];
  readonly times: readonly Weighed<TimeFact>[];
  readonly people: readonly Weighed<PersonFact>[];
  readonly organisations: readonly OrganisationFact[];
  readonly places: readonly PlaceFact[];
  readonly instruments: readonly InstrumentFact[];
  readonly amounts: readonly AmountFact[];
  readonly meetings: readonly WeighedMeeting[];
  readonly outcomes: readonly Weighed<OutcomeFact>[];
}

/** A fact of a whole record, with how likely it is right: 0.01–0.99, learned from annotated texts. */
export type Weighed<Fact> = Fact & { readonly confidence: number };

export type MeetingSlot = 'kind' | 'status' | 'mechanism' | 'round' | 'date' | 'place' | 'parties' | 'participants';

/** `confidence` is that of its slots on the whole; `slotConfidence` that of each slot that says something. */
export type WeighedMeeting = Weighed<MeetingFact> & { readonly slotConfidence: Readonly<Partial<Record<MeetingSlot, number>>> };

export interface DocumentFacts {
  readonly uri: string;
  readonly language: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly author: string | null;
  /** TIMEX3 date. */
  readonly published: string | null;
  readonly publishedBasis: 'metadata' | 'text' | 'inferred' | null;
  readonly text: string;
}

export type BlockKind = 'title' | 'lead' | 'paragraph' | 'heading' | 'caption' | 'byline' | 'dateline' | 'related' | 'boilerplate';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Why a time has its value: all said; from the publication time; from other facts of the text; from who held which office when. */
export type TimeBasis = 'explicit' | 'document' | 'context' | 'tenure';
export type TimeMod = 'START' | 'MID' | 'END' | 'APPROX';

export interface TimeFact extends Span {
  /** TIMEX3; a year that stays open is `XXXX`. */
  readonly value: string;
  readonly mod: TimeMod | null;
  readonly type: 'DATE' | 'DURATION' | 'SET';
  readonly basis: TimeBasis | null;
  /** First and last civil day (`YYYY-MM-DD`) that the value can mean; null when unbounded. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly rule: string;
}

export interface PersonFact {
  /** The fullest form in the text. */
  readonly name: string;
  readonly aka: readonly string[];
  /** As written, without the country. */
  readonly post: string | null;
  /** ISO 3166-1 alpha-2 code or an organisation's acronym. */
  readonly party: string | null;
  /** Whether the party was said or follows from the post or the tenure tables. */
  readonly partyBasis: 'stated' | 'inferred' | null;
  readonly wikidata: string | null;
  readonly mentions: readonly Span[];
  readonly rule: string;
}

export interface OrganisationFact {
  readonly name: string;
  readonly country: string | null;
  readonly mentions: readonly Span[];
}

export interface PlaceFact {
  readonly name: string;
  readonly country: string | null;
  readonly mentions: readonly Span[];
}

export type InstrumentKind = 'agreement' | 'initiative' | 'law' | 'institution';

export interface InstrumentFact {
  readonly name: string;
  readonly kind: InstrumentKind;
  readonly mentions: readonly Span[];
}

export type Bound = 'exact' | 'min' | 'max' | 'approx';

export interface AmountFact extends Span {
  /** In units of the currency. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly bound: Bound;
  readonly rule: string;
}

export type MeetingKind = 'summit' | 'dialogue' | 'talks' | 'visit' | 'courtesy' | 'call' | 'conference' | 'signing';
export type MeetingStatus = 'held' | 'planned' | 'under-way' | 'cancelled';
export type Capacity = 'chair' | 'host' | 'guest' | 'head' | 'member';

export interface Participant {
  readonly name: string;
  readonly capacity: Capacity;
}

export interface MeetingFact {
  readonly key: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** The series as named in the text, without its ordinal. */
  readonly mechanism: string | null;
  readonly round: number | null;
  /** TIMEX3 date, or `from/until`. */
  readonly date: string | null;
  readonly place: readonly string[];
  readonly parties: readonly string[];
  readonly participants: readonly Participant[];
  readonly topics: readonly string[];
  readonly evidence: readonly Span[];
  readonly rule: string;
}

export type OutcomeKind = 'agreement' | 'commitment' | 'announcement' | 'plan' | 'request' | 'position' | 'discussion';

export interface OutcomeFact {
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly actors: readonly string[];
  /** Name of the person it is attributed to. */
  readonly speaker: string | null;
  /** Key of the meeting it belongs to. */
  readonly meeting: string | null;
  readonly topics: readonly string[];
  /** Index into `amounts`. */
  readonly amount: number | null;
  /** TIMEX3. */
  readonly due: string | null;
  readonly evidence: Span;
  readonly rule: string;
}
