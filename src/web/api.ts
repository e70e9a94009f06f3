import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as schemas from '../contract/api/schemas.js';
import type { Wording } from '../contract/language.js';

export type Source = z.infer<typeof schemas.Source>;
export type MeetingRow = z.infer<typeof schemas.MeetingRow>;
export type MeetingPage = z.infer<typeof schemas.MeetingPage>;
export type CommitmentRow = z.infer<typeof schemas.CommitmentRow>;
export type CommitmentPage = z.infer<typeof schemas.CommitmentPage>;
export type MechanismRow = z.infer<typeof schemas.MechanismRow>;
export type MatrixPage = z.infer<typeof schemas.MatrixPage>;
export type DiffPage = z.infer<typeof schemas.DiffPage>;
export type PersonRow = z.infer<typeof schemas.PersonRow>;
export type PersonPage = z.infer<typeof schemas.PersonPage>;
export type PartyRow = z.infer<typeof schemas.PartyRow>;
export type PartyPage = z.infer<typeof schemas.PartyPage>;
export type TextRecord = z.infer<typeof schemas.TextRecord>;
export type TextPage = z.infer<typeof schemas.TextPage>;
export type SearchPage = z.infer<typeof schemas.SearchPage>;
export type TodayPage = z.infer<typeof schemas.TodayPage>;
export type WhyPage = z.infer<typeof schemas.WhyPage>;
export type NewText = z.infer<typeof schemas.NewText>;
export type NewCorrection = z.infer<typeof schemas.NewCorrection>;

/** What the server says when it cannot do what was asked. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly wording: Wording | null,
  ) {
    super(code);
  }
}

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError('offline', null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const { code, message } = (answer ?? {}) as { code?: string; message?: Wording };
  throw new ApiError(code ?? String(response.status), message ?? null);
}

export function addressOf(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '' || value === false) continue;
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value === true ? '1' : String(value)]) search.append(name, each);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What the server answers to a GET, kept for a while under its address. */
export const get = <Answer>(path: string, query: Query = {}) => {
  const address = addressOf(path, query);
  return queryOptions({ queryKey: [address], queryFn: ({ signal }) => ask<Answer>(address, { signal }) });
};

export const post = <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> =>
  ask<Answer>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
