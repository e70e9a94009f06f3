import type { TimeFact } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import { TokenMap } from '../../../text/token-map.js';
import { type Tokens, tokenAfter } from '../../../text/tokens.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';

/** What clauses are read from: the tokens with the places of actors, verbs and times. */
export interface Clauses {
  readonly tokens: Tokens;
  readonly verbs: VerbIndex;
  readonly actorFrom: TokenMap<Actor>;
  readonly actorTo: TokenMap<Actor>;
  /** First token of a time by the token after it. */
  readonly timeBefore: ReadonlyMap<number, number>;
  /** First tokens of times. */
  readonly timeFrom: ReadonlySet<number>;
}

export function clausesOf(reading: Reading, actors: readonly Actor[], verbs: VerbIndex, times: readonly TimeFact[]): Clauses {
  const { tokens } = reading;
  return {
    tokens,
    verbs,
    actorFrom: TokenMap.by(tokens.length, actors, (a) => a.from),
    actorTo: TokenMap.by(tokens.length, actors, (a) => a.to),
    timeBefore: new Map(times.map((t) => [tokenAfter(tokens, t.end - 1) + 1, tokenAfter(tokens, t.start)])),
    timeFrom: new Set(times.map((t) => tokenAfter(tokens, t.start))),
  };
}

/** Small words between a subject and its verb. */
const SMALL = new Set(['đã', 'sẽ', 'đang', 'cũng', 'cùng', 'luôn', 'đều', 'vừa', 'lại', 'còn', 'tiếp', 'tục', 'nhau', 'sớm']);

export function skipSmall({ tokens }: Clauses, at: number): number {
  let i = at;
  while (SMALL.has(tokens.keys[i] ?? '')) i++;
  return i;
}

/** A verb of travelling or meeting stands here: 'sẽ thăm', 'sẽ cùng dự'. */
export function goes(clauses: Clauses, at: number): boolean {
  // 'tiếp Đại sứ' receives somebody, 'tiếp tục' does not.
  const goesOn = clauses.tokens.keys[at] === 'tiếp' && clauses.tokens.keys[at + 1] === 'tục';
  return Boolean((goesOn ? undefined : clauses.verbs.at.get(at)?.go) ?? clauses.verbs.at.get(skipSmall(clauses, at))?.go);
}

/** First token of what stands between the subject and the verb at `i`: auxiliaries, times, a note in brackets. */
export function beforeModifiers({ tokens, verbs, timeBefore }: Clauses, i: number, floor: number): number {
  let j = i;
  for (let steps = 0; steps < 6; steps++) {
    const before = j;
    // 'hôm nay' before 'nay': the time is the longer one.
    const time = timeBefore.get(j);
    if (time !== undefined && time >= floor) {
      j = time;
      if (j > floor && TIME_PREPOSITION.has(tokens.keys[j - 1]!)) j--;
    } else j = verbs.beforeAuxiliaries(j, floor);
    if (tokens.keys[j - 1] === ')' && j - 1 > floor) {
      let open = j - 2;
      while (open > floor && j - open < 12 && tokens.keys[open] !== '(') open--;
      if (tokens.keys[open] === '(') j = open;
    }
    if (j === before) break;
  }
  return j;
}

const TIME_PREPOSITION = new Set(['hôm', 'vào', 'hồi', 'trong', 'từ', 'ngày']);

/** 'chuyến thăm của ông X sẽ …', 'kể từ khi ông X …', 'được Quốc hội thông qua': the actor is not the subject of a statement. */
export function isComplement({ tokens }: Clauses, actor: Actor): boolean {
  const before = tokens.keys[actor.from - 1];
  return before !== undefined && (NOT_SUBJECT.has(before) || (before === 'về' && actor.kind !== 'collective'));
}

const NOT_SUBJECT = new Set([
  'của',
  'với',
  'cho',
  'giữa',
  'từ',
  'bởi',
  'được',
  'bị',
  'do',
  'khi',
  'nếu',
  'vì',
  'mà',
  'lúc',
  'dù',
  'trước',
  'sau',
  'cùng',
  'để',
  'giúp',
  'khiến',
  'buộc',
  'việc',
]);

/** 'hai quốc gia đồng minh thân cận cam kết': a collective or post with up to five words of description. */
export function actorAcrossModifiers({ tokens, verbs, actorTo }: Clauses, end: number, floor: number): Actor | undefined {
  for (let j = end - 1; j > Math.max(floor, end - 6); j--) {
    if (verbs.at.has(j) || NOT_IN_PHRASE.has(tokens.keys[j]!)) return undefined;
    const actor = actorTo.get(j);
    if (actor) return actor.kind === 'collective' || actor.kind === 'post' ? actor : undefined;
  }
  return undefined;
}

const NOT_IN_PHRASE = new Set([
  ',',
  '.',
  ';',
  ':',
  '"',
  '(',
  ')',
  'và',
  'với',
  'của',
  'tại',
  'trong',
  'ở',
  'về',
  'là',
  'để',
  'nhằm',
  'cho',
  'khi',
  'mà',
  'do',
  'bị',
  'được',
  'theo',
  'sau',
  'trước',
  'từ',
  'đến',
  'rằng',
  'có',
  'việc',
  'các',
  'những',
  '-',
  'không',
  'chưa',
]);

/** The actor that opens the clause which ends before `before`: at the segment's start, after a comma or after a time. */
export function clauseOpener({ tokens, actorFrom, timeBefore }: Clauses, floor: number, before: number): Actor | null {
  for (let i = before - 1; i >= floor; i--) {
    const actor = actorFrom.get(i);
    if (actor && actor.to < before && (i === floor || tokens.keys[i - 1] === ',' || tokens.keys[i - 1] === '"' || timeBefore.has(i))) return actor;
  }
  return null;
}

