import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = `${ROOT}dist/cli/main.js`;

/** Adds texts to a ledger and serves it on a free port; the program itself, on loopback. */
export async function startServer(ledger, paths, today = '2025-06-01') {
  const env = { ...process.env, PARLEY_TODAY: today, LC_ALL: 'en_GB.UTF-8' };
  const adding = spawn(process.execPath, [MAIN, 'add', ...paths, '--ledger', ledger], { cwd: ROOT, env, stdio: 'ignore' });
  const [status] = await once(adding, 'exit');
  if (status !== 0) throw new Error(`parley add ended with ${status}`);
  const serving = spawn(process.execPath, [MAIN, 'serve', '--ledger', ledger, '--port', '0', '--no-open'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors = [];
  serving.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const [line] = await once(createInterface(serving.stdout), 'line');
  const address = /http:\S+/.exec(line)[0];
  return {
    address,
    /** What the server has written to its log. */
    log: () => errors.join(''),
    sample: readFileSync(`${ROOT}samples/01-biden-ha-noi-vietnamplus.txt`, 'utf8'),
    async close() {
      serving.kill('SIGTERM');
      await once(serving, 'exit');
    },
  };
}
