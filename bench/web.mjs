#!/usr/bin/env node
// How long each page's part of the API takes to answer on a ledger that is there already, median and 95th percentile.
//   node bench/generate-texts.mjs DIR 20000 && npx parley add DIR --ledger FILE && node bench/web.mjs FILE
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WORDS = ['bán dẫn', 'hợp tác', 'thương mại', 'năng lượng', '"chuỗi cung ứng"', 'hạ tầng*'];
const TIMES = 30;

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const server = spawn(process.execPath, [main, 'serve', '--ledger', process.argv[2], '--port', '0', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(createInterface(server.stdout), 'line');
const address = `${/http:\S+/.exec(line)[0]}api/`;
const get = async (path) => (await fetch(address + path)).json();
const ids = async (path) => (await get(`${path}?limit=${TIMES}`)).map((row) => row.id);
const repeat = (path) => Array.from({ length: TIMES }, () => path);

const codes = (await get('parties')).slice(0, TIMES).map((party) => party.code);
const meetings = await ids('meetings');
const texts = await Promise.all(meetings.map(async (id) => (await get(`meetings/${id}`)).sources[0].id));
const pages = {
  today: repeat('today'),
  status: repeat('status'),
  meetings: codes.map((code) => `meetings?party=${code}`),
  meeting: meetings.map((id) => `meetings/${id}`),
  mechanisms: codes.map((code) => `mechanisms?party=${code}`),
  mechanism: (await ids('mechanisms')).map((id) => `mechanisms/${id}`),
  commitments: codes.map((code) => `commitments?party=${code}`),
  overdue: repeat('commitments?overdue=1'),
  silent: repeat('commitments?silent=2'),
  commitment: (await ids('commitments')).map((id) => `commitments/${id}`),
  people: codes.map((code) => `people?party=${code}`),
  person: (await ids('people')).map((id) => `people/${id}`),
  party: codes.map((code) => `parties/${code}`),
  text: texts.map((id) => `texts/${id}`),
  search: repeat(WORDS)
    .flat()
    .slice(0, TIMES)
    .map((words) => `search?q=${encodeURIComponent(words)}`),
};
for (const [name, paths] of Object.entries(pages)) {
  const took = [];
  for (const path of paths) {
    const began = performance.now();
    await get(path);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  console.log(`${name.padEnd(14)}${took[took.length >> 1].toFixed(0).padStart(5)} ms${took[Math.floor(took.length * 0.95)].toFixed(0).padStart(7)} ms`);
}
server.kill();
