import type { Bound } from '../../../../kernel/record.js';
import type { TokenRange } from '../../../reading.js';
import type { Rule } from '../../../rule.js';
import { foldPhrase } from '../../../text/fold.js';

/** A sum of money at its tokens. */
export interface Amount extends TokenRange {
  readonly value: number;
  readonly currency: string;
  readonly bound: Bound;
  readonly rule: string;
}

export type MoneyRule = Rule<Amount>;

const WORDS: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  min: 'hơn|trên|nhiều hơn|lớn hơn|cao hơn|ít nhất|tối thiểu|ít nhất là|không dưới|không ít hơn|không kém|vượt|vượt quá|vượt mức|vượt mốc|vượt ngưỡng|vượt con số|quá',
  max: 'gần|dưới|tối đa|tối đa là|không quá|không vượt quá|không hơn|không nhiều hơn|chưa đến|chưa tới|chưa đầy|chưa quá|nhiều nhất|ít hơn|thấp hơn|gần tới|gần đến|ngót|suýt',
  approx:
    'khoảng|vào khoảng|xấp xỉ|ước tính|ước tính khoảng|ước khoảng|ước chừng|chừng|khoảng chừng|độ|cỡ|tầm|ngót nghét|khoảng gần|khoảng trên|khoảng hơn|tương đương khoảng',
};
const bounds = new Map(Object.entries(WORDS).flatMap(([bound, words]) => words.split('|').map((word) => [foldPhrase(word), bound as Bound] as const)));

/** Words before a sum that bound it; they belong to its quote. */
export const BOUND = `(?:${[...bounds.keys()].sort((a, b) => b.length - a.length).join('|')})`;
export const boundOf = (said: string | undefined): Bound => (said ? (bounds.get(said) ?? 'exact') : 'exact');

/** Words after a sum that bound it. */
export const BOUND_AFTER = '(?:trở lên|trở xuống|hoặc hơn|hoặc cao hơn|hoặc nhiều hơn)';
export const boundAfter = (said: string | undefined): Bound | null => (said ? (said === foldPhrase('trở xuống') ? 'max' : 'min') : null);
