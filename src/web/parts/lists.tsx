import { Link } from '@tanstack/react-router';
import { MEETING_KINDS, MEETING_STATUS, partyName } from '../../contract/labels.js';
import type { CommitmentRow, MechanismRow, MeetingRow, PersonRow } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';
import { DateText, Parties, Relation, State, Status, Sum, useMeetingName } from './facts.js';
import { type Column, Table } from './table.js';

export function MeetingTable({ rows, empty }: { readonly rows: readonly MeetingRow[]; readonly empty?: string }) {
  const { say, language } = useLanguage();
  const nameOf = useMeetingName();
  const columns: readonly Column<MeetingRow>[] = [
    { key: 'date', title: say(W.date), className: 'date', cell: (row) => <DateText value={row.date} day={false} />, value: (row) => row.date },
    {
      key: 'meeting',
      title: say(W.meeting),
      className: 'main',
      cell: (row) => (
        <Link to="/meetings/$id" params={{ id: row.id }}>
          {nameOf(row)}
        </Link>
      ),
      value: (row) => nameOf(row),
    },
    {
      key: 'parties',
      title: say(W.sides),
      cell: (row) => <Parties codes={row.parties} />,
      value: (row) => row.parties.map((code) => partyName(code, language)).join('; '),
    },
    { key: 'place', title: say(W.place), cell: (row) => row.place.join(', '), value: (row) => row.place.join('; ') },
    {
      key: 'status',
      title: say(W.status),
      cell: (row) => (
        <>
          <Status status={row.status} />
          {row.disputes.length > 0 && (
            <span className="doubt" title={say(W.differ)}>
              {' '}
              ≠
            </span>
          )}
        </>
      ),
      value: (row) => MEETING_STATUS[row.status as keyof typeof MEETING_STATUS][language],
    },
    {
      key: 'kind',
      title: say(W.kind),
      className: 'extra',
      cell: (row) => MEETING_KINDS[row.kind as keyof typeof MEETING_KINDS][language],
      value: (row) => row.kind,
    },
    { key: 'texts', title: say(W.texts), className: 'number', cell: (row) => row.texts, value: (row) => row.texts },
    { key: 'id', title: 'Id', className: 'csv-only', cell: () => null, value: (row) => row.id },
  ];
  return <Table rows={rows} columns={columns} name={say(W.meetings)} {...(empty === undefined ? {} : { empty })} />;
}

export function CommitmentTable({ rows, empty }: { readonly rows: readonly CommitmentRow[]; readonly empty?: string }) {
  const { say, language } = useLanguage();
  const columns: readonly Column<CommitmentRow>[] = [
    { key: 'made', title: say(W.made), className: 'date', cell: (row) => <DateText value={row.made.date} day={false} />, value: (row) => row.made.date },
    {
      key: 'who',
      title: say(W.who),
      cell: (row) => <Parties codes={row.actors} most={3} />,
      value: (row) => row.actors.map((code) => partyName(code, language)).join('; '),
    },
    {
      key: 'quote',
      title: say(W.quote),
      className: 'main',
      cell: (row) => (
        <Link to="/commitments/$id" params={{ id: row.id }} className="quote">
          <q>{row.quote}</q>
        </Link>
      ),
      value: (row) => row.quote,
    },
    { key: 'sum', title: say(W.sum), className: 'number', cell: (row) => <Sum sum={row.sum} />, value: (row) => row.sum?.value ?? null },
    { key: 'currency', title: '', className: 'csv-only', cell: () => null, value: (row) => row.sum?.currency ?? null },
    {
      key: 'due',
      title: say(W.dueDate),
      className: 'date',
      cell: (row) => (row.due === null ? '' : <DateText value={row.due} day={false} />),
      value: (row) => row.due,
    },
    {
      key: 'last',
      title: say(W.last),
      cell: (row) => (
        <>
          <Relation relation={row.last.relation} />
          {row.links > 1 && <span className="quiet"> ×{row.links}</span>}
        </>
      ),
      value: (row) => row.last.relation,
    },
    { key: 'delivery', title: say(W.delivery), cell: (row) => <State row={row} />, value: (row) => row.delivery },
    { key: 'overdue', title: '', className: 'csv-only', cell: () => null, value: (row) => String(row.overdue) },
    { key: 'silent', title: '', className: 'csv-only', cell: () => null, value: (row) => row.silent },
    { key: 'mechanism', title: '', className: 'csv-only', cell: () => null, value: (row) => row.mechanism?.name ?? null },
    { key: 'id', title: 'Id', className: 'csv-only', cell: () => null, value: (row) => row.id },
  ];
  return <Table rows={rows} columns={columns} name={say(W.commitments)} {...(empty === undefined ? {} : { empty })} />;
}

