import { describeDate } from '../../contract/dates.js';
import { MEETING_KINDS, OUTCOME_KINDS, TIME_BASIS } from '../../contract/labels.js';
import type { Wording } from '../../contract/language.js';
import { sum } from '../../contract/phrases.js';
import type { TextRecord } from '../../kernel/record.js';
import { firstWhere } from '../../kernel/sorted.js';
import type { Span } from '../../kernel/span.js';
import { charWidth, displayWidth, pad, printable } from './layout.js';
import type { PageOptions } from './page.js';
import type { Theme } from './theme.js';
import { WORDS } from './words.js';

interface Reason {
  readonly kind: Wording;
  readonly fact: string;
  readonly rule: string;
  /** Amounts have none. */
  readonly confidence?: number;
  readonly spans: readonly Span[];
}

/** Why each fact was read: its rule, and the line of the text with carets under the words. In the order of the text. */
export function formatExplanation(record: TextRecord, options: PageOptions): string {
  const { theme, language } = options;
  const lines = ['', `  ${theme.heading(WORDS.why[language])}`];
  const source = new SourceLines(record.document.text);
  for (const reason of reasons(record, options)) {
    lines.push('', `  ${theme.quiet(pad(reason.kind[language], 11))} ${printable(reason.fact)}  ${theme.informing(reason.rule)}${likely(reason, theme)}`);
    for (const span of reason.spans) lines.push(...source.underline(span, options));
  }
  return `${lines.join('\n')}\n`;
}

const likely = ({ confidence }: Reason, theme: Theme): string => (confidence === undefined ? '' : theme.quiet(` ${Math.round(confidence * 100)}%`));

function reasons(record: TextRecord, { language }: PageOptions): Reason[] {
  const all: Reason[] = [
    ...record.times.map((time) => {
      const basis = time.basis === null || time.basis === 'explicit' ? '' : ` (${TIME_BASIS[time.basis][language]})`;
      const said = time.type === 'DATE' ? describeDate(time.value, language, time.mod) : time.value;
      return { kind: WORDS.time, fact: `${said}${basis}`, rule: time.rule, confidence: time.confidence, spans: [time] };
    }),
    ...record.people.map((person) => {
      const fact = [person.name, person.post, person.party].filter((part) => part !== null).join(' · ');
      return {
        kind: WORDS.person,
        fact: person.partyBasis === 'inferred' ? `${fact} ?` : fact,
        rule: person.rule,
        confidence: person.confidence,
        spans: person.mentions,
      };
    }),
    ...record.amounts.map((amount) => ({ kind: WORDS.amount, fact: sum(amount.value, amount.currency, language), rule: amount.rule, spans: [amount] })),
    ...record.meetings.map((meeting) => ({
      kind: WORDS.meeting,
      fact: [meeting.mechanism ?? MEETING_KINDS[meeting.kind][language], meeting.parties.join('–'), meeting.date].filter((part) => part).join(' · '),
      rule: meeting.rule,
      confidence: meeting.confidence,
      spans: meeting.evidence,
    })),
    ...record.outcomes.map((outcome) => ({
      kind: WORDS.outcome,
      fact: [OUTCOME_KINDS[outcome.kind][language], outcome.actors.join(', '), outcome.speaker].filter((part) => part).join(' · '),
      rule: outcome.rule,
      confidence: outcome.confidence,
      spans: [outcome.evidence],
    })),
  ];
  return all.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** A text by its lines. */
class SourceLines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The line or lines that a span stands on, cut to the page's width around it, carets below. */
  underline(span: Span, { width, theme, language }: PageOptions): string[] {
    const out: string[] = [];
    const last = this.#lineAt(span.end - 1);
    for (let line = this.#lineAt(span.start); line <= last; line++) {
      const start = this.#starts[line]!;
      const end = (this.#starts[line + 1] ?? this.#text.length + 1) - 1;
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      if (from >= to) continue;
      const label = `${WORDS.line[language]} ${line + 1}`;
      const gutter = pad(`  ${label}`, GUTTER - 2);
      for (const [at, stop] of rows(this.#text, from, to, start, end, Math.max(20, width - GUTTER))) {
        const first = at <= from;
        const bar = theme.quiet(`${first ? gutter : ' '.repeat(GUTTER - 2)}│ `);
        const before = this.#text.slice(at, Math.max(at, Math.min(from, stop)));
        const under = this.#text.slice(Math.max(at, from), Math.min(stop, to));
        const cutLeft = first && at > start ? '…' : '';
        const cutRight = stop >= to && stop < end ? '…' : '';
        out.push(`${bar}${cutLeft}${printable(this.#text.slice(at, stop))}${cutRight}`.trimEnd());
        out.push(
          `${theme.quiet(`${' '.repeat(GUTTER - 2)}│ `)}${' '.repeat(displayWidth(cutLeft + printable(before)))}${theme.doubt('^'.repeat(Math.max(1, displayWidth(printable(under)))))}`,
        );
      }
    }
    return out;
  }

  #lineAt(offset: number): number {
    return Math.max(0, firstWhere(this.#starts, (start) => start > offset) - 1);
  }
}

const GUTTER = 15;
/** Columns shown before a span, where its line is too long to be shown whole. */
const BEFORE = 30;

/** Cuts what is shown of a line into rows of at most `width` columns, at spaces: from a little before the span to its end. */
function rows(text: string, from: number, to: number, start: number, end: number, width: number): [number, number][] {
  const room = width - 2;
  let at = start;
  if (displayWidth(text.slice(start, to)) > room) at = Math.min(from, wordStart(text, from - Math.min(BEFORE, room >> 1), start));
  const out: [number, number][] = [];
  while (at < to) {
    const stop = rowEnd(text, at, end, room);
    out.push([at, stop]);
    at = stop;
    while (text[at] === ' ' && at < to) at++;
  }
  return out;
}

function wordStart(text: string, at: number, start: number): number {
  if (at <= start) return start;
  const space = text.indexOf(' ', at);
  return space < 0 ? start : space + 1;
}

function rowEnd(text: string, at: number, end: number, room: number): number {
  let used = 0;
  let i = at;
  let space = -1;
  while (i < end) {
    const char = String.fromCodePoint(text.codePointAt(i)!);
    used += charWidth(char);
    if (used > room) return space > at ? space : i;
    if (char === ' ') space = i;
    i += char.length;
  }
  return end;
}
