import { Link, useSearch } from '@tanstack/react-router';
import { partyName } from '../../contract/labels.js';
import { get, type SearchPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Parties, SourceLine } from '../parts/facts.js';
import { Filters } from '../parts/filters.js';
import { CommitmentTable, MeetingTable } from '../parts/lists.js';
import { W } from '../words.js';

export function Search() {
  const { say, language } = useLanguage();
  const search = useSearch({ from: '/search' });
  const { q, party, topic, from, until, kind } = search;
  return (
    <>
      <Title text={q === undefined ? say(W.search) : `${q} · ${say(W.search)}`}>{q === undefined ? say(W.search) : <q>{q}</q>}</Title>
      <Filters
        search={search}
        names={['party', 'topic', 'kind', 'from', 'until']}
        options={{
          kind: {
            label: say(W.kind),
            values: [
              ['meeting', say(W.meetings)],
              ['commitment', say(W.commitments)],
              ['person', say(W.people)],
              ['mechanism', say(W.mechanisms)],
              ['text', say(W.texts)],
            ],
          },
        }}
      />
      {q === undefined ? (
        <p className="empty">{say(W.typeToSearch)}</p>
      ) : (
        <Asked query={get<SearchPage>('/api/search', { q, party, topic, from, until, kind, limit: kind ? 100 : 12 })}>
          {(found) => {
            const count = found.meetings.length + found.commitments.length + found.people.length + found.mechanisms.length + found.texts.length;
            return (
              <div aria-live="polite">
                <p className="quiet">{count === 0 ? say(W.noMatch) : say(W.results, { n: count })}</p>
                {found.people.length > 0 && (
                  <section>
                    <h2>{say(W.people)}</h2>
                    <ul className="plain-list">
                      {found.people.map((person) => (
                        <li key={person.id}>
                          <Link to="/people/$id" params={{ id: person.id }}>
                            {person.name}
                          </Link>{' '}
                          <span className="quiet">
                            {person.post} {person.party !== null && partyName(person.party, language)}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
                {found.mechanisms.length > 0 && (
                  <section>
                    <h2>{say(W.mechanisms)}</h2>
                    <ul className="plain-list">
                      {found.mechanisms.map((mechanism) => (
                        <li key={mechanism.id}>
                          <Link to="/mechanisms/$id" params={{ id: mechanism.id }}>
                            {language === 'en' ? (mechanism.en ?? mechanism.name) : mechanism.name}
                          </Link>{' '}
                          <Parties codes={mechanism.parties} />
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
                {found.meetings.length > 0 && (
                  <section>
                    <h2>{say(W.meetings)}</h2>
                    <MeetingTable rows={found.meetings} />
                  </section>
                )}
                {found.commitments.length > 0 && (
                  <section>
                    <h2>{say(W.commitments)}</h2>
                    <CommitmentTable rows={found.commitments} />
                  </section>
                )}
                {found.texts.length > 0 && (
                  <section>
                    <h2>{say(W.texts)}</h2>
                    <ul className="sources">
                      {found.texts.map((text) => (
                        <li key={text.id}>
                          <SourceLine source={text} />
                          <p lang="vi">
                            … {text.excerpt.slice(0, text.start)}
                            <mark className="found">{text.excerpt.slice(text.start, text.end)}</mark>
                            {text.excerpt.slice(text.end)} …
                          </p>
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
              </div>
            );
          }}
        </Asked>
      )}
    </>
  );
}
