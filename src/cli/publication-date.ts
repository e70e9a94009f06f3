import { InvalidArgumentError } from 'commander';

/** A date as an option takes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function publicationDate(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const [year, month, day] = parts ? [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)] : [0, 0, 0];
  const date = new Date(Date.UTC(year!, month! - 1, day));
  if (!parts || date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day) throw new InvalidArgumentError('Give a date such as 2024-10-03.');
  return value;
}
