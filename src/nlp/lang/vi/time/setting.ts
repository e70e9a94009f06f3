import type { Reading } from '../../../reading.js';
import type { TimeMention, TimeSetting } from '../../../resolve/time-mention.js';
import { foldPhrase } from '../../../text/fold.js';
import { wordSet } from './words.js';

const TO_COME = wordSet('sẽ sắp');
const EXPECTED = foldPhrase('kiến');
const FORE = foldPhrase('dự');
/** 'mời ông sang thăm vào tháng 7', not 'theo lời mời'. */
const INVITE = foldPhrase('mời');
const WORD = foldPhrase('lời');
const ALREADY = foldPhrase('đã');
const UP_TO = foldPhrase('tính');
const UNTIL = wordSet('đến tới');
const SINCE = foldPhrase('từ');
/** 'thành lập ngày', 'sinh ngày', 'nhậm chức ngày', 'Nghị quyết … ngày', 'kể từ ngày'. */
const ORIGIN = wordSet('sinh lập luật định quyết tư từ công hiến nhậm bổ chức');
/** 'vào năm 2030', 'trong năm 2020', 'giai đoạn 2021-2025'. */
const TARGET = wordSet('vào trong - đoạn kỳ (');
/** Words around a period that figures are given for: '6 tháng đầu năm 2018 đạt', 'số liệu quý I'. */
const FIGURES = wordSet('đạt liệu ngạch');
/** How far back in its clause a mention looks for a cue, and for what it is the date of. */
const REACH = 20;
const NEAR = 5;

/** Where the words around a time put it, seen from the time of writing. */
export function settingOf(mention: TimeMention, { tokens }: Reading): TimeSetting | null {
  const { keys } = tokens;
  const before = keys[mention.from - 1] ?? '';
  if (mention.lean === 'future' || (mention.lean === null && (followsCue(mention, keys) || TO_COME.has(keys[mention.to] ?? '')))) return 'ahead';
  if (UNTIL.has(before)) return keys[mention.from - 2] === UP_TO ? 'figures' : 'until';
  const isYear = /^\d{4}(?:\/\d{4})?$/.test(mention.said);
  if (isYear && TARGET.has(before)) return 'target';
  // A stretch from one day to another is when a thing happens, not since when it has been.
  const isStretch = mention.said.includes('/') || UNTIL.has(keys[mention.to] ?? '');
  if (!isYear)
    for (let i = Math.max(0, mention.from - NEAR); i < mention.from; i++) if (ORIGIN.has(keys[i]!) && !(isStretch && keys[i] === SINCE)) return 'origin';
  for (let i = Math.max(0, mention.from - NEAR); i < mention.to + NEAR && i < keys.length; i++) if (FIGURES.has(keys[i]!)) return 'figures';
  return null;
}

function followsCue(mention: TimeMention, keys: readonly string[]): boolean {
  for (let i = mention.from - 1; i >= 0 && i >= mention.from - REACH; i--) {
    const key = keys[i]!;
    if (key === '.' || key === ';' || key === '"' || key === ALREADY) return false;
    if (TO_COME.has(key) || (key === EXPECTED && keys[i - 1] === FORE) || (key === INVITE && keys[i - 1] !== WORD)) return true;
  }
  return false;
}

/** 'kể từ': how far back a year looks for it, since an event may be told between. */
const SINCE_REACH = 24;
const TOLD_SINCE = foldPhrase('kể');
const YEARS = foldPhrase('năm');
const PASSED = wordSet('qua nay');
const ROUGHLY = wordSet('hơn gần khoảng trên');

/** Years counted from a year to the time of writing: 'lần đầu trong 55 năm qua, kể từ chuyến thăm … năm 1964'. */
export function elapsedSince({ said, from }: TimeMention, { tokens: { keys } }: Reading): number | null {
  if (!/^\d{4}$/.test(said)) return null;
  for (let i = from - 1; i > 3 && i >= from - SINCE_REACH && keys[i] !== '.'; i--) {
    if (keys[i] !== SINCE || keys[i - 1] !== TOLD_SINCE) continue;
    let at = i - 2;
    if (keys[at] === ',') at--;
    if (PASSED.has(keys[at]!)) at--;
    return keys[at] === YEARS && /^\d{1,2}$/.test(keys[at - 1]!) && !ROUGHLY.has(keys[at - 2] ?? '') ? Number(keys[at - 1]) : null;
  }
  return null;
}
