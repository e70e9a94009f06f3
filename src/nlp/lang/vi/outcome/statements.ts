import type { OutcomeKind, TimeFact } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';
import { clausesOf, isComplement, skipSmall, trim } from './clause.js';
import { contentOf, hasVerb } from './content.js';
import { findNominal } from './nominal.js';
import { type Frame, findPredicate } from './predicates.js';
import { findQuotations, type Quotation, trailingAttribution } from './quotes.js';
import { type Segment, segmentSentence } from './segments.js';

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

const SILENT: Frame = { speaker: null, subject: null, kind: null, say: false, planned: false };
const spokenBy = (actor: Actor | null): Frame => ({ speaker: actor, subject: actor, kind: 'position', say: true, planned: false });

/** Reads every sentence of the readable blocks into statements, in order. */
export function readStatements(reading: Reading, actors: readonly Actor[], verbs: VerbIndex, times: readonly TimeFact[]): Statement[] {
  const { tokens } = reading;
  const clauses = clausesOf(reading, actors, verbs, times);
  const quotations = findQuotations(reading, clauses);
  const statements: Statement[] = [];
  let previous: Frame = SILENT;
  let nextQuotation = 0;
  /** The person that the last sentences are about: whom 'ông' and 'bà' take up. */
  let topic: Actor | null = null;
  /** What the bullets of a list are, while one is open. */
  let list: Frame | null = null;

  const oneLiners = everySentenceALine(reading);
  reading.sentences.forEach((sentence, index) => {
    if (!reading.readable[sentence.from] && !reading.readable[sentence.from + 1]) return;
    if (tokens.keys[sentence.to - 1] === '?') return;
    const sameBlock = index > 0 && reading.sentences[index - 1]!.block === sentence.block;
    const goesOn = sameBlock || (oneLiners && reading.blocks[sentence.block]!.kind === 'paragraph');
    const bullet = !sameBlock && BULLET.test(tokens.keys[sentence.from]!) ? 1 : 0;
    if (list && bullet) {
      const range = trim(clauses, sentence.from + bullet, sentence.to);
      if (range.to - range.from >= SHORTEST)
        statements.push({
          from: range.from,
          to: range.to,
          kind: list.kind!,
          subject: list.subject,
          speaker: list.kind === 'plan' ? null : list.speaker,
          sentence: index,
          rule: 'vi/outcome/bullet',
        });
      return;
    }
    list = null;
    while (nextQuotation < quotations.length && quotations[nextQuotation]!.attributionEnd <= sentence.from) nextQuotation++;
    readSentence(sentence, index, sameBlock, goesOn, quotations[nextQuotation]);
    topic =
      [previous.subject, previous.speaker, openerOf(sentence)].find((actor) => actor !== null && PERSONAL.has(actor.kind) && actor.persons.length === 1) ??
      topic;
  });
  return statements;

  function readSentence(sentence: Sentence, index: number, sameBlock: boolean, goesOn: boolean, quotation: Quotation | undefined): void {
    const start = tokens.keys[sentence.from] === '"' ? sentence.from + 1 : sentence.from;
    // The sentence begins inside quoted speech, up to the closing mark; the attribution after it is no item.
    const quoted = quotation && quotation.from <= start && start < quotation.to && quotation.speaker ? quotation : null;
    const named = quoted ? null : attribution(sentence);
    const trailing = quoted || named ? null : trailingAttribution(clauses, sentence.from, sentence.to);
    const told = quoted?.speaker ?? named?.actor ?? trailing?.actor ?? null;
    // 'theo các nhà ngoại giao': nobody's.
    const teller = told?.kind === 'collective' && told.codes.length === 0 && tokens.keys[told.from] === 'các' ? null : takenUp(told);
    const frame: Frame = teller ? spokenBy(teller) : { ...SILENT };
    const spoken = Boolean(teller);
    frame.planned = SCHEDULE.test(tokens.keys.slice(sentence.from, sentence.from + 3).join(' '));
    segmentSentence(clauses, sentence).forEach((segment, k) => {
      const from =
        k === 0 && named ? Math.max(named.to, segment.from) : quoted && segment.from > quoted.to ? Math.max(segment.from, quoted.attributionEnd) : segment.from;
      const to = quoted && segment.from < quoted.to ? Math.min(segment.to, quoted.to) : trailing ? Math.min(segment.to, trailing.from) : segment.to;
      if (from < to) readSegment({ from, to, strong: segment.strong }, k, sentence, index, frame, sameBlock, goesOn, spoken);
    });
    previous = frame.subject || frame.speaker ? frame : { ...previous, kind: null, say: false };
    if (opensList(sentence, index)) list = frame.kind ? frame : signing(sentence);
  }

  /** 'ông', 'bà': the person the last sentences are about. */
  function takenUp(actor: Actor | null): Actor | null {
    if (actor?.kind !== 'pronoun' || !topic || !PERSON_PRONOUN.test(tokens.keys[actor.from]!)) return actor;
    return { ...actor, kind: 'person', persons: topic.persons, codes: topic.codes };
  }

  /** 'Chúng tôi' in a sentence without a teller: whoever spoke last. */
  function ours(actor: Actor | null, frame: Frame): Actor | null {
    return actor && !frame.speaker && speaksOfSelf(actor, 'position') && tokens.keys[actor.from + 1] !== 'ta' ? (previous.speaker ?? topic ?? actor) : actor;
  }

  function openerOf({ from, to }: TokenRange): Actor | null {
    for (let i = from; i < Math.min(to, from + 25); i++) {
      const actor = clauses.actorFrom.get(i);
      if (actor && (i === from || tokens.keys[i - 1] === ',' || tokens.keys[i - 1] === 'rằng' || clauses.timeBefore.has(i))) return actor;
    }
    return null;
  }

  /** The sentence ends in a colon and the next line is a bullet. */
  function opensList(sentence: Sentence, index: number): boolean {
    const next = reading.sentences[index + 1];
    return tokens.keys[sentence.to - 1] === ':' && next !== undefined && next.block !== sentence.block && BULLET.test(tokens.keys[next.from]!);
  }

  /** 'Các văn kiện sẽ được ký kết gồm:' has no subject: the sides sign. */
  function signing(sentence: Sentence): Frame | null {
    const keys = tokens.keys.slice(sentence.from, sentence.to);
    if (!keys.includes('ký')) return null;
    const sides: Actor = { from: sentence.from, to: sentence.to, kind: 'collective', codes: [], persons: [], joint: true };
    return { speaker: null, subject: sides, kind: keys.includes('sẽ') ? 'plan' : 'agreement', say: false, planned: false };
  }

  function readSegment(
    segment: Segment,
    k: number,
    sentence: Sentence,
    index: number,
    frame: Frame,
    sameBlock: boolean,
    goesOn: boolean,
    spoken: boolean,
  ): void {
    const push = (from: number, to: number, kind: OutcomeKind, subject: Actor | null, speaker: Actor | null, rule: string): void => {
      const range = trim(clauses, from, to);
      if (to === sentence.to && opensList(sentence, index) && to - from < INTRO) return;
      if (range.to - range.from < SHORTEST || subject?.kind === 'outsider' || speaker?.kind === 'outsider') return;
      statements.push({ from: range.from, to: range.to, kind, subject, speaker, sentence: index, rule: `vi/outcome/${rule}` });
    };
    let predicate =
      findPredicate(clauses, segment, { sentence, index: k, frame, before: sameBlock ? previous : null }) ??
      (k === 0 && !spoken ? findNominal(clauses, segment) : null);
    if (predicate && predicate !== 'denied') predicate = { ...predicate, subject: ours(takenUp(predicate.subject), frame) };
    if (predicate === 'denied') {
      Object.assign(frame, SILENT);
      return;
    }
    if (!predicate) {
      readWithoutPredicate(segment, k, sentence, frame, goesOn, spoken, push);
      return;
    }

    if (predicate.role === 'say') {
      const content = contentOf(clauses, predicate.to, segment.to, predicate.subject);
      const teller = frame.say && frame.speaker && predicate.subject && speaksOfSelf(predicate.subject, 'position') ? frame.speaker : predicate.subject;
      frame.speaker = teller?.kind === 'document' ? null : teller;
      frame.subject = content.subject ?? teller;
      frame.kind = content.kind;
      frame.say = true;
      if (predicate.to >= segment.to) return;
      if (ADVERBIAL.has(tokens.keys[predicate.to] ?? '') && (segment.to - predicate.to <= 7 || !hasVerb(clauses, predicate.to, segment.to))) return;
      push(content.subject ? content.from : predicate.from, segment.to, content.kind, frame.subject, frame.speaker, 'say');
      return;
    }
    // 'trao đổi với A; B; C' tells of meetings, not of a matter; 'trao đổi với báo chí về …' of an interview.
    if (
      predicate.kind === 'discussion' &&
      tokens.keys[predicate.to] === 'với' &&
      (!tokens.keys.slice(predicate.to, segment.to).includes('về') || !(clauses.actorFrom.get(predicate.to + 1)?.codes.length ?? 0))
    ) {
      Object.assign(frame, { subject: predicate.subject, kind: null });
      return;
    }
    // 'Trao đổi với … về nhân quyền, ông X khẳng định': the fronted clause sets the scene. 'Dự kiến trong hôm nay, …' likewise.
    if (
      (predicate.fronted && (predicate.kind === 'discussion' || tokens.keys.slice(predicate.from, predicate.from + 3).join(' ') === 'nhận lời mời')) ||
      (predicate.kind === 'plan' && predicate.role === 'act' && ADVERBIAL.has(tokens.keys[predicate.to] ?? '') && segment.to - predicate.to <= 6)
    ) {
      Object.assign(frame, { subject: null, kind: null, planned: frame.planned || predicate.kind === 'plan' });
      return;
    }
    // Another person's act ends what the first one said.
    const { own } = predicate;
    if (own && frame.say && k > 0 && !spoken && predicate.role === 'act' && predicate.subject && PERSONAL.has(predicate.subject.kind)) frame.say = false;
    if (predicate.subject && tokens.keys[predicate.subject.from] === 'họ' && !previous.subject) return;
    const they = predicate.subject && tokens.keys[predicate.subject.from] === 'họ' ? previous.subject : null;
    const owner =
      they ?? (frame.say && frame.speaker && predicate.subject && speaksOfSelf(predicate.subject, predicate.kind) ? frame.speaker : predicate.subject);
    const speaker = frame.say ? frame.speaker : owner;
    Object.assign(frame, { subject: owner, kind: predicate.kind, speaker });
    const clauseFrom = predicate.passive
      ? segment.from
      : predicate.subject && own && predicate.subject.from >= segment.from
        ? predicate.subject.from
        : predicate.from;
    const withSubject = predicate.role === 'will' || predicate.role === 'need' || predicate.passive || isShort(predicate.from, segment.to);
    push(
      withSubject ? clauseFrom : predicate.from,
      segment.to,
      predicate.kind,
      owner,
      predicate.kind === 'plan' && !frame.say ? null : speaker,
      predicate.role,
    );
    if (predicate.nominal) frame.kind = null;
  }

  /** 'vui vẻ nhận lời' says too little without its subject. */
  function isShort(from: number, to: number): boolean {
    const said = trim(clauses, from, to);
    return said.to - said.from < SAYS_LITTLE;
  }

  /** A clause without a verb of its own goes on with what governs it: a series, quoted speech, or the sentence before. */
  function readWithoutPredicate(
    segment: Segment,
    k: number,
    sentence: Sentence,
    frame: Frame,
    goesOn: boolean,
    spoken: boolean,
    push: (from: number, to: number, kind: OutcomeKind, subject: Actor | null, speaker: Actor | null, rule: string) => void,
  ): void {
    if (frame.kind && k > 0) {
      const verb = verbs.at.get(skipSmall(clauses, segment.from));
      const result = RESULT.test(tokens.keys.slice(segment.from, segment.from + 2).join(' '));
      // '; hai bên tăng cường …', '; Trung Quốc mở rộng …' under 'đề nghị hai bên …'
      const both = clauses.actorFrom.get(segment.from);
      const joint =
        (both?.kind === 'collective' && clauses.verbs.at.has(skipSmall(clauses, both.to)) && (frame.kind === 'request' || frame.kind === 'agreement')) ||
        (both?.kind === 'party' && Boolean(clauses.verbs.at.get(skipSmall(clauses, both.to))?.do) && frame.kind === 'request' && !frame.say);
      if (
        verb?.do ||
        verb?.act ||
        (verb?.go && frame.kind === 'plan') ||
        (segment.strong && (joint || (frame.say && (!result || tokens.keys[segment.from - 1] === 'thời')))) ||
        (k === 1 && spoken && both && startsWithScene(sentence))
      )
        push(
          segment.from,
          segment.to,
          verb || !frame.say ? frame.kind : 'position',
          frame.subject,
          frame.kind === 'plan' && !frame.say ? null : frame.speaker,
          'series',
        );
      return;
    }
    if (k === 0 && spoken) {
      if (startsWithScene(segment) && (segment.to < sentence.to || !hasVerb(clauses, segment.from, segment.to))) return;
      const { kind } = contentOf(clauses, segment.from, segment.to, frame.speaker);
      push(segment.from, segment.to, kind, frame.subject, frame.speaker, 'quotation');
      return;
    }
    // 'Ông đã gặp …, đồng thời kêu gọi …': who opens a clause is the subject of the next, whatever he does in the first.
    if (!spoken) {
      const opener = openerOf(segment);
      if (opener && !isComplement(clauses, opener) && opener.kind !== 'document') Object.assign(frame, { ...SILENT, subject: opener });
    }
    if (k > 0) return;
    const both = jointAct(segment);
    if (goesOn && both && (previous.kind === 'request' || previous.kind === 'agreement' || previous.kind === 'commitment') && !previous.say) {
      Object.assign(frame, previous.kind === 'request' ? previous : { ...SILENT, kind: previous.kind, subject: both });
      push(segment.from, segment.to, previous.kind, frame.subject, frame.speaker, 'carried-on');
      return;
    }
    const opening = tokens.keys[segment.from] === ',' ? segment.from + 1 : segment.from;
    if (
      previous.kind &&
      !previous.say &&
      verbs.at.get(opening)?.do &&
      CLOSED.test(tokens.keys[sentence.to - 1] ?? '') &&
      (tokens.capital[opening] || opening > segment.from)
    ) {
      Object.assign(frame, previous);
      push(segment.from, segment.to, previous.kind, previous.subject, previous.speaker, 'series');
    } else if (previous.say && previous.speaker && goesOn && hasVerb(clauses, segment.from, segment.to) && carriesOn(segment)) {
      Object.assign(frame, previous);
      push(segment.from, segment.to, contentOf(clauses, segment.from, segment.to, frame.speaker).kind, frame.subject, frame.speaker, 'carried-on');
    }
  }

  /** 'Là nước chủ nhà, …', 'Tại cuộc gặp, …' */
  function startsWithScene({ from }: TokenRange): boolean {
    const opening = tokens.keys[tokens.keys[from] === '"' ? from + 1 : from]!;
    return ADVERBIAL.has(opening) || FRONTED.has(opening);
  }

  /** 'Hai nước tiếp tục phối hợp …' after what was asked for or agreed. */
  function jointAct({ from }: Segment): Actor | null {
    const actor = clauses.actorFrom.get(from);
    if (actor?.kind !== 'collective' || !JOINT_ACT.has(tokens.keys[actor.to] ?? '')) return null;
    return verbs.at.get(skipSmall(clauses, actor.to))?.do ? actor : null;
  }

  /** 'Ngoài ra, …', 'Ưu tiên trước mắt là …' */
  function carriesOn({ from, to }: Segment): boolean {
    return CONNECTIVES.has(tokens.keys.slice(from, from + 2).join(' ')) || POINT.test(tokens.keys.slice(from, Math.min(to, from + 10)).join(' '));
  }

  /** 'tôi', 'chúng tôi' and 'chúng ta' in somebody's mouth are his side, unless they tell of a joint act. */
  function speaksOfSelf(subject: Actor, kind: OutcomeKind): boolean {
    const word = tokens.keys[subject.from];
    return word === 'tôi' || (word === 'chúng' && kind !== 'agreement');
  }

  /** 'Theo ông X, …' at the start of a sentence. */
  function attribution(sentence: Sentence): { actor: Actor; to: number } | null {
    const first = /^(?:còn|vẫn|cũng|riêng)$/.test(tokens.keys[sentence.from]!) ? sentence.from + 1 : sentence.from;
    if (tokens.keys[first] !== 'theo') return null;
    for (let i = first + 1; i < Math.min(first + 4, sentence.to); i++) {
      const actor = clauses.actorFrom.get(i);
      if (actor && tokens.keys[actor.to] === ',') return { actor, to: actor.to + 1 };
    }
    return null;
  }
}

