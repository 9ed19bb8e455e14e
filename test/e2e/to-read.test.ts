import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

const path = 'notes/202205/0511.md';
const note = sampleNote('2022.5.11', '1. [检测 with YOLOv6](https://example.org/a)       :star::star:');
const article = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const web = fakeWeb({ [article]: 'weixin/article.html' });

let browser: Browser;
let log: ServedLog;
let page: Page;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  log = await serveLog({ [path]: note }, undefined, { fetch: web.fetch });
});
afterEach(async () => {
  await context?.close();
  await log.close();
});

describe.each([false, true])('the to-read queue, with script: %s', (javaScriptEnabled) => {
  beforeEach(async () => {
    ({ context, page } = await openWindow(browser, { javaScriptEnabled, viewport: { width: 390, height: 844 } }));
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('a link is kept, written about in the editor, and leaves the queue when the day is saved', async () => {
    await page.goto(log.url);
    await page.getByRole('link', { name: '待读', exact: true }).click();
    await page.getByLabel('以后要读的链接').fill(`看看这个 ${article} 不错`);
    await button('存下').click();
    await page.getByText('已存下：CVPR 2022 | 把注意力量一量：一把尺子走天下').waitFor();
    expect(log.get(path)).toBe(note);

    await button('写成一点').click();
    await page.waitForURL((url) => url.pathname === '/edit/2022-05-11');
    await page.getByRole('heading', { name: '第 2 点，共 2 点' }).waitFor();
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('CVPR 2022 | 把注意力量一量：一把尺子走天下');
    expect(await page.getByLabel('链接', { exact: true }).inputValue()).toBe(article);
    expect(log.get(path)).toBe(note);
    await button('保存').click();
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path)).toContain(`2. [CVPR 2022 | 把注意力量一量：一把尺子走天下](${article})`);

    await page.goto(`${log.url}to-read`);
    await page.getByText('没有待读的链接，都读完了。').waitFor();
    await page.getByRole('link', { name: '读过的 1' }).click();
    await page.getByRole('link', { name: '记在 2022-05-11 第 2 点' }).click();
    await page.waitForURL((url) => url.pathname === '/entries/2022-05-11/2');
  });

  it('a link that was removed is put back, and one that is none stays in the form', async () => {
    await page.goto(`${log.url}to-read`);
    await page.getByLabel('以后要读的链接').fill(article);
    await page.keyboard.press('Enter');
    await button('移除').click();
    await page.getByText('没有待读的链接，都读完了。').waitFor();
    await button('放回待读').click();
    await page.getByText('已存下：').waitFor();
    await button('标为读过').click();
    await page.getByText('已标为读过：').waitFor();
    await page.getByLabel('以后要读的链接').fill('不是链接');
    await button('存下').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('以后要读的链接').inputValue()).toBe('不是链接');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
