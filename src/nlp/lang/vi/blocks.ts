import type { Block } from '../../../kernel/record.js';

/** Stub: every line is a paragraph. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) if (m[0].trim()) blocks.push({ kind: blocks.length ? 'paragraph' : 'title', start: m.index, end: m.index + m[0].length });
  return blocks;
}
