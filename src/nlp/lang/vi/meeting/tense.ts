import type { MeetingStatus } from '../../../../kernel/record.js';
import type { Sentence } from '../../../text/sentences.js';
import { endOfLast, type TapePattern, tapePattern } from '../../../text/tape.js';
import type { VerbIndex } from '../verbs.js';
import type { Cue } from './cues.js';
import type { Scene } from './scene.js';

/** How far before and after a cue its tense is said. */
const BEFORE = 16;
/** A comma so far before a cue ends its clause. */
const FAR = 8;
const AFTER = 13;

interface Sign {
  readonly status: MeetingStatus | null;
  readonly pattern: TapePattern;
  /** Says it of a journey only. */
  readonly journey?: boolean;
}

const sign = (status: Sign['status'], source: string, journey = false): Sign => ({ status, pattern: tapePattern(source), journey });

/** Before the cue: the sign that ends last counts, longer ones first. */
const BEFORE_SIGNS: readonly Sign[] = [
  sign(
    'planned',
    'sẽ|sắp|sắp tới|dự kiến|kế hoạch|lịch trình|chuẩn bị|mời|dự định|ý định|có thể|muốn|mong muốn|hy vọng|sẵn sàng|thu xếp|sắp xếp|đề xuất|đề nghị|cân nhắc|xem xét|khả năng|nếu|lời mời|trước khi|trước thềm|lên đường|hướng tới|chờ đợi|nhận lời|tính|ấn định|trong vài ngày tới|tới đây|(?:nhất trí|thống nhất|sớm) (?:tổ chức|tiến hành)|quyết định|được chọn|được lựa chọn|sẽ (?:[^ ]+ ){0,8}?sau',
  ),
  sign('under-way', 'đang|đang có|đang ở|bắt đầu|mở đầu', true),
  sign('held', 'đã|từng|vừa|mới|kết thúc|hoàn tất|hoàn thành|khép lại|bế mạc|hậu|sau(?! đó| này| khi đó)|kể từ|từ sau|lần đầu tiên kể từ|hồi'),
];
/** Signs that hold of whatever stands in the clause. */
const FIRM_SIGNS: readonly Sign[] = [sign('planned', 'sẽ|sắp|dự kiến'), sign('under-way', 'đang|bắt đầu', true), sign('held', 'đã|từng|vừa')];
const AFTER_SIGNS: readonly Sign[] = [
  sign(null, 'sẽ (?:[^ ]+ ){0,4}?(?:thường niên|hằng năm|hàng năm|luân phiên)'),
  sign(
    'planned',
    '(?:sẽ|dự kiến)(?: được| còn)?(?: chính thức)? (?:diễn ra|tổ chức|bắt đầu|kéo dài|khai mạc|có|là lần|là chuyến|là cuộc|tiến hành)|sắp tới|tới đây|sắp diễn ra|dự kiến|theo kế hoạch|(?:tuần|tháng|năm|mùa hè|mùa thu|mùa đông|mùa xuân|\\d+) (?:tới|sau)(?! ngày| \\d)|ngày mai|ngày kia|lần tới',
  ),
  sign('under-way', 'đang diễn ra|đang được tổ chức'),
  sign(
    'held',
    'kết thúc|vừa qua|hồi (?:đầu |cuối |giữa )?(?:tháng|năm|tuần)|vừa diễn ra|đã diễn ra|đã kết thúc|khép lại|bế mạc|năm ngoái|năm trước|tuần trước|tháng trước|hôm qua|tuần qua|trước đó',
  ),
];
const CALLED_OFF = tapePattern('(?:bị )?(?:hoãn|hủy|hủy bỏ|trì hoãn|đình chỉ)(?! (?:các vụ|vụ|tập|bỏ lệnh|bỏ các|bỏ kế hoạch|niêm|hợp))');

