import { firstWhere } from '../../../../kernel/sorted.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Actor } from '../actors.js';
import type { Cue } from './cues.js';
import type { Scene } from './scene.js';

/** A second meeting told in one breath ('hội kiến với A; B; C') continues for at most so many people. */
const LONGEST_LIST = 24;
/** A subject stands at most so many tokens before its verb. */
const REACH = 45;
/** How many mentions back 'hai nhà lãnh đạo' may point. */
const BACK = 40;

const LEAD_IN = new Set(['với', 'cùng', 'cho', 'riêng', 'ngài', 'ông', 'bà', 'đoàn', 'người', 'đồng', 'chí', 'cấp', 'nhau']);
const PEOPLE_WORD =
  /^(?:cả )?hai (?:nhà lãnh đạo|lãnh đạo|thủ tướng|tổng thống|bộ trưởng|ngoại trưởng|thứ trưởng|nguyên thủ|quan chức|nhà ngoại giao|ông|vị|chủ tịch|trưởng đoàn|tổng bí thư|đồng chí)/;
const OF_HEADS = /lãnh đạo|nguyên thủ|thủ tướng|tổng thống|chủ tịch|tổng bí thư/;
export const sameParty = (a: Actor, b: Actor): boolean => a.codes.length === 1 && a.codes.join() === b.codes.join();
const isSomebody = (a: Actor): boolean => a.kind === 'person' || a.kind === 'post' || a.kind === 'pronoun';

/** Who stands on either side of a meeting told as a noun; `told` where only the clause that it opens says who. */
export interface Sides {
  readonly left: Actor | null;
  readonly right: readonly Actor[];
  readonly told?: boolean;
}

/** Who meets: the actors on either side of a cue, and the persons that they stand for. */
export interface Who {
  /** `notOf`: a party whose people it cannot be. */
  subjectBefore(cue: Cue, sentence: Sentence, notOf?: string | null): Actor | null;
  /** The subject of the main clause that a cue with a preposition opens: 'Trong cuộc gặp với B, A nói'. */
  subjectAfter(cue: Cue, sentence: Sentence): Actor | null;
  objectsAfter(cue: Cue, sentence: Sentence): Actor[];
  nounSides(cue: Cue, sentence: Sentence, before: Actor | null): Sides;
  ofActor(cue: Cue, sentence: Sentence): Actor | null;
  companions(cue: Cue, sentence: Sentence, guest: Actor | null): readonly number[];
  counterpart(met: Actor): Actor | null;
  otherSide(post: Actor, left: Actor): Actor | null;
  splitByPerson(actor: Actor): Actor[];
  personsOf(actor: Actor | null): readonly number[];
  codesOf(actor: Actor | null): readonly string[];
}

