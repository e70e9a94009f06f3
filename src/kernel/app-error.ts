/**
 * Something asked for that cannot be done, and that is neither a problem of a text nor a bug. `code` is a key of the message
 * tables in `contract/`, where it also has its exit status; `values` fill the message.
 */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export type AppErrorCode =
  | 'ledger-missing'
  | 'ledger-unreadable'
  | 'ledger-unreachable'
  | 'ledger-newer'
  | 'ledger-busy'
  | 'ledger-full'
  | 'id-unknown'
  | 'id-ambiguous'
  | 'id-other-kind'
  | 'mechanism-unknown'
  | 'mechanism-ambiguous'
  | 'round-unknown'
  | 'party-unknown'
  | 'nothing-to-undo'
  | 'not-mergeable'
  | 'not-splittable'
  | 'export-damaged'
  | 'export-unreadable'
  | 'export-unwritable'
  | 'ledger-not-empty';
