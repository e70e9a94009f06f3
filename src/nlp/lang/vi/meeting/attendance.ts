import type { TokenRange } from '../../../reading.js';
import { foldPhrase } from '../../../text/fold.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Scene } from './scene.js';

/** Where 'dự', 'họp', 'chủ trì' stands before a named meeting; null where nobody is said to attend it. */
export function attendsAt({ keys }: Scene, from: number, sentence: Sentence): number | null {
  for (let i = from - 1; i >= Math.max(sentence.from, from - 60); i--) {
    const key = keys[i]!;
    if (key === 'dự' && keys[i + 1] !== 'kiến') return keys[i - 1] === 'tham' ? i - 1 : i;
    if (i >= from - 8 && (key === 'họp' || key === 'trì' || key === 'gia' || key === 'hành')) return i;
    if (i >= from - 4 && key === 'cai' && keys[i - 1] === 'đăng') return i - 1;
    if (i >= from - 4 && key === 'tổ' && keys[i + 1] === 'chức') return i;
    if (i >= from - 4 && key === 'biểu' && keys[i - 1] === 'phát') return i - 1;
    if (key === '.' || (i < from - 8 && key === 'nhấn')) return null;
  }
  return null;
}

/** Persons whom a name couples: 'thượng đỉnh Trump - Kim'. */
export function findNamesakes(scene: Scene): (name: TokenRange) => number[] {
  let byWord: Map<string, number> | null = null;
  return (n) => {
    const out: number[] = [];
    for (let i = n.from + 1; i + 2 < n.to; i++) {
      if (scene.keys[i + 1] !== '-') continue;
      byWord ??= wordsOfNames(scene);
      const [a, b] = [byWord.get(scene.keys[i]!), byWord.get(scene.keys[i + 2]!)];
      if (a !== undefined && b !== undefined && a !== b) out.push(a, b);
    }
    return out;
  };
}

/** Persons by each word of their names; the first so named. */
function wordsOfNames({ things }: Scene): Map<string, number> {
  const words = new Map<string, number>();
  things.people.people.forEach((p, index) => {
    for (const word of foldPhrase(p.name).split(/[^\p{L}]+/u)) if (!words.has(word)) words.set(word, index);
  });
  return words;
}
