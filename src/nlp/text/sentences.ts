import type { Block } from '../../kernel/record.js';
import { TokenKind, type Tokens, tokenAfter } from './tokens.js';

/** Tokens `from` (inclusive) to `to` (exclusive) of one sentence, and the index of its block. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/** Words after which a full stop ends no sentence (keys). */
const ABBREVIATIONS = new Set([
  'tp',
  'ts',
  'ths',
  'gs',
  'pgs',
  'ông',
  'bà',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'jr',
  'sr',
  'tr',
  'q',
  'p',
  'đ',
  'ubnd',
  'no',
  'vs',
  'co',
  'ltd',
  'inc',
  'corp',
  'nxb',
  'v',
]);

/** Cuts each block into sentences: at . ! ? … before a capital, a quotation mark or the block's end. */
export function splitSentences(tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    let from = tokenAfter(tokens, block.start);
    const last = tokenAfter(tokens, block.end - 1) + 1;
    const end = Math.min(last, tokens.length);
    for (let i = from; i < end; i++) {
      if (!endsSentence(tokens, i, end)) continue;
      let to = i + 1;
      while (to < end && /^["')\]./]$/.test(tokens.keys[to]!) && tokens.glued[to]) to++;
      sentences.push({ from, to, block: index });
      from = to;
      i = to - 1;
    }
    if (from < end) sentences.push({ from, to: end, block: index });
  });
  return sentences;
}

function endsSentence(tokens: Tokens, i: number, end: number): boolean {
  const key = tokens.keys[i]!;
  if (key !== '.' && key !== '!' && key !== '?' && key !== '…') return false;
  if (i + 1 >= end) return true;
  let next = i + 1;
  while (next < end && /^["')\].]$/.test(tokens.keys[next]!) && tokens.glued[next]) next++;
  if (next >= end) return true;
  if (tokens.glued[next]) return false;
  if (key === '.' && i > 0) {
    const before = tokens.keys[i - 1]!;
    if (tokens.kind[i - 1] === TokenKind.Word && tokens.glued[i]) {
      if (ABBREVIATIONS.has(before) && tokens.capital[i - 1]) return false;
      // 'S. Jaishankar', but 'châu Á. Ông …'
      if (/^[a-zđ]$/.test(before) && tokens.capital[i - 1] && !tokens.glued[i - 1]) return false;
    }
  }
  return tokens.capital[next]! > 0 || tokens.kind[next] !== TokenKind.Word;
}
