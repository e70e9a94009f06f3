import type { CommitmentProfile, Counts, OutcomeClaim, Step } from '../kernel/ledger.js';
import type { OutcomeKind } from '../kernel/record.js';
import { count, keepCommonest } from './counts.js';
import { cuesOf } from './cues.js';
import { type Identifier, Judgement, once } from './identifier.js';
import { partiesKey } from './mechanisms.js';
import { longestAt } from './parties.js';
import { plain } from './plain-words.js';
import { daysApart, inOneYear } from './when.js';
import type { LedgerWords } from './words.js';

/** Outcomes that promise or announce something; positions, requests and discussions stay outcomes of their meeting. */
const PROMISING: ReadonlySet<OutcomeKind> = new Set(['agreement', 'commitment', 'announcement', 'plan']);
/** Content words kept of a commitment: what all its reports share comes to the top. */
const WORDS_KEPT = 80;
const KEYS_OF_WORDS = 8;
const KEYS_OF_MEETING = 12;
const FEW_WORDS = 3;

export const promises = (claim: OutcomeClaim): boolean => PROMISING.has(claim.kind);

/** The same promise across texts and rounds: by its sides, its series of meetings, its words, sums, dates and instruments. */
export function commitmentIdentifier(words: LedgerWords): Identifier<'commitment'> {
  const content = once((claim: OutcomeClaim) => contentOf(claim, words));
  const keys = once((claim: OutcomeClaim) => keysOf(claim, content(claim)));
  return {
    kind: 'commitment',
    threshold: 4.5,
    indexKeys: keys,
    seekKeys: keys,
    compare: (claim, profile) => compareCommitment(claim, profile, content(claim)),
    create: (claim) => ({
      claims: 0,
      quote: claim.quote,
      actors: {},
      parties: {},
      series: {},
      topics: {},
      instruments: {},
      words: {},
      steps: {},
      settled: {},
    }),
    absorb(profile, claim, by) {
      profile.claims += by;
      for (const actor of claim.actors) count(profile.actors, actor, by);
      for (const party of claim.parties) count(profile.parties, party, by);
      count(profile.series, claim.series, by);
      for (const topic of claim.topics) count(profile.topics, topic, by);
      for (const instrument of claim.instruments) count(profile.instruments, instrument, by);
      for (const word of content(claim)) count(profile.words, word, by);
      keepCommonest(profile.words, WORDS_KEPT);
      absorbStep(profile, claim, words, by);
    },
  };
}

function absorbStep(profile: CommitmentProfile, claim: OutcomeClaim, words: LedgerWords, by: 1 | -1): void {
  const at = claim.meeting ?? claim.date ?? '';
  const step: Step = (profile.steps[at] ??= {
    claims: 0,
    meeting: claim.meeting,
    series: claim.series,
    round: claim.round,
    date: claim.date,
    kinds: {},
    cues: {},
    sums: {},
    otherSums: {},
    dues: {},
  });
  step.claims += by;
  if (step.claims <= 0) {
    delete profile.steps[at];
    return;
  }
  step.round ??= claim.round;
  step.date ??= claim.date;
  count(step.kinds, claim.kind, by);
  const cues = cuesOf(`${claim.quote} ${claim.tail}`, words);
  for (const cue of cues) count(step.cues, cue, by);
  const part = cues.includes('part-of') ? ' part' : '';
  if (claim.amount) count(step.sums, `${claim.amount.currency} ${claim.amount.value} ${claim.amount.bound}${part}`, by);
  for (const sum of claim.otherSums) count(step.otherSums, `${sum.currency} ${sum.value} ${sum.bound}`, by);
  count(step.dues, claim.due, by);
}

/** What a clause is about, worked out once however often it is compared. */
const known = new WeakMap<OutcomeClaim, readonly string[]>();

/** Words that carry content, alone and in pairs: a Vietnamese word is mostly two syllables. Words that mean the same are one. */
export function contentOf(claim: OutcomeClaim, words: LedgerWords): readonly string[] {
  let content = known.get(claim);
  if (content === undefined) {
    content = wordsOf(claim, words);
    known.set(claim, content);
  }
  return content;
}

function wordsOf(claim: OutcomeClaim, words: LedgerWords): string[] {
  const written = claim.about.replace(/(\d)\.(\d{3})(?!\d)/g, '$1$2').match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = written.map(plain);
  const sides = new Set([...claim.actors, ...claim.parties]);
  const content = new Set<string>();
  let before: string | null = null;
  for (let at = 0; at < all.length; ) {
    const capital = /^\p{Lu}/u.test(written[at]!);
    const { word, length } = wordAt(all, at, capital, sides, words);
    at += length;
    if (word !== null) {
      content.add(word);
      if (before !== null && !word.startsWith('#')) content.add(`${before} ${word}`);
    }
    before = word?.startsWith('#') ? null : word;
  }
  return [...content];
}

