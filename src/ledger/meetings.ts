import { civilDate, type DayNumber, digits, formatDay } from '../kernel/calendar.js';
import type { Counts, MeetingClaim, MeetingProfile } from '../kernel/ledger.js';
import type { MeetingKind } from '../kernel/record.js';
import { count } from './counts.js';
import { type Identifier, Judgement, once } from './identifier.js';
import { partiesKey } from './mechanisms.js';
import { plain } from './plain-words.js';
import { countryOf, mayBeOnePlace } from './sites.js';
import { daysApart, earlierOf, inOneYear, isOneDay, laterOf, type When, whenOf } from './when.js';

/** Kinds that one occasion may be called by; a visit, a call and a signing are things of their own. */
const OCCASION: Readonly<Record<MeetingKind, string>> = {
  summit: 'talks',
  talks: 'talks',
  dialogue: 'talks',
  conference: 'talks',
  courtesy: 'talks',
  visit: 'visit',
  call: 'call',
  signing: 'signing',
};
/** A date in Washington may be the next one in Hà Nội. */
const ZONES = 1;
/** A range longer than this says a month or a season, not days. */
const DAYS_LISTED = 10;

/** Meetings across texts, zones and outlets. */
export const meetingIdentifier: Identifier<'meeting'> = {
  kind: 'meeting',
  threshold: 5,
  indexKeys: once((claim) => keysOf(claim, 0)),
  seekKeys: once((claim) => keysOf(claim, ZONES)),
  compare: compareMeeting,
  create: () => ({
    claims: 0,
    kinds: {},
    statuses: {},
    series: {},
    rounds: {},
    dates: {},
    planned: {},
    places: {},
    sites: {},
    parties: {},
    people: {},
    heads: {},
    topics: {},
    published: null,
    settled: {},
  }),
  absorb(profile, claim, by) {
    profile.claims += by;
    count(profile.kinds, claim.kind, by);
    count(profile.statuses, claim.status, by);
    count(profile.series, claim.series, by);
    count(profile.rounds, claim.round === null ? null : String(claim.round), by);
    count(claim.status === 'planned' ? profile.planned : profile.dates, claim.date, by);
    count(profile.places, claim.place.join('|'), by);
    claim.place.forEach((name, i) => {
      if (claim.sites[i]) profile.sites[name] = claim.sites[i];
    });
    for (const party of claim.parties) count(profile.parties, party, by);
    for (const { person, capacity, party } of claim.participants) count(profile.people, person && `${person} ${capacity} ${party ?? ''}`, by);
    for (const head of headsOf(claim)) count(profile.heads, head, by);
    for (const topic of claim.topics) count(profile.topics, topic, by);
    if (claim.published !== null && by > 0) {
      const [first, last] = profile.published ?? [claim.published, claim.published];
      profile.published = [earlierOf(first, claim.published), laterOf(last, claim.published)];
    }
  },
};

/** Capacities of which a side has one person in a meeting, or a few that one report names together. */
const HEADS: ReadonlySet<string> = new Set(['head', 'chair', 'host', 'guest']);

function headsOf(claim: MeetingClaim): string[] {
  const byRole = new Map<string, string[]>();
  for (const { person, capacity, party } of claim.participants) {
    if (person === null || party === null || !HEADS.has(capacity)) continue;
    const role = `${capacity} ${party}`;
    byRole.set(role, [...(byRole.get(role) ?? []), person]);
  }
  return [...byRole].map(([role, persons]) => `${role} ${persons.sort().join('|')}`);
}

function keysOf(claim: MeetingClaim, reach: number): string[] {
  const keys: string[] = [];
  if (claim.series !== null && claim.round !== null) keys.push(`meeting round ${claim.series} ${claim.round}`);
  const group = claim.series ?? partiesKey(claim.parties.slice(0, 4));
  const groups = new Set([claim.series, ...pairsOf(claim.parties)].filter((each) => each !== null));
  const when = whenOf(claim.date) ?? whenOf(claim.published);
  if (when !== null) {
    const days = isOneDay(when) || when.last - when.first <= DAYS_LISTED;
    for (const each of groups) {
      if (days && claim.date !== null) for (let day = when.first - reach; day <= when.last + reach; day++) keys.push(`meeting day ${each} ${formatDay(day)}`);
      for (const month of monthsOf(when.first - reach * 3, Math.min(when.last + reach * 3, when.first + 92))) keys.push(`meeting month ${each} ${month}`);
    }
    // A round announced for some time of a year, or of which only the year is told.
    if (claim.series !== null) keys.push(`meeting year ${claim.series} ${civilDate(when.first).year}`);
  } else keys.push(`meeting undated ${group}`);
  return [...new Set(keys)];
}

