// Learns how much each feature of a fact tells of its being right: a logistic regression small enough to read.
import { pathToFileURL } from 'node:url';
import { ROOT } from './gold.mjs';
import { judge } from './judge.mjs';

const { filledSlots, meetingFeatures, outcomeFeatures, personFeatures, timeFeatures } = await import(
  pathToFileURL(`${ROOT}dist/nlp/resolve/confidence.js`).href
);

export const FACTS = ['time', 'person', 'meeting', 'outcome'];
/** Values seen less often than this in the texts get no weight. */
const LEAST = 5;
/** How strongly weights are held at zero: about what predicts a text best that was left out of learning, outcomes more firmly. */
const HOLD = { time: 4, person: 4, meeting: 8, outcome: 32 };
const SWEEPS = 60;

/** Every judged fact of the texts: `{ id, fact, features, right }`; a meeting is one for each of its slots. */
export function examplesOf(gold, records) {
  const examples = [];
  for (const [id, record] of records) {
    const right = judge(gold.recordOf(id), record);
    const add = (fact, features, verdict) => verdict !== null && examples.push({ id, fact, features, right: verdict });
    record.times.forEach((time, i) => add('time', timeFeatures(time, record), right.times[i]));
    record.people.forEach((person, i) => add('person', personFeatures(person), right.people[i]));
    record.meetings.forEach((meeting, i) => {
      if (right.meetings[i] === null) return;
      for (const slot of filledSlots(meeting)) add('meeting', meetingFeatures(meeting, slot, record), right.meetings[i][slot]);
    });
    record.outcomes.forEach((outcome, i) => add('outcome', outcomeFeatures(outcome, record), right.outcomes[i]));
  }
  return examples;
}

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const keyOf = ([feature, value]) => `${feature}\t${value}`;
const BASE = 'base\tall';

/** Weights of one kind of fact by feature and value: Newton's steps, one weight after the other, until they rest. */
export function learn(examples, hold = HOLD[examples[0].fact]) {
  const having = new Map([[BASE, examples.map((_, i) => i)]]);
  examples.forEach(({ features }, i) => {
    for (const feature of features) {
      const list = having.get(keyOf(feature));
      if (list) list.push(i);
      else having.set(keyOf(feature), [i]);
    }
  });
  for (const [key, list] of having) if (list.length < LEAST || (key !== BASE && list.length === examples.length)) having.delete(key);
  const weights = new Map([...having.keys()].map((key) => [key, 0]));
  const odds = new Float64Array(examples.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const [key, list] of having) {
      const before = weights.get(key);
      const held = key === BASE ? 0.5 : hold;
      let slope = -held * before;
      let bend = held;
      for (const i of list) {
        const p = sigmoid(odds[i]);
        slope += examples[i].right - p;
        bend += p * (1 - p);
      }
      const step = Math.max(-1, Math.min(1, slope / bend));
      weights.set(key, before + step);
      for (const i of list) odds[i] += step;
    }
  const seen = (key) => having.get(key).length;
  const right = (key) => having.get(key).reduce((sum, i) => sum + examples[i].right, 0) / seen(key);
  return { weights, seen, right };
}

export const oddsOf = (weights, { features }) => features.reduce((sum, feature) => sum + (weights.get(keyOf(feature)) ?? 0), weights.get(BASE) ?? 0);

/** What is to be added to the log-odds of facts so that as many come out likely as are right; held at zero by a few facts' worth. */
export function offsetOf(weights, examples) {
  const odds = examples.map((example) => oddsOf(weights, example));
  let offset = 0;
  for (let i = 0; i < 50; i++) {
    let slope = -offset;
    let bend = 1;
    odds.forEach((each, k) => {
      const p = sigmoid(each + offset);
      slope += examples[k].right - p;
      bend += p * (1 - p);
    });
    offset += Math.max(-1, Math.min(1, slope / bend));
  }
  return offset;
}

const BINS = [0.2, 0.4, 0.6, 0.8, 1];

/**
 * How far likelihoods can be trusted on the texts held back: what was said against what was seen, by bins. Each text is judged with
 * the offset that the other ones give.
 */
export function reliabilityOf(tuned, heldBack) {
  const { weights } = learn(tuned);
  const offsets = new Map(
    [...new Set(heldBack.map(({ id }) => id))].map((id) => [
      id,
      offsetOf(
        weights,
        heldBack.filter((each) => each.id !== id),
      ),
    ]),
  );
  const said = heldBack.map((example) => ({ p: sigmoid(oddsOf(weights, example) + offsets.get(example.id)), right: example.right }));
  const mean = (list, of) => Math.round((list.reduce((sum, each) => sum + of(each), 0) / list.length) * 100) / 100;
  const bins = BINS.map((until, i) => {
    const from = BINS[i - 1] ?? 0;
    const inside = said.filter(({ p }) => p >= from && (p < until || until === 1));
    return inside.length === 0
      ? { from, until, facts: 0, predicted: null, seen: null }
      : { from, until, facts: inside.length, predicted: mean(inside, ({ p }) => p), seen: mean(inside, ({ right }) => right) };
  });
  const filled = bins.filter(({ facts }) => facts > 0);
  const gap = filled.reduce((sum, { facts, predicted, seen }) => sum + facts * Math.abs(predicted - seen), 0) / said.length;
  return { facts: said.length, gap: Math.round(gap * 100) / 100, bins };
}
