import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MEETING_KINDS, MEETING_STATUS } from '../../contract/labels.js';
import { get, type MeetingRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { MeetingTable } from '../parts/lists.js';
import { W } from '../words.js';

const STEP = 50;

export function Meetings() {
  const { say, language } = useLanguage();
  const search = useSearch({ from: '/meetings' });
  const [limit, setLimit] = useState(STEP);
  const { party, topic, kind, status, mechanism, from, until, only } = search;
  return (
    <>
      <Title text={say(W.meetings)}>{say(W.meetings)}</Title>
      <Filters
        search={search}
        names={['party', 'topic', 'kind', 'status', 'from', 'until', 'only']}
        options={{
          kind: { label: say(W.kind), values: Object.entries(MEETING_KINDS).map(([value, words]) => [value, words[language]] as const) },
          status: { label: say(W.status), values: Object.entries(MEETING_STATUS).map(([value, words]) => [value, words[language]] as const) },
          only: { label: say(W.only), values: [['disputed', say(W.disputedTitle)]] },
        }}
      />
      <Asked query={get<readonly MeetingRow[]>('/api/meetings', { party, topic, kind, status, mechanism, from, until, disputed: only === 'disputed', limit })}>
        {(rows) => (
          <>
            <MeetingTable rows={rows} empty={say(W.noMatch)} />
            {rows.length === limit && (
              <button type="button" onClick={() => setLimit(limit + STEP * 2)}>
                {say(W.more)}
              </button>
            )}
          </>
        )}
      </Asked>
    </>
  );
}
