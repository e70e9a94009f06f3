// Runs the scorer over records and takes in what it prints.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './gold.mjs';

/** The five figures whose mean is the overall one. */
export const BOLD = ['times.value', 'people.all', 'amounts', 'meetings.slots', 'outcomes.all'];

/** Writes the records to `eval/out/NAME.jsonl` and gives the scorer over them. */
export function scorerOf(gold, records, name) {
  const system = join(ROOT, 'eval/out', `${name}.jsonl`);
  mkdirSync(join(ROOT, 'eval/out'), { recursive: true });
  writeFileSync(system, [...records.values()].map((record) => `${JSON.stringify(record)}\n`).join(''));
  const run = (ids, ...flags) =>
    execFileSync(process.execPath, [gold.scorer, '--gold', gold.dev, '--texts', gold.texts, '--system', system, '--only', ids.join(','), ...flags], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
  return {
    table: (ids) => run(ids),
    figures: (ids) => figuresOf(JSON.parse(run(ids, '--json'))),
    errors: (ids) => (ids.length === 0 ? [] : errorsOf(run(ids, '--errors'))),
  };
}

/** Percentages to one decimal; null where the texts have nothing to find. */
function figuresOf({ texts, leaks, badSpans, overall, figures }) {
  const percent = (share) => (share === null ? null : Math.round(share * 1000) / 10);
  const fields = Object.entries(figures).map(([name, { p, r, f, gold, sys }]) => [
    name,
    { precision: percent(p), recall: percent(r), f1: percent(f), support: gold, found: sys },
  ]);
  return { texts, overall: percent(overall), fromNoise: leaks, outsideText: badSpans, figures: Object.fromEntries(fields) };
}

/** The error lines: text, kind, what. They stand before the table. */
function errorsOf(output) {
  return output
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3)
    .map(([id, kind, ...what]) => ({ id, kind, what: what.join('\t') }));
}
