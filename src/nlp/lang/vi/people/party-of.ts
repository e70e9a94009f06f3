import { type Lexicon, nameKey, type Tenure } from '../../../lexicon/lexicon.js';
import { foldPhrase } from '../../../text/fold.js';
import { chosenOffices, isRank, isTitle, type Office } from '../posts/office.js';
import { bySurname } from './leaders.js';
import type { Person } from './merge.js';
import type { NearParties } from './near-parties.js';
import type { SaidPosts } from './said-posts.js';

export interface PartyOf {
  readonly party: string | null;
  readonly basis: 'stated' | 'inferred' | null;
}

/** Whom a person serves: as said beside a post; else by the tables; else, for a holder of an office, by the words around. */
export function partyOf(person: Person, lexicon: Lexicon, parties: NearParties, said: SaidPosts): PartyOf {
  const beside = person.mentions.flatMap((m) => m.offices).concat(person.inherited);
  const all = beside.length > 0 ? beside : person.said;
  const known = tenuredParty(person, lexicon);
  // An expert serves no country, wherever he is from.
  const isOrganisation = (o: Office): boolean => o.party !== null && lexicon.parties.get(o.party)?.kind === 'organisation';
  if (known === null && all.length > 0 && all.every((o) => o.class === 'academic' && !isOrganisation(o))) return { party: null, basis: null };
  // Nor does the head of a firm, wherever it sits.
  const inBusiness = all.some((o) => o.class === 'business');
  const isBusiness = (o: Office): boolean => o.class === 'business' || isTitle(o) || (inBusiness && o.class === 'director' && o.text.length === o.head.length);
  if (known === null && all.length > 0 && all.every((o) => isBusiness(o) && !isOrganisation(o))) return { party: null, basis: null };
  // A spouse serves nobody.
  if (all.length > 0 && all.every((o) => SPOUSE.test(o.head))) return { party: null, basis: null };
  const stated = new Map<string, number>();
  for (const m of person.mentions) {
    if (m.party) stated.set(m.party, (stated.get(m.party) ?? 0) + 1);
    const chosen = chosenOffices(m.offices);
    for (const o of chosen.some((c) => c.party !== null)
      ? chosen
      : m.offices.filter((c) => chosen.length === 0 || chosen.includes(c) || /^(?:party|military)$/.test(c.class)))
      if (o.party) stated.set(o.party, (stated.get(o.party) ?? 0) + 1);
  }
  if (stated.size === 0) for (const o of person.said) if (o.party) stated.set(o.party, 1);
  const most = [...stated].sort((a, b) => b[1] - a[1])[0];
  if (most) return { party: most[0], basis: 'stated' };
  if (known) return { party: known, basis: 'inferred' };
  const offices = all.filter((o) => !isTitle(o));
  const isPrivate = (o: Office): boolean => PRIVATE.has(o.class) || isManager(o) || (person.origin === 'foreign' && PRIVATE_BODY.test(o.text));
  if (offices.length === 0 || offices.every(isPrivate)) return { party: null, basis: null };
  const national = NATIONAL_POSTS.find(([, post]) => offices.some((o) => post.test(o.text)));
  if (national) return { party: national[0], basis: 'inferred' };
  if (isVietnameseHolder(person, offices)) return { party: 'VN', basis: 'inferred' };
  const meant = said.partyOf(offices);
  if (meant !== null) return { party: meant, basis: 'inferred' };
  const near = parties.nearest(person) ?? (person.origin === 'vietnamese' && person.words.some((w) => w.length > 1) ? 'VN' : null);
  return { party: near, basis: near ? 'inferred' : null };
}

/** Posts that one country alone has. */
const NATIONAL_POSTS: readonly (readonly [string, RegExp])[] = [
  ['CN', /thường vụ bộ chính trị|quốc vụ viện|chính hiệp|nhân đại|viên quốc vụ/iu],
  ['KP', /ủy ban quốc vụ|chủ tịch quốc vụ/iu],
  ['RU', /duma|hội đồng liên bang/iu],
  ['JP', /chánh văn phòng nội các|nhật hoàng/iu],
];

/** Family names that a Vietnamese bears rather than a Chinese or a Korean. */
const COMMON_SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương đinh đào đoàn trịnh lương mai tô phùng hà cao thái nông lại tạ quách đàm kiều thân phí lâm châu trương tăng tống văn viên lữ mạc nghiêm ninh từ vi lò hứa thạch sùng giàng'.split(
    ' ',
  ),
);
/** Directors of nothing said, or of a firm, serve no state. */
const isManager = (o: Office): boolean => MANAGER.test(o.head) && (o.text.length <= o.head.length || FIRM.test(o.text));
const MANAGER = /^(?:phó )?(?:tổng )?giám đốc/;
const FIRM = /công ty|tập đoàn|doanh nghiệp|hãng|ngân hàng|chương trình|dự án|điều hành/iu;
/** Bodies that, without a country beside them, serve none that the text tells: 'Giám đốc Chương trình …', 'Chủ tịch Quỹ …'. */
const PRIVATE_BODY =
  /(?:^|\s)(?:quỹ|(?<!(?:thượng|hạ|nghị|vụ) )viện(?! (?:dân biểu|kiểm sát|công tố|hàn lâm|nguyên lão))|trung tâm|câu lạc bộ|clb|hội đồng chuyên gia|chương trình|dự án|phòng thương mại|tạp chí|đại học)(?:\s|$)/iu;
const SPOUSE = /^phu (?:nhân|quân)/;
const PRIVATE = new Set(['academic', 'business', 'cleric']);

/** The party of the tenures that fit: by office where several people bear the name. */
function tenuredParty(person: Person, lexicon: Lexicon): string | null {
  const tenures: Tenure[] = [...person.tenures];
  if (tenures.length === 0) for (const form of person.forms) tenures.push(...(lexicon.tenures.get(nameKey(form)) ?? []));
  if (tenures.length === 0 && person.words.every((words) => words.length === 1))
    for (const words of person.words) tenures.push(...(bySurname(lexicon).get(words[0]!) ?? []));
  const parties = new Set(tenures.map((t) => t.party));
  if (parties.size === 1) return tenures[0]!.party;
  if (parties.size === 0) return null;
  const heads = new Set(person.mentions.flatMap((m) => m.offices.map((o) => o.head)));
  const fitting = new Set(tenures.filter((t) => [...heads].some((h) => foldPhrase(t.post).includes(h))).map((t) => t.party));
  return fitting.size === 1 ? [...fitting][0]! : null;
}

const isVietnameseHolder = (person: Person, offices: readonly Office[]): boolean =>
  person.origin === 'vietnamese' && person.words.some((w) => COMMON_SURNAMES.has(w[0]!)) && (person.words.some((w) => w.length > 2) || offices.some(isRank));
