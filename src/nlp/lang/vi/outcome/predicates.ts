import type { OutcomeKind } from '../../../../kernel/record.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Actor } from '../actors.js';
import {
  actorAcrossModifiers,
  beforeModifiers,
  type Clauses,
  clauseOpener,
  goes,
  isComplement,
  isDoubted,
  isNounUse,
  isNouny,
  isNounyAct,
  NEGATION,
  skipSmall,
} from './clause.js';
import { askedOrHeld, MODALS, modalAt } from './content.js';
import type { Segment } from './segments.js';

/** Who is speaking and acting, carried from clause to clause. */
export interface Frame {
  speaker: Actor | null;
  subject: Actor | null;
  kind: OutcomeKind | null;
  /** The frame's verb only introduces speech ('khẳng định'): each clause has its own kind. */
  say: boolean;
  /** 'Theo kế hoạch', 'Dự kiến' opened the sentence: what is done in it is planned. */
  planned: boolean;
}

/** The verb that makes a clause a statement, and its subject (null: none was found, none is needed). */
export interface Predicate {
  readonly from: number;
  readonly to: number;
  readonly role: 'act' | 'say' | 'will' | 'need' | 'want';
  readonly kind: OutcomeKind;
  readonly subject: Actor | null;
  /** The subject stands beside the verb, rather than being carried over. */
  readonly own: boolean;
  /** The verb opens the sentence and its subject comes after ('Hoan nghênh …, Thủ tướng …'). */
  readonly fronted?: boolean;
  /** What is done is the grammatical subject: the whole clause is the item. */
  readonly passive?: boolean;
  /** A noun stands for the act: nothing goes on from it. */
  readonly nominal?: boolean;
}

/** Where a clause stands. */
export interface Place {
  readonly sentence: Sentence;
  /** Index of the segment in its sentence. */
  readonly index: number;
  readonly frame: Frame;
  /** The frame of the sentence before, when it stands in the same block; else null. */
  readonly before: Frame | null;
}

const PLANNED_ACTS = new Set<OutcomeKind>(['agreement', 'discussion', 'announcement']);
const JOINT_KINDS = new Set<OutcomeKind | null>(['agreement', 'commitment', 'request', 'plan']);

