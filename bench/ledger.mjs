#!/usr/bin/env node
// Measures the ledger on this machine, by made-up texts (generate-texts.mjs), on SQLite and, where its programs are installed, PostgreSQL.
//   npm run bench:ledger                            1,000 and 10,000 texts
//   npm run bench:ledger -- --full                  … to 100,000
//   npm run bench:ledger -- --sizes 5000 --stores sqlite
//   npm run bench:ledger -- --postgres postgres://…  on an empty database of a server that runs already
//   npm run bench:ledger -- --full --save           … and writes bench/ledger-results.json and its table in bench/README.md
import { fork, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateTexts } from './generate-texts.mjs';
import { PAIRS, TOPICS } from './generate-words.mjs';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string' },
    full: { type: 'boolean', default: false },
    stores: { type: 'string', default: 'sqlite,postgres' },
    postgres: { type: 'string' },
    save: { type: 'boolean', default: false },
    /** Address and name of the one store that a process of its own measures. */
    child: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const sizes = (flags.sizes ?? (flags.full ? '1000,10000,30000,100000' : '1000,10000')).split(',').map(Number);
const dist = (path) => import(join(root, 'dist', path));
const ROUNDS = 150;
/** Texts over whose batches the cost of identity is told at each size. */
const WINDOW = 1000;

/** One store from empty to the largest size, in a process of its own: its memory is nobody else's. */
async function measure(address) {
  const { openStore } = await dist('store/open-store.js');
  const { addTexts } = await dist('app/ledger/add-texts.js');
  const store = await openStore(address);
  const work = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const batches = [];
  /** The transactions of an addition, timed: everything but reading. */
  const timed = {
    ...store,
    async exclusive(run) {
      const [wall, cpu] = [performance.now(), threadCpu()];
      const result = await store.exclusive(run);
      batches.push({ texts: result.size, wall: performance.now() - wall, cpu: threadCpu() - cpu });
      return result;
    },
  };
  const reading = await readingAlone(work);
  const texts = generateTexts(sizes.at(-1));
  let there = 0;
  for (const size of sizes) {
    const folder = join(work, String(size));
    mkdirSync(folder);
    for (; there < size; there++) {
      const { name, text } = texts.next().value;
      writeFileSync(join(folder, name), text);
    }
    batches.length = 0;
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    let added = 0;
    for await (const each of addTexts(timed, [folder], { published: null, stdin: process.stdin, now: () => new Date() })) if (each.outcome === 'new') added++;
    const seconds = (performance.now() - wall) / 1000;
    const used = process.cpuUsage(cpu);
    const last = lastBatches(batches);
    const memory = process.resourceUsage().maxRSS / 1024;
    rmSync(folder, { recursive: true });
    const result = {
      texts: size,
      added,
      perSecond: added / seconds,
      cpuPerText: (used.user + used.system) / 1000 / added,
      reading,
      identity: last,
      memory,
      now: process.memoryUsage().rss / 2 ** 20,
      size: await sizeOf(store, address),
      ...(await counts(store)),
      queries: await queries(store),
    };
    process.send(result);
  }
  rmSync(work, { recursive: true });
  await store.close();
  process.disconnect();
}

/** Milliseconds per text of the last batches, wall and processor of the main thread. */
function lastBatches(batches) {
  let [texts, wall, cpu] = [0, 0, 0];
  for (const batch of batches.toReversed()) {
    if (texts >= WINDOW) break;
    texts += batch.texts;
    wall += batch.wall;
    cpu += batch.cpu;
  }
  return { wall: wall / texts, cpu: cpu / texts };
}

/** Processor time of this thread in milliseconds, where the system tells. */
function threadCpu() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** What reading alone costs on one core: milliseconds per text. */
async function readingAlone(work) {
  const { readTexts } = await dist('app/read-texts.js');
  const folder = join(work, 'reading');
  mkdirSync(folder);
  for (const { name, text } of generateTexts(1500, 2)) writeFileSync(join(folder, name), text);
  const read = async () => {
    const cpu = process.cpuUsage();
    let texts = 0;
    for await (const _ of readTexts([folder], { published: null, stdin: process.stdin, threads: 1 })) texts++;
    const used = process.cpuUsage(cpu);
    return (used.user + used.system) / 1000 / texts;
  };
  await read();
  const best = await read();
  rmSync(folder, { recursive: true });
  return best;
}

