import type { Capacity, MeetingKind, MeetingStatus } from '../../../../kernel/record.js';
import type { Span } from '../../../../kernel/span.js';
import { foldPhrase } from '../../../text/fold.js';
import { spanOf } from '../../../text/tokens.js';
import type { MeetingMention } from './mentions.js';
import type { Roles } from './roles.js';
import type { Scene } from './scene.js';
import type { Where } from './where.js';

/** One occasion under construction. */
export interface Occasion {
  kind: MeetingKind | 'meet';
  /** Every status said, one vote a mention. */
  votes: MeetingStatus[];
  name: string | null;
  series: string | null;
  round: number | null;
  persons: Map<number, Capacity | null>;
  codes: Set<string>;
  date: string | null;
  where: Where[];
  evidence: Span[];
  named: boolean;
  rule: string;
  first: number;
  mentions: number;
  sentences: Set<number>;
  /** Where it was spoken of last. */
  last: number;
  homeZone: boolean;
  firm: boolean;
  ceremonial: boolean;
}

export const NEXT_ROUND = 'vi/meeting/next-round';
export const PREVIOUS_ROUND = 'vi/meeting/previous-round';
/** A mention is compared with so many of the occasions told of last: hostile texts tell of thousands. */
const LOOK_BACK = 60;
const MOST_EVIDENCE = 4;
const MEETS: ReadonlySet<Occasion['kind']> = new Set(['meet', 'talks', 'summit', 'courtesy', 'call']);

/** Mentions that fit one another become one occasion; in the order in which they are told. */
export function gatherOccasions(mentions: readonly MeetingMention[], roles: Roles, scene: Scene): Occasion[] {
  const occasions: Occasion[] = [];
  const pending: MeetingMention[] = [];
  for (const mention of mentions) {
    const match = mention.next
      ? findNext(mention, occasions, scene)
      : ((mention.previous ? findPrevious(mention, occasions) : null) ?? findMatch(mention, occasions, scene));
    if (match && isEarlierVisit(match, mention, scene)) occasions.push({ ...begin(mention, scene), ...sidesOf(match) });
    else if (match) merge(match, mention, scene);
    else if (mention.anaphor) {
      if (pending.length < LOOK_BACK) pending.push(mention);
    } else {
      const occasion = ofSeries(begin(mention, scene), occasions);
      occasions.push(occasion);
      // 'Cuộc hội đàm chiều 10/9 …' in the lead points forward to the talks told below.
      for (let k = pending.length - 1; k >= 0; k--)
        if (sameSort(occasion, pending[k]!) && fits(occasion, { ...pending[k]!, codes: new Set(), persons: occasion.persons }, scene))
          merge(occasion, pending.splice(k, 1)[0]!, scene);
    }
  }
  // Talks of which the text never says who sat there are talks of its two sides, when it says when or where.
  const [left] = pending.filter((m) => MEETS.has(m.kind) && !m.named && (m.date !== null || m.where.length > 0));
  if (left && scene.sides.length === 2 && !occasions.some((o) => MEETS.has(o.kind))) occasions.push({ ...begin(left, scene), codes: new Set(scene.sides) });
  let talks: Occasion | null = null;
  for (const o of occasions) {
    if (MEETS.has(o.kind) && o.kind !== 'courtesy' && !o.named && o.persons.size > 1) talks = o;
    else if (o.kind === 'signing' && talks) signAfter(talks, o);
  }
  for (const role of roles) applyRole(role, occasions, scene);
  return occasions;
}

/** 'Phát biểu tại hội nghị, ông X …': who speaks there takes part. */
const speaksThere = (m: MeetingMention, { keys }: Scene): boolean => m.named && m.anaphor && keys[m.from - 1] === 'tại' && keys[m.from - 2] === 'biểu';

/** 'phiên đàm phán thứ ba': another round of the series told of last, if nothing else is said of it. */
function ofSeries(occasion: Occasion, before: readonly Occasion[]): Occasion {
  const { named, name, round, codes, kind } = occasion;
  if (!named || round === null || codes.size > 0) return occasion;
  // 'hội nghị lần thứ 11', 'phiên họp lần thứ 15' may be of a summit or a committee as well.
  const mayBe = (o: Occasion): boolean => o.kind === kind || (name === null && kind === 'conference');
  const series = before.filter((o) => o.named && mayBe(o) && o.name !== null && o.round !== null && (name === null || sameName(o.name, name))).at(-1);
  return series ? { ...occasion, kind: series.kind, name: series.name, series: series.series, codes: new Set(series.codes) } : occasion;
}

