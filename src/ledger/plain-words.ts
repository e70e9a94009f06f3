/**
 * The words of a text as they are compared across texts: lower case, without diacritics, đ as d, digits kept.
 * 'Đối thoại Kinh tế 2+2' → doi, thoai, kinh, te, 2, 2.
 */
export const plainWords = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text in lower case without diacritics. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');

/** Key of a name whatever the order of its parts: 'Kishida Fumio' = 'Fumio Kishida'. Initials do not count beside whole words. */
export function nameKey(name: string): string {
  const words = plainWords(name);
  const whole = words.filter((word) => word.length > 1);
  return (whole.length > 1 ? whole : words).sort().join(' ');
}
