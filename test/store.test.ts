import { cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, idOf } from '../src/app/ledger/ids.js';
import { loadLedgerWords } from '../src/app/ledger/load-words.js';
import { type Incoming, takeIn } from '../src/app/ledger/take-in.js';
import type { TextRecord } from '../src/kernel/record.js';
import { add, COLLECTION, type Dump, dump, expectWhole, kindsOf, lasting, SAMPLES, withStore } from './support/ledger.js';
import { startPostgres } from './support/postgres.js';
import { parley } from './support/root.js';

const { kinds, folder, end } = kindsOf(await startPostgres());
afterAll(end, 60_000);

const files = [COLLECTION, SAMPLES].flatMap((from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(from, name)),
);
const REPORT = 'Việt Nam và Nhật Bản họp bàn về thương mại\n\nNgày 12/3/2024, Bộ trưởng Công Thương Nguyễn Hồng Diên đã hội đàm tại Hà Nội. ';
const put = (name: string, content: string, modified?: Date): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  if (modified) utimesSync(path, modified, modified);
  return path;
};

let reference: Dump;
beforeAll(async () => {
  const ledger = await kinds[0]!.fresh();
  await add(ledger, COLLECTION, SAMPLES);
  reference = await expectWhole(ledger);
}, 60_000);

describe.each(kinds.filter((kind) => !kind.skip))('a ledger on $name', { timeout: 120_000 }, ({ fresh, name }) => {
  it('holds the same for the same texts on every store, and is whole', async () => {
    const ledger = await fresh();
    const added = await add(ledger, COLLECTION, SAMPLES);
    expect(added.map(({ uri, outcome }) => [uri, outcome])).toEqual(files.map((file) => [file, 'new']));
    const all = await expectWhole(ledger);
    expect(all.text.length).toBe(files.length);
    expect(all.claim.length).toBeGreaterThan(500);
    for (const table of Object.keys(all) as (keyof Dump)[])
      expect(
        all[table].map((row) => ({ ...row, added: undefined })),
        table,
      ).toEqual(reference[table].map((row) => ({ ...row, added: undefined })));
  });

  it('is not changed by adding what it has', async () => {
    const ledger = await fresh();
    await add(ledger, SAMPLES);
    const before = await dump(ledger);
    const again = await add(ledger, SAMPLES);
    expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(again.map(({ uri }) => uri)).toEqual(files.slice(-again.length));
    expect(await dump(ledger)).toEqual(before);
    // Copied elsewhere, a text is one more address of the same text.
    cpSync(SAMPLES, join(folder, `copies ${name}`), { recursive: true });
    expect((await add(ledger, join(folder, `copies ${name}`))).every(({ outcome }) => outcome === 'known')).toBe(true);
    const after = await expectWhole(ledger);
    expect([after.text, after.claim, after.entity]).toEqual([before.text, before.claim, before.entity]);
    expect(after.location.length).toBe(2 * before.location.length);
  });

  it('keeps every version of an address', async () => {
    const ledger = await fresh();
    const path = put(`versions ${name}/report.txt`, `${REPORT}Hai bên nhất trí tăng cường hợp tác.\n`);
    const first = (await add(ledger, path))[0]!;
    put(`versions ${name}/report.txt`, `${REPORT}Hai bên nhất trí mở rộng hợp tác.\n`, new Date('2026-01-02'));
    const second = (await add(ledger, path))[0]!;
    expect([first.outcome, second.outcome]).toEqual(['new', 'new']);
    const all = await expectWhole(ledger);
    expect(all.location.sort((a, b) => (a.added < b.added ? -1 : 1)).map(({ uri, text }) => [uri, text])).toEqual([
      [path, first.text],
      [path, second.text],
    ]);
    expect(all.text.map(({ content }) => content.includes('tăng cường')).sort()).toEqual([false, true]);
    // Back to what it was; and touched: known, and from then on not even read.
    put(`versions ${name}/report.txt`, `${REPORT}Hai bên nhất trí tăng cường hợp tác.\n`, new Date('2026-01-03'));
    for (const outcome of ['known', 'unchanged']) expect(await add(ledger, path)).toEqual([{ uri: path, text: first.text, outcome }]);
    expect((await dump(ledger)).text.length).toBe(2);
  });

  it('tells what became of each input in the order of the inputs, and passes problems on', async () => {
    const ledger = await fresh();
    const [a, b, c] = ['a', 'b', 'c'].map((each) => put(`order ${name}/${each}.txt`, `${REPORT}Hai bên nhất trí lập nhóm ${each}.\n`)) as [
      string,
      string,
      string,
    ];
    await add(ledger, b);
    const empty = put(`order ${name}/empty.txt`, '');
    const missing = join(folder, 'none.txt');
    const inputs = [c, empty, b, missing, a, a, b];
    const { status, stdout, stderr } = await parley(['add', ...inputs, '--json', '--lang', 'en', '--ledger', ledger]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { uri: string; outcome?: string; problem?: { code: string } });
    expect([status, lines.map(({ uri }) => uri)]).toEqual([1, inputs]);
    expect(lines.map(({ outcome, problem }) => outcome ?? problem!.code)).toEqual([
      'new',
      'text-empty',
      'unchanged',
      'file-not-found',
      'new',
      'known',
      'unchanged',
    ]);
    expect(stderr.trimEnd().split('\n').length).toBe(2);
    expect((await expectWhole(ledger)).text.length).toBe(3);
  });

  it('takes the claims of a newer reader for those of the old, and keeps readings and corrections', async () => {
    const ledger = await fresh();
    await add(ledger, SAMPLES);
    const before = await dump(ledger);
    const correction = { act: 'merge', subject: 'm0', data: '{"claims":[],"into":[]}', author: 'Lan', added: '2026-11-01T00:00:00Z', undoes: null };
    await withStore(ledger, ({ db }) => db.insertInto('correction').values(correction).execute());

    const records = incomingOf(before);
    await takeAs(ledger, 'next', records);
    const same = await expectWhole(ledger);
    expect(same.text.every(({ reader }) => reader === 'next')).toBe(true);
    expect(same.reading.length).toBe(2 * before.reading.length);
    expect(same.correction).toEqual([{ seq: 1, ...correction }]);
    expect(same.claim.map(({ id }) => id)).toEqual(before.claim.map(({ id }) => id));
    expect(same.entity.map(({ id }) => id)).toEqual(before.entity.map(({ id }) => id));

    // A reader that finds no meeting: its claims go, and what nobody says any more goes with them.
    const none = records.map((each) => ({ ...each, record: { ...each.record, meetings: [], outcomes: [] } }));
    await takeAs(ledger, 'blind', none);
    const blind = await expectWhole(ledger);
    expect(new Set(blind.claim.map(({ kind }) => kind))).toEqual(new Set(['person']));
    expect(new Set(blind.entity.map(({ kind }) => kind))).toEqual(new Set(['person']));
    expect(blind.reading.length).toBe(3 * before.reading.length);
    expect(blind.correction.length).toBe(1);

    await takeAs(ledger, 'sighted', records);
    const sighted = await expectWhole(ledger);
    expect(sighted.claim.map(({ id }) => id)).toEqual(before.claim.map(({ id }) => id));
  });

  it('refuses a claim whose words are not in its text, and with it all that came along', async () => {
    const ledger = await fresh();
    await add(ledger, SAMPLES);
    const before = await dump(ledger);
    const [whole, broken] = incomingOf(before).filter(({ record }) => record.meetings.length > 0);
    const { length } = broken!.record.document.text;
    const meetings = broken!.record.meetings.map((meeting) => ({ ...meeting, evidence: [{ start: length - 1, end: length + 1 }] }));
    await expect(takeAs(ledger, 'broken', [whole!, { ...broken!, record: { ...broken!.record, meetings } }])).rejects.toThrow('lies outside of its text');
    expect(await dump(ledger)).toEqual(before);
  });

  it('loses nothing and doubles nothing when several processes add to it at once, from its very beginning', async () => {
    const ledger = await fresh();
    const thirds = [files.slice(0, 60), files.slice(30), [...files.slice(60), ...files.slice(0, 30)], files.toReversed()];
    const results = await Promise.all(thirds.map((some) => add(ledger, ...some)));
    results.forEach((lines, i) => expect(lines.map(({ uri }) => uri)).toEqual(thirds[i]));
    const outcomes = results.flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'new').length).toBe(files.length);
    const all = await expectWhole(ledger);
    const timeless = (rows: Dump['text'] | Dump['location']): unknown => rows.map(({ added: _, ...row }) => ({ ...row, family: undefined }));
    expect(timeless(all.text)).toEqual(timeless(reference.text));
    expect(timeless(all.location)).toEqual(timeless(reference.location));
    expect(all.claim.map(({ id, start, end }) => [id, start, end])).toEqual(reference.claim.map(({ id, start, end }) => [id, start, end]));
    expect((await add(ledger, ...files)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(lasting(await dump(ledger))).toEqual(lasting(all));
  });
});

/** The texts of a ledger with their readings, as if they were read once more, in the same order. */
function incomingOf(all: Dump): Incoming[] {
  const texts = new Map(all.text.map((text) => [text.id, text]));
  return all.location.map(({ text: id, uri, size, modified }) => {
    const { content, reader } = texts.get(id)!;
    const record = JSON.parse(all.reading.find((reading) => reading.text === id && reading.reader === reader)!.record) as TextRecord;
    expect(idOf('text', hashOf(content))).toBe(id);
    return { id, hash: hashOf(content), uri, size, modified, record: { ...record, document: { ...record.document, text: content } } };
  });
}

const takeAs = (ledger: string, reader: string, texts: readonly Incoming[]): Promise<unknown> =>
  withStore(ledger, (store) => store.exclusive((db) => takeIn(db, store.dialect, texts, { reader, now: new Date().toISOString(), words: loadLedgerWords() })));