/** Every two of the first few parties: another report may leave some of them out. */
function pairsOf(parties: readonly string[]): string[] {
  const few = [...new Set(parties)].sort().slice(0, 4);
  if (few.length < 2) return few;
  return few.flatMap((a, i) => few.slice(i + 1).map((b) => `${a}+${b}`));
}

function monthsOf(first: DayNumber, last: DayNumber): string[] {
  const months: string[] = [];
  for (let day = first; day <= last; day += 28) months.push(monthOf(day));
  months.push(monthOf(last));
  return [...new Set(months)];
}

const monthOf = (day: DayNumber): string => {
  const { year, month } = civilDate(day);
  return `${digits(year, 4)}-${digits(month, 2)}`;
};

function compareMeeting(claim: MeetingClaim, profile: MeetingProfile): Judgement | null {
  if (!Object.keys(profile.kinds).some((kind) => OCCASION[kind as MeetingKind] === OCCASION[claim.kind])) return null;
  const judgement = new Judgement();
  const series = seriesLikeness(claim, profile, judgement);
  if (!compareParties(claim, profile, series === 'same', judgement)) return null;
  const sameRound = series === 'same' && claim.round !== null && profile.rounds[claim.round] !== undefined;
  if (!compareDates(claim, profile, sameRound, judgement)) return null;
  const sameDay = judgement.reasons.some(([code]) => code === 'same-day' || code === 'next-day');
  if (sameRound) judgement.add('same-round', 4);
  else if (series === 'same' && claim.round !== null && Object.keys(profile.rounds).length > 0) judgement.add('other-round', sameDay ? -1.5 : -6);
  comparePlaces(claim, profile, sameRound || sameDay, judgement);
  comparePeople(claim, profile, sameRound || (series === 'same' && sameDay), judgement);
  if (profile.kinds[claim.kind] !== undefined) judgement.add('same-kind', 1);
  else if (claim.kind === 'courtesy' || profile.kinds['courtesy'] !== undefined) judgement.add('other-kind', -2);
  return judgement;
}

function seriesLikeness(claim: MeetingClaim, profile: MeetingProfile, judgement: Judgement): 'same' | 'other' | null {
  if (claim.series === null || Object.keys(profile.series).length === 0) return null;
  const same = profile.series[claim.series] !== undefined;
  judgement.add(same ? 'same-mechanism' : 'other-mechanism', same ? 2.5 : -4);
  return same ? 'same' : 'other';
}

/** False where the sides cannot be the same. */
function compareParties(claim: MeetingClaim, profile: MeetingProfile, sameSeries: boolean, judgement: Judgement): boolean {
  const theirs = Object.keys(profile.parties);
  if (claim.parties.length === 0 || theirs.length === 0) return sameSeries;
  const shared = claim.parties.filter((party) => profile.parties[party] !== undefined).length;
  const smaller = Math.min(claim.parties.length, theirs.length);
  if (shared === 0 || (shared < 2 && smaller > 1 && !sameSeries)) return false;
  if (claim.parties.length === theirs.length && shared === smaller) judgement.add('same-parties', shared === 2 ? 2 : 1.5);
  else judgement.add('some-parties', shared >= 2 ? 1 : 0.5);
  return true;
}

/** False where both were held, on days that no zone and no misprint brings together. */
function compareDates(claim: MeetingClaim, profile: MeetingProfile, sameRound: boolean, judgement: Judgement): boolean {
  const said = [...Object.keys(profile.dates), ...Object.keys(profile.planned)];
  if (claim.date === null || said.length === 0) {
    comparePublication(claim, profile, judgement);
    return true;
  }
  const mine = whenOf(claim.date);
  // What was planned may slip; where a round has one number, so may what was printed.
  const other = sameRound ? -1 : -5;
  let best: readonly ['same-day' | 'next-day' | 'dates-overlap' | 'other-date', number] = ['other-date', other];
  for (const date of said) {
    const like = likeDates(mine, claim.date, whenOf(date), date);
    if (like && like[1] > best[1]) best = like;
  }
  if (best[0] === 'other-date' && mine) {
    if (claim.status !== 'planned' && isDays(mine) && Object.keys(profile.dates).some((date) => isFarDay(date, mine))) return false;
    const near = said.some((date) => {
      const when = whenOf(date);
      return when !== null && daysApart(mine, when) <= 4;
    });
    if (near && !sameRound) best = ['other-date', -2];
  }
  judgement.add(...best);
  if (best[0] === 'other-date' || best[0] === 'dates-overlap' || best[0] === 'next-day') comparePublication(claim, profile, judgement);
  return true;
}

