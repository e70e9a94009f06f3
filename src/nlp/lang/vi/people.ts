import type { PersonFact } from '../../../kernel/record.js';
import type { PartyMention, People, PersonMention, PostMention, Reading } from '../../reading.js';
import { foldPhrase } from '../../text/fold.js';
import { spanOf } from '../../text/tokens.js';
import { type BarePost, findMentions, type NameMention } from './people/mentions.js';
import { mergeNames, type Person } from './people/merge.js';
import { type PartyOf, partyOf } from './people/party-of.js';
import { chosenOffices, isRank, type Office } from './posts.js';

/** Every named person, with post and party; every place where one is named; every post, with its holder where that is known. */
export function findPeople(reading: Reading, parties: readonly PartyMention[]): People {
  const { names, bare } = findMentions(reading, parties);
  const { people, of } = mergeNames(names, reading.tokens, reading.lexicon);
  inheritPosts(names, bare, of, people);
  const served = people.map((p) => partyOf(p, reading, parties));
  const facts = people.map((p, i) => factOf(reading, p, served[i]!));
  const mentions: PersonMention[] = [];
  const posts: PostMention[] = [];
  names.forEach((m, i) => {
    const person = of[i]!;
    if (person === null) return;
    mentions.push({ from: m.from, to: m.to, person, whole: m.whole });
    const offices = m.offices.length > 0 ? chosenOffices(m.offices) : [];
    if (offices.length > 0) posts.push(postMention(offices, { from: m.offices[0]!.from, to: m.offices.at(-1)!.to }, person, served[person]!.party));
  });
  for (const b of bare)
    for (const group of holders(b)) {
      const person = b.phrase.plural ? null : holderOf(group, b, people, served);
      posts.push(postMention(group, { from: group[0]!.from, to: group.at(-1)!.to }, person, person === null ? null : served[person]!.party));
    }
  posts.sort((a, b) => a.from - b.from);
  return { people: facts, mentions, posts };
}

function postMention(offices: readonly Office[], range: { from: number; to: number }, person: number | null, party: string | null): PostMention {
  const first = offices[0]!;
  return {
    ...range,
    person,
    post: offices.map((o) => o.text).join(', '),
    class: first.class,
    rank: Math.min(...offices.map((o) => o.rank)),
    party: offices.find((o) => o.party)?.party ?? party,
    former: offices.every((o) => o.former),
  };
}

/** Offices beside one another without a name: 'Tổng Bí thư, Chủ tịch nước' has one holder, any other row as many as posts. */
function holders(b: BarePost): Office[][] {
  const groups: Office[][] = [];
  for (const office of b.offices) {
    const last = groups.at(-1);
    const together = last && (isPair(last.at(-1)!, office) || isRank(office) || /^(?:ủy|uỷ) viên/.test(last.at(-1)!.head));
    if (together) last.push(office);
    else groups.push([office]);
  }
  return groups;
}

const isPair = (a: Office, b: Office): boolean => a.head === foldPhrase('tổng bí thư') && /^chủ tịch(?: nước)?$/.test(b.head);

/** The last person read before with this post, else the only one in the text. */
function holderOf(offices: readonly Office[], at: BarePost, people: readonly Person[], served: readonly PartyOf[]): number | null {
  const party = offices.find((o) => o.party)?.party ?? null;
  const fitting: { person: number; before: number }[] = [];
  people.forEach((p, person) => {
    const party2 = served[person]!.party;
    if (party !== null && party2 !== null && party2 !== party) return;
    if (!offices.some((o) => p.held.some((q) => holds(o, q, party !== null && party2 === party)) || p.inherited.some((q) => holds(o, q, false)))) return;
    const before = lastBefore(p.mentions, at.from);
    fitting.push({ person, before });
  });
  if (fitting.length === 0) return null;
  const before = fitting.filter((f) => f.before >= 0);
  if (before.length === 0) {
    if (fitting.length === 1) return fitting[0]!.person;
    const home = fitting.filter((f) => served[f.person]!.party === 'VN');
    return party === null && home.length === 1 ? home[0]!.person : null;
  }
  // Without a country a Vietnamese paper means its own.
  const home = party === null ? before.filter((f) => served[f.person]!.party === 'VN') : [];
  const pool = home.length > 0 ? home : before;
  return pool.reduce((a, b) => (b.before > a.before ? b : a)).person;
}

