import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { FurnitureKind } from '../../../lexicon/lexicon.js';
import { isByline } from './bylines.js';
import type { Line } from './lines.js';

/** Marks section labels, link boxes, comments and invitations; what follows a closing box is not the report. */
export function markFurniture(lines: readonly Line[], titleAt: number, lexicon: Lexicon): void {
  for (let i = titleAt + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== null) continue;
    const box = boxOf(line);
    if (box) {
      line.kind = box === 'related' ? 'related' : 'boilerplate';
      const extent = boxExtent(lines, i, lexicon);
      for (let j = i + 1; j < extent; j++) {
        const inside = lines[j]!;
        inside.kind = inside.kind === 'boilerplate' || isBare(inside, ['label', 'comments', 'tags']) ? 'boilerplate' : box;
        delete inside.parts;
      }
      i = extent - 1;
      continue;
    }
    line.kind = furnitureKind(line);
    if (line.kind === null && markTeaser(lines, i)) continue;
  }
}

function furnitureKind(line: Line): 'related' | 'boilerplate' | null {
  const { text } = line;
  if (isBare(line, ['label'])) return 'boilerplate';
  if (line.head?.kinds.includes('tags') && line.head.rest.startsWith(':') && line.words <= 60) return 'boilerplate';
  if (line.head?.kinds.includes('invite') && line.words <= 50) return 'boilerplate';
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text) || /^(?:©|\(C\)|Copyright|title:)/u.test(text) || /^[\w.+-]+@[\w.-]+$/.test(text)) return 'boilerplate';
  if (!/[\p{L}\p{N}]/u.test(text) || /^\d{1,2} (?:giây|phút|giờ|ngày|tuần|tháng) trước$|^[\d.,]+ (?:lượt xem|bình luận|lượt thích|chia sẻ)$/iu.test(text)) return 'boilerplate';
  if (/^(?:>|»|›|▶|►|⏩|➡|🔴|☞)/u.test(text)) return 'related';
  if (/^\[[^[\]]{12,250}\]\.?$/u.test(text)) return 'related';
  if (/^[(\[]?\s*(?:Video|Clip|Infographic|Đồ họa)\s*[:\])]/iu.test(text) && line.words <= 40) return 'related';
  return isLink(line) ? 'related' : null;
}

/** 'Xem thêm: …', 'Toàn văn …': the head of a line that leads elsewhere. */
function isLink(line: Line): boolean {
  const { head } = line;
  if (!head?.kinds.includes('link') || line.words > 45) return false;
  if (/^(?:xem|đọc|mời|tìm hiểu thêm|có thể)/iu.test(line.text)) return !/^xem (?:chi tiết|tiếp) \p{Ll}/iu.test(line.text) || !line.closed;
  if (/^[:>|]/.test(head.rest)) return true;
  return line.words <= 18 && !line.closed && !/[:?]$/.test(line.text) && /^toàn văn|^chùm ảnh/iu.test(line.text);
}

const isBare = (line: Line, kinds: readonly FurnitureKind[]): boolean =>
  line.head !== null && /^(?:[:>»\s)]|\(\s*\d+\s*\)|\d{1,4}$)*$/.test(line.head.rest) && line.head.kinds.some((k) => kinds.includes(k));

function boxOf(line: Line): 'related' | 'boilerplate' | null {
  if (isBare(line, ['related', 'link'])) return 'related';
  return isBare(line, ['comments']) ? 'boilerplate' : null;
}

/** A report's own end: './.' or a credit such as '(TTXVN/Vietnam+)'. */
const endsReport = (line: Line, lexicon: Lexicon): boolean => /\.\s?\/\.?\.?$/.test(line.text) || (line.text.startsWith('(') && line.words <= 6 && isByline(line, lexicon));

/**
 * Where the box that line `at` opens ends. Boxes stand inside a report too: one that more of the report follows ends
 * with its headlines; a box behind the report's end, or behind the better part of the text, takes all that follows.
 */
function boxExtent(lines: readonly Line[], at: number, lexicon: Lexicon): number {
  const before = lines.slice(0, at);
  const after = lines.slice(at + 1);
  const size = (some: readonly Line[]): number => some.reduce((sum, l) => sum + (l.kind === null ? l.words : 0), 0);
  const closes = !before.some((l) => endsReport(l, lexicon)) && (after.some((l) => endsReport(l, lexicon)) || size(after) > size(before));
  if (!closes) return lines.length;
  let end = at + 1;
  while (end < lines.length && lines[end]!.words <= 28 && !/[.!]$/.test(lines[end]!.text) && lines[end]!.kind === null && !(lines[end]!.afterBlank && end > at + 1)) end++;
  return end;
}

const TEASER = /\s(?:TTO|TPO|VTV\.vn|VOV\.VN|NDO|SGGPO|QĐND Online)\s[-–]\s/;

/** A teaser of another story that a crawler left inside the text: 'Headline TTO - Its first sentence …' to the end of its group. */
function markTeaser(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (!TEASER.test(line.text) || !/^[^.!?]{15,160}$/u.test(line.text.slice(0, line.text.search(TEASER)))) return false;
  let end = at + 1;
  while (end < lines.length && !lines[end]!.afterBlank) end++;
  if (end - at > 3) return false;
  for (let i = at; i < end; i++) lines[i]!.kind ??= 'related';
  return true;
}
