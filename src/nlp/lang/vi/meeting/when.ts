import type { TokenRange } from '../../../reading.js';
import type { Sentence } from '../../../text/sentences.js';
import type { Scene, TimeAt } from './scene.js';

export interface When {
  readonly date: string | null;
  /** The date is given in the reader's zone, not the place's ('rạng sáng 17/4 (giờ Việt Nam)'). */
  readonly homeZone: boolean;
}

const UNDATED: When = { date: null, homeZone: false };
const DAY = /^[\dX]{4}-\d\d-\d\d$/;
/** Costs of what stands between a cue and a time, in tokens; a time that costs more than a limit belongs to something else. */
const COST = { comma: 2, and: 8, semicolon: 40, otherCue: 30, bound: 15, since: 25, opening: 8, takesPlace: 6, vague: 12 } as const;
const FURTHEST = { alone: 60, oneOfSeveral: 34 } as const;

/** Tokens between a cue and the day of its own 'diễn ra'. */
const OWN_CLAUSE = 12;
/** 'hội nghị, dự kiến diễn ra ngày …': the clause after the comma is still about the cue. */
const ITS_OWN = new Set(['dự', 'vốn', 'sẽ', 'đã', 'vừa', 'sắp']);
const UNTIL = new Set(['đến', 'tới']);
const BREAK = new Set([',', ';', '.', '(', ')']);

/** The date nearest to a cue in its sentence. `isCue` marks the tokens at which other occasions begin, `isFrame` those at which this one may take place. */
export function whenOf(scene: Scene, cue: TokenRange, sentence: Sentence, s: number, range: boolean, isCue: Uint8Array, isFrame: Uint8Array): When {
  const { keys } = scene;
  if (isOpenToday(scene, cue, s)) return UNDATED;
  const inside = scene.timesIn(s);
  let best: TimeAt | null = null;
  let bestCost = Infinity;
  for (const t of inside) {
    let cost = t.from >= cue.to ? t.from - cue.to : cue.from - t.to;
    if (cost > FURTHEST.alone && t.from > sentence.from + 3) continue;
    for (let i = Math.min(t.to, cue.to); i < Math.max(t.from, cue.from); i++) {
      if (keys[i] === ',') cost += COST.comma;
      else if (keys[i] === ';') cost += COST.semicolon;
      else if (keys[i] === 'và' && t.to === i && i < cue.from) cost += COST.and;
    }
    const opens = t.from <= sentence.from + 3 && t.to < cue.from;
    if (opens && saysBetween(scene, t.to, cue.from)) continue;
    if (opens) cost = Math.min(cost, COST.opening);
    // 'Trong cuộc hội đàm, hai bên khẳng định … vào năm 2020'
    if (t.from >= cue.to && t.time.value.length === 4 && actsBetween(scene, cue.to, t.from)) continue;
    if (isOfStatement(scene, t) || isSince(scene, cue.to, t.from) || (t.to <= cue.from && (keys[t.to] === 'rằng' || isPrepared(scene, t.to, cue.from))))
      continue;
    const before = keys[t.from - 1];
    // 'tầm nhìn đến năm 2025': a target.
    if (t.time.value.length === 4 && (before === 'đến' || before === 'tới')) continue;
    // 'kể từ năm 2019', 'kéo dài đến ngày 15/1' tell no day of it.
    if ((before === 'từ' && keys[t.from - 2] === 'kể') || (UNTIL.has(before ?? '') && keys[t.from - 2] === 'dài')) continue;
    if (
      ((before === 'từ' && !t.time.value.includes('/') && !/^(?:đầu|ra|mạc|dài)$/.test(keys[t.from - 2] ?? '')) || before === 'trước' || before === 'sau') &&
      !/^(?:đến|tới|-)$/.test(keys[t.to] ?? '')
    )
      cost += COST.since;
    for (let i = Math.min(t.to, cue.to); i < Math.max(t.from, cue.from); i++) if (!opens && isCue[i] && i !== cue.from && !isFrame[i]) cost += COST.otherCue;
    for (let i = cue.to; i < t.from; i++) if (keys[i] === 'sau' || keys[i] === 'kiến' || (keys[i] === 'người' && keys[i - 1] === ',')) cost += COST.bound;
    // 'vào tháng 4 và sau hội nghị'
    if (!opens && t.to <= cue.from && (keys[cue.from - 1] === 'sau' || keys[cue.from - 1] === 'trước')) cost += COST.since;
    if (takesPlace(scene, cue.to, t.from)) cost = Math.min(cost, COST.takesPlace);
    if (t.time.value.length < 10 && !t.time.value.includes('W')) cost += COST.vague;
    if (cost < bestCost) {
      best = t;
      bestCost = cost;
    }
  }
  if (!best || bestCost > (inside.length === 1 ? FURTHEST.alone : FURTHEST.oneOfSeveral)) return UNDATED;
  const k = inside.indexOf(best);
  const date = dayRange(scene, best, inside[k + 1], range) ?? dayRange(scene, inside[k - 1], best, range) ?? best.time.value.replace(/T.*/, '');
  return { date: withYear(date, inside), homeZone: /^\( giờ (?:việt nam|hà nội)/.test(keys.slice(best.to, best.to + 4).join(' ')) };
}

/** 'Năm 2016, trong chuyến thăm từ ngày 23 đến 25/5': the sentence gives the year. */
function withYear(date: string, inside: readonly TimeAt[]): string {
  if (!date.startsWith('XXXX')) return date;
  const years = inside.filter((t) => /^\d{4}$/.test(t.time.value));
  return years.length === 1 ? date.replaceAll('XXXX', years[0]!.time.value) : date;
}

/** 'hôm nay hội đàm' in a text that does not say which day that is: no other day is the cue's. */
function isOpenToday({ keys, timesIn }: Scene, cue: TokenRange, s: number): boolean {
  for (let i = cue.from - 3; i < cue.to + 2; i++) if (TODAY.has(`${keys[i]} ${keys[i + 1]}`)) return !timesIn(s).some((t) => t.from <= i + 1 && t.to >= i);
  return false;
}
const TODAY = new Set(['hôm nay', 'sáng nay', 'chiều nay', 'tối nay', 'trưa nay', 'hôm qua', 'ngày mai']);

/** 'cuộc gặp cấp cao diễn ra trong hai ngày 10 - 11/5': the words say which day is the cue's own. */
function takesPlace({ keys }: Scene, from: number, to: number): boolean {
  if (to <= from || to - from > OWN_CLAUSE) return false;
  for (let i = from; i < to; i++) if (BREAK.has(keys[i]!) && !(keys[i] === ',' && ITS_OWN.has(keys[i + 1]!))) return false;
  for (let i = from; i < to - 1; i++) if (keys[i] === 'diễn' && keys[i + 1] === 'ra') return true;
  return false;
}

/** 'Điện Kremlin ngày 30/8 cho biết', 'tuyên bố đưa ra ngày 29/8': the day on which something was said. */
function isOfStatement({ keys, verbs }: Scene, t: TimeAt): boolean {
  return (
    verbs.at.get(t.to)?.say !== undefined ||
    keys[t.to] === 'dẫn' ||
    verbs.at.get(t.to)?.tell !== undefined ||
    keys
      .slice(t.from - 3, t.from)
      .join(' ')
      .includes('đưa ra')
  );
}

/** 'Tại phiên họp, hai bên kiểm điểm hợp tác kể từ phiên họp tháng 7': the day since which, not that of the cue. */
function isSince({ keys }: Scene, from: number, to: number): boolean {
  for (let i = Math.max(from, to - OWN_CLAUSE); i < to - 1; i++)
    if ((keys[i] === 'kể' && keys[i + 1] === 'từ') || (keys[i] === 'so' && keys[i + 1] === 'với')) return true;
  return false;
}

/** 'Ngày 22-2, Tổng thống A tuyên bố … cuộc gặp tới đây': the opening date is that of the statement. */
function saysBetween({ verbs }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const verb = verbs.at.get(i);
    if (verb?.say || verb?.act?.kind === 'announcement') return true;
  }
  return false;
}

