import type { PersonClaim, PersonProfile } from '../kernel/ledger.js';
import { commonest, count } from './counts.js';
import { type Identifier, Judgement, once } from './identifier.js';
import { nameKey, plain, plainWords } from './plain-words.js';
import { laterOf, whenOf } from './when.js';
import type { LedgerWords } from './words.js';

/** Parties whose people are always named in full: a single part of the name says too little there. */
const NAMED_IN_FULL = new Set(['VN', 'CN', 'KR', 'KP', 'TW']);
const SAME_ENOUGH = 5;

/** Persons across spellings, orders of name, short forms and posts. */
export function personIdentifier(words: LedgerWords): Identifier<'person'> {
  const known = once((claim: PersonClaim) => knownPerson(claim, words));
  const keys = once((claim: PersonClaim) => keysOf(claim, known(claim)));
  return {
    kind: 'person',
    threshold: SAME_ENOUGH,
    indexKeys: keys,
    seekKeys: keys,
    compare: (claim, profile) => comparePerson(claim, profile, known(claim)),
    create: (claim) => ({ claims: 0, names: {}, parties: {}, posts: {}, seen: null, known: known(claim) }),
    absorb(profile, claim, by) {
      profile.claims += by;
      count(profile.names, claim.name, by);
      for (const name of claim.aka) count(profile.names, name, by);
      count(profile.parties, claim.party, by);
      count(profile.posts, claim.post, by);
      profile.seen = laterOf(profile.seen, claim.published);
      profile.known ??= known(claim);
    },
  };
}

function keysOf(claim: PersonClaim, known: string | null): string[] {
  const keys = new Set<string>();
  if (known !== null) keys.add(`person known ${known}`);
  for (const name of [claim.name, ...claim.aka]) {
    const whole = nameKey(name);
    const parts = whole.split(' ');
    if (parts.length > 1) keys.add(`person name ${whole}`);
    // 'Choi Jong-moon' and 'Choi Jongmoon'.
    keys.add(`person letters ${plainWords(name).join('')}`);
    if (claim.party !== null && !NAMED_IN_FULL.has(claim.party))
      for (const part of parts) if (part.length > 2) keys.add(`person part ${claim.party} ${part.slice(0, 4)}`);
  }
  return [...keys];
}

/** The one holder of an office who bears this name for this party. */
function knownPerson(claim: PersonClaim, words: LedgerWords): string | null {
  for (const name of [claim.name, ...claim.aka]) {
    const bearers = words.persons.get(nameKey(name))?.filter((person) => claim.party === null || person.party === claim.party);
    if (bearers && new Set(bearers.map((person) => person.name)).size === 1) return bearers[0]!.name;
  }
  return claim.party === null || NAMED_IN_FULL.has(claim.party) ? null : knownByPart(claim, claim.party, words);
}

/** Years after an office in which its holder is still called by the surname alone. */
const REMEMBERED = 2 * 366;

/** 'Bộ trưởng Raimondo': the one holder of an office for this party, at the time, of whose name that is a part. */
function knownByPart(claim: PersonClaim, party: string, words: LedgerWords): string | null {
  if ([claim.name, ...claim.aka].some((name) => name.includes(' '))) return null;
  const when = whenOf(claim.published?.slice(0, 10) ?? null);
  const bearers = words.personParts.get(`${nameKey(claim.name)} ${party}`) ?? [];
  const then = bearers.filter(({ held }) => when === null || held === null || (held.first <= when.last && when.first <= held.last + REMEMBERED));
  return new Set(then.map(({ name }) => name)).size === 1 ? then[0]!.name : null;
}

function comparePerson(claim: PersonClaim, profile: PersonProfile, known: string | null): Judgement | null {
  if (known !== null && profile.known !== null && known !== profile.known) return null;
  const judgement = new Judgement();
  const party = commonest(profile.parties);
  const sameParty = claim.party !== null && profile.parties[claim.party] !== undefined;
  const samePost = claim.post !== null && Object.keys(profile.posts).some((post) => likePost(post, claim.post!));
  const likeness = bestLikeness(claim, profile, sameParty && samePost);
  if (known !== null && known === profile.known) judgement.add('known-person', SAME_ENOUGH + 1);
  else if (likeness === null) return null;
  else judgement.add(likeness[0], likeness[1]);
  if (sameParty) judgement.add('same-party', 1.5);
  else if (claim.party !== null && party !== null) judgement.add('other-party', -3);
  if (samePost) judgement.add('same-post', 2);
  return judgement;
}

/** Posts are alike when one says what the other says and more: 'Ngoại trưởng' is 'Bộ trưởng Ngoại giao' by the tables, not here. */
function likePost(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.includes(y) || y.includes(x);
}

type Likeness = readonly ['same-name' | 'part-of-name' | 'near-spelling', number];

function bestLikeness(claim: PersonClaim, profile: PersonProfile, samePostAndParty: boolean): Likeness | null {
  let best: Likeness | null = null;
  for (const mine of [claim.name, ...claim.aka])
    for (const theirs in profile.names) {
      const likeness = likenessOf(plainWords(mine), plainWords(theirs), samePostAndParty);
      if (likeness && (best === null || likeness[1] > best[1])) best = likeness;
    }
  return best;
}

function likenessOf(a: readonly string[], b: readonly string[], samePostAndParty: boolean): Likeness | null {
  if (a.length !== b.length && a.length > 1 && b.length > 1 && a.join('') === b.join('')) return ['same-name', 6];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...long];
  let same = 0;
  let near = 0;
  for (const word of short) {
    const at = left.indexOf(word);
    if (at >= 0) same++;
    const like = at >= 0 ? at : left.findIndex((other) => nearlySame(word, other));
    if (like < 0) return null;
    if (at < 0) near++;
    left.splice(like, 1);
  }
  if (near === 0 && left.length === 0) return short.length > 1 ? ['same-name', 6] : ['same-name', samePostAndParty ? 3 : 1];
  if (near > 0) return same > 0 && short.length > 1 ? ['near-spelling', 4] : null;
  return short.length > 1 ? ['part-of-name', 4] : samePostAndParty ? ['part-of-name', 3] : null;
}

/** One letter more, less or other, in words long enough that this is a spelling and not another name; or an initial. */
export function nearlySame(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
