import type { CommitmentProfile, OutcomeClaim, Step } from '../kernel/ledger.js';
import type { OutcomeKind } from '../kernel/record.js';
import { count, keepCommonest } from './counts.js';
import { cuesOf } from './cues.js';
import { type Identifier, Judgement, once } from './identifier.js';
import { partiesKey } from './mechanisms.js';
import { plainWords } from './plain-words.js';
import type { LedgerWords } from './words.js';

/** Outcomes that promise or announce something; positions, requests and discussions stay outcomes of their meeting. */
const PROMISING: ReadonlySet<OutcomeKind> = new Set(['agreement', 'commitment', 'announcement', 'plan']);
/** Content words kept of a commitment: what all its reports share comes to the top. */
const WORDS_KEPT = 80;
const KEYS_OF_WORDS = 8;

export const promises = (claim: OutcomeClaim): boolean => PROMISING.has(claim.kind);

/** The same promise across texts and rounds: by its sides, its series of meetings, its words, sums, dates and instruments. */
export function commitmentIdentifier(words: LedgerWords): Identifier<'commitment'> {
  const content = once((claim: OutcomeClaim) => contentOf(claim.quote, words));
  const keys = once((claim: OutcomeClaim) => keysOf(claim, content(claim)));
  return {
    kind: 'commitment',
    threshold: 5,
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
  for (const cue of cuesOf(claim.quote, words)) count(step.cues, cue, by);
  if (claim.amount) count(step.sums, `${claim.amount.currency} ${claim.amount.value} ${claim.amount.bound}`, by);
  count(step.dues, claim.due, by);
}

/** Words that carry content, alone and in pairs: a Vietnamese word is mostly two syllables. */
export function contentOf(quote: string, words: LedgerWords): string[] {
  const all = plainWords(quote);
  const content = new Set<string>();
  all.forEach((word, i) => {
    if (words.stopWords.has(word)) return;
    if (!/^\d/.test(word)) content.add(word);
    const next = all[i + 1];
    if (next !== undefined && !words.stopWords.has(next)) content.add(`${word} ${next}`);
  });
  return [...content];
}

/** Between whom: the series of meetings, or the sides. */
const settingOf = (claim: OutcomeClaim): string[] => [
  ...(claim.series === null ? [] : [claim.series]),
  ...(claim.parties.length > 1 && claim.parties.length <= 4 ? [partiesKey(claim.parties)] : []),
  ...(claim.parties.length <= 1 && claim.actors.length > 0 ? [partiesKey(claim.actors)] : []),
];

function keysOf(claim: OutcomeClaim, content: readonly string[]): string[] {
  const pairs = content.filter((word) => word.includes(' '));
  // Long pairs are rarer than short ones.
  const rare = pairs.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, KEYS_OF_WORDS);
  const keys: string[] = [];
  for (const setting of settingOf(claim)) {
    for (const word of rare) keys.push(`promise ${setting} ${word}`);
    if (claim.amount) keys.push(`promise ${setting} ${claim.amount.currency} ${claim.amount.value}`);
    for (const instrument of claim.instruments) keys.push(`promise ${setting} ${instrument}`);
  }
  return keys;
}

function compareCommitment(claim: OutcomeClaim, profile: CommitmentProfile, content: readonly string[]): Judgement | null {
  const actors = Object.keys(profile.actors);
  if (claim.actors.length > 0 && actors.length > 0 && !claim.actors.some((actor) => profile.actors[actor] !== undefined)) return null;
  const judgement = new Judgement();
  const alone = content.filter((word) => !word.includes(' '));
  const pairs = content.filter((word) => word.includes(' '));
  const theirs = Object.keys(profile.words);
  const likeness =
    2.5 * overlap(alone, profile.words, theirs.filter((word) => !word.includes(' ')).length) +
    5 * overlap(pairs, profile.words, theirs.filter((word) => word.includes(' ')).length);
  if (likeness < 1) return null;
  judgement.add('same-words', likeness);
  if (claim.series !== null && profile.series[claim.series] !== undefined) judgement.add('same-mechanism', 1);
  if (claim.meeting !== null && profile.steps[claim.meeting] !== undefined) judgement.add('same-meeting', 0.5);
  if (claim.topics.some((topic) => profile.topics[topic] !== undefined)) judgement.add('same-topics', 0.5);
  compareSums(claim, profile, judgement);
  if (claim.due !== null && Object.values(profile.steps).some((step) => step.dues[claim.due!] !== undefined)) judgement.add('same-due', 1);
  if (claim.instruments.some((instrument) => profile.instruments[instrument] !== undefined)) judgement.add('same-instrument', 1);
  return judgement;
}

/** Share of the words of the smaller side that the other side has too; of a few words little follows. */
function overlap(mine: readonly string[], theirs: Readonly<Record<string, number>>, size: number): number {
  const smaller = Math.min(mine.length, size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const word of mine) if (theirs[word] !== undefined) shared++;
  return (shared / smaller) * Math.min(1, shared / 3);
}

function compareSums(claim: OutcomeClaim, profile: CommitmentProfile, judgement: Judgement): void {
  if (claim.amount === null) return;
  const { value, currency } = claim.amount;
  const sums = Object.values(profile.steps).flatMap((step) => Object.keys(step.sums).map(parseSum));
  if (sums.length === 0) return;
  const same = sums.some((sum) => sum.currency === currency && nearlyEqual(sum.value, value));
  judgement.add(same ? 'same-sum' : 'other-sum', same ? 2 : -0.5);
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