/** 'hai nước ký nhiều văn kiện' says nobody's name. */
const SIGNED_BY_SIDES = /\/signing-joint$/;

/** Who went where, but for the city. */
const sidesOf = (o: Occasion): Pick<Occasion, 'persons' | 'codes' | 'where'> => ({
  persons: new Map(o.persons),
  codes: new Set(o.codes),
  where: o.where.filter((w) => w.fineness === 1),
});

/** 'Chuyến thăm đầu tiên là từ năm 1977': of the same visitor to the same country. */
const isEarlierVisit = (o: Occasion, m: MeetingMention, scene: Scene): boolean =>
  m.anaphor && m.kind === 'visit' && m.date !== null && m.date.length < 8 && (o.date === null || !datesMeet(o.date, m.date)) && scene.isPast(m.date);

/** 'Sau hội đàm, hai nhà lãnh đạo chứng kiến lễ ký': by those who talked, then and there. */
function signAfter(talks: Occasion, signing: Occasion): void {
  if (![...signing.persons.keys()].every((p) => talks.persons.has(p)) || !subset(signing.codes, talks.codes)) return;
  if (signing.persons.size < 2 && !SIGNED_BY_SIDES.test(signing.rule)) for (const p of talks.persons.keys()) signing.persons.set(p, null);
  if (!signing.where.length) signing.where = talks.where.filter((w) => w.fineness > 1);
  signing.date ??= talks.date;
}

function begin(mention: MeetingMention, scene: Scene): Occasion {
  return {
    kind: mention.kind,
    votes: mention.status ? [mention.status] : [],
    name: mention.name,
    series: mention.series,
    round: mention.round,
    persons: new Map(mention.persons),
    codes: new Set(mention.codes),
    date: mention.date,
    homeZone: mention.homeZone,
    firm: mention.firm,
    ceremonial: mention.ceremonial,
    mentions: 1,
    sentences: new Set([mention.sentence]),
    where: [...mention.where],
    evidence: [evidenceOf(mention, scene)],
    named: mention.named,
    rule: mention.rule,
    first: mention.from,
    last: mention.from,
  };
}

/** The clause around the cue: wide enough to say who, short enough to quote. */
function evidenceOf(mention: MeetingMention, { reading: { tokens, sentences } }: Scene): Span {
  const sentence = sentences[mention.sentence]!;
  let from = mention.from,
    to = mention.to;
  while (from > sentence.from && mention.from - from < 30 && tokens.keys[from - 1] !== ';') from--;
  while (to < sentence.to && to - mention.to < 25 && !/^[;.]$/.test(tokens.keys[to]!)) to++;
  return spanOf(tokens, from, to);
}

/** 'cuộc họp tiếp theo': the planned round after the series told of last. */
function findNext(mention: MeetingMention, occasions: Occasion[], scene: Scene): Occasion | null {
  const planned = occasions.find((o) => o.rule === NEXT_ROUND);
  if (planned) return planned;
  const series = occasions.filter((o) => o.named && o.name).at(-1);
  if (!series) return null;
  const next: Occasion = {
    ...series,
    votes: ['planned'],
    round: null,
    persons: new Map(),
    codes: nextSides(series, scene),
    date: null,
    where: [],
    evidence: [],
    rule: NEXT_ROUND,
    first: mention.from,
    mentions: 0,
    sentences: new Set(),
  };
  occasions.push(next);
  return next;
}

/** The next summit of a group has the group for a side, not who spoke at this one. */
function nextSides({ codes, name }: Occasion, { reading }: Scene): Set<string> {
  const groups = [...codes].filter((code) => reading.lexicon.parties.get(code)?.kind === 'organisation');
  return new Set(groups.length && !name?.includes('-') ? groups : codes);
}

/** 'Vòng đối thoại trước đó diễn ra tại Seoul': the round before that of the series told of last, where it is said when it was. */
function findPrevious(mention: MeetingMention, occasions: Occasion[]): Occasion | null {
  if (mention.date === null || (!mention.anaphor && mention.codes.size > 0)) return null;
  const before = occasions.find((o) => o.rule === PREVIOUS_ROUND);
  if (before) return before;
  const series = occasions.filter((o) => o.named && o.name && o.rule !== NEXT_ROUND).at(-1);
  if (!series || (series.date !== null && datesMeet(series.date, mention.date))) return null;
  const previous: Occasion = {
    ...series,
    votes: ['held'],
    round: null,
    persons: new Map(),
    codes: new Set(series.codes),
    date: null,
    where: [],
    evidence: [],
    rule: PREVIOUS_ROUND,
    first: mention.from,
    mentions: 0,
    sentences: new Set(),
  };
  occasions.push(previous);
  return previous;
}

