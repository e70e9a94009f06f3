import type { Block } from '../../../kernel/record.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { markBylines, markHead } from './blocks/edges.js';
import { markFurniture } from './blocks/furniture.js';
import { type Line, splitLines } from './blocks/lines.js';
import { markPictures } from './blocks/pictures.js';
import { cutLine } from './blocks/pieces.js';
import { crawlerStamp } from './blocks/stamps.js';

/**
 * Cuts a page's text into blocks: every character that is no space lies in exactly one, in order. Lines are judged from
 * the outside in: head, furniture and link boxes, bylines, pictures; what is left is the report, and its lines are then
 * cut where a dateline or a picture's credit is glued to them.
 */
export function findBlocks(text: string, lexicon: Lexicon): Block[] {
  const lines = splitLines(text, lexicon);
  const stamp = lines.length ? crawlerStamp(lines[0]!.text) : null;
  const blocks: Block[] = [];
  if (stamp) {
    const first = lines[0]!;
    blocks.push({ kind: 'dateline', start: first.start, end: first.start + stamp.end });
    lines.splice(
      0,
      1,
      ...splitLines(first.text.slice(stamp.end), lexicon).map(
        (l): Line => ({ ...l, start: l.start + first.start + stamp.end, end: l.end + first.start + stamp.end }),
      ),
    );
  }
  const titleAt = markHead(lines, lexicon);
  markFurniture(lines, titleAt, lexicon);
  const tail = markPictures(lines, titleAt, lexicon);
  markBylines(lines, titleAt, tail, lexicon);
  markHeadings(lines, titleAt);
  markLead(lines, titleAt);

  const title = lines[titleAt]?.text ?? '';
  const last = lines.findLast((line) => line.kind === null || line.kind === 'lead');
  let body = 0;
  for (const line of lines) {
    const kind = line.kind ?? 'paragraph';
    if (line.parts) blocks.push(...line.parts);
    else if (kind === 'related' || kind === 'boilerplate' || kind === 'byline' || kind === 'dateline') blocks.push({ kind, start: line.start, end: line.end });
    else blocks.push(...cutLine(text, line, { title, early: body < 3, last: line === last, lexicon }));
    if (kind === 'lead' || kind === 'paragraph') body++;
  }
  return blocks;
}

/** Sub-headings: short, open lines before a paragraph. */
function markHeadings(lines: readonly Line[], titleAt: number): void {
  let next: Line | null = null;
  for (let i = lines.length - 1; i > titleAt + 1; i--) {
    const line = lines[i]!;
    if (next?.kind === null && next.words > line.words && next.words >= 12 && isHeading(line)) line.kind = 'heading';
    if (line.kind !== 'caption') next = line;
  }
}

const isHeading = ({ kind, words, text, closed }: Line): boolean =>
  kind === null && words <= 16 && !/^(?:[-–•*+]|\d+[.)])|:$/u.test(text) && (!closed || /(?:\?|[^.!]\s?["”])$/u.test(text));

/** The first paragraph, if more follows. */
function markLead(lines: readonly Line[], titleAt: number): void {
  const body = lines.filter((l, i) => i > titleAt && l.kind === null);
  if (body.length > 1) body[0]!.kind = 'lead';
}
