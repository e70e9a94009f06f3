import type { Block } from '../../../../kernel/record.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isByline, isOutlet } from './bylines.js';
import { type Line, lineKey, stemOf, trimRange } from './lines.js';
import { datelineLength, findCredits } from './pieces.js';
import { findStamp } from './stamps.js';

/** How far below the title a byline or a date stamp may stand. */
const HEAD_DEPTH = 7;

/** Finds the title and marks what stands around it: breadcrumbs, stamps, a repeated title, a byline. Gives its index. */
export function markHead(lines: readonly Line[], lexicon: Lexicon): number {
  for (const line of lines) markStamp(line, lexicon);
  let titleAt = lines.findIndex((line) => line.kind === null && !isLabel(line) && !(line.words <= 5 && isOutlet(line.text, lexicon)));
  if (titleAt < 0) titleAt = lines.findIndex((line) => line.kind === null);
  if (titleAt < 0) return -1;
  for (let i = 0; i < titleAt; i++) lines[i]!.kind ??= 'boilerplate';
  const title = lines[titleAt]!;
  if (isParagraph(title, lines.length - titleAt) || (title.closed && datelineLength(title.text, false, lexicon) > 0)) {
    title.kind = null;
    return titleAt - 1;
  }
  title.kind = 'title';
  markSiteName(title);

  const stem = stemOf(title.parts ? title.text.slice(0, title.parts[0]!.end - title.start) : title.text);
  const key = lineKey(stem);
  for (let i = titleAt + 1; i < Math.min(lines.length, titleAt + HEAD_DEPTH); i++) {
    const line = lines[i]!;
    if (line.kind === 'dateline') {
      // A byline stands beside the page's stamp.
      for (const near of [lines[i - 1], lines[i + 1]]) if (near?.kind === null && near.words <= 8 && isByline(near, lexicon)) near.kind = 'byline';
    }
    if (line.kind !== null) continue;
    if (Math.abs(line.text.length - stem.length) <= 12 && lineKey(line.text) === key) line.kind = 'boilerplate';
  }
  const after = lines[titleAt + 1];
  if (after?.kind === null && after.words <= 6 && isByline(after, lexicon) && lines.length > titleAt + 3) after.kind = 'byline';
  return titleAt;
}

/** A text may come without its headline. */
const isParagraph = (line: Line, left: number): boolean =>
  /[.!”"]$/.test(line.text) && !/(?:\.\.|…)$/.test(line.text) && (line.words > 40 || (left === 1 && line.words > 12));

const isLabel = (line: Line): boolean =>
  isBreadcrumb(line.text) ||
  (line.head !== null && line.head.rest === '' && line.head.kinds.some((k) => k !== 'byline')) ||
  /^https?:\/\/\S+$/.test(line.text) ||
  line.text.startsWith('title:');

/** 'Trang chủ > Thời sự' */
const isBreadcrumb = (text: string): boolean =>
  text.length <= 120 && /[>»›]/.test(text) && text.split(/[>»›/|]/).every((part) => part.trim().split(/\s+/).length <= 5);

/** A line that is a date stamp, or a byline and a date stamp. */
function markStamp(line: Line, lexicon: Lexicon): void {
  const stamp = findStamp(line.text);
  if (!stamp) return;
  const before = line.text.slice(0, stamp.start).replace(/[\s,|•·:–-]+$/u, '');
  if (before === '') {
    line.kind = 'dateline';
    return;
  }
  const by: Line = { ...line, text: before, words: before.split(/\s+/).length };
  if (by.words > 12) return;
  const wrote = isByline(by, lexicon) || /\s*\((?:Theo|theo)[^()]+\)$/u.test(before);
  if (!wrote && by.words > 5) return;
  line.kind = 'dateline';
  const parts: Block[] = [{ kind: wrote ? 'byline' : 'boilerplate', start: line.start, end: line.start + before.length }];
  parts.push({ kind: 'dateline', start: line.start + stamp.start, end: line.end });
  // The dash between them belongs to the byline.
  const gap = trimRange(line.text, before.length, stamp.start);
  if (gap) parts[0] = { ...parts[0]!, end: line.start + gap.end };
  line.parts = parts;
}

/** 'Title | Báo Tuổi Trẻ': the site's name is no part of the title. */
function markSiteName(title: Line): void {
  const m = /\s(?:[|]\s+[^|]{2,50}|[-–]\s+(?:Báo|Đài|Tạp chí|Cổng|Trang)\s[^-–|]{0,45})$/u.exec(title.text.slice(-64));
  if (!m) return;
  const end = title.end - m[0].length;
  if (end < title.start + 15) return;
  title.parts = [
    { kind: 'title', start: title.start, end },
    { kind: 'boilerplate', start: title.end - m[0].trimStart().length, end: title.end },
  ];
}

/** Marks the bylines at the end of the report: the last lines before the pictures, boxes and comments that follow it. */
export function markBylines(lines: readonly Line[], titleAt: number, tail: number, lexicon: Lexicon): void {
  markHeadlineList(lines, titleAt, tail, lexicon);
  let taken = 0;
  for (let i = Math.min(tail, lines.length) - 1; i > titleAt + 1 && taken < 4; i--) {
    const line = lines[i]!;
    if (line.kind === 'related' || line.kind === 'boilerplate' || line.kind === 'dateline' || line.kind === 'byline') continue;
    if (line.kind === 'caption') {
      if (/^[([]?(?:Ảnh|Nguồn)/u.test(line.text)) continue;
      else break;
    }
    if (line.kind !== null || !isByline(line, lexicon)) break;
    line.kind = 'byline';
    taken++;
  }
  // Credits of agencies close a report wherever they stand.
  for (let i = titleAt + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === null && /^\([^()]{2,40}\)\.?$/.test(line.text) && isByline(line, lexicon)) line.kind = 'byline';
  }
}

/** Behind a byline, a run of open lines to the end is a list of other headlines that lost its label. */
function markHeadlineList(lines: readonly Line[], titleAt: number, tail: number, lexicon: Lexicon): void {
  let i = Math.min(tail, lines.length) - 1;
  let open = 0;
  for (; i > titleAt + 3; i--) {
    const line = lines[i]!;
    if (line.kind === 'related' || line.kind === 'boilerplate' || line.kind === 'dateline') continue;
    if (line.kind !== null || line.closed || line.words > 25 || isListItem(line) || findCredits(line.text).length > 0) return;
    if (isByline(line, lexicon)) break;
    open++;
  }
  if (i <= titleAt + 3 || open === 0) return;
  for (let j = i + 1; j < tail && j < lines.length; j++) lines[j]!.kind ??= 'related';
}

const isListItem = (line: Line): boolean => /^(?:[-–•*+]|\d+[.)])/.test(line.text);
