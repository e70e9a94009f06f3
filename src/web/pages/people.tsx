import { useSearch } from '@tanstack/react-router';
import type { PersonRow } from '../api.js';
import { useLanguage } from '../language.js';
import { Title } from '../parts/asked.js';
import { Filters } from '../parts/filters.js';
import { PersonTable } from '../parts/lists.js';
import { Rows } from '../parts/rows.js';
import { W } from '../words.js';

export function People() {
  const { say } = useLanguage();
  const search = useSearch({ from: '/people' });
  return (
    <>
      <Title text={say(W.people)}>{say(W.people)}</Title>
      <Filters search={search} names={['party']} />
      <Rows<PersonRow> path="/api/people" query={{ party: search.party }}>
        {(rows) => <PersonTable rows={rows} empty={say(W.noMatch)} />}
      </Rows>
    </>
  );
}
