import type { Reading, Things, TokenRange } from '../../reading.js';
import { scanTape, tapePattern } from '../../text/tape.js';
import { tokenAt } from '../../text/tokens.js';

/**
 * Somebody who can act in a sentence: a person, a post, a party, several of them joined, or a collective ('hai bên').
 * `codes` are the parties it acts for; empty for a collective whose sides the context must give.
 */
export interface Actor extends TokenRange {
  readonly kind: 'person' | 'post' | 'party' | 'collective' | 'pronoun' | 'outsider' | 'document';
  readonly codes: readonly string[];
  /** Indices into `People.people`. */
  readonly persons: readonly number[];
  /** Stands for both (all) sides at once: 'hai bên', 'Mỹ và Nhật Bản'. */
  readonly joint: boolean;
  /** 'Ông và Thủ tướng X': the side of whoever the pronoun means comes to `codes`. */
  readonly withHim?: boolean;
  /** Class of the office, for a post without a name. */
  readonly office?: string;
}

const COLLECTIVE = tapePattern(
  '(?:cả )?(?:hai|ba|bốn|năm|đôi) (?:bên|nước|nhà lãnh đạo|lãnh đạo|nhà ngoại giao|quốc gia|dân tộc|đảng|chính phủ|đoàn|phía|vị|ông|bà|nguyên thủ|thủ tướng|tổng thống|bộ trưởng|ngoại trưởng|thứ trưởng|chủ tịch|quan chức|đại diện|bộ|cơ quan|trưởng đoàn|tổng bí thư|đồng chí|đồng minh|nền kinh tế)' +
    '(?:(?: [^ ,.;:"()]+){0,3}? (?:hai nước|hai bên|hai đảng|cả hai nước|mỗi nước))?' +
    '|(?:các|những|nhiều|toàn thể)? ?(?:nhà lãnh đạo|lãnh đạo|đại diện|quan chức|bộ trưởng|ngoại trưởng|thứ trưởng|thủ tướng|tổng thống|chủ tịch|chính phủ|quốc hội|quân đội|nhân dân|doanh nghiệp|đoàn đại biểu|bộ quốc phòng|bộ ngoại giao|giới chức|nhà ngoại giao|đại biểu|trưởng đoàn|lực lượng|cơ quan)(?: (?!và |với |của )[^ ,.;:"()]+){0,4}?(?: của)?(?: các)? (?:hai|cả hai|ba|đôi) (?:nước|bên|đảng|phía|quốc gia)' +
    '|các (?:bên|nước|nhà lãnh đạo|lãnh đạo|bộ trưởng|ngoại trưởng|thứ trưởng|thủ tướng|đại biểu|quan chức|nhà ngoại giao|đại diện|thành viên|nước thành viên|nghị sĩ|nhà lập pháp|ông|trưởng đoàn|nhóm công tác|cơ quan liên quan|bộ ngành|cơ quan chức năng)|mỗi bên|mỗi nước|chúng tôi|chúng ta|cả hai|đôi bên',
);
const PRONOUN = tapePattern(
  '(?:ông|bà|ngài|đồng chí|vị khách|ông ấy|bà ấy|tôi|họ|quốc gia của ông|đất nước ông|đất nước của ông|nước ông|chính phủ của ông|chính phủ ông|chính quyền của ông|chính quyền ông|chính phủ nước này|nước này|quốc gia này|phía bạn|nước chủ nhà|nước ta|vị này|ông này|bà này|quan chức này|nhà lãnh đạo này|chính phủ này|nhà ngoại giao này)',
);
const OUTSIDER = tapePattern(
  '(?:giới|nhiều|các|một số|những)? ?(?:phân tích|quan sát|nhà phân tích|chuyên gia|nhà quan sát|học giả|nhà nghiên cứu|chuyên viên|truyền thông|báo chí|dư luận|giáo sư|tiến sĩ|nhà kinh tế|giới đầu tư|nhà đầu tư|người dân|tờ báo|tờ|trang tin)(?: [^ ,.;:"()]+){0,4}?',
);
const DOCUMENT = tapePattern(
  '(?:trong |theo )?(?:tuyên bố chung|bản tuyên bố chung|thông cáo chung|tuyên bố|thông cáo|bản tuyên bố|thông cáo báo chí|thông báo|tuyên bố báo chí|văn kiện|bài viết|bài phát biểu|dự thảo|tài liệu|hiệp định|thỏa thuận)(?: này| trên| chung| được đưa ra| đưa ra| sau cuộc họp| sau cuộc gặp| sau hội đàm)*',
);

