import type { CommitmentProfile } from '../kernel/ledger.js';
import type { OutcomeKind } from '../kernel/record.js';
import { chainOf } from './chains.js';
import { commitmentDisputes } from './disputes.js';
import { plainWords } from './plain-words.js';

/** Four of the five axes of a commitment; the fifth, delivery, follows from its chain. */
export interface Axes {
  readonly speechAct: 'discussed' | 'intends' | 'agreed' | 'announced' | 'signed' | 'in-force';
  readonly bindingness: 'none' | 'political' | 'mou' | 'contract' | 'treaty' | 'unknown';
  readonly money: 'pledge' | 'commitment' | 'allocation' | 'disbursement' | null;
  readonly evidence: 'quoted' | 'inferred' | 'disputed' | 'retracted';
}

const ACTS: Readonly<Record<OutcomeKind, Axes['speechAct']>> = {
  discussion: 'discussed',
  position: 'discussed',
  request: 'discussed',
  plan: 'intends',
  commitment: 'agreed',
  agreement: 'agreed',
  announcement: 'announced',
};
const ORDER: readonly Axes['speechAct'][] = ['discussed', 'intends', 'announced', 'agreed', 'signed', 'in-force'];

/** Phrases, in plain words, by what they say of the form a promise takes or of its money. */
const SIGNED = ['da ky', 'vua ky', 'ky ket', 'chinh thuc ky', 'le ky', 'ky ban ghi nho', 'ky hiep dinh', 'ky thoa thuan', 'ky hop dong'];
const IN_FORCE = ['co hieu luc', 'bat dau co hieu luc', 'chinh thuc co hieu luc', 'da co hieu luc'];
const FORMS: readonly (readonly [Axes['bindingness'], readonly string[]])[] = [
  ['treaty', ['hiep dinh', 'hiep uoc', 'cong uoc', 'nghi dinh thu', 'fta']],
  ['contract', ['hop dong']],
  ['mou', ['ban ghi nho', 'bien ban ghi nho', 'mou', 'y dinh thu']],
];
const MONEY: readonly (readonly [NonNullable<Axes['money']>, readonly string[]])[] = [
  ['disbursement', ['giai ngan', 'da chuyen', 'da rot', 'chuyen khoan']],
  ['allocation', ['phan bo', 'bo tri ngan sach', 'bo tri', 'trich', 'cap kinh phi', 'duoc cap']],
  ['commitment', ['cam ket', 'thoa thuan', 'nhat tri', 'hop dong', 'ky']],
];

export function axesOf(profile: CommitmentProfile): Axes {
  const text = ` ${plainWords(profile.quote).join(' ')} `;
  const says = (phrases: readonly string[]): boolean => phrases.some((phrase) => text.includes(` ${phrase} `));
  const chain = chainOf(profile);
  const kinds = new Set(chain.flatMap(({ step }) => Object.keys(step.kinds) as OutcomeKind[]));
  let act = [...kinds]
    .map((kind) => ACTS[kind])
    .reduce((best, each) => (ORDER.indexOf(each) > ORDER.indexOf(best) ? each : best), 'discussed' as Axes['speechAct']);
  if (says(SIGNED)) act = 'signed';
  if (says(IN_FORCE)) act = 'in-force';
  const hasSum = chain.some(({ sum }) => sum !== null);
  const paid = chain.some(({ sum, step }) => sum !== null && step.cues['advanced'] && sum.lineage === 'part');
  return {
    speechAct: act,
    bindingness: FORMS.find(([, phrases]) => says(phrases))?.[0] ?? (act === 'agreed' || act === 'announced' ? 'political' : 'unknown'),
    money: hasSum ? (paid ? 'disbursement' : (MONEY.find(([, phrases]) => says(phrases))?.[0] ?? 'pledge')) : null,
    evidence: commitmentDisputes(profile).length > 0 ? 'disputed' : 'quoted',
  };
}
