import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { describeDate } from '../../contract/dates.js';
import { MEETING_KINDS, OUTCOME_KINDS, partyName, topicName } from '../../contract/labels.js';
import { get, type MeetingPage, type MeetingRow, type WhyPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Corrections, MergeButton, SettleButton, useCorrection } from '../parts/correct.js';
import { Capacity, DateText, Parties, Quote, SourceLine, Status, Sum, short, Topics, useMeetingName } from '../parts/facts.js';
import { W } from '../words.js';

export function Meeting() {
  const { id } = useParams({ from: '/meetings/$id' });
  return <Asked query={get<MeetingPage>(`/api/meetings/${id}`)}>{(meeting) => <Page meeting={meeting} />}</Asked>;
}

const SLOTS = { date: W.date, place: W.place, round: W.round, participants: W.people } as const;

function Page({ meeting }: { readonly meeting: MeetingPage }) {
  const { say, language } = useLanguage();
  const nameOf = useMeetingName();
  const name = nameOf(meeting);
  const sides = [...new Set(meeting.parties)];
  const { data: why } = useQuery(get<WhyPage>(`/api/why/${meeting.id}`));
  const correction = useCorrection();
  const families = new Set<string>();
  return (
    <article>
      <Title
        text={name}
        above={
          <>
            {MEETING_KINDS[meeting.kind as keyof typeof MEETING_KINDS][language]} · <Parties codes={meeting.parties} /> · <Status status={meeting.status} />
          </>
        }
      >
        {name}
      </Title>
      <dl className="slots">
        <div>
          <dt>{say(W.when)}</dt>
          <dd>
            <DateText value={meeting.date} /> <SettleButton id={meeting.id} slot="date" label={say(W.date)} initial={meeting.date ?? ''} />
          </dd>
        </div>
        <div>
          <dt>{say(W.where)}</dt>
          <dd>
            {meeting.place.join(', ') || '–'} <SettleButton id={meeting.id} slot="place" label={say(W.place)} initial={meeting.place.join('|')} />
          </dd>
        </div>
        {meeting.mechanism && (
          <div>
            <dt>{say(W.mechanism)}</dt>
            <dd>
              <Link to="/mechanisms/$id" params={{ id: meeting.mechanism.id }}>
                {language === 'en' ? (meeting.mechanism.en ?? meeting.mechanism.name) : meeting.mechanism.name}
              </Link>
            </dd>
          </div>
        )}
        {meeting.topics.length > 0 && (
          <div>
            <dt>{say(W.about)}</dt>
            <dd>
              <Topics topics={meeting.topics} most={12} />
            </dd>
          </div>
        )}
        <Neighbour label={say(W.previous)} meeting={meeting.previous} />
        <Neighbour label={say(W.next)} meeting={meeting.next} />
      </dl>

      <div className="sides">
        {sides.map((side) => {
          const people = meeting.people.filter((person) => person.party === side);
          return (
            <section key={side}>
              <h2>
                <Link to="/parties/$code" params={{ code: side }}>
                  {partyName(side, language)}
                </Link>
              </h2>
              <ul className="plain-list">
                {people.map((person) => (
                  <li key={person.id}>
                    <Link to="/people/$id" params={{ id: person.id }}>
                      {person.name}
                    </Link>{' '}
                    <span className="quiet">{person.post}</span> <Capacity capacity={person.capacity} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>

      {meeting.disputes.length > 0 && (
        <section className="disputes">
          <h2>≠ {say(W.differ)}</h2>
          {meeting.disputes.map(({ slot, values }) => (
            <div key={slot} className="dispute">
              <h3>{say(SLOTS[slot as keyof typeof SLOTS] ?? W.value)}</h3>
              <div className="claims">
                {values.map((value) => (
                  <div key={value}>
                    <p className="value">{shownValue(slot, value, meeting, language)}</p>
                    <ul className="plain-list">
                      {meeting.claims
                        .filter((claim) => says(claim, slot, value))
                        .slice(0, 4)
                        .map((claim) => (
                          <li key={claim.id}>
                            <Quote text={claim.text}>{claim.quote}</Quote>
                          </li>
                        ))}
                    </ul>
                    <button
                      type="button"
                      className="plain"
                      disabled={correction.isPending}
                      onClick={() => correction.mutate({ act: 'settle', id: meeting.id, slot, value })}
                    >
                      {say(W.settleThis)}
                    </button>
                  </div>
                ))}
              </div>
            </div>
          ))}
        </section>
      )}

      <section>
        <h2>
          {say(W.outcomes)} <small>{meeting.outcomes.length}</small>
        </h2>
        {meeting.outcomes.length === 0 && <p className="empty">{say(W.nothingHere)}</p>}
        {Object.entries(OUTCOME_KINDS).map(([kind, words]) => {
          const here = meeting.outcomes.filter((outcome) => outcome.data.kind === kind);
          return here.length === 0 ? null : (
            <div key={kind} className="outcomes">
              <h3 className={`kind-${kind}`}>{words[language]}</h3>
              <ul>
                {here.map(({ id, text, start, end, data, commitment }) => (
                  <li key={id}>
                    <Quote text={text} start={start} end={end}>
                      {data.quote}
                    </Quote>
                    <small>
                      <Parties codes={data.actors} /> {data.speaker && <>· {data.speaker} </>}
                      {data.amount && <Sum sum={data.amount} />} {data.due !== null && <>→ {describeDate(data.due, language)} </>}
                      {data.topics.length > 0 && <>· {data.topics.map((topic) => topicName(topic, language)).join(', ')} </>}
                      {commitment && (
                        <Link to="/commitments/$id" params={{ id: commitment }}>
                          {say(W.chain)} →
                        </Link>
                      )}
                    </small>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>

      <section>
        <h2>
          {say(W.sources)}{' '}
          <small>
            {meeting.sources.length} · {say(W.independent, { n: meeting.independent })}
          </small>
        </h2>
        <ul className="sources">
          {meeting.sources.map((source) => {
            const again = families.has(source.family);
            families.add(source.family);
            const claims = meeting.claims.filter((claim) => claim.text === source.id);
            return (
              <li key={source.id} className={again ? 'again' : undefined}>
                {again && <span className="tag">{say(W.reprint)}</span>} <SourceLine source={source} />
                {!again &&
                  claims.map((claim) => (
                    <p key={claim.id}>
                      <Quote text={claim.text}>{claim.quote}</Quote>
                    </p>
                  ))}
                {meeting.sources.length > 1 && (
                  <button
                    type="button"
                    className="plain"
                    disabled={correction.isPending}
                    onClick={() => correction.mutate({ act: 'split', id: meeting.id, claims: claims.map((claim) => claim.id) })}
                  >
                    {say(W.split)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <p className="tools">
          <span className="quiet">{short(meeting.id)}</span> <MergeButton id={meeting.id} to="/meetings/$id" />
        </p>
      </section>
      {why && <Corrections corrections={why.corrections} />}
    </article>
  );
}

function Neighbour({ label, meeting }: { readonly label: string; readonly meeting: MeetingRow | null }) {
  const nameOf = useMeetingName();
  if (meeting === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Link to="/meetings/$id" params={{ id: meeting.id }}>
          {nameOf(meeting)}
        </Link>{' '}
        · <DateText value={meeting.date} day={false} />
      </dd>
    </div>
  );
}

function shownValue(slot: string, value: string, meeting: MeetingPage, language: 'vi' | 'en'): string {
  if (slot === 'date') return describeDate(value, language);
  if (slot === 'participants')
    return (value.split(' ')[2] ?? '')
      .split('|')
      .map((id) => meeting.people.find((person) => person.id === id)?.name ?? id)
      .join(', ');
  return value.replaceAll('|', ', ');
}

function says(claim: MeetingPage['claims'][number], slot: string, value: string): boolean {
  if (slot === 'date') return claim.data.date === value;
  if (slot === 'round') return String(claim.data.round) === value;
  if (slot === 'place') return claim.data.place.join('|') === value;
  return false;
}
