import type { InstrumentKind, MeetingKind, OutcomeKind } from '../../kernel/record.js';
import { foldPhrase } from '../text/fold.js';
import { type PhraseTrie, PhraseTrieBuilder } from './phrase-trie.js';
import { eachRow, LexiconError, list, type Row } from './table.js';

/** All words and tables that the reader knows; built once, never altered. */
export interface Lexicon {
  readonly parties: ReadonlyMap<string, Party>;
  /** Tenures by folded name and by folded other names. */
  readonly tenures: ReadonlyMap<string, readonly Tenure[]>;
  readonly phrases: PhraseTrie<Entry>;
  /** What stands around the text on a page, by folded form. */
  readonly furniture: ReadonlyMap<string, readonly FurnitureKind[]>;
  /** Words around the names and posts of persons, folded, by what they do there. */
  readonly nameWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a feature of a fact adds to the log-odds that the fact is right, by fact, feature and value in one string. */
  readonly confidence: ReadonlyMap<string, number>;
}

export type FurnitureKind = 'label' | 'tags' | 'comments' | 'related' | 'link' | 'invite' | 'byline' | 'outlet';

export type Entry = PartyName | PlaceName | PostHead | Portfolio | Institution | MechanismName | InstrumentName | KnownPerson | TopicTerm | Verb;

export interface Party {
  readonly code: string;
  readonly kind: 'country' | 'organisation' | 'territory';
  readonly members: readonly string[];
}
export interface PartyName {
  readonly type: 'party';
  readonly code: string;
  /** How the form stands for the party; a capital may also be a place, a short form counts only inside a pair ('Mỹ-Hàn'). */
  readonly form: 'name' | 'short' | 'metonym' | 'capital' | 'people';
  readonly name: string;
}
export interface PlaceName {
  readonly type: 'place';
  readonly name: string;
  readonly country: string | null;
  readonly kind: 'city' | 'province' | 'sea' | 'region' | 'venue' | 'state';
}
export interface PostHead {
  readonly type: 'post';
  readonly form: string;
  readonly class: string;
  /** 1 head of state or government … 6. */
  readonly rank: number;
}
export interface Portfolio {
  readonly type: 'portfolio';
  readonly form: string;
  readonly field: string;
  readonly countries: readonly string[];
}
export interface Institution {
  readonly type: 'institution';
  readonly form: string;
  readonly class: string;
  readonly code: string | null;
}
export interface MechanismName {
  readonly type: 'mechanism';
  readonly id: string;
  readonly form: string;
  readonly members: readonly string[];
  readonly kind: MeetingKind;
}
export interface InstrumentName {
  readonly type: 'instrument';
  readonly id: string;
  readonly name: string;
  readonly kind: InstrumentKind;
}
export interface KnownPerson {
  readonly type: 'person';
  readonly form: string;
  readonly tenures: readonly Tenure[];
}
export interface TopicTerm {
  readonly type: 'topic';
  readonly topic: string;
  readonly weight: number;
}

export interface Verb {
  readonly type: 'verb';
  readonly form: string;
  /** act: a speech act; say: the embedded clause decides; tell: beside a quotation; do: an action, begins a further item; go: meeting and travelling; aux: may stand before the verb; noun: no verb begins inside it. */
  readonly role: 'act' | 'say' | 'tell' | 'do' | 'go' | 'aux' | 'noun';
  readonly kind: OutcomeKind | null;
}

/** Who held which office when. `from` and `until` are dates of any precision (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); `until` null: still. */
export interface Tenure {
  readonly person: string;
  readonly aka: readonly string[];
  readonly party: string;
  readonly office: string;
  readonly post: string;
  readonly from: string;
  readonly until: string | null;
}

/** The tables that a lexicon is built from, by path below `lexicon/`. */
export const LEXICON_TABLES = [
  'shared/parties.tsv',
  'vi/party-names.tsv',
  'shared/cities.tsv',
  'vi/places.tsv',
  'shared/tenures.tsv',
  'shared/mechanisms.tsv',
  'shared/instruments.tsv',
  'vi/posts.tsv',
  'vi/portfolios.tsv',
  'vi/institutions.tsv',
  'vi/topics.tsv',
  'vi/verbs.tsv',
  'vi/furniture.tsv',
  'vi/name-words.tsv',
  'shared/confidence.tsv',
] as const;