const PARTY = 'party_';

/** The word that begins at a token, and how many tokens it takes; null where it says nothing of the matter. */
function wordAt(all: readonly string[], at: number, capital: boolean, sides: ReadonlySet<string>, words: LedgerWords): { word: string | null; length: number } {
  // 'phiên họp lần thứ 15' is another than the 16th.
  if (all[at] === 'thu' && ORDINAL.test(all[at + 1] ?? '')) return { word: `#${all[at + 1]}`, length: 2 };
  const [same, common] = [longestAt(all, at, words.sameWords), longestAt(all, at, words.stopWords)];
  const named = capital ? Math.max(longestAt(all, at, words.parties), longestAt(all, at, words.sites)) : 0;
  const phrase = (length: number): string => all.slice(at, at + length).join(' ');
  if (named >= same && named > 0) {
    const code = words.parties.get(phrase(named));
    const site = words.sites.get(phrase(named));
    // The sides of a promise are compared by themselves, and their capitals mostly stand for them.
    const capitalOf = site === undefined ? null : (/^city (\S+) capital$/.exec(site)?.[1] ?? null);
    const ofSides = sides.has(code ?? capitalOf ?? '');
    // One syllable is a party where a side is meant; else it may be anything: 'Trung tâm'.
    if (named > 1 || ofSides || code === undefined)
      return { word: ofSides ? null : (code === undefined ? site! : `party ${code}`).replaceAll(' ', '_'), length: named };
  }
  if (same > 0 && same >= common) {
    const word = words.sameWords.get(phrase(same))!;
    return { word: word.startsWith(PARTY) && sides.has(word.slice(PARTY.length)) ? null : word, length: same };
  }
  if (common > 0) return { word: null, length: common };
  const says = !/^\d/.test(all[at]!) || isCount(all, at);
  return { word: says ? all[at]! : null, length: 1 };
}

const ORDINAL = /^(?:\d{1,3}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)$/;

/** '500 nữ doanh nhân', '1.000 suất': how many, but neither money nor a year. */
const isCount = (words: readonly string[], at: number): boolean =>
  /^\d{2,5}$/.test(words[at]!) &&
  !/^(?:19|20)\d\d$/.test(words[at]!) &&
  !/^(?:nghin|ngan|trieu|ty|ti|gio|phan|usd|won|yen|euro|\d+)$/.test(words[at + 1] ?? '');

/** Between whom: the series of meetings, or the sides. */
const settingOf = (claim: OutcomeClaim): string[] => [
  ...(claim.series === null ? [] : [claim.series]),
  ...(claim.parties.length > 1 && claim.parties.length <= 4 ? [partiesKey(claim.parties)] : []),
  ...(claim.parties.length <= 1 && claim.actors.length > 0 ? [partiesKey(claim.actors)] : []),
];

const sumsIn = (claim: OutcomeClaim): NonNullable<OutcomeClaim['amount']>[] => (claim.amount === null ? [] : [claim.amount, ...claim.otherSums]);

function keysOf(claim: OutcomeClaim, content: readonly string[]): string[] {
  // Long words are rarer than short ones; a pair, or what stands for a phrase, says more than one syllable.
  const longest = [...content].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const telling = longest.filter((word) => /[ _]/.test(word)).slice(0, KEYS_OF_WORDS);
  const rare = telling.length < 2 ? longest.slice(0, FEW_WORDS) : telling;
  const keys: string[] = [];
  for (const setting of settingOf(claim)) {
    for (const word of rare) keys.push(`promise ${setting} ${word}`);
    for (const sum of sumsIn(claim)) keys.push(`promise ${setting} ${sum.currency} ${sum.value}`);
    for (const instrument of claim.instruments) keys.push(`promise ${setting} ${instrument}`);
  }
  // What is said of one meeting is little, so that any word will do.
  if (claim.meeting !== null) for (const word of longest.slice(0, KEYS_OF_MEETING)) keys.push(`promise ${claim.meeting} ${word}`);
  return keys;
}

