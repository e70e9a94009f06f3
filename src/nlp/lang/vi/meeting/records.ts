import type { Capacity, MeetingFact, MeetingKind, MeetingStatus, Participant } from '../../../../kernel/record.js';
import type { Span } from '../../../../kernel/span.js';
import { foldPhrase } from '../../../text/fold.js';
import { spanOf } from '../../../text/tokens.js';
import { CEREMONIAL, type MeetingContext, type MeetingMention } from './mentions.js';
import type { Roles } from './roles.js';
import type { Where } from './where.js';

/** One occasion under construction. */
interface Occasion {
  kind: MeetingKind | 'meet';
  /** Every status said, one vote a mention. */
  votes: MeetingStatus[];
  name: string | null;
  round: number | null;
  persons: Map<number, Capacity | null>;
  codes: Set<string>;
  date: string | null;
  where: Where[];
  evidence: Span[];
  named: boolean;
  rule: string;
  first: number;
  mentions: number;
  homeZone: boolean;
  ceremonial: boolean;
}

/** One record per occasion, however often it is mentioned: mentions that fit one another are merged. */
export function assembleMeetings(mentions: readonly MeetingMention[], roles: Roles, context: MeetingContext): MeetingFact[] {
  const occasions: Occasion[] = [];
  const pending: MeetingMention[] = [];
  for (const mention of mentions) {
    const match = mention.next ? findNext(mention, occasions) : findMatch(mention, occasions, context);
    if (match) merge(match, mention, context);
    else if (mention.anaphor) pending.push(mention);
    else {
      const occasion = begin(mention, context);
      occasions.push(occasion);
      // 'Cuộc hội đàm chiều 10/9 …' in the lead points forward to the talks told below.
      for (let k = pending.length - 1; k >= 0; k--) if (sameSort(occasion, pending[k]!) && fits(occasion, { ...pending[k]!, codes: new Set() , persons: occasion.persons }, context)) merge(occasion, pending.splice(k, 1)[0]!, context);
    }
  }
  // Talks of which the text never says who sat there are talks of its two sides, when it says when or where.
  const [left] = pending.filter((m) => MEETS.has(m.kind) && (m.date !== null || m.where.length > 0));
  if (left && context.sides.length === 2 && !occasions.some((o) => MEETS.has(o.kind))) occasions.push({ ...begin(left, context), codes: new Set(context.sides) });
  for (const o of occasions) if (o.kind === 'signing' && o.persons.size === 0) for (const p of occasions.filter((x) => MEETS.has(x.kind) && x.first < o.first).at(-1)?.persons.keys() ?? []) o.persons.set(p, null);
  for (const role of roles) applyRole(role, occasions, context);
  return finish(occasions, context);
}

/** 'kỳ họp thứ 46': a round of the series told of last. */
function sameRound(mention: MeetingMention, occasions: readonly Occasion[], context: MeetingContext): Occasion | null {
  const series = occasions.filter((o) => o.named && (o.kind === mention.kind || o.round !== null));
  const same = series.find((o) => o.round === mention.round) ?? series.find((o) => o.round === null && fits(o, mention, context));
  return same ?? null;
}

/** 'cuộc họp tiếp theo': the planned round after the series told of last. */
function findNext(mention: MeetingMention, occasions: Occasion[]): Occasion | null {
  const planned = occasions.find((o) => o.rule === NEXT_ROUND);
  if (planned) return planned;
  const series = occasions.filter((o) => o.named && o.name).at(-1);
  if (!series) return null;
  const next: Occasion = { ...series, votes: ['planned'], round: null, persons: new Map(), codes: new Set(series.codes), date: null, where: [], evidence: [], rule: NEXT_ROUND, first: mention.from, mentions: 0 };
  occasions.push(next);
  return next;
}

const NEXT_ROUND = 'vi/meeting/next-round';

function begin(mention: MeetingMention, context: MeetingContext): Occasion {
  return {
    kind: mention.kind, votes: mention.status ? [mention.status] : [], name: mention.name, round: mention.round, persons: new Map(mention.persons), codes: new Set(mention.codes), date: mention.date,
    homeZone: mention.homeZone, ceremonial: mention.ceremonial, mentions: 1, where: [...mention.where], evidence: [evidenceOf(mention, context)], named: mention.named, rule: mention.rule, first: mention.from,
  };
}

