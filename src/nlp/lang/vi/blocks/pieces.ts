import type { Block, BlockKind } from '../../../../kernel/record.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isOutlet } from './bylines.js';
import type { Line } from './lines.js';
import { stemOf, trimRange } from './lines.js';

const PAREN_CREDIT =
  /[([]\s*(?:Ảnh|ảnh(?=\s*:)|Nguồn ảnh|Nguồn|Ảnh minh h[oọ][aạ]|Ảnh tư liệu|Photo|Đồ h[oọ][aạ]|Hình|Source|Ảnh, nguồn|Ảnh ?[-–/] ?Nguồn)\s*(?::|-|–|\s(?=\p{Lu})|[)\]])[^()[\]]{0,80}[)\]]?\s*\.?/gu;
const TAIL_CREDIT =
  /(?:(?:[.,;:]|\s[-–—]+|\s\/|^[-–—\s]*|\s|(?<=[\p{L}\p{N})"”]))\s*)(?:Nguồn ảnh|Ảnh minh h[oọ][aạ]|Ảnh tư liệu|Ảnh chụp màn hình|Ảnh cắt từ clip|Ảnh|Đồ h[oọ][aạ]|Hình ảnh|Hình|Photo)(?:\s*[:：]\s*(?<who>.{1,70})|\s+do\s.{3,60}cung cấp\.?|\s*[-–]\s*(?<who2>\p{Lu}.{1,50})|\s+(?<who3>\p{Lu}[^.!?]{1,30}\.?)|\.?)$/u;
const TAIL_SOURCE = /(?:\s[-–—]+\s*|(?<=[.!?”"])\s+)Nguồn(?:\s*:\s*|\s+)\p{Lu}[^.!?]{1,70}\.?$/u;
const INNER_CREDIT = /\s[-–]\s*Ảnh:\s*(?:\p{Lu}{2,}|(?:\p{Lu}\.)+)(?:[ .]*\p{Lu}{2,}\.?){0,3}(?=\p{Lu}|\s|$)/gu;
/** What follows a credit glued into a paragraph: the report goes on. */
const OPENS_SENTENCE = /^\s*(?:\p{Ll}+|\p{Lu}\p{Ll}*)(?:\s\S+){3}/u;
const BBC_CREDIT = /^(?:Nguồn hình ảnh,\s.{2,60}?)?Chụp lại hình ảnh,\s*/u;
const NUMBERED = /\s(?:-\s)?[ảẢ]nh\s\d{1,2}(?![\d/])[.:]?/gu;

const PAREN_MARK = /^\((?<mark>[^()]{2,40})\)\s*[.,]?\s*[-–—]+\s*/u;
const BARE_MARK = /^(?<mark>[\p{Lu}\p{L}\d][\p{L}\d.&+]*(?:\s[\p{L}+&.]{2,12}){0,2})\s*[-–—]+\s+(?=[\p{Lu}\d"“'‘(])/u;
/** 'Baoquocte.vn. Chiều 12/9', 'BNEWS Ngày 12/9': a mark without a dash. */
const OPEN_MARK =
  /^(?<mark>[\p{L}\d&]{2,20}(?:\.(?:vn|com|net))?)(?:\.\s+|\s+(?=(?:Ngày|Sáng|Trưa|Chiều|Tối|Đêm|Hôm|Rạng|Theo|Tại|Trong|Sau|Nhân|Nhận|Tiếp|Với)\s))(?=\p{Lu})/u;
const GLUED_MARK = /^(?<mark>\p{Lu}{3,7})[-–—](?=\s?[\p{Lu}][\p{Ll}])/u;
const PLACE_MARK = /^\p{Lu}[^.()!?:;]{1,40}\((?<mark>[^()]{2,30})\)\s*[-–—:]+\s*/u;
const PLACE_DATE_MARK =
  /^\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3},\s*(?:ngày\s)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s*(?:\((?<mark>[^()]{2,30})\))?\s*[-–—]+\s+/u;

/** Credit or name behind a report's end: './. (TTXVN)', './. Kane Nguyen'. */
const AFTER_END = /(?<=\.\s?\/\.?)\s*(?<who>[^./\s][^./]{1,60}(?:\/[^./]{2,20})?\.?)$/u;
const PAREN_END = /(?<stop>[.!?”"]?)\s*\((?<who>[^()]{2,40})\)\.?$/u;

/** Length of the dateline that a paragraph opens with ('(VOV) - ', 'Hà Nội (TTXVN 12/9) - '); 0 where there is none. */
export function datelineLength(line: string, early: boolean, lexicon: Lexicon): number {
  const text = line.slice(0, 90);
  const open = early ? OPEN_MARK.exec(text) : null;
  if (open && isOutlet(open.groups!['mark']!, lexicon)) return open[0].length;
  if (!/[-–—]/.test(text)) return 0;
  const paren = PAREN_MARK.exec(text);
  if (paren && (isOutlet(paren.groups!['mark']!, lexicon) || (early && /^\p{Lu}[\p{L}\d.&+ -]{1,20}$/u.test(paren.groups!['mark']!)))) return paren[0].length;
  for (const pattern of [BARE_MARK, GLUED_MARK, PLACE_MARK, PLACE_DATE_MARK]) {
    const m = pattern.exec(text);
    if (m && (m.groups!['mark'] === undefined || isOutlet(m.groups!['mark'].replace(/[\s,]+(?:ngày\s)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?$/u, ''), lexicon)))
      return m[0].length;
  }
  return 0;
}

interface Cut {
  start: number;
  end: number;
  kind: BlockKind;
}

/** Cuts a readable line into its blocks: datelines before it, credits and glued picture titles in and behind it. */
export function cutLine(text: string, line: Line, context: { title: string; early: boolean; last: boolean; lexicon: Lexicon }): Block[] {
  const cuts: Cut[] = [];
  const t = line.text;
  let kind = line.kind ?? 'paragraph';
  const dateline = kind === 'title' ? 0 : datelineLength(t, context.early, context.lexicon);
  if (dateline) cuts.push({ start: 0, end: dateline, kind: 'dateline' });

  const bbc = BBC_CREDIT.exec(t);
  if (bbc) {
    cuts.push({ start: 0, end: bbc[0].length, kind: 'boilerplate' });
    kind = 'caption';
  }
  const glued = gluedPicture(t, context.title);
  if (glued) {
    cuts.push({ start: 0, end: glued, kind: 'boilerplate' });
    kind = 'caption';
  }
  const end = kind === 'title' || kind === 'heading' ? null : endCredit(t, kind, context);
  if (end) cuts.push(end);
  const edges = [...cuts];
  for (const span of findCredits(t))
    if (!edges.some((c) => span.start < c.end && c.start < span.end)) cuts.push({ start: span.start, end: span.end, kind: 'boilerplate' });

  cuts.sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  const push = (from: number, to: number, what: BlockKind): void => {
    const range = trimRange(text, line.start + from, line.start + to);
    if (range) blocks.push({ kind: what, ...range });
  };
  let at = 0;
  cuts.forEach((cut, i) => {
    // What stands before a picture's credit is its caption, if short.
    const before = t.slice(at, cut.start);
    const bare = !/[\p{L}\p{N}]/u.test(before);
    if (!bare) push(at, cut.start, cut.kind === 'boilerplate' && before.length < 400 && kind !== 'title' ? 'caption' : kind);
    push(bare ? at : cut.start, cut.end, cut.kind);
    at = cut.end;
    if (cut.kind === 'boilerplate' && kind === 'caption' && !(bbc || glued) && i === cuts.length - 1) kind = 'paragraph';
  });
  push(at, t.length, kind);
  return blocks;
}

/** A credit of agencies, or a name, glued to the end of a caption or of the report. */
function endCredit(line: string, kind: BlockKind, { last, lexicon }: { last: boolean; lexicon: Lexicon }): Cut | null {
  const offset = Math.max(0, line.length - TAIL_LENGTH);
  const tail = line.slice(offset);
  const after = AFTER_END.exec(tail);
  if (after && after.groups!['who']!.split(' ').length <= 8) return { start: offset + after.index, end: line.length, kind: 'byline' };
  const paren = /\)\.?$/.test(tail) ? PAREN_END.exec(tail) : null;
  if (!paren || !paren.groups!['who']!.split(/\s*[/,;&+-]\s*/u).some((name) => isOutlet(name.replace(/^(?:theo|nguồn:?)\s+/iu, ''), lexicon))) return null;
  const start = offset + paren.index + paren.groups!['stop']!.length;
  if (kind === 'caption') return { start, end: line.length, kind: 'boilerplate' };
  return paren.groups!['stop'] ? { start, end: line.length, kind: last ? 'byline' : 'boilerplate' } : null;
}

/** Length of 'Title of the report ảnh 1' at the head of a caption. */
function gluedPicture(line: string, title: string): number {
  NUMBERED.lastIndex = 0;
  const m = NUMBERED.exec(line);
  if (!m || m.index < 10 || title.length < 10) return 0;
  const before = line.slice(0, m.index).trimEnd();
  const stem = stemOf(title);
  return before.startsWith(stem) || stem.startsWith(before) ? m.index + m[0].length : 0;
}

/** Spans of picture credits in a line, by place. */
export function findCredits(line: string): { start: number; end: number }[] {
  if (!/[Ảả]nh|Nguồn|Photo|Hình|Đồ h/u.test(line)) return [];
  const spans: { start: number; end: number }[] = [];
  for (const m of line.matchAll(PAREN_CREDIT)) spans.push({ start: m.index, end: m.index + m[0].length });
  for (const m of line.matchAll(INNER_CREDIT))
    if (OPENS_SENTENCE.test(line.slice(m.index + m[0].length, m.index + m[0].length + 60))) spans.push({ start: m.index, end: m.index + m[0].length });
  const offset = Math.max(0, line.length - TAIL_LENGTH);
  for (const pattern of [TAIL_CREDIT, TAIL_SOURCE]) {
    const tail = pattern.exec(line.slice(offset));
    // The full stop before a credit closes the caption.
    if (tail && isTailCredit(tail)) spans.push({ start: offset + tail.index + (/^[.,;:]/.test(tail[0]) ? 1 : 0), end: line.length });
  }
  spans.sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

const TAIL_LENGTH = 120;

/** A credit names somebody: it holds no sentence. */
function isTailCredit(m: RegExpExecArray): boolean {
  const who = m.groups?.['who'];
  if (who !== undefined) return who.split(/\s+/).length <= 14 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(who);
  return true;
}