const isDays = (when: When): boolean => when.last - when.first <= DAYS_LISTED;

function isFarDay(date: string, mine: When): boolean {
  const when = whenOf(date);
  return when !== null && isDays(when) && daysApart(when, mine) > DAYS_LISTED;
}

function likeDates(a: When | null, aDate: string, b: When | null, bDate: string): readonly ['same-day' | 'next-day' | 'dates-overlap', number] | null {
  if (a === null || b === null) {
    const both = /^X{4}$/.test(aDate) || /^X{4}$/.test(bDate) ? null : inOneYear(aDate, bDate);
    if (both === null || daysApart(...both) > 0) return null;
    return ['dates-overlap', isDays(both[0]) && isDays(both[1]) ? 2 : 0.5];
  }
  const apart = daysApart(a, b);
  if (apart > ZONES) return null;
  const days = isDays(a) && isDays(b);
  if (apart === 0 && days) return ['same-day', 3.5];
  if (apart === 0) return ['dates-overlap', 1];
  return days ? ['next-day', 2] : null;
}

function comparePublication(claim: MeetingClaim, profile: MeetingProfile, judgement: Judgement): void {
  const mine = whenOf(claim.published?.slice(0, 10) ?? null);
  if (mine === null || profile.published === null) return;
  const first = whenOf(profile.published[0].slice(0, 10)),
    last = whenOf(profile.published[1].slice(0, 10));
  if (first === null || last === null) return;
  const apart = daysApart(mine, { first: first.first, last: last.last });
  if (apart <= 4) judgement.add('near-publication', 1);
  else if (apart > 45) judgement.add('far-publication', -2);
}

/** An occasion is in one place: elsewhere is another, unless the day or the round says that they are one. */
function comparePlaces(claim: MeetingClaim, profile: MeetingProfile, sure: boolean, judgement: Judgement): void {
  const theirs = Object.keys(profile.places).flatMap((places) => plain(places).split('|'));
  if (claim.place.length === 0 || theirs.length === 0) return;
  const sites = new Set(Object.values(profile.sites));
  const same = claim.place.some((place, i) => theirs.includes(plain(place)) || (claim.sites[i] && sites.has(claim.sites[i])));
  if (same) judgement.add('same-place', 1.5);
  else if (!claim.sites.some((site) => site === null || [...sites].some((other) => mayBeOnePlace(site, other)))) {
    const abroad = !claim.sites.some((site) => [...sites].some((other) => countryOf(site!) === countryOf(other)));
    judgement.add('other-place', sure ? -0.75 : abroad ? -4 : -1.5);
  }
}

function comparePeople(claim: MeetingClaim, profile: MeetingProfile, sameRound: boolean, judgement: Judgement): void {
  const { ids, byParty } = peopleOf(profile.people);
  const mine = claim.participants.filter((each) => each.person !== null);
  const shared = mine.filter((each) => ids.has(each.person!)).length;
  if (shared > 0) judgement.add('same-people', Math.min(3.6, shared * 1.2));
  if (sameRound) return;
  // A side that sent somebody else altogether was at another meeting.
  const parties = new Set(mine.map((each) => each.party ?? ''));
  let others = 0;
  for (const party of parties) {
    const theirs = byParty.get(party);
    if (party !== '' && theirs && !mine.some((each) => each.party === party && theirs.has(each.person!))) others++;
  }
  if (others > 0) judgement.add('other-people', -3 * others);
}

function peopleOf(people: Counts): { ids: Set<string>; byParty: Map<string, Set<string>> } {
  const ids = new Set<string>();
  const byParty = new Map<string, Set<string>>();
  for (const entry in people) {
    const [person, , party] = entry.split(' ') as [string, string, string];
    ids.add(person);
    const known = byParty.get(party);
    if (known) known.add(person);
    else byParty.set(party, new Set([person]));
  }
  return { ids, byParty };
}