function findMatch(mention: MeetingMention, occasions: readonly Occasion[], scene: Scene): Occasion | null {
  const recent = occasions.slice(-LOOK_BACK);
  const candidates = recent.filter((o) => sameSort(o, mention));
  if (mention.anaphor) {
    if (speaksThere(mention, scene))
      return (
        candidates
          .filter((o) => o.named)
          .sort((a, b) => a.last - b.last)
          .at(-1) ?? null
      );
    if (mention.codes.size || mention.persons.size)
      return (
        candidates.filter((o) => subset(mention.codes, o.codes) && (mention.named || [...mention.persons.keys()].every((p) => o.persons.has(p)))).at(-1) ?? null
      );
    const told = candidates.sort((a, b) => a.last - b.last);
    const calledOff = mention.status === 'cancelled' ? told.filter((o) => o.votes.includes('cancelled')).at(-1) : undefined;
    if (calledOff) return calledOff;
    return (
      told.filter((o) => !o.date || !mention.date || datesMeet(o.date, mention.date)).at(-1) ??
      told.at(-1) ??
      (mention.named ? null : (recent.filter((o) => MEETS.has(o.kind) && MEETS.has(mention.kind)).at(-1) ?? null))
    );
  }
  if (mention.named && mention.name === null && mention.round !== null) return sameRound(mention, recent, scene);
  for (let k = candidates.length - 1; k >= 0; k--) if (fits(candidates[k]!, mention, scene)) return candidates[k]!;
  return mention.loose ? (recent.filter((o) => o.named && o.kind === 'dialogue' && subset(mention.codes, o.codes)).at(-1) ?? null) : null;
}

/** 'kỳ họp thứ 46': a round of the series told of last. */
function sameRound(mention: MeetingMention, occasions: readonly Occasion[], scene: Scene): Occasion | null {
  const series = occasions.filter((o) => o.named && (o.kind === mention.kind || o.round !== null));
  return series.find((o) => o.round === mention.round) ?? series.find((o) => o.round === null && fits(o, mention, scene)) ?? null;
}

function sameSort(o: Occasion, m: MeetingMention): boolean {
  if (o.rule === NEXT_ROUND || o.rule === PREVIOUS_ROUND) return false;
  // Two series that the lexicon tells apart.
  if (m.series !== null && o.series !== null && m.series !== o.series && !sameSet(o.codes, m.codes)) return false;
  if (o.named !== m.named) return isPairSummit(o) && isPairSummit(m) && sameSet(o.codes, m.codes);
  // 'hội nghị thượng đỉnh giữa A và B' is theirs alone.
  if (m.named && m.name === null && m.linked && m.codes.size > 1) return o.name === null || (isPairSummit(o) && sameSet(o.codes, m.codes));
  if (m.named)
    return (
      m.name === null ||
      o.name === null ||
      (m.series !== null && m.series === o.series) ||
      sameName(o.name, m.name) ||
      (isPairSummit(o) && isPairSummit(m) && sameSet(o.codes, m.codes))
    );
  if (m.kind === 'visit' || o.kind === 'visit' || m.kind === 'signing' || o.kind === 'signing') return o.kind === m.kind;
  if (m.kind === 'call' || o.kind === 'call') return o.kind === m.kind;
  return MEETS.has(o.kind) && MEETS.has(m.kind);
}

/** A summit of two sides: 'hội nghị thượng đỉnh Mỹ - Triều', 'cuộc gặp thượng đỉnh' and 'cuộc gặp' may be the same. */
const isPairSummit = (x: Occasion | MeetingMention): boolean =>
  (x.kind === 'summit' || x.kind === 'meet') && x.codes.size === 2 && (x.name === null || x.name.includes('-') || x.name.includes('–'));
const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && subset(a, b);

/** Nearly all words of the shorter name, and half of those that tell names apart. */
function sameName(a: string, b: string): boolean {
  const A = wordsOf(a),
    B = wordsOf(b);
  return shareOf(A, B) >= 0.8 && shareOf(telling(A), telling(B)) >= 0.5;
}

