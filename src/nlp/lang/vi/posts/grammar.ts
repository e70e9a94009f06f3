import type { PartyMention, Reading } from '../../../reading.js';
import { foldPhrase } from '../../../text/fold.js';
import { TokenKind, textOf } from '../../../text/tokens.js';
import { type Borders, isCapitalWord, isVietnameseSyllable } from '../names.js';
import { isLeaderSurname, leaderParty } from '../people/leaders.js';
import { bodyReader } from './bodies.js';
import type { Found } from './found.js';
import { keys, type Office } from './office.js';

const FORMER = keys('cựu|nguyên');
/** Words that end in a modifier: 'chính quyền Tổng thống Trump', 'Thái Nguyên'. */
const NO_MODIFIER_AFTER = keys('chính quyền|thái nguyên|tây nguyên|cao nguyên|bình nguyên|nhân quyền|thẩm quyền|chủ quyền|đặc quyền|uỷ quyền|ủy quyền|phụ nữ');
/** Modifiers that are no part of the post: who held it, not which it is. */
const UNWRITTEN = keys('tân|đương kim|cố');
/** Modifiers that stand before a head. */
export const BEFORE_HEAD = keys('cựu|nguyên|quyền|tân|cố|đương|nữ|phó');
/** Classes of post that are held somewhere: 'Đại sứ Nga tại Việt Nam'. */
const RESIDENT = new Set([
  'ambassador',
  'diplomat',
  'director',
  'official',
  'chair',
  'business',
  'secretary-general',
  'military',
  'spokesperson',
  'adviser',
  'envoy',
  'academic',
  'local',
]);

/** Words for units that bear a number. */
const NUMBERED = keys('khu|vùng|đoàn|quận|phường');
const DANGLING = new Set(['của', 'thuộc', 'tại', 'ở', 'về', '-', 'và']);
/** 'Chủ tịch Ủy ban về quan hệ đối ngoại': what the body is for belongs to its name. */
const NAMED_BY_TASK = /(?:ủy ban|hội đồng|tiểu ban|nhóm)$/;
/** Classes of post that belong to the country whose province they name. */
const PROVINCIAL = new Set(['local', 'party', 'governor', 'official', 'legislator', 'parliament']);
const AMBASSADOR = foldPhrase('đại sứ');
const AIDES = new Set(['adviser', 'spokesperson']);

