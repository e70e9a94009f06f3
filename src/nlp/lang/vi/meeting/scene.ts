import type { TimeFact } from '../../../../kernel/record.js';
import { firstWhere } from '../../../../kernel/sorted.js';
import { nameKey } from '../../../lexicon/lexicon.js';
import type { Reading, Things, TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import { tokenAfter } from '../../../text/tokens.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';
import { findWhere, type Where } from './where.js';

/** What meetings are read from. */
export interface MeetingContext {
  readonly reading: Reading;
  readonly things: Things;
  readonly actors: readonly Actor[];
  readonly verbs: VerbIndex;
  readonly sides: readonly string[];
}

/** Offices whose holders meet in summits. */
const HEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'royal', 'party']);

/** 'nhà lãnh đạo', 'Chủ tịch': who that is must be known. */
const VAGUE: ReadonlySet<string> = new Set(['official', 'chair', 'modifier']);

/** A calendar time at its tokens. */
export interface TimeAt extends TokenRange {
  readonly time: TimeFact;
}

/** The context, indexed by token: what every part of the reading of one mention looks up. */
export interface Scene extends MeetingContext {
  readonly keys: readonly string[];
  readonly actorFrom: ReadonlyMap<number, Actor>;
  readonly actorTo: ReadonlyMap<number, Actor>;
  readonly where: readonly Where[];
  /** Whom 'ông', 'bà' at a token means: somebody named before in the sentence, else whom the last sentence is about; -1 for nobody. */
  referent(token: number): number;
  /** Heads of state, government or ruling party. */
  readonly heads: ReadonlySet<number>;
  /** 1 within a name, title or post: 'Ủy ban …' there is no meeting. */
  readonly inTitle: Uint8Array;
  /** Calendar times of one sentence, by position. */
  timesIn(s: number): readonly TimeAt[];
  placesIn(s: number): readonly Where[];
  /** Index of the sentence that holds a token, or -1. */
  sentenceAt(token: number): number;
  /** Countries alone: no organisation, no bloc. */
  areStates(codes: Iterable<string>): boolean;
  /** A year that other dates of the text leave behind. */
  isPast(date: string): boolean;
}

export function setScene(context: MeetingContext): Scene {
  const { reading, things, actors } = context;
  const { tokens, sentences } = reading;
  const inTitle = new Uint8Array(tokens.length);
  for (const m of things.people.mentions) inTitle.fill(1, m.whole.from, m.whole.to);
  for (const p of things.people.posts) inTitle.fill(1, p.from, p.to);
  const sentenceAt = placeInSentences(sentences);
  const where = findWhere(reading, things);
  const lastYear = lastYearOf(things.times);
  const times = bySentence(
    things.times.filter((t) => t.type === 'DATE').map((time) => ({ from: tokenAfter(tokens, time.start), to: tokenAfter(tokens, time.end - 1) + 1, time })),
    sentenceAt,
  );
  const places = bySentence(where, sentenceAt);
  return {
    keys: tokens.keys,
    heads: findHeads(context),
    where,
    referent: findReferents(context, sentenceAt),
    inTitle,
    sentenceAt,
    actorFrom: new Map(actors.map((a) => [a.from, a])),
    actorTo: new Map(actors.map((a) => [a.to, a])),
    timesIn: (s) => times.get(s) ?? [],
    placesIn: (s) => places.get(s) ?? [],
    isPast: (date) => date.slice(0, 4) < lastYear,
    areStates: (codes) => [...codes].every((code) => reading.lexicon.parties.get(code)?.kind !== 'organisation'),
    ...context,
  };
}

/** How many sentences back a pronoun may point. */
const PRONOUN_REACH = 4;

function findReferents({ reading, things }: MeetingContext, sentenceAt: (token: number) => number): (token: number) => number {
  const { mentions, posts } = things.people;
  const topics = new Map<number, number>();
  const firsts = new Map<number, { at: number; person: number }>();
  const told = [
    ...mentions.map((m) => ({ at: m.whole.from, person: m.person })),
    ...posts.flatMap((p) => (p.person === null ? [] : [{ at: p.from, person: p.person }])),
  ].sort((a, b) => a.at - b.at);
  for (const one of told) {
    const s = sentenceAt(one.at);
    if (!firsts.has(s)) firsts.set(s, one);
  }
  const startsWithPronoun = (s: number): boolean => /^(?:ông|bà|ngài)$/.test(reading.tokens.keys[reading.sentences[s]!.from] ?? '');
  const topicOf = (s: number, reach: number): number => {
    if (s < 0 || reach === 0) return -1;
    const known = topics.get(s);
    if (known !== undefined) return known;
    const first = firsts.get(s);
    const topic = first && !(startsWithPronoun(s) && first.at > reading.sentences[s]!.from + 1) ? first.person : topicOf(s - 1, reach - 1);
    topics.set(s, topic);
    return topic;
  };
  return (token) => {
    const s = sentenceAt(token);
    const first = firsts.get(s);
    return first && first.at < token ? first.person : topicOf(s - 1, PRONOUN_REACH);
  };
}

/** By the post said, else by the office that the person is known to have held. */
function findHeads({ reading, things }: MeetingContext): ReadonlySet<number> {
  const heads = new Set<number>();
  const lesser = new Set<number>();
  const { people, posts } = things.people;
  for (const p of posts) if (p.person !== null && !VAGUE.has(p.class)) (HEADS.has(p.class) && !p.former ? heads : lesser).add(p.person);
  people.forEach((person, index) => {
    if (heads.has(index) || lesser.has(index)) return;
    const known = [person.name, ...person.aka].flatMap((name) => reading.lexicon.tenures.get(nameKey(name)) ?? []);
    if (known.some((t) => HEADS.has(t.office) || t.office === 'party-leader')) heads.add(index);
  });
  return heads;
}

/** The last year written about; a bare year may be a target ('đạt 20 tỷ USD vào năm 2030'), what says a month is none. */
function lastYearOf(times: readonly TimeFact[]): string {
  const years = (value: RegExp): string[] => times.filter((t) => value.test(t.value)).map((t) => t.value.slice(0, 4));
  const dated = years(/^\d{4}-/);
  return (dated.length ? dated : years(/^\d{4}/)).sort().at(-1) ?? '';
}

function bySentence<T extends TokenRange>(things: readonly T[], sentenceAt: (token: number) => number): ReadonlyMap<number, readonly T[]> {
  const out = new Map<number, T[]>();
  for (const thing of things) {
    const s = sentenceAt(thing.from);
    const had = out.get(s);
    if (had) had.push(thing);
    else out.set(s, [thing]);
  }
  return out;
}

function placeInSentences(sentences: readonly Sentence[]): (token: number) => number {
  return (token) => {
    const last = firstWhere(sentences, (sentence) => sentence.from > token) - 1;
    return last >= 0 && token < sentences[last]!.to ? last : -1;
  };
}
