import type { OutcomeKind, TimeFact } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import { tokenAfter } from '../../../text/tokens.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';
import { segmentSentence, type Segment } from './segments.js';

/** One item as it stands in the text, before its sides, meeting and topics are known. */
export interface Statement extends TokenRange {
  readonly kind: OutcomeKind;
  /** Who owns it. */
  readonly subject: Actor | null;
  /** Who says it, where that is somebody else's or both sides' act. */
  readonly speaker: Actor | null;
  readonly sentence: number;
  readonly rule: string;
}

/** Who is speaking, carried from clause to clause and through a quotation. */
interface Frame {
  speaker: Actor | null;
  subject: Actor | null;
  kind: OutcomeKind | null;
  /** The frame's verb only introduces speech ('khẳng định'): each clause has its own kind. */
  say: boolean;
}

interface Predicate {
  readonly from: number;
  readonly to: number;
  readonly role: 'act' | 'say' | 'will' | 'need' | 'want';
  readonly kind: OutcomeKind;
  readonly subject: Actor | null;
}

const CONNECTIVES = new Set(['do đó', 'đồng thời', 'ngoài ra', 'bên cạnh', 'trong đó', 'qua đó', 'vì vậy', 'vì thế', 'theo đó', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ nhất', 'đặc biệt', 'bên cạnh đó']);

/** Reads every sentence of the readable blocks into statements, in order. */
export function readStatements(reading: Reading, actors: readonly Actor[], verbs: VerbIndex, times: readonly TimeFact[]): Statement[] {
  const { tokens } = reading;
  const actorFrom = new Map(actors.map((a) => [a.from, a]));
  const actorTo = new Map(actors.map((a) => [a.to, a]));
  const timeFromEnd = new Map(times.map((t) => [tokenAfter(tokens, t.end - 1) + 1, tokenAfter(tokens, t.start)]));
  const statements: Statement[] = [];
  let previous: Frame = { speaker: null, subject: null, kind: null, say: false };
  let quoteSpeaker: Actor | null = null;
  let inQuote = false;

  reading.sentences.forEach((sentence, index) => {
    if (!reading.readable[sentence.from]) return;
    const sameBlock = index > 0 && reading.sentences[index - 1]!.block === sentence.block;
    if (!sameBlock && !inQuote && previous.say) previous = { speaker: null, subject: null, kind: null, say: false };
    readSentence(sentence, index, sameBlock);
  });
  return statements;

  function readSentence(sentence: Sentence, index: number, sameBlock: boolean): void {
    const frame: Frame = { speaker: null, subject: null, kind: null, say: false };
    const startedInQuote = inQuote;
    if (startedInQuote) Object.assign(frame, { speaker: quoteSpeaker, subject: quoteSpeaker, kind: 'position', say: true });
    const segments = segmentSentence(reading, sentence, actorFrom, actorTo, verbs);
    const trailing = trailingSpeaker(sentence);
    if (trailing && !startedInQuote) Object.assign(frame, { speaker: trailing.actor, subject: trailing.actor, kind: 'position', say: true });
    let open = false;
    const first = attribution(sentence);
    if (first) { Object.assign(frame, { speaker: first.actor, subject: first.actor, kind: 'position', say: true }); open = true; }
    segments.forEach((segment, k) => {
      const from = k === 0 && first ? Math.max(first.to, segment.from) : segment.from;
      const to = trailing && !startedInQuote ? Math.min(segment.to, trailing.from) : segment.to;
      if (from >= to) return;
      readSegment({ from, to, strong: segment.strong }, k, sentence, index, frame, sameBlock, open || startedInQuote || Boolean(trailing));
    });
    // A quotation that stays open is carried into the next sentence.
    for (let i = sentence.from; i < sentence.to; i++) if (tokens.keys[i] === '"') inQuote = !inQuote;
    if (inQuote && reading.sentences[index + 1]?.block !== sentence.block) inQuote = false;
    if (inQuote && !startedInQuote) quoteSpeaker = frame.speaker ?? frame.subject;
    previous = frame.subject || frame.speaker ? frame : { ...previous, kind: null, say: false };
  }

  function readSegment(segment: Segment, k: number, sentence: Sentence, index: number, frame: Frame, sameBlock: boolean, spoken: boolean): void {
    const predicate = findPredicate(segment, sentence, frame, sameBlock, k);
    const push = (from: number, to: number, kind: OutcomeKind, subject: Actor | null, speaker: Actor | null, rule: string): void => {
      const range = trim(from, to);
      if (range.to - range.from < 3) return;
      if (subject?.kind === 'outsider' || speaker?.kind === 'outsider') return;
      statements.push({ ...range, kind, subject, speaker, sentence: index, rule: `vi/outcome/${rule}` });
    };

    if (!predicate) {
      if (frame.kind && k > 0) {
        // A further member of the series: 'nhất trí A; B và C'.
        const verb = verbs.at.get(skipSmall(segment.from));
        if (verb?.do || verb?.act || (verb?.go && frame.kind === 'plan') || (segment.strong && !RESULT.test(tokens.keys.slice(segment.from, segment.from + 2).join(' ')))) push(segment.from, segment.to, verb || !frame.say ? frame.kind : 'position', frame.subject, frame.speaker, 'series');
        return;
      }
      if (k === 0 && spoken) {
        push(segment.from, segment.to, contentKind(segment.from, segment.to, frame).kind, frame.subject, frame.speaker, 'quotation');
        return;
      }
      const opening = tokens.keys[segment.from] === ',' ? segment.from + 1 : segment.from;
      if (k === 0 && previous.kind && !previous.say && verbs.at.get(opening)?.do && (tokens.capital[opening] || opening > segment.from)) {
        Object.assign(frame, previous);
        push(segment.from, segment.to, previous.kind, previous.subject, previous.speaker, 'series');
        return;
      }
      if (k === 0 && previous.speaker && sameBlock && CONNECTIVES.has(tokens.keys.slice(segment.from, segment.from + 2).join(' '))) {
        Object.assign(frame, previous, { kind: 'position' });
        push(segment.from, segment.to, contentKind(segment.from, segment.to, frame).kind, frame.subject, frame.speaker, 'carried-on');
      }
      return;
    }

    const { subject } = predicate;
    if (predicate.role === 'say') {
      const content = contentKind(predicate.to, segment.to, { ...frame, subject });
      frame.speaker = subject?.kind === 'document' ? null : subject;
      frame.subject = content.subject ?? subject;
      frame.kind = content.kind;
      frame.say = true;
      if (segment.to - predicate.to <= 7 && ADVERBIAL.has(tokens.keys[predicate.to] ?? '')) return;
      push(content.subject ? content.from : predicate.from, segment.to, content.kind, frame.subject, frame.speaker, 'say');
      return;
    }
    // 'trao đổi với A; B; C' tells of meetings, not of a matter.
    if (predicate.kind === 'discussion' && tokens.keys[predicate.to] === 'với' && !tokens.keys.slice(predicate.to, segment.to).includes('về')) {
      Object.assign(frame, { subject, kind: null });
      return;
    }
    const owner = subject;
    const speaker = frame.say ? (frame.speaker ?? null) : owner;
    frame.subject = owner;
    frame.kind = predicate.kind;
    if (!frame.say) frame.speaker = speaker;
    const startsWithSubject = (predicate.role === 'will' || predicate.role === 'need') && owner && owner.from >= segment.from;
    const short = segment.to - predicate.from < 4 && owner && owner.from >= segment.from;
    push(startsWithSubject || short ? owner.from : predicate.from, segment.to, predicate.kind, owner, predicate.kind === 'plan' && !frame.say ? null : speaker, predicate.role);
  }

  /** The first verb of the segment that stands where a predicate can stand, with its subject. */
  function findPredicate(segment: Segment, sentence: Sentence, frame: Frame, sameBlock: boolean, k: number): Predicate | null {
    for (let i = segment.from; i < segment.to; i++) {
      const verb = verbs.at.get(i);
      const modal = MODALS.get(tokens.keys[i]!);
      if (!verb?.act && !verb?.say && !modal) continue;
      if (isNounUse(i, verb?.act?.to ?? verb?.say?.to ?? i + 1)) continue;
      let subject = subjectOf(i, segment, sentence, frame, sameBlock, k);
      if (subject === undefined) subject = bystander(i, segment, frame, verb?.act?.kind);
      if (subject === undefined) continue;
      if (verb?.say && !(verb.act && verb.act.to > verb.say.to)) {
        // 'khẳng định ủng hộ', 'nhấn mạnh mong muốn': the second verb decides.
        const second = verbs.at.get(verb.say.to)?.act;
        if (second && tokens.keys[second.to] !== 'của') return { from: i, to: second.to, role: 'act', kind: requestOrPosition(second.kind, second.to, segment.to, subject), subject };
        return { from: i, to: verb.say.to, role: 'say', kind: 'position', subject };
      }
      if (verb?.act) {
        if (verb.do && frame.kind && k > 0 && subject === frame.subject && !frame.say && ['agreement', 'commitment', 'request', 'plan'].includes(frame.kind)) return null;
        const link = tokens.keys[verb.act.to];
        const chained = link === 'và' || link === ',' ? verbs.at.get(verb.act.to + 1)?.act : undefined;
        if (chained && !verbs.at.get(verb.act.to + 1)?.do) return { from: i, to: chained.to, role: 'act', kind: requestOrPosition(chained.kind, chained.to, segment.to, subject), subject };
        return { from: i, to: verb.act.to, role: 'act', kind: requestOrPosition(verb.act.kind, verb.act.to, segment.to, subject), subject };
      }
      if (!modal || !subject) continue;
      if (modal === 'will') return { from: i, to: i + 1, role: 'will', kind: willKind(i, subject, frame), subject };
      if (modal === 'must' && frame.speaker?.kind === 'document') return { from: i, to: i + 1, role: 'will', kind: 'commitment', subject };
      if (modal === 'must') continue;
      return { from: i, to: i + 1, role: modal, kind: 'position', subject };
    }
    return null;
  }

  /** 'Tầm nhìn chung của hai nước sẽ được thúc đẩy', 'Bệnh viện … đã ký thỏa thuận': the sides own what is done though they are not the subject. */
  function bystander(i: number, segment: Segment, frame: Frame, act: OutcomeKind | undefined): Actor | undefined {
    if (frame.say) return undefined;
    const passive = tokens.keys[i] === 'sẽ' && tokens.keys[i + 1] === 'được';
    const signed = act === 'agreement' && tokens.keys[i] === 'ký' && tokens.keys[i - 1] === 'đã' && tokens.keys[i - 2] !== 'được';
    if (!passive && !signed) return undefined;
    for (let n = i; n > segment.from; n--) {
      const actor = actorTo.get(n);
      if (actor && (actor.kind === 'collective' || (actor.kind === 'party' && actor.joint))) return { ...actor, from: segment.from };
    }
    return signed ? { from: segment.from, to: i, kind: 'collective', codes: [], persons: [], joint: true } : undefined;
  }

  /** The actor before the verb; null: taken over from before; undefined: no predicate stands here. */
  function subjectOf(i: number, segment: Segment, sentence: Sentence, frame: Frame, sameBlock: boolean, k: number): Actor | null | undefined {
    let j = i;
    for (let steps = 0; steps < 6; steps++) {
      const before = j;
      j = verbs.beforeAuxiliaries(j, segment.from);
      const time = timeFromEnd.get(j);
      if (time !== undefined && time >= segment.from) j = time;
      if (tokens.keys[j - 1] === ')' && j - 1 > segment.from) {
        let open = j - 2;
        while (open > segment.from && tokens.keys[open] !== '(') open--;
        if (tokens.keys[open] === '(') j = open;
      }
      if (j === before) break;
    }
    const actor = actorTo.get(j) ?? actorAcrossModifiers(j, segment.from);
    if (actor && actor.from >= sentence.from) return isComplement(actor) ? undefined : actor;
    if (j > segment.from && tokens.keys[j - 1] !== ',' && tokens.keys[j - 1] !== '"' && tokens.keys[j - 1] !== ':') return undefined;
    // At a clause border: the last actor that opened a clause of this segment, else the running subject.
    if (tokens.keys[j - 1] === ',' && j > segment.from) {
      const opener = clauseOpener(segment, j);
      if (opener) return opener;
      if (!frame.subject && k === 0) return undefined;
    }
    if (k > 0 || frame.subject) return (frame.say ? frame.speaker : null) ?? frame.subject;
    // 'Hoan nghênh các nỗ lực …, Thủ tướng bày tỏ …': the subject comes after.
    if (j === sentence.from) {
      for (let n = j + 2; n < sentence.to; n++) {
        const later = tokens.keys[n - 1] === ',' ? actorFrom.get(n) : undefined;
        if (later && verbs.at.has(skipSmall(later.to))) return later;
      }
    }
    if (j <= segment.from + 1 && sameBlock) return previous.say ? previous.speaker : previous.subject;
    return undefined;
  }

  /** 'hai quốc gia đồng minh thân cận cam kết': a collective or post with up to five words of description. */
  function actorAcrossModifiers(end: number, floor: number): Actor | undefined {
    for (let j = end - 1; j > Math.max(floor, end - 6); j--) {
      if (tokens.capital[j] || verbs.at.has(j) || NOT_IN_PHRASE.has(tokens.keys[j]!)) return undefined;
      const actor = actorTo.get(j);
      if (actor) return actor.kind === 'collective' || actor.kind === 'post' ? actor : undefined;
    }
    return undefined;
  }

  /** 'chuyến thăm của ông X sẽ …': the actor closes a phrase that is the subject. */
  function isComplement(actor: Actor): boolean {
    const before = tokens.keys[actor.from - 1];
    return before === 'của' || before === 'với' || before === 'cho' || before === 'giữa' || before === 'từ' || before === 'bởi' || before === 'được' || before === 'bị' || before === 'do' || SUBORDINATE.has(before ?? '') || (before === 'về' && actor.kind !== 'collective');
  }

  function clauseOpener(segment: Segment, before: number): Actor | null {
    for (let i = before - 1; i >= segment.from; i--) {
      const actor = actorFrom.get(i);
      if (actor && (i === segment.from || tokens.keys[i - 1] === ',') && actor.to < before) return actor;
    }
    return null;
  }

  function willKind(i: number, subject: Actor, frame: Frame): OutcomeKind {
    if (tokens.keys[i + 1] === 'được' || goes(i + 1)) return 'plan';
    if (frame.say) return 'commitment';
    return subject.kind === 'person' || subject.kind === 'post' || subject.kind === 'pronoun' ? 'plan' : 'commitment';
  }

  /** What a verb of saying introduces: the kind by the embedded clause's own verb, its subject, and where it begins. */
  function contentKind(from: number, to: number, frame: Frame): { kind: OutcomeKind; subject: Actor | null; from: number } {
    let start = from;
    while (start < to && (tokens.keys[start] === 'rằng' || tokens.keys[start] === ',' || tokens.keys[start] === ':' || tokens.keys[start] === '"')) start++;
    for (let i = start; i < Math.min(to, start + 40); i++) {
      const key = tokens.keys[i]!;
      const verb = verbs.at.get(i);
      const modal = MODALS.get(key);
      if (!verb?.act && !verb?.say && !modal) continue;
      if (isNounUse(i, verb?.act?.to ?? verb?.say?.to ?? i + 1)) continue;
      const j = verbs.beforeAuxiliaries(i, start);
      const adjacent = actorTo.get(j) ?? null;
      if (adjacent && adjacent.from > start && isComplement(adjacent)) return { kind: 'position', subject: null, from: start };
      const subject = adjacent;
      if (!subject && j > start) {
        if (modal === 'need' || modal === 'must') return { kind: 'position', subject: null, from: start };
        continue;
      }
      const we = subject && tokens.keys[subject.from] === 'chúng';
      const owner = subject && subject.kind !== 'pronoun' && (!we || verb?.act?.kind === 'agreement') ? subject : null;
      if (verb?.say) {
        if (subject) return { kind: 'position', subject: owner, from: start };
        continue;
      }
      if (modal === 'will') return { kind: goes(i + 1) ? 'plan' : 'commitment', subject: owner, from: start };
      if (modal === 'need' || modal === 'want' || modal === 'must') return { kind: 'position', subject: null, from: start };
      if (verb?.act) {
        const kind = requestOrPosition(verb.act.kind, verb.act.to, to, owner ?? frame.subject);
        return { kind: subject || j === start ? kind : 'position', subject: kind === 'position' ? null : owner, from: start };
      }
    }
    if (verbs.at.get(start)?.do && tokens.keys[from - 1] !== 'mạnh') return { kind: 'commitment', subject: null, from: start };
    return { kind: 'position', subject: null, from: start };
  }

  /** 'mong muốn', 'hy vọng' ask for something only when another side is to act; else they are a position. */
  function requestOrPosition(kind: OutcomeKind, from: number, to: number, subject: Actor | null): OutcomeKind {
    if (kind !== 'request') return kind;
    const last = tokens.keys[from - 1]!;
    if (!(last === 'muốn' || last === 'vọng' || last === 'mong' || last === 'rằng')) return kind;
    for (let i = from; i < Math.min(to, from + 14); i++) {
      const actor = actorFrom.get(i);
      if (actor && (i === from || tokens.keys[i - 1] === ',' || tokens.keys[i - 1] === 'rằng' || !verbs.at.get(from)))
        return subject && actor.codes.length === 1 && subject.codes.includes(actor.codes[0]!) ? 'position' : 'request';
      if (verbs.at.get(i)?.do && i === from) return 'position';
    }
    return 'position';
  }

  function isNounUse(i: number, end: number): boolean {
    if (tokens.keys[end] === 'chung' && tokens.keys[i] === 'tuyên') return true;
    // 'cam kết của Mỹ' is a noun unless somebody stands right before it.
    if (tokens.keys[end] === 'của' && !actorTo.has(verbs.beforeAuxiliaries(i, 0))) return true;
    const before = tokens.keys[i - 1];
    return before !== undefined && tokens.capital[i - 1] === 0 && NOUN_BEFORE.has(before);
  }

  /** 'Theo ông X, …' at the start of a sentence. */
  function attribution(sentence: Sentence): { actor: Actor; to: number } | null {
    const at = tokens.keys[sentence.from] === '"' ? sentence.from + 1 : sentence.from;
    if (tokens.keys[at] !== 'theo' && tokens.keys[at] !== 'về') return null;
    if (tokens.keys[at] === 'về') return null;
    for (let i = at + 1; i < Math.min(at + 4, sentence.to); i++) {
      const actor = actorFrom.get(i);
      if (actor && tokens.keys[actor.to] === ',') return { actor, to: actor.to + 1 };
    }
    return null;
  }

  /** '…", ông X nói.' at the end of a sentence: the speaker of what stands before. */
  function trailingSpeaker(sentence: Sentence): { actor: Actor; from: number } | null {
    for (let i = sentence.to - 1; i > sentence.from + 4 && i > sentence.to - 30; i--) {
      const verb = verbs.at.get(i);
      if (!verb?.say) continue;
      const actor = actorTo.get(verbs.beforeAuxiliaries(i, sentence.from));
      if (!actor || actor.from <= sentence.from + 4) continue;
      const mark = tokens.keys[actor.from - 1];
      if (mark === ',' || mark === '"') {
        const end = verb.say.to;
        if (end >= sentence.to - 1 || /^[.,]$/.test(tokens.keys[end]!)) return { actor, from: actor.from - 1 };
      }
    }
    return null;
  }

  /** A verb of travelling or meeting: 'sẽ thăm', 'sẽ cùng dự'. */
  function goes(at: number): boolean {
    return Boolean(verbs.at.get(at)?.go ?? verbs.at.get(skipSmall(at))?.go);
  }

  function skipSmall(at: number): number {
    let i = at;
    while (SMALL.has(tokens.keys[i] ?? '')) i++;
    return i;
  }

  /** Drops marks and link words at both ends. */
  function trim(from: number, to: number): TokenRange {
    let a = from, b = to;
    while (a < b && /^(?:[^\p{L}\p{N}(]|rằng|và|đồng thời)$/u.test(tokens.keys[a]!)) a++;
    while (b > a && /^(?:[^\p{L}\p{N})]|và|đồng|thời)$/u.test(tokens.keys[b - 1]!)) b--;
    return { from: a, to: b };
  }
}

const NOT_IN_PHRASE = new Set([',', '.', ';', ':', '"', '(', ')', 'và', 'với', 'của', 'tại', 'trong', 'ở', 'về', 'là', 'để', 'nhằm', 'cho', 'khi', 'mà', 'do', 'bị', 'được', 'theo', 'sau', 'trước', 'từ', 'đến', 'rằng', 'có', 'việc', 'các', 'những', '-']);
/** A clause that says when or why is no statement: 'kể từ khi Tổng thống … công bố'. */
const SUBORDINATE = new Set(['khi', 'nếu', 'vì', 'mà', 'lúc', 'dù']);
/** What follows from it, not what is said. */
const RESULT = /^(?:cho thấy|thể hiện|qua đó|góp phần|tạo nên|nơi |thay |khi |sau |trước )/;
const MODALS = new Map<string, 'will' | 'need' | 'want' | 'must'>([['sẽ', 'will'], ['cần', 'need'], ['muốn', 'want'], ['phải', 'must']]);
/** 'cho biết tại đối thoại, …': what follows is where, not what. */
const ADVERBIAL = new Set(['tại', 'trong', 'sau', 'về', 'ở', 'trước', 'theo', 'qua', 'với']);
const SMALL = new Set(['đã', 'sẽ', 'đang', 'cũng', 'cùng', 'luôn', 'đều', 'vừa', 'lại', 'còn', 'tiếp', 'tục', 'nhau', 'sớm']);
const NOUN_BEFORE = new Set([
  'các', 'những', 'một', 'sự', 'việc', 'của', 'theo', 'bản', 'lời', 'về', 'với', 'từ', 'bằng', 'mọi', 'nhiều', 'mỗi', 'số', 'cuộc', 'lễ', 'quá', 'tinh', 'hoạt', 'để', 'nhằm', 'được', 'bị', 'khi', 'sau', 'trước', 'trong', 'do', 'mà', 'ngày', 'văn', 'phát', 'cơ', 'năm', 'dịp',
]);
