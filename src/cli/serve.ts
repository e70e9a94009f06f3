import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../contract/exit-codes.js';
import { type LedgerFlags, ledgerCommand } from './ledger/open.js';
import { today } from './ledger/today.js';

interface Flags extends LedgerFlags {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
}

const PORT = 4321;
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const VERSION = new URL('../../package.json', import.meta.url);

const WORDS = {
  reading: { vi: 'Sổ mới: đang đọc các bài mẫu …', en: 'A new ledger: reading the sample reports …' },
  at: { vi: 'Parley ở', en: 'Parley is at' },
  stop: { vi: 'Ctrl+C để dừng', en: 'Ctrl+C stops it' },
  taken: {
    vi: 'Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác: --port {next}',
    en: 'Port {port} is in use by another program. Choose another one: --port {next}',
  },
} as const;

export const serveCommand = (): Command =>
  ledgerCommand(
    'serve',
    'Open Parley in the browser. A ledger that is not there yet begins with the sample reports.',
    `
    parley serve
    parley serve --port 8080 --no-open
    parley serve --ledger postgres://user@server/parley --host 0.0.0.0`,
  )
    .option('--port <number>', 'port to listen at (default: PORT, else 4321)', portNumber, portNumber(process.env['PORT'] || String(PORT)))
    .option('--host <address>', 'address to listen at; others than this machine reach it only if you say so', '127.0.0.1')
    .option('--no-open', 'do not open the browser')
    .action(serve);

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('Give a port: 0 to 65535.');
  return port;
}

async function serve(flags: Flags): Promise<void> {
  const { defaultLedger, isServer, openLedger } = await import('../app/ledger/open-ledger.js');
  const { serve: start } = await import('../http/serve.js');
  const say = (words: { vi: string; en: string }): string => words[flags.lang];
  const address = flags.ledger ?? (process.env['PARLEY_LEDGER'] || defaultLedger());
  const fresh = !isServer(address) && !existsSync(address);
  const ledger = await openLedger(address, { create: true });
  if (fresh && existsSync(SAMPLES)) {
    console.error(say(WORDS.reading));
    const { addTexts } = await import('../app/ledger/add-texts.js');
    for await (const _ of addTexts(ledger, [SAMPLES], { published: null, stdin: process.stdin, now: () => new Date() }));
  }
  const { version } = JSON.parse(readFileSync(VERSION, 'utf8')) as { version: string };
  const clock = { today, now: () => new Date().toISOString() };
  try {
    const listening = await start({ ledger, address, version, clock, author: userInfo().username, log: (error) => console.error(error) }, flags);
    console.log(`${say(WORDS.at)} ${listening.address}  (${say(WORDS.stop)})`);
    if (flags.open && process.stdout.isTTY) await openBrowser(listening.address);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await listening.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(
      `parley: ${say(WORDS.taken)
        .replace('{port}', String(flags.port))
        .replace('{next}', String(flags.port + 1))}`,
    );
    process.exitCode = EXIT.usage;
  } finally {
    await ledger.close();
  }
}

/** Without a display there is no browser to open: the address is printed anyhow. */
async function openBrowser(address: string): Promise<void> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const { default: open } = await import('open');
  await open(address).catch(() => undefined);
}
