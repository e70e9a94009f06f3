import type { Capacity, MeetingKind, MeetingStatus, TimeFact } from '../../../../kernel/record.js';
import type { Reading, Things, TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import { tokenAfter } from '../../../text/tokens.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';
import { findCues, type Cue } from './cues.js';
import { findNamedMeetings, type NamedMeeting } from './named.js';
import { findWhere, type Where } from './where.js';

/** One place in the text where an occasion is spoken of. */
export interface MeetingMention extends TokenRange {
  readonly kind: MeetingKind | 'meet';
  readonly status: MeetingStatus | null;
  readonly name: string | null;
  readonly round: number | null;
  /** Indices into `People.people`, with the capacity that the wording gives, or null. */
  readonly persons: ReadonlyMap<number, Capacity | null>;
  readonly codes: ReadonlySet<string>;
  readonly date: string | null;
  readonly where: readonly Where[];
  /** Says nothing of its own about who met: points back to an occasion told before. */
  readonly anaphor: boolean;
  /** A named series, conference or committee. */
  readonly named: boolean;
  /** The next round of a series told of before. */
  readonly next: boolean;
  /** The date is given in the reader's zone, not the place's ('rạng sáng 17/4 (giờ Việt Nam)'). */
  readonly homeZone: boolean;
  /** The one met holds an office that is met in courtesy (a speaker, a mayor), though unnamed. */
  readonly ceremonial: boolean;
  readonly sentence: number;
  readonly rule: string;
}

/** What the mentions are read from. */
export interface MeetingContext {
  readonly reading: Reading;
  readonly things: Things;
  readonly actors: readonly Actor[];
  readonly verbs: VerbIndex;
  readonly sides: readonly string[];
}

/** A second meeting told in one breath ('hội kiến với A; B; C') continues for at most so many people. */
const LONGEST_LIST = 24;

export function findMeetingMentions(context: MeetingContext): MeetingMention[] {
  const { reading, things, actors, verbs } = context;
  const { tokens, sentences } = reading;
  const actorFrom = new Map(actors.map((a) => [a.from, a]));
  const actorTo = new Map(actors.map((a) => [a.to, a]));
  const where = findWhere(reading, things);
  const named = findNamedMeetings(reading);
  const timeTokens = things.times.map((t) => ({ from: tokenAfter(tokens, t.start), to: tokenAfter(tokens, t.end - 1) + 1, time: t }));
  const lastPerson = new Int32Array(tokens.length + 1).fill(-1);
  for (const m of things.people.mentions) lastPerson[m.to] = m.person;
  for (let i = 1; i <= tokens.length; i++) if (lastPerson[i] === -1) lastPerson[i] = lastPerson[i - 1]!;

  const mentioned = new Set(things.parties.map((p) => p.code));
  const mentions: MeetingMention[] = [];
  const inNamed = new Uint8Array(tokens.length);
  for (const n of named) inNamed.fill(1, n.from, n.to);
  const cues = findCues(reading).filter((c) => !inNamed[c.from]);
  /** The subject of the last cue, by sentence: '; hội kiến …' goes on with it. */
  let running: { sentence: number; subject: Actor | null; status: MeetingStatus | null } = { sentence: -1, subject: null, status: null };
  const at = placeInSentences(sentences);
  const titles = new Uint8Array(tokens.length);
  for (const m of things.people.mentions) titles.fill(1, m.whole.from, m.whole.to);
  for (const p of things.people.posts) titles.fill(1, p.from, p.to);
  const told = [...cues.map((cue) => ({ from: cue.from, cue, named: null })), ...named.filter((n) => !titles[n.from]).map((n) => ({ from: n.from, cue: null, named: n }))].sort((a, b) => a.from - b.from);
  const cueAt = new Uint8Array(tokens.length);
  for (const t of told) cueAt[t.from] = 1;
  for (const t of told) mentions.push(...(t.cue ? ofCue(t.cue) : [ofNamed(t.named)]));
  return mentions.sort((a, b) => a.from - b.from);

  function ofCue(cue: Cue): MeetingMention[] {
    const s = at(cue.from);
    if (s < 0) return [];
    const sentence = sentences[s]!;
    const { before, status } = subjectAndStatus(cue, sentence, s, cue.from);
    const after = objectsAfter(cue, sentence);
    if (cue.rule.endsWith('/arrive')) return arrival(cue, sentence, s, before, status);
    if (cue.rule.endsWith('/receive') && !(after.length && (after[0]!.kind === 'person' || after[0]!.kind === 'post' || after[0]!.kind === 'pronoun' || DELEGATION.has(tokens.keys[cue.to] ?? '')))) return [];
    const places = where.filter((w) => w.from >= sentence.from && w.to <= sentence.to);
    const base = {
      from: cue.from, to: cue.to, kind: cue.kind, name: null, round: null, sentence: s, rule: cue.rule, named: false,
      next: NEXT.test(tokens.keys.slice(cue.to, cue.to + 2).join(' ')), status, ceremonial: false, ...dateOf(cue, sentence, cue.kind === 'visit'),
    };
    if (cue.kind === 'visit') {
      const target = where.find((w) => w.from >= cue.to && w.from <= cue.to + 6 && w.to <= sentence.to);
      const of = cue.noun ? ofActor(cue, sentence) : null;
      const guest = of ?? before;
      const persons = new Map<number, Capacity | null>();
      for (const p of personsOf(guest)) persons.set(p, 'guest');
      for (const p of companions(cue, sentence, guest)) persons.set(p, 'guest');
      const codes = new Set<string>(guest?.codes ?? []);
      if (target?.country) codes.add(target.country);
      // 'sang thăm theo lời mời …' without a country: the other principal side.
      const other = !target && guest?.codes.length === 1 && context.sides.includes(guest.codes[0]!) ? context.sides.find((c) => c !== guest.codes[0]) : undefined;
      if (other && !cue.noun) codes.add(other);
      if (!persons.size && !target) return cue.noun ? [{ ...base, persons, codes, where: [], anaphor: true }] : [];
      if (guest && target?.country && guest.codes.length === 1 && guest.codes[0] === target.country) return [];
      const years = yearsListed(sentence);
      const several = years.length > 1 && (base.status === 'held' || base.date === null || years.includes(base.date));
      if (several && codes.size >= 1) return years.map((date) => ({ ...base, date, status: 'held' as const, persons, codes, where: places.filter((w) => w.from > cue.from - 12 && w.by !== 'tại'), anaphor: false }));
      return [{ ...base, persons, codes, where: places.filter((w) => w === target || (w.from > cue.from && w.from < cue.to + 25 && w.fineness === 3 && w.country === target?.country)), anaphor: persons.size === 0 && codes.size < 2 }];
    }
    const here = places.filter((w) => w.by === 'tại' || w.by === 'ở' || w.by === 'đô' || w.by === 'phố');
    const pair = cue.noun ? nounSides(cue, sentence, before) : null;
    const left = pair ? pair.left : before;
    const right = pair ? pair.right : after;
    if (cue.kind === 'signing' && !left?.codes.length) return [{ ...base, persons: new Map(), codes: new Set(context.sides), where: here, anaphor: false }];
    if (!left && right.length === 0) return cue.noun ? [{ ...base, persons: new Map(), codes: new Set(), where: here, anaphor: true }] : [];
    const other = !left && right.length ? counterpart(right[0]!) : null;
    const groups = (right.length ? right : [null]).map((object) => (object && left && object.kind === 'post' && sameParty(object, left) ? counterpart(left) : object));
    return groups.map((object) => {
      const persons = new Map<number, Capacity | null>();
      const codes = new Set<string>();
      for (const p of personsOf(left ?? other)) persons.set(p, cue.rule.endsWith('/receive') ? 'host' : CALLER.test(cue.rule) ? 'guest' : null);
      for (const p of personsOf(object)) persons.set(p, cue.rule.endsWith('/receive') ? 'guest' : CALLER.test(cue.rule) ? 'host' : null);
      for (const actor of [left ?? other, object]) for (const c of actor?.codes ?? []) codes.add(c);
      if (left?.kind === 'collective' && !left.codes.length) for (const c of context.sides) codes.add(c);
      return { ...base, persons, codes, where: here, anaphor: codes.size < 2 && persons.size < 2 && cue.noun, ceremonial: object?.kind === 'post' && CEREMONIAL.has(object.office ?? '') };
    });
  }

  /** 'đến Hà Nội': a visit only when somebody of rank from another country comes. */
  function arrival(cue: Cue, sentence: Sentence, s: number, before: Actor | null, status: MeetingStatus | null): MeetingMention[] {
    const target = where.find((w) => w.from >= cue.to && w.from <= cue.to + 4 && w.to <= sentence.to);
    if (!target?.country || !before || (before.kind === 'party' && before.to - before.from < 3) || before.codes.length !== 1 || before.codes[0] === target.country) return [];
    if (!personsOf(before).length && before.kind !== 'post' && !ENVOYS.test(tokens.keys.slice(before.from, before.to).join(' '))) return [];
    const persons = new Map<number, Capacity | null>();
    for (const p of personsOf(before)) persons.set(p, 'guest');
    const base = {
      from: cue.from, to: cue.to, kind: 'visit' as const, name: null, round: null, sentence: s, rule: cue.rule, named: false, next: false, ceremonial: false, status, ...dateOf(cue, sentence, true),
      persons, codes: new Set([...before.codes, target.country]), where: where.filter((w) => w.from >= target.from && w.from < target.from + 14 && w.to <= sentence.to), anaphor: false,
    };
    const years = yearsListed(sentence);
    return years.length > 1 && base.status === 'held' ? years.map((date) => ({ ...base, date })) : [base];
  }

  function ofNamed(n: NamedMeeting): MeetingMention {
    const s = Math.max(0, at(n.from));
    const sentence = sentences[s]!;
    const persons = new Map<number, Capacity | null>();
    const codes = new Set<string>(n.members.length <= 3 && n.members.every((c) => mentioned.has(c)) ? n.members : []);
    for (const p of things.parties) if (p.from >= n.from && p.to <= n.to + 2) codes.add(p.code);
    const between = actorFrom.get(n.to + 1);
    if (between && (tokens.keys[n.to] === 'giữa' || tokens.keys[n.to] === 'với')) {
      for (const p of personsOf(between)) persons.set(p, null);
      for (const c of between.codes) codes.add(c);
    }
    const thisTime = tokens.keys.slice(n.to, n.to + 2).join(' ') === 'lần này';
    const cue: Cue = { from: n.from, to: n.to, kind: n.kind, noun: true, rule: 'vi/meeting/named' };
    const attended = attendsAt(n.from, sentence);
    const { before: subject, status } = subjectAndStatus(cue, sentence, s, attended ?? n.from);
    if (subject && attended !== null) {
      for (const p of personsOf(subject)) persons.set(p, null);
      for (const c of subject.codes) codes.add(c);
    }
    const places = where.filter((w) => w.from >= n.to && w.from < n.to + 45 && w.to <= sentence.to && (w.by === 'tại' || w.by === 'ở'));
    return {
      from: n.from, to: n.to, kind: n.kind, status, ceremonial: false, name: n.name, round: n.round, persons, codes, ...(thisTime ? { date: null, homeZone: false } : dateOf(cue, sentence, false)), where: places, next: n.next,
      anaphor: n.name === null && n.round === null, named: true, sentence: s, rule: cue.rule,
    };
  }

  /** Where 'dự', 'họp', 'chủ trì' stands before a named meeting; null where nobody is said to attend it. */
  function attendsAt(from: number, sentence: Sentence): number | null {
    for (let i = from - 1; i >= Math.max(sentence.from, from - 60); i--) {
      const key = tokens.keys[i]!;
      if (key === 'dự' && tokens.keys[i + 1] !== 'kiến') return tokens.keys[i - 1] === 'tham' ? i - 1 : i;
      if (i >= from - 8 && (key === 'họp' || key === 'trì' || key === 'gia' || key === 'hành')) return i;
      if (key === '.' || (i < from - 8 && key === 'nhấn')) return null;
    }
    return null;
  }

  /** A cue after ';', ',' or 'và' goes on with the subject and the tense of the one before it. */
  function subjectAndStatus(cue: Cue, sentence: Sentence, s: number, verb: number): { before: Actor | null; status: MeetingStatus | null } {
    const mark = tokens.keys[verbs.beforeAuxiliaries(verb, sentence.from) - 1];
    const goesOn = running.sentence === s && running.subject && (mark === ';' || mark === ',' || mark === 'và');
    const before = goesOn ? running.subject : subjectBefore(cue, sentence);
    const status = statusOf(cue, sentence) ?? (goesOn ? running.status : null);
    if (before) running = { sentence: s, subject: before, status };
    return { before, status };
  }

  /** 'chuyến công du tới Nhật Bản cùng Bộ trưởng Quốc phòng …' */
  function companions(cue: Cue, sentence: Sentence, guest: Actor | null): readonly number[] {
    for (let i = cue.to; i < Math.min(cue.to + 8, sentence.to - 1); i++) {
      const actor = tokens.keys[i] === 'cùng' ? actorFrom.get(i + 1) : undefined;
      if (actor?.persons.length && (!guest || sameParty(actor, guest))) return actor.persons;
    }
    return [];
  }

  /** 'các năm 2001, 2006 và 2013': one visit each. */
  function yearsListed(sentence: Sentence): string[] {
    const years = timeTokens.filter((t) => t.from >= sentence.from && t.to <= sentence.to && /^\d{4}$/.test(t.time.value));
    return years.filter((t, k) => [years[k - 1], years[k + 1]].some((n) => n && Math.min(Math.abs(n.from - t.to), Math.abs(t.from - n.to)) <= 1)).map((t) => t.time.value);
  }

  /** The actor who does it: right before the cue, or else the last one that can in the sentence. */
  function subjectBefore(cue: Cue, sentence: Sentence): Actor | null {
    const direct = actorTo.get(verbs.beforeAuxiliaries(cue.from, sentence.from));
    if (direct && direct.from >= sentence.from) return resolved(direct);
    let fallback: Actor | null = null;
    for (let i = cue.from; i > Math.max(sentence.from, cue.from - 45); i--) {
      const actor = actorTo.get(i);
      if (!actor || actor.from < sentence.from || tokens.keys[i - 1] === ';') continue;
      if (actor.kind === 'person' || actor.kind === 'post' || actor.kind === 'pronoun') return resolved(actor);
      if (actor.kind === 'collective' || actor.kind === 'party') fallback ??= actor;
    }
    return fallback;
  }

  function resolved(actor: Actor): Actor {
    if (actor.kind !== 'pronoun') return actor;
    const person = lastPerson[actor.from]!;
    if (person < 0) return actor;
    const party = things.people.people[person]!.party;
    return { ...actor, persons: [person], codes: party ? [party] : [] };
  }

  /** The actors met: the first after the cue, and those that follow it in a list. */
  function objectsAfter(cue: Cue, sentence: Sentence): Actor[] {
    let i = cue.to;
    if (tokens.keys[i] === ',' && tokens.keys.slice(i + 1, i + 3).join(' ') === 'trao đổi') i += 3;
    while (i < sentence.to && !actorFrom.has(i) && LEAD_IN.has(tokens.keys[i]!)) i++;
    let first = actorFrom.get(i);
    for (let k = 1; !first && k <= 4 && cue.noun; k++) if (tokens.keys[i + k - 1] === 'với' || tokens.keys[i + k - 1] === 'cùng') first = actorFrom.get(i + k);
    if (first && first.kind === 'party' && cue.noun) first = listAfter(first.to, sentence) ?? first;
    if (!first) return [];
    const list = splitByParty(first);
    let end = first.to;
    for (let n = 0; n < LONGEST_LIST && end < sentence.to; n++) {
      const mark = tokens.keys[end];
      if (mark !== ';' && mark !== ',') break;
      const next = actorFrom.get(end + 1) ?? (tokens.keys[end + 1] === 'và' ? actorFrom.get(end + 2) : undefined);
      const last = list[list.length - 1]!;
      if (next && mark === ',' && next.kind === 'person' && last.codes.join() === next.codes.join()) {
        list[list.length - 1] = { ...last, persons: [...last.persons, ...next.persons] };
        end = next.to;
        continue;
      }
      if (!next || (next.kind !== 'person' && next.kind !== 'post')) break;
      const then = tokens.keys[next.to];
      if (then !== ';' && then !== ',' && then !== 'và' && then !== '…' && then !== '.') break;
      list.push(...splitByParty(next));
      end = next.to;
    }
    return list;
  }

  /** 'với lãnh đạo các nước như: A; B; C'. */
  function listAfter(at: number, sentence: Sentence): Actor | undefined {
    for (let i = at; i < Math.min(at + 6, sentence.to); i++) if (tokens.keys[i] === 'như' || tokens.keys[i] === 'gồm') return actorFrom.get(tokens.keys[i + 1] === ':' ? i + 2 : i + 1);
    return undefined;
  }

  /** 'với A (Hàn Quốc) và B (Nhật Bản)' are two talks. */
  function splitByParty(actor: Actor): Actor[] {
    const codes = new Set(actor.persons.map((p) => things.people.people[p]!.party));
    if (actor.persons.length < 2 || codes.size < 2) return [actor];
    return actor.persons.map((p) => ({ ...actor, persons: [p], codes: things.people.people[p]!.party ? [things.people.people[p]!.party!] : [], joint: false }));
  }

  function nounSides(cue: Cue, sentence: Sentence, before: Actor | null): { left: Actor | null; right: Actor[] } {
    for (let i = cue.to; i < Math.min(cue.to + 12, sentence.to); i++) {
      const key = tokens.keys[i]!;
      if (key === '.' || key === ',' || key === ';') break;
      const actor = actorFrom.get(i + 1);
      if (!actor) continue;
      if (key === 'giữa') return { left: actor, right: [] };
      if (key === 'của') return { left: actor, right: objectsAfter({ ...cue, to: actor.to }, sentence) };
      if (key === 'với' || key === 'cùng') return { left: before, right: objectsAfter(cue, sentence) };
    }
    // 'Tại cuộc gặp, ông X …': the sides are those told before.
    const verbBefore = tokens.keys[cue.from - 1];
    if (verbBefore === 'có' || verbBefore === 'hành') return { left: before, right: [] };
    if ((verbBefore === 'trong' || verbBefore === 'tại' || verbBefore === 'sau' || verbBefore === 'ở') && before?.joint && before.persons.length > 1 && before.to === cue.from - 1) return { left: before, right: [] };
    return { left: null, right: [] };
  }

  /** 'chuyến thăm Việt Nam của Tổng thống Joe Biden'. */
  function ofActor(cue: Cue, sentence: Sentence): Actor | null {
    for (let i = cue.to; i < Math.min(cue.to + 14, sentence.to - 1); i++) {
      if (tokens.keys[i] === ',' || tokens.keys[i] === '.') return null;
      if (tokens.keys[i] === 'của' && actorFrom.get(i + 1)) return resolved(actorFrom.get(i + 1)!);
    }
    return null;
  }

  /** 'sau cuộc hội đàm với B': the other side is the text's other principal, by the person of it named most. */
  function counterpart(met: Actor): Actor | null {
    const code = context.sides.find((c) => !met.codes.includes(c));
    if (!code || met.codes.length !== 1 || !context.sides.includes(met.codes[0]!)) return null;
    const person = leading(code);
    return { from: met.from, to: met.to, kind: 'person', codes: [code], persons: person === null ? [] : [person], joint: false };
  }

  /** The persons an actor stands for: also 'hai nhà lãnh đạo' (the leading person of each side) and 'hai quan chức Mỹ' (the last two of that party). */
  function personsOf(actor: Actor | null): readonly number[] {
    if (!actor) return [];
    if (actor.persons.length || actor.kind !== 'collective' || !PEOPLE_WORD.test(tokens.keys.slice(actor.from, actor.to).join(' '))) return actor.persons;
    if (actor.codes.length === 1) {
      const last: number[] = [];
      for (const m of things.people.mentions) if (m.from < actor.from && things.people.people[m.person]!.party === actor.codes[0]) { const k = last.indexOf(m.person); if (k >= 0) last.splice(k, 1); last.push(m.person); }
      return last.slice(-2);
    }
    return context.sides.map((code) => leading(code)).filter((p): p is number => p !== null);
  }

  /** The person of a party that the text names most. */
  function leading(code: string): number | null {
    const counts = new Map<number, number>();
    for (const m of things.people.mentions) if (things.people.people[m.person]!.party === code) counts.set(m.person, (counts.get(m.person) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  }

  function statusOf(cue: Cue, sentence: Sentence): MeetingStatus | null {
    const from = Math.max(sentence.from, cue.from - 14);
    for (let i = cue.to + 14; i >= from; i--) {
      const key = tokens.keys[i];
      if (key === 'hoãn' || key === 'hủy') return 'cancelled';
    }
    for (let i = cue.from; i >= from; i--) {
      const key = tokens.keys[i]!;
      if (key === ';' || (key === ',' && i < cue.from - 8)) break;
      if (key === 'sẽ' || key === 'sắp' || (key === 'kiến' && tokens.keys[i - 1] === 'dự') || (key === 'hoạch' && tokens.keys[i - 1] === 'kế') || (key === 'bị' && tokens.keys[i - 1] === 'chuẩn') || key === 'mời' || (key === 'tới' && tokens.keys[i - 1] === 'sắp')) return 'planned';
      if (key === 'đang' && cue.kind === 'visit') return 'under-way';
      if (key === 'đầu' && tokens.keys[i - 1] === 'bắt') return cue.kind === 'visit' ? 'under-way' : null;
      if (key === 'khổ' && tokens.keys[i - 1] === 'khuôn') return null;
      if (key === 'thúc' && tokens.keys[i - 1] === 'kết') return 'held';
      if (key === 'đã' || key === 'từng' || key === 'vừa') return 'held';
    }
    for (let i = cue.to; i < Math.min(sentence.to, cue.to + 12); i++) {
      const key = tokens.keys[i]!;
      if (key === ';') break;
      if (key === 'sẽ' && /thường niên|hằng năm|hàng năm|luân phiên/.test(tokens.keys.slice(i, i + 8).join(' '))) return null;
      if (key === 'sẽ' && !/^(?:diễn|được|tổ|bắt|kéo|là lần)$/.test(tokens.keys[i + 1] ?? '')) break;
      if (key === 'sẽ' || (key === 'kiến' && tokens.keys[i - 1] === 'dự') || (key === 'tới' && /^(?:tháng|tuần|năm|ngày|\d+)$/.test(tokens.keys[i - 1] ?? ''))) return 'planned';
      if (key === 'đã') break;
    }
    return null;
  }

  function dateOf(cue: Cue, sentence: Sentence, range: boolean): { date: string | null; homeZone: boolean } {
    const inside = timeTokens.filter((t) => t.from >= sentence.from && t.to <= sentence.to && t.time.type === 'DATE');
    const none = { date: null, homeZone: false };
    if (!inside.length) return none;
    let best: { from: number; to: number; time: TimeFact } | null = null;
    let bestCost = Infinity;
    for (const t of inside) {
      let cost = t.from >= cue.to ? t.from - cue.to : cue.from - t.to;
      for (let i = Math.min(t.to, cue.to); i < Math.max(t.from, cue.from); i++) if (tokens.keys[i] === ',' || tokens.keys[i] === ';') cost += tokens.keys[i] === ';' ? 40 : 2;
      if (t.from <= sentence.from + 1) cost = Math.min(cost, 8);
      const before = tokens.keys[t.from - 1];
      if ((before === 'từ' || before === 'trước') && !/^(?:đến|tới|-)$/.test(tokens.keys[t.to] ?? '')) cost += 25;
      for (let i = Math.min(t.to, cue.to); i < Math.max(t.from, cue.from); i++) if (cueAt[i] && i !== cue.from) cost += 18;
      for (let i = cue.to; i < t.from; i++) if (tokens.keys[i] === 'khi' || tokens.keys[i] === 'sau' || tokens.keys[i] === 'kiến') cost += 15;
      if (t.time.value.length < 10 && !t.time.value.includes('W')) cost += 12;
      if (cost < bestCost) { best = t; bestCost = cost; }
    }
    if (!best || bestCost > (inside.length === 1 ? 60 : 34)) return none;
    // 'từ ngày 2/11 đến 4/11', 'ngày 19 và 20-6'.
    const k = inside.indexOf(best);
    const date = dayRange(best, inside[k + 1], range) ?? dayRange(inside[k - 1], best, range) ?? best.time.value.replace(/T.*/, '');
    return { date, homeZone: /^\( giờ (?:việt nam|hà nội)/.test(tokens.keys.slice(best.to, best.to + 4).join(' ')) };
  }

  function dayRange(a: { to: number; time: TimeFact } | undefined, b: { from: number; time: TimeFact } | undefined, range: boolean): string | null {
    if (!a || !b) return null;
    const link = tokens.keys.slice(a.to, b.from).join(' ');
    const isRange = link === 'đến' || link === 'đến ngày' || link === 'tới' || (range && (link === 'và' || link === 'và ngày'));
    const [from, until] = [a.time.value.slice(0, 10), b.time.value.slice(0, 10)];
    return isRange && DAY.test(from) && DAY.test(until) ? `${from}/${until}` : null;
  }
}

/** Offices whose holders a head of state or government meets in courtesy rather than for talks. */
export const CEREMONIAL = new Set(['parliament', 'local', 'legislator', 'business', 'ambassador', 'diplomat', 'academic', 'cleric']);
const DAY = /^[\dX]{4}-\d\d-\d\d$/;
const NEXT = /^(?:tiếp theo|lần tới|lần sau|kế tiếp)/;
/** Groups of people who travel, unlike a party as such. */
const ENVOYS = /quan chức|đoàn|lãnh đạo|ngoại trưởng|bộ trưởng|thứ trưởng|nghị sĩ|đặc phái viên/;
const LEAD_IN = new Set(['với', 'cùng', 'cho', 'riêng', 'ngài', 'ông', 'bà', 'đoàn', 'người']);
const sameParty = (a: Actor, b: Actor): boolean => a.codes.length === 1 && a.codes.join() === b.codes.join();
const PEOPLE_WORD = /^(?:cả )?hai (?:nhà lãnh đạo|lãnh đạo|thủ tướng|tổng thống|bộ trưởng|ngoại trưởng|thứ trưởng|nguyên thủ|quan chức|nhà ngoại giao|ông|vị|chủ tịch|trưởng đoàn|tổng bí thư|đồng chí)/;
const DELEGATION = new Set(['đoàn', 'phái', 'các', 'đại', 'lãnh', 'ông', 'bà', 'ngài', 'đồng', 'ngoại', 'bộ', 'thủ', 'tổng', 'chủ', 'phó', 'thứ', 'nguyên']);
const CALLER = /\/courtesy$/;

function placeInSentences(sentences: readonly Sentence[]): (token: number) => number {
  return (token) => {
    let lo = 0, hi = sentences.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (sentences[mid]!.from <= token) lo = mid; else hi = mid - 1;
    }
    return sentences.length && sentences[lo]!.from <= token && token < sentences[lo]!.to ? lo : -1;
  };
}
