import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CHANGES } from '../../contract/labels.js';
import { type DiffPage, get, type MatrixPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { MergeButton } from '../parts/correct.js';
import { DateText, Parties, Relation, State, Status, Sum, short } from '../parts/facts.js';
import { Table } from '../parts/table.js';
import { W } from '../words.js';

export function Mechanism() {
  const { id } = useParams({ from: '/mechanisms/$id' });
  return <Asked query={get<MatrixPage>(`/api/mechanisms/${id}`)}>{(matrix) => <Page matrix={matrix} />}</Asked>;
}

function Page({ matrix }: { readonly matrix: MatrixPage }) {
  const { say, language } = useLanguage();
  const { mechanism, rounds } = matrix;
  const name = language === 'en' ? (mechanism.en ?? mechanism.name) : mechanism.name;
  const numbers = [...new Set(rounds.flatMap(({ round }) => round ?? []))].sort((a, b) => a - b);
  const rows = matrix.rows.filter((row) => row.cells.length > 0);
  return (
    <article>
      <Title
        text={name}
        above={
          <>
            {say(W.mechanism)} · <Parties codes={mechanism.parties} />
          </>
        }
      >
        {name}
      </Title>
      {language === 'vi' && mechanism.en !== null && <p className="quiet">{mechanism.en}</p>}
      <ol className="line">
        {rounds.map(({ round, meeting, slip, commitments }) => (
          <li key={meeting.id} className={meeting.status}>
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              <b>{round ?? '·'}</b>
              <DateText value={meeting.date} day={false} />
            </Link>
            <small>
              {meeting.place.join(', ')} <Status status={meeting.status} />
              {slip !== null && slip.days !== null && (
                <span className={slip.days === 0 ? 'quiet' : 'doubt'} title={`${say(W.announced)}: ${slip.announced}`}>
                  {slip.days === 0 ? say(W.onTime) : say(slip.days > 0 ? W.late : W.early, { n: Math.abs(slip.days) })}
                </span>
              )}
              <span className="quiet">
                {commitments} {say(W.commitments).toLowerCase()}
              </span>
            </small>
          </li>
        ))}
      </ol>
      {rows.length > 0 && numbers.length > 0 && (
        <section>
          <h2>{say(W.matrix)}</h2>
          <Table
            name={say(W.matrix)}
            rows={rows.map((row) => ({ id: row.commitment.id, ...row }))}
            columns={[
              {
                key: 'commitment',
                title: say(W.commitment),
                className: 'main',
                cell: ({ commitment }) => (
                  <>
                    <Link to="/commitments/$id" params={{ id: commitment.id }} className="quote">
                      <q>{commitment.quote}</q>
                    </Link>
                    <small>
                      <Parties codes={commitment.actors} most={3} /> <Sum sum={commitment.sum} /> <State row={commitment} />
                    </small>
                  </>
                ),
                value: ({ commitment }) => commitment.quote,
              },
              ...numbers.map((round) => ({
                key: `round_${round}`,
                title: String(round),
                className: 'cell',
                cell: (row: (typeof rows)[number]) => {
                  const cell = row.cells.find((each) => each.round === round);
                  return cell ? <Relation relation={cell.relation} /> : '';
                },
                value: (row: (typeof rows)[number]) => row.cells.find((each) => each.round === round)?.relation ?? '',
              })),
            ]}
          />
        </section>
      )}
      {numbers.length > 1 && <Diff id={mechanism.id} numbers={numbers} />}
      <p className="tools">
        <span className="quiet">{short(mechanism.id)}</span> <MergeButton id={mechanism.id} to="/mechanisms/$id" />
      </p>
    </article>
  );
}

/** What became of each commitment between two rounds; the rounds stand in the address. */
function Diff({ id, numbers }: { readonly id: string; readonly numbers: readonly number[] }) {
  const { say, language } = useLanguage();
  const search = useSearch({ from: '/mechanisms/$id' });
  const navigate = useNavigate();
  const from = Number(search.from ?? numbers.at(-2));
  const to = Number(search.to ?? numbers.at(-1));
  const set = (change: { from?: string; to?: string }): void =>
    void navigate({ to: '/mechanisms/$id', params: { id }, search: { from: String(from), to: String(to), ...change }, replace: true, resetScroll: false });
  const choose = (label: string, value: number, use: (value: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => use(event.target.value)}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section>
      <h2>{say(W.diff)}</h2>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {choose(say(W.from), from, (value) => set({ from: value }))}
        {choose(say(W.to), to, (value) => set({ to: value }))}
      </form>
      <Asked query={get<DiffPage>(`/api/mechanisms/${id}/diff`, { from, to })} rows={3}>
        {(diff) =>
          diff.items.length === 0 ? (
            <p className="empty">{say(W.nothingHere)}</p>
          ) : (
            <div className="diff">
              {[...new Set(diff.items.map((item) => item.change))].map((change) => (
                <div key={change}>
                  <h3 className={`change ${change}`}>{CHANGES[change as keyof typeof CHANGES][language]}</h3>
                  <ul className="plain-list">
                    {diff.items
                      .filter((item) => item.change === change)
                      .map(({ commitment }) => (
                        <li key={commitment.id}>
                          <Link to="/commitments/$id" params={{ id: commitment.id }} className="quote">
                            <q>{commitment.quote}</q>
                          </Link>
                          <small>
                            <Parties codes={commitment.actors} most={3} /> <Sum sum={commitment.sum} />
                          </small>
                        </li>
                      ))}
                  </ul>
                </div>
              ))}
            </div>
          )
        }
      </Asked>
    </section>
  );
}
