import type { Wording } from '../../contract/language.js';

/** What the commands on the ledger say. */
export const LEDGER_WORDS = {
  new: { vi: 'bài mới', en: 'new' },
  again: { vi: 'bài đọc lại', en: 'read again' },
  known: { vi: 'bài đã có', en: 'already there' },
  problem: { vi: 'bài không đọc được', en: 'not read' },
  nothing: { vi: 'không có gì để thêm', en: 'nothing to add' },
} as const satisfies Record<string, Wording>;
