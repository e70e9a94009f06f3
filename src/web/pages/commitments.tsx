import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DELIVERY } from '../../contract/labels.js';
import type { CommitmentRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Title } from '../parts/asked.js';
import { DateText, Parties, Relation, State, Sum } from '../parts/facts.js';
import { Filters } from '../parts/filters.js';
import { CommitmentTable } from '../parts/lists.js';
import { Rows } from '../parts/rows.js';
import { W } from '../words.js';

export function Commitments() {
  const { say, language } = useLanguage();
  const search = useSearch({ from: '/commitments' });
  const navigate = useNavigate();
  const { party, topic, mechanism, status, from, until, only, view } = search;
  const query = {
    party,
    topic,
    mechanism,
    from,
    until,
    delivery: status,
    overdue: only === 'overdue',
    silent: only === 'silent' ? 2 : undefined,
    disputed: only === 'disputed',
  };
  const board = view === 'board';
  return (
    <>
      <Title text={say(W.commitments)}>{say(W.commitments)}</Title>
      <Filters
        search={search}
        names={['party', 'topic', 'status', 'only', 'from', 'until']}
        options={{
          status: { label: say(W.delivery), values: Object.entries(DELIVERY).map(([value, words]) => [value, words[language]] as const) },
          only: {
            label: say(W.only),
            values: [
              ['overdue', say(W.overdueTitle)],
              ['silent', say(W.silentTitle)],
              ['disputed', say(W.disputedTitle)],
            ],
          },
        }}
      >
        <div className="switch">
          <button type="button" aria-pressed={!board} onClick={() => void navigate({ to: '/commitments', search: { ...search, view: undefined } })}>
            {say(W.table)}
          </button>
          <button type="button" aria-pressed={board} onClick={() => void navigate({ to: '/commitments', search: { ...search, view: 'board' } })}>
            {say(W.board)}
          </button>
        </div>
      </Filters>
      <Rows<CommitmentRow> path="/api/commitments" query={query}>
        {(rows) => (board ? <Board rows={rows} /> : <CommitmentTable rows={rows} empty={say(W.noMatch)} />)}
      </Rows>
    </>
  );
}

const LANES = ['started', 'partial', 'delivered', 'stalled', 'withdrawn', 'not-rated'] as const;

/** A lane for each state of delivery. */
function Board({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const { say, language } = useLanguage();
  if (rows.length === 0) return <p className="empty">{say(W.noMatch)}</p>;
  return (
    <div className="board">
      {LANES.map((lane) => {
        const here = rows.filter((row) => row.delivery === lane);
        return here.length === 0 ? null : (
          <section key={lane} className={lane}>
            <h2>
              {DELIVERY[lane][language]} <small>{here.length}</small>
            </h2>
            <ul>
              {here.map((row) => (
                <li key={row.id} className={row.overdue ? 'card overdue' : 'card'}>
                  <Link to="/commitments/$id" params={{ id: row.id }} className="quote">
                    <q>{row.quote}</q>
                  </Link>
                  <small>
                    <Parties codes={row.actors} most={3} /> · <Relation relation={row.last.relation} />
                    {row.due !== null && (
                      <>
                        {' '}
                        · {say(W.dueDate)} <DateText value={row.due} day={false} />
                      </>
                    )}{' '}
                    <Sum sum={row.sum} /> <State row={row} />
                  </small>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
