import type { PersonClaim } from '../../../kernel/ledger.js';
import { commonest, ranked } from '../../../ledger/counts.js';
import type { Store } from '../../../store/open-store.js';
import { listMeetings, type MeetingRow } from './meetings.js';
import { type PersonName, personName } from './names.js';
import { type Listed, one, select } from './select.js';

export interface PersonRow extends PersonName {
  readonly aka: readonly string[];
  readonly posts: readonly string[];
  readonly texts: number;
  /** TIMEX3 date of the last text that names the person. */
  readonly seen: string | null;
}

export interface PersonPage extends PersonRow {
  /** Posts with the first and last publication of a text that gives them, in order of time. */
  readonly tenures: readonly {
    readonly post: string;
    readonly party: string | null;
    readonly from: string | null;
    readonly until: string | null;
    readonly texts: number;
  }[];
  readonly met: readonly MeetingRow[];
}

export interface PeopleFilters {
  readonly parties?: readonly string[];
  readonly limit: number;
  readonly offset?: number;
}

export async function listPeople(store: Store, { parties = [], limit, offset }: PeopleFilters): Promise<PersonRow[]> {
  const facets = parties.map((party) => ({ name: 'party' as const, values: [party] }));
  return (await select(store, 'person', { facets, limit, ...(offset === undefined ? {} : { offset }) })).map(rowOf);
}

function rowOf({ id, profile }: Listed<'person'>): PersonRow {
  const name = personName(id, profile);
  return {
    ...name,
    aka: ranked(profile.names).filter((other) => other !== name.name),
    posts: ranked(profile.posts),
    texts: profile.claims,
    seen: profile.seen,
  };
}

/** Claims of one person that are read for their posts: enough for any page. */
const CLAIMS = 5_000;
const MEETINGS = 200;

export async function showPerson(store: Store, id: string): Promise<PersonPage> {
  const entity = await one<'person'>(store, id);
  const claims = await store.db.selectFrom('claim').select('data').where('entity', '=', id).limit(CLAIMS).execute();
  const posts = new Map<string, { post: string; parties: Record<string, number>; from: string | null; until: string | null; texts: number }>();
  for (const claim of claims) {
    const { post, party, published } = JSON.parse(claim.data) as PersonClaim;
    if (post === null) continue;
    const known = posts.get(post) ?? { post, parties: {}, from: null, until: null, texts: 0 };
    if (party !== null) known.parties[party] = (known.parties[party] ?? 0) + 1;
    if (published !== null) {
      if (known.from === null || published < known.from) known.from = published;
      if (known.until === null || published > known.until) known.until = published;
    }
    known.texts++;
    posts.set(post, known);
  }
  const tenures = [...posts.values()].map(({ parties, ...post }) => ({ ...post, party: commonest(parties) }));
  tenures.sort((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1));
  return { ...rowOf(entity), tenures, met: await listMeetings(store, { person: id, limit: MEETINGS }) };
}
