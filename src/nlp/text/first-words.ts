/** The words that the matches of a pattern can begin with: whole ones, and the beginnings of others. */
export interface FirstWords {
  readonly words: ReadonlySet<string>;
  /** The empty one where any word will do. */
  readonly beginnings: ReadonlySet<string>;
}

/** Words as far as they are read: what stands before the next piece of the pattern. */
type Begun = ReadonlySet<string>;

const NONE: Begun = new Set();
/** Words are told apart by their first letters only, where there are more of them than this. */
const MOST = 500;

/**
 * Reads a pattern over the tape for its first words, so that it is tried only where one of them stands. What it cannot say
 * exactly it leaves open: a word too many costs a try, one too few would lose a match.
 */
export function firstWords(source: string): FirstWords {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  let at = 0;
  for (const word of either(new Set(['']))) if (word !== '') words.add(word);
  return { words, beginnings };

  function either(begun: Begun): Begun {
    let after = row(begun);
    while (source[at] === '|') {
      at++;
      after = union(after, row(begun));
    }
    return after;
  }

  function row(begun: Begun): Begun {
    let after = begun;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      if (after.size > 0) after = repeated(after);
      else skip();
    }
    return after;
  }

  function repeated(begun: Begun): Begun {
    const after = piece(begun);
    const [sign, , most] = take(/[?*+]\??|\{\d+(,?)(\d*)\}\??/y) ?? [];
    if (sign === undefined) return after;
    if (sign[0] !== '?' && most !== '1') for (const word of after) beginnings.add(word);
    return /^(?:[?*]|\{0)/.test(sign) ? union(begun, after) : after;
  }

  function piece(begun: Begun): Begun {
    const run = take(/[^()[\]{}|?*+\\.^$]+(?![?*+{])/y);
    if (run) return append(begun, run[0]);
    const group = take(/\((?:\?(?:<?[=!]|:|<\w+>))?/y);
    if (group) {
      const aside = /[=!]$/.test(group[0]);
      const after = either(aside ? NONE : begun);
      at++;
      return aside ? begun : after;
    }
    const [, not, set] = take(/\[(\^?)((?:\\.|[^\]\\])*)\]/y) ?? [];
    if (set !== undefined) return oneOf(begun, not ? null : membersOf(set));
    const [, escaped] = take(/\\(k<\w+>|.)/y) ?? [];
    if (escaped !== undefined) return escaped === 'b' ? begun : oneOf(begun, escaped === 'd' ? DIGITS : /^\w/.test(escaped) ? null : [escaped]);
    const unit = source[at++]!;
    return unit === '^' || unit === '$' ? begun : oneOf(begun, unit === '.' ? null : [unit]);
  }

  function append(begun: Begun, run: string): Begun {
    const space = run.indexOf(' ');
    if (space < 0) return new Set([...begun].map((word) => word + run));
    for (const word of begun) (space === 0 && word === '' ? beginnings : words).add(word + run.slice(0, space));
    return NONE;
  }

  /** null: too many to name. */
  function oneOf(begun: Begun, units: readonly string[] | null): Begun {
    if (units === null || begun.size * units.length > MOST) {
      for (const word of begun) beginnings.add(word);
      return NONE;
    }
    return units.map((unit) => append(begun, unit)).reduce(union);
  }

  /** Passes over what comes after the first word. */
  function skip(): void {
    if (take(/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()|\\[])+/y)) return;
    at++;
    while (source[at] !== ')') {
      if (source[at] === '|') at++;
      else skip();
    }
    at++;
  }

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const m = pattern.exec(source);
    if (m) at = pattern.lastIndex;
    return m;
  }
}

const union = (a: Begun, b: Begun): Begun => (a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]));

const DIGITS = [...'0123456789'];

/** The characters of a set; null where an escape stands for many. */
function membersOf(set: string): string[] | null {
  const members: string[] = [];
  for (const [piece, from, to] of set.matchAll(/([^\\])-([^\\])|\\?[\s\S]/g)) {
    if (from !== undefined) for (let unit = from.charCodeAt(0); unit <= to!.charCodeAt(0); unit++) members.push(String.fromCharCode(unit));
    else if (piece === '\\d') members.push(...DIGITS);
    else if (/^\\\w/.test(piece)) return null;
    else members.push(piece.at(-1)!);
  }
  return members;
}
