import type { OutcomeKind } from '../../../../kernel/record.js';
import type { Actor } from '../actors.js';
import { type Clauses, goes, isComplement, isDoubted, isNounUse } from './clause.js';

/** What is said: the kind that the embedded clause's own verb makes it, the clause's subject where it owns the act, and its first token. */
export interface Content {
  readonly kind: OutcomeKind;
  readonly subject: Actor | null;
  readonly from: number;
}

export type Modal = 'will' | 'need' | 'want' | 'must';
export const MODALS: ReadonlyMap<string, Modal> = new Map([
  ['sẽ', 'will'],
  ['cần', 'need'],
  ['muốn', 'want'],
  ['phải', 'must'],
]);

/** The modal at a token; 'sẽ là' foretells and binds nobody. */
export function modalAt({ tokens }: Clauses, i: number): Modal | undefined {
  return tokens.keys[i] === 'sẽ' && tokens.keys[i + 1] === 'là' ? undefined : MODALS.get(tokens.keys[i]!);
}

/** How far into a clause its own verb is looked for. */
const REACH = 40;

/** Reads the clause after a verb of saying (tokens `from` to `to`), said by `speaker`. */
export function contentOf(clauses: Clauses, from: number, to: number, speaker: Actor | null): Content {
  const { tokens, verbs, actorTo } = clauses;
  let start = from;
  while (start < to && LEAD_IN.has(tokens.keys[start]!)) start++;
  const position: Content = { kind: 'position', subject: null, from: start };
  // 'cho rằng việc hai bên ký hiệp định là …': what was done is only spoken of.
  if (tokens.keys[start] === 'việc') return position;
  for (let i = start; i < Math.min(to, start + REACH); i++) {
    const verb = verbs.at.get(i);
    const modal = modalAt(clauses, i);
    // 'khẳng định Việt Nam tiếp tục nỗ lực …'
    if (tokens.keys[i] === 'tiếp' && tokens.keys[i + 1] === 'tục' && verbs.at.get(i + 2)?.do && !verbs.at.get(i + 2)?.act) {
      const subject = actorTo.get(verbs.beforeAuxiliaries(i, start));
      if (subject && !isComplement(clauses, subject) && subject.kind !== 'outsider')
        return { kind: 'commitment', subject: subject.kind === 'pronoun' ? null : subject, from: start };
    }
    // 'nói rằng ông có thể gặp Tổng thống Nga vào mùa hè'
    if (tokens.keys[i] === 'có' && tokens.keys[i + 1] === 'thể' && goes(clauses, i + 2)) {
      const subject = actorTo.get(verbs.beforeAuxiliaries(i, start));
      if (subject && !isComplement(clauses, subject) && !isDoubted(clauses, subject.from, start))
        return { kind: 'plan', subject: subject.kind === 'pronoun' ? null : subject, from: start };
    }
    if (!verb?.act && !verb?.say && !modal) continue;
    if (isNounUse(clauses, i, verb?.act?.to ?? verb?.say?.to ?? i + 1)) continue;
    const j = verbs.beforeAuxiliaries(i, start);
    const subject = actorTo.get(j) ?? null;
    if (subject && subject.from > start && (isComplement(clauses, subject) || isDoubted(clauses, subject.from, start))) return position;
    if (!subject && j > start) {
      if (modal === 'need' || modal === 'must') return position;
      continue;
    }
    // 'các thỏa thuận ký tại Hà Nội': a document signs nothing.
    if (subject?.kind === 'document' && tokens.keys[i] === 'ký') continue;
    const we = subject !== null && tokens.keys[subject.from] === 'chúng';
    const owner = subject && subject.kind !== 'pronoun' && (!we || verb?.act?.kind === 'agreement') ? subject : null;
    if (verb?.act) {
      const kind = askedOrHeld(clauses, verb.act.kind, verb.act.to, to, owner ?? speaker);
      return { kind, subject: kind === 'position' && !isAnothers(owner, speaker) ? null : owner, from: start };
    }
    // 'hiệp định sẽ giúp …': what a document does is foretold.
    if (modal === 'will' && (FORETOLD.has(tokens.keys[i + 1] ?? '') || subject?.kind === 'document')) return position;
    if (modal === 'will')
      return { kind: goes(clauses, i + 1) ? 'plan' : tokens.keys[i + 1] === 'không' ? 'position' : 'commitment', subject: owner, from: start };
    if (modal) return position;
    if (subject) return { kind: 'position', subject: owner, from: start };
  }
  // 'khẳng định củng cố quan hệ đồng minh' binds; 'cho rằng cải cách là …', 'nhấn mạnh tăng cường …' do not.
  if (verbs.at.get(start)?.do && start === from && BINDING.has(tokens.keys[from - 1]!)) return { ...position, kind: 'commitment' };
  return position;
}

/** 'X nói rằng Bộ trưởng Y đã xin lỗi': a named person of another side owns what he did. */
const isAnothers = (owner: Actor | null, speaker: Actor | null): boolean =>
  owner?.kind === 'person' && owner.codes.length === 1 && speaker?.codes.length === 1 && owner.codes[0] !== speaker.codes[0];

/** Whether a clause says something: it has a verb of its own somewhere. */
export function hasVerb({ tokens, verbs }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (verbs.at.has(i) || MODALS.has(tokens.keys[i]!) || tokens.keys[i] === 'là' || tokens.keys[i] === 'có') return true;
  return false;
}

/** 'sẽ là', 'sẽ mang lại': what will be, not what somebody will do. */
export const FORETOLD: ReadonlySet<string> = new Set(['là', 'còn', 'mang', 'đem', 'trở', 'mở', 'góp', 'phải', 'có', 'không']);

const BINDING = new Set(['định', 'bố']);
const LEAD_IN = new Set(['rằng', ',', ':', '"']);

/** 'mong muốn', 'hy vọng' ask for something only when another side is to act; else they are a position. */
export function askedOrHeld({ tokens, verbs, actorFrom }: Clauses, kind: OutcomeKind, from: number, to: number, subject: Actor | null): OutcomeKind {
  if (kind !== 'request' || !WISH_END.has(tokens.keys[from - 1]!)) return kind;
  if (verbs.at.get(from)?.do || verbs.at.get(from)?.go) return 'position';
  for (let i = from; i < Math.min(to, from + 10); i++) {
    const actor = actorFrom.get(i);
    const opens = i === from || tokens.keys[i - 1] === ',' || tokens.keys[i - 1] === 'rằng';
    if (actor && opens) return subject && actor.codes.length === 1 && subject.codes.includes(actor.codes[0]!) ? 'position' : 'request';
  }
  return 'position';
}

const WISH_END = new Set(['muốn', 'vọng', 'mong', 'rằng', 'đợi']);
