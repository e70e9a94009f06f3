import { type ReactNode, useState } from 'react';
import { get } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';
import { Asked } from './asked.js';

/** Rows of a list, a first few and more when asked for. */
export function Rows<Row>({
  path,
  query,
  step = 50,
  children,
}: {
  readonly path: string;
  readonly query: Parameters<typeof get>[1];
  readonly step?: number;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const { say } = useLanguage();
  const [limit, setLimit] = useState(step);
  return (
    <Asked query={get<readonly Row[]>(path, { ...query, limit })}>
      {(rows) => (
        <>
          {children(rows)}
          {rows.length === limit && (
            <button type="button" onClick={() => setLimit(limit + step)}>
              {say(W.more)}
            </button>
          )}
        </>
      )}
    </Asked>
  );
}
