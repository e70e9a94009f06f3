import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CommitmentRow,
  DiffView,
  MechanismRow,
  MeetingPage,
  MeetingRow,
  PersonRow,
  RoundsView,
  SearchView,
  StatusView,
} from '../../src/app/ledger/views/index.js';
import { EXIT } from '../../src/contract/exit-codes.js';
import { parley, type Ran } from '../support/root.js';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'));
  env = { PARLEY_LEDGER: join(folder, 'parley.db'), PARLEY_TODAY: '2025-06-01', LC_ALL: 'en_GB.UTF-8' };
  const added = await parley(['add', 'samples', 'test/ledger/collection'], { env });
  expect([added.status, added.stderr]).toEqual([0, '']);
  expect(added.stdout).toMatch(/^\d+ new\n$/);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Promise<Ran> => parley(args, { env });
async function rows<Row>(...args: string[]): Promise<Row[]> {
  const { status, stdout, stderr } = await run(...args, '--json');
  expect([status, stderr], args.join(' ')).toEqual([0, '']);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
const view = async <View>(...args: string[]): Promise<View> => (await rows<View>(...args))[0]!;

describe('commands on the ledger', () => {
  it('add tells what is there already', async () => {
    const { stdout } = await run('add', 'samples');
    expect(stdout).toBe('18 already there\n');
    expect((await view<StatusView>('status')).texts).toBe(90);
  });

  it('meetings are filtered by parties, status, kind, mechanism and date, the newest first', async () => {
    const all = await rows<MeetingRow>('meetings', '--party', 'VN', '--party', 'Mỹ', '--all');
    expect(all.length).toBeGreaterThan(2);
    for (const meeting of all) expect(meeting.parties).toEqual(expect.arrayContaining(['VN', 'US']));
    const planned = await rows<MeetingRow>('meetings', '--status', 'planned', '--all');
    expect(planned.length).toBeGreaterThan(2);
    for (const meeting of planned) expect(meeting.status).toBe('planned');
    const in2021 = await rows<MeetingRow>('meetings', '--from', '2021', '--until', '2021-12-31', '--all');
    expect(in2021.some((meeting) => meeting.mechanism?.en?.includes('Senior Economic Dialogue'))).toBe(true);
    const dated = in2021.flatMap((meeting) => meeting.date ?? []);
    expect(dated.length).toBeGreaterThan(2);
    for (const date of dated) expect(date).toMatch(/^2021/);
    expect([...dated].sort().reverse()).toEqual(dated);
  });

  it('mechanisms, rounds and what changed between two of them', async () => {
    const [mechanism] = await rows<MechanismRow>('mechanisms', '--party', 'KR', '--party', 'US');
    expect(mechanism!.rounds).toEqual(expect.arrayContaining([4, 5, 6]));
    const rounds = await view<RoundsView>('rounds', 'doi thoai kinh te cap cao Han Quoc - My');
    expect(rounds.mechanism.id).toBe(mechanism!.id);
    const dates = new Map(rounds.rounds.map(({ round, meeting }) => [round, meeting.date]));
    expect([dates.get(4), dates.get(6)]).toEqual(['2019-11-06', '2021-12-17']);
    // The 13th in Washington was the 14th in Seoul.
    expect(dates.get(5)).toMatch(/^2020-10-1[34]$/);
    const diff = await view<DiffView>('diff', mechanism!.id, '4', '5');
    const changes = new Set(diff.items.map((item) => item.change));
    expect(changes.has('new')).toBe(true);
    expect(changes.has('carried') || changes.has('strengthened')).toBe(true);
    const page = await run('diff', mechanism!.id, '4', '5', '--lang', 'vi');
    expect(page.stdout).toContain('Mới (');
  });

  it('commitments by party, due date and silence', async () => {
    const overdue = await rows<CommitmentRow>('commitments', '--overdue', '--all');
    expect(overdue.length).toBeGreaterThan(3);
    for (const commitment of overdue) expect([commitment.overdue, commitment.due! < '2025-06-01']).toEqual([true, true]);
    const silent = await rows<CommitmentRow>('commitments', '--silent', '1', '--all');
    expect(silent.length).toBeGreaterThan(0);
    for (const commitment of silent) expect(commitment.silent).toBeGreaterThanOrEqual(1);
    const ofJapan = await rows<CommitmentRow>('commitments', '--party', 'Nhật Bản', '--all');
    expect(ofJapan.length).toBeGreaterThan(3);
    for (const commitment of ofJapan) expect([...commitment.actors, ...commitment.parties]).toContain('JP');
  });

  it('shows a thing by the beginning of its id, with the words behind it', async () => {
    const [meeting] = await rows<MeetingRow>('meetings', '--mechanism', 'đối thoại kinh tế cấp cao hàn quốc - mỹ', '--from', '2021-12');
    const page = await view<MeetingPage>('show', meeting!.id.slice(0, 8));
    expect(page.id).toBe(meeting!.id);
    expect(page.sources.length).toBeGreaterThan(1);
    expect(page.independent).toBeLessThanOrEqual(page.sources.length);
    expect(page.claims.every((claim) => claim.quote.trim() !== '')).toBe(true);
    expect(page.outcomes.length).toBeGreaterThan(2);
    for (const id of [page.sources[0]!.id, page.people[0]!.id, page.mechanism!.id, page.outcomes.find((outcome) => outcome.commitment)!.commitment!]) {
      const { status, stdout } = await run('show', id);
      expect([id, status]).toEqual([id, 0]);
      expect(stdout.length).toBeGreaterThan(100);
    }
    const why = await run('why', meeting!.id);
    expect(why.stdout).toContain('same round');
  });

  it('finds with and without diacritics, phrases and beginnings', async () => {
    const counts = async (...query: string[]): Promise<number> => {
      const found = await view<SearchView>('search', ...query, '-n', '100');
      return found.texts.length;
    };
    const plain = await counts('ban dan');
    expect(plain).toBeGreaterThan(2);
    expect(await counts('bán dẫn')).toBe(plain);
    expect(await counts('"ban dan"')).toBeLessThanOrEqual(plain);
    expect(await counts('"dan ban"')).toBe(0);
    expect(await counts('bá*', 'dẫn')).toBeGreaterThanOrEqual(plain);
    expect(await counts('khôngcótừnày')).toBe(0);
    const people = await view<SearchView>('search', 'blinken', '--kind', 'person');
    expect(people.people.map((person) => person.name)).toContain('Antony Blinken');
    const page = await run('search', 'dat hiem', '--lang', 'vi');
    expect(page.stdout).toMatch(/«đất hiếm»/i);
  });

  it('lists people and parties', async () => {
    const people = await rows<PersonRow>('people', '--party', 'US', '--all');
    expect(people.map((person) => person.name)).toEqual(expect.arrayContaining(['Joe Biden', 'Antony Blinken']));
    const parties = await run('parties', '--csv');
    expect(parties.stdout.split('\n')[0]).toBe('code,name,meetings,commitments,people');
  });

  it.each([
    ['meetings'],
    ['mechanisms'],
    ['commitments'],
    ['people'],
    ['parties'],
    ['status'],
    ['corrections'],
    ['rounds', 'Đối thoại Kinh tế cấp cao Hàn Quốc - Mỹ'],
    ['search', 'bán dẫn'],
  ])('%s prints a table, JSON and CSV in both languages', async (...args) => {
    const [vi, en, json, csv] = await Promise.all([['--lang', 'vi'], ['--lang', 'en'], ['--json'], ['--csv']].map((flags) => run(...args, ...flags)));
    for (const each of [vi, en, json, csv]) expect([each!.status, each!.stderr]).toEqual([0, '']);
    expect(vi!.stdout).not.toBe(en!.stdout);
    expect(vi!.stdout).not.toContain('\x1b');
    for (const line of json!.stdout.split('\n').filter((each) => each !== '')) expect(() => JSON.parse(line)).not.toThrow();
    expect(csv!.stdout.split('\n')[0]).toMatch(/^[a-z_]+(,[a-z_]+)+$/);
  });
});

describe('what cannot be done', () => {
  it.each([
    [['show', 'm0000'], EXIT.notFound, 'Nothing has the id m0000'],
    [['show', 'm'], EXIT.notFound, 'not long enough'],
    [['show', 'nonsense'], EXIT.notFound, 'Nothing has the id'],
    [['rounds', 'hội nghị không có thật'], EXIT.notFound, 'parley mechanisms'],
    [['meetings', '--party', 'Atlantis'], EXIT.notFound, 'Atlantis'],
    [['diff', 'Đối thoại Kinh tế cấp cao Hàn Quốc - Mỹ', '4', '99'], EXIT.notFound, 'no round 99'],
    [['undo'], EXIT.notFound, 'no correction'],
    [['meetings', '--limit', 'many'], EXIT.usage, 'whole number'],
    [['meetings', '--ledger', 'none/such.db'], EXIT.ledger, 'Add texts first'],
    [['meetings', '--ledger', 'README.md'], EXIT.ledger, 'not a ledger'],
    [['meetings', '--ledger', 'postgres://nobody@127.0.0.1:1/parley'], EXIT.ledger, 'cannot be reached'],
  ])('%j', async (args, status, message) => {
    const ran = await run(...args);
    expect(ran.stderr).toContain(message);
    expect(ran.status).toBe(status);
    expect(ran.stdout).toBe('');
  });
});

describe('corrections by persons', () => {
  let ledger: string;
  const at = (...args: string[]): Promise<Ran> => parley([...args, '--ledger', ledger, '--lang', 'en'], { env });
  const list = async (): Promise<MeetingRow[]> =>
    (await at('meetings', '--all', '--json')).stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as MeetingRow);
  beforeAll(async () => {
    ledger = join(folder, 'corrected.db');
    for (const [name, day] of [
      ['a', '12/3'],
      ['b', '19/3'],
    ] as const)
      writeFileSync(
        join(folder, `${name}.txt`),
        `Việt Nam và Lào họp tại Vientiane\n\n(TTXVN) - Ngày ${day}/2024, tại Vientiane, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã hội đàm với Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith. Hai bên nhất trí mở thêm một cửa khẩu.\n`,
      );
    expect((await at('add', join(folder, 'a.txt'), join(folder, 'b.txt'))).stdout).toBe('2 new\n');
  });

  it('merge, outlast a later reading, and are taken back', async () => {
    const before = await list();
    expect(before.map((meeting) => meeting.date)).toEqual(['2024-03-19', '2024-03-12']);
    const merged = await at('merge', before[1]!.id, before[0]!.id, '--by', 'Lan');
    expect([merged.status, merged.stderr]).toEqual([0, '']);
    const one = await list();
    expect(one.map((meeting) => [meeting.id, meeting.texts, meeting.disputes.map((dispute) => dispute.slot)])).toEqual([[before[1]!.id, 2, ['date']]]);
    // The id of what joined it leads to what it is now.
    expect((JSON.parse((await at('show', before[0]!.id, '--json')).stdout) as MeetingPage).id).toBe(before[1]!.id);
    expect((await at('why', one[0]!.id)).stdout).toContain('merged by a person');

    expect((await at('settle', one[0]!.id, 'date', '2024-03-12')).status).toBe(0);
    expect((await list()).map((meeting) => [meeting.date, meeting.disputes])).toEqual([['2024-03-12', []]]);
    expect((await at('corrections')).stdout).toContain('Lan');

    expect((await at('undo')).stdout).toBe('Correction 2 taken back\n');
    expect((await at('undo')).stdout).toBe('Correction 1 taken back\n');
    expect((await list()).map((meeting) => [meeting.id, meeting.texts])).toEqual(before.map((meeting) => [meeting.id, 1]));
    expect((await at('undo')).status).toBe(EXIT.notFound);
  });

  it('split what was joined', async () => {
    writeFileSync(
      join(folder, 'c.txt'),
      'Ngoại trưởng Việt Nam, Lào hội đàm\n\nVientiane (TTXVN) - Ngày 12/3/2024, Bộ trưởng Ngoại giao Bùi Thanh Sơn hội đàm với Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith tại Vientiane về biên giới.\n',
    );
    await at('add', join(folder, 'c.txt'));
    const joined = (await list()).find((meeting) => meeting.texts === 2)!;
    const page = JSON.parse((await at('show', joined.id, '--json')).stdout) as MeetingPage;
    const claim = page.claims.find((each) => each.id !== joined.id)!;
    expect((await at('split', joined.id, claim.id)).status).toBe(0);
    expect((await list()).filter((meeting) => meeting.date === '2024-03-12').map((meeting) => meeting.texts)).toEqual([1, 1]);
    expect((await at('split', joined.id, joined.id)).status).toBe(EXIT.usage);
    expect((await at('undo')).status).toBe(0);
    expect((await list()).find((meeting) => meeting.id === joined.id)!.texts).toBe(2);
  });
});