/** `inNamed`: tokens of named meetings, whose own parties ('Hội nghị ASEAN') do nothing themselves. */
export function findWho(scene: Scene, inNamed: Uint8Array): Who {
  const { keys, actorFrom, actorTo, things, verbs, heads } = scene;
  const { people, mentions } = things.people;
  const leaders = new Map<string, number | null>();
  return { subjectBefore, subjectAfter, objectsAfter, nounSides, ofActor, companions, counterpart, otherSide, splitByPerson, personsOf, codesOf };

  /** The actor who does it: right before the cue, or else the last one that can in the sentence. */
  function subjectBefore(cue: Cue, sentence: Sentence, notOf: string | null = null): Actor | null {
    const barred = (a: Actor): boolean => notOf !== null && a.codes.length === 1 && a.codes[0] === notOf;
    const direct = actorTo.get(verbs.beforeAuxiliaries(cue.from, sentence.from));
    if (direct && direct.from >= sentence.from && !barred(resolved(direct))) return joined(peer(resolved(direct)), sentence);
    let fallback: Actor | null = null;
    for (let i = cue.from; i > Math.max(sentence.from, cue.from - REACH); i--) {
      const actor = actorTo.get(i);
      if (!actor || actor.from < sentence.from || keys[i - 1] === ';' || barred(resolved(actor))) continue;
      if (isSomebody(actor)) return joined(resolved(actor), sentence);
      if (actor.kind === 'collective' || (actor.kind === 'party' && !inNamed[actor.from])) fallback ??= actor;
    }
    return fallback;
  }

  function subjectAfter(cue: Cue, sentence: Sentence): Actor | null {
    if (!PREPOSITION.has(keys[cue.from - 1] ?? '') && !PREPOSITION.has(keys[cue.from - 2] ?? '') && cue.from > sentence.from + 6) return null;
    for (let i = cue.to; i < Math.min(sentence.to, cue.to + 30); i++) {
      const actor = keys[i] === ',' ? (actorFrom.get(i + 1) ?? (keys[i + 1] === 'ngày' ? undefined : actorFrom.get(i + 2))) : undefined;
      if (!actor || !isSomebody(actor)) continue;
      const then = keys[actor.to];
      if (then !== ',' && then !== 'và' && then !== '.') return resolved(actor);
    }
    return null;
  }

  /** 'Chủ tịch A (phải) và Ngoại trưởng B', 'Ông và Thủ tướng B': joined where the reading of actors sees two. */
  function joined(actor: Actor, sentence: Sentence): Actor {
    if (actor.joint || (keys[actor.from - 1] !== 'và' && keys[actor.from - 1] !== 'cùng')) return actor;
    let end = actor.from - 1;
    if (keys[end - 1] === ')') while (end > sentence.from && end > actor.from - 6 && keys[end] !== '(') end--;
    const other = actorTo.get(end);
    if (!other || other.from < sentence.from || !isSomebody(other)) return actor;
    const first = resolved(other);
    const codes = [...new Set([...first.codes, ...actor.codes])];
    return { ...actor, from: first.from, persons: [...first.persons, ...actor.persons], codes, joint: codes.length > 1 };
  }

  /** 'người đồng cấp Nga': whoever of that party holds such an office as the one who meets him. */
  function peer(actor: Actor): Actor {
    if (actor.kind !== 'party' || keys[actor.from - 1] !== 'cấp' || actor.codes.length !== 1) return actor;
    const person = leading(actor.codes[0]!);
    return person === null
      ? actor
      : { ...actor, from: Math.max(0, actor.from - (keys[actor.from - 3] === 'người' ? 3 : 2)), kind: 'person', persons: [person] };
  }

  function resolved(actor: Actor): Actor {
    if (actor.kind !== 'pronoun' && !actor.withHim) return actor;
    const person = scene.referent(actor.from);
    if (person < 0) return actor;
    const party = people[person]!.party;
    if (actor.withHim)
      return { ...actor, kind: 'person', persons: [person, ...actor.persons], codes: [...new Set([...(party ? [party] : []), ...actor.codes])] };
    return { ...actor, persons: [person], codes: party ? [party] : [] };
  }

  /** The actors met: the first after the cue, and those that follow it in a list. */
  function objectsAfter(cue: Cue, sentence: Sentence): Actor[] {
    let i = cue.to;
    if (keys[i] === ',' && keys.slice(i + 1, i + 3).join(' ') === 'trao đổi') i += 3;
    while (i < sentence.to && !actorFrom.has(i) && LEAD_IN.has(keys[i]!)) i++;
    let first = actorFrom.get(i);
    for (let k = 1; !first && k <= 10 && i + k < sentence.to; k++) {
      const key = keys[i + k - 1]!;
      if (key === ',' || key === ';' || key === 'và' || key === '.') break;
      if (key === 'với' || key === 'cùng') first = actorFrom.get(i + k) ?? (LEAD_IN.has(keys[i + k]!) ? actorFrom.get(i + k + 1) : undefined);
    }
    if (first && first.kind === 'party' && cue.noun) first = listAfter(first.to, sentence) ?? first;
    if (!first || first.from >= sentence.to) return [];
    const together = keys[cue.to - 1] === 'chung' || keys[cue.to - 1] === 'bên';
    const list = together ? [resolved(first)] : splitByParty(peer(resolved(first)));
    let end = first.to;
    for (let n = 0; n < LONGEST_LIST && end < sentence.to; n++) {
      const mark = keys[end];
      if (mark !== ';' && mark !== ',') break;
      const next = actorFrom.get(end + 1) ?? (keys[end + 1] === 'và' ? actorFrom.get(end + 2) : undefined);
      const last = list[list.length - 1]!;
      if (next && mark === ',' && next.kind === 'person' && last.codes.join() === next.codes.join() && cue.kind !== 'courtesy') {
        list[list.length - 1] = { ...last, persons: [...last.persons, ...next.persons] };
        end = next.to;
        continue;
      }
      if (!next || (next.kind !== 'person' && next.kind !== 'post')) break;
      const then = keys[next.to];
      if (then !== ';' && then !== ',' && then !== 'và' && then !== '…' && then !== '.') break;
      list.push(...splitByParty(next));
      end = next.to;
    }
    // Calls on different hosts are separate meetings, however they are joined.
    return cue.kind === 'courtesy' && !cue.rule.endsWith('/receive') ? list.flatMap(splitByPerson) : list;
  }

  /** 'với lãnh đạo các nước như: A; B; C'. */
  function listAfter(at: number, sentence: Sentence): Actor | undefined {
    for (let i = at; i < Math.min(at + 6, sentence.to); i++)
      if (keys[i] === 'như' || keys[i] === 'gồm') return actorFrom.get(keys[i + 1] === ':' ? i + 2 : i + 1);
    return undefined;
  }

  /** 'với A (Hàn Quốc) và B (Nhật Bản)' are two talks. */
  function splitByParty(actor: Actor): Actor[] {
    const codes = new Set(actor.persons.map((p) => people[p]!.party));
    return actor.persons.length < 2 || codes.size < 2 ? [actor] : splitByPerson(actor);
  }

  function splitByPerson(actor: Actor): Actor[] {
    if (actor.persons.length < 2) return [actor];
    return actor.persons.map((p) => ({ ...actor, persons: [p], codes: people[p]!.party ? [people[p]!.party!] : actor.codes, joint: false }));
  }

  function nounSides(cue: Cue, sentence: Sentence, before: Actor | null): Sides {
    for (let i = cue.to; i < Math.min(cue.to + 14, sentence.to); i++) {
      const key = keys[i]!;
      if (key === '.' || key === ',' || key === ';' || key === 'là') break;
      const actor = actorFrom.get(i + 1) ?? (LEAD_IN.has(keys[i + 1] ?? '') ? actorFrom.get(i + 2) : undefined);
      if (!actor) continue;
      if (key === 'giữa') return { left: actor, right: actor.joint ? [] : objectsAfter({ ...cue, to: actor.to }, sentence) };
      if (key === 'của') return { left: resolved(actor), right: objectsAfter({ ...cue, to: actor.to }, sentence) };
      if (key === 'với' || key === 'cùng') return { left: subjectAfter({ ...cue, to: actor.to }, sentence) ?? before, right: objectsAfter(cue, sentence) };
    }
    // 'cuộc gặp Trump - Kim', 'hội đàm Việt - Nhật'.
    const direct = actorFrom.get(cue.to);
    if (direct?.joint && direct.codes.length > 1) return { left: direct, right: [] };
    // 'các cuộc tiếp kiến Thủ tướng B'
    if (direct && isSomebody(direct)) return { left: before, right: objectsAfter(cue, sentence) };
    // 'Tại cuộc gặp, ông X …': the sides are those told before.
    const verbBefore = keys[cue.from - 1];
    if (verbBefore === 'có' || verbBefore === 'hành') return { left: before, right: [] };
    if (PREPOSITION.has(verbBefore ?? '') && before?.joint && before.persons.length > 1) return { left: before, right: [] };
    const told = PREPOSITION.has(verbBefore ?? '') ? subjectAfter(cue, sentence) : null;
    return told?.joint && told.persons.length > 1 ? { left: told, right: [], told: true } : { left: null, right: [] };
  }

  /** 'chuyến thăm Việt Nam của Tổng thống Joe Biden'. */
  function ofActor(cue: Cue, sentence: Sentence): Actor | null {
    for (let i = cue.to; i < Math.min(cue.to + 14, sentence.to - 1); i++) {
      if (keys[i] === ',' || keys[i] === '.') return null;
      if (keys[i] !== 'của' || keys[i - 1] === 'mời') continue;
      const actor = actorFrom.get(i + 1) ?? (LEAD_IN.has(keys[i + 1]!) ? actorFrom.get(i + 2) : undefined);
      if (actor) return resolved(actor);
    }
    return null;
  }

  /** 'chuyến công du tới Nhật Bản cùng Bộ trưởng Quốc phòng …' */
  function companions(cue: Cue, sentence: Sentence, guest: Actor | null): readonly number[] {
    for (let i = cue.to; i < Math.min(cue.to + 8, sentence.to - 1); i++) {
      const actor = keys[i] === 'cùng' ? actorFrom.get(i + 1) : undefined;
      if (actor?.persons.length && (!guest || sameParty(actor, guest))) return actor.persons;
    }
    return [];
  }

  /** 'sau cuộc hội đàm với B': the other side is the text's other principal, by the person of it named most. */
  function counterpart(met: Actor): Actor | null {
    const code = scene.sides.find((c) => !met.codes.includes(c));
    if (!code || met.codes.length !== 1 || !scene.sides.includes(met.codes[0]!)) return null;
    const person = leading(code);
    return { from: met.from, to: met.to, kind: 'person', codes: [code], persons: person === null ? [] : [person], joint: false };
  }

  /** 'gặp Chủ tịch Quốc hội' of a visitor: the other side's, though the country goes unsaid. */
  function otherSide(post: Actor, left: Actor): Actor | null {
    if (post.codes.length) return counterpart(left);
    const code = left.codes.length === 1 && scene.sides.includes(left.codes[0]!) ? scene.sides.find((c) => c !== left.codes[0]) : undefined;
    return code ? { ...post, codes: [code] } : post;
  }

  /** The persons an actor stands for: also 'hai nhà lãnh đạo' (one of each side told of last) and 'hai quan chức Mỹ' (the last two of that party). */
  function personsOf(actor: Actor | null): readonly number[] {
    if (!actor) return [];
    const words = keys.slice(actor.from, Math.min(actor.to, actor.from + 6)).join(' ');
    if (actor.persons.length || actor.kind !== 'collective' || !PEOPLE_WORD.test(words)) return actor.persons;
    const recent = recentPersons(actor.from, OF_HEADS.test(words));
    if (actor.codes.length === 1) return recent.filter((p) => people[p]!.party === actor.codes[0]).slice(0, 2);
    const [first] = recent;
    const second = recent.find((p) => people[p]!.party !== people[first!]!.party);
    if (first !== undefined && second !== undefined && (!actor.codes.length || actor.codes.includes(people[first]!.party!))) return [second, first];
    return scene.sides.map((code) => leading(code)).filter((p): p is number => p !== null);
  }

  function codesOf(actor: Actor | null): readonly string[] {
    if (!actor || actor.codes.length || actor.kind !== 'collective') return actor?.codes ?? [];
    const told = personsOf(actor)
      .map((p) => people[p]!.party)
      .filter((c): c is string => c !== null);
    return told.length > 1 ? told : scene.sides;
  }

  /** Persons with a party, the one named last first; heads of state and government only, if asked for and there. */
  function recentPersons(before: number, headsOnly: boolean): number[] {
    let k = firstWhere(mentions, (m) => m.from >= before) - 1;
    const out: number[] = [];
    for (let n = 0; k >= 0 && n < BACK; k--, n++) {
      const { person } = mentions[k]!;
      if (people[person]!.party && (!headsOnly || heads.has(person)) && !out.includes(person)) out.push(person);
    }
    return out;
  }

  /** The person of a party that the text names most. */
  function leading(code: string): number | null {
    const known = leaders.get(code);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const m of mentions) if (people[m.person]!.party === code) counts.set(m.person, (counts.get(m.person) ?? 0) + 1);
    const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    leaders.set(code, best);
    return best;
  }
}

export const PREPOSITION = new Set(['trong', 'tại', 'sau', 'ở', 'trước', 'qua', 'nhân', 'thúc', 'từ']);
