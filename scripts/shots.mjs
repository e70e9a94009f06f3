// Screenshots of every page, in light and dark, wide and phone-sized: `npm run shots [FOLDER]`, on a ledger of the samples.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../test/support/browser.mjs';
import { startServer } from '../test/support/server.mjs';

const folder = process.argv[2] ?? 'shots';
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'parley-shots-'));
const server = await startServer(join(data, 'parley.db'), ['samples', 'test/ledger/collection']);
const browser = await openBrowser();
try {
  const pages = await addresses(server.address);
  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ]) {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: scheme,
      locale: 'vi-VN',
      deviceScaleFactor: width < 600 ? 2 : 1,
    });
    const page = await context.newPage();
    for (const [name, path] of pages) {
      await page.goto(server.address + path, { waitUntil: 'networkidle' });
      if (name === 'read') {
        await page.getByRole('textbox', { name: /Dán/ }).fill(server.sample);
        await page.getByRole('button', { name: 'Đọc bài' }).click();
        await page.locator('.text').waitFor();
        await page.locator('mark.person').first().hover();
      }
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${width < 600 ? 'phone' : 'wide'}.png`), fullPage: width >= 600 });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(data, { recursive: true });
}

/** The pages by name, each with something to see on it. */
async function addresses(address) {
  const get = async (path) => (await fetch(`${address}api/${path}`)).json();
  const [disputed] = await get('meetings?disputed=1');
  const mechanisms = await get('mechanisms');
  const mechanism = mechanisms.toSorted((a, b) => b.rounds.length - a.rounds.length)[0];
  const commitment = (await get('commitments?limit=300')).toSorted((a, b) => b.links - a.links || b.texts - a.texts)[0];
  const [person] = (await get('people')).toSorted((a, b) => b.texts - a.texts);
  const { sources } = await get(`meetings/${disputed.id}`);
  return [
    ['today', ''],
    ['read', 'read'],
    ['meetings', 'meetings'],
    ['meeting', `meetings/${disputed.id}`],
    ['mechanisms', 'mechanisms'],
    ['mechanism', `mechanisms/${mechanism.id}`],
    ['commitments', 'commitments'],
    ['board', 'commitments?view=board'],
    ['commitment', `commitments/${commitment.id}`],
    ['people', 'people'],
    ['person', `people/${person.id}`],
    ['party', 'parties/US'],
    ['text', `texts/${sources[0].id}`],
    ['search', 'search?q=b%C3%A1n+d%E1%BA%ABn'],
  ];
}