/** Pages that were taken apart print each sentence on a line of its own: there the lines say nothing of paragraphs. */
function everySentenceALine({ blocks, sentences }: Reading): boolean {
  const inParagraphs = sentences.filter((s) => blocks[s.block]!.kind === 'paragraph');
  const lines = new Set(inParagraphs.map((s) => s.block)).size;
  return lines > 8 && inParagraphs.length <= lines * 1.1;
}

/** What a line of a list begins with. */
const BULLET = /^[-•*+]$/;
/** A sentence, not a sub-heading. */
const CLOSED = /^[.;…!?]$/;
/** The line before a list that is no longer than this only introduces it. */
const INTRO = 14;
/** A predicate of fewer tokens is quoted with its subject. */
const SAYS_LITTLE = 5;
/** An item has at least so many tokens. */
const SHORTEST = 3;
const PERSON_PRONOUN = /^(?:ông|bà|ngài|đồng)$/;
const PERSONAL = new Set<Actor['kind']>(['person', 'post', 'pronoun']);
/** A sentence that opens so goes on with what was said before. */
const CONNECTIVES = new Set([
  'do đó',
  'đồng thời',
  'ngoài ra',
  'bên cạnh',
  'trong đó',
  'qua đó',
  'vì vậy',
  'vì thế',
  'theo đó',
  'thứ hai',
  'thứ ba',
  'thứ tư',
  'thứ nhất',
  'đặc biệt',
]);
/** The next of the speaker's points: 'Nội dung cuối cùng là …', 'Các ưu tiên gồm …'. */
const POINT = /^(?:các |những )?(?:nội dung|ưu tiên|trọng tâm|đề xuất|biện pháp|giải pháp|điểm|lĩnh vực|mục tiêu)(?: (?!là )[^ ,]+){0,4} (?:là|gồm|bao gồm) /;
const JOINT_ACT = new Set(['cùng', 'tiếp', 'cũng', 'sẽ', 'cần']);
/** What follows from it, not what is said. */
const RESULT = /^(?:cho thấy|thể hiện|qua đó|góp phần|tạo nên|nơi |thay |khi |sau |trước |trong đó)/;
/** What opens a sentence that tells of things to come. */
const SCHEDULE = /^(?:theo (?:kế hoạch|chương trình|lịch|dự kiến)|dự kiến)/;
/** 'cho biết tại đối thoại, …': what follows is where, not what. */
/** A clause or phrase that stands before the main clause: 'Là nước chủ nhà, …'. */
const FRONTED = new Set(['là', 'nhân', 'nhằm', 'để', 'khi', 'trên', 'bên', 'cùng', 'dù', 'mặc', 'nếu', 'ngoài', 'bằng', 'từ', 'nhờ', 'do', 'vì']);
const ADVERBIAL = new Set(['tại', 'trong', 'sau', 'về', 'ở', 'trước', 'theo', 'qua', 'với']);
