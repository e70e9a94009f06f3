import type { Block, DocumentFacts } from '../../../kernel/record.js';
import { firstWhere } from '../../../kernel/sorted.js';
import type { Span } from '../../../kernel/span.js';
import type { Institution } from '../../lexicon/lexicon.js';
import type { Reading } from '../../reading.js';
import { tokenAfter } from '../../text/tokens.js';
import { isOutlet } from './blocks/bylines.js';
import { crawlerStamp, findStamp } from './blocks/stamps.js';

/** An agency or a publisher named in the text. */
interface Outlet extends Span {
  readonly name: string;
  readonly class: 'agency' | 'publisher';
  readonly home: boolean;
}

/** What the text says of itself: its title, who published and wrote it and when, whose report it passes on. */
export function readDocument(reading: Reading): DocumentFacts {
  const { source, blocks } = reading;
  const outlets = findOutlets(reading);
  const marks = blocks.filter((b) => b.kind === 'byline' || b.kind === 'dateline');
  const title = blocks.find((b) => b.kind === 'title');
  const stated = statedDate(source.text, marks);
  // What is given for many texts at once gives way to the day that a text itself states.
  const byText = stated !== null && (source.published === null || DAY.test(stated));
  return {
    uri: source.uri,
    language: source.language,
    title: title ? source.text.slice(title.start, title.end) : null,
    ...readOutlets(reading, outlets, marks),
    author: readAuthor(reading, blocks),
    published: byText ? stated : source.published,
    publishedBasis: byText ? 'text' : source.published === null ? null : 'metadata',
    text: source.text,
  };
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** The date of the first stamp; the crawler's own comes first of all. */
function statedDate(text: string, marks: readonly Block[]): string | null {
  for (const block of marks) {
    if (block.kind !== 'dateline') continue;
    const line = text.slice(block.start, block.end);
    const value = (crawlerStamp(line) ?? findStamp(line))?.value;
    if (value) return value;
  }
  return null;
}

/** Agencies and publishers by position, the longest at each place; generic heads ('hãng tin', 'báo') stripped. */
function findOutlets(reading: Reading): Outlet[] {
  const found: Outlet[] = [];
  let free = 0;
  const { tokens, phrases } = reading;
  for (let i = 0; i < phrases.length; i++) {
    const { from, type, entry } = phrases[i]!;
    if (type !== 'institution' || (entry.class !== 'agency' && entry.class !== 'publisher') || from < free) continue;
    let best: { to: number; entry: Institution } = { to: phrases[i]!.to, entry };
    for (let j = i + 1; j < phrases.length && phrases[j]!.from === from; j++) {
      const next = phrases[j]!;
      if (next.type === 'institution' && next.to > best.to && (next.entry.class === 'agency' || next.entry.class === 'publisher'))
        best = { to: next.to, entry: next.entry };
    }
    free = best.to;
    const start = tokens.start[from]!,
      end = tokens.end[best.to - 1]!;
    found.push({
      start,
      end,
      name: bareName(reading.source.text.slice(start, end)),
      class: best.entry.class as Outlet['class'],
      home: best.entry.code === 'VN',
    });
  }
  return found;
}

/** The outlets that stand in a block. */
function within(outlets: readonly Outlet[], block: Block): Outlet[] {
  const inside: Outlet[] = [];
  for (let i = firstWhere(outlets, (outlet) => outlet.start >= block.start); i < outlets.length && outlets[i]!.end <= block.end; i++) inside.push(outlets[i]!);
  return inside;
}

const bareName = (name: string): string => name.replace(/^(?:(?:hãng|Hãng)(?: (?:tin|thông tấn))?|báo|tờ|trang|đài|kênh)\s+(?=\p{Lu})/u, '');

/**
 * A publisher marks its lead ('(VOV) -') or signs below; an agency is credited below, stands in the dateline, or is cited
 * in the text. A foreign newspaper that is cited is neither, and what is quoted after it is second hand.
 */
function readOutlets(reading: Reading, outlets: readonly Outlet[], marks: readonly Block[]): Pick<DocumentFacts, 'agency' | 'publisher'> {
  const bylines = marks.filter((b) => b.kind === 'byline').reverse();
  const datelines = marks.filter((b) => b.kind === 'dateline');
  const first = citedOutlets(reading, outlets)[0];
  const credited = [...bylines, ...datelines].flatMap((block) => within(outlets, block)).find((o) => o.class === 'agency');
  const agency = credited ?? (first?.class === 'agency' ? first : undefined);
  let publisher: string | null = null;
  for (const block of [...datelines, ...bylines]) publisher ??= markPublisher(reading, within(outlets, block), block);
  publisher ??= siteOutlet(reading, outlets) ?? reportersOutlet(reading.source.text, outlets);
  return { agency: agency?.name ?? null, publisher };
}

function markPublisher(reading: Reading, inside: readonly Outlet[], block: Block): string | null {
  if (inside.length === 0) return markName(reading.source.text.slice(block.start, block.end), block, reading);
  return inside.find((o) => o.class === 'publisher' && o.home)?.name ?? null;
}

/** The outlet of a mark or credit that the tables do not know: '(TAP) - ', 'PV Thường trú THVN tại …'. */
function markName(mark: string, block: Block, reading: Reading): string | null {
  if (block.kind === 'dateline') {
    if (findStamp(mark) || crawlerStamp(mark)) return null;
    return /^\((?<name>[^()]{2,25})\)/u.exec(mark)?.groups?.['name'] ?? /^(?<name>[\p{L}\d.&+]+(?: Online)?)\s*[-–—]/u.exec(mark)?.groups?.['name'] ?? null;
  }
  const taken = /^\(?[Tt]heo\s+(?<name>\p{Lu}[^/,;()]{4,40}?)\)?$/u.exec(mark)?.groups?.['name'];
  // A foreign source has no Vietnamese letters.
  if (taken !== undefined && /\s/.test(taken) && /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]/iu.test(taken)) return taken;
  const words = mark.match(/[\p{L}\d][\p{L}\d.+]*\p{L}/gu) ?? [];
  return words.find((w) => /^\p{Lu}{3,6}$|\.vn$/u.test(w) && isOutlet(w, reading.lexicon)) ?? null;
}