/** What the wording around a cue says of its time; null where it says nothing. */
export function tenseOf(scene: Scene, cue: Cue, sentence: Sentence): MeetingStatus | null {
  const { keys } = scene;
  const journey = cue.kind === 'visit';
  let to = cue.to;
  while (to < sentence.to && to < cue.to + AFTER && keys[to] !== ';' && keys[to] !== '"') to++;
  if (endOfLast(CALLED_OFF, keys.slice(Math.max(sentence.from, cue.from - 6), to).join(' ')) >= 0) return 'cancelled';
  // 'mời … trong cuộc điện đàm': what was wished there says nothing of the talk itself.
  const within = cue.noun && (keys[cue.from - 1] === 'trong' || keys[cue.from - 2] === 'trong' || keys[cue.from - 1] === 'tại');
  // 'đã hội đàm trong khuôn khổ chuyến thăm', 'đã gặp nhau nhân chuyến thăm': the verb's tense is not that of the frame around it.
  const frame = cue.noun && /^(?:khuôn khổ|.* nhân)$/.test(`${keys[cue.from - 2]} ${keys[cue.from - 1]}`);
  const before = frame
    ? null
    : lastSign(
        within ? FIRM_SIGNS : BEFORE_SIGNS,
        [...wordsBefore(scene, cue, sentence), ...(cue.noun ? [] : keys.slice(cue.from, cue.to))].join(' '),
        journey,
      );
  const after = lastSign(AFTER_SIGNS, keys.slice(cue.to, to).join(' '), journey);
  // 'sau chuyến thăm sắp tới': what stands after the noun is nearer to it.
  if (cue.noun && after) return after.status;
  // 'sẽ rời Hà Nội, bắt đầu chuyến thăm Lào'
  if (before?.status === 'under-way' && keys.slice(sentence.from, cue.from).includes('sẽ')) return 'planned';
  return (before ?? after)?.status ?? null;
}

/** The clause before a cue; whoever is named in it, however long his titles, counts as one word. */
function wordsBefore({ keys, actorTo, verbs }: Scene, cue: Cue, sentence: Sentence): string[] {
  const words: string[] = [];
  const floor = afterInvitation(keys, sentence, cue.from);
  for (let i = cue.from - 1; i >= floor && words.length < BEFORE; i--) {
    const key = keys[i]!;
    if (key === ';' || key === '"' || (key === ',' && words.length >= FAR)) break;
    // 'khẳng định sẽ thăm khi gặp B': what is said, not when they met.
    if (key === 'khi' && !/^(?:sau|trước|đến|tới)$/.test(keys[i - 1] ?? '')) break;
    const actor = actorTo.get(i + 1);
    if (actor && actor.from >= sentence.from) i = actor.from;
    words.push(actor || (PAST.has(key) && saysNext(verbs, i + 1)) ? OTHER : key);
  }
  return words.reverse();
}

/** 'Nhận lời mời của A, B thăm …': the invitation is past, the visit as its own words say. */
function afterInvitation(keys: readonly string[], { from }: Sentence, to: number): number {
  if (!/^(?:nhận|theo) lời mời$/.test(keys.slice(from, from + 3).join(' '))) return from;
  const comma = keys.indexOf(',', from);
  return comma >= 0 && comma < to ? comma + 1 : from;
}

/** Stands for words that say nothing of the cue's time. */
const OTHER = '…';
const PAST = new Set(['đã', 'vừa', 'từng']);

/** 'đã nhiệt liệt chào mừng A sang thăm': what is past is the welcome. */
function saysNext({ at }: VerbIndex, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const verb = at.get(i);
    if (verb) return Boolean(verb.say || verb.act || verb.tell);
  }
  return false;
}

function lastSign(signs: readonly Sign[], tape: string, journey: boolean): Sign | null {
  let best: Sign | null = null;
  let end = -1;
  for (const s of signs) {
    if (s.journey && !journey) continue;
    const at = endOfLast(s.pattern, tape);
    if (at > end) {
      end = at;
      best = s;
    }
  }
  return best;
}
