/** What the ledger shows: each view is plain data, the same for the command line, the server and files. */
export { type ChainLink, type CommitmentFilters, type CommitmentPage, type CommitmentRow, listCommitments, showCommitment, totalsOf } from './commitments.js';
export { type Found, find, findKind, findMechanism } from './find.js';
export { findParty } from './find-party.js';
export { type DiffView, diffRounds, listMechanisms, type MatrixView, type MechanismRow, type RoundsView, showMatrix, showRounds } from './mechanisms.js';
export { listMeetings, type MeetingFilters, type MeetingPage, type MeetingRow, type OutcomeRow, showMeeting } from './meetings.js';
export type { MechanismName, PersonName } from './names.js';
export { listParties, type PartyRow } from './parties.js';
export { type PartyPage, showParty } from './party.js';
export { listPeople, type PersonPage, type PersonRow, showPerson } from './people.js';
export { SEARCH_KINDS, type SearchKind, type SearchView, search } from './search.js';
export type { Source } from './sources.js';
export { type StatusView, status } from './status.js';
export { recordOf, showText, type TextPage } from './texts.js';
export { type TodayView, today } from './today.js';
export { type CorrectionRow, listCorrections, type WhyView, why } from './why.js';