/** Every actor of the text, by position, without overlap; neighbours joined by 'và', ',' or 'cùng' are one. */
export function findActors(reading: Reading, things: Things): Actor[] {
  const { tokens } = reading;
  const found: Actor[] = [];
  const { people, mentions, posts } = things.people;
  for (const m of mentions) {
    const party = people[m.person]!.party;
    found.push({ from: m.whole.from, to: m.whole.to, kind: 'person', codes: party ? [party] : [], persons: [m.person], joint: false });
  }
  for (const p of posts) {
    const party = p.party ?? (p.person === null ? null : people[p.person]!.party);
    found.push({
      from: p.from,
      to: p.to,
      kind: 'post',
      codes: party ? [party] : [],
      persons: p.person === null ? [] : [p.person],
      joint: false,
      office: p.class,
    });
  }
  const opens = new Set(reading.sentences.map((s) => s.from));
  // A noun phrase holds no other party and no verb of speech: 'phía Việt Nam đề nghị Ấn Độ' is two.
  const breaks = new Uint8Array(tokens.length);
  for (const p of things.parties) breaks[p.from] = 1;
  for (const { from, type, entry } of reading.phrases) if (type === 'verb' && (entry.role === 'act' || entry.role === 'say')) breaks[from] = 1;
  const whole = (from: number, core: number): number => {
    for (let i = from + 1; i <= core; i++) if (opens.has(i) || (i < core && breaks[i])) return core;
    return breaks[from] && from < core && things.parties.some((p) => p.from === from) ? core : from;
  };
  for (const p of things.parties)
    if (!p.asPlace || (p.form === 'capital' && opens.has(p.from)))
      found.push({ from: whole(nounPhraseStart(tokens, p.from), p.from), to: p.to, kind: 'party', codes: [p.code], persons: [], joint: false });
  for (const m of scanTape(tokens, COLLECTIVE)) {
    let last = m.to - 1;
    while (last > m.from && !/^(?:hai|cả|ba|đôi|bốn)$/.test(tokens.keys[last]!)) last--;
    found.push({ from: last > m.from ? whole(m.from, last) : m.from, to: m.to, kind: 'collective', codes: [], persons: [], joint: true });
  }
  const named = new Uint8Array(tokens.length + 1);
  for (const m of mentions) named.fill(1, m.whole.from, m.whole.to);
  for (const m of scanTape(tokens, PRONOUN))
    if (!named[m.to] && !named[m.from]) found.push({ from: m.from, to: m.to, kind: 'pronoun', codes: [], persons: [], joint: false });
  for (const m of scanTape(tokens, OUTSIDER)) found.push({ from: m.from, to: m.to, kind: 'outsider', codes: [], persons: [], joint: false });
  for (const m of scanTape(tokens, DOCUMENT)) found.push({ from: m.from, to: m.to, kind: 'document', codes: [], persons: [], joint: false });

  const clean = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (breaks[i] || /^[^\p{L}\p{N}]$/u.test(tokens.keys[i]!)) return false;
    return true;
  };
  found.sort((a, b) => a.from - b.from || b.to - a.to || RANK[a.kind] - RANK[b.kind]);
  const apart: Actor[] = [];
  for (const actor of found) {
    const last = apart[apart.length - 1];
    if (!last || actor.from >= last.to) apart.push(actor);
  }
  return sameAgain(join(apart, reading, clean, opens), reading);
}