/** The first verb of the segment that stands where a predicate can stand; 'denied' where the clause says that something was not said. */
export function findPredicate(clauses: Clauses, segment: Segment, place: Place): Predicate | 'denied' | null {
  const { tokens, verbs } = clauses;
  const { frame } = place;
  for (let i = segment.from; i < segment.to; i++) {
    const verb = verbs.at.get(i);
    const modal = modalAt(clauses, i);
    const told = verb?.tell && !verb.say && (!verb.act || verb.act.kind === 'position') ? toldFrom(clauses, verb.tell.to, segment.to) : -1;
    if (told > 0 && !NEGATION.has(tokens.keys[i - 1] ?? '')) {
      const found = subjectOf(clauses, i, segment, place);
      if (found) return { from: i, to: told, role: 'say', kind: 'position', subject: found.subject, own: found.own };
    }
    if (frame.planned && verb?.go && !modal) {
      const found = subjectOf(clauses, i, segment, place);
      if (found?.subject && found.own) return { from: i, to: verb.go.to, role: 'will', kind: 'plan', subject: found.subject, own: true };
    }
    if (!verb?.act && !verb?.say && !modal) continue;
    // 'gặp B để thảo luận …', 'điện đàm với B, bàn về …': both discuss.
    if (verb?.act?.kind === 'discussion' && (tokens.keys[i - 1] === 'để' || tokens.keys[i - 1] === ',')) {
      const met = metFor(clauses, tokens.keys[i - 1] === 'để' ? segment.from : place.sentence.from, i);
      if (met) return { from: i, to: verb.act.to, role: 'act', kind: 'discussion', subject: met, own: false };
    }
    if (isNounUse(clauses, i, verb?.act?.to ?? verb?.say?.to ?? i + 1)) continue;
    if (verb?.say && NEGATION.has(tokens.keys[i - 1] ?? '')) return 'denied';
    const found = subjectOf(clauses, i, segment, place) ?? bystander(clauses, i, segment, frame, verb?.act?.kind);
    if (!found) continue;
    const { subject, own } = found;
    if (own && subject && isDoubted(clauses, subject.from, segment.from)) return 'denied';
    if (
      verb?.act &&
      !(own && !found.loose) &&
      !(i === segment.from && tokens.keys[i - 1] === 'thời') &&
      (isNounyAct(clauses, i, verb.act.to) || (i === segment.from && place.index === 0 && frame.say && isNouny(clauses, i, verb.act.to)))
    )
      continue;
    // A bunch of flowers is no announcement.
    if (verb?.act?.kind === 'announcement' && GIVES.has(tokens.keys[verb.act.to - 1]!) && [0, 1].some((n) => GIFT.has(tokens.keys[verb.act!.to + n] ?? '')))
      continue;
    // 'Hai nước có thể ký …' is a guess.
    if (own && tokens.keys[i - 1] === 'thể' && tokens.keys[i - 2] === 'có') return 'denied';
    // 'Tuyên bố chung … công bố cùng ngày nêu rõ': the first verb only describes the document.
    if ((verb?.act?.kind === 'announcement' || tokens.keys[i] === 'ký') && subject?.kind === 'document') continue;
    // 'Ông đánh giá kết quả lớn nhất là …' is a view; 'hai bên đánh giá kết quả' a review.
    if (verb?.act?.kind === 'discussion' && tokens.keys[i] === 'đánh' && subject && !subject.joint)
      return { from: i, to: i + 2, role: 'say', kind: 'position', subject, own };
    if (verb?.say && !(verb.act && verb.act.to > verb.say.to)) {
      // 'khẳng định ủng hộ', 'nhấn mạnh mong muốn': the second verb decides.
      const second = verbs.at.get(verb.say.to)?.act;
      if (second && tokens.keys[second.to] !== 'của')
        return { from: i, to: second.to, role: 'act', kind: askedOrHeld(clauses, second.kind, second.to, segment.to, subject), subject, own };
      return { from: i, to: verb.say.to, role: 'say', kind: 'position', subject, own };
    }
    if (verb?.act) {
      // In a series a verb that can be either goes on with the act that governs it.
      const goesOn = place.index > 0 && !own && !frame.say && JOINT_KINDS.has(frame.kind);
      // '; cam kết …' begins an act of its own.
      const binds = segment.strong && verb.act.kind === 'commitment';
      if (verb.do && (verb.do.to >= verb.act.to || verb.act.kind === 'discussion') && goesOn && !binds) return null;
      const act = lastOfChain(clauses, verb.act);
      // 'sẽ trao đổi …, thống nhất …': still to come.
      const toCome = !own && place.index > 0 && frame.kind === 'plan' && PLANNED_ACTS.has(act.kind) && tokens.keys[i - 1] !== 'đã';
      return {
        from: i,
        to: act.to,
        role: 'act',
        kind: toCome ? 'plan' : askedOrHeld(clauses, act.kind, act.to, segment.to, subject),
        subject,
        own,
        fronted: found.fronted ?? false,
        passive: found.passive ?? false,
      };
    }
    if (!modal || !subject) continue;
    if (modal === 'will') return { from: i, to: i + 1, role: 'will', kind: willKind(clauses, i, subject, frame), subject, own };
    if (modal !== 'must') return { from: i, to: i + 1, role: modal, kind: 'position', subject, own };
    if (frame.speaker?.kind === 'document') return { from: i, to: i + 1, role: 'will', kind: 'commitment', subject, own };
  }
  return null;
}

/** 'X hôm qua điện đàm với Y để thảo luận về …': those who met, in a clause that tells of no meeting to come. */
function metFor(clauses: Clauses, from: number, to: number): Actor | null {
  const { tokens, verbs, actorFrom, actorTo } = clauses;
  for (let i = from; i < to; i++) {
    if (tokens.keys[i] === 'sẽ') return null;
    const end = verbs.at.get(i)?.go?.to;
    const guest = end === undefined ? undefined : (actorFrom.get(end) ?? (tokens.keys[end] === 'với' ? actorFrom.get(end + 1) : undefined));
    if (!guest) continue;
    const host = actorTo.get(beforeModifiers(clauses, i, from));
    if (host && host.codes.length + guest.codes.length > 1)
      return { from: host.from, to: guest.to, kind: 'collective', codes: [...new Set([...host.codes, ...guest.codes])], persons: [], joint: true };
  }
  return null;
}

