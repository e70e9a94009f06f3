import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { describeDate } from '../../contract/dates.js';
import { CAPACITIES, CHAIN_RELATIONS, DELIVERY, MEETING_KINDS, MEETING_STATUS, partyName, topicName } from '../../contract/labels.js';
import { roundName, sum as sumText } from '../../contract/phrases.js';
import type { CommitmentRow, MeetingRow, Source } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

export const short = (id: string): string => id.slice(0, 8);

/** A TIMEX3 date as one reads it. */
export function DateText({ value, day = true }: { readonly value: string | null; readonly day?: boolean }) {
  const { language, say } = useLanguage();
  if (value === null) return <span className="quiet">{say(W.unknownDate)}</span>;
  const text = describeDate(value, language);
  return <time dateTime={/^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? value : undefined}>{day ? text : text.replace(/^(?:thứ \S+|Chủ nhật), |^\w+day /, '')}</time>;
}

export function Parties({ codes, most = 5 }: { readonly codes: readonly string[]; readonly most?: number }) {
  const { language } = useLanguage();
  const shown = codes.length > most ? codes.slice(0, most - 1) : codes;
  return (
    <span className="parties">
      {shown.map((code, i) => (
        <Fragment key={code}>
          {i > 0 && <span aria-hidden="true"> – </span>}
          <Link to="/parties/$code" params={{ code }}>
            {partyName(code, language)}
          </Link>
        </Fragment>
      ))}
      {shown.length < codes.length && <span title={codes.map((code) => partyName(code, language)).join(', ')}> +{codes.length - shown.length}</span>}
    </span>
  );
}

export function Topics({ topics, most = 6 }: { readonly topics: readonly string[]; readonly most?: number }) {
  const { language } = useLanguage();
  return (
    <span className="topics">
      {topics.slice(0, most).map((topic) => (
        <span key={topic}>{topicName(topic, language)}</span>
      ))}
      {topics.length > most && (
        <span
          title={topics
            .slice(most)
            .map((topic) => topicName(topic, language))
            .join(', ')}
        >
          +{topics.length - most}
        </span>
      )}
    </span>
  );
}

/** What a meeting is called: its mechanism and round, else its kind. */
export function useMeetingName(): (row: Pick<MeetingRow, 'kind' | 'mechanism' | 'round'>) => string {
  const { language } = useLanguage();
  return ({ kind, mechanism, round }) => {
    const name =
      mechanism === null ? MEETING_KINDS[kind as keyof typeof MEETING_KINDS][language] : language === 'en' ? (mechanism.en ?? mechanism.name) : mechanism.name;
    return round === null ? name : `${name}, ${roundName(round, language)}`;
  };
}

export function Status({ status }: { readonly status: string }) {
  const { language } = useLanguage();
  return <span className={`status ${status}`}>{MEETING_STATUS[status as keyof typeof MEETING_STATUS][language]}</span>;
}

export function Capacity({ capacity }: { readonly capacity: string }) {
  const { language } = useLanguage();
  return capacity === 'member' ? null : <span className="capacity">{CAPACITIES[capacity as keyof typeof CAPACITIES][language]}</span>;
}

export function Sum({ sum }: { readonly sum: { readonly value: number; readonly currency: string } | null }) {
  const { language } = useLanguage();
  return sum === null ? null : <span className="sum">{sumText(sum.value, sum.currency, language)}</span>;
}

export function Relation({ relation }: { readonly relation: string }) {
  const { language, say } = useLanguage();
  const words = CHAIN_RELATIONS[relation as keyof typeof CHAIN_RELATIONS];
  return <span className={`relation ${relation}`}>{words ? words[language] : say(W.dropped)}</span>;
}

/** Delivery, and what follows from dates and rounds. */
export function State({ row }: { readonly row: CommitmentRow }) {
  const { language, say } = useLanguage();
  return (
    <span className="state">
      {row.delivery !== 'not-rated' && <span className={`delivery ${row.delivery}`}>{DELIVERY[row.delivery as keyof typeof DELIVERY][language]}</span>}
      {row.overdue && <span className="alarm">{say(W.overdue)}</span>}
      {row.silent !== null && row.silent > 0 && row.delivery !== 'delivered' && <span className="doubt">{say(W.silent, { n: row.silent })}</span>}
      {row.disputes.length > 0 && (
        <span className="doubt" title={say(W.differ)}>
          ≠
        </span>
      )}
    </span>
  );
}

/** The words behind a fact; they open at their place in the text. */
export function Quote({ text, start, end, children }: { readonly text: string; readonly start?: number; readonly end?: number; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <Link className="quote" to="/texts/$id" params={{ id: text }} search={start === undefined ? {} : { at: `${start}-${end}` }} title={say(W.openText)}>
      <q>{children}</q>
    </Link>
  );
}

export function SourceLine({ source }: { readonly source: Source }) {
  return (
    <span className="source">
      <Link to="/texts/$id" params={{ id: source.id }}>
        {source.title ?? source.uri}
      </Link>
      <span className="quiet">
        {' '}
        {[source.publisher ?? source.agency].filter((part) => part !== null).join(' · ')}{' '}
        {source.published !== null && <DateText value={source.published} day={false} />}
      </span>
    </span>
  );
}
