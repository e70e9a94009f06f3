import type { Capacity, MeetingKind, MeetingStatus } from '../../../../kernel/record.js';
import type { TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Actor } from '../actors.js';
import { attendsAt, findNamesakes } from './attendance.js';
import { type Cue, findCues } from './cues.js';
import { targetsOf } from './journey.js';
import { findNamedMeetings, type NamedMeeting } from './named.js';
import type { Scene } from './scene.js';
import { tenseOf } from './tense.js';
import { type When, whenOf, yearsListed } from './when.js';
import { SEAT, type Where } from './where.js';
import { findWho, PREPOSITION, sameParty } from './who.js';

/** One place in the text where an occasion is spoken of. */
export interface MeetingMention extends TokenRange, When {
  readonly kind: MeetingKind | 'meet';
  readonly status: MeetingStatus | null;
  readonly name: string | null;
  /** Lexicon id of the series: 'EAS' and 'Hội nghị Cấp cao Đông Á' are one. */
  readonly series: string | null;
  readonly round: number | null;
  /** Indices into `People.people`, with the capacity that the wording gives, or null. */
  readonly persons: ReadonlyMap<number, Capacity | null>;
  readonly codes: ReadonlySet<string>;
  readonly where: readonly Where[];
  /** Says nothing of its own about who met: points back to an occasion told before. */
  readonly anaphor: boolean;
  /** A named series, conference or committee. */
  readonly named: boolean;
  /** Its own words say between whom: 'hội nghị thượng đỉnh giữa A và B'. */
  readonly linked: boolean;
  /** The next round of a series told of before. */
  readonly next: boolean;
  /** A round before the one told of: 'vòng đối thoại trước đó', 'kể từ phiên họp tháng 7'. */
  readonly previous: boolean;
  /** 'hội đàm', 'đàm phán': no courtesy. */
  readonly firm: boolean;
  /** Its sides are taken from the clause that it opens ('Sau hội đàm, A và B'): it may mean a dialogue told of before. */
  readonly loose: boolean;
  /** One of those who met is told by a post that nobody named in the text holds. */
  readonly stranger: boolean;
  /** The one met holds an office that is met in courtesy (a speaker, a mayor), though unnamed. */
  readonly ceremonial: boolean;
  readonly sentence: number;
  readonly rule: string;
}

/** Offices whose holders a head of state or government meets in courtesy rather than for talks. */
export const CEREMONIAL: ReadonlySet<string> = new Set(['parliament', 'local', 'legislator', 'business', 'ambassador', 'diplomat', 'academic', 'cleric']);
/** 'Ngày 28/10/2025, tại thủ đô …, Hội nghị …': so near its beginning a sentence says where all of it took place. */
const OPENING = 12;
/** The name of what is signed has no more tokens. */
const SIGNED = 24;
/** 'Phát biểu tại Nhà Trắng', 'họp báo ở Hà Nội': where somebody spoke. */
const SPOKEN_AT = new Set(['biểu', 'báo', 'lời']);
const NEXT = /^(?:tiếp theo|lần tới|lần sau|kế tiếp)/;
const PREVIOUS = /^(?:trước (?:đó|được|diễn|của|hồi|tại|vào|,)|lần trước|liền trước|gần nhất|gần đây nhất)/;
const SINCE = /(?:kể từ|so với)$/;
/** Groups of people who travel, unlike a party as such. */
const ENVOYS = /quan chức|đoàn|lãnh đạo|ngoại trưởng|bộ trưởng|thứ trưởng|nghị sĩ|đặc phái viên|đại diện|nhà đàm phán/;
const DELEGATION = new Set(['đoàn', 'phái', 'các', 'đại', 'lãnh', 'ông', 'bà', 'ngài', 'đồng', 'ngoại', 'bộ', 'thủ', 'tổng', 'chủ', 'phó', 'thứ', 'nguyên']);
/** A journey without a place: 'sang thăm', 'thăm chính thức', 'thăm theo lời mời'. */
const GOES_ABROAD = /^(?:sang|tới|đến) |chính thức|cấp nhà nước|hữu nghị|làm việc|theo lời/;
const RECEIVES = /\/receive$/;
const COUNTERPART = /^(?:người )?đồng (?:cấp|nhiệm)/;
/** What a meeting takes place at. */
/** 'có', 'thực hiện', 'bắt đầu', 'kết thúc' a visit. */
const MAKES = new Set(['có', 'hiện', 'đầu', 'thúc', 'hành', 'tục', 'tất', 'mới']);
const LONGEST_LINK = 10;
const FRAMES = new Set(['bên lề', 'khuôn khổ', 'nhân dịp']);
const SIGNS_JOINTLY = /\/signing-joint$/;
const CALLS_ON = /\/courtesy$/;

