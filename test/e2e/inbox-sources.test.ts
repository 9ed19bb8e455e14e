import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { feedOf } from '../inbox/fetching.js';
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

describe.each([false, true])('the sources of the inbox, with script: %s', (javaScriptEnabled) => {
  beforeEach(async () => {
    ({ context, page } = await openWindow(browser, { javaScriptEnabled, viewport: { width: 390, height: 844 } }));
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('a source is added, asked, removed and put back', async () => {
    await page.goto(`${log.url}inbox/sources`);
    await page.getByLabel('新来源的网址').fill(url);
    await button('添加').click();
    await page.getByText('已添加：Blog').waitFor();
    await button('立即获取').click();
    await page.getByText('来了 2 条新内容。').waitFor();
    await page.getByText('上次成功').waitFor();
    await button('移除').click();
    await page.getByText('已移除：Blog。').waitFor();
    expect(JSON.parse(log.get('daybook.json')).inbox.sources).toEqual([]);
    // The page loads anew by itself when settings change, and may do so under a click.
    await expect
      .poll(async () => {
        if (await button('放回').isVisible()) await button('放回').click();
        return page.getByText('已添加：Blog').isVisible();
      })
      .toBe(true);
    expect(JSON.parse(log.get('daybook.json')).inbox.sources).toEqual([{ name: 'Blog', kind: 'feed', url }]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('what is no address stays in the form, and a list of another reader comes in', async () => {
    await page.goto(`${log.url}inbox/sources`);
    await page.getByLabel('新来源的网址').fill('不是网址');
    await button('添加').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('新来源的网址').inputValue()).toBe('不是网址');
    await page.getByText('订阅列表（OPML）').click();
    const opml = `<opml version="2.0"><body><outline text="示例" xmlUrl="${url}"/></body></opml>`;
    await page.getByLabel('其他阅读器的列表').setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
    await button('导入').click();
    await page.getByText('新增 1 个来源。').waitFor();
    await page.getByRole('heading', { name: '示例' }).waitFor();
  });
});
