import type { MeetingKind } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import { scanTape, tapePattern } from '../../../text/tape.js';
import { TokenKind, textOf } from '../../../text/tokens.js';
import { ORDINAL, ordinalValue } from '../ordinals.js';

/** A dialogue, conference or committee named in the text. */
export interface NamedMeeting extends TokenRange {
  readonly kind: MeetingKind;
  /** As written, without ordinal; null when only the head stands there ('cuộc đối thoại'), which points back to one named before. */
  readonly name: string | null;
  /** Lexicon id of the series, where it is known. */
  readonly series: string | null;
  readonly round: number | null;
  /** Members of the series when the lexicon knows it and it has fixed ones. */
  readonly members: readonly string[];
  /** 'lần tới', 'tiếp theo': the round after the one told of. */
  readonly next: boolean;
}

const HEAD = tapePattern(
  '(?:đối thoại|(?:hội nghị|hội đàm|cuộc hội đàm|cuộc gặp|gặp|cuộc họp) thượng đỉnh|hội nghị cấp cao|hội nghị|diễn đàn|tọa đàm|tuần lễ cấp cao|kỳ họp|phiên họp|khóa họp|cuộc họp(?! nội các)|thượng đỉnh|phiên đối thoại|tham khảo chính trị|tham vấn chính trị|tham vấn|ủy ban liên chính phủ|ủy ban hỗn hợp|ủy ban hợp tác|ủy ban chỉ đạo|vòng đàm phán|phiên đàm phán|họp nội các chung|hội đồng thương mại)',
);
const COUNT = tapePattern(
  `(?:lần|vòng|kỳ|phiên|khóa)(?: thứ)? (?<nth>${ORDINAL})|(?<first>lần đầu tiên|lần đầu|đầu tiên)|thứ (?<plain>${ORDINAL})(?! (?:tuần|tới|này|vừa))`,
);

/** A name ends before these. */
const STOP = new Set(
  (
    'tại|ở|ngày|sáng|chiều|tối|trưa|do|để|nhằm|được|sẽ|đã|đang|vừa|diễn|trong|từ|vào|nhân|dưới|là|khi|theo|này|mà|cùng|cho|có|lần|' +
    'diễn ra|tổ|đến|tới|sau|trước|hôm|thứ|nhấn|vòng|mới|sắp|nói|đầu|bằng|qua|khai|bế|kết|mang|thường|hàng|tiếp|trực|song|những|hằng|vẫn|' +
    'cũng|gồm|nơi|dự|thành|giữa|đồng|họp|lại|năm|tháng|và|với|nhất|thảo|bàn|thống|đạt|của|như|hoặc|hay|rằng|thì|nên|vì|nếu|kéo|bắt|trên|' +
    'một|hồi|nào|khác|từng'
  ).split('|'),
);
/** After these a common noun names nothing. */
const NO_NAME = new Set([
  'riêng',
  'thẳng',
  'trực',
  'với',
  'cởi',
  'tuyệt',
  'tích',
  'hòa',
  'xây',
  'liên',
  'quốc',
  'đa',
  'khu',
  'quan',
  'hiệu',
  'thực',
  'nghiêm',
  'sâu',
  'bình',
  'chân',
]);
const SUMMIT = /^(?:(?:cuộc )?(?:hội nghị|hội đàm|gặp|họp) )?(?:thượng đỉnh|cấp cao)$/;
/** Common nouns that are always an occasion. */
const OCCASIONS = new Set(['hội nghị thượng đỉnh', 'vòng đàm phán']);
const isTalks = (keys: readonly string[], at: number): boolean => keys[at] === 'cuộc' || keys[at] === 'gặp' || (keys[at] === 'hội' && keys[at + 1] === 'đàm');
const LONGEST = 18;

