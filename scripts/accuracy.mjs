#!/usr/bin/env node
// Writes docs/accuracy.md, and the headline figures of README.md, from eval/figures.json.
//   npm run accuracy                      writes them
//   node scripts/accuracy.mjs --check     fails when they are not what follows from the figures
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWords } from './eval/errors.mjs';
import { ROOT } from './eval/gold.mjs';
import { BOLD } from './eval/score.mjs';

/** What two careful people who annotate the same texts agree at. */
const TWO_PEOPLE = { overall: '97', 'times.value': '95+', 'people.all': '98', 'meetings.slots': '93', 'outcomes.all': '98' };
const HEADLINES = {
  overall: 'overall: the mean of the five below',
  'times.value': 'times, with their dates',
  'people.all': 'people, with post and side',
  amounts: 'sums of money',
  'meetings.slots': 'slots of meetings',
  'outcomes.all': 'outcomes, with kind and owner',
};
const FACTS = { time: 'times', person: 'people', meeting: 'slots of meetings', outcome: 'outcomes' };
const COMMONEST = 10;

const shown = (figure) => (figure === null ? '–' : figure.toFixed(1));
const row = (...cells) => `| ${cells.join(' | ')} |`;
const figureOf = (part, name) => (name === 'overall' ? part.overall : part.figures[name].f1);

function accuracyPage({ parts, errors, reliability }) {
  const { all, tuned, heldBack } = parts;
  const headline = Object.entries(HEADLINES).map(([name, what]) =>
    row(what, ...[all, tuned, heldBack].map((part) => `**${shown(figureOf(part, name))}**`), TWO_PEOPLE[name] ?? ''),
  );
  const fields = Object.keys(all.figures).map((name) => {
    const { precision, recall, f1, support } = all.figures[name];
    const others = [tuned, heldBack].flatMap((part) => [shown(part.figures[name].f1), part.figures[name].support]);
    return row(BOLD.includes(name) ? `**${name}**` : name, shown(precision), shown(recall), shown(f1), support, ...others);
  });
  const words = errors.slice(0, COMMONEST).map(({ kind, count }) => row(count, kind, inWords(kind)));
  const curves = Object.entries(FACTS).flatMap(([fact, what]) =>
    reliability[fact].bins
      .filter(({ facts }) => facts > 0)
      .map(({ from, until, facts, predicted, seen }) => row(what, `${from.toFixed(1)}–${until.toFixed(1)}`, facts, predicted.toFixed(2), seen.toFixed(2))),
  );
  const gaps = Object.entries(FACTS).map(([fact, what]) => `${what} ${reliability[fact].gap.toFixed(2)}`);
  return `# Accuracy

Written by \`npm run accuracy\` from [\`eval/figures.json\`](../eval/figures.json), which \`npm run eval -- --save\` measures on
${all.texts} annotated news texts. The reader was tuned on ${tuned.texts} of them; the other ${heldBack.texts}, chosen once at random
([\`eval/held-back.txt\`](../eval/held-back.txt)), are scored and not looked at: their figures say how it reads a text that nobody had in view.

| F1, per cent | all | tuned | held back | two people agree at |
|---|---:|---:|---:|---:|
${headline.join('\n')}

Facts drawn from related links, comment boxes and other leftovers of a page: ${all.fromNoise}. Spans outside the text: ${all.outsideText}.

## Field by field

Precision: how much of what is said is right. Recall: how much of what there is to say is said. F1: their harmonic mean.
Support: how many there are in the annotated texts.

| field | precision | recall | F1 | support | F1, tuned | support | F1, held back | support |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${fields.join('\n')}

## Confidence

Each time, person, meeting, slot of a meeting and outcome carries a \`confidence\`: the likelihood that it is right, as learned from
the tuned texts ([\`lexicon/shared/confidence.tsv\`](../lexicon/shared/confidence.tsv)). The rules were written with those texts in
view and do better there than elsewhere; so one number for each kind of fact, and no more, is taken from the texts held back. The
table says how far to trust it there: of the facts given such a likelihood, the mean likelihood, and the share that was right. Each
text is judged with the number that the other ones give.

| facts | confidence | how many | said | seen |
|---|---|---:|---:|---:|
${curves.join('\n')}

Mean gap between said and seen: ${gaps.join(', ')}.

Confidence says how much of what is read can be relied on; it hardly tells right from wrong one by one. Most facts lie near the mean
of their kind, and a bin of a dozen facts says little. The page marks meetings, their dates and places, and outcomes below 0.6.

## The commonest errors that remain

On the tuned texts, by kind. One mistake may count under several: a meeting that is missed has no slots either.

| count | kind | in words |
|---:|---|---|
${words.join('\n')}
`;
}

function readmeWith(readme, { parts }) {
  const { all, tuned, heldBack } = parts;
  const rows = Object.entries(HEADLINES).map(([name, what]) => row(what, shown(figureOf(all, name)), shown(figureOf(heldBack, name)), TWO_PEOPLE[name] ?? ''));
  const table = [
    '<!-- accuracy:begin -->',
    `| F1, per cent | all ${all.texts} texts | the ${heldBack.texts} held back | two people agree at |`,
    '|---|---:|---:|---:|',
    ...rows,
    '',
    `Measured on annotated newspaper texts; the reader was tuned on ${tuned.texts} of them.`,
    '<!-- accuracy:end -->',
  ].join('\n');
  return readme.replace(/<!-- accuracy:begin -->[\s\S]*<!-- accuracy:end -->/, () => table);
}

/** The documents that follow from the figures: path, what is to stand there, what stands there. */
function documents() {
  const at = (path) => join(ROOT, path);
  const read = (path) => {
    try {
      return readFileSync(at(path), 'utf8');
    } catch {
      return '';
    }
  };
  const figures = JSON.parse(read('eval/figures.json'));
  const readme = read('README.md');
  return [
    { path: at('docs/accuracy.md'), wanted: accuracyPage(figures), now: read('docs/accuracy.md') },
    { path: at('README.md'), wanted: readmeWith(readme, figures), now: readme },
  ];
}

export function writeDocuments() {
  for (const { path, wanted, now } of documents()) if (wanted !== now) writeFileSync(path, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeDocuments();
  else
    for (const { path, wanted, now } of documents()) {
      if (wanted === now) continue;
      console.error(`${path} does not follow from eval/figures.json: run npm run accuracy`);
      process.exitCode = 1;
    }
}
