import type { DayNumber } from '../../../kernel/calendar.js';
import { plain, plainWords } from '../../../ledger/plain-words.js';
import type { Store } from '../../../store/open-store.js';
import { inChunks } from '../bulk.js';
import { facetWord, type PassageKind, passageId } from '../save-entities.js';
import { type CommitmentRow, commitmentRows } from './commitments.js';
import { type MeetingRow, meetingRows } from './meetings.js';
import { type MechanismName, mechanismName, type PersonName, personName } from './names.js';
import { byIds, EVER } from './select.js';
import { type Source, sourcesOf } from './sources.js';

export type SearchKind = PassageKind;
export const SEARCH_KINDS: readonly SearchKind[] = ['meeting', 'commitment', 'person', 'mechanism', 'text'];

export interface SearchFilters {
  readonly parties?: readonly string[];
  readonly topic?: string;
  readonly kinds?: readonly SearchKind[];
  readonly from?: DayNumber;
  readonly until?: DayNumber;
  /** Of each kind. */
  readonly limit: number;
}

export interface SearchView {
  readonly meetings: readonly MeetingRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly people: readonly PersonName[];
  readonly mechanisms: readonly MechanismName[];
  /** With the first place where the words stand: the words around it, and the offsets of the match in them (UTF-16). */
  readonly texts: readonly (Source & { readonly excerpt: string; readonly start: number; readonly end: number })[];
}

/**
 * Searches texts, meetings, commitments, people and mechanisms: words with or without diacritics, all of which must be
 * there; "a phrase in quotes"; a beginning with an asterisk: bán*. The newest come first.
 */
export async function search(store: Store, query: string, filters: SearchFilters, today: DayNumber): Promise<SearchView> {
  const terms = termsOf(query);
  const facets = [...(filters.parties ?? []).map((party) => facetWord('party', party)), ...(filters.topic ? [facetWord('topic', filters.topic)] : [])];
  const found: Record<SearchKind, string[]> = { text: [], meeting: [], commitment: [], person: [], mechanism: [] };
  if (terms.length > 0 || facets.length > 0)
    await Promise.all(
      (filters.kinds ?? SEARCH_KINDS).map(async (kind) => {
        const [from, until] = [passageId(kind, filters.from ?? EVER[0]), passageId(kind, (filters.until ?? EVER[1]) + 1)];
        const rows = await store.dialect.search(store.db, { terms, facets, kind, from, until, limit: filters.limit });
        found[kind] = rows.map((row) => row.ref);
      }),
    );
  const [meetings, commitments, people, mechanisms] = await Promise.all([
    byIds<'meeting'>(store, found.meeting).then((entities) => meetingRows(store, entities)),
    byIds<'commitment'>(store, found.commitment).then((entities) => commitmentRows(store, entities, today)),
    byIds<'person'>(store, found.person).then((entities) => entities.map(({ id, profile }) => personName(id, profile))),
    byIds<'mechanism'>(store, found.mechanism).then((entities) => entities.map(({ id, profile }) => mechanismName(id, profile))),
  ]);
  return { meetings, commitments, people, mechanisms, texts: await excerpts(store, found.text, terms) };
}

export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

export function termsOf(query: string): Term[] {
  const terms: Term[] = [];
  for (const [, straight, curly, word] of query.matchAll(/"([^"]*)"|“([^”]*)”|(\S+)/gu)) {
    const phrase = straight ?? curly;
    const said = phrase ?? word ?? '';
    const words = plainWords(said);
    if (words.length > 0) terms.push({ words, prefix: phrase === undefined && said.endsWith('*') });
  }
  return terms;
}

/** Characters of an excerpt before and after the match. */
const AROUND = 70;

async function excerpts(store: Store, ids: readonly string[], terms: readonly Term[]): Promise<SearchView['texts']> {
  const sources = await sourcesOf(store, ids);
  const contents = new Map<string, string>();
  for (const some of inChunks(ids))
    for (const row of await store.db.selectFrom('text').select(['id', 'content']).where(store.dialect.among('id', some)).execute())
      contents.set(row.id, row.content);
  return ids.flatMap((id) => {
    const source = sources.get(id);
    return source ? [{ ...source, ...excerptOf(contents.get(id)!, terms) }] : [];
  });
}

/** The first place where the terms stand side by side, else where the first of them does; whole words around it. */
function excerptOf(content: string, terms: readonly Term[]): { excerpt: string; start: number; end: number } {
  const words = [...content.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const keys = words.map((word) => plain(word[0]));
  const all: Term = { words: terms.flatMap((term) => term.words), prefix: terms.at(-1)?.prefix ?? false };
  for (const { words: wanted, prefix } of [all, ...terms]) {
    if (wanted.length === 0) continue;
    const at = keys.findIndex((_, i) => wanted.every((word, k) => (prefix && k === wanted.length - 1 ? keys[i + k]?.startsWith(word) : keys[i + k] === word)));
    if (at < 0) continue;
    const from = words[at]!.index;
    const last = words[at + wanted.length - 1]!;
    const until = last.index + last[0].length;
    const left = words.find((word) => word.index >= from - AROUND)!.index;
    const right = words.findLast((word) => word.index + word[0].length <= until + AROUND)!;
    const end = Math.max(until, right.index + right[0].length);
    return { excerpt: content.slice(left, end).replace(/\s/g, ' '), start: from - left, end: until - left };
  }
  return { excerpt: content.slice(0, AROUND * 2).replace(/\s+/g, ' '), start: 0, end: 0 };
}