export function findNamedMeetings(reading: Reading): NamedMeeting[] {
  const { tokens } = reading;
  const known = knownMechanisms(reading);
  const rounds = new Map<number, { from: number; to: number; value: number }>();
  for (const m of scanTape(tokens, COUNT)) {
    const value = m.groups['first']
      ? m.groups['first'].startsWith('lan') || m.groups['first'].startsWith('lần') || tokens.capital[m.from - 1]
        ? 1
        : null
      : ordinalValue(m.groups['nth'] ?? m.groups['plain'] ?? '');
    // 'thứ Ba' is a day of the week.
    if (value !== null && value > 0 && !(m.groups['plain'] && tokens.capital[m.to - 1])) rounds.set(m.from, { from: m.from, to: m.to, value });
  }
  const found: NamedMeeting[] = [];
  let free = 0;
  for (const head of scanTape(tokens, HEAD)) {
    if (head.from < free || !reading.readable[head.from]) continue;
    const before = tokens.keys[head.from - 1];
    // 'thành viên đối thoại', 'đối tác đối thoại', 'trung tâm hội nghị', 'đối thoại riêng với …'
    if (
      before === 'viên' ||
      before === 'tác' ||
      before === 'tâm' ||
      before === 'khách' ||
      (tokens.keys[head.to] === 'liên' && tokens.keys[head.to + 1] === 'quan') ||
      (!tokens.capital[head.from] && NO_NAME.has(tokens.keys[head.to] ?? '') && !OCCASIONS.has(tokens.keys.slice(head.from, head.to).join(' ')))
    )
      continue;
    if (tokens.keys[head.from] === 'thượng' && (!tokens.capital[head.to] || before === 'cấp')) continue;
    // 'cuộc gặp thượng đỉnh Mỹ - Triều' has a name, 'cuộc gặp thượng đỉnh với' has none.
    const words = tokens.keys.slice(head.from, head.to).join(' ');
    if (words !== 'cuộc họp' && isTalks(tokens.keys, head.from) && !(tokens.capital[head.to] && /^[-–]$/.test(tokens.keys[head.to + 1] ?? ''))) continue;
    // 'kỳ họp lần thứ 41 Ủy ban Liên chính phủ …', 'cuộc họp lần thứ ba của Hội đồng Thương mại và Công nghệ': the body is the name.
    let nameFrom = head.from;
    let scanFrom = head.to;
    let round: number | null = null;
    const early = rounds.get(head.to);
    const body = bodyAt(reading, early?.to ?? head.to, early !== undefined, known);
    // 'cuộc họp SED đầu tiên được tổ chức bên ngoài Washington' counts something else than rounds.
    if (words === 'cuộc họp' && tokens.keys[known.get(body ?? -1)?.to ?? -1] === 'đầu') continue;
    if (body !== null && (early || SESSION.has(words))) {
      round = early?.value ?? null;
      nameFrom = body;
      scanFrom = body + 1;
    } else if (words === 'cuộc họp' && !(early && IS_HELD.has(tokens.keys[early.to] ?? ''))) continue;
    const end = withSides(reading, Math.max(nameEnd(reading, scanFrom), known.get(nameFrom)?.to ?? 0));
    let to = end;
    let after = end;
    if (tokens.keys[after] === '(' && after + 2 < tokens.length && tokens.keys[after + 2] === ')') after += 3;
    while (/^[,]$/.test(tokens.keys[after] ?? '') && rounds.has(after + 1)) after++;
    if (tokens.kind[after] === TokenKind.Number && /^(?:19|20)\d\d$/.test(tokens.keys[after]!)) after++;
    // 'Hội đồng … đã họp lần thứ hai', '… đã kết thúc cuộc họp lần thứ tư'
    const sits = HAS_SAT.exec(tokens.keys.slice(after, after + 6).join(' '));
    if (sits) after += sits[0].split(' ').length;
    const lexical = known.get(nameFrom);
    const late = round === null ? (rounds.get(after) ?? (lexical ? numberAfterAcronym(reading, end) : undefined)) : undefined;
    if (late) {
      round = late.value;
      to = late.to;
    }
    // 'hội nghị thượng đỉnh sắp tới', 'lịch sử', 'chính thức' name none.
    const unnamed =
      !lexical &&
      SUMMIT.test(tokens.keys.slice(head.from, head.to).join(' ')) &&
      !hasCapital(reading, scanFrom, end) &&
      tokens.keys[scanFrom] !== 'về' &&
      tokens.keys[scanFrom] !== 'nhóm';
    const name = unnamed ? null : end > scanFrom || nameFrom !== head.from || lexical ? textOf(tokens, nameFrom, end).replace(/\s+/g, ' ') : null;
    const next = NEXT.test(tokens.keys.slice(end, end + 2).join(' '));
    // A common word in small letters names a series only with more words, or as 'cuộc đối thoại'.
    if (
      !tokens.capital[head.from] &&
      !lexical &&
      (name === null
        ? before !== 'cuộc' && before !== 'kỳ' && before !== 'tại' && round === null && !next && !OCCASIONS.has(tokens.keys.slice(head.from, head.to).join(' '))
        : end - nameFrom < 3 && !hasCapital(reading, scanFrom, end) && round === null)
    )
      continue;
    found.push({
      next,
      from: head.from,
      to: Math.max(to, head.to),
      kind: kindOf(reading, nameFrom, end, lexical?.kind),
      name,
      series: lexical?.id ?? null,
      round,
      members: lexical?.members ?? [],
    });
    free = Math.max(to, head.to);
  }
  return [...found, ...attendedByAcronym(reading, known, found)].sort((a, b) => a.from - b.from);
}

