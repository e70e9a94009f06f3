import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/contract/exit-codes.js';
import { ROOT, run } from './support/root.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const tool = (name: string, ...args: string[]): Promise<{ status: number; output: string }> =>
  run(process.execPath, [join(ROOT, 'node_modules', name), ...args], { env: { NO_COLOR: '1' } }).then((ran) => ({
    status: ran.status,
    output: ran.stdout + ran.stderr,
  }));

describe('the house is kept', () => {
  it('is formatted and free of lint', async () => {
    const { status, output } = await tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
    expect(status, output).toBe(0);
  });

  it('holds no dead code and no dependency that is not used', async () => {
    const { status, output } = await tool('knip/bin/knip.js', '--no-progress');
    expect(status, output).toBe(0);
  });

  it('has sound types in its tests too', async () => {
    const { status, output } = await tool('typescript/bin/tsc', '-p', 'test');
    const client = await tool('typescript/bin/tsc', '-p', 'src/web');
    expect(client.status, client.output).toBe(0);
    expect(status, output).toBe(0);
  });

  it('pins every version and names no registry', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
    for (const kind of ['dependencies', 'devDependencies'])
      for (const version of Object.values(manifest[kind] ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
    if (existsSync(join(ROOT, 'bench/package-lock.json'))) expect(read('bench/package-lock.json')).not.toContain('"resolved": "http');
  });

  it('locks the binaries of every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const wanted = Object.entries(packages).flatMap(([path, entry]) => Object.keys(entry.optionalDependencies ?? {}).map((name) => [path, name] as const));
    expect(wanted.length).toBeGreaterThan(0);
    for (const [path, name] of wanted)
      expect(packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`], `${name}: run scripts/complete-lock.mjs`).toBeDefined();
  });

  it('shows in the README what the command prints', async () => {
    const { status, output } = await run(process.execPath, [join(ROOT, 'scripts/readme.mjs'), '--check']).then((ran) => ({
      status: ran.status,
      output: ran.stdout + ran.stderr,
    }));
    expect(status, output).toBe(0);
  });

  it('tells the same exit statuses in the README as in the contract', () => {
    const table = [...read('README.md').matchAll(/^\| `(\d+)` \|/gm)].map((row) => Number(row[1]));
    expect(table).toEqual(Object.values(EXIT));
  });
});
