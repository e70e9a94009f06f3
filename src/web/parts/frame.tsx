import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { get } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

const PAGES = [
  ['/', W.today],
  ['/read', W.read],
  ['/meetings', W.meetings],
  ['/mechanisms', W.mechanisms],
  ['/commitments', W.commitments],
  ['/people', W.people],
] as const;

/** What stands around every page. */
export function Frame() {
  const { say, language, setLanguage } = useLanguage();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new page is announced, and the keyboard goes on from its top.
  useEffect(() => {
    void path;
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className="skip" href="#content">
        {say(W.skip)}
      </a>
      <header className="mast">
        <Link to="/" className="brand" aria-label="Parley">
          <img src="/icon.svg" alt="" width="22" height="22" />
          Parley
        </Link>
        <nav aria-label={say(W.menu)}>
          {PAGES.map(([to, words]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
              {say(words)}
            </Link>
          ))}
        </nav>
        <SearchBox />
        <button type="button" className="plain" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          {say(W.language)}
        </button>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </>
  );
}

/** '/' focuses it from anywhere. */
function SearchBox() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const query = useRouterState({ select: (state) => (state.location.pathname === '/search' ? String((state.location.search as { q?: string }).q ?? '') : '') });
  const [words, setWords] = useState(query);
  useEffect(() => setWords(query), [query]);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') void navigate({ to: '/search', search: { q: words.trim() } });
  };
  return (
    <search>
      <form className="find" onSubmit={submit}>
        <input
          ref={input}
          type="search"
          value={words}
          placeholder={say(W.searchHint)}
          aria-label={say(W.search)}
          aria-keyshortcuts="/"
          onChange={(event) => setWords(event.target.value)}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

function Foot() {
  const { say } = useLanguage();
  const { data } = useQuery(get<{ texts: number; families: number; meetings: number; commitments: number }>('/api/status'));
  return (
    <footer className="foot">
      {data && (
        <span>
          {data.texts} {say(W.texts).toLowerCase()} · {say(W.independent, { n: data.families })} · {data.meetings} {say(W.meetings).toLowerCase()} ·{' '}
          {data.commitments} {say(W.commitments).toLowerCase()}
        </span>
      )}
      <a href="/api/openapi.json">API</a>
    </footer>
  );
}

export function NotFound() {
  const { say } = useLanguage();
  return (
    <div className="notice">
      <h1>{say(W.notFound)}</h1>
      <Link to="/">{say(W.home)}</Link>
    </div>
  );
}
