import type { Reading } from '../../../reading.js';
import type { TimeMention, TimeSetting } from '../../../resolve/time-mention.js';
import { wordSet } from './words.js';

const TO_COME = wordSet('sẽ sắp kiến tiếp');
const UNTIL = wordSet('đến tới');
/** 'thành lập ngày', 'sinh ngày', 'Nghị quyết … ngày', 'kể từ ngày'. */
const ORIGIN = wordSet('sinh lập luật định quyết tư từ công hiến');
/** 'vào năm 2030', 'trong năm 2020', 'giai đoạn 2021-2025'. */
const TARGET = wordSet('vào trong - đoạn kỳ (');
/** How far back in its clause a mention looks for a cue, and for what it is the date of. */
const REACH = 14;
const NEAR = 5;

/** Where the words before a time put it, seen from the time of writing. */
export function settingOf(mention: TimeMention, { tokens }: Reading): TimeSetting | null {
  const { keys } = tokens;
  const before = keys[mention.from - 1] ?? '';
  if (mention.lean === 'future' || (mention.lean === null && (UNTIL.has(before) || followsCue(mention, keys)))) return 'ahead';
  if (/^\d{4}(?:\/\d{4})?$/.test(mention.said)) return TARGET.has(before) ? 'target' : null;
  for (let i = Math.max(0, mention.from - NEAR); i < mention.from; i++) if (ORIGIN.has(keys[i]!)) return 'origin';
  return null;
}

function followsCue(mention: TimeMention, keys: readonly string[]): boolean {
  for (let i = mention.from - 1; i >= 0 && i >= mention.from - REACH; i--) {
    const key = keys[i]!;
    if (key === '.' || key === ';' || key === '"' || key === 'đã') return false;
    if (TO_COME.has(key)) return true;
  }
  return false;
}
