import type { Reason } from '../../../kernel/ledger.js';
import type { Store } from '../../../store/open-store.js';
import type { Corrections } from '../rulings.js';
import { type Found, find } from './find.js';
import { quotesOf } from './meetings.js';
import { type Source, sourcesOf } from './sources.js';

/** Why an entity is one: each claim that was taken to speak of it, with the words and the reasons. */
export interface WhyView extends Found {
  readonly claims: readonly {
    readonly id: string;
    readonly source: Source;
    readonly quote: string;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
  readonly corrections: readonly CorrectionRow[];
}

export interface CorrectionRow {
  readonly seq: number;
  readonly act: string;
  readonly subject: string;
  readonly data: unknown;
  readonly author: string;
  readonly added: string;
  readonly undone: boolean;
}

/** Claims told, the surest last; a person may have thousands. */
const TOLD = 500;

export async function why(store: Store, id: string): Promise<WhyView> {
  const found = await find(store, id);
  const by = found.kind === 'text' ? 'text' : found.kind === 'outcome' ? 'id' : 'entity';
  const claims = await store.db.selectFrom('claim').selectAll().where(by, '=', found.id).orderBy('score').orderBy('id').limit(TOLD).execute();
  const [quotes, sources] = [
    await quotesOf(store, claims),
    await sourcesOf(
      store,
      claims.map((claim) => claim.text),
    ),
  ];
  const mine = new Set([found.id, ...claims.map((claim) => claim.id)]);
  return {
    ...found,
    claims: claims.map((claim) => ({
      id: claim.id,
      source: sources.get(claim.text)!,
      quote: quotes.get(claim.id)!,
      score: claim.score,
      reasons: JSON.parse(claim.reasons) as Reason[],
    })),
    corrections: (await listCorrections(store)).filter(({ subject, data }) => mine.has(subject) || claimsIn(data).some((claim) => mine.has(claim))),
  };
}

const claimsIn = (data: unknown): string[] => {
  const { claims, into = [], from = [] } = data as Corrections['settle'] & Partial<Corrections['merge'] & Corrections['split']>;
  return [...claims, ...into, ...from].map((claim) => claim.id);
};

export async function listCorrections(store: Store): Promise<CorrectionRow[]> {
  const rows = await store.db.selectFrom('correction').selectAll().orderBy('seq').execute();
  const undone = new Set(rows.flatMap((row) => row.undoes ?? []));
  return rows
    .filter((row) => row.act !== 'undo')
    .map(({ seq, act, subject, data, author, added }) => ({ seq, act, subject, data: JSON.parse(data) as unknown, author, added, undone: undone.has(seq) }));
}
