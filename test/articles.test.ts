import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { readText } from '../src/nlp/pipeline.js';
import { compare, type Expected } from './support/expected.js';
import { ROOT } from './support/root.js';

const FOLDER = join(ROOT, 'test/articles');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))
  .sort();
const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8').normalize('NFC');

describe('whole articles', () => {
  const lexicon = loadLexicon();

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(file(`${name}.json`)) as Expected;
    expect(expected.id).toBe(name);
    const read = readText({ uri: `${name}.txt`, text: file(`${name}.txt`), published: null, language: 'vi' }, lexicon);
    const wrong = compare(expected, read).filter((verdict) => verdict.wrong !== null);
    expect(wrong.map((verdict) => `${verdict.kind}: ${verdict.wrong}`)).toEqual([]);
  });
});
