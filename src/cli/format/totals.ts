import type { Wording } from '../../contract/language.js';
import type { TextRecord } from '../../kernel/record.js';
import type { PageOptions } from './page.js';

/** What a run over several texts came to. */
export class Totals {
  texts = 0;
  problems = 0;
  meetings = 0;
  outcomes = 0;

  add(record: TextRecord): void {
    this.texts++;
    this.meetings += record.meetings.length;
    this.outcomes += record.outcomes.length;
  }
}

/** The last line of a run over several texts; nothing after a single one. */
export function formatTotals({ texts, problems, meetings, outcomes }: Totals, { language, width, theme }: PageOptions): string {
  if (texts + problems < 2) return '';
  const counts: readonly (readonly [number, Wording])[] = [
    [texts, { vi: 'bài', en: texts === 1 ? 'text' : 'texts' }],
    [meetings, { vi: 'cuộc gặp', en: meetings === 1 ? 'meeting' : 'meetings' }],
    [outcomes, { vi: 'kết quả', en: outcomes === 1 ? 'outcome' : 'outcomes' }],
    [problems, { vi: 'tệp không đọc được', en: 'not read' }],
  ];
  const line = counts.filter(([count], i) => count > 0 || i === 0).map(([count, name]) => `${count} ${name[language]}`);
  return `\n${theme.quiet(`${'─'.repeat(width)}\n${line.join(' · ')}`)}\n`;
}
