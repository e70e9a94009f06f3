import type { MechanismProfile, PersonProfile } from '../../../kernel/ledger.js';
import { commonest, ranked } from '../../../ledger/counts.js';
import type { Store } from '../../../store/open-store.js';
import { loadLedgerWords } from '../load-words.js';
import { byIds } from './select.js';

export interface MechanismName {
  readonly id: string;
  /** As the texts name it most often. */
  readonly name: string;
  /** As the table of mechanisms has it. */
  readonly vi: string | null;
  readonly en: string | null;
  readonly parties: readonly string[];
}

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  readonly post: string | null;
}

export function mechanismName(id: string, profile: MechanismProfile): MechanismName {
  const known = profile.known === null ? undefined : loadLedgerWords().mechanismById.get(profile.known);
  const name = commonest(profile.names) ?? known?.vi ?? id;
  const parties = ranked(profile.parties).sort((a, b) => b.split('+').length - a.split('+').length)[0] ?? '';
  return {
    id,
    name,
    vi: known?.vi ?? null,
    en: known?.en ?? null,
    parties: known && known.members.length > 0 ? known.members : parties.split('+').filter((party) => party !== ''),
  };
}

/** The table's name, else the fullest of the commonest forms. */
export const personName = (id: string, profile: PersonProfile): PersonName => ({
  id,
  name: profile.known ?? fullest(profile),
  party: commonest(profile.parties),
  post: commonest(profile.posts),
});

function fullest(profile: PersonProfile): string {
  const names = ranked(profile.names);
  const words = (name: string): number => name.split(/\s+/).length;
  return names.reduce((best, name) => (words(name) > words(best) && profile.names[name]! * 3 >= profile.names[best]! ? name : best), names[0] ?? '');
}

/** Names of the mechanisms and persons that are spoken of. */
export class Names {
  private constructor(
    private readonly mechanisms: ReadonlyMap<string, MechanismName>,
    private readonly persons: ReadonlyMap<string, PersonName>,
  ) {}

  static async of(store: Store, mechanisms: Iterable<string>, persons: Iterable<string> = []): Promise<Names> {
    const [series, people] = await Promise.all([byIds<'mechanism'>(store, [...new Set(mechanisms)]), byIds<'person'>(store, [...new Set(persons)])]);
    return new Names(
      new Map(series.map(({ id, profile }) => [id, mechanismName(id, profile)])),
      new Map(people.map(({ id, profile }) => [id, personName(id, profile)])),
    );
  }

  mechanism(id: string): MechanismName | null {
    return this.mechanisms.get(id) ?? null;
  }

  person(id: string): PersonName | null {
    return this.persons.get(id) ?? null;
  }
}
