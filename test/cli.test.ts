import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../src/contract/check-record.js';
import type { TextRecord } from '../src/kernel/record.js';
import { encodings } from './support/encodings.js';
import { MAIN, parley, ROOT, run, samples } from './support/root.js';

const SAMPLE = 'samples/01-biden-ha-noi-vietnamplus.txt';
const recordsOf = (stdout: string): TextRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TextRecord);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

describe('parley read --json', () => {
  it('writes a sound record a line, in the order of the samples', async () => {
    const { status, stdout, stderr } = await parley(['read', 'samples', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const records = recordsOf(stdout);
    expect(records.map((record) => record.document.uri)).toEqual([...samples().keys()].map((name) => join('samples', name)));
    for (const record of records) expect(checkRecord(record), record.document.uri).toEqual([]);
  });

  it('reads one text alike however it was saved', async () => {
    const text = samples().get('01-biden-ha-noi-vietnamplus.txt')!;
    const [plain] = recordsOf((await parley(['read', SAMPLE, '--json'])).stdout);
    const paths = encodings(text).map(({ name, bytes }, i) => put(`encodings/${String(i).padStart(2, '0')} ${name}.txt`, bytes));
    const { status, stdout } = await parley(['read', ...paths, '--json']);
    expect(status).toBe(0);
    const records = recordsOf(stdout);
    expect(records.length).toBe(paths.length);
    records.forEach((record, i) => expect({ ...record, document: { ...record.document, uri: SAMPLE } }, paths[i]).toEqual(plain));
  });

  it('reads standard input, named or not', async () => {
    const input = readFileSync(join(ROOT, SAMPLE), 'utf8');
    const named = await parley(['read', '-', '--json'], { input });
    expect(named.status).toBe(0);
    expect(recordsOf(named.stdout)[0]!.document.uri).toBe('-');
    expect((await parley(['read', '--json'], { input })).stdout).toBe(named.stdout);
  });

  it('takes the date of publication that it is told', async () => {
    const [record] = recordsOf(
      (
        await parley([
          'read',
          put('undated.txt', 'Mỹ và Nhật Bản họp\n\nNgày 29/7, Mỹ và Nhật Bản đã họp tại Washington.\n'),
          '--json',
          '--published',
          '2022-07-30',
        ])
      ).stdout,
    );
    expect(record!.document).toMatchObject({ published: '2022-07-30', publishedBasis: 'metadata' });
  });

  it('keeps the order over many files and threads, problems in between', async () => {
    const text = readFileSync(join(ROOT, SAMPLE));
    const paths = Array.from({ length: 230 }, (_, i) => put(`many/${String(i).padStart(3, '0')}.txt`, i % 50 === 7 ? '' : text));
    const { status, stdout, stderr } = await parley(['read', join(folder, 'many'), '--json']);
    expect(status).toBe(1);
    expect(recordsOf(stdout).map((record) => record.document.uri)).toEqual(paths.filter((_, i) => i % 50 !== 7));
    expect(stderr.trimEnd().split('\n').length).toBe(5);
    const single = await parley(['read', paths[0]!, '--json']);
    expect(stdout.startsWith(single.stdout)).toBe(true);
  });
});

describe('inputs that cannot be read', () => {
  it('are named with their problem; the others are read', async () => {
    const inputs: readonly (readonly [string, string])[] = [
      [put('bad/empty.txt', ''), 'The file is empty'],
      [put('bad/blank.txt', ' \n\t\n'), 'The file is empty'],
      [put('bad/image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3)), 'not plain text'],
      [put('bad/large.txt', Buffer.alloc(20_000_001, 'a ')), 'larger than 20 MB'],
      [put('bad/english.txt', 'The ministers of the two countries met in Washington and agreed on a plan.'), 'does not read English'],
      [put('bad/russian.txt', 'Министры двух стран провели переговоры в Москве.'), 'does not read Russian'],
      [join(folder, 'bad/none.txt'), 'no such file'],
    ];
    const { status, stdout, stderr } = await parley(['read', ...inputs.map(([path]) => path), SAMPLE, '--json', '--lang', 'en']);
    expect(status).toBe(1);
    expect(recordsOf(stdout).map((record) => record.document.uri)).toEqual([SAMPLE]);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.length).toBe(inputs.length);
    inputs.forEach(([path, message], i) => {
      expect(lines[i]).toContain(`parley: ${path}: `);
      expect(lines[i]).toContain(message);
    });
  });

  it('are told of in Vietnamese to those who read it', async () => {
    const { stderr } = await parley(['read', put('vi/empty.txt', '')], { env: { LC_ALL: 'vi_VN.UTF-8' } });
    expect(stderr).toContain('Tệp trống');
  });

  it('may be a folder without texts', async () => {
    mkdirSync(join(folder, 'nothing'));
    const { status, stderr } = await parley(['read', join(folder, 'nothing'), '--lang', 'en']);
    expect([status, stderr]).toEqual([1, `parley: ${join(folder, 'nothing')}: There is no .txt file in this folder.\n`]);
  });
});

describe('the page', () => {
  it('is plain text in 100 columns where there is no terminal', async () => {
    // What makes colour libraries paint into pipes: a build server, a forced colour.
    const { status, stdout, stderr } = await parley(['read', 'samples', '--lang', 'vi'], { env: { CI: 'true', FORCE_COLOR: '1' } });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('\x1b');
    for (const line of stdout.split('\n')) expect([...line.normalize('NFC')].length, line).toBeLessThanOrEqual(100);
    const records = recordsOf((await parley(['read', 'samples', '--json'])).stdout);
    const outcomes = records.flatMap((record) => record.outcomes.map(({ evidence }) => record.document.text.slice(evidence.start, evidence.end)));
    const flat = stdout.replace(/\s+/g, ' ');
    for (const quote of outcomes) expect(flat).toContain(`“${quote.replace(/\s+/g, ' ')}”`);
    expect(stdout.trimEnd().split('\n').at(-1)).toContain(`${records.length} bài`);
  });

  it('comes in both languages, by the option or the system', async () => {
    const vi = (await parley(['read', SAMPLE, '--lang', 'vi'])).stdout;
    const en = (await parley(['read', SAMPLE, '--lang', 'en'])).stdout;
    expect(vi).not.toBe(en);
    expect((await parley(['read', SAMPLE], { env: { LC_ALL: 'vi_VN.UTF-8' } })).stdout).toBe(vi);
    expect((await parley(['read', SAMPLE], { env: { LC_ALL: 'en_GB.UTF-8' } })).stdout).toBe(en);
    expect((await parley(['read', SAMPLE], { env: { LC_ALL: 'C' } })).stdout).toBe(en);
  });

  it('explains each fact by its rule, with carets under its very words', async () => {
    const { stdout } = await parley(['read', SAMPLE, '--explain', '--lang', 'en']);
    const [record] = recordsOf((await parley(['read', SAMPLE, '--json'])).stdout);
    const facts = [...record!.times, ...record!.people, ...record!.amounts, ...record!.meetings, ...record!.outcomes];
    for (const { rule } of facts) expect(stdout).toContain(rule);
    const lines = stdout.split('\n');
    const underlined = lines.flatMap((line, i) => {
      const carets = /^ +│ +?( *)(\^+)$/.exec(line);
      return carets ? [[...lines[i - 1]!].slice(line.indexOf('^'), line.lastIndexOf('^') + 1).join('')] : [];
    });
    for (const time of record!.times) expect(underlined).toContain(record!.document.text.slice(time.start, time.end));
  });

  it('never lets control characters of a text through', async () => {
    const path = put('escape.txt', 'Mỹ và Nhật Bản họp \x1b[31mĐối thoại\x1b[0m\n\nNgày 29/7, Mỹ và Nhật Bản nhất trí \x1b]0;x\x07hợp tác.\n');
    const { stdout } = await parley(['read', path, '--explain']);
    expect(stdout).not.toMatch(/[\x1b\x07]/);
  });
});

describe('the command line', () => {
  it.each([
    [['read', '--nope', 'x'], "unknown option '--nope'"],
    [['read', '--jsn', 'x'], 'Did you mean --json?'],
    [['reed', 'x'], "unknown command 'reed'"],
    [['read', 'x', '--lang', 'fr'], "argument 'fr' is invalid"],
    [['read', 'x', '--published', '29/7/2022'], 'a date such as 2024-10-03'],
    [['read', 'x', '--published', '2022-02-30'], 'a date such as 2024-10-03'],
    [['read', 'x', '--json', '--explain'], 'cannot be used with'],
  ])('%j is refused with a hint', async (args, hint) => {
    const { status, stdout, stderr } = await parley(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/--help/);
  });

  it('explains itself', async () => {
    const help = await parley(['read', '--help']);
    expect(help.status).toBe(0);
    for (const word of ['--json', '--explain', '--published', '--lang', '--no-color', 'Examples:', 'Exit status:']) expect(help.stdout).toContain(word);
    expect((await parley([])).stdout).toContain('read [options]');
    expect((await parley(['--version'])).stdout).toBe(`${(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version}\n`);
  });

  it('ends quietly when its reader stops reading', async () => {
    const child = spawn(process.execPath, [MAIN, 'read', 'samples', 'samples', 'samples', '--json'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect([status, complaint]).toEqual([0, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [MAIN, 'read', 'samples', '--json'], { cwd: ROOT, stdio: ['ignore', full, 'pipe'] });
    let complaint = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    closeSync(full);
    expect([status, complaint.split('\n').length]).toEqual([74, 2]);
    expect(complaint).toContain('could not be written');
  });

  it.skipIf(process.platform === 'win32')('runs as npx parley in a clone', async () => {
    const { status, stdout } = await run('npx', ['--no-install', 'parley', '--version']);
    expect([status, stdout]).toEqual([0, (await parley(['--version'])).stdout]);
  });
});
