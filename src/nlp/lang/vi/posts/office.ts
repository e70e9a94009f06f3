import type { TokenRange } from '../../../reading.js';
import { foldPhrase } from '../../../text/fold.js';

/** One office: 'Bộ trưởng Ngoại giao Nhật Bản'. */
export interface Office extends TokenRange {
  /** As written, without the country. */
  readonly text: string;
  readonly class: string;
  readonly rank: number;
  readonly party: string | null;
  readonly former: boolean;
  /** A military rank: no office where another stands beside. */
  readonly military: boolean;
  /** Key of the head alone ('bộ trưởng'). */
  readonly head: string;
}

/** The offices that stand together before or after one name. */
export interface PostPhrase extends TokenRange {
  readonly offices: readonly Office[];
  /** 'các bộ trưởng', 'Ngoại trưởng hai nước': no one person. */
  readonly plural: boolean;
  /** 'cương vị Chủ tịch': the office, whoever holds it. */
  readonly office: boolean;
}

/** Folded phrases of a list. */
export const keys = (list: string): ReadonlySet<string> => new Set(list.split('|').map((p) => foldPhrase(p.trim())));

export const isRank = (office: Office): boolean => office.military;

/** Party membership, seats and side offices: left out where another office stands beside. */
const LESSER =
  /^(?:(?:phó )?(?:ủy|uỷ) viên|bí thư (?:trung ương|ban bí thư|đảng|ban cán sự)|phó bí thư|(?:phó )?trưởng đoàn|đại biểu|(?:phó )?chủ tịch phân ban|thành viên|nhà giáo|anh hùng|đồng chủ tịch|bí thư quân|nguyên thủ|(?:nhà )?lãnh đạo|người đứng đầu|quan chức|chuyên gia)/;

/** The post that a stack of offices gives: the lesser ones dropped, the rest as written, with commas. */
export function chosenOffices(offices: readonly Office[]): readonly Office[] {
  let known = chosen.get(offices);
  if (!known) chosen.set(offices, (known = choose(offices)));
  return known;
}

const chosen = new WeakMap<readonly Office[], readonly Office[]>();

function choose(offices: readonly Office[]): readonly Office[] {
  // 'phu nhân Chủ tịch nước': the office is the husband's.
  if (offices[0] && /^phu (?:nhân|quân)/.test(offices[0].head)) return [];
  const strong = offices.filter((o) => !isRank(o) && !isTitle(o) && !LESSER.test(o.text.toLowerCase()));
  if (strong.length > 0) return strong.slice(0, 3);
  const named = offices.filter((o) => !isRank(o) && !isTitle(o));
  if (named.length > 0) return named.slice(-1);
  const ranked = offices.filter((o) => !isTitle(o));
  // A chair is an office, if the least: 'Giáo sư Carl Thayer, Đại học New South Wales'.
  return ranked.length > 0 ? ranked.slice(0, 1) : offices.filter((o) => PROFESSOR.test(o.head)).slice(0, 1);
}

/** 'đặc phái viên Tổng thống': a leader's name after it is the chief's. */
export const CHIEF =
  /(?:cố vấn|trợ lý|phát ngôn|viên|thư ký|văn phòng|phái viên|đại diện|đặc sứ)(?: (?:đặc biệt|cấp cao|cao cấp))?(?: của)? (tổng thống|thủ tướng|chủ tịch(?: nước)?)$/i;

/** What somebody is called instead of the office: 'nhà lãnh đạo Triều Tiên', 'người đứng đầu chính phủ'. */
export const isDescription = (o: Office): boolean => DESCRIPTIONS.test(o.head);
const DESCRIPTIONS = /^(?:nguyên thủ|(?:nhà |nữ )?lãnh (?:đạo|tụ)|người (?:đứng đầu|sáng lập)|quan chức|chính trị gia|chính khách|nhà ngoại giao|thủ lĩnh)/;

/** Degrees and courtesies are no office: 'Giáo sư', 'phu nhân'. */
export const isTitle = (o: Office): boolean => TITLES.test(o.head) && o.text.split(' ').length <= 4;
const PROFESSOR = /^(?:(?:nguyên |cựu )?(?:phó )?giáo sư|p?gs)/;
const TITLES = /^(?:pgs|gs|ts|ths|bác sĩ|giáo sư|phó giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|viện s[ĩỹ]|kỹ s[ưu]|phu nhân|phu quân)/;