/** The word at `i` is a noun here: after a classifier or preposition, or 'cam kết của Mỹ' with nobody before it. */
export function isNounUse(clauses: Clauses, i: number, end: number): boolean {
  const { tokens, verbs, actorTo } = clauses;
  if (tokens.keys[end] === 'chung' && tokens.keys[i] === 'tuyên') return true;
  // 'Thông báo từ Nhà Trắng cho biết …'
  if (tokens.capital[i] && FROM.has(tokens.keys[end] ?? '') && !actorTo.has(i)) return true;
  if (tokens.keys[end] === 'của' && tokens.keys[end - 1] !== 'trọng' && tokens.keys[end - 1] !== 'trò' && !actorTo.has(verbs.beforeAuxiliaries(i, 0)))
    return true;
  const before = tokens.keys[i - 1];
  return before !== undefined && tokens.capital[i - 1] === 0 && NOUN_BEFORE.has(before);
}

const FROM = new Set(['từ', 'trên', 'này', 'đó', 'do', 'mới']);
const NOUN_BEFORE = new Set([
  'các',
  'những',
  'một',
  'sự',
  'việc',
  'của',
  'theo',
  'bản',
  'lời',
  'về',
  'với',
  'từ',
  'bằng',
  'mọi',
  'nhiều',
  'mỗi',
  'số',
  'cuộc',
  'lễ',
  'quá',
  'tinh',
  'hoạt',
  'để',
  'nhằm',
  'được',
  'bị',
  'khi',
  'sau',
  'trước',
  'trong',
  'do',
  'mà',
  'ngày',
  'văn',
  'phát',
  'cơ',
  'năm',
  'dịp',
]);

/** Speech acts that are as often nouns. */
const NOUNY_ACTS = new Set([
  'cam kết',
  'đề xuất',
  'thỏa thuận',
  'tuyên bố',
  'quyết định',
  'kế hoạch',
  'lo ngại',
  'quan ngại',
  'tin tưởng',
  'kỳ vọng',
  'hy vọng',
  'đánh giá',
  'nhận thức',
  'kiến nghị',
  'đề nghị',
  'yêu cầu',
  'viện trợ',
  'tài trợ',
  'tôn trọng',
  'thảo luận',
  'trao đổi',
  'tham vấn',
  'sáng kiến',
  'nhận định',
  'thông báo',
]);

/** The words at `start` are as often a noun as a speech act. */
export const isNouny = ({ tokens }: Clauses, start: number, end: number): boolean => NOUNY_ACTS.has(tokens.keys.slice(start, end).join(' '));

/** A speech act that is as often a noun is one here, unless what it governs follows at once. */
export function isNounyAct({ tokens, verbs, actorFrom }: Clauses, start: number, end: number): boolean {
  if (!NOUNY_ACTS.has(tokens.keys.slice(start, end).join(' '))) return false;
  const after = tokens.keys[end] ?? '';
  return !(verbs.at.has(end) || actorFrom.has(end) || OBJECT_START.has(after) || after === 'rằng' || after === 'sẽ');
}

/** Words that begin an object or a complement. */
export const OBJECT_START = new Set([
  'tầm',
  'ý',
  'trước',
  'các',
  'những',
  'một',
  'hai',
  'về',
  'với',
  'cho',
  'trong',
  'nhau',
  'chặt',
  'hiệu',
  'tốt',
  'việc',
  'sâu',
  'có',
  'thêm',
  'nhiều',
  'cùng',
  'vào',
  'tại',
  'theo',
  'đầy',
  'lẫn',
  'quan',
  'hơn',
  'đến',
  'để',
  'hợp',
  'giữa',
  'toàn',
  'mạnh',
  'cơ',
]);

/** Drops marks and link words at both ends. */
export function trim({ tokens }: Clauses, from: number, to: number): TokenRange {
  let a = from,
    b = to;
  while (a < b && /^(?:[^\p{L}\p{N}(]|rằng|và|đồng thời)$/u.test(tokens.keys[a]!)) a++;
  for (;;) {
    if (b > a && /^(?:[^\p{L}\p{N})%]|và)$/u.test(tokens.keys[b - 1]!)) b--;
    else if (b > a + 1 && tokens.keys[b - 2] === 'đồng' && tokens.keys[b - 1] === 'thời') b -= 2;
    else break;
  }
  // Quoted words at the end keep their closing mark.
  let marks = 0;
  for (let i = a; i < b; i++) if (tokens.keys[i] === '"') marks++;
  if (marks % 2 === 1 && tokens.keys[b] === '"') b++;
  return { from: a, to: b };
}

export const NEGATION = new Set(['không', 'chưa', 'chẳng']);

/** 'Tôi không thấy chúng tôi sẽ …', 'không nghĩ rằng Mỹ sẽ …': the clause is what the speaker does not believe. */
export function isDoubted({ tokens }: Clauses, subject: number, from: number): boolean {
  let i = subject - 1;
  if (tokens.keys[i] === 'rằng' || tokens.keys[i] === 'là') i--;
  if (!BELIEF.has(tokens.keys[i] ?? '')) return false;
  for (let n = i - 1; n >= Math.max(from, i - 3); n--) if (NEGATION.has(tokens.keys[n]!)) return true;
  return false;
}

/** Last syllables of verbs of belief: nghĩ, thấy, tin, cho (rằng), chắc, tin tưởng, dự đoán, kỳ vọng. */
const BELIEF = new Set(['nghĩ', 'thấy', 'tin', 'cho', 'chắc', 'tưởng', 'đoán', 'vọng', 'đợi']);
