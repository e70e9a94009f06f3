import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { get, type PersonRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { PersonTable } from '../parts/lists.js';
import { W } from '../words.js';

const STEP = 60;

export function People() {
  const { say } = useLanguage();
  const search = useSearch({ from: '/people' });
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <Title text={say(W.people)}>{say(W.people)}</Title>
      <Filters search={search} names={['party']} />
      <Asked query={get<readonly PersonRow[]>('/api/people', { party: search.party, limit })}>
        {(rows) => (
          <>
            <PersonTable rows={rows} empty={say(W.noMatch)} />
            {rows.length === limit && (
              <button type="button" onClick={() => setLimit(limit + STEP)}>
                {say(W.more)}
              </button>
            )}
          </>
        )}
      </Asked>
    </>
  );
}
