import type { Reading } from '../../reading.js';
import type { TimeMention, TimeRule } from '../../resolve/time-mention.js';
import { runRules } from '../../rule.js';
import { DAY_RULES } from './time/days.js';
import { DATED_DEICTIC_RULES, DEICTIC_DAY_RULES, DEICTIC_PERIOD_RULES } from './time/deictics.js';
import { MONTH_RULES } from './time/months.js';
import { elapsedSince, settingOf } from './time/setting.js';
import { STAMP_RULES } from './time/stamps.js';
import { YEAR_RULES } from './time/years.js';

/** Every way in which the reader knows a time to be said, in order of claim: the longest and surest forms first. */
export const TIME_RULES: readonly TimeRule[] = [
  ...STAMP_RULES,
  ...DATED_DEICTIC_RULES,
  ...DAY_RULES,
  ...DEICTIC_DAY_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...DEICTIC_PERIOD_RULES,
];

/** Times as said, by position; open years and deictics are solved by `solveTimes`. */
export const findTimes = (reading: Reading): TimeMention[] =>
  runRules(TIME_RULES, reading).map((mention) => ({ ...mention, setting: settingOf(mention, reading), elapsed: elapsedSince(mention, reading) }));