const CITED_BEFORE =
  /(?:^|[\s(,"“])(?:theo|dẫn (?:nguồn|tin|lời)(?: từ| của)?|nguồn tin|phóng viên|PV|trả lời|nói với|thông tin (?:từ|của))(?:\s+(?:phóng viên|PV|tin|tin từ|nguồn tin|thông tin|bản tin|của|từ|hãng|tin tức|đài|báo|tờ|trang|kênh|hãng tin|hãng thông tấn|các|nhật báo|thông tấn xã|truyền thông)){0,4}(?:(?<=hãng (?:tin|thông tấn))\s+\p{L}+(?:\s+\p{L}+)?)?\s+$/iu;
const CITED_AFTER =
  /^(?:\s+\([^()]{1,30}\))?\s+(?:(?:ngày\s)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s+|hôm\s\S+\s+)?(?:đưa tin|dẫn (?:lời|nguồn|tin|thông)|loan tin|trích dẫn|trích lời)/iu;

/** How much of the text a report's source is named in: one cited only further down stands for a detail. */
const SOURCE_SHARE = 0.6;

/** Outlets that the report cites as its source, by position. */
function citedOutlets(reading: Reading, outlets: readonly Outlet[]): Outlet[] {
  const {
    source: { text },
    tokens,
    readable,
  } = reading;
  return outlets.filter((o) => {
    const token = tokenAfter(tokens, o.start);
    if (!readable[token] || o.start > SOURCE_SHARE * text.length) return false;
    return CITED_BEFORE.test(text.slice(Math.max(0, o.start - 45), o.start)) || CITED_AFTER.test(text.slice(o.end, o.end + 50));
  });
}

/** 'Title | Báo Tuổi Trẻ': the site's name behind the title. */
function siteOutlet(reading: Reading, outlets: readonly Outlet[]): string | null {
  const { blocks, source } = reading;
  const site = blocks[blocks.findIndex((b) => b.kind === 'title') + 1];
  if (site?.kind !== 'boilerplate' || !/^[|–-]/.test(source.text.slice(site.start, site.start + 1))) return null;
  return within(outlets, site)[0]?.name ?? null;
}

/** 'phóng viên Tuổi Trẻ Online': the newspaper speaks of its own reporter. */
function reportersOutlet(text: string, outlets: readonly Outlet[]): string | null {
  const own = outlets.find(
    (o) => o.home && o.class === 'publisher' && /(?:phóng viên|PV)(?: (?:của |báo ){0,2})?\s*$/iu.test(text.slice(Math.max(0, o.start - 24), o.start)),
  );
  return own?.name ?? null;
}

const BYLINE_HEAD = /^(?:Tin|Bài|Thực hiện|Biên dịch|Lược dịch|Tổng hợp|Tác giả|Người viết|Biên tập|CTV|BTV)(?:\s*(?:,|và|&)?\s*(?:ảnh|bài))?\s*:\s*/iu;

/** The names of the first byline that has any. */
function readAuthor(reading: Reading, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'byline') continue;
    const line = reading.source.text.slice(block.start, block.end).replace(/[\s,|•·:–-]+$/u, '');
    if (/^(?:\(?theo\s|nguồn|tổng hợp)/iu.test(line)) continue;
    const names = line
      .replace(BYLINE_HEAD, '')
      .replace(/\s*\([^()]*\)\s*$/u, '')
      .replace(/\s*\/[^/]*$/u, '')
      .replace(/\s+(?:theo|từ)\s.*$/u, '')
      .trim();
    if (names !== '' && !isOutlet(names, reading.lexicon) && !/^[([]/.test(names)) return names;
  }
  return null;
}