/** Heads of a noun phrase that a party closes: 'các lãnh đạo cấp cao Việt Nam', 'Bộ Ngoại giao Nga'. */
const BODY = new RegExp(
  `(?:^| )((?:(?:các|những|một số|nhiều|hai|ba|cả) )?(?:${[
    'nhà lãnh đạo',
    'lãnh đạo',
    'chính phủ',
    'chính quyền',
    'quốc hội',
    'đoàn đại biểu',
    'phái đoàn',
    'đoàn',
    'phía',
    'đại diện',
    'giới chức',
    'quan chức',
    'nghị sĩ',
    'nhà lập pháp',
    'doanh nghiệp',
    'công ty',
    'quân đội',
    'nhân dân',
    'người đứng đầu',
    'người đồng cấp',
    'người đồng nhiệm',
    'nhà ngoại giao',
    'đảng',
    'nhà nước',
    'thượng viện',
    'hạ viện',
    'nội các',
    'bộ',
    'cơ quan',
    'lực lượng',
    'hải quân',
    'cảnh sát biển',
    'đại sứ quán',
    'bộ trưởng',
    'ngoại trưởng',
    'thứ trưởng',
    'ủy ban',
    'tập đoàn',
    'ngân hàng',
    'liên minh',
    'người dân',
  ].join('|')})(?: (?!(?:và|với|tại|ở|đã|sẽ|là|có|được|cho|về|trong|giữa)(?: |$)|của (?!chính |bộ ))[^ ,.;:"()]+){0,5}?(?: của)?)$`,
);
const WINDOW = 90;

function nounPhraseStart(tokens: Reading['tokens'], from: number): number {
  if (from === 0) return from;
  const end = tokens.tapeStart[from]! - 1;
  const start = Math.max(0, end - WINDOW);
  const m = BODY.exec(tokens.tape.slice(start, end));
  return m ? tokenAt(tokens, start + m.index + m[0].length - m[1]!.length) : from;
}

const RANK = { person: 0, post: 1, collective: 2, party: 3, document: 4, outsider: 5, pronoun: 6 } as const;

/** 'A và B', 'A, B và C', 'A cùng B', 'A - B', 'các bộ trưởng của Mỹ và Nhật Bản' become one actor. */
function join(actors: readonly Actor[], reading: Reading, clean: (from: number, to: number) => boolean, opens: ReadonlySet<number>): Actor[] {
  const { keys } = reading.tokens;
  const out: Actor[] = [];
  for (let k = 0; k < actors.length; k++) {
    const next = actors[k]!;
    const last = out[out.length - 1];
    // No actor runs on from one sentence, or headline, into the next.
    if (opens.has(next.from)) {
      out.push(next);
      continue;
    }
    // 'Ông và Thủ tướng X': both sides.
    if (last?.kind === 'pronoun' && next.kind === 'person' && next.from === last.to + 1 && keys[last.to] === 'và' && HE.has(keys[last.from]!)) {
      out[out.length - 1] = { from: last.from, to: next.to, kind: 'collective', codes: next.codes, persons: next.persons, joint: true, withHim: true };
      continue;
    }
    if (!last || !(JOINABLE.has(last.kind) || last.kind === 'document') || !JOINABLE.has(next.kind)) {
      out.push(next);
      continue;
    }
    // 'Hai quan chức ngoại giao và quốc phòng cấp cao của Mỹ'
    if (
      last.kind === 'collective' &&
      next.kind === 'party' &&
      last.codes.length === 0 &&
      keys[next.from - 1] === 'của' &&
      next.from - last.to <= LONGEST_DESCRIPTION &&
      next.from - last.to > 1 &&
      clean(last.to, next.from)
    ) {
      out[out.length - 1] = { ...last, to: next.to, codes: next.codes, joint: next.codes.length > 1 };
      continue;
    }
    if (next.from - last.to > LONGEST_LINK) {
      out.push(next);
      continue;
    }
    const between = keys.slice(last.to, next.from).join(' ');
    // A stack of titles before a name: 'Chủ tịch Đảng …, Chủ tịch Ủy ban … Kim Jong Un'.
    if (between === ',' && last.kind === 'post' && next.kind === 'person' && next.persons.length === 1 && !listGoesOn(actors, k, keys)) {
      out[out.length - 1] = { ...next, from: last.from };
      continue;
    }
    // 'theo lời mời của Thủ tướng X, Thủ tướng Y sẽ …': whoever invites is not in the list.
    if (between === ',' && (!listGoesOn(actors, k, keys) || (keys[last.from - 1] === 'của' && keys[last.from - 2] === 'mời'))) {
      out.push(next);
      continue;
    }
    const sameSort =
      (last.kind === 'party') === (next.kind === 'party') || (next.kind === 'party' && COUNTERPART.has(keys.slice(next.from, next.from + 3).join(' ')));
    if (last.kind === 'collective' && next.kind === 'party' && (between === '' || between === 'của')) {
      out[out.length - 1] = { ...last, to: next.to, codes: next.codes, joint: next.codes.length > 1 };
    } else if (last.kind === 'post' && next.kind === 'party' && (between === 'và' || between === ',') && last.codes.length > 0) {
      // 'Thủ tướng Việt Nam và Úc', 'Ngoại trưởng Mỹ - Trung', 'Lãnh đạo Mỹ, Nhật Bản và Úc'
      out[out.length - 1] = { ...last, to: next.to, codes: [...new Set([...last.codes, ...next.codes])], persons: [], joint: true };
    } else if (last.kind === 'document' && next.kind === 'party' && (between === '' || between === '-' || (between === 'và' && last.codes.length > 0))) {
      // 'Tuyên bố chung Việt - Úc'
      out[out.length - 1] = { ...last, to: next.to, codes: [...new Set([...last.codes, ...next.codes])], joint: true };
    } else if (last.kind === 'collective' && next.kind === 'post' && next.codes.length === 0 && between === 'và') {
      // 'các nhà ngoại giao và lãnh đạo quốc phòng'
      out[out.length - 1] = { ...last, to: next.to };
    } else if (last.kind === 'party' && next.kind === 'collective' && next.codes.length === 0 && (between === 'và' || between === ', và')) {
      // 'Mỹ và các nước khác'
      out[out.length - 1] = { ...last, to: next.to, joint: true };
    } else if (sameSort && LINKS.has(between) && last.kind !== 'collective' && next.kind !== 'collective') {
      const codes = [...new Set([...last.codes, ...next.codes])];
      out[out.length - 1] = { from: last.from, to: next.to, kind: last.kind, codes, persons: [...last.persons, ...next.persons], joint: codes.length > 1 };
    } else if (last.kind === 'collective' && next.kind === 'party' && last.codes.length && LINKS.has(between)) {
      out[out.length - 1] = { ...last, to: next.to, codes: [...new Set([...last.codes, ...next.codes])], joint: true };
    } else out.push(next);
  }
  return out;
}

