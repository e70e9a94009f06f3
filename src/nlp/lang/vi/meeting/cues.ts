import type { MeetingKind } from '../../../../kernel/record.js';
import type { Reading, TokenRange } from '../../../reading.js';
import { scanTape, type TapePattern, tapePattern } from '../../../text/tape.js';

/** Words that say that sides meet. `meet`: summit or talks, by the ranks of those who meet. */
export interface Cue extends TokenRange {
  readonly kind: MeetingKind | 'meet';
  /** 'cuộc gặp', 'chuyến thăm': a noun, whose sides stand after 'giữa', 'của', 'với'. */
  readonly noun: boolean;
  readonly rule: string;
}

interface CueRule {
  readonly id: string;
  readonly kind: Cue['kind'];
  readonly noun: boolean;
  readonly pattern: TapePattern;
}

const rule = (id: string, kind: Cue['kind'], noun: boolean, source: string): CueRule => ({ id: `vi/meeting/${id}`, kind, noun, pattern: tapePattern(source) });

/** In order of precedence where they overlap. */
export const CUE_RULES: readonly CueRule[] = [
  rule('call-noun', 'call', true, '(?:các )?(?:cuộc|buổi) (?:điện đàm|hội đàm trực tuyến|gặp trực tuyến|gọi|điện thoại|trao đổi trực tuyến)'),
  rule(
    'call',
    'call',
    false,
    '(?:có cuộc |tiến hành )?(?:điện đàm|gọi điện thoại|gọi điện|nói chuyện qua điện thoại|trao đổi qua điện thoại|nói chuyện điện thoại|hội đàm trực tuyến|gặp trực tuyến|hội đàm qua điện thoại)',
  ),
  rule('signing', 'signing', false, '(?:lễ|chứng kiến|chứng kiến việc|chứng kiến lễ) (?:ký kết|ký|trao)|các văn kiện (?:sẽ )?được ký(?: kết)?'),
  rule(
    'signing-joint',
    'signing',
    false,
    '(?:đã |vừa |cùng |sẽ )*ký(?: kết)? (?:(?:\\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một số|một loạt|hàng loạt|nhiều|các|loạt) (?:các )?)(?:văn kiện|văn bản|thỏa thuận|hiệp định|biên bản ghi nhớ|bản ghi nhớ|bản thỏa thuận|tài liệu)',
  ),
  rule(
    'visit-noun',
    'visit',
    true,
    '(?:chuyến|đợt) (?:đi )?(?:thăm và làm việc|thăm làm việc|thăm viếng|thăm|công du|công tác|viếng thăm|làm việc|đi|xuất ngoại)(?: cấp nhà nước| cấp cao| hữu nghị chính thức| chính thức| hữu nghị| làm việc| song phương| lịch sử| đầu tiên| lần đầu tiên)*',
  ),
  rule(
    'talks-noun',
    'meet',
    true,
    '(?:các |những )?(?:cuộc|buổi|phiên) (?:hội đàm|đàm phán|gặp gỡ|gặp mặt|gặp|làm việc|tiếp xúc|trao đổi|trò chuyện|đàm đạo|hội ngộ|tham vấn|họp(?! báo))(?: chung)?(?: thượng đỉnh| song phương| cấp cao| trực tiếp| hẹp| ba bên)*',
  ),
  rule('courtesy-noun', 'courtesy', true, '(?:các )?(?:cuộc|buổi) (?:hội kiến|tiếp|tiếp kiến|chào xã giao|tiếp xã giao)'),
  rule('courtesy', 'courtesy', false, '(?:đến |tới |có buổi |có cuộc )?(?:chào xã giao|chào từ biệt|hội kiến|yết kiến|tiếp kiến)'),
  rule(
    'receive',
    'courtesy',
    false,
    '(?:đã |vừa |cũng )?(?:có buổi )?(?<!đón )tiếp(?: xã giao| thân mật)?(?: và làm việc với)?(?! (?:tục|theo|xúc|cận|tế|nhận|đó|diễn|sức|đón|thu|viện|giáp|thị|nối|tới|đến|tuyến|thêm|diện|cận|sau|quản|cho|khách))',
  ),
  rule(
    'meet',
    'meet',
    false,
    '(?:đã |sẽ |có |cùng )?(?:hội đàm|gặp gỡ|gặp mặt|gặp|tiếp xúc(?! (?:cấp cao|các cấp|thường|cử tri))|làm việc với|họp kín|họp với|trao đổi song phương(?= với| cùng)|đối thoại (?:riêng|trực tiếp) với|trao đổi bên lề|trao đổi riêng|đàm đạo)(?: song phương| hẹp| chính thức| trực tiếp| riêng| nhanh| lại)*(?! (?:nhiều|khó|phải|mặt|trở|không|sự|tai|rủi|vấn|nạn|may|bất|một số khó))',
  ),
  rule(
    'visit',
    'visit',
    false,
    '(?:sang |tới |đến |đi |về |ở )?(?:thăm và làm việc|thăm làm việc|viếng thăm|công du|thăm)(?: cấp nhà nước| cấp cao| hữu nghị chính thức| chính thức| hữu nghị| làm việc| song phương)*(?! (?:hỏi|quan|dò|khám|một số|các|lại|nhà|viếng|trường|khu|di|đồi|bảo|mộ|nghĩa|lẫn))',
  ),
  rule(
    'arrive',
    'visit',
    false,
    '(?:đã |sẽ |vừa )?(?:đặt chân đến|hạ cánh xuống|dừng chân tại|có mặt tại|(?<!(?:sắp|liên quan|dẫn|đề cập|hướng|kể|nhắc|nói|tính|cho|cập) )(?:tới|đến))(?: sân bay| thủ đô| thành phố)?',
  ),
];

/** 'trực tiếp', 'ngày gặp', 'lần gặp': no meeting is told there. */
const NOT_AFTER = new Set(['trực', 'gián', 'ngày', 'lần', 'dịp', 'nơi', 'thường', 'không', 'chưa', 'bài', 'nữ', 'phát']);

/** Every cue of the readable text, by position, without overlap. */
export function findCues(reading: Reading): Cue[] {
  const { tokens } = reading;
  const taken = new Uint8Array(tokens.length);
  const cues: Cue[] = [];
  for (const { id, kind, noun, pattern } of CUE_RULES)
    for (const m of scanTape(tokens, pattern)) {
      if (!reading.readable[m.from] || taken[m.from] || taken[m.to - 1]) continue;
      if (NOT_AFTER.has(tokens.keys[m.from - 1] ?? '') && !noun && !(kind === 'visit' && tokens.keys[m.from - 1] === 'lần')) continue;
      taken.fill(1, m.from, m.to);
      cues.push({ from: m.from, to: m.to, kind, noun, rule: id });
    }
  return cues.sort((a, b) => a.from - b.from);
}