function shareOf(A: ReadonlySet<string>, B: ReadonlySet<string>): number {
  let n = 0;
  for (const w of A) if (B.has(w)) n++;
  return A.size && B.size ? n / Math.min(A.size, B.size) : 1;
}

const wordsOf = (name: string): Set<string> =>
  new Set(
    foldPhrase(name)
      .replace(/\bg ?-? ?(\d+)/g, 'g$1')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
const telling = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].filter((w) => !COMMON.has(w)));
const COMMON = wordsOf('hội nghị thượng đỉnh cấp cao đối thoại diễn đàn nhóm các nước');

function fits(o: Occasion, m: MeetingMention, scene: Scene): boolean {
  if (o.round !== null && m.round !== null && o.round !== m.round) return false;
  if (o.date && m.date && !datesMeet(o.date, m.date) && !((o.homeZone || m.homeZone) && dayApart(o.date, m.date))) return false;
  if (farApart(o.where, m.where)) return false;
  if ((o.firm && m.kind === 'courtesy') || (m.firm && o.kind === 'courtesy')) return false;
  if (m.stranger && o.persons.size > 1) return false;
  const status = settle(o.votes);
  if (o.named)
    return (
      !(status === 'held' && m.status === 'planned' && m.date !== null) &&
      !(status === 'planned' && m.status === 'held') &&
      (m.kind === 'conference' || !isPairSummit(o) || subset(m.codes, o.codes))
    );
  const partyOf = (p: number): string | null => scene.things.people.people[p]!.party;
  const shared = [...m.persons.keys()].filter((p) => o.persons.has(p));
  if (m.kind === 'visit') {
    if (m.persons.size && o.persons.size && !shared.length) return false;
    if (!subset(m.codes, o.codes) && !subset(o.codes, m.codes)) return false;
    return !(o.date && !m.date && m.status === 'planned' && status === 'held');
  }
  // Talks: nobody who is new may stand for a side that somebody else stands for already.
  for (const p of m.persons.keys()) {
    if (o.persons.has(p)) continue;
    const party = partyOf(p);
    for (const q of o.persons.keys()) if (!m.persons.has(q) && (partyOf(q) === party || (party === null && o.persons.size > 1))) return false;
  }
  if (!subset(m.codes, o.codes) && !subset(o.codes, m.codes)) return false;
  return m.codes.size > 0 || shared.length > 0;
}

/** Cities or venues of different countries. */
function farApart(a: readonly Where[], b: readonly Where[]): boolean {
  const homes = (all: readonly Where[]): Set<string> => new Set(all.flatMap((w) => (w.country ? [w.country] : [])));
  const [A, B] = [homes(a), homes(b)];
  return A.size > 0 && B.size > 0 && ![...A].some((c) => B.has(c));
}

const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

/** One value may be the other made more precise, or a day inside the other's range. */
export function datesMeet(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a) || ((a.includes('W') || b.includes('W')) && a.slice(0, 4) === b.slice(0, 4))) return true;
  const tail = (v: string): string => v.replace(/^[\dX]{4}/, '');
  if ((a.startsWith('XXXX') || b.startsWith('XXXX')) && tail(a) === tail(b)) return true;
  const within = (range: string, day: string): boolean => {
    const [from, until] = range.split('/');
    return Boolean(until) && day >= from! && day <= until!;
  };
  return within(a, b) || within(b, a) || a.split('/')[0] === b.split('/')[0];
}

/** Two civil days next to each other in one month. */
function dayApart(a: string, b: string): boolean {
  return a.slice(4, 7) === b.slice(4, 7) && Math.abs(Number(a.slice(8, 10)) - Number(b.slice(8, 10))) === 1;
}