/** The clause around the cue: wide enough to say who, short enough to quote. */
function evidenceOf(mention: MeetingMention, context: MeetingContext): Span {
  const { tokens, sentences } = context.reading;
  const sentence = sentences[mention.sentence]!;
  let from = mention.from, to = mention.to;
  while (from > sentence.from && mention.from - from < 30 && tokens.keys[from - 1] !== ';') from--;
  while (to < sentence.to && to - mention.to < 25 && !/^[;.]$/.test(tokens.keys[to]!)) to++;
  return spanOf(tokens, from, to);
}

const MEETS = new Set<Occasion['kind']>(['meet', 'talks', 'summit', 'courtesy', 'call']);

function findMatch(mention: MeetingMention, occasions: readonly Occasion[], context: MeetingContext): Occasion | null {
  const candidates = occasions.filter((o) => sameSort(o, mention));
  if (mention.anaphor) return candidates[candidates.length - 1] ?? (mention.named ? null : (occasions.filter((o) => MEETS.has(o.kind) && MEETS.has(mention.kind)).at(-1) ?? null));
  if (mention.named && mention.name === null && mention.round !== null) return sameRound(mention, occasions, context);
  for (let k = candidates.length - 1; k >= 0; k--) if (fits(candidates[k]!, mention, context)) return candidates[k]!;
  return null;
}

function sameSort(o: Occasion, m: MeetingMention): boolean {
  if (o.rule === NEXT_ROUND) return false;
  if (o.named !== m.named) return false;
  if (m.named) return m.name === null || o.name === null || sameName(o.name, m.name);
  if (m.kind === 'visit' || o.kind === 'visit' || m.kind === 'signing' || o.kind === 'signing') return o.kind === m.kind;
  if (m.kind === 'call' || o.kind === 'call') return o.kind === m.kind;
  return MEETS.has(o.kind) && MEETS.has(m.kind);
}

function sameName(a: string, b: string): boolean {
  const A = new Set(foldPhrase(a).split(/[^\p{L}\p{N}]+/u).filter(Boolean)), B = new Set(foldPhrase(b).split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  let n = 0;
  for (const w of A) if (B.has(w)) n++;
  return n / Math.min(A.size, B.size) >= 0.8;
}

function fits(o: Occasion, m: MeetingMention, context: MeetingContext): boolean {
  if (o.round !== null && m.round !== null && o.round !== m.round) return false;
  if (o.date && m.date && !datesMeet(o.date, m.date) && !((o.homeZone || m.homeZone) && dayApart(o.date, m.date))) return false;
  const status = settle(o.votes);
  if (o.named) return !(status === 'held' && m.status === 'planned' && m.date !== null) && !(status === 'planned' && m.status === 'held');
  const partyOf = (p: number): string | null => context.things.people.people[p]!.party;
  const shared = [...m.persons.keys()].filter((p) => o.persons.has(p));
  if (m.kind === 'visit') {
    if (m.persons.size && o.persons.size && !shared.length) return false;
    if (!subset(m.codes, o.codes) && !subset(o.codes, m.codes)) return false;
    return !(o.date && !m.date && m.status === 'planned' && status === 'held');
  }
  // Talks: nobody who is new may stand for a side that somebody else stands for already.
  for (const p of m.persons.keys()) {
    if (o.persons.has(p)) continue;
    const party = partyOf(p);
    for (const q of o.persons.keys()) if (!m.persons.has(q) && partyOf(q) === party) return false;
  }
  if (!subset(m.codes, o.codes) && !subset(o.codes, m.codes)) return false;
  if (m.codes.size === 0 && shared.length === 0) return false;
  return true;
}

const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

/** One value may be the other made more precise, or a day inside the other's range. */
function datesMeet(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a) || ((a.includes('W') || b.includes('W')) && a.slice(0, 4) === b.slice(0, 4))) return true;
  const tail = (v: string): string => v.replace(/^[\dX]{4}/, '');
  if ((a.startsWith('XXXX') || b.startsWith('XXXX')) && tail(a) === tail(b)) return true;
  const within = (range: string, day: string): boolean => {
    const [from, until] = range.split('/');
    return Boolean(until) && day >= from! && day <= until!;
  };
  return within(a, b) || within(b, a) || a.split('/')[0] === b.split('/')[0];
}