async function sizeOf(store, address) {
  if (store.dialect.name === 'sqlite')
    return [address, `${address}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) / 2 ** 20;
  const { sql } = await import('kysely');
  const { rows } = await sql`select pg_database_size(current_database()) as size`.execute(store.db);
  return Number(rows[0].size) / 2 ** 20;
}

async function counts(store) {
  const { status } = await dist('app/ledger/views/index.js');
  const { families, meetings, people, mechanisms, commitments, outcomes } = await status(store);
  return { families, meetings, people, mechanisms, commitments, outcomes };
}

/** Median and 95th percentile of each question, asked with other values every time, in milliseconds. */
async function queries(store) {
  const views = await dist('app/ledger/views/index.js');
  const pick = (list, i) => list[(i * 7919) % list.length];
  const ids = async (kind) =>
    (await store.db.selectFrom('entity').select('id').where('kind', '=', kind).orderBy('id').limit(4000).execute()).map((row) => row.id);
  const [people, meetings, mechanisms, commitments] = [await ids('person'), await ids('meeting'), await ids('mechanism'), await ids('commitment')];
  const names = (await views.listPeople(store, { limit: 400 })).map((person) => person.name);
  const parties = [...new Set(PAIRS.flat())];
  const today = Math.floor(Date.UTC(2026, 9, 30) / 86_400_000);
  const topics = ['energy', 'trade', 'technology', 'investment', 'agriculture', 'climate', 'infrastructure', 'health'];
  const common = ['nông nghiệp', 'kinh tế', 'hợp tác', 'cam kết', 'hai nước', 'thị trường', 'năng lượng', 'doanh nghiệp'];
  const search = (query, filters = {}) => views.search(store, query, { limit: 20, ...filters }, today);
  const page = { limit: 50 };
  const asked = {
    'search: rare word': (i) => search(pick(names, i).split(' ').at(-1)),
    'search: common words': (i) => search(pick(common, i)),
    'search: phrase': (i) => search(`"${pick(TOPICS, i).what}"`),
    'search: beginning': (i) => search(`${pick(names, i).split(' ').at(-1).slice(0, 4)}*`),
    'search: with a party': (i) => search(pick(common, i), { parties: [pick(parties, i)] }),
    'search: with a party and a topic': (i) => search(pick(common, i), { parties: [pick(parties, i)], topic: pick(topics, i) }),
    meetings: () => views.listMeetings(store, page),
    'meetings: page 20': () => views.listMeetings(store, { ...page, offset: 950 }),
    'meetings: of a party': (i) => views.listMeetings(store, { ...page, parties: [pick(parties, i)] }),
    'meetings: of two parties': (i) => views.listMeetings(store, { ...page, parties: pick(PAIRS, i) }),
    'meetings: of a person': (i) => views.listMeetings(store, { ...page, person: pick(people, i) }),
    'meetings: on a topic': (i) => views.listMeetings(store, { ...page, topic: pick(topics, i) }),
    'meetings: party, topic, year': (i) =>
      views.listMeetings(store, { ...page, parties: [pick(parties, i)], topic: pick(topics, i), from: 14_610, until: 14_975 }),
    'meetings: disputed': () => views.listMeetings(store, { ...page, disputed: true }),
    commitments: () => views.listCommitments(store, page, today),
    'commitments: of a party': (i) => views.listCommitments(store, { ...page, parties: [pick(parties, i)] }, today),
    'commitments: of two parties': (i) => views.listCommitments(store, { ...page, parties: pick(PAIRS, i) }, today),
    'commitments: overdue': (i) => views.listCommitments(store, { ...page, overdue: true, ...(i % 2 ? { parties: [pick(parties, i)] } : {}) }, today),
    'commitments: silent for 2 rounds': (i) => views.listCommitments(store, { ...page, silent: 2, ...(i % 2 ? { parties: [pick(parties, i)] } : {}) }, today),
    'commitments: of a mechanism': (i) => views.listCommitments(store, { ...page, mechanism: pick(mechanisms, i) }, today),
    'one meeting': (i) => views.showMeeting(store, pick(meetings, i)),
    'one commitment': (i) => views.showCommitment(store, pick(commitments, i), today),
    'find by id': (i) => views.find(store, pick(meetings, i)),
    'rounds of a mechanism': (i) => views.showRounds(store, pick(mechanisms, i)),
  };
  const results = {};
  for (const [name, ask] of Object.entries(asked)) {
    const times = [];
    for (let i = 0; i < ROUNDS; i++) {
      const start = performance.now();
      await ask(i);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    results[name] = { p50: times[Math.floor(ROUNDS * 0.5)], p95: times[Math.floor(ROUNDS * 0.95)] };
  }
  return results;
}

async function main() {
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}`,
  );
  const results = {};
  for (const name of flags.stores.split(',')) {
    const place = name === 'postgres' ? await startPostgres() : newFile();
    if (place === null) {
      console.log(`\n${name}: absent`);
      continue;
    }
    try {
      results[name] = [];
      console.log(`\n${name}`);
      const child = fork(fileURLToPath(import.meta.url), ['--child', place.address, '--sizes', sizes.join()], { execArgv: process.execArgv });
      child.on('message', (result) => {
        results[name].push({ ...result, ...(place.memory ? { server: place.memory() } : {}) });
        tell(results[name].at(-1));
      });
      const status = await new Promise((done) => child.on('exit', done));
      if (status !== 0) throw new Error(`measuring ${name} ended with ${status}`);
    } finally {
      await place.stop();
    }
  }
  if (flags.save) save(results);
}

