import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where systems keep a Chromium of their own. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The browser of `PARLEY_CHROMIUM`, else the system's, else the one that Playwright keeps; null where there is none. */
function findChromium() {
  return [process.env['PARLEY_CHROMIUM'], ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/** Installs one where there is none: Debian's package for whoever may, else Playwright's own. */
function installChromium() {
  const root = process.getuid?.() === 0;
  const run = (program, args) => execFileSync(program, args, { stdio: 'ignore', timeout: 600_000 });
  if (root && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else run(process.execPath, [new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname, 'install', 'chromium']);
}

/** A real Chromium without a window. */
export async function openBrowser() {
  if (findChromium() === null) installChromium();
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found, and none could be installed: install one and name it in PARLEY_CHROMIUM');
  return chromium.launch({ executablePath, args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
}