function merge(o: Occasion, m: MeetingMention, context: MeetingContext): void {
  if (o.kind === 'meet' && m.kind !== 'meet') o.kind = m.kind;
  if (o.name === null) o.name = m.name;
  else if (m.name && m.name.length > o.name.length && m.round !== null) o.name = m.name;
  o.round ??= m.round;
  if (!o.date || (m.date && (m.date.length > o.date.length || (o.homeZone && !m.homeZone && m.date.length === o.date.length)))) {
    o.homeZone = m.date ? m.homeZone : o.homeZone;
    o.date = m.date ?? o.date;
  }
  o.mentions++;
  if (m.status) o.votes.push(m.status);
  if (!m.anaphor) {
    for (const [p, capacity] of m.persons) o.persons.set(p, o.persons.get(p) ?? capacity);
    for (const c of m.codes) o.codes.add(c);
  }
  for (const w of m.where) if (!o.where.some((x) => x.name === w.name)) o.where.push(w);
  if (o.evidence.length < 4) o.evidence.push(evidenceOf(m, context));
}

/** What most mentions say; a cancellation or a beginning settles it alone. */
function settle(votes: readonly MeetingStatus[]): MeetingStatus | null {
  if (!votes.length) return null;
  if (votes.includes('cancelled')) return 'cancelled';
  if (votes.includes('under-way')) return 'under-way';
  const planned = votes.filter((v) => v === 'planned').length;
  return planned * 2 > votes.length ? 'planned' : 'held';
}

/** Two civil days next to each other in one month. */
function dayApart(a: string, b: string): boolean {
  return a.slice(4, 7) === b.slice(4, 7) && Math.abs(Number(a.slice(8, 10)) - Number(b.slice(8, 10))) === 1;
}

function applyRole(role: Roles[number], occasions: readonly Occasion[], context: MeetingContext): void {
  const { sentences } = context.reading;
  const before = occasions.filter((o) => o.first <= sentences[role.sentence]!.to && (role.welcome ? o.kind === 'visit' : o.kind !== 'visit' && o.kind !== 'signing'));
  const target = before.filter((o) => !role.dialogue || o.named).at(-1) ?? before.at(-1);
  if (!target) return;
  for (const p of role.persons) target.persons.set(p, role.capacity === 'member' ? (target.persons.get(p) ?? 'member') : role.capacity);
  for (const c of role.codes) target.codes.add(c);
}

function finish(occasions: readonly Occasion[], context: MeetingContext): MeetingFact[] {
  const { people, posts } = context.things.people;
  const head = new Set<number>();
  for (const post of posts) if (post.person !== null && HEADS.has(post.class) && !post.former) head.add(post.person);
  const lesser = new Set<number>();
  for (const post of posts) if (post.person !== null && CEREMONIAL.has(post.class)) lesser.add(post.person);
  const visit = occasions.filter((o) => o.kind === 'visit' && o.persons.size > 0).sort((a, b) => b.mentions - a.mentions || a.first - b.first)[0];
  const cities = cityOf(occasions.filter((o) => !visit || o === visit || [...o.codes].every((c) => visit.codes.has(c))));
  const guests = new Set(visit ? [...visit.persons.keys()] : []);
  const facts: MeetingFact[] = [];
  for (const o of occasions) {
    const codes = new Set(o.codes);
    for (const p of o.persons.keys()) { const party = people[p]!.party; if (party) codes.add(party); }
    const places = placesOf(o, visit, cities);
    const homes = places.map((w) => w.country).filter((c): c is string => c !== null);
    if (o.kind === 'visit') for (const c of homes) codes.add(c);
    const multilateral = o.named && codes.size !== 2;
    if (!multilateral && codes.size < 2 && !(o.named && (o.round !== null || o.date !== null || o.persons.size))) continue;
    if (o.named && (codes.size === 0 || (o.round === null && o.date === null && o.persons.size === 0 && o.where.length === 0 && o.rule !== NEXT_ROUND))) continue;
    if (o.kind === 'visit' && o.persons.size === 0 && o.date === null && places.length === 0) continue;
    const kind = o.kind === 'meet' ? o.ceremonial ? 'courtesy' : meetKind([...o.persons.keys()], head, lesser, codes) : o.kind;
    const home = homes[0] ?? (visit && visit !== o ? placesOf(visit, undefined, cities)[0]?.country : null) ?? null;
    const participants: Participant[] = [...o.persons].map(([p, capacity]) => ({ name: people[p]!.name, capacity: capacityOf(p, capacity, kind, home, guests, context) }));
    facts.push({
      key: `m${facts.length + 1}`, kind, status: settle(o.votes) ?? (kind === 'visit' && o === visit ? 'under-way' : 'held'), mechanism: o.named ? o.name : null, round: o.round, date: o.date,
      place: [...new Set(places.map((w) => w.name))], parties: [...codes], participants, topics: [], evidence: o.evidence, rule: o.rule,
    });
  }
  return facts;
}

