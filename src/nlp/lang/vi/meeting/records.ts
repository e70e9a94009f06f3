import type { Capacity, MeetingFact, MeetingKind, MeetingStatus, Participant } from '../../../../kernel/record.js';
import { CEREMONIAL, type MeetingMention } from './mentions.js';
import { datesMeet, gatherOccasions, NEXT_ROUND, type Occasion, settle } from './occasions.js';
import type { Roles } from './roles.js';
import type { Scene } from './scene.js';
import type { Where } from './where.js';

/** One record per occasion, however often it is mentioned. */
export function assembleMeetings(mentions: readonly MeetingMention[], roles: Roles, scene: Scene): MeetingFact[] {
  return finish(gatherOccasions(mentions, roles, scene), scene);
}

function finish(occasions: readonly Occasion[], scene: Scene): MeetingFact[] {
  const { people, posts } = scene.things.people;
  const lesser = new Set<number>();
  for (const post of posts) if (post.person !== null && CEREMONIAL.has(post.class)) lesser.add(post.person);
  const journeys = occasions
    .filter((o) => o.kind === 'visit' && o.persons.size > 0)
    .sort((a, b) => b.mentions - a.mentions || a.first - b.first)
    .slice(0, MOST_JOURNEYS);
  const ground: Ground = {
    journeys,
    gatherings: occasions
      .filter((o) => o.named && o.kind !== 'dialogue' && o.persons.size > 0 && o.where.length > 0 && !scene.areStates(o.codes))
      .slice(0, MOST_JOURNEYS),
    cities: cityOf(
      occasions.filter((o) => (o.kind !== 'visit' && !(o.date && scene.isPast(o.date))) || o === journeys.find((v) => sameSides(v.codes, o.codes))),
    ),
    scene,
  };
  const facts: MeetingFact[] = [];
  for (const o of occasions) {
    const frame = o.kind === 'signing' ? frameOf(o, occasions, scene) : undefined;
    if (frame && o.persons.size === 0) for (const p of frame.persons.keys()) o.persons.set(p, null);
    const codes = new Set(o.codes);
    // 'Cuộc họp TTC lần hai': whose it is the text says elsewhere.
    if (o.named && o.name !== null && o.kind === 'dialogue' && codes.size === 0 && scene.sides.length === 2) for (const c of scene.sides) codes.add(c);
    for (const p of o.persons.keys()) {
      const party = people[p]!.party;
      if (party) codes.add(party);
    }
    const journey = o.kind === 'visit' ? undefined : journeyOf(o, codes, ground);
    const places = placesOf(frame?.where.length && !o.where.length ? frame : o, journey, ground);
    const homes = places.map((w) => w.country).filter((c): c is string => c !== null);
    if (o.kind === 'visit') for (const c of homes) codes.add(c);
    if (!isTold(o, codes, places, scene)) continue;
    const kind = o.kind === 'meet' ? (o.ceremonial ? 'courtesy' : meetKind([...o.persons.keys()], scene.heads, lesser, codes)) : o.kind;
    const home = homes[0] ?? (journey ? placesOf(journey, undefined, ground)[0]?.country : null) ?? null;
    const guests = new Set(journey ? [...journey.persons.keys()] : []);
    const participants: Participant[] = [...o.persons].map(([p, capacity]) => ({
      name: people[p]!.name,
      capacity: capacityOf(p, capacity, kind, RECEIVED.test(o.rule) ? null : home, o.named ? null : codes, guests, scene),
    }));
    facts.push({
      key: `m${facts.length + 1}`,
      kind,
      status: statusOf(o, journey, kind === 'visit' && o === journeys[0] && Math.min(...o.sentences) < LEADING, scene),
      mechanism: o.named ? o.name : null,
      round: o.round,
      date: o.date ?? frame?.date ?? dayOf(journey),
      place: [...new Set(places.map((w) => w.name))],
      parties: [...codes],
      participants,
      topics: [],
      evidence: o.evidence,
      rule: o.rule,
    });
  }
  return facts;
}

