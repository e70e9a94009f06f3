import type { Block } from '../../../kernel/record.js';
import { type Tokens, tokenAfter } from '../../text/tokens.js';

const DATE =
  /(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\s,|-]*)?(?:ngày\s)?(?:\d{1,2}(?::|h)\d{2}[\s,|-]*(?:ngày\s)?)?(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}([./-])\d{1,2}(?:\1\d{4})?|\d{1,2} tháng \d{1,2}(?:,|,? năm)? \d{4})(?!\d)(?:[\s,|-]{0,3}\d{1,2}(?::|h)\d{2}(?::\d{2})?)?/giu;

/** Marks the tokens from which a fact may be drawn: those of readable blocks, and the dates in datelines. */
export function findReadable(text: string, tokens: Tokens, blocks: readonly Block[]): Uint8Array {
  const readable = new Uint8Array(tokens.length);
  for (const block of blocks) {
    if (block.kind === 'related' || block.kind === 'boilerplate' || block.kind === 'byline') continue;
    if (block.kind !== 'dateline') {
      mark(readable, tokens, block.start, block.end);
      continue;
    }
    for (const m of text.slice(block.start, block.end).matchAll(DATE)) mark(readable, tokens, block.start + m.index, block.start + m.index + m[0].length);
  }
  return readable;
}

function mark(readable: Uint8Array, tokens: Tokens, start: number, end: number): void {
  readable.fill(1, tokenAfter(tokens, start), tokenAfter(tokens, end - 1) + 1);
}