/** 'Hội đồng Thương mại và Công nghệ | EU - Mỹ': the pair after a name belongs to it. */
function withSides(reading: Reading, end: number): number {
  const { tokens } = reading;
  if (!tokens.capital[end] || tokens.text.slice(tokens.end[end - 1]!, tokens.start[end]!).includes('\n')) return end;
  const longer = nameEnd(reading, end);
  return tokens.keys.slice(end, longer).includes('-') ? longer : end;
}

const HAS_SAT = /^(?:(?:đã|vừa|sẽ) )?(?:(?:kết thúc|khai mạc|bế mạc|bước vào|tiến hành|nhóm) )?(?:(?:cuộc|phiên|kỳ) )?họp(?= (?:lần|thứ)(?: |$))/;

/** 'Đối thoại SED 5', 'Cuộc họp TTC 3': a small number right after an acronym. */
function numberAfterAcronym({ tokens }: Reading, end: number): { to: number; value: number } | undefined {
  if (tokens.capital[end - 1] !== 2 || tokens.kind[end] !== TokenKind.Number || !/^[1-9]\d?$/.test(tokens.keys[end]!)) return undefined;
  return /^[+/.,-]$/.test(tokens.keys[end + 1] ?? '') && tokens.kind[end + 2] === TokenKind.Number
    ? undefined
    : { to: end + 1, value: Number(tokens.keys[end]) };
}

/** 'Cuộc họp thứ ba sẽ được tổ chức …': a round of what was told before, since nothing else is said of it. */
const IS_HELD = new Set(['sẽ', 'được', 'dự', 'diễn', 'tại', 'vào', 'ở']);

/** What a body holds: 'phiên họp toàn thể của TTC'. */
const SESSION = new Set(['kỳ họp', 'phiên họp', 'khóa họp', 'cuộc họp']);

/** Where the name of the body begins whose session that is; after an ordinal any body, else one that the lexicon knows. */
function bodyAt({ tokens }: Reading, after: number, counted: boolean, known: ReadonlyMap<number, Known>): number | null {
  let at = after;
  if (tokens.keys[at] === 'toàn' && tokens.keys[at + 1] === 'thể') at += 2;
  if (tokens.keys[at] === 'của') at++;
  if (known.get(at)?.kind === 'dialogue') return at;
  return counted && tokens.capital[at] && /^(?:ủy|hội|diễn)$/.test(tokens.keys[at]!) ? at : null;
}