/** The talks or conference of which the words before a signing say that it was there: 'Sau hội đàm, hai bên đã ký …'. */
function frameOf(signing: Occasion, occasions: readonly Occasion[], { keys, reading: { sentences } }: Scene): Occasion | undefined {
  const told = [...signing.sentences].map((s) => sentences[s]!).find(({ from }) => AFTER_TALKS.test(keys.slice(from, from + 8).join(' ')));
  if (!told || settle(signing.votes) === 'planned') return undefined;
  let frame: Occasion | undefined;
  for (const o of occasions) {
    if (o.first >= told.from || o.kind === 'visit' || o.kind === 'signing' || settle(o.votes) === 'planned') continue;
    if (![...signing.codes].every((code) => o.codes.has(code)) || (signing.persons.size > 0 && ![...signing.persons.keys()].some((p) => o.persons.has(p))))
      continue;
    if (!frame || o.last >= frame.last) frame = o;
  }
  return frame;
}

const AFTER_TALKS = /(?:^|ngay )(?:tại|sau|kết thúc|sau khi kết thúc) (?:cuộc |buổi )?(?:hội đàm|hội nghị|gặp|kỳ họp|đối thoại)/;

/** Meetings of a journey of one day were on that day. */
const dayOf = (journey: Occasion | undefined): string | null =>
  journey?.date && (settle(journey.votes) ?? 'under-way') === 'under-way' && /^[\dX]{4}-\d\d-\d\d$/.test(journey.date) ? journey.date : null;

interface Ground {
  /** Conferences with attendants and a place: who meets on their day meets there. */
  readonly gatherings: readonly Occasion[];
  /** Visits with a visitor, the one most told of first. */
  readonly journeys: readonly Occasion[];
  readonly cities: ReadonlyMap<string, Where>;
  readonly scene: Scene;
}

const MOST_JOURNEYS = 12;
/** Who receives is host, wherever that is. */
const RECEIVED = /\/receive$/;
/** The journey that a text is about is told of in one of its first sentences. */
const LEADING = 8;

/** Whether enough is said of an occasion to write it down: its sides, and when, where or by what name. */
function isTold(o: Occasion, codes: ReadonlySet<string>, places: readonly Where[], { reading }: Scene): boolean {
  if (codes.size === 0) return false;
  if (o.kind === 'visit') return codes.size > 1 && (o.persons.size > 0 || o.date !== null || places.length > 0);
  if (!o.named) return codes.size > 1;
  const [only] = codes;
  const abroad = places.some((w) => w.country !== null && w.country !== only);
  if (o.kind === 'conference' && codes.size === 1 && o.series === null && !abroad && reading.lexicon.parties.get(only!)?.kind !== 'organisation') return false;
  if (o.name !== null && o.kind === 'summit' && (codes.size === 2 || o.series !== null)) return true;
  return o.round !== null || o.date !== null || o.persons.size > 0 || o.where.length > 0 || o.rule === NEXT_ROUND;
}

/** What the mentions say, else what is said of the journey, else what the date says; the journey that a text is about is going on. */
function statusOf(o: Occasion, journey: Occasion | undefined, main: boolean, scene: Scene): MeetingStatus {
  const said = settle(o.votes) ?? (journey && settle(journey.votes) === 'planned' && !o.date ? 'planned' : null);
  if (said && !(main && said === 'held')) return said;
  return main && said === null && !(o.date && scene.isPast(o.date)) ? 'under-way' : (said ?? 'held');
}

function meetKind(persons: readonly number[], head: ReadonlySet<number>, lesser: ReadonlySet<number>, codes: ReadonlySet<string>): MeetingKind {
  const heads = persons.filter((p) => head.has(p)).length;
  if (heads >= 2 || (heads === 1 && persons.length === 1 && codes.size >= 2)) return 'summit';
  return heads === 1 && persons.some((p) => lesser.has(p)) ? 'courtesy' : 'talks';
}

