import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { get, type MechanismRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { MechanismTable } from '../parts/lists.js';
import { W } from '../words.js';

const STEP = 50;

export function Mechanisms() {
  const { say } = useLanguage();
  const search = useSearch({ from: '/mechanisms' });
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <Title text={say(W.mechanisms)}>{say(W.mechanisms)}</Title>
      <Filters search={search} names={['party']} />
      <Asked query={get<readonly MechanismRow[]>('/api/mechanisms', { party: search.party, limit })}>
        {(rows) => (
          <>
            <MechanismTable rows={rows} empty={say(W.noMatch)} />
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
