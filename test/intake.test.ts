import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from '../src/intake/decode.js';
import { languageOf } from '../src/intake/language.js';
import { readFile, readStream } from '../src/intake/read-file.js';
import { walk } from '../src/intake/walk.js';
import { encodings, windows1258 } from './support/encodings.js';
import { goldTexts, samples } from './support/root.js';

const REPORT =
  'Mỹ và Nhật Bản họp Đối thoại kinh tế\n\nNgày 29/7, hai nước nhất trí bảo đảm chuỗi cung ứng; ông Nguyễn Phú Trọng dự. “Ưỡn ẹo, ngoằn ngoèo, thuở ấy”.\n';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('decode', () => {
  it.each(encodings(REPORT))('reads $name as any other', ({ bytes: encoded }) => {
    expect(decode(encoded)).toEqual({ text: REPORT });
  });

  it('changes nothing else: no trimming, no joining', () => {
    const text = '  Hội đàm\t \n\n\n  tại Hà Nội \n ';
    expect(decode(Buffer.from(text))).toEqual({ text });
  });

  it('reads every sample in windows-1258 as in UTF-8', () => {
    for (const [name, text] of samples()) {
      const encoded = windows1258(text);
      if (encoded) expect(decode(encoded), name).toEqual({ text });
    }
  });

  it('reads what was cut off inside a letter', () => {
    const whole = Buffer.from(REPORT.repeat(5).trimEnd().replace(/”\.$/, 'ệ'));
    const { text } = decode(whole.subarray(0, -1)) as { text: string };
    expect(text.startsWith(REPORT)).toBe(true);
    const wide = Buffer.from(`\ufeff${REPORT}`, 'utf16le');
    expect(decode(wide.subarray(0, -1))).toEqual({ text: REPORT.slice(0, -1) });
  });

  it.each([
    ['nothing', bytes(), 'text-empty'],
    ['white space', ascii(' \r\n\t \n'), 'text-empty'],
    ['a mark alone', bytes(0xef, 0xbb, 0xbf), 'text-empty'],
    ['zero bytes', bytes(0, 1, 2, 3, 0, 0, 0, 9, 200, 1), 'text-binary'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'text-binary'],
    ['a PDF', ascii('%PDF-1.7\nHello'), 'text-binary'],
    ['a zip or docx', ascii('PK\x03\x04hello'), 'text-binary'],
    ['a byte of no encoding', bytes(0x48, 0x8a, 0xe9, 0x9e, 0x20, 0xff, 0x41), 'text-undecodable'],
    ['half a pair in UTF-16', bytes(0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00), 'text-binary'],
  ])('refuses %s', (_, input, code) => {
    expect(decode(input)).toEqual({ problem: { code } });
  });

  it('refuses what is larger than an article can be', () => {
    expect(decode(Buffer.alloc(MAX_BYTES + 1, 'a'))).toEqual({ problem: { code: 'text-too-large' } });
    expect(decode(Buffer.alloc(MAX_BYTES, 'a'))).toHaveProperty('text');
  });
});

describe('languageOf', () => {
  it.each([
    ['vi', REPORT],
    ['vi', 'Hội đàm Mỹ - Nhật'],
    ['vi', 'Blinken'],
    ['vi', 'Bloomberg: Apple, Microsoft, Google, Amazon, Meta, Nvidia, Tesla, Intel, Samsung, Sony, LG họp với Thủ tướng Phạm Minh Chính ở Hà Nội sáng nay'],
    ['en', 'The United States and Japan held the first ministerial meeting of the Economic Policy Consultative Committee in Washington.'],
    ['fr', "Les deux pays ont tenu une réunion dans la capitale pour discuter des chaînes d'approvisionnement et de la coopération avec les alliés."],
    ['es', 'Los dos países acordaron reforzar la cooperación en materia de semiconductores y de las cadenas de suministro para el año que viene.'],
    ['de', 'Die beiden Länder haben sich auf eine engere Zusammenarbeit bei der Versorgung mit Halbleitern und der Sicherheit der Lieferketten geeinigt.'],
    ['id', 'Kedua negara sepakat untuk memperkuat kerja sama ekonomi yang akan dibahas pada pertemuan dengan para menteri dari kawasan ini.'],
    ['zh', '中美两国在华盛顿举行经济对话，双方同意加强合作。'],
    ['ja', '日米両政府は経済版２プラス２の初会合をワシントンで開いた。'],
    ['ko', '한국과 미국은 고위급 경제협의회를 개최했다.'],
    ['ru', 'Министры двух стран провели переговоры в Москве.'],
    ['th', 'ไทยและเวียดนามหารือความร่วมมือทางเศรษฐกิจ'],
    ['und', '1234 5678 +++ 2022'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('knows every sample and gold text as Vietnamese', () => {
    for (const [name, text] of [...samples(), ...goldTexts()]) expect(languageOf(text), name).toBe('vi');
  });
});

describe('files and folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('are found in the order of their paths, hidden ones and other kinds left out', async () => {
    for (const name of ['b.txt', 'a/z.txt', 'a/B.TXT', 'a/.hidden.txt', '.git/x.txt', 'node_modules/y.txt', 'note.md']) put(`walk/${name}`, 'x');
    symlinkSync(join(folder, 'walk'), join(folder, 'walk/loop'));
    expect((await walk(join(folder, 'walk'))).map(({ path }) => path)).toEqual(['a/B.TXT', 'a/z.txt', 'b.txt'].map((name) => join(folder, 'walk', name)));
  });

  it('that are not there or empty are problems', async () => {
    mkdirSync(join(folder, 'empty'));
    expect(await walk(join(folder, 'empty'))).toMatchObject([{ problem: { code: 'folder-empty' } }]);
    expect(await walk(join(folder, 'none'))).toMatchObject([{ problem: { code: 'file-not-found' } }]);
    expect(await readFile(join(folder, 'none.txt'), null)).toEqual({ problem: { code: 'file-not-found' } });
    expect(await readFile(folder, null)).toEqual({ problem: { code: 'file-unreadable', values: { reason: 'EISDIR' } } });
  });

  it('become source texts, or say why not', async () => {
    const path = put('one.txt', REPORT);
    expect(await readFile(path, '2022-07-30')).toEqual({ source: { uri: path, text: REPORT, published: '2022-07-30', language: 'vi' } });
    expect(await readFile(put('en.txt', 'The ministers of the two countries met and agreed on the matter.'), null)).toEqual({
      problem: { code: 'language-unsupported', values: { language: 'en' } },
    });
    expect(await readFile(put('big.txt', Buffer.alloc(MAX_BYTES + 1, 'a')), null)).toEqual({ problem: { code: 'text-too-large' } });
  });

  it('may come as a stream, whatever its chunks', async () => {
    const chunks = Array.from(Buffer.from(REPORT), (byte) => Buffer.from([byte]));
    expect(await readStream('-', Readable.from(chunks), null)).toEqual({ source: { uri: '-', text: REPORT, published: null, language: 'vi' } });
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1 << 20, 'a');
      })(),
    );
    expect(await readStream('-', endless, null)).toEqual({ problem: { code: 'text-too-large' } });
  });
});
