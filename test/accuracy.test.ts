import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run, SHARED } from './support/root.js';

interface Part {
  readonly texts: number;
  readonly overall: number;
  readonly fromNoise: number;
  readonly outsideText: number;
  readonly figures: Readonly<Record<string, { readonly f1: number | null; readonly support: number }>>;
}
type Parts = Readonly<Record<'all' | 'tuned' | 'heldBack' | 'first', Part>>;
interface Recorded {
  readonly parts: Parts;
  readonly reliability: Readonly<Record<string, { readonly gap: number }>>;
}

const BOLD = ['times.value', 'people.all', 'amounts', 'meetings.slots', 'outcomes.all'] as const;
type Figure = 'overall' | (typeof BOLD)[number];
/** Points by which a recorded figure may fall. */
const SLACK = 0.5;
/** What the reader has to reach on all texts, whatever was recorded. */
const FLOORS: Readonly<Record<Figure, number>> = {
  overall: 77,
  'times.value': 90,
  'people.all': 82,
  amounts: 92,
  'meetings.slots': 66,
  'outcomes.all': 56,
};
/** Gap between the confidence of facts and the share that is right, on the texts held back. */
const LARGEST_GAP = 0.12;

const recorded = JSON.parse(readFileSync(join(ROOT, 'eval/figures.json'), 'utf8')) as Recorded;
const figure = (part: Part, name: Figure): number | null => (name === 'overall' ? part.overall : part.figures[name]!.f1);
const there = existsSync(join(SHARED, 'gold/dev'));
if (!there) console.log(`accuracy: not measured, no annotated texts at ${SHARED}`);

describe.skipIf(!there)('the reader on the annotated texts', () => {
  let parts: Parts;
  beforeAll(async () => {
    const { status, stdout, stderr } = await run(process.execPath, [join(ROOT, 'scripts/eval.mjs'), '--json']);
    expect(status, stderr).toBe(0);
    parts = JSON.parse(stdout) as Parts;
  });

  it.each(['all', 'heldBack'] as const)('reads no worse than recorded: %s', (part) => {
    for (const name of ['overall', ...BOLD] as const) {
      const before = figure(recorded.parts[part], name);
      if (before !== null) expect(figure(parts[part], name), `${name} was ${before}`).toBeGreaterThanOrEqual(before - SLACK);
    }
  });

  it('draws nothing from noise and no span outside the text', () => {
    expect([parts.all.fromNoise, parts.all.outsideText]).toEqual([0, 0]);
  });

  it.each(Object.entries(FLOORS) as [Figure, number][])('%s reaches %d', (name, floor) => {
    expect(figure(parts.all, name)).toBeGreaterThanOrEqual(floor);
    expect(figure(parts.first, name), 'the first five texts').toBeGreaterThan(floor);
  });
});

describe('what is said of accuracy', () => {
  it('follows from the recorded figures, in docs/accuracy.md and README.md', async () => {
    const { status, stderr } = await run(process.execPath, [join(ROOT, 'scripts/accuracy.mjs'), '--check']);
    expect(status, stderr).toBe(0);
  });

  it('says how likely a fact is right about as it is seen', () => {
    for (const [fact, { gap }] of Object.entries(recorded.reliability)) expect(gap, fact).toBeLessThanOrEqual(LARGEST_GAP);
  });

  it.skipIf(!there)('shows nothing of the texts held back', async () => {
    const heldBack = readFileSync(join(ROOT, 'eval/held-back.txt'), 'utf8').match(/^\w+$/gm)!;
    for (const option of ['--only', '--diff=HEAD --only'])
      expect(await run(process.execPath, [join(ROOT, 'scripts/eval.mjs'), ...option.split(' '), heldBack[0]!])).toMatchObject({ status: 2, stdout: '' });
    const { stdout } = await run(process.execPath, [join(ROOT, 'scripts/eval.mjs'), '--errors']);
    const ids = new Set(stdout.match(/^\w+(?=\t)/gm));
    expect(heldBack.filter((id) => ids.has(id))).toEqual([]);
  });
});

it('measuring passes, saying why, where there are no annotated texts', async () => {
  for (const script of ['eval.mjs', 'train-confidence.mjs']) {
    const ran = await run(process.execPath, [join(ROOT, 'scripts', script)], { env: { PARLEY_SHARED: join(ROOT, 'samples') } });
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^[\w-]+: skipped, no gold records at .+\n$/);
  }
});