/** 'Ngày 25/2, A kiểm tra công tác chuẩn bị cho hội nghị': the day on which something was done for it. */
function isPrepared({ keys }: Scene, from: number, to: number): boolean {
  for (let i = Math.max(from, to - NEAR); i < to - 1; i++) if (PREPARES.has(`${keys[i]} ${keys[i + 1]}`)) return true;
  return false;
}
const NEAR = 8;
const PREPARES = new Set(['chuẩn bị', 'phục vụ', 'hướng tới', 'sẵn sàng', 'trước thềm']);

function actsBetween({ verbs }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (verbs.at.get(i)?.say || verbs.at.get(i)?.act) return true;
  return false;
}

/** 'từ ngày 2/11 đến 4/11', 'ngày 19 và 20-6'. */
function dayRange({ keys }: Scene, a: TimeAt | undefined, b: TimeAt | undefined, range: boolean): string | null {
  if (!a || !b || b.from - a.to > 14) return null;
  const link = keys.slice(a.to, b.from).join(' ');
  const isRange =
    /kéo dài (?:đến|tới)(?: hết)?(?: ngày)?$/.test(link) ||
    link === 'đến' ||
    link === 'đến ngày' ||
    link === 'tới' ||
    link === 'tới ngày' ||
    link === '-' ||
    (range && (link === 'và' || link === 'và ngày'));
  const [from, until] = [a.time.value.slice(0, 10), b.time.value.slice(0, 10)];
  return isRange && DAY.test(from) && DAY.test(until) && from < until ? `${from}/${until}` : null;
}

/** 'các năm 2001, 2006 và 2013': one visit each. */
export function yearsListed(scene: Scene, s: number): string[] {
  const years = scene.timesIn(s).filter((t) => /^\d{4}$/.test(t.time.value));
  return years
    .filter((t, k) => [years[k - 1], years[k + 1]].some((n) => n && Math.min(Math.abs(n.from - t.to), Math.abs(t.from - n.to)) <= 1))
    .map((t) => t.time.value);
}
