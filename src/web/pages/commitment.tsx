import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { DELIVERY } from '../../contract/labels.js';
import { roundName } from '../../contract/phrases.js';
import { type CommitmentPage, get, type WhyPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Corrections, MergeButton, SettleButton, useCorrection } from '../parts/correct.js';
import { DateText, Parties, Quote, Relation, SourceLine, State, Sum, short, Topics } from '../parts/facts.js';
import { W } from '../words.js';

export function Commitment() {
  const { id } = useParams({ from: '/commitments/$id' });
  return <Asked query={get<CommitmentPage>(`/api/commitments/${id}`)}>{(commitment) => <Page commitment={commitment} />}</Asked>;
}

function Page({ commitment }: { readonly commitment: CommitmentPage }) {
  const { say, language } = useLanguage();
  const { data: why } = useQuery(get<WhyPage>(`/api/why/${commitment.id}`));
  const correction = useCorrection();
  const sources = new Map(commitment.sources.map((source) => [source.id, source]));
  return (
    <article>
      <Title
        text={commitment.quote.slice(0, 80)}
        above={
          <>
            {say(W.commitment)} · <Parties codes={commitment.actors} />
          </>
        }
      >
        <q>{commitment.quote}</q>
      </Title>
      <dl className="slots">
        <div>
          <dt>{say(W.delivery)}</dt>
          <dd>
            <State row={commitment} />
            <label className="inline">
              <span className="hidden">{say(W.delivery)}</span>
              <select
                value={commitment.delivery}
                disabled={correction.isPending}
                onChange={(event) => correction.mutate({ act: 'settle', id: commitment.id, slot: 'delivery', value: event.target.value })}
              >
                {Object.entries(DELIVERY).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words[language]}
                  </option>
                ))}
              </select>
            </label>
          </dd>
        </div>
        <div>
          <dt>{say(W.dueDate)}</dt>
          <dd>
            {commitment.due === null ? '–' : <DateText value={commitment.due} />}{' '}
            <SettleButton id={commitment.id} slot="due" label={say(W.dueDate)} initial={commitment.due ?? ''} />
          </dd>
        </div>
        {commitment.sum && (
          <div>
            <dt>{say(W.sum)}</dt>
            <dd>
              <Sum sum={commitment.sum} />
            </dd>
          </div>
        )}
        {commitment.mechanism && (
          <div>
            <dt>{say(W.mechanism)}</dt>
            <dd>
              <Link to="/mechanisms/$id" params={{ id: commitment.mechanism.id }}>
                {language === 'en' ? (commitment.mechanism.en ?? commitment.mechanism.name) : commitment.mechanism.name}
              </Link>
            </dd>
          </div>
        )}
        {commitment.topics.length > 0 && (
          <div>
            <dt>{say(W.about)}</dt>
            <dd>
              <Topics topics={commitment.topics} most={10} />
            </dd>
          </div>
        )}
      </dl>
      <section>
        <h2>{say(W.chain)}</h2>
        <ol className="chain">
          {commitment.chain.map((link, i) => (
            <li key={`${link.meeting ?? link.date ?? i}`}>
              <div className="link">
                <DateText value={link.date} day={false} /> <Relation relation={link.relation} />
                {link.meeting !== null && (
                  <Link to="/meetings/$id" params={{ id: link.meeting }}>
                    {link.round === null ? say(W.meeting) : roundName(link.round, language)}
                  </Link>
                )}
                {link.sum && <Sum sum={link.sum} />}
                {link.due !== null && (
                  <span>
                    → <DateText value={link.due} day={false} />
                  </span>
                )}
              </div>
              <ul className="plain-list">
                {link.evidence.map((evidence) => {
                  const source = sources.get(evidence.text);
                  return (
                    <li key={evidence.id}>
                      <Quote text={evidence.text} start={evidence.start} end={evidence.end}>
                        {evidence.data.quote}
                      </Quote>
                      {source && (
                        <small>
                          <SourceLine source={source} />
                          {commitment.texts > 1 && (
                            <button
                              type="button"
                              className="plain"
                              disabled={correction.isPending}
                              onClick={() => correction.mutate({ act: 'split', id: commitment.id, claims: [evidence.id] })}
                            >
                              {say(W.split)}
                            </button>
                          )}
                        </small>
                      )}
                    </li>
                  );
                })}
              </ul>
            </li>
          ))}
        </ol>
        <p className="tools">
          <span className="quiet">{short(commitment.id)}</span> <MergeButton id={commitment.id} to="/commitments/$id" />
        </p>
      </section>
      {why && <Corrections corrections={why.corrections} />}
    </article>
  );
}
