/**
 * The language of a text (BCP 47), `und` when it is none of those told apart here. Vietnamese is known by the letters
 * that only it uses: they stand in almost half of its words, and in next to none of any other language. A text of a few
 * words counts as Vietnamese unless something speaks against it.
 */
export function languageOf(text: string): string {
  const head = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const words = head.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 'und';
  const script = OTHER_LETTERS.test(head) ? foreignScript(words) : null;
  if (script) return script;
  const vietnamese = words.filter((word) => VIETNAMESE.test(word)).length;
  if (vietnamese / words.length >= SHARE) return 'vi';
  const other = byCommonWords(words);
  if (other) return other;
  return words.length < FEW_WORDS ? 'vi' : 'und';
}

/** Enough to judge by; a longer text is not looked at further. */
const SAMPLE = 20_000;
const SHARE = 0.12;
const FEW_WORDS = 12;

/** Letters of Vietnamese that its neighbours do not write: ă ơ ư đ, and the vowels with a hook, a dot, or two marks. */
const VIETNAMESE = /[ăơưđĂƠƯĐ\u1ea0-\u1ef9]/;

/** Where all letters of other scripts stand, among others. */
const OTHER_LETTERS = /[\u0370-\u1dff\u1f00-\u1fff\u2100-\uffff]/;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['th', /\p{Script=Thai}/u],
  ['lo', /\p{Script=Lao}/u],
  ['km', /\p{Script=Khmer}/u],
  ['my', /\p{Script=Myanmar}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
];

/** A script other than Latin that holds most of the letters. */
function foreignScript(words: readonly string[]): string | null {
  let latin = 0;
  const letters = new Map<string, number>();
  for (const word of words) {
    const found = /[a-z]/i.test(word) || VIETNAMESE.test(word) ? null : SCRIPTS.find(([, script]) => script.test(word));
    if (found) letters.set(found[0], (letters.get(found[0]) ?? 0) + word.length);
    else latin += word.length;
  }
  // Japanese is written with Chinese characters too: kana anywhere among them decide.
  if (letters.has('ja')) letters.set('ja', letters.get('ja')! + (letters.get('zh') ?? 0));
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most && most[1] > latin ? most[0] : null;
}

/** Words that no text of the language goes without, and that hardly stand in the others. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'with', 'was', 'is', 'that', 'on', 'said', 'by', 'from'],
  fr: ['le', 'les', 'des', 'est', 'dans', 'pour', 'une', 'avec', 'et', 'aux'],
  es: ['el', 'los', 'las', 'una', 'por', 'con', 'del', 'y', 'que', 'para'],
  de: ['der', 'die', 'und', 'das', 'mit', 'von', 'ist', 'nicht', 'den', 'im'],
  id: ['yang', 'dan', 'dengan', 'untuk', 'pada', 'dari', 'ini', 'akan', 'kedua'],
  pt: ['os', 'uma', 'não', 'para', 'com', 'dos', 'das', 'pelo', 'e', 'ao'],
  it: ['il', 'gli', 'della', 'che', 'per', 'con', 'una', 'nel', 'e', 'sono'],
};

function byCommonWords(words: readonly string[]): string | null {
  const lower = words.map((word) => word.toLowerCase());
  let best: string | null = null;
  let most = 0;
  for (const [language, common] of Object.entries(COMMON)) {
    const set = new Set(common);
    const share = lower.filter((word) => set.has(word)).length / words.length;
    if (share > most) {
      most = share;
      best = language;
    }
  }
  return most >= 0.08 ? best : null;
}
