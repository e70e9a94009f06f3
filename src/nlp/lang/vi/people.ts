import type { PersonFact } from '../../../kernel/record.js';
import type { PartyMention, People, PersonMention, PostMention, Reading } from '../../reading.js';
import { spanOf } from '../../text/tokens.js';
import { Holders, holders, inheritPosts, takeUpPosts } from './people/holders.js';
import { findMentions } from './people/mentions.js';
import { mergeNames, type Person } from './people/merge.js';
import { NearParties } from './people/near-parties.js';
import { type PartyOf, partyOf } from './people/party-of.js';
import { SaidPosts } from './people/said-posts.js';
import { chosenOffices, isDescription, isRank, isTitle, type Office } from './posts/office.js';

/** Every named person, with post and party; every place where one is named; every post, with its holder where that is known. */
export function findPeople(reading: Reading, parties: readonly PartyMention[]): People {
  const { names, bare } = findMentions(reading, parties);
  const { people, of } = mergeNames(names, reading.tokens, reading.lexicon);
  inheritPosts(names, bare, of, people);
  takeUpPosts(bare, people, reading.lexicon);
  const near = new NearParties(reading, parties);
  const said = new SaidPosts(bare, people);
  const served = people.map((p) => partyOf(p, reading.lexicon, near, said));
  const facts = people.map((p, i) => factOf(reading, p, served[i]!));
  const mentions: PersonMention[] = [];
  const posts: PostMention[] = [];
  names.forEach((m, i) => {
    const person = of[i]!;
    if (person === null) return;
    mentions.push({ from: m.from, to: m.to, person, whole: m.whole });
    const offices = m.offices.length > 0 ? chosenOffices(m.offices) : [];
    if (offices.length > 0) posts.push(postMention(offices, m.offices[0]!.from, m.offices.at(-1)!.to, person, served[person]!.party));
  });
  const known = new Holders(people, served);
  for (const b of bare)
    for (const group of holders(b)) {
      const person = b.phrase.plural ? null : known.of(group, b.from);
      posts.push(postMention(group, group[0]!.from, group.at(-1)!.to, person, person === null ? null : served[person]!.party));
    }
  posts.sort((a, b) => a.from - b.from);
  return { people: facts, mentions, posts };
}

function postMention(offices: readonly Office[], from: number, to: number, person: number | null, party: string | null): PostMention {
  const first = offices[0]!;
  let post = first.text;
  let { rank, former, party: said } = first;
  for (let i = 1; i < offices.length; i++) {
    const office = offices[i]!;
    post += `, ${office.text}`;
    rank = Math.min(rank, office.rank);
    former &&= office.former;
    said ??= office.party;
  }
  return { from, to, person, post, class: first.class, rank, party: said ?? party, former };
}

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
  // What a verb says counts where nothing, or only a rank or a former office, stands beside the name.
  if (p.said.length > 0 && given.every((offices) => chosenOffices(offices).every((o) => o.former || isRank(o) || isTitle(o))))
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
    const weight = isRank(chosen[0]!) || chosen.every(isTitle) ? 0 : chosen.every(isDescription) ? 500 : 1000;
    const score = weight + 100 * Math.min(chosen.length, 2) + text.split(' ').length;
    if (!best || score > best.score) best = { text, score };
  }
  return best?.text ?? null;
}
