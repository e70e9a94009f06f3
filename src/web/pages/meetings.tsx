import { useSearch } from '@tanstack/react-router';
import { MEETING_KINDS, MEETING_STATUS } from '../../contract/labels.js';
import type { MeetingRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { MeetingTable } from '../parts/lists.js';
import { Rows } from '../parts/rows.js';
import { W } from '../words.js';

export function Meetings() {
  const { say, language } = useLanguage();
  const search = useSearch({ from: '/meetings' });
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
      <Rows<MeetingRow> path="/api/meetings" query={{ party, topic, kind, status, mechanism, from, until, disputed: only === 'disputed' }}>
        {(rows) => <MeetingTable rows={rows} empty={say(W.noMatch)} />}
      </Rows>
    </>
  );
}
