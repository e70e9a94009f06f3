#!/usr/bin/env node
// Reads the annotated texts and says how well: figures for all of them, for the part that the reader is tuned on and the part held back.
//   npm run eval                        figures, by part and by text, and the errors of the tuned part by kind
//   npm run eval -- --errors            each error of the tuned part; what is held back stays unseen
//   npm run eval -- --kind 'time value' errors of one kind;   --only s0,s4   figures and errors of some texts
//   npm run eval -- --diff HEAD~3       what was won and lost since a commit, on the tuned part
//   npm run eval -- --save              keeps the figures in eval/figures.json, and writes docs/accuracy.md and the README from them
//   npm run eval -- --json              the figures alone, as JSON
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf, readTextsAt, withoutThose } from './eval/compare.mjs';
import { groupErrors } from './eval/errors.mjs';
import { ABSENT, findGold, ROOT, readTexts } from './eval/gold.mjs';
import { BOLD, scorerOf } from './eval/score.mjs';

const flag = { type: 'boolean', default: false };
const { values: opt } = parseArgs({
  options: { errors: flag, save: flag, json: flag, only: { type: 'string' }, kind: { type: 'string' }, diff: { type: 'string' } },
});
const gold = findGold();
if (gold === null) {
  console.log(`eval: ${ABSENT}`);
  process.exit(0);
}
const { parts } = gold;
const chosen = opt.only?.split(',') ?? parts.tuned;
for (const id of chosen) {
  const why = parts.heldBack.includes(id) ? 'is held back: it is scored, but not looked at' : parts.tuned.includes(id) ? null : 'is no annotated text';
  if (why === null) continue;
  console.error(`eval: ${id} ${why}`);
  process.exit(2);
}

const records = await readTexts(gold, parts.all);
const scorer = scorerOf(gold, records, 'records');
if (opt.diff !== undefined) await showDifference(opt.diff).catch(notBuilt);
else if (opt.errors || opt.kind !== undefined || opt.only !== undefined) showErrors();
else if (opt.json) console.log(JSON.stringify(figuresByPart()));
else {
  showFigures();
  if (opt.save) await save();
}

function figuresByPart() {
  return Object.fromEntries(['all', 'tuned', 'heldBack', 'first'].map((part) => [part, scorer.figures(parts[part])]));
}

function showFigures() {
  console.log(scorer.table(parts.all));
  const byPart = figuresByPart();
  const names = { tuned: 'tuned', heldBack: 'held back', first: 's0–s4' };
  for (const [part, name] of Object.entries(names)) console.log(line(name, byPart[part]));
  console.log(`\n${'text'.padEnd(10)} ${['overall', ...BOLD].map((each) => each.padStart(15)).join('')}`);
  for (const id of parts.all) {
    const { overall, figures } = scorer.figures([id]);
    const cells = [overall, ...BOLD.map((name) => figures[name].f1)].map((figure) => percent(figure).padStart(15));
    console.log(`${id.padEnd(10)} ${cells.join('')}${parts.heldBack.includes(id) ? '   held back' : ''}`);
  }
  console.log('\nerrors of the tuned part');
  for (const { kind, count, causes } of groupErrors(scorer.errors(parts.tuned))) {
    const of = causes.slice(0, 6).map(([cause, times]) => `${cause} ${times}`);
    console.log(`${String(count).padStart(5)}  ${kind.padEnd(22)}${of.join(', ')}`.trimEnd());
  }
}

function showErrors() {
  const errors = scorer.errors(chosen).filter(({ kind }) => opt.kind === undefined || kind.startsWith(opt.kind));
  for (const error of errors) console.log(lineOf(error));
  if (opt.kind === undefined) console.log(`\n${scorer.table(chosen)}`);
}

async function showDifference(commit) {
  const before = scorerOf(gold, await readTextsAt(commit, gold, chosen), 'before');
  const [then, now] = [before.errors(chosen), scorer.errors(chosen)];
  const lines = (sign, errors) => errors.map((error) => `${sign} ${lineOf(error)}`).filter((each) => opt.kind === undefined || each.includes(`\t${opt.kind}`));
  const won = lines('-', withoutThose(then, now));
  const lost = lines('+', withoutThose(now, then));
  console.log([`errors of ${commit} that are gone: ${won.length}`, ...won, '', `errors that it did not have: ${lost.length}`, ...lost, ''].join('\n'));
  const [a, b] = [before.figures(chosen), scorer.figures(chosen)];
  const change = (name, from, to) => {
    const by = from === null || to === null ? 0 : to - from;
    return `${name.padEnd(24)} ${percent(from)} → ${percent(to)}   ${by > 0 ? '+' : ''}${by.toFixed(1)}`;
  };
  console.log(change('overall', a.overall, b.overall));
  for (const name of Object.keys(b.figures)) {
    const [from, to] = [a.figures[name].f1, b.figures[name].f1];
    if (from !== to || BOLD.includes(name)) console.log(change(`${BOLD.includes(name) ? '* ' : '  '}${name}`, from, to));
  }
}

function notBuilt(error) {
  console.error(`eval: ${opt.diff} cannot be read with: ${(error.stderr || error.message).trim()}`);
  process.exitCode = 2;
}

/** The figures, the commonest errors and how far confidence can be trusted, so that the documents follow from one file. */
async function save() {
  const { examplesOf, FACTS, reliabilityOf } = await import('./eval/likelihood.mjs');
  const examples = examplesOf(gold, records);
  const of = (fact, part) => examples.filter((each) => each.fact === fact && parts[part].includes(each.id));
  const reliability = Object.fromEntries(FACTS.map((fact) => [fact, reliabilityOf(of(fact, 'tuned'), of(fact, 'heldBack'))]));
  const errors = groupErrors(scorer.errors(parts.tuned)).map(({ kind, count }) => ({ kind, count }));
  writeFileSync(join(ROOT, 'eval/figures.json'), `${JSON.stringify({ parts: figuresByPart(), errors, reliability }, null, 2)}\n`);
  const { writeDocuments } = await import('./accuracy.mjs');
  writeDocuments();
  console.log('\nsaved: eval/figures.json, docs/accuracy.md, README.md');
}

function percent(figure) {
  return (figure === null ? '–' : figure.toFixed(1)).padStart(5);
}

function line(name, { texts, overall, figures }) {
  const bold = BOLD.map((each) => `${each} ${percent(figures[each].f1)}`).join('  ');
  return `${name.padEnd(10)} ${String(texts).padStart(2)} texts: overall ${percent(overall)}  ${bold}`;
}
