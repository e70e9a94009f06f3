import type { Span } from './span.js';

/**
 * Something wrong with one text, kept as data so that one bad text never stops a run.
 * `code` is a key of the message tables in `contract/`; `values` fill that message.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly span?: Span;
}

export type ProblemCode =
  | 'text-empty'
  | 'text-binary'
  | 'text-too-large'
  | 'text-undecodable'
  | 'language-unsupported'
  | 'file-not-found'
  | 'file-unreadable'
  | 'folder-empty';
