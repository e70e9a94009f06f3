#!/usr/bin/env node
// Measures the reader on this machine: speed, start, memory, growth, hostile input; and two peers beside it.
//   npm run bench                 prints tables
//   npm run bench -- --save       … and writes bench/results.json
//   npm run bench -- --no-peers   without what needs to be installed
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({ options: { save: { type: 'boolean', default: false }, peers: { type: 'boolean', default: true } }, allowNegative: true });
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const { readText } = await import(join(root, 'dist/nlp/pipeline.js'));
const { loadLexicon } = await import(join(root, 'dist/app/load-lexicon.js'));
const lexicon = loadLexicon();

const corpus = join(process.env.PARLEY_SHARED ?? join(root, '..', 'shared'), 'corpus/texts');
const folder = existsSync(corpus) ? corpus : join(root, 'samples');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC'));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
/** Texts per second are told for texts of this length. */
const STANDARD = 3500;
const standard = characters / STANDARD;
const work = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const results = {};

const read = (text) => readText({ uri: '', text, published: null, language: 'vi' }, lexicon);
const seconds = (run) => {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const least = (times, run) => Math.min(...Array.from({ length: times }, run));
const rate = (n) => `${Math.round(n).toLocaleString('en')}/s`;
const row = (label, ...cells) => console.log(`  ${label.padEnd(34)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
const heading = (text) => console.log(`\n${text}`);

try {
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}`,
  );
  console.log(
    `${texts.length} texts, ${characters.toLocaleString('en')} characters (${existsSync(corpus) ? 'corpus' : 'samples'}); rates are for texts of ${STANDARD.toLocaleString('en')} characters`,
  );

  heading('Speed and memory');
  for (const text of texts) read(text);
  results.oneCore = standard / least(3, () => seconds(() => texts.forEach(read)));
  row('reading, one core', rate(results.oneCore));
  // The command itself, over files, until start and end matter little.
  const copies = Math.ceil(6000 / texts.length);
  for (let i = 0; i < copies; i++) texts.forEach((text, k) => writeFileSync(join(work, `${String(i * texts.length + k).padStart(6, '0')}.txt`), text));
  const all = command(['read', work, '--json']);
  results.allCores = (standard * copies) / all.seconds;
  results.memoryMany = all.megabytes;
  row('parley read DIR --json, all cores', rate(results.allCores), `${all.megabytes} MB`);

  heading('Start of the command, one text');
  const one = join(work, '000000.txt');
  const starts = Array.from({ length: 11 }, () => command(['read', one]));
  results.start = starts.map((run) => run.seconds * 1000).sort((a, b) => a - b)[5];
  results.memoryOne = starts[5].megabytes;
  const node = least(5, () => seconds(() => execFileSync(process.execPath, ['-e', '0']))) * 1000;
  row('median of 11', `${Math.round(results.start)} ms`, `${results.memoryOne} MB`);
  row('of that, Node itself', `${Math.round(node)} ms`);

  heading('Growth: 20 times longer text');
  const sorted = [...texts].sort((a, b) => Math.abs(a.length - STANDARD) - Math.abs(b.length - STANDARD)).slice(0, 20);
  results.growth = growth(sorted);
  row('different texts after one another', `${results.growth.toFixed(1)} times`);
  results.growthRepeated = growth(Array(20).fill(sorted[0]));
  row('one text twenty times', `${results.growthRepeated.toFixed(1)} times`);

  heading('Hostile input: cost at 100,000 characters, and against an eighth of it (linear: 8)');
  results.hostile = {};
  const HOSTILE = {
    digits: '7',
    brackets: '[',
    quotes: '“',
    capitals: 'A',
    'combining marks': 'a\u0323\u0302',
    "'ngày '": 'ngày ',
    "'Nguyễn '": 'Nguyễn ',
    "'nhất trí '": 'nhất trí ',
    'line feeds': '\n',
    'short lines': 'a\n',
    meetings: 'Ngày 1/2, Ngoại trưởng Mỹ Antony Blinken hội đàm với Thủ tướng Nhật Bản Kishida Fumio. ',
  };
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const fill = (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const short = least(3, () => seconds(() => read(fill(12_500))));
    const long = least(3, () => seconds(() => read(fill(100_000))));
    results.hostile[name] = { ms: long * 1000, ratio: long / short };
    row(name, `${Math.round(long * 1000)} ms`, `${(long / short).toFixed(1)} times`);
  }

  if (flags.peers) await peers();
  if (flags.save) {
    const rounded = JSON.parse(JSON.stringify(results), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value));
    writeFileSync(
      join(root, 'bench/results.json'),
      `${JSON.stringify({ cores: availableParallelism(), node: process.versions.node, texts: texts.length, ...rounded }, null, 2)}\n`,
    );
  }
  console.log('');
} finally {
  rmSync(work, { recursive: true });
}

/** Runs the command to its end: wall time, and the most memory that it held. */
function command(args) {
  const probe = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(work, 'rss'))}, String(process.resourceUsage().maxRSS)))`;
  writeFileSync(join(work, 'probe.cjs'), `if (require('node:worker_threads').isMainThread) ${probe}`);
  let status;
  const time = seconds(() => {
    status = spawnSync(process.execPath, ['--require', join(work, 'probe.cjs'), main, ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status;
  });
  if (status !== 0 && status !== 1) throw new Error(`parley ${args.join(' ')} ended with ${status}`);
  return { seconds: time, megabytes: Math.round(Number(readFileSync(join(work, 'rss'), 'utf8')) / 1024) };
}

/** What all texts in one cost, in units of what one of them costs: their number, where cost grows in step with length. */
function growth(parts) {
  const whole = parts.join('\n\n');
  for (let i = 0; i < 20; i++) for (const part of parts) read(part);
  // In turns, so that a machine that slows down slows both.
  const rounds = Array.from({ length: 9 }, () => [seconds(() => parts.forEach((part) => read(part))), seconds(() => read(whole))]);
  const fastest = (k) => Math.min(...rounds.map((round) => round[k]));
  return (fastest(1) / fastest(0)) * parts.length;
}

/** Others at parts of the task, in the same run. One that is not installed is told of, not left out. */
async function peers() {
  heading('Beside it, one core');
  row('Parley: the whole record', rate(results.oneCore));
  try {
    const chrono = await import('chrono-node');
    const reference = new Date(2026, 0, 1);
    results.chronoNode = standard / least(2, () => seconds(() => texts.forEach((text) => chrono.vi.parse(text, reference))));
    row('chrono-node, vi: times alone', rate(results.chronoNode));
  } catch (error) {
    row('chrono-node, vi: times alone', `absent (${error.code})`);
  }
  const vntk = installPeers();
  if (vntk === null) row('vntk: names alone', 'absent');
  else {
    const some = texts.slice(0, 5);
    const ner = vntk.ner();
    results.vntk = some.reduce((sum, text) => sum + text.length, 0) / STANDARD / seconds(() => some.forEach((text) => ner.tag(text)));
    row('vntk: names alone', `${results.vntk.toFixed(1)}/s`);
  }
}

/** vntk compiles native code, so it is a package of its own below bench/, installed here and only here. */
function installPeers() {
  const require = createRequire(import.meta.url);
  try {
    return require('vntk');
  } catch {
    console.log('  (installing vntk below bench/; this takes half a minute)');
  }
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  spawnSync(program, args, { cwd: join(root, 'bench'), stdio: 'ignore', timeout: 300_000, env: { ...process.env, npm_config_loglevel: 'error' } });
  try {
    return require('vntk');
  } catch {
    return null;
  }
}
