/** One article or statement in one version: what every offset of a record points into. */
export interface SourceText {
  /** The file or address that was read. */
  readonly uri: string;
  /** NFC; made once and never altered. */
  readonly text: string;
  /** Publication time that came with the text (TIMEX3 date or date-time), not read from it; null when unknown. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string;
}
