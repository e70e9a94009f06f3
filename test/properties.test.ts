import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { checkRecord } from '../src/contract/check-record.js';
import type { TextRecord } from '../src/kernel/record.js';
import { readText } from '../src/nlp/pipeline.js';
import { goldTexts, parley, samples } from './support/root.js';

const lexicon = loadLexicon();
const read = (text: string, published: string | null = null): TextRecord =>
  readText({ uri: 'x.txt', text: text.normalize('NFC'), published, language: 'vi' }, lexicon);
const texts = new Map([...samples(), ...goldTexts()]);
const chosen = fc.constantFrom(...texts.values());

/** Pieces that rules look for, so that arbitrary texts are not all of one kind: nothing. */
const PIECES = [
  'ngày ',
  '29/7',
  '2+2',
  'lần thứ ',
  '9',
  'tháng ',
  '2022',
  ' tỷ USD',
  'Ngoại trưởng ',
  'Mỹ',
  'Nhật Bản',
  'Antony Blinken',
  ' nhất trí ',
  ' cam kết ',
  ' cho biết ',
  '“',
  '”',
  '"',
  '(',
  ')',
  '\n',
  '. ',
  ', ',
  ' và ',
  'ảnh 1',
  '(TTXVN/Vietnam+)',
  'Xem thêm',
  '[',
  ']',
  'quý III',
  'đến',
  '-',
  '/',
  'hai bên ',
  'Đối thoại ',
  'Thủ tướng ',
  'người đồng cấp ',
];
const patchwork = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));
/** A text with a stretch cut out, doubled, turned upper case, or stripped of its marks. */
const mutilated = fc.tuple(chosen, fc.nat(), fc.nat(600), fc.nat(4)).map(([text, at, length, how]) => {
  const from = at % text.length;
  const stretch = text.slice(from, from + length);
  const changed = ['', stretch + stretch, stretch.toUpperCase(), stretch.normalize('NFD').replace(/\p{M}/gu, ''), stretch.split('').reverse().join('')][how]!;
  return text.slice(0, from) + changed + text.slice(from + length);
});

describe('reading', () => {
  it.each([...texts])('%s gives a record that keeps the contract', (_, text) => {
    const record = read(text);
    expect(checkRecord(record)).toEqual([]);
    expect(record.document.text).toBe(text);
  });

  it('gives a sound record for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), patchwork), (text) => {
        expect(checkRecord(read(text))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a sound record for a mutilated text', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        expect(checkRecord(read(text))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('gives the same record twice, whatever was read between', () => {
    fc.assert(
      fc.property(chosen, mutilated, (text, other) => {
        const first = JSON.stringify(read(text));
        read(other);
        expect(JSON.stringify(read(text))).toBe(first);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same records under any time zone and locale', async () => {
    const under = (env: Record<string, string>): Promise<string> => parley(['read', 'samples', '--json'], { env }).then((ran) => ran.stdout);
    const [here, ...elsewhere] = await Promise.all([
      under({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }),
      under({ TZ: 'Asia/Tokyo', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' }),
      under({ TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      under({ TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }),
    ]);
    expect(here!.split('\n').length).toBe(samples().size + 1);
    for (const other of elsewhere) expect(other).toBe(here);
  });
});

describe('hostile input is read in linear time', () => {
  /** Long runs of what rules look for; each is read at n and 8n, and the time per character must not grow with the length. */
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['digits', '7'],
    ['digits and dots', '1.'],
    ['slashes', '1/'],
    ['dates without an end', '1/2-'],
    ['brackets', '['],
    ['parentheses', '('],
    ['quotation marks', '“'],
    ['straight quotation marks', '" '],
    ['capitals', 'A'],
    ['capitalised words', 'Nguyễn '],
    ['initials', 'A. '],
    ['combining marks', 'a\u0323\u0302'],
    ["'ngày '", 'ngày '],
    ["'tháng '", 'tháng 1 '],
    ["'lần thứ '", 'lần thứ '],
    ["'Bộ trưởng '", 'Bộ trưởng '],
    ["'nhất trí '", 'nhất trí '],
    ["'và '", 'và '],
    ["'Mỹ, '", 'Mỹ, '],
    ["'tỷ '", '1 tỷ '],
    ['line feeds', '\n'],
    ['short lines', 'a\n'],
    ['commas', ','],
    ['sentences', 'Mỹ và Nhật Bản nhất trí hợp tác. '],
    ['meetings', 'Ngày 1/2, Ngoại trưởng Mỹ Antony Blinken hội đàm với Thủ tướng Nhật Bản Kishida Fumio. '],
  ];
  const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** Least of three: what else runs on the machine can only add. */
  const cost = (text: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const start = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  };

  it.each(HOSTILE)('%s', { retry: 2 }, (_, piece) => {
    const n = 12_500;
    read(fill(piece, n));
    const short = cost(fill(piece, n));
    const long = cost(fill(piece, 8 * n));
    // Linear is 8; quadratic is 64. The floor keeps a clock's grain from deciding.
    expect(long / Math.max(short, 2)).toBeLessThan(24);
  });

  it('in a record that is still sound', () => {
    for (const [, piece] of HOSTILE) expect(checkRecord(read(fill(piece, 5_000)))).toEqual([]);
  });
});
