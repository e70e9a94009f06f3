import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { describeDate } from '../../contract/dates.js';
import { CAPACITIES, MEETING_KINDS, MEETING_STATUS, OUTCOME_KINDS, partyName, topicName } from '../../contract/labels.js';
import { roundName, sum } from '../../contract/phrases.js';
import type { TextRecord } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

export type FactKind = 'meeting' | 'outcome' | 'time' | 'person' | 'organisation' | 'place' | 'instrument' | 'amount';

/** One fact of a record, at every place where the text says it. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly title: string;
  readonly details: readonly string[];
  readonly rule: string | null;
  readonly confidence: number | null;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** All facts of a record with what is to be said of them. */
export function useFacts(record: TextRecord): readonly Fact[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const facts: Fact[] = [];
    const details = (...parts: readonly (string | null | undefined)[]): string[] =>
      parts.filter((part): part is string => part !== null && part !== undefined && part !== '');
    record.meetings.forEach((meeting, i) =>
      facts.push({
        id: `meeting-${i}`,
        kind: 'meeting',
        title: [
          meeting.mechanism ?? MEETING_KINDS[meeting.kind as keyof typeof MEETING_KINDS][language],
          meeting.round === null ? null : roundName(meeting.round, language),
        ]
          .filter((part) => part !== null)
          .join(', '),
        details: details(
          MEETING_STATUS[meeting.status as keyof typeof MEETING_STATUS][language],
          meeting.date && describeDate(meeting.date, language),
          meeting.place.join(', '),
          meeting.parties.map((code) => partyName(code, language)).join(' – '),
          meeting.participants
            .map(({ name, capacity }) => (capacity === 'member' ? name : `${name} (${CAPACITIES[capacity as keyof typeof CAPACITIES][language]})`))
            .join(', '),
        ),
        rule: meeting.rule,
        confidence: meeting.confidence,
        spans: meeting.evidence,
      }),
    );
    record.outcomes.forEach((outcome, i) => {
      const amount = outcome.amount === null ? null : record.amounts[outcome.amount];
      facts.push({
        id: `outcome-${i}`,
        kind: 'outcome',
        title: OUTCOME_KINDS[outcome.kind as keyof typeof OUTCOME_KINDS][language],
        details: details(
          outcome.actors.map((code) => partyName(code, language)).join(', '),
          outcome.speaker,
          amount && sum(amount.value, amount.currency, language),
          outcome.due && describeDate(outcome.due, language),
          outcome.topics.map((topic) => topicName(topic, language)).join(', '),
        ),
        rule: outcome.rule,
        confidence: outcome.confidence,
        spans: [outcome.evidence],
      });
    });
    record.times.forEach((time, i) =>
      facts.push({
        id: `time-${i}`,
        kind: 'time',
        title: describeDate(time.value, language),
        details: [time.value],
        rule: time.rule,
        confidence: time.confidence,
        spans: [time],
      }),
    );
    record.people.forEach((person, i) =>
      facts.push({
        id: `person-${i}`,
        kind: 'person',
        title: person.name,
        details: details(person.post, person.party && partyName(person.party, language)),
        rule: person.rule,
        confidence: person.confidence,
        spans: person.mentions,
      }),
    );
    record.amounts.forEach((amount, i) =>
      facts.push({
        id: `amount-${i}`,
        kind: 'amount',
        title: sum(amount.value, amount.currency, language),
        details: [],
        rule: amount.rule,
        confidence: null,
        spans: [amount],
      }),
    );
    for (const [kind, things] of [
      ['organisation', record.organisations],
      ['place', record.places],
      ['instrument', record.instruments],
    ] as const)
      things.forEach((thing, i) =>
        facts.push({ id: `${kind}-${i}`, kind, title: thing.name, details: [], rule: null, confidence: null, spans: thing.mentions }),
      );
    return facts;
  }, [record, language]);
}

const KINDS: readonly FactKind[] = ['meeting', 'outcome', 'person', 'time', 'amount', 'place', 'organisation', 'instrument'];

export const factKindWords = {
  meeting: W.meeting,
  outcome: W.outcome,
  person: W.person,
  time: W.time,
  amount: W.amount,
  place: W.placeName,
  organisation: W.organisation,
  instrument: W.instrument,
} as const;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly facts: readonly Fact[];
}

