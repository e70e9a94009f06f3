import type { Sentence } from '../../../text/sentences.js';
import type { Reading, TokenRange } from '../../../reading.js';
import type { Actor } from '../actors.js';
import type { VerbIndex } from '../verbs.js';

/** A stretch of a sentence that may carry one item; `strong`: begins after ';', 'đồng thời' or at the sentence's start. */
export interface Segment extends TokenRange {
  readonly strong: boolean;
}

const STRONG = new Set([';', 'đồng thời', 'song', 'nhưng']);
/** After these a list of purposes or examples runs on: its verbs begin no new item. */
const PURPOSE = new Set(['nhằm', 'để', 'vì', 'qua', 'góp']);
const LISTING = new Set(['bao', 'gồm', 'như']);

/** Verbs that are as often nouns; they begin an item only when an object follows at once. */
const NOUNY = new Set([
  'hợp tác', 'phát triển', 'đầu tư', 'trao đổi', 'hỗ trợ', 'nghiên cứu', 'quản lý', 'đào tạo', 'bảo vệ', 'xuất khẩu', 'nhập khẩu', 'kết nối', 'liên kết', 'chia sẻ', 'đấu tranh',
  'xây dựng', 'phòng chống', 'cung cấp', 'tổ chức', 'giám sát', 'chuyển giao', 'tham vấn', 'đàm phán', 'ủng hộ', 'tuyên truyền', 'phối hợp', 'tham gia', 'đổi mới', 'phục hồi', 'mua', 'bán', 'tăng', 'giảm', 'cùng',
  'khai thác', 'giúp đỡ', 'ngăn chặn', 'ứng phó', 'thành lập', 'tiếp nhận', 'chống', 'chuẩn bị', 'theo dõi', 'lập', 'giữ', 'mở', 'trao', 'gửi', 'cử', 'bố trí', 'không', 'phải', 'lấy',
]);
const OBJECT_START = new Set([
  'các', 'những', 'một', 'hai', 'về', 'với', 'cho', 'trong', 'nhau', 'chặt', 'hiệu', 'tốt', 'việc', 'sâu', 'có', 'thêm', 'nhiều', 'cùng', 'vào', 'tại', 'theo', 'đầy', 'lẫn', 'quan', 'hơn', 'đến', 'để', 'hợp', 'giữa', 'toàn', 'mạnh', 'cơ',
]);

/** Cuts a sentence where a new item may begin: at strong marks, and at ',' or 'và' before a verb or a subject with its verb. */
export function segmentSentence(reading: Reading, sentence: Sentence, actorsFrom: ReadonlyMap<number, Actor>, verbs: VerbIndex): Segment[] {
  const { tokens } = reading;
  const segments: Segment[] = [];
  let from = sentence.from;
  let strong = true;
  let verbSeen = -1;
  let purpose = false;
  let listing = false;
  const cut = (at: number, next: number, isStrong: boolean): void => {
    if (at > from) segments.push({ from, to: at, strong });
    from = next;
    strong = isStrong;
    verbSeen = -1;
    purpose = false;
    listing = false;
  };
  let depth = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const key = tokens.keys[i]!;
    if (key === '(') depth++;
    else if (key === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (STRONG.has(key) || (key === 'đồng' && tokens.keys[i + 1] === 'thời')) {
      if (key === ';') cut(i, i + 1, true);
      else if (key === 'đồng') {
        const before = tokens.keys[i - 1];
        cut(before === ',' || before === ';' || before === 'và' ? i - 1 : i, i + 2, true);
        i++;
      }
      continue;
    }
    const at = verbs.at.get(i);
    if (at && (at.act || at.say || at.do) && verbSeen < 0) verbSeen = i;
    if (PURPOSE.has(key) && (key !== 'qua' || tokens.keys[i + 1] === 'đó') && (key !== 'góp' || tokens.keys[i + 1] === 'phần')) purpose = true;
    if (LISTING.has(key) && (key !== 'bao' || tokens.keys[i + 1] === 'gồm')) listing = true;
    if (key !== ',' && key !== 'và' && !(key === 'cũng' && tokens.keys[i + 1] === 'như')) continue;
    const next = key === 'cũng' ? i + 2 : key === ',' && tokens.keys[i + 1] === 'và' ? i + 2 : i + 1;
    if (next >= sentence.to) continue;
    if (beginsItem(next, i, key)) cut(i, next, false);
  }
  if (from < sentence.to) segments.push({ from, to: sentence.to, strong });
  return segments;

  function beginsItem(next: number, i: number, mark: string): boolean {
    let at = skipAuxiliaries(next);
    const actor = actorsFrom.get(next) ?? actorsFrom.get(at);
    if (actor) {
      // A new subject with its own verb.
      const verb = skipAuxiliaries(actor.to);
      const v = verbs.at.get(verb);
      return Boolean(v?.act || v?.say || (verb > actor.to && v?.do));
    }
    const verb = verbs.at.get(at) ?? verbs.at.get((at = next));
    if (!verb) return false;
    if (verbSeen < 0) return Boolean(verb.act || verb.say);
    const object = i - verbSeen;
    if ((verb.act && !verb.do) || verb.say) return object >= 3 && !isNoun(verb.act?.to ?? verb.say!.to);
    const end = verb.do?.to ?? verb.act!.to;
    if (object < (mark === 'và' ? 5 : 4)) return false;
    if (purpose || isNoun(end)) return false;
    const phrase = tokens.keys.slice(at, end).join(' ');
    if (NOUNY.has(phrase)) return !listing && OBJECT_START.has(tokens.keys[end] ?? '') && end - at + 2 <= sentence.to - at;
    return !listing || mark === ',';
  }

  function skipAuxiliaries(at: number): number {
    let i = at;
    while (i < sentence.to && SKIP.has(tokens.keys[i]!)) i++;
    return i;
  }

  function isNoun(end: number): boolean {
    return tokens.keys[end] === 'của' || tokens.keys[end] === ',' || end >= sentence.to;
  }
}

const SKIP = new Set(['đã', 'sẽ', 'đang', 'cũng', 'cùng', 'luôn', 'đều', 'vừa', 'lại', 'còn', 'rất', 'tiếp', 'tục', 'nhau']);
