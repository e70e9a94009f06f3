import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ApiError } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

/** Shows what the server answers; while it has not, room is kept, and a failure says what to do. */
export function Asked<Answer>({
  query,
  children,
  rows = 6,
}: {
  readonly query: UseQueryOptions<Answer, Error, Answer, string[]>;
  readonly children: (answer: Answer) => ReactNode;
  readonly rows?: number;
}) {
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...query, placeholderData: (before: Answer | undefined) => before } as typeof query);
  const { say } = useLanguage();
  if (data !== undefined) return <div className={isPlaceholderData ? 'stale' : undefined}>{children(data)}</div>;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <div className="waiting" role="status">
      <span className="hidden">{say(W.loading)}</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for nothing yet are told apart by nothing else
        <i key={i} />
      ))}
    </div>
  );
}

export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { say } = useLanguage();
  const wording = error instanceof ApiError ? error.wording : null;
  return (
    <div className="notice" role="alert">
      <h2>{say(W.failed)}</h2>
      <p>{say(wording ?? W.offline)}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {say(W.retry)}
        </button>
      )}
    </div>
  );
}

/** The title of the page, on the page and in the window. */
export function Title({ children, text, above }: { readonly children: ReactNode; readonly text: string; readonly above?: ReactNode }) {
  useEffect(() => {
    document.title = `${text} · Parley`;
  }, [text]);
  return (
    <div className="title">
      {above && <p className="above">{above}</p>}
      <h1>{children}</h1>
    </div>
  );
}
