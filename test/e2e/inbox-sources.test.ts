import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { feedOf } from '../inbox/fetching.js';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

const url = 'https://blog.example.org/feed.xml';
const web = fakeWeb({ [url]: { body: feedOf(1, 2), type: 'application/rss+xml' } });

let browser: Browser;
let log: ServedLog;
let page: Page;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  log = await serveLog({ 'notes/202205/0511.md': '# 2022.5.11\n' }, undefined, { fetch: web.fetch });
});
afterEach(async () => {
  await context?.close();
  await log.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Presses a button of a form. The page loads anew by itself when settings change, and may do so under a click, which is then none. */
const press = async (name: string) => {
  const isSent = () => page.waitForRequest((request) => request.method() === 'POST', { timeout: 10_000 });
  await expect.poll(() => Promise.all([isSent(), button(name).click()]).then(() => true, String)).toBe(true);
};

describe.each([false, true])('the sources of the inbox, with script: %s', (javaScriptEnabled) => {
  beforeEach(async () => {
    ({ context, page } = await openWindow(browser, { javaScriptEnabled, viewport: { width: 390, height: 844 } }));
  });
  it('a source is added, asked, removed and put back', async () => {
    await page.goto(`${log.url}inbox/sources`);
    await page.getByLabel('新来源的网址').fill(url);
    await press('添加');
    await page.getByText('已添加：Blog').waitFor();
    await press('立即获取');
    await page.getByText('来了 2 条新内容。').waitFor();
    await page.getByText('上次成功').waitFor();
    await press('移除');
    await page.getByText('已移除：Blog。').waitFor();
    expect(JSON.parse(log.get('daybook.json')).inbox.sources).toEqual([]);
    await press('放回');
    await page.getByText('已添加：Blog').waitFor();
    expect(JSON.parse(log.get('daybook.json')).inbox.sources).toEqual([{ name: 'Blog', kind: 'feed', url }]);
    // It may be loading anew just now.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('what is no address stays in the form, and a list of another reader comes in', async () => {
    await page.goto(`${log.url}inbox/sources`);
    await page.getByLabel('新来源的网址').fill('不是网址');
    await press('添加');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('新来源的网址').inputValue()).toBe('不是网址');
    await page.getByText('订阅列表（OPML）').click();
    const opml = `<opml version="2.0"><body><outline text="示例" xmlUrl="${url}"/></body></opml>`;
    await page.getByLabel('其他阅读器的列表').setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
    await press('导入');
    await page.getByText('新增 1 个来源。').waitFor();
    await page.getByRole('heading', { name: '示例' }).waitFor();
  });
});

it('what was done is told, also when the log changes while it is done', async () => {
  log.put('daybook.json', JSON.stringify({ inbox: { sources: [{ name: 'Blog', kind: 'feed', url }] } }));
  ({ context, page } = await openWindow(browser));
  const other = await context.newPage();
  await other.goto(`${log.url}days/2022-05-11`);
  await page.goto(`${log.url}inbox/sources`);
  let answer = (): void => {};
  const isChanged = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/inbox/sources', async (route) => {
    if (route.request().method() === 'POST') await isChanged;
    await route.continue();
  });
  const pressed = press('立即获取');
  await page.waitForRequest((request) => request.method() === 'POST');
  log.put('notes/202205/0511.md', sampleNote('2022.5.11', '1. [改过的一点](https://example.org/a)'));
  await other.locator('.entry .title', { hasText: '改过的一点' }).waitFor();
  // So much is enough for the page to hear of it too.
  await other.waitForTimeout(300);
  answer();
  await pressed;
  await page.getByText('来了 2 条新内容。').waitFor();
});