const ATTENDS = tapePattern('(?:tham )?dự|bên lề');

/** 'dự APEC', 'bên lề G20': the summit of a group stands for itself. */
function attendedByAcronym(reading: Reading, known: ReadonlyMap<number, Known>, found: readonly NamedMeeting[]): NamedMeeting[] {
  const { tokens } = reading;
  const groups = new Map<number, number>();
  for (const { from, to, type, entry } of reading.phrases)
    if (type === 'party' && SUMMITS.has(entry.code)) groups.set(from, Math.max(to, groups.get(from) ?? 0));
  const taken = new Set(found.map((n) => n.from));
  const out: NamedMeeting[] = [];
  for (const m of scanTape(tokens, ATTENDS)) {
    if (!reading.readable[m.from] || taken.has(m.to)) continue;
    const series = known.get(m.to);
    const to = series?.kind === 'summit' ? series.to : groups.get(m.to);
    if (to !== undefined)
      out.push({
        from: m.to,
        to,
        kind: 'summit',
        name: textOf(tokens, m.to, to),
        series: series?.to === to ? series.id : null,
        round: null,
        members: [],
        next: false,
      });
  }
  return out;
}

/** Groups whose name alone means their summit, after 'dự'. */
const SUMMITS = new Set(['APEC', 'G7', 'G20', 'G8', 'BRICS', 'ASEM', 'SCO', 'NATO', 'Quad']);

const NEXT = /^(?:tiếp theo|lần tới|lần sau|kế tiếp|tới đây|sắp tới)/;

function hasCapital(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens.capital[i]) return true;
  return false;
}

function nameEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let i = from;
  let joined = false;
  for (; i < Math.min(tokens.length, from + LONGEST); i++) {
    const key = tokens.keys[i]!;
    if (tokens.kind[i] === TokenKind.Mark) {
      if (key === '+' || (key === '-' && (tokens.capital[i + 1] || tokens.kind[i + 1] === TokenKind.Number) && i > from)) continue;
      // 'Hội nghị thượng đỉnh Liên minh châu Âu (EU) - Trung Quốc'
      if (key === '(' && tokens.capital[i + 1] === 2 && tokens.keys[i + 2] === ')' && /^[-–]$/.test(tokens.keys[i + 3] ?? '') && tokens.capital[i + 4]) {
        i += 3;
        continue;
      }
      if (key === ',' && tokens.capital[i - 1] && tokens.capital[i + 1] && !personOrPostAt(reading, i + 1) && closesList(tokens.keys, i + 1)) continue;
      break;
    }
    if (tokens.kind[i] === TokenKind.Number) {
      if (tokens.glued[i] && tokens.capital[i - 1]) continue; // 'G7'
      if (tokens.keys[i + 1] === '+' || tokens.keys[i - 1] === '+' || (tokens.keys[i - 1] === '-' && tokens.capital[i - 2])) continue; // '2+2', 'G-20'
      break;
    }
    if (i > from && tokens.start[i]! > tokens.end[i - 1]! && tokens.text.slice(tokens.end[i - 1]!, tokens.start[i]!).includes('\n')) break;
    if (key === 'và' && i > from && tokens.capital[i + 1] && tokens.capital[i - 1] && !personOrPostAt(reading, i + 1)) continue;
    if (key === 'của' && tokens.capital[i + 1] === 2) continue;
    // 'Đối thoại giữa các Nhà Lãnh đạo … với các khách mời' has no other name.
    if (key === 'giữa' && i === from && tokens.keys[i + 1] === 'các') {
      joined = true;
      continue;
    }
    if (key === 'với' && joined) continue;
    // Written large it opens a name: 'Diễn đàn …', 'Tổ chức …'; 'thành' ends none in 'các thành viên', nor 'bàn' in 'bàn tròn'.
    if (STOP.has(key) && !tokens.capital[i] && !goesOn(key, tokens.keys[i + 1])) break;
    if (personOrPostAt(reading, i) && i > from && !/^(?:bộ|các|thứ)$/.test(tokens.keys[i - 1]!) && tokens.keys[i] !== 'bộ' && tokens.keys[i] !== 'thứ') break;
  }
  // 'hội nghị về chuỗi cung ứng' goes on; 'hội nghị về' alone names nothing.
  while (i > from && DANGLING.has(tokens.keys[i - 1]!)) i--;
  return i;
}

