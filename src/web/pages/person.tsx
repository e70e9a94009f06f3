import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, type PersonPage, type WhyPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Corrections, MergeButton } from '../parts/correct.js';
import { DateText, Parties, short } from '../parts/facts.js';
import { MeetingTable } from '../parts/lists.js';
import { W } from '../words.js';

export function Person() {
  const { id } = useParams({ from: '/people/$id' });
  return <Asked query={get<PersonPage>(`/api/people/${id}`)}>{(person) => <Page person={person} />}</Asked>;
}

function Page({ person }: { readonly person: PersonPage }) {
  const { say } = useLanguage();
  const { data: why } = useQuery(get<WhyPage>(`/api/why/${person.id}`));
  return (
    <article>
      <Title text={person.name} above={person.party !== null && <Parties codes={[person.party]} />}>
        {person.name}
      </Title>
      <dl className="slots">
        {person.tenures.length > 0 && (
          <div>
            <dt>{say(W.posts)}</dt>
            <dd>
              <ul className="plain-list">
                {person.tenures.map((tenure) => (
                  <li key={tenure.post}>
                    {tenure.post}{' '}
                    <span className="quiet">
                      {tenure.from !== null && <DateText value={tenure.from} day={false} />}
                      {tenure.until !== null && tenure.until !== tenure.from && (
                        <>
                          {' – '}
                          <DateText value={tenure.until} day={false} />
                        </>
                      )}{' '}
                      ×{tenure.texts}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {person.aka.length > 0 && (
          <div>
            <dt>{say(W.aka)}</dt>
            <dd>{person.aka.join('; ')}</dd>
          </div>
        )}
      </dl>
      <section>
        <h2>{say(W.met)}</h2>
        <MeetingTable rows={person.met} />
      </section>
      <p className="tools">
        <span className="quiet">{short(person.id)}</span> <MergeButton id={person.id} to="/people/$id" />
      </p>
      {why && <Corrections corrections={why.corrections} />}
    </article>
  );
}
