/** What a run of the command ends with. The same table stands in README.md; a test compares them. */
export const EXIT = {
  /** Every input was read. */
  read: 0,
  /** Some input could not be read; the others were. */
  problem: 1,
  /** The command line was not understood; nothing was read. */
  usage: 2,
  /** What was asked for is not in the ledger. */
  notFound: 3,
  /** The ledger could not be opened, reached or written. */
  ledger: 4,
  /** A bug in Parley itself. */
  bug: 70,
  /** What was read could not be written out: the disk is full, the output was taken away. */
  output: 74,
} as const;