/** 'các thành viên', 'bàn tròn', 'diễn đàn': no 'thành công', 'bàn về', 'diễn ra'. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['thành', 'viên'],
  ['bàn', 'tròn'],
  ['diễn', 'đàn'],
]);
const goesOn = (key: string, next: string | undefined): boolean => next !== undefined && GOES_ON.get(key) === next;

const DANGLING = new Set(['về', 'các', 'cấp', 'giữa', 'với', 'của', 'và', 'những', 'một', '-']);

/** 'Kinh tế, Thương mại và …': a comma belongs to a name only when 'và' closes the list soon. */
function closesList(keys: readonly string[], from: number): boolean {
  for (let i = from; i < from + 8; i++) if (keys[i] === 'và') return true;
  return false;
}

function personOrPostAt(reading: Reading, at: number): boolean {
  const key = reading.tokens.keys[at];
  return (
    key === 'ông' ||
    key === 'bà' ||
    key === 'thủ' ||
    key === 'ngoại' ||
    key === 'phó' ||
    (key === 'chủ' && reading.tokens.keys[at + 1] === 'tịch') ||
    (key === 'tổng' && /^(?:thống|bí|thư)$/.test(reading.tokens.keys[at + 1] ?? ''))
  );
}

function kindOf(reading: Reading, from: number, to: number, lexical: MeetingKind | undefined): MeetingKind {
  const name = reading.tokens.keys.slice(from, to).join(' ');
  if (/^(?:vòng|phiên) đàm phán/.test(name)) return 'talks';
  if (/doanh nghiệp|kinh doanh|bộ trưởng|ngoại trưởng|chuyên gia|nghị sĩ|trù bị/.test(name) && !name.startsWith('đối thoại') && !name.startsWith('ủy ban'))
    return 'conference';
  if (
    name.startsWith('đối thoại') ||
    name.startsWith('phiên đối thoại') ||
    name.startsWith('ủy ban') ||
    name.startsWith('tham') ||
    name.startsWith('kỳ họp') ||
    name.startsWith('họp nội')
  )
    return 'dialogue';
  if (/thượng đỉnh|cấp cao/.test(name) && !/^(?:tuần lễ|diễn đàn)/.test(name)) return 'summit';
  if (/^(?:hội nghị|diễn đàn|tọa đàm|tuần lễ|phiên họp|khóa họp)/.test(name))
    return name.startsWith('hội nghị apec') || name.startsWith('hội nghị g') ? 'summit' : 'conference';
  return lexical ?? 'conference';
}

interface Known {
  readonly to: number;
  readonly id: string | null;
  readonly kind: MeetingKind;
  readonly members: readonly string[];
}

function knownMechanisms(reading: Reading): Map<number, Known> {
  const known = new Map<number, Known>();
  for (const { from, to, type, entry } of reading.phrases) {
    if (type !== 'mechanism') continue;
    const last = known.get(from);
    if (!last || to > last.to) known.set(from, { to, id: entry.id, kind: entry.kind, members: entry.members });
    // Shared by several pairs: whose it is must be said.
    else if (to === last.to) known.set(from, { to, id: null, kind: last.kind, members: [] });
  }
  return known;
}
