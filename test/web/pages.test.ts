import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.mjs';
import { startServer } from '../support/server.mjs';

/** axe-core, as it runs inside a page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Whatever a page complains of: scripts refused by the policy, errors, requests to elsewhere. */
let complaints: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-web-'));
  [server, browser] = await Promise.all([startServer(join(folder, 'parley.db'), ['samples', 'test/ledger/collection']), openBrowser()]);
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && `${origin}/` !== server.address) complaints.push(`asked ${request.url()}`);
  });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const api = async <Answer>(path: string): Promise<Answer> => (await (await fetch(`${server.address}api/${path}`)).json()) as Answer;
const open = async (path: string): Promise<void> => {
  await page.goto(server.address + path, { waitUntil: 'networkidle' });
};
const heading = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

interface Thing {
  readonly id: string;
}
const firstOf = async (path: string): Promise<Thing> => (await api<readonly Thing[]>(path))[0]!;

/** Serious and critical faults that axe finds in the page as it stands. */
async function faults(): Promise<string[]> {
  // The policy of the page keeps scripts out: this one comes in through the debugger.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(' | ')}`,
      );
  });
}

describe('every page', () => {
  const addresses = async (): Promise<readonly (readonly [string, string])[]> => {
    const { sources } = await api<{ sources: Thing[] }>(`meetings/${(await firstOf('meetings?disputed=1')).id}`);
    return [
      ['', 'Hôm nay'],
      ['read', 'Đọc bài'],
      ['meetings', 'Cuộc gặp'],
      [`meetings/${(await firstOf('meetings?disputed=1')).id}`, ''],
      ['mechanisms', 'Cơ chế'],
      [`mechanisms/${(await firstOf('mechanisms?party=KR&party=US')).id}`, ''],
      ['commitments', 'Cam kết'],
      ['commitments?view=board', 'Cam kết'],
      [`commitments/${(await firstOf('commitments')).id}`, ''],
      ['people', 'Người'],
      [`people/${(await firstOf('people')).id}`, ''],
      ['parties/US', 'Hoa Kỳ'],
      [`texts/${sources[0]!.id}`, ''],
      ['search?q=ban+dan', 'ban dan'],
    ];
  };

  it('has a heading, a title and nothing that axe finds serious, in light, dark and on a phone', async () => {
    for (const [path, title] of await addresses()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect((await heading()).length, path).toBeGreaterThan(1);
      expect(await heading(), path).toContain(title);
      expect(await page.title(), path).toContain('Parley');
      expect(await faults(), path).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(), `${path} in dark`).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than a phone`).toBe(true);
    }
  }, 240_000);

  it('speaks Vietnamese and English, by the browser first, then as chosen', async () => {
    await open('meetings');
    expect(await heading()).toBe('Cuộc gặp');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await heading()).toBe('Meetings');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await heading()).toBe('Meetings');
    const english = await browser.newContext({ locale: 'en-GB' });
    const other = await english.newPage();
    await other.goto(server.address, { waitUntil: 'networkidle' });
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe('Today');
    await english.close();
  });

  it('is reached by the keyboard', async () => {
    await open('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Đến nội dung chính');
    await page.keyboard.press('/');
    await page.keyboard.type('dat hiem');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\?q=dat/);
    await page
      .getByText(/kết quả/)
      .first()
      .waitFor();
    expect((await page.locator('mark.found').first().innerText()).toLowerCase()).toBe('đất hiếm');
  });

  it('says what to do where there is nothing, and where the server does not answer', async () => {
    await open('meetings/m0000000000');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('m0000000000');
    await open('nowhere');
    expect(await heading()).toBe('Không có trang này');
    await open('commitments?party=US&status=withdrawn&topic=health');
    expect(await page.locator('main').innerText()).toContain('Hãy bớt điều kiện lọc');
  });
});

describe('today, lists and pages of things', () => {
  it('lead from a chart and a list to a meeting, and from an outcome to its sentence', async () => {
    await open('');
    await page.locator('.chart svg circle').first().waitFor();
    await page.getByRole('button', { name: 'theo chủ đề' }).click();
    await page.locator('.chart svg circle').first().waitFor();
    const { id } = await firstOf('meetings?party=KR&party=US&status=held');
    await open(`meetings/${id}`);
    const quote = page.locator('.outcomes .quote').first();
    await quote.waitFor();
    const words = (await quote.innerText()).replace(/^“|”$/g, '');
    await quote.click();
    await page.waitForURL(/texts\/t.*at=/);
    await page.locator('mark.target').first().waitFor();
    const marked = (await page.locator('mark.target').allInnerTexts()).join('');
    expect(marked.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
  });

  it('filter, keep the filter in the address, and download what is shown', async () => {
    await open('meetings');
    await page.getByLabel('Bên').selectOption('KR');
    await page.waitForURL(/party=KR/);
    const rows = (await api<Thing[]>('meetings?party=KR')).length;
    expect(rows).toBeGreaterThan(3);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(rows);
    for (const sides of await page.locator('tbody .parties').allInnerTexts()) expect(sides).toMatch(/Hàn Quốc|\+/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải CSV' }).click()]);
    const csv = readFileSync((await download.path())!, 'utf8');
    expect(csv.split('\r\n').length).toBe(rows + 2);
    expect(csv).toContain('Hàn Quốc');
  });

  it('compare two rounds of a mechanism', async () => {
    const { id } = await firstOf('mechanisms?party=KR&party=US');
    await open(`mechanisms/${id}`);
    await expect.poll(() => page.locator('.line li').count()).toBeGreaterThan(2);
    await page.getByLabel(/^từ/).selectOption('4');
    await page.getByLabel(/^đến/).selectOption('5');
    await page.waitForURL(/from=4&to=5/);
    await page.locator('.diff h3').first().waitFor();
    expect(await page.locator('.diff').innerText()).toContain('Mới');
  });
});

describe('reading', () => {
  it('shows the record beside the text within a second, each fact on its words, and adds it', async () => {
    await open('read');
    const text =
      'Việt Nam và Na Uy hội đàm tại Hà Nội\n\n(TTXVN) - Ngày 5/3/2024, tại Hà Nội, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã hội đàm với Bộ trưởng Ngoại giao Na Uy Espen Barth Eide. Hai bên nhất trí thúc đẩy hợp tác điện gió ngoài khơi. Na Uy cam kết dành 250 triệu USD cho chuyển đổi năng lượng.';
    await page.getByRole('textbox', { name: /Dán một bài báo/ }).fill(text);
    const began = Date.now();
    await page.getByRole('button', { name: 'Đọc bài' }).click();
    await page.locator('.text mark.person', { hasText: 'Espen Barth Eide' }).first().waitFor();
    expect(Date.now() - began).toBeLessThan(5_000);
    await page.locator('.text mark.person', { hasText: 'Espen Barth Eide' }).first().hover();
    expect(await page.locator('#fact').innerText()).toMatch(/Na Uy[\s\S]*vi\/person\//);
    await page.locator('.text mark.amount').first().focus();
    expect(await page.locator('#fact').innerText()).toContain('250 triệu USD');
    await page.getByRole('button', { name: 'Thêm vào sổ' }).click();
    await page.getByText('Đã thêm vào sổ').waitFor();
    await page.getByRole('link', { name: 'Mở bài' }).click();
    await page.waitForURL(/texts\/t/);
    await expect.poll(heading).toBe('Việt Nam và Na Uy hội đàm tại Hà Nội');
    const meetings = await api<{ parties: string[] }[]>('meetings?party=NO');
    expect(meetings.length).toBe(1);
  });

  it('shows hostile text as text', async () => {
    const hostile =
      'Việt Nam và Lào <script>window.hacked = 1</script><img src=x onerror="window.hacked=2"> hội đàm \u202e ngược \u0000 tại Hà Nội ngày 5/3/2024 với các nội dung hợp tác.';
    await open('read');
    await page.getByRole('textbox', { name: /Dán một bài báo/ }).fill(hostile.replace('\u0000', ''));
    await page.getByRole('button', { name: 'Đọc bài' }).click();
    await page.locator('.text').waitFor();
    expect(await page.locator('.text').innerText()).toContain('<script>window.hacked = 1</script>');
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    const post = (text: string): Promise<Response> =>
      fetch(`${server.address}api/read`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
    const zero = await post(hostile);
    expect([200, 422]).toContain(zero.status);
    const large = await post(`Việt Nam và Lào hội đàm tại Hà Nội. ${'Hai bên nhất trí hợp tác. '.repeat(190_000)}`);
    expect(large.status).toBe(200);
    expect(((await large.json()) as { outcomes: unknown[] }).outcomes.length).toBeGreaterThan(1000);
    expect((await post('Việt Nam '.repeat(1_000_000))).status).toBe(400);
  }, 120_000);
});

describe('corrections', () => {
  it('settle a dispute, and take it back', async () => {
    const { id } = await firstOf('meetings?disputed=1');
    await open(`meetings/${id}`);
    await page.locator('.dispute').first().waitFor();
    const disputes = await page.locator('.dispute').count();
    await page.getByRole('button', { name: 'Chốt giá trị này' }).first().click();
    await expect.poll(() => page.locator('.dispute').count()).toBe(disputes - 1);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => page.locator('.dispute').count()).toBe(disputes);
    await expect.poll(() => page.locator('main').innerText()).toContain('đã hoàn tác');
  });

  it('edit a slot in a dialog that the keyboard opens and closes', async () => {
    const { id } = await firstOf('meetings?party=KR&party=US&status=held');
    await open(`meetings/${id}`);
    const edit = page.getByRole('button', { name: 'Sửa' }).nth(1);
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await edit.click();
    await page.getByRole('textbox', { name: 'Giá trị đúng' }).fill('Busan');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect.poll(() => page.locator('.slots').first().innerText()).toContain('Busan');
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await expect.poll(() => page.locator('.slots').first().innerText()).not.toContain('Busan');
  });

  it('set how far a commitment has come', async () => {
    const { id } = await firstOf('commitments?delivery=not-rated');
    await open(`commitments/${id}`);
    await page.getByLabel('Thực hiện').selectOption('delivered');
    await expect.poll(async () => (await api<{ delivery: string }>(`commitments/${id}`)).delivery).toBe('delivered');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(async () => (await api<{ delivery: string }>(`commitments/${id}`)).delivery).toBe('not-rated');
  });

  it('split a text off and merge it again', async () => {
    const [meeting] = (await api<{ id: string; texts: number }[]>('meetings?limit=500')).filter((each) => each.texts > 2);
    await open(`meetings/${meeting!.id}`);
    await page.getByRole('button', { name: 'Tách bài này ra' }).last().click();
    await expect.poll(async () => (await api<{ texts: number }>(`meetings/${meeting!.id}`)).texts).toBe(meeting!.texts - 1);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await expect.poll(async () => (await api<{ texts: number }>(`meetings/${meeting!.id}`)).texts).toBe(meeting!.texts);
  });
});

describe('the server', () => {
  it('refuses what another site sends, and names of other servers', async () => {
    const post = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${server.address}api/corrections`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ act: 'settle', id: 'm', slot: 'date', value: 'x' }),
      });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await fetch(`${server.address}api/corrections`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status).toBe(403);
  });

  it('describes itself and answers by that description', async () => {
    const description = await api<{ openapi: string; paths: Record<string, unknown> }>('openapi.json');
    expect(description.openapi).toMatch(/^3\.1/);
    for (const path of ['/api/meetings', '/api/commitments/{id}', '/api/read', '/api/corrections']) expect(Object.keys(description.paths)).toContain(path);
    const answer = await fetch(server.address);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${server.address}api/meetings?limit=nothing`)).status).toBe(400);
    expect((await fetch(`${server.address}api/none`)).status).toBe(404);
    expect(server.log()).toBe('');
  });
});
