import pc from 'picocolors';

export type Paint = (text: string) => string;

/** What each thing on a page looks like; without colours, all of it is plain text. */
export interface Theme {
  readonly title: Paint;
  readonly heading: Paint;
  /** What frames the facts: labels, sources, rules. */
  readonly quiet: Paint;
  /** What is not certain. */
  readonly doubt: Paint;
  /** Outcomes that bind, that inform, that ask. */
  readonly binding: Paint;
  readonly informing: Paint;
  readonly asking: Paint;
  readonly problem: Paint;
}

export function createTheme(colours: boolean): Theme {
  const c = pc.createColors(colours);
  return {
    title: (text) => c.bold(text),
    heading: (text) => c.bold(text),
    quiet: c.dim,
    doubt: c.yellow,
    binding: c.green,
    informing: c.cyan,
    asking: c.magenta,
    problem: c.red,
  };
}