export function MechanismTable({ rows, empty }: { readonly rows: readonly MechanismRow[]; readonly empty?: string }) {
  const { say, language } = useLanguage();
  const nameOf = (row: MechanismRow): string => (language === 'en' ? (row.en ?? row.name) : row.name);
  const columns: readonly Column<MechanismRow>[] = [
    {
      key: 'mechanism',
      title: say(W.mechanism),
      className: 'main',
      cell: (row) => (
        <Link to="/mechanisms/$id" params={{ id: row.id }}>
          {nameOf(row)}
        </Link>
      ),
      value: nameOf,
    },
    { key: 'parties', title: say(W.sides), cell: (row) => <Parties codes={row.parties} />, value: (row) => row.parties.join('; ') },
    { key: 'rounds', title: say(W.rounds), cell: (row) => row.rounds.join(', '), value: (row) => row.rounds.join(' ') },
    {
      key: 'last',
      title: say(W.last),
      className: 'date',
      cell: (row) => (row.last === null ? '' : <DateText value={row.last} day={false} />),
      value: (row) => row.last,
    },
    {
      key: 'next',
      title: say(W.coming),
      className: 'date',
      cell: (row) => (row.next === null ? '' : <DateText value={row.next} day={false} />),
      value: (row) => row.next,
    },
    { key: 'meetings', title: say(W.meetings), className: 'number', cell: (row) => row.meetings, value: (row) => row.meetings },
    { key: 'texts', title: say(W.texts), className: 'number', cell: (row) => row.texts, value: (row) => row.texts },
    { key: 'id', title: 'Id', className: 'csv-only', cell: () => null, value: (row) => row.id },
  ];
  return <Table rows={rows} columns={columns} name={say(W.mechanisms)} {...(empty === undefined ? {} : { empty })} />;
}

export function PersonTable({ rows, empty }: { readonly rows: readonly PersonRow[]; readonly empty?: string }) {
  const { say, language } = useLanguage();
  const columns: readonly Column<PersonRow>[] = [
    {
      key: 'name',
      title: say(W.name),
      className: 'main',
      cell: (row) => (
        <Link to="/people/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
      value: (row) => row.name,
    },
    {
      key: 'party',
      title: say(W.party),
      cell: (row) => (row.party === null ? '' : <Parties codes={[row.party]} />),
      value: (row) => (row.party === null ? null : partyName(row.party, language)),
    },
    { key: 'post', title: say(W.post), cell: (row) => row.post ?? '', value: (row) => row.post },
    { key: 'aka', title: say(W.aka), cell: (row) => row.aka.slice(0, 3).join('; '), value: (row) => row.aka.join('; ') },
    {
      key: 'seen',
      title: say(W.seen),
      className: 'date',
      cell: (row) => (row.seen === null ? '' : <DateText value={row.seen} day={false} />),
      value: (row) => row.seen,
    },
    { key: 'texts', title: say(W.texts), className: 'number', cell: (row) => row.texts, value: (row) => row.texts },
    { key: 'id', title: 'Id', className: 'csv-only', cell: () => null, value: (row) => row.id },
  ];
  return <Table rows={rows} columns={columns} name={say(W.people)} {...(empty === undefined ? {} : { empty })} />;
}

/** Meetings as a short list: the date, what, who. */
export function MeetingLines({ rows }: { readonly rows: readonly MeetingRow[] }) {
  const { say } = useLanguage();
  const nameOf = useMeetingName();
  if (rows.length === 0) return <p className="empty">{say(W.nothingHere)}</p>;
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="date">
            <DateText value={row.date} day={false} />
          </span>
          <span>
            <Link to="/meetings/$id" params={{ id: row.id }}>
              {nameOf(row)}
            </Link>{' '}
            {row.disputes.length > 0 && <span className="doubt">≠</span>}
            <small>
              <Parties codes={row.parties} />
              {row.place.length > 0 && ` · ${row.place.join(', ')}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function CommitmentLines({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const { say } = useLanguage();
  if (rows.length === 0) return <p className="empty">{say(W.nothingHere)}</p>;
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="date">
            <DateText value={row.due ?? row.made.date} day={false} />
          </span>
          <span>
            <Link to="/commitments/$id" params={{ id: row.id }} className="quote">
              <q>{row.quote}</q>
            </Link>
            <small>
              <Parties codes={row.actors} most={3} /> <Sum sum={row.sum} /> <State row={row} />
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
