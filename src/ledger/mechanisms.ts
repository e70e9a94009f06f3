import type { MechanismClaim, MechanismProfile } from '../kernel/ledger.js';
import { count } from './counts.js';
import { type Identifier, Judgement, once } from './identifier.js';
import { withoutParties } from './parties.js';
import { plainWords } from './plain-words.js';
import { laterOf } from './when.js';
import type { KnownMechanism, LedgerWords } from './words.js';

/** Mechanisms across names: by the table where it knows the name, else by like names among the same parties. */
export function mechanismIdentifier(words: LedgerWords): Identifier<'mechanism'> {
  const keys = once((claim: MechanismClaim) => keysOf(claim, contentOf(claim.name, words)));
  return {
    kind: 'mechanism',
    threshold: 5,
    indexKeys: keys,
    seekKeys: keys,
    compare: (claim, profile) => compareMechanism(claim, profile, words),
    create: (claim) => ({ claims: 0, seen: null, known: claim.known, names: {}, kinds: {}, parties: {} }),
    absorb(profile, claim, by) {
      profile.claims += by;
      count(profile.names, claim.name, by);
      count(profile.kinds, claim.kind, by);
      count(profile.parties, partiesKey(claim.parties), by);
      profile.seen = laterOf(profile.seen, claim.published);
      profile.known ??= claim.known;
    },
  };
}

export const partiesKey = (parties: readonly string[]): string => [...new Set(parties)].sort().join('+');

/** The row of the table that a name means among these parties: the one that says most about who its members are. */
export function knownMechanism(name: string, parties: readonly string[], words: LedgerWords): KnownMechanism | null {
  const bare = withoutParties(name, words);
  const sides = bare.parties.length > 1 ? bare.parties : [...new Set([...bare.parties, ...parties])];
  for (const form of formsOf(name, bare.words)) {
    const rows = words.mechanisms.get(form) ?? [];
    const fitting = rows.filter(
      ({ members }) => members.length === 0 || members.every((member) => sides.includes(member)) || sides.every((party) => members.includes(party)),
    );
    // Of all series of that name, one that shares a member: the text left out the other, or took a host for a side.
    const near = fitting.length > 0 ? fitting : rows.filter(({ members }) => members.some((member) => sides.includes(member)));
    const most = Math.max(...near.map(({ members }) => members.length));
    const best = near.filter(({ members }) => members.length === most);
    if (best.length === 1) return best[0]!;
  }
  return null;
}

/** What calls one occasion of a series rather than the series. */
const OCCASION = /^(?:(?:ky|phien|cuoc|vong|khoa) (?:hop|dam phan|tham van|trao doi)?(?: ?(?:toan the|cap cao|thuong nien))? ?|(?:vong|phien|ky) )/;

/** The words of a name that has no party in it; a summit by any name is one. */
export const bareForm = (bare: readonly string[]): string => bare.join(' ').replace(/^(?:hoi nghi )?thuong dinh\b/, 'hoi nghi cap cao');

/** A name as written, without its parties, without 'kỳ họp' before it, and the acronym in it. */
function formsOf(name: string, bare: readonly string[]): Set<string> {
  const forms = [plainWords(name).join(' '), bareForm(bare)];
  forms.push(...forms.map((form) => form.replace(OCCASION, '')));
  for (const acronym of name.match(/\b\p{Lu}{3,}\b/gu) ?? []) if (bare.includes(acronym.toLowerCase())) forms.push(acronym.toLowerCase());
  return new Set(forms.filter((form) => form !== ''));
}

/** Whether a row of the table is a form that any pair may hold, so that each pair has a mechanism of its own. */
const isForm = (known: string, words: LedgerWords): boolean => words.mechanismById.get(known)?.members.length === 0;

/** The words that tell a name from others, its parties left out: they are compared by themselves. */
const contentOf = (name: string, words: LedgerWords): string[] =>
  [...new Set(withoutParties(name, words).words.filter((word) => !words.stopWords.has(word)))].sort();

function keysOf(claim: MechanismClaim, content: readonly string[]): string[] {
  const parties = partiesKey(claim.parties);
  const keys = [`mechanism parties ${parties}`, `mechanism name ${content.join(' ')}`];
  if (claim.known !== null) keys.push(`mechanism known ${claim.known}`);
  return keys;
}

function compareMechanism(claim: MechanismClaim, profile: MechanismProfile, words: LedgerWords): Judgement | null {
  const judgement = new Judgement();
  const likeness = partiesLikeness(claim.parties, Object.keys(profile.parties));
  if (claim.known !== null && profile.known !== null) {
    if (claim.known !== profile.known) return null;
    judgement.add('known-mechanism', isForm(claim.known, words) ? 3 : 6);
  } else {
    const mine = new Set(contentOf(claim.name, words));
    let best = 0;
    for (const name in profile.names) best = Math.max(best, dice(mine, new Set(contentOf(name, words))));
    if (best < 0.6) return null;
    judgement.add('like-name', best * 4);
  }
  if (likeness === 'same') judgement.add('same-parties', 2);
  else if (likeness === 'some') judgement.add('some-parties', 1);
  return judgement;
}

/** Same: one set as said before; some: all of the smaller set stand in the larger. */
function partiesLikeness(mine: readonly string[], theirs: readonly string[]): 'same' | 'some' | null {
  const key = partiesKey(mine);
  if (key !== '' && theirs.includes(key)) return 'same';
  const within = (a: readonly string[], b: readonly string[]): boolean => a.every((party) => b.includes(party));
  return theirs.some((other) => other === '' || key === '' || within(mine, other.split('+')) || within(other.split('+'), mine)) ? 'some' : null;
}

/** Shared elements of two sets, in proportion to their sizes: 0–1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return (2 * shared) / (a.size + b.size);
}
