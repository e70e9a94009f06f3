import type { AmountFact, Capacity, MeetingKind, MeetingStatus, OutcomeKind } from './record.js';
import type { Span } from './span.js';

/** What the ledger knows across texts. Each has an id of its kind's letter and ten characters: `m4f7…`; a text's begins with `t`. */
export type EntityKind = 'person' | 'mechanism' | 'meeting' | 'commitment';
/** An outcome is the claim that a commitment is made of. */
export type ClaimKind = 'person' | 'mechanism' | 'meeting' | 'outcome';

/** One thing that one text says, with the words that say it. */
export interface Claim<Kind extends ClaimKind = ClaimKind> extends Span {
  /** Follows from the text and the place of its words in it: the same text read again yields the same id. */
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly data: ClaimData[Kind];
}

export interface ClaimData {
  person: PersonClaim;
  mechanism: MechanismClaim;
  meeting: MeetingClaim;
  outcome: OutcomeClaim;
}

export interface PersonClaim {
  readonly name: string;
  readonly aka: readonly string[];
  readonly post: string | null;
  readonly party: string | null;
  /** TIMEX3 date of publication of the text. */
  readonly published: string | null;
}

export interface MechanismClaim {
  readonly name: string;
  readonly parties: readonly string[];
  readonly kind: MeetingKind;
  readonly published: string | null;
  /** Id in the table of mechanisms, when the name stands there for these parties. */
  readonly known: string | null;
}

export interface MeetingClaim {
  /** Key of the meeting in its record. */
  readonly key: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly mechanism: string | null;
  /** Id of the mechanism in the ledger. */
  readonly series: string | null;
  readonly round: number | null;
  /** Whether the text says the round, or it follows from the round before. */
  readonly roundBasis: 'stated' | 'inferred' | null;
  /** TIMEX3 date or `from/until`. */
  readonly date: string | null;
  readonly place: readonly string[];
  /** What each of the places is, as far as the tables know: `city SE lulea`, `area CN quang tay`, `country CN`. */
  readonly sites: readonly (string | null)[];
  readonly parties: readonly string[];
  readonly participants: readonly { readonly name: string; readonly capacity: Capacity; readonly person: string | null; readonly party: string | null }[];
  readonly topics: readonly string[];
  readonly published: string | null;
  readonly confidence: number;
}

export interface OutcomeClaim {
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly quote: string;
  /** The quote with what stands before it in its clause, without the names of persons: what the promise is about. */
  readonly about: string;
  /** What follows the quote, up to the next mark: 'sớm hơn kế hoạch'. */
  readonly tail: string;
  readonly actors: readonly string[];
  readonly speaker: string | null;
  readonly topics: readonly string[];
  readonly amount: Pick<AmountFact, 'value' | 'currency' | 'bound'> | null;
  /** Further sums that its words name: what was promised before, what this is a part of. */
  readonly otherSums: readonly Pick<AmountFact, 'value' | 'currency' | 'bound'>[];
  readonly due: string | null;
  readonly instruments: readonly string[];
  /** Id of the meeting in the ledger that it belongs to, its series and round, and all sides of that meeting. */
  readonly meeting: string | null;
  readonly series: string | null;
  readonly round: number | null;
  readonly parties: readonly string[];
  /** Day of the meeting, else of publication; TIMEX3. */
  readonly date: string | null;
  readonly confidence: number;
}

/** Why a claim was taken to speak of an entity: each reason with what it added to the score. */
export interface Decision {
  /** Null: the claim makes no entity of its own and joins none (a position, a discussion). */
  readonly entity: string | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
}
export type Reason = readonly [code: ReasonCode, weight: number];
export type ReasonCode =
  | 'first'
  | 'merged-by-person'
  | 'split-by-person'
  | 'known-person'
  | 'same-name'
  | 'part-of-name'
  | 'near-spelling'
  | 'same-party'
  | 'other-party'
  | 'same-post'
  | 'known-mechanism'
  | 'like-name'
  | 'same-parties'
  | 'some-parties'
  | 'same-mechanism'
  | 'other-mechanism'
  | 'same-round'
  | 'other-round'
  | 'same-day'
  | 'next-day'
  | 'dates-overlap'
  | 'other-date'
  | 'same-place'
  | 'other-place'
  | 'same-people'
  | 'other-people'
  | 'same-kind'
  | 'other-kind'
  | 'near-publication'
  | 'far-publication'
  | 'same-meeting'
  | 'same-words'
  | 'same-topics'
  | 'same-sum'
  | 'other-sum'
  | 'same-due'
  | 'same-instrument';

/** How often each value was said; the commonest first wherever one must be shown. */
export type Counts = Record<string, number>;

export interface Entity<Kind extends EntityKind = EntityKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly profile: Profiles[Kind];
}

export interface Profiles {
  person: PersonProfile;
  mechanism: MechanismProfile;
  meeting: MeetingProfile;
  commitment: CommitmentProfile;
}

/** What all claims of a person say, counted. */
export interface PersonProfile {
  claims: number;
  names: Counts;
  parties: Counts;
  posts: Counts;
  /** The last day of publication of a text that names the person; TIMEX3. */
  seen: string | null;
  /** The name in the table of tenures. */
  known: string | null;
}

export interface MechanismProfile {
  claims: number;
  seen: string | null;
  known: string | null;
  names: Counts;
  kinds: Counts;
  /** Sets of parties, each as codes joined by `+`. */
  parties: Counts;
}

export interface MeetingProfile {
  claims: number;
  kinds: Counts;
  statuses: Counts;
  /** Ids of mechanisms. */
  series: Counts;
  rounds: Counts;
  /** Dates said of it once it was held or under way; and beforehand, as planned. */
  dates: Counts;
  planned: Counts;
  /** Places that one claim names together, joined by `|`. */
  places: Counts;
  /** What those places are, by name. */
  sites: Record<string, string>;
  parties: Counts;
  /** `person capacity party`, by ids of persons. */
  people: Counts;
  /** `capacity party person|person`: whom one claim names as heads, chairs, hosts or guests of a side. */
  heads: Counts;
  topics: Counts;
  /** First and last day of publication of its texts. */
  published: [first: string, last: string] | null;
  /** What a person settled, by slot. */
  settled: Record<string, string>;
}

export interface CommitmentProfile {
  claims: number;
  /** The words that said it first. */
  quote: string;
  actors: Counts;
  parties: Counts;
  series: Counts;
  topics: Counts;
  instruments: Counts;
  /** Words that carry its content, unaccented, alone and in pairs; the commonest only. */
  words: Counts;
  /** What was said of it at each meeting (or, outside of meetings, on each day), by id of the meeting or day. */
  steps: Record<string, Step>;
  /** Delivery as a person set it. */
  settled: Record<string, string>;
}

export interface Step {
  claims: number;
  meeting: string | null;
  series: string | null;
  round: number | null;
  /** TIMEX3. */
  date: string | null;
  kinds: Counts;
  /** What its words do to the promise. */
  cues: Counts;
  /** `USD 52000000000 exact`, with ` part` behind it where the words make it a part of another sum. */
  sums: Counts;
  /** Further sums that its reports name: the whole of which that is a part, what it was before. */
  otherSums: Counts;
  dues: Counts;
}