/** The city that meetings in a country are said to be in: the one said most, where one is. */
function cityOf(occasions: readonly Occasion[]): ReadonlyMap<string, Where> {
  const counts = new Map<string, { where: Where; n: number }>();
  for (const o of occasions)
    for (const w of o.where)
      if (w.fineness === 3 && w.country) {
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

/** A journey of another month holds no meeting of today. */
const mayBeDuring = (v: Occasion | undefined, o: Occasion): boolean => !v?.date || v.date.length > 7 || (o.date !== null && datesMeet(v.date, o.date));

/** The journey during which a meeting took place: of somebody who met, to one of the sides. */
function journeyOf(o: Occasion, codes: ReadonlySet<string>, { journeys }: Ground): Occasion | undefined {
  if (o.kind === 'call') return undefined;
  const sharing = journeys.filter((v) => [...o.persons.keys()].some((p) => v.persons.has(p)) || (o.persons.size === 0 && sameSides(v.codes, codes)));
  return (
    sharing.find((v) => v.where.some((w) => w.country !== null && codes.has(w.country)) && [...v.codes].every((c) => codes.has(c))) ??
    (o.persons.size && sharing[0] === journeys[0] && mayBeDuring(journeys[0], o) ? journeys[0] : undefined)
  );
}

const isAt = (gathering: Occasion, o: Occasion): boolean =>
  [...o.persons.keys()].some((p) => gathering.persons.has(p)) &&
  (!o.date || !gathering.date || datesMeet(o.date, gathering.date)) &&
  (settle(o.votes) === 'planned') === (settle(gathering.votes) === 'planned');

const sameSides = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((c) => b.has(c));

/** The finest places said; a visit said to a country only is in the city that its meetings are in, and they in its place. */
function placesOf(o: Occasion, journey: Occasion | undefined, { cities, journeys, gatherings }: Ground): Where[] {
  if (o.kind === 'call') return [];
  if (o.where.length) {
    const places = finest(o.where);
    if (o.kind !== 'visit') return places.slice(0, 1);
    const only =
      places.length === 1 && places[0]!.fineness === 1 && journeys.find((v) => sameSides(v.codes, o.codes)) === o
        ? cities.get(places[0]!.country ?? '')
        : undefined;
    return only ? [only] : places;
  }
  const gathering = journey || o.named || o.kind === 'visit' ? undefined : gatherings.find((g) => isAt(g, o));
  if (gathering) return finest(gathering.where).slice(0, 1);
  if (!journey || (o.named && settle(o.votes) === 'planned')) return [];
  const there = finest(journey.where);
  if (there.length !== 1) return [];
  return [there[0]!.fineness === 1 ? (cities.get(there[0]!.country ?? '') ?? there[0]!) : there[0]!];
}

function finest(all: readonly Where[]): Where[] {
  const best = Math.max(0, ...all.map((w) => w.fineness));
  const countries = new Set<string | null>();
  return all.filter((w) => w.fineness === best && (best > 1 || (!countries.has(w.country) && countries.add(w.country))));
}

function capacityOf(
  p: number,
  said: Capacity | null,
  kind: MeetingKind,
  home: string | null,
  pair: ReadonlySet<string> | null,
  guests: ReadonlySet<number>,
  { things }: Scene,
): Capacity {
  if (said === 'chair' || said === 'head') return said;
  if (kind === 'call') return 'member';
  const party = things.people.people[p]!.party;
  if (kind === 'visit') return said ?? (home && party === home ? 'host' : 'guest');
  if (home) return party === home ? 'host' : said === 'member' || (pair?.size === 2 && !pair.has(home)) ? 'member' : 'guest';
  if (said) return said;
  if (guests.has(p)) return 'guest';
  return guests.size ? 'host' : 'member';
}