/** Token of the last mention that begins before a token; -1 where there is none. */
function lastBefore(mentions: readonly NameMention[], at: number): number {
  let lo = 0;
  let hi = mentions.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (mentions[mid]!.from < at) lo = mid + 1;
    else hi = mid;
  }
  return lo === 0 ? -1 : mentions[lo - 1]!.from;
}

/** Whether a post said alone can be the one that a person was given: the same head, or the leader of that country. */
function holds(said: Office, held: Office, sameParty: boolean): boolean {
  if (said.former !== held.former) return false;
  if (said.head === held.head || said.text === held.text) return true;
  if (sameParty && /^(?:nhà |)lãnh đạo$|^người đứng đầu$|^nguyên thủ/.test(said.head)) return held.rank === 1;
  if (sameParty && said.class === held.class && /^(?:head|royal|foreign)/.test(said.class)) return true;
  return held.head.startsWith(`${said.head} `) || said.head.startsWith(`${held.head} `);
}

/** 'người đồng cấp' has the post that was said last before it, with a name or without. */
function inheritPosts(names: readonly NameMention[], bare: readonly BarePost[], of: readonly (number | null)[], people: readonly Person[]): void {
  names.forEach((m, i) => {
    if (!m.counterpart || of[i] === null) return;
    const person = people[of[i]!]!;
    if (person.mentions.some((other) => chosenOffices(other.offices).length > 0)) return;
    let offices: readonly Office[] = [];
    let at = -1;
    for (const b of bare)
      if (b.from < m.from && b.from > at && isOfficial(b.offices)) {
        offices = b.offices;
        at = b.from;
      }
    for (let k = i - 1; k >= 0 && names[k]!.from > at; k--) {
      const other = people[of[k] ?? -1];
      if (!other || other === person) continue;
      const said = isOfficial(names[k]!.offices) ? names[k]!.offices : other.mentions.find((o) => isOfficial(o.offices))?.offices;
      if (!said) continue;
      offices = said;
      break;
    }
    const inherited = chosenOffices(offices).map((o) => ({ ...o, party: null }));
    // 'người đồng cấp Chile' of a 'Chủ tịch nước' is what the text calls Chile's head of state.
    const own = m.party === null ? undefined : bare.flatMap((b) => b.offices).find((o) => o.party === m.party && o.class === inherited[0]?.class && !o.former);
    person.inherited = own ? [{ ...own, party: null }] : inherited;
  });
}

const isOfficial = (offices: readonly Office[]): boolean => chosenOffices(offices).some((o) => !isRank(o) && o.rank <= 4 && o.class !== 'spokesperson');

function factOf(reading: Reading, p: Person, served: PartyOf): PersonFact {
  const forms = p.forms.map((form, i) => ({ form, words: p.words[i]!, order: i }));
  const full = [...forms].sort((a, b) => b.words.length - a.words.length || a.order - b.order)[0]!;
  const seen = new Set([full.words.join(' ')]);
  const aka = forms.filter((f) => !seen.has(f.words.join(' ')) && seen.add(f.words.join(' '))).map((f) => f.form);
  return {
    name: full.form,
    aka,
    post: postOf(p),
    party: served.party,
    partyBasis: served.basis,
    wikidata: null,
    mentions: p.mentions.map((m) => spanOf(reading.tokens, m.from, m.to)),
    rule: p.mentions.find((m) => m.words === full.words.length)?.rule ?? p.mentions[0]!.rule,
  };
}

/** The most specific post that the text gives: more offices before fewer, more words before fewer, said earlier before later. */
function postOf(p: Person): string | null {
  const given = p.mentions.map((m) => m.offices).filter((o) => o.length > 0);
  // What a verb says counts where nothing, or only a former office, stands beside the name.
  if (p.said.length > 0 && given.every((offices) => chosenOffices(offices).every((o) => o.former)))
    return (
      chosenOffices(p.said)
        .map((o) => o.text)
        .join(', ') || bestOf(given)
    );
  if (given.length === 0 && p.inherited.length > 0) given.push(p.inherited);
  return bestOf(given);
}

function bestOf(given: readonly (readonly Office[])[]): string | null {
  let best: { text: string; score: number } | null = null;
  for (const offices of given) {
    const chosen = chosenOffices(offices);
    if (chosen.length === 0) continue;
    const text = chosen.map((o) => o.text).join(', ');
    const score = (isRank(chosen[0]!) ? 0 : 1000) + 100 * Math.min(chosen.length, 2) + text.split(' ').length;
    if (!best || score > best.score) best = { text, score };
  }
  return best?.text ?? null;
}
