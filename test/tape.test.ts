import { describe, expect, it } from 'vitest';
import { firstWords } from '../src/nlp/text/first-words.js';
import { scanTape, tapePattern } from '../src/nlp/text/tape.js';
import { tokenise } from '../src/nlp/text/tokens.js';

const TEXT =
  'Ngày 29/7, Thủ tướng Phạm Minh Chính hội đàm tại Hà Nội với Thủ tướng Ấn Độ; hai bên ký 3 văn kiện, trị giá hơn 2,5 tỷ USD. ' +
  'Trước đó, Bộ trưởng Công Thương đã gặp các nhà đầu tư. Hai bên nhất trí tổ chức vòng đàm phán thứ 12 vào tháng 9-2025.';

/** Words and the beginnings of others, in one line. */
const begins = (source: string): string => {
  const { words, beginnings } = firstWords(source);
  return [...words, ...[...beginnings].map((beginning) => `${beginning}…`)].sort().join(' ');
};

describe('the words that a pattern begins with', () => {
  it.each([
    ['hội đàm|gặp', 'gặp hội'],
    ['(?:đã |sẽ )?(?:gặp|hội đàm)', 'gặp hội sẽ đã'],
    ['(?<lead>ngày|hôm) (?<day>[12]?\\d)', 'hôm ngày'],
    ['(?<!được )đón(?! nhận)', 'đón'],
    ['gặp(?: gỡ)*(?= nhau)', 'gặp'],
    ['[ivx]{2} lần', 'i i… v v… x x…'],
    ['[^ ]+ lần', '…'],
    ['quý[12]? hai', 'quý quý1 quý2'],
  ])('%s', (source, words) => expect(begins(source)).toBe(words));
});

describe('a scan that tries a pattern at those words', () => {
  it.each(['(?:các )?(?:hai|ba) [^ ]+', '\\d{1,2}(?: [/,-] \\d+)?', '(?:đã )?gặp|hội đàm|ký', '[^ ]+ (?:bên|tướng)', '(?<=tại )hà nội', '(?:[a-z]+ ){0,2}usd'])(
    '%s',
    (source) => {
      const tokens = tokenise(TEXT.normalize('NFC'));
      const pattern = tapePattern(source);
      const everywhere = [...tokens.tape.matchAll(new RegExp(pattern.source, 'g'))].map((m) => m[0].trim());
      expect(scanTape(tokens, pattern).map(({ from, to }) => tokens.keys.slice(from, to).join(' '))).toEqual(everywhere);
      expect(everywhere.length).toBeGreaterThan(0);
    },
  );
});
