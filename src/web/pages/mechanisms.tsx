import { useSearch } from '@tanstack/react-router';
import type { MechanismRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { MechanismTable } from '../parts/lists.js';
import { Rows } from '../parts/rows.js';
import { W } from '../words.js';

export function Mechanisms() {
  const { say } = useLanguage();
  const search = useSearch({ from: '/mechanisms' });
  return (
    <>
      <Title text={say(W.mechanisms)}>{say(W.mechanisms)}</Title>
      <Filters search={search} names={['party']} />
      <Rows<MechanismRow> path="/api/mechanisms" query={{ party: search.party }}>
        {(rows) => <MechanismTable rows={rows} empty={say(W.noMatch)} />}
      </Rows>
    </>
  );
}