/** Reads single offices by the grammar of Vietnamese titles: modifiers, head, portfolio or body, country, 'tại …', 'phụ trách …'. */
export function officeReader(reading: Reading, found: Found, borders: Borders): (at: number) => Office | null {
  const t = reading.tokens;
  const { heads, modifiers, portfolios, institutions, places, known, partyStarts, open, closes, isHead, headOf, isCentral } = found;
  const { nameBegins, nameBeginsOverPlace, bodyEnd, bodyGoesOn, ownedFirm, clauseEnd } = bodyReader(reading, found, borders);
  const ranks = reading.lexicon.nameWords.get('rank')!;
  const firmEnds = reading.lexicon.nameWords.get('firm-end')!;
  const isFirmWord = (at: number): boolean => open(at) && isCapitalWord(t, at) && firmEnds.has(t.keys[at]!);
  const holderModifiers = reading.lexicon.nameWords.get('holder')!;

  const officeAt = (at: number): Office | null => {
    if (!heads.has(at) && !BEFORE_HEAD.has(t.keys[at]!)) return null;
    let head = at;
    let textFrom = at;
    let former = false;
    if (heads.has(at) ? false : NO_MODIFIER_AFTER.has(`${t.keys[at - 1] ?? ''} ${t.keys[at]}`)) return null;
    while (BEFORE_HEAD.has(t.keys[head]!)) {
      if (t.keys[head] === 'đương' && t.keys[head + 1] !== 'kim') return null;
      if (heads.has(head)) break;
      const to = t.keys[head] === 'đương' ? head + 2 : head + 1;
      if (FORMER.has(t.keys[head]!)) former = true;
      if (UNWRITTEN.has(t.keys[head]!) || to === head + 2 || t.keys[head] === 'nữ') textFrom = to;
      head = to;
      if (head > at + 3 || head >= t.length) return null;
    }
    if (!isHead(head)) return null;
    const named = headOf(head);
    const headKey = t.keys.slice(head, named.to).join(' ');
    if (FORMER.has(t.keys[head]!)) former = true;
    let i = named.to;
    let textTo = i;
    let party: string | null = null;
    let bodied = false;
    /** The party follows from the body named: a country said beside it says more. */
    let ofBody = false;
    /** 'Chủ tịch FPT': a firm's chairman is a man of business. */
    let ofFirm = false;
    /** First word of the body that the head itself names. */
    let bodyInHead = -1;
    // 'Chủ tịch Đảng' + 'Đảng Nhân dân Campuchia': the body's name begins in the head.
    for (let k = head + 1; k < named.to; k++) {
      // 'Tổng Thư ký ASEAN', 'Người phát ngôn Nhà Trắng': the head says whose.
      const own = partyStarts.get(k)?.from === k ? partyStarts.get(k) : undefined;
      if (own && own.to <= named.to && !headKey.includes(' som ')) party ??= own.code;
      const place = places.get(k);
      if (place && place.to > i && t.capital[k] === 2) {
        i = textTo = place.to;
        party = place.country;
        bodied = true;
      }
      const inside = institutions.get(k);
      if (inside?.to === named.to) bodyInHead = k;
      if (!inside || inside.to <= i) continue;
      const country = inside.class === 'party' ? undefined : countryAtEnd(k, inside.to);
      i = inside.to;
      if (inside.class === 'company') while (isFirmWord(i)) i++;
      textTo = country ? country.from : i;
      party = inside.code ?? country?.code ?? null;
      ofBody = country === undefined;
      bodied = true;
    }
    const keep = (to: number): void => {
      if ((textTo === i && party === null) || (bodied && textTo === i)) textTo = to;
      i = to;
    };
    while (open(i)) {
      const key = t.keys[i]!;
      if (isCentral(i)) {
        keep(/^(?:đảng|đoàn)$/.test(t.keys[i + 3] ?? '') ? i + 4 : i + 3);
        continue;
      }
      // 'trợ lý của Putin', 'người phát ngôn của Tổng thống Nga': whose aide.
      if (i === named.to && AIDES.has(named.entry.class) && key === 'của') {
        if (isHead(i + 1) && heads.get(i + 1)!.entry.rank <= 2 && partyStarts.get(i + 1) === undefined) {
          i = textTo = heads.get(i + 1)!.to;
          continue;
        }
        // 'cố vấn của ông Putin'.
        const chief = t.keys[i + 1] === 'ông' || t.keys[i + 1] === 'bà' ? i + 2 : i + 1;
        if (chief > i + 1 && isCapitalWord(t, chief) && !isCapitalWord(t, chief + 1)) {
          party ??= leaderParty(t.keys[chief]!, reading.lexicon);
          break;
        }
        if (isCapitalWord(t, chief) && !isCapitalWord(t, chief + 1) && isLeaderSurname(t.keys[chief]!, reading.lexicon)) {
          i = textTo = chief + 1;
          party = leaderParty(t.keys[chief]!, reading.lexicon);
          break;
        }
      }
      // 'cố vấn ngoại trưởng', 'phát ngôn viên Tổng thống': whose aide.
      if (i === named.to && AIDES.has(named.entry.class) && isHead(i) && heads.get(i)!.entry.rank <= 3 && !isChief(heads.get(i)!.to)) {
        i = textTo = heads.get(i)!.to;
        continue;
      }
      const portfolio = key === 'bộ' && portfolios.has(i + 1) ? portfolios.get(i + 1)! : (portfolios.get(i) ?? 0);
      const institution = institutions.get(i);
      const mention = partyStarts.get(i);
      const modifier = modifiers.get(i);
      const longest = Math.max(portfolio, institution?.to ?? 0, mention?.to ?? 0);
      if (mention && mention.to === i + 1 && known.has(i)) break;
      if (mention && mention.to === longest) {
        const kind = reading.lexicon.parties.get(mention.code)?.kind;
        const outer =
          party !== null &&
          reading.lexicon.parties.get(party)?.kind === 'organisation' &&
          kind !== 'organisation' &&
          named.entry.class !== 'ambassador' &&
          t.keys[i - 1] !== 'tại';
        if (outer || (ofBody && t.keys[i - 1] !== 'tại' && kind !== 'organisation')) party = mention.code;
        ofBody = false;
        if (party !== null && party !== mention.code) {
          if (t.keys[i - 1] !== 'tại') break;
          i = mention.to;
          continue;
        }
        party ??= mention.code;
        // 'Chủ tịch Hội hữu nghị Nhật - Việt': the pair is the body's name.
        const pair = t.keys[mention.to] === '-' ? partyStarts.get(mention.to + 1) : undefined;
        if (pair && t.keys[i - 1] === 'nghị') {
          i = textTo = pair.to;
          continue;
        }
        if (mention.form === 'capital' || (kind === 'organisation' && named.entry.class !== 'ambassador')) {
          if (textTo === i) textTo = mention.to;
        }
        i = mention.to;
        continue;
      }
      if (longest > i) {
        if (institution && institution.to === longest && institution.code && party === null) {
          party = institution.code;
          ofBody = true;
        }
        bodied = true;
        const firm = institution?.to === longest && institution.class === 'company';
        ofFirm ||= firm;
        const country = institution && institution.to === longest && institution.class !== 'party' ? countryAtEnd(i, longest) : undefined;
        if (country && (party === null || ofBody)) {
          party = country.code;
          ofBody = false;
        }
        // 'Ngoại giao Liên bang | Nga': what the table takes for the body's name is the country's.
        const cut = partyStarts.get(longest);
        if (textTo === i || ((t.keys[i - 1] === 'của' || t.keys[i - 1] === 'thuộc') && textTo === i - 1))
          textTo = country ? country.from : cut && cut.from < longest && cut.from >= i ? cut.from : longest;
        i = longest;
        if (firm) while (isFirmWord(i)) i = textTo = i + 1;
        continue;
      }
      if (modifier !== undefined && !BEFORE_HEAD.has(key) && (/^(?:được|vừa)$/.test(key) ? nameBegins(modifier) : key !== 'kiêm' && key !== 'về')) {
        // Which holder it was, not which office: 'Tổng thống sắp mãn nhiệm', 'Thủ tướng đương nhiệm'.
        if (holderModifiers.has(t.keys.slice(i, modifier).join(' '))) i = modifier;
        else keep(modifier);
        continue;
      }
      // 'Tư lệnh Quân khu 1', 'Chủ tịch UBND quận 3'.
      if (t.kind[i] === TokenKind.Number && NUMBERED.has(t.keys[i - 1]!)) {
        if (textTo === i) textTo = i + 1;
        i++;
        continue;
      }
      const enclosed = key === '(' ? enclosure(i) : null;
      if (enclosed) {
        party ??= enclosed.code;
        i = enclosed.to;
        continue;
      }
      // 'Tư lệnh Vùng 4, Lực lượng Bảo vệ bờ biển Ấn Độ': the body that the office belongs to.
      if (key === ',' && bodied && !isHead(i + 1) && bodyGoesOn(i + 1) && isCapitalWord(t, i + 1)) {
        if (textTo === i) textTo = i + 1;
        i++;
        continue;
      }
      // 'Lãnh đạo phe đa số tại Thượng viện'.
      if ((key === 'tại' || key === 'ở') && institutions.get(i + 1)?.class === 'parliament') {
        i = institutions.get(i + 1)!.to;
        if (textTo === named.to) textTo = i;
        continue;
      }
      // 'cố vấn chính sách tại Bộ Ngoại giao Singapore'.
      if ((key === 'tại' || key === 'ở') && party === null && t.keys[i + 1] === 'bộ' && portfolios.has(i + 2)) {
        i++;
        continue;
      }
      if (key === 'tại' && (party !== null || RESIDENT.has(named.entry.class))) {
        const where = partyStarts.get(i + 1)?.to ?? places.get(i + 1)?.to;
        if (where === undefined || !(open(where) ? isCapitalWord(t, where) || t.kind[where] === TokenKind.Mark || closes(where) : true)) break;
        i = where;
        continue;
      }
      if (
        (key === 'của' || key === 'thuộc') &&
        (partyStarts.has(i + 1) || (t.keys[i + 1] === 'bộ' && portfolios.has(i + 2)) || institutions.has(i + 1) || portfolios.has(i + 1))
      ) {
        i++;
        continue;
      }
      if (key === 'nước' && partyStarts.has(i + 1)) {
        i++;
        continue;
      }
      // 'Thủ tướng nước này', 'Ngoại trưởng nước chủ nhà Đan Mạch'.
      if (key === 'nước' && /^(?:này|bạn|ta)$/.test(t.keys[i + 1] ?? '')) {
        i += 2;
        break;
      }
      if (key === 'nước' && t.keys[i + 1] === 'chủ' && t.keys[i + 2] === 'nhà') {
        i += 3;
        continue;
      }
      // 'Thông tin - Truyền thông', 'Hội đồng Nhà nước và Hội đồng Bộ trưởng': more of the same field or body.
      const listed = bodied || (i === named.to && bodyInHead >= 0 && t.keys[i + 1] === t.keys[bodyInHead]);
      if ((key === '-' || key === 'và' || key === '&') && listed && textTo === i && !isHead(i + 1) && isCapitalWord(t, i + 1)) {
        const more = Math.max(portfolios.get(i + 1) ?? 0, institutions.get(i + 1)?.to ?? 0);
        if (more > i + 1 && !(partyStarts.get(i + 1)?.to === more)) {
          i = textTo = more;
          continue;
        }
      }
      if ((key === 'phụ' && t.keys[i + 1] === 'trách') || (key === 'đặc' && t.keys[i + 1] === 'trách')) {
        const end = clauseEnd(i + 2);
        if (end === i + 2) break;
        i = end;
        continue;
      }
      if (key === 'trong' && (institutions.has(i + 1) || isCapitalWord(t, i + 1))) {
        const end = clauseEnd(i + 1);
        if (!nameBegins(end)) break;
        i = end;
        continue;
      }
      if (key === 'về' && open(i + 1) && !isCapitalWord(t, i + 1) && !portfolios.has(i + 1)) {
        const end = clauseEnd(i + 1);
        if (!nameBegins(end)) break;
        if (i === named.to && NAMED_BY_TASK.test(headKey)) textTo = end;
        i = end;
        continue;
      }
      if (key === 'về' && open(i + 1) && (isCapitalWord(t, i + 1) || portfolios.has(i + 1)) && !nameBegins(i + 1)) {
        const end = clauseEnd(i + 1);
        if (end === i + 1) break;
        i = end;
        continue;
      }
      const place = places.get(i);
      if (
        place &&
        (place.to > i + 1 ||
          named.entry.class === 'local' ||
          named.entry.class === 'legislator' ||
          named.entry.class === 'governor' ||
          t.keys[i - 1] === 'phố' ||
          t.keys[i - 1] === 'bang' ||
          t.keys[i - 1] === 'tỉnh') &&
        !nameBeginsOverPlace(i, place.to)
      ) {
        party ??= place.country;
        bodied = true;
        keep(place.to);
        continue;
      }
      if (i >= named.to && !isHead(i)) {
        const end = bodyEnd(i);
        if (end > i) {
          bodied = true;
          keep(end);
          continue;
        }
      }
      break;
    }
    // 'Tổng Giám đốc CGV Việt Nam': a name that no table knows, and no word of the language, is a firm's.
    ofFirm ||= named.entry.class === 'director' && party !== null && !ofBody && isForeignFirm(named.to);
    // 'đại sứ của chương trình …': of a brand or a cause.
    if (headKey === AMBASSADOR && party === null && t.keys[i] === 'của' && i === named.to) return null;
    const owned = ownedFirm(i, named.to);
    if (owned > i) {
      i = textTo = owned;
      // 'Tập đoàn Ambrosetti của Italy': where the firm sits.
      if (t.keys[i] === 'của') i = partyStarts.get(i + 1)?.to ?? i;
    }
    // 'Bí thư Ủy ban Chính pháp Quảng Tây': whose the province is.
    if (party === null && PROVINCIAL.has(named.entry.class)) party = provinceIn(named.to, i);
    // 'của', 'tại' or a dash that led nowhere is no part of the post.
    while (textTo > named.to && DANGLING.has(t.keys[textTo - 1]!)) textTo--;
    return {
      from: at,
      to: i,
      text: textOf(t, textFrom, Math.max(textTo, named.to)),
      class: ofFirm && (named.entry.class === 'chair' || named.entry.class === 'director') ? 'business' : named.entry.class,
      rank: named.entry.rank,
      party,
      former,
      military: ranks.has(headKey),
      head: headKey,
    };
  }; /** 'đặc phái viên Tổng thống Mỹ Donald Trump': the name is the chief's. */
  const isChief = (at: number): boolean => {
    const name = partyStarts.get(at)?.to ?? at;
    return known.has(name) || (isCapitalWord(t, name) && !isCapitalWord(t, name + 1));
  };
  const isForeignFirm = (at: number): boolean =>
    open(at) &&
    isCapitalWord(t, at) &&
    !institutions.has(at) &&
    !portfolios.has(at) &&
    !places.has(at) &&
    partyStarts.get(at) === undefined &&
    !isVietnameseSyllable(t.keys[at]!);
  const provinceIn = (from: number, to: number): string | null => {
    for (let k = from; k < to; k++) {
      const place = places.get(k);
      if (!place || t.capital[k] === 0) continue;
      if (place.country !== null && place.to <= to && place.to > k + 1) return place.country;
      k = place.to - 1;
    }
    return null;
  };
  /** The acronym of the body, or whose it is: 'Ủy ban châu Âu (EC)', 'Cục Dự trữ Liên bang Mỹ (Fed)', 'Vụ trưởng Vụ Pháp chế (Bộ Công Thương)'. */
  const enclosure = (at: number): { to: number; code: string | null } | null => {
    const mention = partyStarts.get(at + 1);
    if (mention && t.keys[mention.to] === ')') return { to: mention.to + 1, code: mention.code };
    if (t.keys[at + 2] === ')' && (t.capital[at + 1] === 2 || (isCapitalWord(t, at + 1) && nameBegins(at + 3)))) return { to: at + 3, code: null };
    const ministry = t.keys[at + 1] === 'bộ' ? (portfolios.get(at + 2) ?? 0) : 0;
    const body = institutions.get(at + 1);
    const end = Math.max(ministry, body?.to ?? 0);
    return end > 0 && t.keys[end] === ')' && nameBegins(end + 1) ? { to: end + 1, code: body?.to === end ? body.code : null } : null;
  };
  const countryAtEnd = (from: number, to: number): PartyMention | undefined => {
    for (let i = from + 1; i < to; i++) {
      const mention = partyStarts.get(i);
      if (mention && mention.to === to && reading.lexicon.parties.get(mention.code)?.kind !== 'organisation') return mention;
    }
    return undefined;
  };
  return officeAt;
}
