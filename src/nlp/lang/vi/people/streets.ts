import { TokenKind } from '../../../text/tokens.js';
import { isCapitalWord } from '../names.js';
import type { NameReader } from './name-reader.js';
import { Opens } from './openers.js';

/** 'các tuyến phố Giảng Võ, Trần Duy Hưng', 'đoạn từ Liễu Giai đến Văn Cao': names of streets, however many. */
export function skipStreets(names: NameReader, i: number): number | null {
  const t = names.reading.tokens;
  let at = streetEnd(names, i);
  if (at === i) return null;
  if (t.keys[at] === ':') at++;
  if (t.keys[at] === 'từ' && t.keys[i] === 'đoạn') at++;
  if (!isCapitalWord(t, at) || names.borders[at]! < 0 || names.posts.partyAt(at)) return null;
  for (;;) {
    while (isCapitalWord(t, at) && names.borders[at]! >= 0) at++;
    if (!/^(?:[,;-]|và|đến)$/.test(t.keys[at] ?? '')) return at;
    const next = streetEnd(names, at + 1);
    if (!isCapitalWord(t, next) || names.borders[next]! < 0 || names.posts.readAt(next) || names.titleEnd(next) > next) return at;
    at = next;
  }
}

/** End of the word for a street that stands at a token; the token itself where none does. */
function streetEnd(names: NameReader, i: number): number {
  if (!(names.opens[i]! & Opens.Street)) return i;
  const t = names.reading.tokens;
  const streets = names.reading.lexicon.nameWords.get('street')!;
  if (t.capital[i]! > 0 && i > 0 && t.kind[i - 1] === TokenKind.Word) return i;
  if (streets.has(`${t.keys[i]} ${t.keys[i + 1]}`)) return i + 2;
  if (streets.has(t.keys[i]!) && !names.reading.lexicon.nameWords.get('not-namesake')!.has(`${t.keys[i - 1]} ${t.keys[i]}`)) return i + 1;
  return i;
}
