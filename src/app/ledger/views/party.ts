import type { DayNumber } from '../../../kernel/calendar.js';
import type { Store } from '../../../store/open-store.js';
import { type CommitmentRow, listCommitments } from './commitments.js';
import { listMechanisms, type MechanismRow } from './mechanisms.js';
import { listMeetings, type MeetingRow } from './meetings.js';
import { listPeople, type PersonRow } from './people.js';

export interface PartyPage {
  readonly code: string;
  readonly meetings: readonly MeetingRow[];
  readonly mechanisms: readonly MechanismRow[];
  /** Promised by the party itself, alone or with others; and by others at meetings with it. */
  readonly made: readonly CommitmentRow[];
  readonly received: readonly CommitmentRow[];
  readonly people: readonly PersonRow[];
  /** Whom it met, with the number of meetings. */
  readonly counterparts: readonly { readonly code: string; readonly meetings: number }[];
}

const ROWS = 40;

export async function showParty(store: Store, code: string, today: DayNumber): Promise<PartyPage> {
  const [meetings, mechanisms, commitments, people, counterparts] = await Promise.all([
    listMeetings(store, { parties: [code], limit: ROWS }),
    listMechanisms(store, { parties: [code], limit: ROWS }),
    listCommitments(store, { parties: [code], limit: ROWS * 2 }, today),
    listPeople(store, { parties: [code], limit: ROWS }),
    store.db
      .selectFrom('facet as mine')
      .innerJoin('facet as other', (join) => join.onRef('other.entity', '=', 'mine.entity').on('other.kind', '=', 'meeting').on('other.name', '=', 'party'))
      .select((row) => ['other.value', row.fn.countAll().as('n')])
      .where('mine.kind', '=', 'meeting')
      .where('mine.name', '=', 'party')
      .where('mine.value', '=', code)
      .where('other.value', '!=', code)
      .groupBy('other.value')
      .execute(),
  ]);
  return {
    code,
    meetings,
    mechanisms,
    made: commitments.filter((commitment) => commitment.actors.includes(code)),
    received: commitments.filter((commitment) => !commitment.actors.includes(code)),
    people,
    counterparts: counterparts
      .map((row) => ({ code: row.value, meetings: Number(row.n) }))
      .sort((a, b) => b.meetings - a.meetings || (a.code < b.code ? -1 : 1)),
  };
}
