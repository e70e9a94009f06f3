import { type DayNumber, type DayRange, formatDay, rangeOf } from '../../kernel/calendar.js';
import type { DocumentFacts, TimeFact } from '../../kernel/record.js';
import type { People, Reading } from '../reading.js';
import { spanOf } from '../text/tokens.js';
import { yearFromClues, yearNearPublication, yearsByTenures } from './open-years.js';
import { type Ground, isNow, type Solved, solveRelative } from './relative-times.js';
import { heldTogether } from './tenure-years.js';
import { gatherClues } from './time-clues.js';
import type { TimeMention } from './time-mention.js';
import { isDay, isOpen, withoutPart, withYear } from './timex.js';

/** Fills open years and deictics: from the time of publication, else from other dates of the text, else from who held which office when. */
export function solveTimes(mentions: readonly TimeMention[], document: DocumentFacts, people: People, reading: Reading): TimeFact[] {
  const published = publication(mentions, document);
  const solved: (Solved | null)[] = mentions.map(({ said }) => (isOpen(said) ? null : { value: said, basis: 'explicit' }));
  const open = mentions.map((_, i) => i).filter((i) => !solved[i] && !mentions[i]!.relative);
  if (published) {
    for (const i of open) {
      const year = yearNearPublication(mentions[i]!, published);
      if (year !== null) solved[i] = { value: withYear(mentions[i]!.said, year), basis: 'document' };
    }
  } else if (open.length > 0) solveFromText(mentions, open, solved, people, reading);

  const ground: Ground = {
    today: published && published.first === published.last ? published.first : null,
    published,
    main: mainDay(mentions, solved),
    only: onlyDay(mentions, solved),
  };
  mentions.forEach((mention, i) => {
    if (solved[i]) return;
    solved[i] = mention.relative ? solveRelative(mention, toldBefore(mentions, solved, i), ground) : { value: mention.said, basis: null };
  });
  return mentions.flatMap((mention, i) => (solved[i] ? [fact(mention, solved[i], reading)] : []));
}

function fact(mention: TimeMention, { value, basis }: Solved, { tokens }: Reading): TimeFact {
  const range = rangeOf(value);
  const { start, end } = spanOf(tokens, mention.from, mention.to);
  return {
    start,
    end,
    value,
    mod: mention.mod,
    type: 'DATE',
    basis,
    earliest: range && formatDay(range.first),
    latest: range && formatDay(range.last),
    rule: mention.rule,
  };
}

/** The time of publication: as the document has it, else as a date stamp in the text says. */
function publication(mentions: readonly TimeMention[], document: DocumentFacts): DayRange | null {
  const stated = document.published ?? mentions.find(({ stamp, said }) => stamp && !isOpen(said))?.said;
  return stated ? rangeOf(stated.replace(/[T ].*/, '')) : null;
}

/** Years of a text whose time of publication is not known. */
function solveFromText(mentions: readonly TimeMention[], open: readonly number[], solved: (Solved | null)[], people: People, reading: Reading): void {
  const clues = gatherClues(mentions);
  const held = heldTogether(people, reading);
  for (const i of open) {
    const year = yearFromClues(mentions[i]!, clues, held);
    if (year !== null) solved[i] = { value: withYear(mentions[i]!.said, year), basis: 'context' };
  }
  const left = open.filter((i) => !solved[i]);
  const found = yearsByTenures(
    left.map((i) => mentions[i]!),
    clues,
    held,
  );
  for (const i of left) {
    const one = found.get(mentions[i]!);
    if (one) solved[i] = { value: withYear(mentions[i]!.said, one.year), basis: one.basis };
  }
}

/** What was told before a mention; 'cùng ngày' after 'từ ngày 27 đến 29/3' means neither end of the stretch, nor 'hai ngày trước đó' a day to come, where another was told. */
function toldBefore(mentions: readonly TimeMention[], solved: readonly (Solved | null)[], i: number): (Solved | null)[] {
  const before = solved.slice(0, i);
  if (mentions[i]!.relative!.unit !== 'same-day') return before;
  const counted = mentions[i]!.relative!.offset !== 0;
  const single = before.map((one, k) =>
    mentions[k]!.setting === 'until' || mentions[k + 1]!.setting === 'until' || (counted && mentions[k]!.setting === 'ahead') ? null : one,
  );
  return single.some((one) => one && isDay(one.value)) ? single : before;
}

/** The first day told of as past or present, else the first day. */
function mainDay(mentions: readonly TimeMention[], solved: readonly (Solved | null)[]): DayNumber | null {
  let first: DayNumber | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const value = solved[i]?.value;
    const range = value && isDay(value) && !mentions[i]!.stamp ? rangeOf(value) : null;
    if (!range) continue;
    first ??= range.first;
    if (isNow(mentions[i]!)) return range.first;
  }
  return first;
}

function onlyDay(mentions: readonly TimeMention[], solved: readonly (Solved | null)[]): string | null {
  const days = new Set<string>();
  mentions.forEach((mention, i) => {
    const value = solved[i]?.value ?? mention.said;
    if (isDay(value) && isNow(mention)) days.add(withoutPart(value));
  });
  return days.size === 1 ? [...days][0]! : null;
}