/** Where what is told begins: after ':', after 'rằng' ('nói với Tổng thống Mỹ rằng'), or at a clause with its own subject; -1 where nothing is. */
function toldFrom(clauses: Clauses, from: number, to: number): number {
  const { tokens, actorFrom, verbs } = clauses;
  if (tokens.keys[from] === ':') return from + 1;
  for (let i = from; i <= Math.min(to, from + 20); i++)
    if ((tokens.keys[i] === 'rằng' && i < to) || (tokens.keys[i] === ':' && tokens.keys[i + 1] === '"')) return i + 1;
  const start = tokens.keys[from] === ',' ? from + 1 : from;
  const actor = actorFrom.get(start);
  if (!actor) return start === from && tokens.keys[from - 1] === 'nói' && !NOT_TOLD.has(tokens.keys[from] ?? '') && saysThatIs(clauses, from, to) ? from : -1;
  for (let i = actor.to; i < Math.min(to, actor.to + 4); i++) if (verbs.at.has(i) || MODALS.has(tokens.keys[i]!) || NEGATION.has(tokens.keys[i]!)) return start;
  return -1;
}

/** 'nói hội nghị là cơ hội …': a clause of its own follows, not 'nói về', 'nói chuyện'. */
function saysThatIs({ tokens }: Clauses, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 14) && tokens.keys[i] !== ','; i++) if (COPULA.has(tokens.keys[i]!)) return true;
  return false;
}
const NOT_TOLD = new Set(['về', 'với', 'chuyện', 'tiếng', 'lên', 'trong', 'tại', 'trên', 'chung', 'riêng', 'gì', 'thêm', 'dối', 'đùa', 'khi', 'sau', 'rõ']);
const COPULA = new Set(['là', 'sẽ', 'đã', 'cần', 'phải', 'đang', 'có', 'không']);

/** 'cảm ơn và đề nghị …': the last act governs what follows. */
function lastOfChain({ tokens, verbs }: Clauses, act: { to: number; kind: OutcomeKind }): { to: number; kind: OutcomeKind } {
  const link = tokens.keys[act.to];
  const next = link === 'và' ? verbs.at.get(act.to + 1) : undefined;
  return next?.act && !next.do ? next.act : act;
}

function willKind(clauses: Clauses, i: number, subject: Actor, frame: Frame): OutcomeKind {
  if (clauses.tokens.keys[i + 1] === 'được' || clauses.tokens.keys[i + 1] === 'ở' || goes(clauses, i + 1)) return 'plan';
  if (clauses.tokens.keys[i + 1] === 'không') return 'position';
  if (frame.planned) return 'plan';
  const act = clauses.verbs.at.get(skipSmall(clauses, i + 1))?.act?.kind;
  if (act === 'discussion' || act === 'agreement') return 'plan';
  if (frame.say) return 'commitment';
  return subject.kind === 'person' || subject.kind === 'post' || isSomebody(clauses, subject) ? 'plan' : 'commitment';
}

/** 'ông', 'bà', 'họ', not 'quốc gia của ông' or 'chính phủ nước này'. */
const isSomebody = ({ tokens }: Clauses, { kind, from, to }: Actor): boolean => kind === 'pronoun' && !COUNTRY.test(tokens.keys.slice(from, to).join(' '));
const COUNTRY = /(?:^|\s)(?:quốc gia|đất nước|nước|chính phủ|chính quyền|phía)(?:\s|$)/;

interface Found {
  readonly subject: Actor | null;
  readonly own: boolean;
  readonly passive?: boolean;
  readonly fronted?: boolean;
  /** The subject opens the clause, with other words between it and the verb. */
  readonly loose?: boolean;
}

