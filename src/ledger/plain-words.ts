/**
 * The words of a text as they are compared across texts: lower case, without diacritics, đ as d, digits kept.
 * 'Đối thoại Kinh tế 2+2' → doi, thoai, kinh, te, 2, 2.
 */
export function plainWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!standsAlone(code)) return fold(text).match(WORDS) ?? [];
    const letter = (LETTERS[code] ??= letterOf(code));
    if (letter !== BETWEEN) word += letter;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** A text in lower case without diacritics. */
export function plain(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!standsAlone(code)) return fold(text);
    folded += CHARACTERS[code] ??= fold(String.fromCharCode(code));
  }
  return folded;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');

const WORDS = /[\p{L}\p{N}]+/gu;

/** Whether a character folds alike whatever stands beside it: Latin with all that Vietnamese needs, punctuation; not a capital sigma. */
const standsAlone = (code: number): boolean => code < 0x2070 && code !== 0x3a3;

/** By code: a character folded; and what it is in a word: empty for a mark, BETWEEN where it parts words. */
const CHARACTERS: string[] = [];
const LETTERS: string[] = [];
const BETWEEN = ' ';

function letterOf(code: number): string {
  const letter = fold(String.fromCharCode(code));
  return letter === '' || /^[\p{L}\p{N}]+$/u.test(letter) ? letter : BETWEEN;
}

/** Key of a name whatever the order of its parts: 'Kishida Fumio' = 'Fumio Kishida'. Initials do not count beside whole words. */
export function nameKey(name: string): string {
  const words = plainWords(name);
  const whole = words.filter((word) => word.length > 1);
  return (whole.length > 1 ? whole : words).sort().join(' ');
}
