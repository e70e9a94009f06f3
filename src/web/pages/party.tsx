import { Link, useParams } from '@tanstack/react-router';
import { partyName } from '../../contract/labels.js';
import { get, type PartyPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { CommitmentTable, MechanismTable, MeetingTable, PersonTable } from '../parts/lists.js';
import { W } from '../words.js';

export function Party() {
  const { code } = useParams({ from: '/parties/$code' });
  const { say, language } = useLanguage();
  return (
    <Asked query={get<PartyPage>(`/api/parties/${encodeURIComponent(code)}`)}>
      {(party) => (
        <article>
          <Title text={partyName(party.code, language)} above={say(W.party)}>
            {partyName(party.code, language)}
          </Title>
          <p className="counterparts">
            {party.counterparts.slice(0, 24).map(({ code: other, meetings }) => (
              <Link key={other} to="/parties/$code" params={{ code: other }}>
                {partyName(other, language)} <small>{meetings}</small>
              </Link>
            ))}
          </p>
          {(
            [
              [W.mechanisms, <MechanismTable key="m" rows={party.mechanisms} />],
              [W.meetings, <MeetingTable key="t" rows={party.meetings} />],
              [W.promisesMade, <CommitmentTable key="c" rows={party.made} />],
              [W.promisesReceived, <CommitmentTable key="r" rows={party.received} />],
              [W.people, <PersonTable key="p" rows={party.people} />],
            ] as const
          ).map(([words, table]) => (
            <section key={words.en}>
              <h2>{say(words)}</h2>
              {table}
            </section>
          ))}
        </article>
      )}
    </Asked>
  );
}
