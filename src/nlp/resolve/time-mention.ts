import type { TimeMod } from '../../kernel/record.js';
import type { TokenRange } from '../reading.js';
import type { Rule } from '../rule.js';

/** A time as said, before open years and deictics are solved. */
export interface TimeMention extends TokenRange {
  readonly rule: string;
  /** TIMEX3 as far as it is said; what is left open is X: `2022-07-29`, `XXXX-10-02TMO`, `XXXX-WXX`, `XXXX-09-28/XXXX-10-02`. */
  readonly said: string;
  readonly mod: TimeMod | null;
  /** What fills the open parts, counted from the time of writing ('tháng trước', 'tháng 5 năm ngoái'); null when nothing of it is said. */
  readonly relative: Relative | null;
  /** ISO weekday said beside the date. */
  readonly weekday: number | null;
  /** Whether the words put it before or after the time of writing ('vừa qua', 'hồi'; 'tới', 'sắp tới'). */
  readonly lean: 'past' | 'future' | null;
  /** A page's own date stamp. */
  readonly stamp: boolean;
  /** Where the words around it put it; null where they say nothing. */
  readonly setting: TimeSetting | null;
  /** Years that the text counts from this one to the time of writing ('trong 55 năm, kể từ năm 1964'); null where it counts none. */
  readonly elapsed: number | null;
}

/**
 * `ahead`: something to come ('sẽ', 'dự kiến'); `until`: the end of a stretch ('đến ngày'); `target`: a year that may lie
 * ahead ('vào năm 2030'); `figures`: a period that figures are given for; `origin`: the birth of a thing or the date of a
 * document ('thành lập ngày …'), not of the event reported.
 */
export type TimeSetting = 'ahead' | 'until' | 'target' | 'figures' | 'origin';

/** Unit to count in and how many; `same-…` points at the last such time named before. */
export interface Relative {
  readonly unit: 'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'same-day' | 'same-year';
  readonly offset: number;
}

export type TimeRule = Rule<TimeMention>;

/** A mention with everything unsaid left empty. */
export function timeMention(
  rule: string,
  range: TokenRange,
  said: string,
  more: Partial<Omit<TimeMention, 'rule' | 'said' | 'from' | 'to'>> = {},
): TimeMention {
  return {
    rule,
    from: range.from,
    to: range.to,
    said,
    mod: null,
    relative: null,
    weekday: null,
    lean: null,
    stamp: false,
    setting: null,
    elapsed: null,
    ...more,
  };
}
