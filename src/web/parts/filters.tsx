import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { partyName, TOPICS } from '../../contract/labels.js';
import { get, type PartyRow } from '../api.js';
import { useLanguage } from '../language.js';
import type { ListSearch } from '../router.js';
import { W } from '../words.js';

export type FilterName = keyof ListSearch;

/** Filters that stand in the address of the page, so that a view can be shared. */
export function Filters({
  search,
  names,
  options = {},
  children,
}: {
  readonly search: ListSearch;
  readonly names: readonly FilterName[];
  readonly options?: Readonly<Partial<Record<FilterName, { readonly label: string; readonly values: readonly (readonly [string, string])[] }>>>;
  readonly children?: ReactNode;
}) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const { data: parties } = useQuery(get<readonly PartyRow[]>('/api/parties'));
  const set = (name: FilterName, value: string): void =>
    void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, [name]: value || undefined }), replace: true } as never);
  const choices = (name: FilterName): { label: string; values: readonly (readonly [string, string])[] } | null => {
    if (name === 'party') return { label: say(W.party), values: (parties ?? []).map(({ code }) => [code, partyName(code, language)] as const) };
    if (name === 'topic')
      return {
        label: say(W.topic),
        values: Object.entries(TOPICS)
          .map(([topic, words]) => [topic, words[language]] as const)
          .sort((a, b) => a[1].localeCompare(b[1], language)),
      };
    return options[name] ?? null;
  };
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      {names.map((name) => {
        const choice = choices(name);
        if (name === 'from' || name === 'until')
          return (
            <label key={name}>
              {say(name === 'from' ? W.from : W.to)}
              <input type="date" value={search[name] ?? ''} onChange={(event) => set(name, event.target.value)} />
            </label>
          );
        if (!choice) return null;
        return (
          <label key={name}>
            {choice.label}
            <select value={search[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
              <option value="">{say(W.any)}</option>
              {choice.values.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {children}
    </form>
  );
}
