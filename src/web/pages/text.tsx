import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { get, type TextPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { DateText, SourceLine, short } from '../parts/facts.js';
import { type FactKind, FactNote, Highlighted, Legend, useFacts } from '../parts/highlight.js';
import { W } from '../words.js';

export function Text() {
  const { id } = useParams({ from: '/texts/$id' });
  const { at } = useSearch({ from: '/texts/$id' });
  return <Asked query={get<TextPage>(`/api/texts/${id}`)}>{(text) => <Page key={`${text.id} ${at}`} text={text} at={at} />}</Asked>;
}

const PAGE_OF = { meeting: '/meetings/$id', outcome: '/commitments/$id', person: '/people/$id' } as const;

function Page({ text, at }: { readonly text: TextPage; readonly at: string | undefined }) {
  const { say } = useLanguage();
  const { record } = text;
  const facts = useFacts(record);
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<ReadonlySet<FactKind>>(new Set(['meeting', 'outcome', 'time', 'person', 'amount', 'place', 'organisation', 'instrument']));
  const visible = useMemo(() => facts.filter((fact) => shown.has(fact.kind)), [facts, shown]);
  const fact = facts.find((each) => each.id === active);
  const place = useMemo(() => {
    const [start, end] = (at ?? '').split('-').map(Number);
    return Number.isInteger(start) && Number.isInteger(end) ? ([start!, end!] as const) : null;
  }, [at]);
  const claim = fact && text.claims.find((each) => each.entity !== null && each.kind === fact.kind && fact.spans.some((span) => span.start === each.start));
  const { title, publisher, agency, author, published, uri } = record.document;
  return (
    <article>
      <Title
        text={title ?? uri}
        above={
          <>
            {[publisher, agency, author].filter((part) => part !== null).join(' · ')} {published !== null && <DateText value={published} />}
          </>
        }
      >
        <span lang="vi">{title ?? uri}</span>
      </Title>
      <div className="beside">
        <div>
          <Legend
            facts={facts}
            shown={shown}
            onToggle={(kind) => setShown(new Set(shown.has(kind) ? [...shown].filter((each) => each !== kind) : [...shown, kind]))}
          />
          <Highlighted text={record.document.text} facts={visible} active={active} onActive={setActive} at={place} />
        </div>
        <aside>
          <FactNote fact={fact}>
            {claim && claim.kind in PAGE_OF && (
              <Link to={PAGE_OF[claim.kind as keyof typeof PAGE_OF]} params={{ id: claim.entity! }}>
                {say(claim.kind === 'meeting' ? W.meeting : claim.kind === 'person' ? W.person : W.commitment)} →
              </Link>
            )}
          </FactNote>
          <dl className="slots small">
            {text.locations.map(({ uri: where, versions }) => (
              <div key={where}>
                <dt>{say(W.sources)}</dt>
                <dd>
                  {where}
                  {versions.length > 1 && (
                    <>
                      {' '}
                      · {say(W.versions)}:{' '}
                      {versions.map((version) => (
                        <Link key={version} to="/texts/$id" params={{ id: version }}>
                          {short(version)}{' '}
                        </Link>
                      ))}
                    </>
                  )}
                </dd>
              </div>
            ))}
            {text.family.length > 0 && (
              <div>
                <dt>{say(W.family)}</dt>
                <dd>
                  <ul className="plain-list">
                    {text.family.map((source) => (
                      <li key={source.id}>
                        <SourceLine source={source} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
          <p className="quiet">
            {short(text.id)} · {text.reader}
          </p>
        </aside>
      </div>
    </article>
  );
}
