import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { describeDate } from '../../contract/dates.js';
import { MEETING_KINDS, OUTCOME_KINDS, partyName } from '../../contract/labels.js';
import { roundName } from '../../contract/phrases.js';
import { type NewText, post, type TextRecord } from '../api.js';
import { useLanguage } from '../language.js';
import { Failed, Title } from '../parts/asked.js';
import { Parties, Status } from '../parts/facts.js';
import { type FactKind, FactNote, Highlighted, Legend, useFacts } from '../parts/highlight.js';
import { W } from '../words.js';

/** Milliseconds after the last key before the text is read. */
const PAUSE = 350;

/** Paste a text: what it says appears beside it. */
export function Read() {
  const { say } = useLanguage();
  const [handed, setHanded] = useState<NewText>({ text: '' });
  const [settled, setSettled] = useState<NewText>(handed);
  const [editing, setEditing] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(handed), PAUSE);
    return () => clearTimeout(timer);
  }, [handed]);
  const reading = useQuery({
    queryKey: ['read', settled],
    queryFn: ({ signal }) => post<TextRecord>('/api/read', settled, signal),
    enabled: settled.text.trim() !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const take = (text: string, name?: string): void => {
    setHanded({ ...handed, text, ...(name === undefined ? {} : { name }) });
    setEditing(false);
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void file.text().then((text) => take(text, file.name));
  };
  const showing = !editing && reading.data !== undefined && handed.text.trim() !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere on the page; the button below does the same
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Title text={say(W.read)}>{say(W.read)}</Title>
      {!showing && (
        <div className="paste">
          <label htmlFor="report">{say(W.paste)}</label>
          <textarea
            id="report"
            lang="vi"
            rows={editing ? 14 : 6}
            value={handed.text}
            aria-describedby="report-hint"
            onChange={(event) => setHanded({ ...handed, text: event.target.value })}
            onPaste={() => setTimeout(() => setEditing(false))}
          />
          <p id="report-hint" className="quiet">
            {say(W.pasteHint)}
          </p>
        </div>
      )}
      <div className="filters">
        <label>
          {say(W.publishedAt)}
          <input
            type="date"
            value={handed.published ?? ''}
            onChange={(event) => {
              const { published: _, ...rest } = handed;
              setHanded(event.target.value === '' ? rest : { ...rest, published: event.target.value });
            }}
          />
        </label>
        <label className="file">
          .txt
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => void event.target.files?.[0]?.text().then((text) => take(text, event.target.files?.[0]?.name))}
          />
        </label>
        {showing && (
          <button type="button" onClick={() => setEditing(true)}>
            {say(W.edit)}
          </button>
        )}
        {editing && handed.text.trim() !== '' && (
          <button type="button" onClick={() => setEditing(false)}>
            {say(W.read)}
          </button>
        )}
        {handed.text !== '' && (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setHanded({ text: '' });
              setEditing(true);
            }}
          >
            {say(W.clear)}
          </button>
        )}
        {reading.data !== undefined && handed.text.trim() !== '' && <AddButton handed={settled} />}
      </div>
      {reading.isFetching && (
        <p role="status" className="quiet">
          {say(W.reading)}
        </p>
      )}
      {reading.error && handed.text.trim() !== '' && <Failed error={reading.error} />}
      {showing && <Result record={reading.data} />}
    </div>
  );
}

function AddButton({ handed }: { readonly handed: NewText }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => post<{ text: string; outcome: string }>('/api/texts', handed),
    onSuccess: () => queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'read' }),
  });
  const reset = add.reset;
  useEffect(() => {
    void handed;
    reset();
  }, [handed, reset]);
  if (add.data)
    return (
      <span role="status" className="done">
        {say(add.data.outcome === 'known' ? W.alreadyThere : W.added)}{' '}
        <Link to="/texts/$id" params={{ id: add.data.text }}>
          {say(W.openIt)}
        </Link>
      </span>
    );
  return (
    <button type="button" className="primary" disabled={add.isPending} onClick={() => add.mutate()}>
      {say(W.add)}
    </button>
  );
}

const EVERY_KIND: readonly FactKind[] = ['meeting', 'outcome', 'time', 'person', 'amount', 'place', 'organisation', 'instrument'];

/** The text with its facts marked, and the record beside it. */
function Result({ record }: { readonly record: TextRecord }) {
  const { say, language } = useLanguage();
  const facts = useFacts(record);
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<ReadonlySet<FactKind>>(new Set(EVERY_KIND));
  const visible = useDeferredValue(useMemo(() => facts.filter((fact) => shown.has(fact.kind)), [facts, shown]));
  const fact = facts.find((each) => each.id === active);
  return (
    <div className="beside">
      <div>
        <Legend
          facts={facts}
          shown={shown}
          onToggle={(kind) => setShown(new Set(shown.has(kind) ? [...shown].filter((each) => each !== kind) : [...shown, kind]))}
        />
        <Highlighted text={record.document.text} facts={visible} active={active} onActive={setActive} />
      </div>
      <aside>
        <FactNote fact={fact} />
        {record.meetings.length === 0 && <p className="empty">{say(W.noMeeting)}</p>}
        {record.meetings.map((meeting, i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it marks its words; the buttons in it do the same for the keyboard
          <section key={meeting.key} className={active === `meeting-${i}` ? 'record active' : 'record'} onMouseEnter={() => setActive(`meeting-${i}`)}>
            <h2>
              {meeting.mechanism ?? MEETING_KINDS[meeting.kind as keyof typeof MEETING_KINDS][language]}
              {meeting.round !== null && `, ${roundName(meeting.round, language)}`}
            </h2>
            <p>
              <Parties codes={meeting.parties} /> · <Status status={meeting.status} />
            </p>
            <p className="quiet">{[meeting.date && describeDate(meeting.date, language), meeting.place.join(', ')].filter((part) => part).join(' · ')}</p>
            <ul className="plain-list">
              {meeting.participants.map((participant) => {
                const person = record.people.find((each) => each.name === participant.name);
                return (
                  <li key={participant.name}>
                    {participant.name}{' '}
                    <span className="quiet">{[person?.post, person?.party && partyName(person.party, language)].filter((part) => part).join(', ')}</span>
                  </li>
                );
              })}
            </ul>
            <ul className="outcome-list">
              {record.outcomes.map((outcome, k) =>
                outcome.meeting === meeting.key ? (
                  <li key={outcome.key} className={active === `outcome-${k}` ? 'active' : undefined}>
                    <button type="button" className="plain" onClick={() => setActive(`outcome-${k}`)} onMouseEnter={() => setActive(`outcome-${k}`)}>
                      <b>{OUTCOME_KINDS[outcome.kind as keyof typeof OUTCOME_KINDS][language]}</b>{' '}
                      <q>{record.document.text.slice(outcome.evidence.start, outcome.evidence.end)}</q>
                    </button>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        ))}
      </aside>
    </div>
  );
}
