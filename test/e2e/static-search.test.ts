import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../built-site.js';
import { hostileLog, hostileSettings } from '../hostile-strings.js';
import { queryTable } from '../query-table.js';
import { openBrowser, openWindow } from './browser.js';
import { serveFolder } from './static-server.js';

const exampleLog = join(import.meta.dirname, '../../examples/log');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a built site that can be searched', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let context: BrowserContext;
  let page: Page;
  let foreign: readonly unknown[];
  let asked: string[] = [];
  const refused: string[] = [];
  beforeAll(async () => {
    const settings = {
      title: '每日一读',
      site: { languages: ['zh', 'en'], search: true },
      searches: [{ name: 'to-try', title: '值得一试', query: 'stars:>=3 has:code' }],
    };
    site = await builtSite({}, { from: exampleLog, settings });
    server = await serveFolder(site.folder);
    ({ context, page, foreign } = await openWindow(browser));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/[0-9a-f]{8,}/, '*')));
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  });
  afterAll(async () => {
    await context?.close();
    await server?.close();
    site?.remove();
  });

  it('fetches nothing of the index before the reader searches', async () => {
    asked = [];
    for (const path of ['', 'search.html', 'days/2022-05-11.html']) await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/search/') || path.startsWith('/assets/search'))).toEqual([]);
  });

  it('finds while one types, marks what matched and keeps the query in the address', async () => {
    await page.goto(`${server.url}search.html`);
    asked = [];
    await page.locator('form.query input').pressSequentially('目标检测');
    await expect.poll(() => page.locator('.hit mark').allInnerTexts()).toContain('目标检测');
    expect(asked.filter((path) => /search/.test(path)).slice(0, 3)).toEqual([
      '/assets/search-*.js',
      '/search/index.json',
      '/search/*/summary.bin',
    ]);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('目标检测');
    await page.locator('.hit a').first().click();
    await page.waitForURL(/\/entries\/2022-04-06-[0-9a-f]{8}\.html$/);
    expect(await page.locator('article.permalink h1').innerText()).toContain('检测');
  });

  it('finds from an address, in the language of the page, and leads to entries of that language', async () => {
    await page.goto(`${server.url}en/search.html?q=${encodeURIComponent('yolo')}`);
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toBe('3 entries');
    expect(await page.locator('.hit a').first().getAttribute('href')).toMatch(/^\/en\/entries\/[\d-]+-[0-9a-f]{8}\.html$/);
    const choice = page.locator('.facet a').first();
    expect(await choice.getAttribute('href')).toMatch(/^\/en\/search\.html\?q=yolo\+/);
    await choice.click();
    await expect.poll(() => page.locator('form.query input').inputValue()).toMatch(/^yolo \S+$/);
    await page.locator('.hit').first().waitFor();
  });

  it('answers as the table of queries says', async () => {
    await page.goto(`${server.url}search.html`);
    const rows = queryTable().filter(({ refs, problem }, at) => problem === null && refs.length > 0 && refs.length <= 10 && at % 6 === 1);
    expect(rows.length).toBeGreaterThan(8);
    const dates = (refs: readonly string[]) => refs.map((ref) => ref.slice(0, 10)).sort();
    for (const { query, refs, first } of rows) {
      await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
      await page.locator('.hit').first().waitFor();
      const found = await page.locator('ol.hits[start] time').allInnerTexts();
      expect([query, [...found].sort()]).toEqual([query, dates(refs)]);
      if (first !== null) expect([query, found[0]]).toEqual([query, first.slice(0, 10)]);
    }
  });

  it('says what is wrong with a query', async () => {
    await page.goto(`${server.url}en/search.html?q=${encodeURIComponent('year:20x2')}`);
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert] .wrong').innerText()).toBe('20x2');
  });

  it('opens a palette over any page and leads to an entry', async () => {
    await page.goto(`${server.url}days/2022-05-11.html`);
    await page.keyboard.press('Control+k');
    await page.locator('dialog.palette input').pressSequentially('minivit');
    await page.locator('dialog.palette [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\/2022-05-11-[0-9a-f]{8}\.html$/);
    expect(await page.locator('h1').innerText()).toContain('MiniViT');
  });

  it('offers the searches that the log keeps, and values of its filters', async () => {
    await page.goto(`${server.url}search.html`);
    await page.getByRole('link', { name: '值得一试' }).click();
    await page.getByRole('link', { name: 'stars:>=3 has:code' }).click();
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.locator('form.query input').inputValue()).toBe('stars:>=3 has:code');
    await page.locator('form.query input').fill('');
    await page.locator('form.query input').pressSequentially('venue:CV');
    await page.locator('#completions code', { hasText: 'venue:' }).first().waitFor();
    await page.locator('form.query input').fill('');
    await page.locator('form.query input').pressSequentially('topic:');
    await page.locator('#completions code', { hasText: 'topic:目标检测' }).waitFor();
  });

  it('finds again when the site was built anew meanwhile', async () => {
    await page.goto(`${server.url}en/search.html?q=yolo`);
    await page.locator('.hit').first().waitFor();
    const folder = (JSON.parse(site.read('search/index.json')) as { folder: string }).folder;
    await context.route('**/search/index.json', (route) =>
      route.fulfill({ json: { format: 1, folder: 'newer', homes: { zh: '', en: 'en/' }, topics: {} } }),
    );
    renameSync(join(site.folder, 'search', folder), join(site.folder, 'search/newer'));
    await page.locator('form.query input').fill('"object detection"');
    await page.locator('form.query').press('Enter');
    await expect.poll(() => page.locator('.found-count').innerText()).not.toContain('3 entries');
    renameSync(join(site.folder, 'search/newer'), join(site.folder, 'search', folder));
    await page.locator('form.query input').fill('lane');
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain('The index did not arrive. Try again.');
    await context.unroute('**/search/index.json');
  });

  it('says without script that it needs one', async () => {
    const window = await openWindow(browser, { javaScriptEnabled: false });
    await window.page.goto(`${server.url}en/`);
    await window.page.locator('.find input').fill('yolo');
    await window.page.locator('.find input').press('Enter');
    await window.page.waitForURL(/\/en\/search\.html\?q=yolo$/);
    expect(await window.page.locator('noscript').innerText()).toContain('needs JavaScript');
    await window.context.close();
  });

  it('breaks no rule of its policy and asks no other host', () => {
    expect(refused).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

it('a search over a hostile log runs nothing of it', { timeout: 120_000 }, async () => {
  const settings = { ...hostileSettings, site: { ...(hostileSettings as { site?: object }).site, search: true } };
  const site = await builtSite(hostileLog, { settings });
  const server = await serveFolder(site.folder);
  const { context, page } = await openWindow(browser);
  const refused: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss());
  for (const query of ['script', 'onerror', 'alert', '<img src=x onerror=alert(1)>', '"><script>window.hit=1</script>', 'javascript']) {
    await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
    await page.locator('[data-results] [role=status], [data-results] [role=alert]').first().waitFor();
    const isHit = await page.evaluate(() => 'hit' in window);
    const elements = await page.locator('[data-results] :is(script, img, iframe, object, style, [onerror], [onclick], [style])').count();
    expect([query, isHit, elements]).toEqual([query, false, 0]);
  }
  expect(refused).toEqual([]);
  await context.close();
  await server.close();
  site.remove();
});
