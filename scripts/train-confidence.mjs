#!/usr/bin/env node
// Learns from the annotated texts how likely a fact is right, and writes the weights to lexicon/shared/confidence.tsv.
//   npm run train-confidence
// The weights come from the tuned texts. Since the rules were written with those in view, their facts are right more often than those
// of other texts; what is lost there is one number for each kind of fact ('unseen'), and all that is taken from the texts held back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABSENT, findGold, ROOT, readTexts } from './eval/gold.mjs';

const gold = findGold();
if (gold === null) {
  console.log(`train-confidence: ${ABSENT}`);
  process.exit(0);
}
const { examplesOf, FACTS, learn, offsetOf, reliabilityOf } = await import('./eval/likelihood.mjs');
const examples = examplesOf(gold, await readTexts(gold, gold.parts.all));
const rows = [];
for (const fact of FACTS) {
  const tuned = examples.filter((each) => each.fact === fact && gold.parts.tuned.includes(each.id));
  const heldBack = examples.filter((each) => each.fact === fact && gold.parts.heldBack.includes(each.id));
  const { weights, seen, right } = learn(tuned);
  const row = (key, count, share, weight) => rows.push([fact, key, count, share.toFixed(2), weight.toFixed(2)].join('\t'));
  for (const [key, weight] of weights) if (Math.abs(weight) >= 0.005) row(key, seen(key), right(key), weight);
  const share = heldBack.reduce((sum, each) => sum + each.right, 0) / heldBack.length;
  row('unseen\tall', heldBack.length, share, offsetOf(weights, heldBack));
  console.log(
    `${fact.padEnd(8)} ${tuned.length} facts, ${weights.size} weights; on ${heldBack.length} held back, mean gap ${reliabilityOf(tuned, heldBack).gap}`,
  );
}
const head = [
  '# Source: the annotated texts of the project, by `npm run train-confidence`; not written by hand.',
  '# seen: facts with this value of the feature; right: the share of them that was right (a meeting counts once for each slot); weight: what the value adds to the log-odds.',
  'fact\tfeature\tvalue\tseen\tright\tweight',
];
const table = [...head, ...rows.sort((a, b) => (a < b ? -1 : 1))];
writeFileSync(join(ROOT, 'lexicon/shared/confidence.tsv'), `${table.join('\n')}\n`);
