import type { Reading, TokenRange } from '../../reading.js';

/** A time as said, before open years and deictics are solved. Shape: to be defined with the recogniser. */
export interface TimeMention extends TokenRange {
  readonly rule: string;
}

export function findTimes(_reading: Reading): TimeMention[] {
  return [];
}
