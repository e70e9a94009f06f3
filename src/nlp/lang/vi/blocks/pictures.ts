import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isByline, isOutlet } from './bylines.js';
import type { Line } from './lines.js';
import { findCredits } from './pieces.js';

const PICTURE =
  /\((?:(?:bên )?(?:trái|phải) ?|giữa|bìa phải|bìa trái|ngoài cùng|hàng đầu|đứng|ngồi|thứ (?:hai|ba|tư|nhất|2|3|4)[^()]{0,25})\)|(?:từ trái|từ phải) (?:sang|qua)|thứ (?:hai|ba|2|3|4) từ (?:trái|phải)|^trong ảnh\s*:|^ảnh\s*:|^ảnh (?:tư liệu|minh h|chụp)/iu;
const PERHAPS_PICTURE = /chụp (?:ảnh|hình) (?:chung|lưu niệm)|^(?:toàn|quang) cảnh/iu;
const SCENE = /^\p{Lu}.*\s(?:tại|trong (?:cuộc|buổi|lễ|chuyến|khuôn)|bên lề|trước|bắt tay|chụp ảnh|phát biểu|duyệt|tiếp|đón|hội đàm|chứng kiến|chủ trì)\s/u;

/** How long a caption may be. */
const CAPTION_WORDS = 75;

/** Marks captions; gives the index where the run of captions behind the report begins. */
export function markPictures(lines: readonly Line[], titleAt: number, lexicon: Lexicon): number {
  const tail = captionTail(lines, titleAt, lexicon);
  const known = new Set<string>();
  for (let i = tail; i < lines.length; i++) if (lines[i]!.kind === 'caption') known.add(captionKey(lines[i]!.text));
  lines.forEach((line, i) => {
    if (line.kind !== null || i <= titleAt) return;
    if (isSource(line, lines[i + 1], lexicon)) {
      line.kind = 'boilerplate';
      const above = lines[i - 1];
      if (above?.kind === null && i - 1 > titleAt && above.words <= CAPTION_WORDS && sentences(above.text) <= 1) above.kind = 'caption';
    } else if (isCaption(line) || (known.size > 0 && line.words <= CAPTION_WORDS && known.has(captionKey(line.text)))) line.kind = 'caption';
  });
  return tail;
}

const captionKey = (text: string): string => {
  const credit = findCredits(text)[0];
  return (credit ? text.slice(0, credit.start) : text).trimEnd().replace(/\.$/, '');
};

/** 'REUTERS' alone under a picture's caption, with the report going on below. */
const isSource = (line: Line, next: Line | undefined, lexicon: Lexicon): boolean =>
  line.words <= 4 && next !== undefined && next.kind === null && next.words > 15 && line.text.split(/\s*[/,]\s*/).every((name) => isOutlet(name, lexicon));

function isCaption(line: Line): boolean {
  if (line.words > CAPTION_WORDS) return false;
  const credits = findCredits(line.text);
  if (credits.some((c) => c.end >= line.text.length - 1 || c.start === 0)) return true;
  if (/^Nguồn hình ảnh,/u.test(line.text)) return true;
  if ((PICTURE.test(line.text) || (line.words <= 20 && PERHAPS_PICTURE.test(line.text))) && sentences(line.text) <= 1) return true;
  if (/[.!?]["”]?\s*\([^()]*\)$/.test(line.text)) return false;
  return !line.closed && !line.text.endsWith(':') && line.words >= 9 && line.words <= 40 && line.afterBlank && SCENE.test(line.text);
}

const sentences = (text: string): number => text.match(/\p{L}{2}[.!?]+(?:\s+(?=["“]?\p{Lu})|$)/gu)?.length ?? 0;

/**
 * Crawlers that keep one line a paragraph gather the captions in a last group behind a blank line: title, lead, body,
 * captions. Gives the first line of that group, or the number of lines.
 */
function captionTail(lines: readonly Line[], titleAt: number, lexicon: Lexicon): number {
  const body = lines.map((line, i) => ({ line, i })).filter(({ line, i }) => i > titleAt && line.kind === null);
  const groups: number[][] = [];
  for (const { line, i } of body) {
    if (line.afterBlank || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(i);
  }
  const last = groups.at(-1);
  if (!last || groups.length < 3 || groups.length > 5) return lines.length;
  const dense = groups.slice(0, -1).some((g) => g.length >= 3 || (g.length === 2 && g.every((i) => lines[i]!.words >= 25)));
  const short = last.every((i) => lines[i]!.words <= CAPTION_WORDS && sentences(lines[i]!.text) <= 2);
  if (!dense || !short) return lines.length;
  if (last.length === 1 && isByline(lines[last[0]!]!, lexicon)) return lines.length;
  for (const i of last) lines[i]!.kind = 'caption';
  return last[0]!;
}