/** The actor before the verb, or the one carried over to it; null where no predicate stands. */
function subjectOf(clauses: Clauses, i: number, segment: Segment, { sentence, index, frame, before }: Place): Found | null {
  const { tokens, verbs, actorTo, actorFrom } = clauses;
  const j = beforeModifiers(clauses, i, segment.from);
  const beside = actorTo.get(j) ?? actorAcrossModifiers(clauses, j, segment.from);
  if (beside && beside.from >= sentence.from) {
    // 'Hiệp định được hai nước ký …': who does it stands after 'được'; the clause begins before it.
    if (
      index === 0 &&
      PASSIVE.has(tokens.keys[beside.from - 1] ?? '') &&
      beside.from - segment.from > 2 &&
      verbs.at.get(i)?.act &&
      !SCENE.has(tokens.keys[segment.from]!)
    )
      return { subject: { ...beside, from: segment.from }, own: true, passive: true };
    return isComplement(clauses, beside) ? null : { subject: beside, own: true };
  }
  const mark = tokens.keys[j - 1];
  if (j > segment.from && mark !== ',' && mark !== '"' && mark !== ':') {
    // 'Phó Tổng thống Pence trong bài phát biểu ở Washington đã chỉ trích': 'đã' shows the predicate of the clause's opener.
    const opener = TENSE.has(tokens.keys[i - 1] ?? '') && j < i ? clauseOpener(clauses, segment.from, j) : null;
    return opener && opener.kind !== 'party' && !isComplement(clauses, opener) ? { subject: opener, own: true } : null;
  }
  if (tokens.keys[j - 1] === 'người') return null;
  if (mark === ',' && j > segment.from) {
    const opener = clauseOpener(clauses, segment.from, j);
    if (opener) return { subject: opener, own: true, loose: true };
    if (!frame.subject && index === 0) return null;
  }
  if (index > 0 || frame.subject) return { subject: (frame.say ? frame.speaker : null) ?? frame.subject, own: false };
  // 'Hoan nghênh các nỗ lực …, Thủ tướng bày tỏ …': the subject comes after.
  if (j === sentence.from) {
    for (let n = j + 2; n < sentence.to; n++) {
      const later = tokens.keys[n - 1] === ',' ? actorFrom.get(n) : undefined;
      if (later && verbs.at.has(skipSmall(clauses, later.to))) return { subject: later, own: false, fronted: true };
    }
  }
  if (j <= segment.from + 1 && before) return { subject: before.say ? before.speaker : before.subject, own: false };
  return null;
}

const GIVES = new Set(['tặng', 'trao']);
const GIFT = new Set(['bó', 'hoa', 'quà', 'bức', 'cuốn', 'chiếc', 'món', 'kỷ']);
const PASSIVE = new Set(['được', 'bị']);
/** A phrase that only sets the scene. */
const SCENE = new Set(['tại', 'trong', 'sau', 'theo', 'trước', 'với', 'nhân', 'từ', 'qua']);
const TENSE = new Set(['đã', 'sẽ', 'cũng', 'đều', 'vừa', 'từng']);

/** 'Tầm nhìn chung của hai nước sẽ được thúc đẩy', 'Bệnh viện … đã ký thỏa thuận': the sides own what is done though they are not the subject. */
function bystander({ tokens, actorTo }: Clauses, i: number, segment: Segment, frame: Frame, act: OutcomeKind | undefined): Found | null {
  if (frame.say) return null;
  const passive = tokens.keys[i] === 'sẽ' && tokens.keys[i + 1] === 'được';
  const signed = act === 'agreement' && tokens.keys[i] === 'ký' && tokens.keys[i - 1] === 'đã' && !actorTo.has(i - 1);
  if (!passive && !signed) return null;
  for (let n = i; n > segment.from; n--) {
    const actor = actorTo.get(n);
    if (actor && (actor.kind === 'collective' || (actor.kind === 'party' && actor.joint))) return { subject: { ...actor, from: segment.from }, own: true };
  }
  return signed ? { subject: { from: segment.from, to: i, kind: 'collective', codes: [], persons: [], joint: true }, own: true } : null;
}