/** 'Các nghị sĩ Mỹ …': 'các nghị sĩ' further on are the same ones. */
function sameAgain(actors: readonly Actor[], { tokens: { keys } }: Reading): Actor[] {
  const known = new Map<string, readonly string[]>();
  return actors.map((actor) => {
    if (!MANY.has(keys[actor.from]!) || (actor.kind !== 'collective' && actor.kind !== 'party')) return actor;
    const text = keys.slice(actor.from, actor.to).join(' ');
    const head = keys.slice(actor.from, actor.from + 3).join(' ');
    if (GENERIC.test(head)) return actor;
    if (actor.codes.length) {
      known.set(head, actor.codes);
      return actor;
    }
    const codes = text === head ? known.get(head) : undefined;
    return codes ? { ...actor, codes, joint: codes.length > 1 } : actor;
  });
}
const MANY = new Set(['các', 'những', 'nhiều']);
const GENERIC = /^(?:các|những|nhiều) (?:nước|bên|quốc gia|nhà lãnh)(?: |$)/;

/** A comma joins only inside a list that ends in 'và'. */
function listGoesOn(actors: readonly Actor[], at: number, keys: readonly string[]): boolean {
  for (let k = at; k + 1 < actors.length && k < at + 12; k++) {
    const between = keys.slice(actors[k]!.to, actors[k + 1]!.from).join(' ');
    if (between === 'và' || between === ', và' || between === 'cùng') return true;
    if (between !== ',') return false;
  }
  return false;
}

const HE = new Set(['ông', 'bà', 'ngài']);
const COUNTERPART = new Set(['người đồng cấp', 'người đồng nhiệm']);
/** Tokens between two actors that can be one. */
const LONGEST_LINK = 3;
/** Tokens between 'hai quan chức' and 'của Mỹ'. */
const LONGEST_DESCRIPTION = 9;
const JOINABLE = new Set<Actor['kind']>(['person', 'post', 'party', 'collective']);
const LINKS = new Set(['và', ',', '-', '–', '/', 'cùng', 'cùng với', 'với', ', và']);
