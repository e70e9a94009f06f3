import type { TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import { type Clauses, isNounyAct, OBJECT_START } from './clause.js';

/** A stretch of a sentence that may carry one item; `strong`: begins after ';', 'đồng thời' or at the sentence's start. */
export interface Segment extends TokenRange {
  readonly strong: boolean;
}

const STRONG = new Set(['song', 'nhưng', 'còn']);
const EMBEDS = new Set(['do', 'mà']);
/** After these a list of purposes or examples runs on: its verbs begin no new item. */
const PURPOSE = new Set(['nhằm', 'để', 'vì', 'qua', 'góp']);
const LISTING = new Set(['bao', 'gồm', 'như']);

/** Verbs that are as often nouns; they begin an item only when an object follows at once. */
const NOUNY = new Set([
  'hợp tác',
  'phát triển',
  'đầu tư',
  'trao đổi',
  'hỗ trợ',
  'nghiên cứu',
  'quản lý',
  'đào tạo',
  'bảo vệ',
  'xuất khẩu',
  'nhập khẩu',
  'kết nối',
  'liên kết',
  'chia sẻ',
  'đấu tranh',
  'xây dựng',
  'phòng chống',
  'cung cấp',
  'tổ chức',
  'giám sát',
  'chuyển giao',
  'tham vấn',
  'đàm phán',
  'ủng hộ',
  'tuyên truyền',
  'phối hợp',
  'tham gia',
  'đổi mới',
  'phục hồi',
  'mua',
  'bán',
  'tăng',
  'giảm',
  'cùng',
  'khai thác',
  'giúp đỡ',
  'ngăn chặn',
  'ứng phó',
  'thành lập',
  'tiếp nhận',
  'chống',
  'chuẩn bị',
  'theo dõi',
  'lập',
  'giữ',
  'mở',
  'trao',
  'gửi',
  'cử',
  'bố trí',
  'không',
  'ưu tiên',
  'nỗ lực',
  'quan tâm',
  'phải',
  'lấy',
]);

/** Cuts a sentence where a new item may begin: at strong marks, and at ',' or 'và' before a verb or a subject with its verb. */
export function segmentSentence(clauses: Clauses, sentence: Sentence): Segment[] {
  const { tokens, verbs, actorFrom: actorsFrom, actorTo: actorEnds } = clauses;
  const segments: Segment[] = [];
  let from = sentence.from;
  let strong = true;
  /** Where the segment's last verb ends, and whether it was more than a verb of saying. */
  let verbEnd = -1;
  let acted = false;
  let lastIsAction = false;
  let planned = false;
  let purpose = -1;
  let listing = false;
  let nominal = false;
  const cut = (at: number, next: number, isStrong: boolean): void => {
    if (at > from) segments.push({ from, to: at, strong });
    from = next;
    strong = isStrong;
    verbEnd = -1;
    acted = false;
    purpose = -1;
    listing = false;
    nominal = false;
  };
  let depth = 0;
  let quoted = false;
  /** The sentence began inside quoted speech, which the next mark closes. */
  let speech = tokens.keys[sentence.from] === '"';
  for (let i = sentence.from; i < sentence.to; i++) {
    const key = tokens.keys[i]!;
    if (key === '(') depth++;
    else if (key === ')') depth = Math.max(0, depth - 1);
    // Quoted words in mid-sentence are one piece; quoted speech after a colon is not.
    if (key === '"' && i > sentence.from) {
      quoted = !speech && !quoted && tokens.keys[i - 1] !== ':' && tokens.text[tokens.start[i]!] !== '”' && closes(i);
      speech = false;
    }
    if (depth > 0 || quoted) continue;
    const strongTo = strongMark(i);
    if (strongTo > i) {
      const before = tokens.keys[i - 1];
      cut(before === ',' || before === ';' || before === 'và' ? i - 1 : i, strongTo, true);
      i = strongTo - 1;
      continue;
    }
    const at = verbs.at.get(i);
    if (key === 'sẽ' || (key === 'kiến' && tokens.keys[i - 1] === 'dự')) planned = true;
    if (at && (at.act || at.say || at.do || at.go) && i >= verbEnd && !(verbEnd >= 0 && embedded(i))) {
      const end = Math.max(at.act?.to ?? 0, at.say?.to ?? 0, at.do?.to ?? 0, at.go?.to ?? 0);
      // One syllable is a verb only where a verb can stand: 'tạo' of 'tái tạo' is none.
      if (end > i + 1 || i === verbEnd || i === from || actorEnds.has(i) || VERB_AFTER.has(tokens.keys[i - 1] ?? '')) {
        if (at.act || at.do || at.go) acted = true;
        lastIsAction = !at.act && !at.say;
        verbEnd = end;
      }
    }
    if (PURPOSE.has(key) && (key !== 'qua' || tokens.keys[i + 1] === 'đó') && (key !== 'góp' || tokens.keys[i + 1] === 'phần')) purpose = i;
    if (key === 'việc' || key === 'tầm' || key === 'vực') nominal = true;
    if (LISTING.has(key) && (key !== 'bao' || tokens.keys[i + 1] === 'gồm')) listing = true;
    // 'khẳng định chỉ Mỹ mới có thể …: "Chúng tôi …"': the quotation is items of its own.
    if (key === ':' && tokens.capital[i + 1] && verbs.at.get(i + 1)?.do) {
      cut(i, i + 1, true);
      continue;
    }
    if (key === ':' && tokens.keys[i + 1] === '"' && i - verbEnd >= 6) {
      cut(i, i + 1, true);
      continue;
    }
    // 'nhất trí hợp tác … cũng như hỗ trợ …', but not 'tầm quan trọng của việc hợp tác … cũng như hỗ trợ …'
    const asWell = key === 'cũng' && tokens.keys[i + 1] === 'như' && purpose < 0 && !nominal;
    if (key !== ',' && key !== 'và' && key !== 'nhưng' && !asWell) continue;
    const next = asWell ? i + 2 : key === ',' && tokens.keys[i + 1] === 'và' ? i + 2 : i + 1;
    if (next >= sentence.to) continue;
    if (beginsItem(next, i, key)) cut(i, next, false);
  }
  if (from < sentence.to) segments.push({ from, to: sentence.to, strong });
  return segments;

  /** 'do các nước thành viên đề xuất': a verb inside a relative clause. */
  function embedded(i: number): boolean {
    const doer = actorEnds.get(i);
    return doer !== undefined && EMBEDS.has(tokens.keys[doer.from - 1] ?? '');
  }

  function closes(open: number): boolean {
    for (let i = open + 1; i < Math.min(sentence.to, open + 40); i++) if (tokens.keys[i] === '"') return true;
    return false;
  }

  /** Token after ';', 'đồng thời', ', nhưng', ', song'; `i` where none stands. */
  function strongMark(i: number): number {
    const key = tokens.keys[i]!;
    if (key === ';') return i + 1;
    if (key === 'đồng' && tokens.keys[i + 1] === 'thời') return i + 2;
    if (key === 'trong' && tokens.keys[i + 1] === 'khi' && tokens.keys[i - 1] === ',') {
      const after = tokens.keys[i + 2] === 'đó' ? i + 3 : i + 2;
      return actorsFrom.has(after) ? after : i;
    }
    return STRONG.has(key) && tokens.keys[i - 1] === ',' ? i + 1 : i;
  }

  function beginsItem(next: number, i: number, mark: string): boolean {
    const object = i - verbEnd;
    const at = skipAuxiliaries(next);
    const actor = actorsFrom.get(next) ?? actorsFrom.get(at);
    if (actor) {
      // A new subject with its own verb; not the second half of a subject ('Đảng và Nhà nước Việt Nam coi trọng').
      const verb = skipAuxiliaries(actor.to);
      const v = verbs.at.get(verb);
      return (verbEnd < 0 ? mark === ',' : acted && object >= (verb > actor.to ? 2 : 3)) && Boolean(v?.act || v?.say || (verb > actor.to && (v?.do || v?.go)));
    }
    const start = verbs.at.has(at) ? at : next;
    const verb = verbs.at.get(start);
    if (!verb) return false;
    if (tokens.keys[next] === 'sẽ' && object >= 1 && tokens.keys[i - 1] !== 'đã') return true;
    if (nominal && mark === 'và' && verb.act?.kind === 'discussion') return false;
    if (verbEnd < 0) return Boolean(verb.act || verb.say) && !isNounHere(start, verb.act?.to ?? verb.say!.to);
    if (planned && verb.go) return object >= 1 && tokens.keys[start] !== 'diễn';
    if (verb.say || (verb.act && !(verb.do && verb.do.to >= verb.act.to)))
      return (object >= 2 || lastIsAction || (verb.say !== undefined && mark === ',')) && !isNounHere(start, verb.act?.to ?? verb.say!.to);
    if (!verb.do || object < 3) return false;
    if (purpose >= 0 && !(tokens.keys[i] === ',' && tokens.keys[i + 1] === 'và')) return false;
    const end = verb.do.to;
    if (isNounHere(start, end)) return false;
    if (NOUNY.has(tokens.keys.slice(start, end).join(' ')))
      return (
        !listing &&
        !(mark === 'và' && NOUN_PAIR.has(tokens.keys[i - 1] ?? '')) &&
        (OBJECT_START.has(tokens.keys[end] ?? '') || actorsFrom.has(end) || (!nominal && verbs.at.has(end)))
      );
    return !listing || mark === ',';
  }

  function skipAuxiliaries(at: number): number {
    let i = at;
    while (i < sentence.to && SKIP.has(tokens.keys[i]!)) i++;
    return i;
  }

  /** 'các quy định và cam kết quốc tế của mỗi nước': no verb, though the word can be one. */
  function isNounHere(start: number, end: number): boolean {
    const after = tokens.keys[end];
    if (after === undefined || /^[,.;)]$/.test(after) || after === 'và' || end >= sentence.to) return true;
    if (after === 'của' && !(tokens.keys[end - 1] === 'trọng' || tokens.keys[end - 1] === 'trò')) return true;
    return isNounyAct(clauses, start, end);
  }
}

/** 'quan hệ hữu nghị và hợp tác với …': two nouns. */
const NOUN_PAIR = new Set(['lược', 'biệt', 'thống', 'nghị', 'kết', 'hệ', 'mại', 'tế', 'cậy', 'tác', 'lưu', 'định', 'bình', 'triển', 'trị', 'an', 'ninh']);
const VERB_AFTER = new Set([',', 'và', 'sẽ', 'đã', 'cần', 'tục', 'để', 'nhằm', 'rằng', 'muốn', 'nghị', 'kết', 'cũng', 'cùng', 'không', 'việc', ';']);
const SKIP = new Set(['đã', 'sẽ', 'đang', 'cũng', 'cùng', 'luôn', 'đều', 'vừa', 'lại', 'còn', 'rất', 'tiếp', 'tục', 'nhau']);
