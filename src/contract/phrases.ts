import type { Language, Wording } from './language.js';

/** 'lần thứ 9', '9th round'. */
export function roundName(round: number, language: Language): string {
  if (language === 'vi') return `lần thứ ${round === 1 ? 'nhất' : round}`;
  const tens = round % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][round % 10] ?? 'th');
  return `${round}${ending} round`;
}

const SCALES: readonly (readonly [number, Wording])[] = [
  [1e12, { vi: 'nghìn tỷ', en: 'trillion' }],
  [1e9, { vi: 'tỷ', en: 'billion' }],
  [1e6, { vi: 'triệu', en: 'million' }],
];

/** '52 tỷ USD', '52 billion USD'. */
export function sum(value: number, currency: string, language: Language): string {
  const [scale, name] = SCALES.find(([least]) => value >= least) ?? [1, null];
  const [whole, fraction] = String(Number((value / scale).toPrecision(6))).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  const number = fraction === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${fraction}`;
  return [number, name?.[language], currency].filter((part) => part !== undefined).join(' ');
}
