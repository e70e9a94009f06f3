import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const MAIN = join(ROOT, 'dist/cli/main.js');
/** Gold records and a corpus, where they lie beside the repository. */
export const SHARED = process.env['PARLEY_SHARED'] ?? join(ROOT, '../shared');

/** The sample reports by name, in NFC. */
export const samples = (): Map<string, string> => textsIn(join(ROOT, 'samples'));

/** The texts of the gold set; none where it is not there. */
export const goldTexts = (): Map<string, string> => {
  const folder = join(SHARED, 'gold/texts');
  return existsSync(folder) ? textsIn(folder) : new Map();
};

function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8').normalize('NFC')]));
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; whatever its exit status, that is a result. */
export async function run(
  program: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; input?: string; uid?: number; gid?: number } = {},
): Promise<Ran> {
  const { input = '', env, ...others } = options;
  const running = promisify(execFile)(program, args, { cwd: ROOT, ...others, env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  running.child.stdin?.end(input);
  try {
    return { status: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { status: code, stdout, stderr };
  }
}

export const parley = (args: readonly string[], options: Parameters<typeof run>[2] = {}): Promise<Ran> => run(process.execPath, [MAIN, ...args], options);