function merge(o: Occasion, m: MeetingMention, scene: Scene): void {
  if (o.kind === 'meet' && m.kind !== 'meet') o.kind = m.kind;
  if (m.named && !o.named) o.named = true;
  if (o.named && o.kind === 'conference' && m.kind === 'summit' && m.name) {
    o.kind = m.kind;
    o.name = m.name;
  }
  if (o.name === null) o.name = m.name;
  else if (m.name && m.name.length > o.name.length) o.name = m.name;
  o.series ??= m.series;
  o.round ??= m.round;
  o.firm ||= m.firm;
  // 'cuộc làm việc ngày 24/2' dates no summit told of before.
  const dates = !(m.anaphor && o.named && !m.named);
  if (dates && (!o.date || (m.date && (m.date.length > o.date.length || (o.homeZone && !m.homeZone && m.date.length === o.date.length))))) {
    o.homeZone = m.date ? m.homeZone : o.homeZone;
    o.date = m.date ?? o.date;
  }
  if (o.kind === 'signing' && SIGNED_BY_SIDES.test(o.rule)) o.rule = m.rule;
  o.mentions++;
  o.last = m.from;
  o.sentences.add(m.sentence);
  // 'Cuộc họp tiếp theo … trước khi kết thúc năm nay' is to come, whatever else its sentence says.
  if (m.status && o.rule !== NEXT_ROUND) o.votes.push(m.status);
  if (!m.anaphor || speaksThere(m, scene)) {
    for (const [p, capacity] of m.persons) o.persons.set(p, o.persons.get(p) ?? capacity);
    for (const c of m.codes) o.codes.add(c);
  }
  for (const w of m.where) if (!o.where.some((x) => x.name === w.name)) o.where.push(w);
  if (o.evidence.length < MOST_EVIDENCE) o.evidence.push(evidenceOf(m, scene));
}

/** What most mentions say; a cancellation or a beginning settles it alone. */
export function settle(votes: readonly MeetingStatus[]): MeetingStatus | null {
  if (!votes.length) return null;
  if (votes.includes('cancelled')) return 'cancelled';
  if (votes.includes('under-way')) return 'under-way';
  const planned = votes.filter((v) => v === 'planned').length;
  return planned * 2 > votes.length ? 'planned' : 'held';
}

/** 'Chủ tịch nước A đón Tổng thống B' before the visit itself is told: the first to the host's country. */
function welcomed(role: Roles[number], occasions: readonly Occasion[], { things }: Scene): Occasion | undefined {
  const homes = role.persons.map((p) => things.people.people[p]!.party);
  return occasions.find((o) => o.kind === 'visit' && o.persons.size > 0 && o.where.some((w) => homes.includes(w.country)) && settle(o.votes) !== 'planned');
}

/** 'Tháp tùng Thủ tướng có …': on each of his journeys, but for those recalled by their year. */
function travelWith({ persons }: Roles[number], occasions: readonly Occasion[], scene: Scene): void {
  const partyOf = (p: number): string | null => scene.things.people.people[p]!.party;
  const party = persons.map(partyOf).find((code) => code !== null);
  for (const o of occasions)
    if (
      o.kind === 'visit' &&
      settle(o.votes) !== 'cancelled' &&
      (o.date === null || o.date.length > 7) &&
      [...o.persons].some(([p, capacity]) => capacity !== 'host' && partyOf(p) === party)
    )
      for (const p of persons) if (!o.persons.has(p)) o.persons.set(p, 'guest');
}

/** A role belongs to the occasion told of in its own sentence, else to the last one before it that can have such a role. */
function applyRole(role: Roles[number], occasions: readonly Occasion[], scene: Scene): void {
  if (role.retinue) {
    travelWith(role, occasions, scene);
    return;
  }
  const end = scene.reading.sentences[role.sentence]!.to;
  const mayHave = (o: Occasion): boolean => (role.welcome ? o.kind === 'visit' : o.kind !== 'signing' && (o.kind !== 'visit' || role.capacity === 'head'));
  const before = occasions.filter((o) => o.first <= end && mayHave(o));
  const here = before.filter((o) => o.sentences.has(role.sentence));
  const pick = (from: readonly Occasion[]): Occasion | undefined =>
    role.welcome ? [...from].sort((a, b) => b.mentions - a.mentions)[0] : (from.filter((o) => !role.dialogue || o.named).at(-1) ?? from.at(-1));
  const target = pick(here) ?? pick(before.filter((o) => o.kind !== 'visit' || role.welcome)) ?? (role.welcome ? welcomed(role, occasions, scene) : undefined);
  if (!target) return;
  // Whoever is of neither side of a summit of two has no part in it.
  if (isPairSummit(target) && scene.areStates(target.codes) && !subset(new Set(role.codes), target.codes)) return;
  if (role.welcome && role.persons.some((p) => target.persons.has(p))) return;
  for (const p of role.persons) target.persons.set(p, role.capacity === 'member' ? (target.persons.get(p) ?? 'member') : role.capacity);
  for (const c of role.codes) target.codes.add(c);
}