function compareCommitment(claim: OutcomeClaim, profile: CommitmentProfile, content: readonly string[]): Judgement | null {
  const actors = Object.keys(profile.actors);
  if (claim.actors.length > 0 && actors.length > 0 && !claim.actors.some((actor) => profile.actors[actor] !== undefined)) return null;
  const judgement = new Judgement();
  if (otherOrdinal(content, profile.words)) return null;
  const sum = sumLikeness(claim, profile);
  // Where neither the series nor the meeting is the same, words must tell more.
  const setting =
    (claim.series !== null && profile.series[claim.series] !== undefined) || (claim.meeting !== null && profile.steps[claim.meeting] !== undefined);
  const likeness = wordLikeness(content, profile) * (setting ? 1 : 0.8);
  // 'tái khẳng định cam kết về khoản 850 triệu USD': the sum alone says which promise it is.
  const bySum = sum === 'same' && (content.length <= FEW_WORDS || likeness >= 0.3);
  if (likeness < 1 && !bySum) return null;
  judgement.add('same-words', likeness);
  if (claim.series !== null && profile.series[claim.series] !== undefined) judgement.add('same-mechanism', 1);
  if (claim.meeting !== null && profile.steps[claim.meeting] !== undefined) judgement.add('same-meeting', 1);
  if (claim.topics.some((topic) => profile.topics[topic] !== undefined)) judgement.add('same-topics', 0.5);
  if (sum === 'same') judgement.add('same-sum', 3.5);
  else if (sum === 'other') judgement.add('other-sum', isOtherGoal(claim, profile) ? -3 : -0.5);
  if (claim.due !== null && Object.values(profile.steps).some((step) => step.dues[claim.due!] !== undefined)) judgement.add('same-due', 1);
  if (claim.instruments.some((instrument) => profile.instruments[instrument] !== undefined)) judgement.add('same-instrument', 1);
  return judgement;
}

/** Both count rounds or sessions, and none of the one is the other's. */
function otherOrdinal(content: readonly string[], theirs: Counts): boolean {
  const mine = content.filter((word) => word.startsWith('#'));
  return mine.length > 0 && !mine.some((word) => theirs[word] !== undefined) && Object.keys(theirs).some((word) => word.startsWith('#'));
}

/** How much of the claim's words the commitment has, pairs counting most where there are any: 0–7.5. */
function wordLikeness(content: readonly string[], { words, claims }: CommitmentProfile): number {
  const isPair = (word: string): boolean => word.includes(' ');
  const theirs = Object.keys(words);
  const sizeOfPairs = theirs.filter(isPair).length;
  const pairs = content.filter(isPair);
  const alone = overlap(
    content.filter((word) => !isPair(word)),
    words,
    theirs.length - sizeOfPairs,
    claims,
  );
  if (Math.min(pairs.length, sizeOfPairs) === 0) return 6 * alone;
  return 4 * alone + 3.5 * overlap(pairs, words, sizeOfPairs, claims);
}

/** Reports of which each may choose words of its own: in what many say, a word that few of them have says little. */
const OWN_WORDS = 4;

/** Share of the words of the smaller side that the other side has too; of a few words little follows. What stands for a phrase counts double. */
function overlap(mine: readonly string[], theirs: Counts, size: number, claims: number): number {
  const smaller = Math.min(mine.length, size);
  if (smaller === 0) return 0;
  let shared = 0;
  let weight = 0;
  for (const word of mine) {
    const times = theirs[word];
    if (times === undefined) continue;
    const common = Math.min(1, (times * OWN_WORDS) / claims);
    shared += common;
    weight += common * (word.includes('_') && !word.includes(PARTY) ? 2 : 1);
  }
  return (shared / smaller) * Math.min(1, weight / 3);
}

/** Whether any sum of the clause is one said of the commitment: 'nâng từ 100 triệu lên 150 triệu USD' names the old one too. */
function sumLikeness(claim: OutcomeClaim, profile: CommitmentProfile): 'same' | 'other' | null {
  if (claim.amount === null) return null;
  const sums = Object.values(profile.steps).flatMap((step) => [...Object.keys(step.sums), ...Object.keys(step.otherSums)].map(parseSum));
  if (sums.length === 0) return null;
  const same = sumsIn(claim).some((mine) => sums.some((sum) => sum.currency === mine.currency && nearlyEqual(sum.value, mine.value)));
  return same ? 'same' : 'other';
}

function mayBeOneDay(a: string, b: string): boolean {
  const both = inOneYear(a, b);
  return both !== null && daysApart(...both) === 0;
}

/** Reports of one meeting may differ in a sum; sums far apart, or due at other times, are two promises. */
function isOtherGoal(claim: OutcomeClaim, profile: CommitmentProfile): boolean {
  const step = claim.meeting === null ? undefined : profile.steps[claim.meeting];
  if (step === undefined || claim.amount === null) return false;
  const { value, currency } = claim.amount;
  const sums = Object.keys(step.sums).map(parseSum);
  const dues = Object.keys(step.dues);
  const dueThen = claim.due === null || dues.length === 0 || dues.some((due) => mayBeOneDay(due, claim.due!));
  return sums.some((sum) => sum.currency === currency && (!dueThen || Math.max(sum.value, value) > 2 * Math.min(sum.value, value)));
}

export interface Sum {
  readonly currency: string;
  readonly value: number;
  readonly bound: string;
}

export function parseSum(sum: string): Sum {
  const [currency, value, bound] = sum.split(' ') as [string, string, string];
  return { currency, value: Number(value), bound };
}

/** 'gần 2 tỷ' and 1,98 tỷ are one sum. */
export const nearlyEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 0.03 * Math.max(a, b);