const HEADS = new Set(['head-of-state', 'head-of-government', 'royal', 'party']);

function meetKind(persons: readonly number[], head: ReadonlySet<number>, lesser: ReadonlySet<number>, codes: ReadonlySet<string>): MeetingKind {
  const heads = persons.filter((p) => head.has(p)).length;
  if (heads >= 2 || (heads === 1 && persons.length === 1 && codes.size >= 2)) return 'summit';
  return heads === 1 && persons.some((p) => lesser.has(p)) ? 'courtesy' : 'talks';
}

/** The city that meetings in a country are said to be in: the one said most, where one is. */
function cityOf(occasions: readonly Occasion[]): ReadonlyMap<string, Where> {
  const counts = new Map<string, { where: Where; n: number }>();
  for (const o of occasions) for (const w of o.where) if (w.fineness === 3 && w.country) {
    const had = counts.get(w.name);
    counts.set(w.name, { where: had?.where ?? w, n: (had?.n ?? 0) + 1 });
  }
  const best = new Map<string, { where: Where; n: number }>();
  const rivals = new Map<string, number>();
  for (const c of counts.values()) {
    const country = c.where.country!;
    const had = best.get(country);
    if (!had || c.n > had.n) best.set(country, c);
    if (had) rivals.set(country, Math.max(rivals.get(country) ?? 0, Math.min(c.n, had.n)));
  }
  return new Map([...best].filter(([country, { n }]) => n > (rivals.get(country) ?? 0)).map(([country, { where }]) => [country, where]));
}

/** The finest places said; a visit said to a country only is in the city that its meetings are in, and they in its place. */
function placesOf(o: Occasion, visit: Occasion | undefined, cities: ReadonlyMap<string, Where>): Where[] {
  const finest = (all: readonly Where[]): Where[] => {
    const best = Math.max(0, ...all.map((w) => w.fineness));
    const countries = new Set<string | null>();
    return all.filter((w) => w.fineness === best && (best > 1 || (!countries.has(w.country) && countries.add(w.country))));
  };
  if (o.where.length) {
    const places = finest(o.where);
    if (o.kind !== 'visit') return places.slice(0, 1);
    const only = places.length === 1 && places[0]!.fineness === 1 && o === visit ? cities.get(places[0]!.country ?? '') : undefined;
    return only ? [only] : places;
  }
  if (o.kind === 'call' || !visit || visit === o || o.kind === 'visit' || (o.named && settle(o.votes) === 'planned')) return [];
  const there = placesOf(visit, undefined, cities);
  if (there.length !== 1) return [];
  const city = there[0]!.fineness === 1 ? (cities.get(there[0]!.country ?? '') ?? there[0]!) : there[0]!;
  return [...o.persons.keys()].some((p) => visit.persons.has(p)) ? [city] : [];
}

function capacityOf(p: number, said: Capacity | null, kind: MeetingKind, home: string | null, guests: ReadonlySet<number>, context: MeetingContext): Capacity {
  if (said === 'chair' || said === 'head') return said;
  if (kind === 'call') return 'member';
  const party = context.things.people.people[p]!.party;
  if (kind === 'visit') return said ?? (home && party === home ? 'host' : 'guest');
  if (home) return party === home ? 'host' : said === 'member' ? 'member' : 'guest';
  if (said) return said;
  if (guests.has(p)) return 'guest';
  return guests.size ? 'host' : 'member';
}
