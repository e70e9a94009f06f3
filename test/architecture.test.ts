import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/root.js';

/** What each room of src/ may import from, besides itself. The drawing of this is in ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  nlp: ['kernel'],
  ledger: ['kernel'],
  intake: ['kernel'],
  store: ['kernel'],
  contract: ['kernel'],
  app: ['kernel', 'nlp', 'ledger', 'intake', 'store'],
  cli: ['kernel', 'app', 'contract', 'http'],
  http: ['kernel', 'app', 'contract'],
  mcp: ['kernel', 'app', 'contract'],
  web: ['contract'],
};
const PURE = ['kernel', 'nlp', 'ledger'];
/** The only modules that may name a language. */
const LANGUAGE_DOORS = ['nlp/pipeline.ts', 'nlp/lang/index.ts'];
/** What would make reading depend on the machine, the moment or the reader's settings. */
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\b|\bsetTimeout\b|\bsetInterval\b/],
  ['randomness', /\bMath\.random\b|\bcrypto\b/],
  ['the default locale', /\btoLocale\w*|\blocaleCompare\b|\bIntl\.\w+\(\s*\)|\bIntl\.\w+\(undefined/],
  ['local time', /\bnew Date\([^)]|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(/],
  ['the process', /\bprocess\.|\bglobalThis\b|\bconsole\./],
];

const SRC = join(ROOT, 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const source = new Map(files.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));
const code = (path: string): string => source.get(path)!.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const roomOf = (path: string): string => path.split('/')[0]!;

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Below src/, when it is one of ours. */
  readonly target: string | null;
  /** Whether it is gone after compilation. */
  readonly typeOnly: boolean;
}
const imports: readonly Import[] = files.flatMap((from) =>
  [...code(from).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([\w@./:-]+)\1|\bnew URL\(\s*(['"])(\.[^'"\n]+\.js)\3/g)].map((found) => {
    const specifier = found[2] ?? found[4]!;
    const target = specifier.startsWith('.')
      ? relative(SRC, join(SRC, dirname(from), specifier))
          .replaceAll('\\', '/')
          .replace(/\.js$/, (_, at: number, path: string) => (source.has(`${path.slice(0, at)}.tsx`) ? '.tsx' : '.ts'))
      : null;
    const statement = code(from)
      .slice(0, found.index)
      .split(/;|^\s*$/m)
      .at(-1)!;
    return { from, specifier, target, typeOnly: /^\s*(?:import|export)\s+type\b/.test(statement) };
  }),
);
const ours = imports.filter((each): each is Import & { target: string } => each.target !== null);

describe('the rooms of src/', () => {
  it('were found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(ours.length).toBeGreaterThan(40);
    for (const path of files.filter((each) => each.includes('/'))) expect(Object.keys(MAY_IMPORT), path).toContain(roomOf(path));
  });

  it('import along the arrows alone', () => {
    const wrong = ours.filter(({ from, target }) => roomOf(target) !== roomOf(from) && !MAY_IMPORT[roomOf(from)]?.includes(roomOf(target)));
    expect(wrong.map(({ from, target }) => `${from} must not import ${target}`)).toEqual([]);
  });

  it('import files that exist', () => {
    expect(ours.filter(({ target }) => !source.has(target) && !/\.(?:json|css)$/.test(target)).map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual(
      [],
    );
  });

  it('have no import cycle', () => {
    const graph = new Map<string, string[]>(files.map((path) => [path, []]));
    for (const { from, target, typeOnly } of ours) if (!typeOnly) graph.get(from)!.push(target);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('name a language in one place', () => {
    const wrong = ours.filter(({ from, target }) => {
      const language = /^nlp\/lang\/(\w+)\//.exec(target)?.[1];
      return language !== undefined && !from.startsWith(`nlp/lang/${language}/`) && !LANGUAGE_DOORS.includes(from);
    });
    expect(wrong.map(({ from, target }) => `${from} must not import ${target}`)).toEqual([]);
  });

  it('stay pure where they are to be: no modules of Node, no packages', () => {
    const wrong = imports.filter(({ from, target }) => PURE.includes(roomOf(from)) && target === null);
    expect(wrong.map(({ from, specifier }) => `${from} must not import ${specifier}`)).toEqual([]);
  });

  it('stay pure where they are to be: no clock, no randomness, no locale', () => {
    const wrong = files
      .filter((path) => PURE.includes(roomOf(path)))
      .flatMap((path) => IMPURE.filter(([, pattern]) => pattern.test(code(path))).map(([what]) => `${path} must not use ${what}`));
    expect(wrong).toEqual([]);
  });
});
