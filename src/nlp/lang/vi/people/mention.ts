import type { TokenRange } from '../../../reading.js';
import type { NameOrigin } from '../names.js';
import type { Office, PostPhrase } from '../posts/office.js';

/** A name as found, before it is known whose it is. */
export interface NameMention extends TokenRange {
  readonly whole: TokenRange;
  readonly offices: readonly Office[];
  /** Offices that a verb gives: 'được bổ nhiệm làm …', 'hiện là …'. */
  readonly predicate: readonly Office[];
  /** The post is that of the person of whom this one is the counterpart. */
  readonly counterpart: boolean;
  /** A country said beside the name that is not in an office: 'người đồng cấp Hàn Quốc'. */
  readonly party: string | null;
  readonly origin: NameOrigin;
  readonly words: number;
  /** Another spelling in parentheses: 'Lâm Kiếm (Lin Jian)'. */
  readonly alias: TokenRange | null;
  /** Only a mention of somebody named elsewhere: 'Bộ trưởng Dũng'. */
  readonly short: boolean;
  readonly rule: string;
}

/** A post that stands without a name. */
export interface BarePost extends TokenRange {
  readonly phrase: PostPhrase;
  readonly offices: readonly Office[];
}

export interface Mentions {
  readonly names: readonly NameMention[];
  readonly bare: readonly BarePost[];
}
