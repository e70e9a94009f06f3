import type { Reading, Things, TokenRange } from '../../../reading.js';
import { scanTape, tapePattern } from '../../../text/tape.js';
import { textOf } from '../../../text/tokens.js';

/** Where something happens, as the text says it. */
export interface Where extends TokenRange {
  /** City, venue or country in the text's words. */
  readonly name: string;
  readonly country: string | null;
  /** 3 a city, 2 a venue, 1 a country. */
  readonly fineness: number;
  /** The preposition or verb that makes it a place: 'tại', 'thăm', 'đến'. */
  readonly by: string;
}

const BEFORE = new Set([
  'tại',
  'ở',
  'đến',
  'tới',
  'thăm',
  'sang',
  'từ',
  'rời',
  'đô',
  'phố',
  'thức',
  'nghị',
  'nước',
  'công',
  'du',
  'đi',
  'về',
  'việc',
  'vào',
  'qua',
  'bang',
  'tỉnh',
  'phái',
  'tác',
]);
const VENUE = tapePattern('(?:trụ sở|điện|cung|dinh|phủ|nhà khách|khách sạn|trung tâm hội nghị|hoàng cung|cung điện|văn phòng|sân bay)(?: [^ ]+){1,6}?');

/** Places at which or to which something happens, by position. */
export function findWhere(reading: Reading, things: Things): Where[] {
  const { tokens } = reading;
  const found: Where[] = [];
  const cover = new Int32Array(tokens.length + 1);
  for (const m of things.people.mentions) cover.fill(1, m.from, m.to);
  for (const { from, to, type, entry } of reading.phrases) {
    if (cover[from]) continue;
    const isCapital = type === 'party' && entry.form === 'capital';
    const isCountry = type === 'party' && (entry.form === 'name' || entry.form === 'people');
    if (!(isCapital || isCountry || (type === 'place' && entry.kind !== 'sea' && entry.kind !== 'region'))) continue;
    const by = locative(reading, from, to);
    if (!by) continue;
    if (type === 'party') {
      if (isCountry && things.parties.some((p) => p.from === from && p.to > to)) continue;
      found.push({ from, to, name: textOf(tokens, from, to), country: entry.code, fineness: isCapital ? 3 : 1, by });
    } else if (type === 'place') found.push({ from, to, name: textOf(tokens, from, to), country: entry.country, fineness: entry.kind === 'venue' ? 2 : 3, by });
  }
  for (const m of scanTape(tokens, VENUE)) {
    const by = tokens.keys[m.from - 1] ?? '';
    if (by !== 'tại' && by !== 'ở') continue;
    // The venue runs over its capitalised words.
    let to = m.from + (tokens.keys[m.from] === 'trụ' ? 2 : 1);
    while (
      to < tokens.length &&
      (tokens.capital[to] || (/^(?:chính|ngoại|quốc|trung|ương|phòng|giao|phủ|hội|của|và)$/.test(tokens.keys[to]!) && to < m.from + 8)) &&
      !/^[,.;(]$/.test(tokens.keys[to]!)
    )
      to++;
    if (to > m.from + 1) found.push({ from: m.from, to, name: textOf(tokens, m.from, to), country: null, fineness: 2, by });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Where[] = [];
  for (const w of found) if (!apart.length || w.from >= apart[apart.length - 1]!.to) apart.push(w);
  return apart;
}

/** Where something is to be held. */
export const SEAT = 'nơi';
const SEAT_REACH = 12;

function isSeat(keys: readonly string[], at: number): boolean {
  for (let i = at; i < at + SEAT_REACH && !/^[,.;:]$/.test(keys[i] ?? '.'); i++)
    if ((keys[i] === 'nơi' || (keys[i] === 'địa' && keys[i + 1] === 'điểm')) && (keys[i - 1] === 'là' || keys[i - 1] === 'làm')) return true;
  return false;
}

function locative(reading: Reading, from: number, to: number): string | null {
  const { keys } = reading.tokens;
  // 'Hà Nội được chọn là địa điểm diễn ra hội nghị'
  if (isSeat(keys, to)) return SEAT;
  const before = keys[from - 1];
  if (before === 'đô' || before === 'phố' || before === 'bang' || before === 'tỉnh') {
    const outer = keys[before === 'đô' || before === 'phố' ? from - 3 : from - 2] ?? '';
    return BEFORE.has(outer) ? outer : before;
  }
  // 'cả hai nước Việt Nam - Lào'
  if (before === 'nước' && /^(?:hai|các|mỗi|ba|nhiều)$/.test(keys[from - 2] ?? '')) return null;
  if (before !== undefined && BEFORE.has(before)) return before;
  // A list of places: 'Pháp, Serbia và Hungary'.
  if (before === ',' || before === 'và') return keys.slice(Math.max(0, from - 8), from).some((k) => k === 'thăm' || k === 'tới' || k === 'đến') ? 'list' : null;
  return null;
}
