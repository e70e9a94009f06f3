import type { Capacity } from '../../../../kernel/record.js';
import { scanTape, type TapePattern, tapePattern } from '../../../text/tape.js';
import type { Actor } from '../actors.js';
import type { Scene } from './scene.js';

/** Somebody named apart from the meeting itself as its chair, head of delegation, or one who took part. */
export interface Role {
  readonly persons: readonly number[];
  readonly codes: readonly string[];
  readonly capacity: Capacity;
  readonly sentence: number;
  /** Belongs to a named dialogue or conference rather than to talks. */
  readonly dialogue: boolean;
  /** Belongs to a visit: who received the guest. */
  readonly welcome: boolean;
  /** Travels with the guest of every journey that the text tells of. */
  readonly retinue: boolean;
}
export type Roles = readonly Role[];

interface RoleRule {
  readonly capacity: Capacity;
  /** Where the persons stand from the cue. */
  readonly side: 'before' | 'after';
  readonly dialogue: boolean;
  readonly welcome: boolean;
  readonly retinue: boolean;
  readonly pattern: TapePattern;
}

const rule = (
  capacity: Capacity,
  side: RoleRule['side'],
  source: string,
  more: { dialogue?: boolean; welcome?: boolean; retinue?: boolean } = {},
): RoleRule => ({
  capacity,
  side,
  dialogue: more.dialogue ?? false,
  welcome: more.welcome ?? false,
  retinue: more.retinue ?? false,
  pattern: tapePattern(source),
});

const RULES: readonly RoleRule[] = [
  rule('host', 'before', '(?:chủ trì lễ |ra |đã |vừa )?(?<!được |lễ |nghi thức )đón(?! đợi| nhận| đầu)', { welcome: true }),
  rule('chair', 'after', '(?:dưới sự |do )?(?:đồng )?chủ trì (?:của|bởi)|do', { dialogue: true }),
  rule('chair', 'before', '(?:đã |cùng )?(?:đồng chủ trì|chủ trì)(?! (?:lễ đón|của|bởi))', { dialogue: true }),
  rule('head', 'after', '(?:do|đoàn do)(?= )', { dialogue: true }),
  rule('head', 'before', '(?:làm trưởng đoàn|dẫn đầu(?: đoàn)?|làm trưởng phái đoàn)', { dialogue: true }),
  rule('head', 'after', '(?:dẫn đầu|trưởng) (?:đoàn|phái đoàn|phía)(?: [^ ]+){1,4}? (?:là|gồm|có)', { dialogue: false }),
  rule('head', 'after', '(?:dẫn đầu|đứng đầu) bởi'),
  rule('member', 'after', 'đại diện (?:phía|cho phía|cho|của)(?: [^ ]+){1,3} (?:là|có)', { dialogue: true }),
  rule('guest', 'after', '(?:tháp tùng|cùng đi|đi cùng|tham gia đoàn|thành phần đoàn)(?: [^ ]+){0,24}? (?:có|gồm|là)(?: :)?', { retinue: true }),
  rule('member', 'after', '(?:cùng tham dự|tham dự|cùng dự)(?: [^ ]+){0,8}? (?:có|còn có|gồm)(?: :)?', { dialogue: true }),
  rule('host', 'after', '(?:tiếp đón|đón tiếp)(?: [^ ]+){0,8}? (?:có|gồm)'),
];

/** Chairs, heads of delegation and members that the text names in sentences of their own. */
export function findRoles(context: Scene): Role[] {
  const { reading, actors } = context;
  const { tokens, sentences } = reading;
  const actorFrom = new Map(actors.map((a) => [a.from, a]));
  const actorTo = new Map(actors.map((a) => [a.to, a]));
  const roles: Role[] = [];
  let s = 0;
  for (const { capacity, side, dialogue, welcome, retinue, pattern } of RULES) {
    s = 0;
    for (const m of scanTape(tokens, pattern)) {
      if (!reading.readable[m.from]) continue;
      while (s < sentences.length && sentences[s]!.to <= m.from) s++;
      const sentence = sentences[s];
      if (!sentence || sentence.from > m.from) continue;
      const found = side === 'after' ? after(m.to) : before(m.from, sentence.from);
      // 'do A làm trưởng đoàn', 'do A và B đồng chủ trì': a bare 'do' needs its verb.
      if (tokens.keys[m.from] === 'do' && m.to === m.from + 1) {
        const end = found.at(-1)?.to;
        if (end === undefined) continue;
        const tail = tokens.keys.slice(end, end + 12).join(' ');
        const chairs = /^(?:[^.;]{0,60}?)?(?:đồng )?chủ trì/.test(tail),
          heads = /^(?:[^.;]{0,60}?)?(?:làm (?:trưởng|phó trưởng)|dẫn đầu)/.test(tail);
        if (/^lễ đón|lễ đón /.test(tokens.keys.slice(Math.max(sentence.from, m.from - 14), m.from).join(' '))) {
          if (capacity === 'chair' && chairs)
            roles.push({ persons: found.flatMap((a) => a.persons), codes: [], capacity: 'host', sentence: s, dialogue: false, welcome: true, retinue });
          continue;
        }
        if (capacity === 'chair' ? !chairs || (heads && tail.indexOf('dẫn đầu') < tail.indexOf('chủ trì')) : !heads) continue;
      }
      const persons = found.flatMap((a) => a.persons);
      if (persons.length) roles.push({ persons, codes: [...new Set(found.flatMap((a) => a.codes))], capacity, sentence: s, dialogue, welcome, retinue });
    }
  }
  return roles;

  function after(at: number): Actor[] {
    const out: Actor[] = [];
    for (let i = at; i < at + 4; i++) {
      const actor = actorFrom.get(i);
      if (!actor) continue;
      out.push(actor);
      for (let end = actor.to; ; ) {
        const next = /^(?:và|,|;|cùng)$/.test(tokens.keys[end] ?? '') ? actorFrom.get(end + 1) : undefined;
        if (!next || !next.persons.length) return out;
        out.push(next);
        end = next.to;
      }
    }
    return out;
  }

  function before(at: number, floor: number): Actor[] {
    for (let i = at; i > Math.max(floor, at - 5); i--) {
      const actor = actorTo.get(i);
      if (actor?.persons.length) return [actor];
    }
    // 'A, Chủ tịch ASEAN năm 2025, chủ trì'
    if (tokens.keys[at - 1] === ',')
      for (let i = at - 2; i > Math.max(floor, at - 16); i--) {
        if (tokens.keys[i] !== ',') continue;
        const actor = actorTo.get(i);
        if (actor?.persons.length) return [actor];
        break;
      }
    // 'A hôm nay thăm Philippines và đồng chủ trì': the subject stands farther off.
    if (actors.length && tokens.keys[at - 1] === 'và')
      for (let i = at - 5; i > Math.max(floor, at - 20); i--) if (actorTo.get(i)?.persons.length) return [actorTo.get(i)!];
    return [];
  }
}