/** Builds the lexicon from the contents of its tables; throws LexiconError with `file:line` on a bad row. */
export function buildLexicon(contents: ReadonlyMap<string, string>): Lexicon {
  const phrases = new PhraseTrieBuilder<Entry>();
  const parties = new Map<string, Party>();
  const tenures = new Map<string, Tenure[]>();
  const furniture = new Map<string, FurnitureKind[]>();
  const nameWords = new Map<string, Set<string>>();
  const confidence = new Map<string, number>();
  const each = (name: (typeof LEXICON_TABLES)[number], use: (cells: Row['cells'], fail: (why: string) => never) => void): void => {
    const content = contents.get(name);
    if (content === undefined) throw new LexiconError(`lexicon/${name}: missing`);
    let at = 0;
    const fail = (why: string): never => {
      throw new LexiconError(`lexicon/${name}:${at}: ${why}`);
    };
    eachRow(`lexicon/${name}`, content, (cells, line) => {
      at = line;
      use(cells, fail);
    });
  };

  each('shared/parties.tsv', (c) => {
    parties.set(c['code']!, { code: c['code']!, kind: c['kind'] as Party['kind'], members: list(c['members']!) });
  });
  each('vi/party-names.tsv', (c, fail) => {
    if (!parties.has(c['code']!)) fail(`no party ${c['code']} in shared/parties.tsv`);
    phrases.add(c['form']!, { type: 'party', code: c['code']!, form: c['kind'] as PartyName['form'], name: c['form']! });
  });
  each('vi/places.tsv', (c) => {
    phrases.add(c['form']!, { type: 'place', name: c['form']!, country: c['country'] || null, kind: c['kind'] as PlaceName['kind'] });
  });
  each('shared/cities.tsv', (c) => {
    for (const form of [c['name']!, ...list(c['aliases']!)]) phrases.add(form, { type: 'place', name: form, country: c['country']!, kind: 'city' });
  });
  each('vi/posts.tsv', (c) => phrases.add(c['form']!, { type: 'post', form: c['form']!, class: c['class']!, rank: Number(c['rank']) }));
  each('vi/portfolios.tsv', (c) => phrases.add(c['form']!, { type: 'portfolio', form: c['form']!, field: c['field']!, countries: list(c['countries']!) }));
  each('vi/institutions.tsv', (c) => {
    phrases.add(c['form']!, { type: 'institution', form: c['form']!, class: c['class']!, code: c['code'] || null });
    if (c['class'] === 'agency' || c['class'] === 'publisher') furniture.set(foldPhrase(c['form']!), ['outlet']);
  });
  each('shared/mechanisms.tsv', (c) => {
    for (const form of new Set([c['name_vi']!, ...list(c['aliases']!)]))
      phrases.add(form, { type: 'mechanism', id: c['id']!, form, members: list(c['members']!), kind: c['kind'] as MeetingKind });
  });
  each('shared/instruments.tsv', (c) => {
    for (const form of new Set([c['name_vi']!, ...list(c['aliases']!)]))
      phrases.add(form, { type: 'instrument', id: c['id']!, name: form, kind: c['kind'] as InstrumentKind });
  });
  each('vi/topics.tsv', (c) => phrases.add(c['term']!, { type: 'topic', topic: c['topic']!, weight: Number(c['weight']) }));
  each('vi/verbs.tsv', (c) => {
    phrases.add(c['form']!, { type: 'verb', form: c['form']!, role: c['role'] as Verb['role'], kind: (c['kind'] || null) as Verb['kind'] });
  });

  each('vi/furniture.tsv', (c) => {
    const key = foldPhrase(c['form']!);
    furniture.set(key, [...(furniture.get(key) ?? []), c['kind'] as FurnitureKind]);
  });

  each('shared/tenures.tsv', (c, fail) => {
    if (!parties.has(c['party']!)) fail(`no party ${c['party']} in shared/parties.tsv`);
    const tenure: Tenure = {
      person: c['person']!,
      aka: list(c['aka']!),
      party: c['party']!,
      office: c['office']!,
      post: c['post']!,
      from: c['from']!,
      until: c['until'] || null,
    };
    for (const form of new Set([tenure.person, ...tenure.aka])) {
      const key = nameKey(form);
      const known = tenures.get(key);
      if (known) known.push(tenure);
      else {
        const all = [tenure];
        tenures.set(key, all);
        phrases.add(form, { type: 'person', form, tenures: all });
      }
    }
  });
  each('vi/name-words.tsv', (c) => {
    const known = nameWords.get(c['kind']!);
    if (known) known.add(foldPhrase(c['form']!));
    else nameWords.set(c['kind']!, new Set([foldPhrase(c['form']!)]));
  });
  each('shared/confidence.tsv', (c, fail) => {
    const weight = Number(c['weight']);
    if (c['weight'] === '' || !Number.isFinite(weight)) fail(`no weight: ${c['weight']}`);
    confidence.set(featureKey(c['fact']!, c['feature']!, c['value']!), weight);
  });
  return { parties, tenures, phrases: phrases.build(), furniture, nameWords, confidence };
}

/** Key under which a person's name is looked up: folded, hyphens as spaces. */
export const nameKey = (name: string): string =>
  foldPhrase(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Key of a weight in `Lexicon.confidence`. */
export const featureKey = (fact: string, feature: string, value: string | number): string => `${fact} ${feature} ${value}`;