export function findMeetingMentions(scene: Scene): MeetingMention[] {
  const { reading, things, keys, actorFrom } = scene;
  const { tokens, sentences } = reading;
  const mentioned = new Set(things.parties.map((p) => p.code));
  const named = findNamedMeetings(reading).filter((n) => !scene.inTitle[n.from]);
  const inNamed = new Uint8Array(tokens.length);
  for (const n of named) inNamed.fill(1, n.from, n.to);
  const who = findWho(scene, inNamed);
  const placeAt = new Set(scene.where.map((w) => w.from));
  const arrives = (c: Cue): boolean => [0, 1, 2].some((k) => placeAt.has(c.to + k));
  const cues = findCues(reading).filter((c) => !inNamed[c.from] && !inNamed[c.to - 1] && (!c.rule.endsWith('/arrive') || arrives(c)));
  const isCue = new Uint8Array(tokens.length);
  for (const { from } of [...cues, ...named]) isCue[from] = 1;
  const isFrame = new Uint8Array(tokens.length);
  for (const { from } of named) if (FRAMES.has(`${keys[from - 2]} ${keys[from - 1]}`)) isFrame[from] = 1;
  const namesakes = findNamesakes(scene);
  /** The subject of the last cue, by sentence: '; hội kiến …' goes on with it. */
  let running: { sentence: number; subject: Actor | null; status: MeetingStatus | null } = { sentence: -1, subject: null, status: null };

  const told = [...cues.map((cue) => ({ from: cue.from, cue, named: null })), ...named.map((n) => ({ from: n.from, cue: null, named: n }))].sort(
    (a, b) => a.from - b.from,
  );
  const found = told.flatMap((t) => (t.cue ? ofCue(t.cue) : ofNamed(t.named))).sort((a, b) => a.from - b.from);
  return found.map((m) => (m.named ? withThoseWhoMetThere(m, found) : m));

  function ofCue(cue: Cue): MeetingMention[] {
    const s = scene.sentenceAt(cue.from);
    if (s < 0) return [];
    const sentence = sentences[s]!;
    const { before, status } = subjectAndStatus(cue, sentence, s, cue.from);
    const base: MeetingMention = {
      from: cue.from,
      to: cue.to,
      kind: cue.kind === 'meet' && keys.slice(cue.from, cue.to).includes('đỉnh') ? 'summit' : cue.kind,
      name: null,
      series: null,
      round: null,
      sentence: s,
      rule: cue.rule,
      named: false,
      linked: false,
      status,
      ceremonial: false,
      loose: false,
      stranger: false,
      firm: cue.kind === 'meet' && keys.slice(cue.from, cue.to).includes('đàm'),
      next: NEXT.test(keys.slice(cue.to, cue.to + 2).join(' ')),
      previous: cue.noun && isPrevious(cue.from, cue.to),
      persons: new Map(),
      codes: new Set(),
      where: [],
      anaphor: false,
      ...whenOf(scene, cue, sentence, s, cue.kind === 'visit', isCue, isFrame),
    };
    // 'Trước khi tới Singapore, ông đã thăm Nhật Bản'
    if (cue.rule.endsWith('/arrive'))
      return ofArrival(cue, before ?? (keys[cue.from - 1] === 'khi' && cue.from < sentence.from + 4 ? who.subjectAfter(cue, sentence) : null), base);
    return cue.kind === 'visit' ? ofVisit(cue, sentence, before, base) : ofMeeting(cue, sentence, before, base);
  }

  function ofVisit(cue: Cue, sentence: Sentence, before: Actor | null, base: MeetingMention): MeetingMention[] {
    const { sentence: s } = base;
    const of = cue.noun || before === null || before.kind === 'party' ? who.ofActor(cue, sentence) : null;
    const groups = targetsOf(scene, cue, of?.to ?? cue.to, s);
    const home = groups.length === 1 ? groups[0]![0]!.country : null;
    const visitor = home !== null && before?.codes.length === 1 && before.codes[0] === home ? who.subjectBefore(cue, sentence, home) : before;
    const near = groups.length || !cue.noun || (before !== null && before.to >= cue.from - 4 && MAKES.has(keys[cue.from - 1] ?? '')) ? before : null;
    const guest = of ?? (cue.noun && groups.length ? who.subjectAfter(cue, sentence) : null) ?? (near && visitor);
    const persons = new Map<number, Capacity | null>();
    for (const p of [...who.personsOf(guest), ...who.companions(cue, sentence, guest)]) persons.set(p, 'guest');
    if (!groups.length) {
      const codes = new Set<string>(guest?.codes ?? []);
      // 'sang thăm theo lời mời …' without a country: the other principal side.
      const other = guest?.codes.length === 1 && scene.sides.includes(guest.codes[0]!) ? scene.sides.find((c) => c !== guest.codes[0]) : undefined;
      if (other && !cue.noun && GOES_ABROAD.test(keys.slice(cue.from, cue.to + 2).join(' '))) codes.add(other);
      else if (!cue.noun) return [];
      if (!persons.size) return cue.noun ? [{ ...base, persons, codes: new Set(), where: [], anaphor: true }] : [];
      return [{ ...base, persons, codes, where: [], anaphor: false }];
    }
    const abroad = groups.filter((g) => !(guest?.codes.length === 1 && guest.codes[0] === g[0]!.country));
    const years = yearsListed(scene, s);
    const several = years.length > 1 && (base.status === 'held' || base.date === null || years.includes(base.date));
    return abroad.flatMap((places) => {
      const codes = new Set<string>(guest?.codes ?? []);
      const country = places[0]!.country;
      for (const w of places) if (w.country) codes.add(w.country);
      const cities = scene
        .placesIn(s)
        .filter(
          (w) =>
            w.from < cue.to + 25 &&
            w.to > cue.from - 12 &&
            (w.from > cue.from || w.by !== 'về') &&
            w.fineness === 3 &&
            w.country === country &&
            !places.includes(w) &&
            !keys.slice(cue.to, w.from).includes('khi'),
        );
      // 'theo lời mời của Thủ tướng B, Thủ tướng A thăm': B is at home there.
      for (const p of persons.keys()) if (country !== null && things.people.people[p]!.party === country) persons.delete(p);
      const mention = { ...base, persons, codes, where: [...places, ...cities], anaphor: persons.size === 0 && codes.size < 2 };
      if (several && codes.size >= 1) return years.map((date) => ({ ...mention, date, status: 'held' as const }));
      return [mention];
    });
  }

  /** 'đến Hà Nội': a visit only when somebody of rank from another country comes. */
  function ofArrival(cue: Cue, before: Actor | null, base: MeetingMention): MeetingMention[] {
    if (!before || (before.kind === 'party' && before.to - before.from < 3) || before.codes.length !== 1) return [];
    const persons = new Map<number, Capacity | null>();
    for (const p of who.personsOf(before)) persons.set(p, 'guest');
    if (!persons.size && before.kind !== 'post' && !ENVOYS.test(keys.slice(before.from, before.to).join(' '))) return [];
    if (!scene.placesIn(base.sentence).some((w) => w.from >= cue.to && w.from <= cue.to + 2 && w.by !== 'ở')) return [];
    const groups = targetsOf(scene, cue, cue.to, base.sentence).filter(([w]) => w!.country && w!.country !== before.codes[0]);
    const years = yearsListed(scene, base.sentence);
    return groups.flatMap((places) => {
      const mention = { ...base, persons, codes: new Set([...before.codes, places[0]!.country!]), where: places, anaphor: false };
      return years.length > 1 && base.status === 'held' ? years.map((date) => ({ ...mention, date })) : [mention];
    });
  }

  function ofMeeting(cue: Cue, sentence: Sentence, before: Actor | null, base: MeetingMention): MeetingMention[] {
    // 'hai bên đã ký 5 văn kiện': signed together, or no meeting.
    if (SIGNS_JOINTLY.test(cue.rule) && !(before?.joint && before.to >= scene.verbs.beforeAuxiliaries(cue.from, sentence.from))) return [];
    const here = placesNear(cue, base.sentence);
    const receives = RECEIVES.test(cue.rule);
    const after = cue.noun ? [] : who.objectsAfter(cue, sentence);
    if (
      receives &&
      !(
        after.length &&
        (after[0]!.kind === 'person' ||
          after[0]!.kind === 'post' ||
          after[0]!.kind === 'pronoun' ||
          DELEGATION.has(keys[cue.to] ?? '') ||
          COUNTERPART.test(keys.slice(cue.to, cue.to + 3).join(' ')))
      )
    )
      return [];
    const pair = cue.noun ? who.nounSides(cue, sentence, before) : null;
    // 'Hội đàm tại Hà Nội, A và B khẳng định …'
    const left = pair ? pair.left : (before ?? (cue.from <= sentence.from + 1 && !receives ? who.subjectAfter(cue, sentence) : null));
    const right = pair ? pair.right : after;
    const pairOf = cue.noun && !left && !right.length ? namesakes({ from: cue.to - 1, to: Math.min(cue.to + 4, sentence.to) }) : [];
    if (pairOf.length)
      return [
        {
          ...base,
          persons: new Map(pairOf.map((p) => [p, null])),
          codes: new Set(pairOf.flatMap((p) => things.people.people[p]!.party ?? [])),
          where: here,
          anaphor: false,
        },
      ];
    const signers = cue.kind === 'signing' ? signersOf(cue, sentence) : [];
    if (cue.kind === 'signing' && !left?.codes.length && (signers.length > 0 || !who.personsOf(left).length)) {
      const persons = new Map([...(signers.length ? who.personsOf(left) : []), ...signers].map((p) => [p, null]));
      return [{ ...base, persons, codes: new Set(scene.sides), where: here, anaphor: false }];
    }
    if (!left && right.length === 0) return cue.noun ? [{ ...base, persons: new Map(), codes: new Set(), where: here, anaphor: true }] : [];
    const other = !left && right.length ? who.counterpart(right[0]!) : null;
    // 'A và B lần lượt tiếp C': one call on each.
    const hosts = receives && left && left.persons.length > 1 && keys[cue.from - 1] === 'lượt' ? who.splitByPerson(left) : [left];
    const groups = (right.length ? right : [null]).map((object) =>
      object && left && object.kind === 'post' && (sameParty(object, left) || !object.codes.length) ? who.otherSide(object, left) : object,
    );
    return hosts.flatMap((host) =>
      groups.map((object) => {
        const persons = new Map<number, Capacity | null>();
        const codes = new Set<string>();
        for (const p of who.personsOf(host ?? other)) persons.set(p, receives ? 'host' : CALLS_ON.test(cue.rule) ? 'guest' : null);
        for (const p of who.personsOf(object)) persons.set(p, receives ? 'guest' : CALLS_ON.test(cue.rule) ? 'host' : null);
        for (const actor of [host ?? other, object]) for (const c of who.codesOf(actor)) codes.add(c);
        for (const p of signers) persons.set(p, null);
        if (cue.kind === 'signing' && codes.size === 1 && scene.sides.some((c) => codes.has(c))) for (const c of scene.sides) codes.add(c);
        return {
          ...base,
          persons,
          codes,
          where: here,
          anaphor: codes.size < 2 && persons.size < 2 && cue.noun,
          loose: pair?.told ?? false,
          stranger: object?.kind === 'post' && object.persons.length === 0,
          ceremonial: object?.kind === 'post' && CEREMONIAL.has(object.office ?? ''),
        };
      }),
    );
  }

  function ofNamed(n: NamedMeeting): MeetingMention[] {
    const s = scene.sentenceAt(n.from);
    if (s < 0) return [];
    const sentence = sentences[s]!;
    const cue: Cue = { from: n.from, to: n.to, kind: n.kind, noun: true, rule: 'vi/meeting/named' };
    const persons = new Map<number, Capacity | null>();
    const codes = new Set<string>(n.members.length <= 3 && n.members.every((c) => mentioned.has(c)) ? n.members : []);
    for (const p of things.parties) if (p.from >= n.from && p.to <= n.to + 2 && (p.to <= n.to || !p.asPlace)) codes.add(p.code);
    if (/^(?:trong khuôn khổ|bên lề)/.test(keys.slice(n.to, n.to + 3).join(' ')))
      for (const p of things.parties) if (p.from > n.to && p.from <= n.to + 4) codes.add(p.code);
    // 'Hội nghị thượng đỉnh Mỹ - Triều' has no third side.
    const closed = n.kind === 'summit' && codes.size > 1 && scene.areStates(codes) && keys.slice(n.from, n.to).includes('-') ? new Set(codes) : null;
    const take = (actor: Actor | null | undefined): void => {
      if (closed && who.codesOf(actor ?? null).some((c) => !closed.has(c))) return;
      for (const p of who.personsOf(actor ?? null)) persons.set(p, null);
      for (const c of who.codesOf(actor ?? null)) codes.add(c);
    };
    const link = linkAfter(n.to, sentence);
    if (link !== undefined) take(actorFrom.get(n.to + link + 1));
    else
      for (const p of namesakes(n)) {
        persons.set(p, null);
        const { party } = things.people.people[p]!;
        if (party) codes.add(party);
      }
    for (let i = n.to; i < Math.min(sentence.to - 4, n.to + 25); i++)
      if (keys[i] === 'sự' && keys[i + 1] === 'tham' && keys[i + 3] === 'của') take(actorFrom.get(i + 4));
    const attended = attendsAt(scene, n.from, sentence);
    const { before, status } = subjectAndStatus(cue, sentence, s, attended ?? n.from);
    // 'Brazil đăng cai Hội nghị …': the country, whoever leads it.
    const held = attended !== null && /^(?:đăng|tổ)$/.test(keys[attended]!);
    if (held) {
      if (before?.kind === 'party' && link === undefined) for (const c of before.codes) codes.add(c);
    } else if (attended !== null) take(before ?? who.subjectAfter({ ...cue, from: cue.from }, sentence));
    else if ((PREPOSITION.has(keys[n.from - 1] ?? '') || PREPOSITION.has(keys[n.from - 2] ?? '')) && (n.from - sentence.from < 6 || before === null))
      take(who.subjectAfter(cue, sentence));
    // 'Ông A và ông B … trong hội nghị thượng đỉnh'
    if (n.name === null && codes.size === 0 && PREPOSITION.has(keys[n.from - 1] ?? '') && before?.joint && before.persons.length > 1) take(before);
    // 'A tin sẽ có hội nghị thượng đỉnh với B'
    if (link !== undefined && keys[n.to + link] === 'với' && codes.size === 1 && attended === null) take(before);
    const thisTime = keys.slice(n.to, n.to + 2).join(' ') === 'lần này';
    const places = scene.placesIn(s).filter(
      (w) =>
        (w.from >= n.to && w.from < n.to + 45 && (w.by === 'tại' || w.by === 'ở') && !otherCueBetween(n.to, w.from, n.from)) ||
        // 'Hà Nội được chọn là địa điểm diễn ra hội nghị'
        (w.by === SEAT && w.to <= n.from && w.to > n.from - 12) ||
        // 'Tại Hà Nội, ông hội kiến A, đồng chủ trì đối thoại'
        (w.from === sentence.from + 1 && (w.by === 'tại' || w.by === 'ở')) ||
        (w.to <= n.from && w.to > n.from - 6 && keys.slice(w.to, n.from).includes('dự')) ||
        (w.to <= n.from &&
          w.from < sentence.from + OPENING &&
          (w.by === 'tại' || w.by === 'ở' || w.by === 'đô') &&
          !SPOKEN_AT.has(keys[w.from - 2] ?? '') &&
          !otherCueBetween(w.to, n.from, n.from)),
    );
    return [
      {
        from: n.from,
        to: n.to,
        kind: n.kind,
        status,
        ceremonial: false,
        loose: false,
        stranger: false,
        firm: false,
        name: n.name,
        series: n.series,
        round: n.round,
        persons,
        codes,
        where: places,
        next: n.next,
        previous: n.round === null && isPrevious(n.from, n.to),
        anaphor: n.name === null && n.round === null && codes.size < 2,
        named: true,
        linked: link !== undefined,
        sentence: s,
        rule: cue.rule,
        ...(thisTime ? { date: null, homeZone: false } : whenOf(scene, cue, sentence, s, true, isCue, isFrame)),
      },
    ];
  }

  /** 'A gặp B bên lề Hội nghị C': both are at it. */
  function withThoseWhoMetThere(m: MeetingMention, found: readonly MeetingMention[]): MeetingMention {
    if (!isFrame[m.from] || (m.codes.size > 1 && scene.areStates(m.codes))) return m;
    const near = found.filter((o) => !o.named && o.sentence === m.sentence && o.kind !== 'visit' && o.persons.size > 1);
    const cue = near.filter((o) => o.from < m.from).at(-1) ?? near[0];
    if (!cue) return m;
    const met = near.filter((o) => o.from === cue.from);
    const persons = met.flatMap((o) => [...o.persons.keys()].map((p) => [p, null] as const));
    return { ...m, persons: new Map([...persons, ...m.persons]), codes: new Set([...m.codes, ...met.flatMap((o) => [...o.codes])]) };
  }

  /** Tokens to 'giữa' or 'với', past the day and the place: 'hội nghị thượng đỉnh ngày 27 đến 28/2 giữa hai nước'. */
  function linkAfter(at: number, { to }: Sentence): number | undefined {
    for (let k = 0; k < LONGEST_LINK && at + k < to && !/^(?:[,.;:()]|là|có|được|sẽ|đã)$/.test(keys[at + k] ?? '.'); k++)
      if (keys[at + k] === 'giữa' || keys[at + k] === 'với') return k;
    return undefined;
  }

  /** 'lễ ký Hiệp định … giữa Bộ trưởng A và Bộ trưởng B' */
  function signersOf(cue: Cue, sentence: Sentence): readonly number[] {
    for (let i = cue.to; i < Math.min(sentence.to, cue.to + SIGNED); i++) if (keys[i] === 'giữa') return who.personsOf(actorFrom.get(i + 1) ?? null);
    return [];
  }

  function isPrevious(from: number, to: number): boolean {
    return PREVIOUS.test(keys.slice(to, to + 3).join(' ')) || SINCE.test(keys.slice(from - 2, from).join(' '));
  }

  /** Where a meeting took place: said after it, or before it, without another occasion between. */
  function placesNear(cue: Cue, s: number): Where[] {
    const all = scene.placesIn(s).filter((w) => w.by === 'tại' || w.by === 'ở' || w.by === 'đô');
    const { from } = sentences[s]!;
    // 'cựu sinh viên tại Pháp, chào xã giao …': a country said that far before is somebody's.
    const near = all.filter((w) => w.fineness > 1 || w.from >= cue.from || w.to > cue.from - 4 || w.from < from + 10);
    return near.filter(
      (w) => !(w.to <= cue.from && SPOKEN_AT.has(keys[w.from - 2] ?? '')) && !otherCueBetween(Math.min(w.to, cue.to), Math.max(w.from, cue.from), cue.from),
    );
  }

  function otherCueBetween(from: number, to: number, own: number): boolean {
    for (let i = from; i < to; i++) if (i !== own && isCue[i] && !inNamed[i]) return true;
    return false;
  }

  /** A cue after ';', ',' or 'và' goes on with the subject and the tense of the one before it. */
  function subjectAndStatus(cue: Cue, sentence: Sentence, s: number, verb: number): { before: Actor | null; status: MeetingStatus | null } {
    const mark = keys[scene.verbs.beforeAuxiliaries(verb, sentence.from) - 1];
    const goesOn = running.sentence === s && running.subject && (mark === ';' || mark === ',' || mark === 'và');
    const before = goesOn ? running.subject : who.subjectBefore(cue, sentence);
    const status = tenseOf(scene, cue, sentence) ?? (goesOn ? running.status : null);
    if (before) running = { sentence: s, subject: before, status };
    return { before, status };
  }
}
