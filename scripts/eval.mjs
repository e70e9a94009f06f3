#!/usr/bin/env node
// Reads the dev texts and scores the records: all of them, the tuned part and the held-back part.
//   npm run eval                     figures for all, tuned, held-back
//   npm run eval -- --errors         the errors of the tuned part (the held-back part stays unseen)
//   npm run eval -- --only s0,s4     some texts;   --kind 'time value'   errors of one kind
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: opt } = parseArgs({ options: { errors: { type: 'boolean', default: false }, only: { type: 'string' }, kind: { type: 'string' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.PARLEY_SHARED ?? join(root, '..', 'shared');
if (!existsSync(join(shared, 'gold', 'dev'))) {
  console.log(`eval: skipped, no gold records at ${shared} (set PARLEY_SHARED to the folder that holds gold/ and score/)`);
  process.exit(0);
}
const { readText } = await import(join(root, 'dist/nlp/pipeline.js'));
const { loadLexicon } = await import(join(root, 'dist/app/load-lexicon.js'));
const lexicon = loadLexicon();
const texts = join(shared, 'gold', 'texts');
const heldBack = readFileSync(join(root, 'eval/held-back.txt'), 'utf8')
  .split('\n')
  .filter((l) => l && !l.startsWith('#'));
const ids = readdirSync(join(shared, 'gold', 'dev'))
  .map((f) => f.replace('.json', ''))
  .sort();
const lines = ids.map((id) => {
  const text = readFileSync(join(texts, `${id}.txt`), 'utf8').normalize('NFC');
  return JSON.stringify(readText({ uri: `${id}.txt`, text, published: null, language: 'vi' }, lexicon));
});
mkdirSync(join(root, 'eval/out'), { recursive: true });
const system = join(root, 'eval/out/records.jsonl');
writeFileSync(system, `${lines.join('\n')}\n`);

const score = (only, ...flags) =>
  execFileSync(
    'node',
    [join(shared, 'score/score.mjs'), '--gold', join(shared, 'gold/dev'), '--texts', texts, '--system', system, '--only', only.join(','), ...flags],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
const tuned = ids.filter((id) => !heldBack.includes(id));
if (opt.errors || opt.only || opt.kind) {
  const out = score(opt.only ? opt.only.split(',').filter((id) => tuned.includes(id)) : tuned, '--errors');
  console.log(
    opt.kind
      ? out
          .split('\n')
          .filter((l) => l.includes('\t') && l.split('\t')[1].startsWith(opt.kind))
          .join('\n')
      : out,
  );
  process.exit(0);
}
console.log(score(ids));
const part = (name, only) => {
  const { figures, overall } = JSON.parse(score(only, '--json'));
  const pct = (v) => (100 * v).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(10)} ${String(only.length).padStart(2)} texts: overall ${pct(overall)}  ${['times.value', 'people.all', 'amounts', 'meetings.slots', 'outcomes.all'].map((k) => `${k} ${figures[k].f === null ? '  –  ' : pct(figures[k].f)}`).join('  ')}`,
  );
};
part('tuned', tuned);
part('held back', heldBack);
part(
  's0–s4',
  tuned.filter((id) => /^s/.test(id)),
);
