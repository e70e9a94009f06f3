import type { Reading } from '../../../reading.js';
import type { Actor } from '../actors.js';
import { beforeModifiers, type Clauses } from './clause.js';

/** What stands between two quotation marks (tokens `from` to `to`, marks outside), and who says it. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
  readonly speaker: Actor | null;
  /** End of the attribution after the closing mark (', ông X nói'); `to` where there is none. */
  readonly attributionEnd: number;
}

/** A quotation may run over several lines; one mark that is never closed must not swallow the text. */
const LONGEST = 400;
/** Shorter ones are quoted words, not quoted speech. */
const SHORTEST = 6;

/** Quoted speech with its speaker: told before ('ông X nói: "…"') or after ('"…", ông X nói'). */
export function findQuotations(reading: Reading, clauses: Clauses): Quotation[] {
  const { tokens } = reading;
  const found: Quotation[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.keys[i] !== '"') continue;
    const mark = tokens.text[tokens.start[i]!];
    if (open < 0 || mark === '“' || i - open > LONGEST) {
      open = mark === '”' ? -1 : i;
      continue;
    }
    if (i - open > SHORTEST) {
      const before = tellerBefore(clauses, open);
      const after = tellerAfter(clauses, i + 1);
      // '"A", X nói. "B."': the second half has the same mouth.
      const last = found.at(-1);
      const going =
        !before && !after && last?.speaker && open - last.attributionEnd < 30 && !tokens.text.slice(tokens.end[last.to]!, tokens.start[open]!).includes('\n')
          ? last.speaker
          : null;
      found.push({ from: open + 1, to: i, speaker: before ?? after?.actor ?? going, attributionEnd: before ? i : (after?.end ?? i) });
    }
    open = -1;
  }
  return found;
}

/** 'ông X nhấn mạnh: "' */
function tellerBefore(clauses: Clauses, open: number): Actor | null {
  const { tokens, verbs, actorTo } = clauses;
  let end = open;
  while (end > 0 && /^[:,]$|^rằng$/.test(tokens.keys[end - 1]!)) end--;
  if (end === open && tokens.keys[open - 1] !== 'là') return null;
  for (let i = end - 1; i >= Math.max(0, end - 20) && !/^[.;"]$/.test(tokens.keys[i]!); i--) {
    const verb = verbs.at.get(i);
    const told = verb?.tell?.to ?? verb?.say?.to;
    if (told === undefined || (told !== end && !TO_WHOM.has(tokens.keys[told]!))) continue;
    const actor = actorTo.get(beforeModifiers(clauses, i, Math.max(0, i - 20)));
    if (actor) return actor;
  }
  return null;
}

/** 'nói với các phóng viên trên chuyên cơ: "': between the verb and what is told. */
const TO_WHOM = new Set(['với', 'trên', 'tại', 'trong', 'khi', 'về', 'trước', 'hôm', 'sau']);

/** '…, ông X cho biết hôm 25/2.' at the end of a sentence without quotation marks: who says what stands before. */
export function trailingAttribution(clauses: Clauses, from: number, to: number): { actor: Actor | null; from: number } | null {
  const { tokens, verbs, actorFrom } = clauses;
  for (let i = to - 2; i > from + 6 && i > to - 24; i--) {
    if (tokens.keys[i] !== ',' && !(tokens.keys[i] === '-' && !tokens.glued[i])) continue;
    const according = /^(?:vẫn |cũng )?theo(?: lời)?/.exec(tokens.keys.slice(i + 1, i + 4).join(' '));
    if (according) {
      const at = i + 1 + according[0].split(' ').length;
      const source = actorFrom.get(at);
      if (source && source.kind !== 'outsider' ? source.to >= to - 1 : to - at <= (OUTLET.has(tokens.keys[at]!) ? 10 : 5))
        return { actor: source?.kind === 'outsider' ? null : (source ?? null), from: i };
      continue;
    }
    const actor = actorFrom.get(i + 1);
    if (!actor) {
      // An outlet or office that is no side: its notice is no part of the item.
      if (to - i <= 9 && endsInTelling(clauses, i + 1, to)) return { actor: null, from: i };
      continue;
    }
    for (let v = actor.to; v < Math.min(to, actor.to + 8); v++) {
      const verb = verbs.at.get(v);
      const end = verb?.tell?.to ?? verb?.say?.to;
      if (end === undefined) continue;
      if (end >= to - 1 || clauses.timeFrom.has(end) || clauses.timeFrom.has(end + 1) || AFTER_TELLING.has(tokens.keys[end]!)) return { actor, from: i };
      break;
    }
  }
  return null;
}

/** What the name of an outlet begins with. */
const OUTLET = new Set(['báo', 'tờ', 'hãng', 'đài', 'trang', 'kênh', 'tạp', 'nhật', 'truyền']);

function endsInTelling({ verbs, tokens }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const end = verbs.at.get(i)?.tell?.to ?? verbs.at.get(i)?.say?.to;
    if (end !== undefined && end >= to - 1 && tokens.keys[from] !== 'và') return true;
  }
  return false;
}

const AFTER_TELLING = new Set(['.', 'tại', 'trong', 'hôm', 'với', 'sau', 'ngày', 'khi', 'trên', 'vào']);

/** '", ông X nói.' or '", X hôm qua cho biết' */
function tellerAfter(clauses: Clauses, close: number): { actor: Actor; end: number } | null {
  const { tokens, verbs, actorFrom } = clauses;
  let i = close;
  while (/^[,.-]$/.test(tokens.keys[i] ?? '')) i++;
  if (tokens.keys[i] === 'theo' && actorFrom.has(i + 1)) return { actor: actorFrom.get(i + 1)!, end: actorFrom.get(i + 1)!.to };
  const actor = actorFrom.get(i);
  if (!actor) return null;
  for (let v = actor.to; v < Math.min(tokens.length, actor.to + 12); v++) {
    if (/^[.;"]$/.test(tokens.keys[v]!)) return null;
    const verb = verbs.at.get(v);
    const end = verb?.tell?.to ?? verb?.say?.to;
    if (end !== undefined) return { actor, end };
  }
  return null;
}