/** A text cut wherever a fact begins or ends: each piece with the facts that cover it, found in one pass. */
export function piecesOf(length: number, facts: readonly Fact[]): Piece[] {
  const events: { at: number; fact: Fact; opens: boolean }[] = [];
  for (const fact of facts)
    for (const { start, end } of fact.spans) if (end > start) events.push({ at: start, fact, opens: true }, { at: end, fact, opens: false });
  events.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const pieces: Piece[] = [];
  const open = new Map<Fact, number>();
  let at = 0;
  for (const event of events) {
    if (event.at > at) pieces.push({ start: at, end: event.at, facts: [...open.keys()] });
    at = event.at;
    const depth = (open.get(event.fact) ?? 0) + (event.opens ? 1 : -1);
    if (depth > 0) open.set(event.fact, depth);
    else open.delete(event.fact);
  }
  if (at < length) pieces.push({ start: at, end: length, facts: [] });
  return pieces;
}

/** The most particular fact of a piece: a person inside an outcome inside a meeting. */
const inner = (facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((best, fact) => (best === undefined || KINDS.indexOf(fact.kind) >= KINDS.indexOf(best.kind) ? fact : best), undefined);

/** A text with its facts marked; pointing at one, or the keyboard on it, makes it the active one. */
export function Highlighted({
  text,
  facts,
  active,
  onActive,
  at,
}: {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
  readonly at?: readonly [number, number] | null;
}) {
  const pieces = useMemo(
    () =>
      piecesOf(
        text.length,
        at ? [...facts, { id: 'at', kind: 'outcome', title: '', details: [], rule: null, confidence: null, spans: [{ start: at[0], end: at[1] }] }] : facts,
      ),
    [text, facts, at],
  );
  const target = useRef<HTMLElement>(null);
  useEffect(() => target.current?.scrollIntoView({ block: 'center' }), []);
  const begun = new Set<string>();
  let marked = false;
  return (
    <div className="text" lang="vi">
      {pieces.map(({ start, end, facts: here }) => {
        const words = text.slice(start, end);
        const real = here.filter((fact) => fact.id !== 'at');
        const isTarget = here.length > real.length;
        if (real.length === 0 && !isTarget) return <span key={start}>{words}</span>;
        const fact = inner(real);
        const first = fact !== undefined && !begun.has(fact.id) && fact.spans[0]!.start === start;
        if (first) begun.add(fact.id);
        const ref = isTarget && !marked ? target : undefined;
        if (isTarget) marked = true;
        const classes = [
          ...new Set(real.map((each) => each.kind)),
          ...(real.some((each) => each.id === active) ? ['active'] : []),
          ...(isTarget ? ['target'] : []),
        ].join(' ');
        return (
          <mark
            key={start}
            ref={ref}
            className={classes}
            {...(fact ? { onMouseEnter: () => onActive(fact.id) } : {})}
            {...(first ? { tabIndex: 0, onFocus: () => onActive(fact.id), 'aria-describedby': 'fact' } : {})}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}

/** What is to be said of the fact that is pointed at. */
export function FactNote({ fact, children }: { readonly fact: Fact | undefined; readonly children?: ReactNode }) {
  const { say } = useLanguage();
  return (
    <div className="fact" id="fact" aria-live="polite">
      {fact === undefined ? (
        <p className="quiet">{say(W.hoverHint)}</p>
      ) : (
        <>
          <p className={`kind ${fact.kind}`}>{say(factKindWords[fact.kind])}</p>
          <p className="name">{fact.title}</p>
          {fact.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          {(fact.rule !== null || fact.confidence !== null) && (
            <p className={fact.confidence !== null && fact.confidence < 0.6 ? 'doubt' : 'quiet'}>
              {[
                fact.rule === null ? null : `${say(W.rule)} ${fact.rule}`,
                fact.confidence === null ? null : say(W.likely, { n: Math.round(fact.confidence * 100) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          )}
          {children}
        </>
      )}
    </div>
  );
}

/** Which marks mean what, with how many there are. */
export function Legend({
  facts,
  shown,
  onToggle,
}: {
  readonly facts: readonly Fact[];
  readonly shown: ReadonlySet<FactKind>;
  readonly onToggle: (kind: FactKind) => void;
}) {
  const { say } = useLanguage();
  return (
    <fieldset className="legend">
      <legend className="hidden">{say(W.facts)}</legend>
      {KINDS.map((kind) => {
        const count = facts.filter((fact) => fact.kind === kind).length;
        return count === 0 ? null : (
          <label key={kind}>
            <input type="checkbox" checked={shown.has(kind)} onChange={() => onToggle(kind)} />
            <mark className={kind}>{say(factKindWords[kind])}</mark> {count}
          </label>
        );
      })}
    </fieldset>
  );
}
