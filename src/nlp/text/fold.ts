/**
 * The key under which a word is matched: lower case, NFC, one place for the tone mark (hoà = hòa, thuý = thúy) and one
 * letter for the vowel i/y where it stands alone after a consonant (Mĩ = Mỹ, kí = ký, tỉ = tỷ, quí = quý). `Ð` counts as `Đ`.
 * Two spellings of one word share a key; offsets are never touched, since only keys are folded.
 */
export function foldWord(word: string): string {
  let key = cache.get(word);
  if (key === undefined) {
    key = fold(word);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, key);
  }
  return key;
}

/** Folds every run of letters in a phrase or pattern; everything else stays as it is. */
export const foldPhrase = (text: string): string => text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, foldWord);

const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

/** Vowel pairs in the two newspapers' spellings: tone on the first letter (kept) and on the second. */
const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];
const I_TO_Y: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };
const LONE_I = /^(h|k|l|m|s|t|qu)([iìíỉĩị])$/;

function fold(word: string): string {
  let key = word.normalize('NFC').toLowerCase().replace(/ð/g, 'đ');
  if (/^[\x00-\x7f]*$/.test(key)) return LONE_I.test(key) ? key.slice(0, -1) + 'y' : key;
  for (const [kept, other] of TONE_PAIRS) if (key.endsWith(other)) key = key.slice(0, -2) + kept;
  // 'quý' is qu + y, not q + uy: the pair 'úy' after q goes back.
  if (key.startsWith('q')) for (const [kept, other] of TONE_PAIRS.slice(10)) if (key === `q${kept}`) key = `q${other}`;
  const lone = LONE_I.exec(key);
  return lone ? lone[1]! + I_TO_Y[lone[2]!]! : key;
}
