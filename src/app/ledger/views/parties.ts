import type { Store } from '../../../store/open-store.js';

export interface PartyRow {
  readonly code: string;
  readonly meetings: number;
  readonly commitments: number;
  readonly people: number;
}

export async function listParties(store: Store): Promise<PartyRow[]> {
  const rows = await store.db
    .selectFrom('facet')
    .select((row) => ['kind', 'value', row.fn.countAll().as('n')])
    .where('name', '=', 'party')
    .groupBy(['kind', 'value'])
    .execute();
  const parties = new Map<string, { code: string; meetings: number; commitments: number; people: number }>();
  for (const { kind, value: code, n } of rows) {
    const party = parties.get(code) ?? { code, meetings: 0, commitments: 0, people: 0 };
    if (kind === 'meeting') party.meetings = Number(n);
    else if (kind === 'commitment') party.commitments = Number(n);
    else if (kind === 'person') party.people = Number(n);
    parties.set(code, party);
  }
  return [...parties.values()].sort((a, b) => b.meetings - a.meetings || (a.code < b.code ? -1 : 1));
}
