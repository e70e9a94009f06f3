import type { OutcomeKind } from '../../../../kernel/record.js';
import type { Actor } from '../actors.js';
import type { Clauses } from './clause.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** A noun at the head of the clause and the verb that says of it what makes the clause an item. */
interface NominalRule {
  readonly clause: RegExp;
  readonly kind: OutcomeKind;
  /** Whose it is must be named; else it is the sides' of the meeting told of. */
  readonly named: boolean;
}

const MEETING =
  '(?:các |những |hai |nhiều )?(?:cuộc (?:gặp|hội đàm|hội kiến|điện đàm|họp|đối thoại|trao đổi|làm việc|thảo luận|đàm phán|tiếp xúc)|hội đàm|hội nghị|phiên họp|kỳ họp|vòng đàm phán|thượng đỉnh|đối thoại|đàm phán|lễ ký)';
const SCENE = '(?:(?:trong|tại|theo|cũng|ngoài ra|nhân|sau|bên lề)(?: [^ ,]+){0,7}?(?: ,)? )?';
const PAPER =
  '(?:các |những |một số |nhiều |hai |một |\\d+ )?(?:hiệp định|thỏa thuận|thoả thuận|bản ghi nhớ|biên bản|văn kiện|văn bản|tuyên bố chung|nghị định thư|hợp đồng|ý định thư|kế hoạch hành động|bản tuyên bố)';

const RULES: readonly NominalRule[] = [
  // 'Lập trường nhất quán của Việt Nam là …'
  {
    clause: /^(?:lập trường|quan điểm|chủ trương|chính sách|thông điệp|mong muốn|nguyện vọng|ưu tiên)(?: (?!là )[^ ,]+){0,4} của (?:[^ ]+ ){1,9}là /u,
    kind: 'position',
    named: true,
  },
  { clause: /^(?:yêu cầu|đề nghị|đề xuất)(?: (?!là )[^ ,]+){0,4} của (?:[^ ]+ ){1,9}là /u, kind: 'request', named: true },
  // 'Cuộc gặp giữa hai nhà lãnh đạo sẽ diễn ra …', 'Trong chuyến thăm sẽ diễn ra các cuộc hội đàm …'
  {
    clause: new RegExp(`^${SCENE}${MEETING}(?: [^ ,]+){0,16}? (?:sẽ|dự kiến|dự kiến sẽ|có thể sẽ) (?:được )?(?:diễn ra|tổ chức|tiến hành|bắt đầu)`, 'u'),
    kind: 'plan',
    named: false,
  },
  { clause: new RegExp(`^${SCENE}(?:sẽ|dự kiến) diễn ra ${MEETING}`, 'u'), kind: 'plan', named: false },
  // 'Cuộc hội đàm xoay quanh …', 'Nội dung thảo luận chính là …'
  {
    clause: new RegExp(
      `^${SCENE}${MEETING}(?: [^ ,]+){0,12}? (?:đã |chủ yếu )?(?:xoay quanh|tập trung vào|tập trung thảo luận|bàn về|thảo luận về|đề cập đến|đề cập tới) `,
      'u',
    ),
    kind: 'discussion',
    named: false,
  },
  {
    clause:
      /^(?:các |những )?(?:nội dung|chủ đề|trọng tâm|chương trình nghị sự|vấn đề)(?: (?!là )[^ ,]+){0,3} (?:thảo luận|trao đổi|hội đàm|cuộc gặp|cuộc điện đàm|nghị sự|làm việc|đàm phán)(?: (?!là )[^ ,]+){0,14}? (?:là|gồm|bao gồm|xoay quanh) /u,
    kind: 'discussion',
    named: false,
  },
  // 'Nhiều vấn đề cùng quan tâm được bàn thảo', 'Tại hội đàm giữa X và Y, các nội dung hợp tác cũng được trao đổi'
  {
    clause:
      /(?:^|, )(?:các |những |nhiều |một số )?(?:vấn đề|nội dung|chủ đề)(?: [^ ,]+){0,10}? (?:đã được|được) (?:bàn|bàn thảo|bàn bạc|thảo luận|trao đổi|đề cập|nêu)(?: |$)/u,
    kind: 'discussion',
    named: false,
  },
  // 'Hai hiệp định đã được ký kết', 'Thỏa thuận đạt được …'
  {
    clause: new RegExp(`^${SCENE}(?:đã có )?${PAPER}(?: [^ ,]+){0,16}? (?:đã được|được) (?:ký|ký kết|thông qua|nhất trí)(?: |$)`, 'u'),
    kind: 'agreement',
    named: false,
  },
];

/** A clause without a verb of agreeing, saying or asking whose head noun stands for one: 'lập trường của Việt Nam là …'. */
export function findNominal(clauses: Clauses, segment: Segment): Predicate | null {
  const text = clauses.tokens.keys.slice(segment.from, segment.to).join(' ');
  const rule = RULES.find(({ clause }) => clause.test(text));
  if (!rule) return null;
  const named = namedIn(clauses, segment, rule.named);
  if (rule.named && !named) return null;
  const subject: Actor = named ?? { from: segment.from, to: segment.from, kind: 'collective', codes: [], persons: [], joint: true };
  return {
    from: segment.from,
    to: segment.from,
    role: 'act',
    kind: rule.kind,
    subject: { ...subject, from: segment.from },
    own: true,
    passive: true,
    nominal: true,
  };
}

/** 'của Việt Nam'; for a joint act all sides between 'giữa' and its verb: 'giữa các trường đại học Việt Nam và phía Lào được ký kết'. */
function namedIn({ tokens, actorFrom }: Clauses, segment: Segment, single: boolean): Actor | null {
  const sides: Actor[] = [];
  let between = -1;
  for (let i = segment.from + 1; i < segment.to && !(between >= 0 && BETWEEN_ENDS.has(tokens.keys[i]!)); i++) {
    if (tokens.keys[i] === 'giữa') between = i;
    const actor = actorFrom.get(i);
    if (!actor || actor.kind === 'outsider' || actor.kind === 'document') continue;
    if (single && tokens.keys[i - 1] === 'của') return actor;
    if (!single && between >= 0) sides.push(actor);
  }
  const codes = [...new Set(sides.flatMap((side) => side.codes))];
  return codes.length > 1 ? { ...sides[0]!, kind: 'collective', codes, persons: [], joint: true } : null;
}

const BETWEEN_ENDS = new Set([',', 'được', 'sẽ', 'đã', 'cũng', 'tập', 'xoay']);
