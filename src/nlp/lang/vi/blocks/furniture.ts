import type { FurnitureKind, Lexicon } from '../../../lexicon/lexicon.js';
import { isByline } from './bylines.js';
import type { Line } from './lines.js';

/** Marks section labels, link boxes, comments and invitations; what follows a closing box is not the report. */
export function markFurniture(lines: readonly Line[], titleAt: number, lexicon: Lexicon): void {
  const shape = shapeOf(lines, lexicon);
  for (let i = titleAt + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== null) continue;
    const box = boxOf(line);
    if (box) {
      line.kind = box === 'related' ? 'related' : 'boilerplate';
      const extent = boxExtent(lines, i, shape);
      for (let j = i + 1; j < extent; j++) {
        const inside = lines[j]!;
        inside.kind = inside.kind === 'boilerplate' || isBare(inside, ['label', 'comments', 'tags']) ? 'boilerplate' : box;
        delete inside.parts;
      }
      i = extent - 1;
      continue;
    }
    line.kind = furnitureKind(line);
    const next = lines[i + 1];
    if (line.kind === null) markTeaser(lines, i);
    else if (next && next.kind === null && continues(line, next) && !isByline(next, lexicon)) next.kind = line.kind;
  }
}

function furnitureKind(line: Line): 'related' | 'boilerplate' | null {
  const { text } = line;
  if (isBare(line, ['label'])) return 'boilerplate';
  if (line.head?.kinds.includes('tags') && line.head.rest.startsWith(':') && line.words <= 60) return 'boilerplate';
  if (line.head?.kinds.includes('invite') && line.words <= 50) return 'boilerplate';
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text) || /^(?:©|\(C\)|Copyright|title:)/u.test(text) || /^[\w.+-]+@[\w.-]+$/.test(text)) return 'boilerplate';
  if (!/[\p{L}\p{N}]/u.test(text) || /^\d{1,2} (?:giây|phút|giờ|ngày|tuần|tháng) trước$|^[\d.,]+ (?:lượt xem|bình luận|lượt thích|chia sẻ)$/iu.test(text))
    return 'boilerplate';
  if (/^<\/?[a-z][^<>]*>$/i.test(text)) return 'boilerplate';
  if (/^#\p{L}/u.test(text) && line.words <= 40) return 'boilerplate';
  if (/^(?:>|»|›|▶|►|⏩|➡|🔴|☞)/u.test(text)) return 'related';
  if (/^\[[^[\]]{12,250}\]\.?$/u.test(text)) return 'related';
  if (/^[([]?\s*(?:Video|Clip|Infographic|Đồ họa)\s*[:\])]/iu.test(text) && line.words <= 40) return 'related';
  return isLink(line) ? 'related' : null;
}

/** A second headline under a link, the topic under 'Dòng sự kiện:'. */
const continues = (line: Line, next: Line): boolean =>
  !next.closed && !next.afterBlank && next.words <= 25 && ((line.kind === 'related' && line.afterBlank) || (line.text.endsWith(':') && line.words <= 4));

/** 'Xem thêm: …', 'Toàn văn …': the head of a line that leads elsewhere. */
function isLink(line: Line): boolean {
  const { head } = line;
  if (!head?.kinds.includes('link') || line.words > 45) return false;
  if (/^(?:xem|đọc|mời|tìm hiểu thêm|có thể)/iu.test(line.text)) return !/^xem (?:chi tiết|tiếp) \p{Ll}/iu.test(line.text) || !line.closed;
  if (/^[:>|]/.test(head.rest)) return true;
  return line.words <= 18 && !line.closed && !/[:?]$/.test(line.text) && /^toàn văn|^chùm ảnh/iu.test(line.text);
}

const isBare = (line: Line, kinds: readonly FurnitureKind[]): boolean =>
  line.head !== null && /^[\d:>»\s()/.,]*$/.test(line.head.rest) && line.head.kinds.some((k) => kinds.includes(k));

function boxOf(line: Line): 'related' | 'boilerplate' | null {
  if (isBare(line, ['related', 'link'])) return 'related';
  return isBare(line, ['comments']) ? 'boilerplate' : null;
}

/** A report's own end: './.' or a credit such as '(TTXVN/Vietnam+)'. */
const endsReport = (line: Line, lexicon: Lexicon): boolean =>
  /\.\s?\/\.?\.?$/.test(line.text) || (line.text.startsWith('(') && line.words <= 6 && isByline(line, lexicon));

/** What decides whether a box stands inside the report or behind it; read once for all lines. */
interface Shape {
  /** Words of lines not yet judged, before each line. */
  readonly wordsBefore: readonly number[];
  readonly words: number;
  /** The first and last line that ends a report. */
  readonly firstEnd: number;
  readonly lastEnd: number;
}

function shapeOf(lines: readonly Line[], lexicon: Lexicon): Shape {
  const wordsBefore: number[] = [];
  let words = 0;
  for (const line of lines) {
    wordsBefore.push(words);
    if (line.kind === null) words += line.words;
  }
  const ends = lines.flatMap((line, i) => (endsReport(line, lexicon) ? [i] : []));
  return { wordsBefore, words, firstEnd: ends[0] ?? Number.POSITIVE_INFINITY, lastEnd: ends.at(-1) ?? -1 };
}

/**
 * Where the box that line `at` opens ends. Boxes stand inside a report too: one that more of the report follows ends
 * with its headlines; a box behind the report's end, or behind the better part of the text, takes all that follows.
 */
function boxExtent(lines: readonly Line[], at: number, shape: Shape): number {
  const before = shape.wordsBefore[at]!;
  const inside = shape.firstEnd >= at && (shape.lastEnd > at || shape.words - before > before);
  if (!inside) return lines.length;
  let end = at + 1;
  while (end < lines.length && isHeadline(lines[end]!) && !(lines[end]!.afterBlank && end > at + 1)) end++;
  return end;
}

const isHeadline = (line: Line): boolean => line.kind === null && line.words <= 28 && !/[.!]$/.test(line.text);

const TEASER = /\s(?:TTO|TPO|VTV\.vn|VOV\.VN|NDO|SGGPO|QĐND Online)\s[-–]\s/;

/** A teaser of another story that a crawler left inside the text: 'Headline TTO - Its first sentence …' to the end of its group. */
function markTeaser(lines: readonly Line[], at: number): void {
  const line = lines[at]!;
  if (!TEASER.test(line.text) || !/^[^.!?]{15,160}$/u.test(line.text.slice(0, line.text.search(TEASER)))) return;
  let end = at + 1;
  while (end < lines.length && !lines[end]!.afterBlank) end++;
  if (end - at > 3) return;
  for (let i = at; i < end; i++) lines[i]!.kind ??= 'related';
}