function newFile() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'));
  return { address: join(folder, 'ledger.db'), stop: () => rmSync(folder, { recursive: true }) };
}

/** A server of its own in a temporary folder, with the settings that Debian ships; null where its programs are not installed. */
async function startPostgres() {
  if (flags.postgres) return { address: flags.postgres, stop: () => {} };
  const bin = ['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`).find((path) => existsSync(join(path, 'initdb')));
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  chmodSync(folder, 0o777);
  // It refuses to run as root.
  const user = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'parley', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], { ...user, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = 40_000 + (process.pid % 20_000);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'], { ...user, stdio: 'ignore' });
  const ready = () => spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
  for (let i = 0; i < 100 && !ready(); i++) await new Promise((done) => setTimeout(done, 100));
  return {
    address: `postgres://parley@127.0.0.1:${port}/postgres`,
    /** Memory of all processes of the server, what they share counted once: MB. */
    memory: () => processesBelow(server.pid).reduce((sum, pid) => sum + proportional(pid), 0) / 1024,
    stop: () =>
      new Promise((done) => {
        server.on('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        server.kill('SIGINT');
      }),
  };
}

function processesBelow(pid) {
  return [
    pid,
    ...readdirSync('/proc').filter((each) => {
      try {
        return /^\d+$/.test(each) && readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    }),
  ];
}

function proportional(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}

function number(n, digits = 0) {
  return n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function tell(result) {
  console.log(
    `  ${number(result.texts)} texts: ${number(result.meetings)} meetings, ${number(result.people)} people, ${number(result.mechanisms)} mechanisms, ${number(result.commitments)} commitments of ${number(result.outcomes)} outcomes, ${number(result.families)} families`,
  );
  console.log(
    `    adding ${number(result.perSecond)} texts/s, ${number(result.cpuPerText, 2)} ms of processor each (reading alone ${number(result.reading, 2)}); the last: identity and store ${number(result.identity.wall, 2)} ms, of processor ${number(result.identity.cpu, 2)} ms`,
  );
  console.log(
    `    memory ${number(result.memory)} MB at most, now ${number(result.now)}${result.server ? `, server ${number(result.server)}` : ''}; store ${number(result.size)} MB`,
  );
  for (const [name, { p50, p95 }] of Object.entries(result.queries))
    console.log(`    ${name.padEnd(36)}${number(p50, 1).padStart(8)}${number(p95, 1).padStart(8)} ms`);
}

/** Rows of the table: what is told, how, and what is wanted of it at 100,000 texts. */
const ROWS = [
  ['adding, texts/s', (r) => number(r.perSecond), '≥ 300'],
  ['adding, ms of processor per text', (r) => number(r.cpuPerText, 1), ''],
  ['… of it identity and store', (r) => number(r.identity.cpu, 2), '≤ 1.5 times that at 1,000'],
  ['memory at most, MB', (r) => number(r.memory), '≤ 500'],
  ['store, MB', (r) => number(r.size), ''],
];

function save(results) {
  const rounded = JSON.parse(JSON.stringify(results), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value));
  const machine = { cores: availableParallelism(), node: process.versions.node };
  writeFileSync(join(root, 'bench/ledger-results.json'), `${JSON.stringify({ ...machine, ...rounded }, null, 2)}\n`);
  const columns = Object.entries(rounded).flatMap(([store, sizes]) => sizes.map((result) => ({ store, result })));
  const asked = Object.keys(columns[0].result.queries).map((name) => [
    `${name}, ms`,
    ({ queries }) => `${number(queries[name].p50, 1)} / ${number(queries[name].p95, 1)}`,
    '≤ 30',
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const table = [
    line(['', ...columns.map(({ store, result }) => `${store}, ${number(result.texts)}`), 'wanted']),
    line(['---', ...columns.map(() => '--:'), '---']),
    ...[...ROWS, ...asked].map(([name, cell, wanted]) => line([name, ...columns.map(({ result }) => cell(result)), wanted])),
  ].join('\n');
  const file = join(root, 'bench/README.md');
  const now = readFileSync(file, 'utf8');
  const said = `${machine.cores} cores, Node ${machine.node}; questions: median / 95th percentile.`;
  writeFileSync(
    file,
    now.replace(/<!-- ledger:begin -->[\s\S]*<!-- ledger:end -->/, () => `<!-- ledger:begin -->\n${said}\n\n${table}\n<!-- ledger:end -->`),
  );
}

if (flags.child) await measure(flags.child);
else await main();
