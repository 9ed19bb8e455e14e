import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { siteSamples } from '../capture/site-samples.js';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openOwnWindow, openWindow, type ServedLog, serveLog } from './browser.js';

const path = 'notes/202205/0511.md';
const note = sampleNote('2022.5.11', '1. [量尺](https://arxiv.org/abs/2106.04560)       :star:');
const article = siteSamples.find(({ extractor }) => extractor === 'weixin');
if (!article) throw new Error('test/capture/site-samples.ts has no article of WeChat any more.');
const strictPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A post &amp; 检测</title><p id="p">It runs on a phone.</p></html>';

let browser: Browser;
let log: ServedLog;
let strict: Server;
const strictUrl = (): string => `http://127.0.0.1:${(strict.address() as AddressInfo).port}/post?a=1`;
beforeAll(async () => {
  browser = await openBrowser();
  strict = createServer((_, response) => {
    const headers = {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox",
    };
    response.writeHead(200, headers).end(strictPage);
  });
  await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser?.close();
  strict?.close();
});
beforeEach(async () => {
  const web = fakeWeb({ ...article.answers, [strictUrl()]: { body: strictPage } });
  log = await serveLog({ [path]: note, 'daybook.json': '{ "title": "Daybook" }' }, undefined, { fetch: web.fetch });
});
afterEach(() => log.close());

const save = (parts: Record<string, string>): string => `${log.url}save?${new URLSearchParams(parts)}`;

describe('a page that is handed over', () => {
  it('is written as an entry without any script, and opens in the editor', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(save({ text: `看看这个 ${article.url}` }));
    expect(await page.getByLabel('标题').inputValue()).toBe('CVPR 2022 | 把注意力量一量：一把尺子走天下');
    expect(log.get(path)).toBe(note);
    await page.getByLabel('4', { exact: true }).check();
    await page.getByLabel('https://github.com/open-mmlab/mmdetection').check();
    await page.getByLabel('Tips').fill('量一量');
    await leave(page, () => page.getByRole('button', { name: '写入这一点' }).first().click());
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/edit/2022-05-11?n=2&said=added');
    await page.getByText('已写入笔记。').waitFor();
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('CVPR 2022 | 把注意力量一量：一把尺子走天下');
    expect(log.get(path)).toContain(`2. [CVPR 2022 | 把注意力量一量：一把尺子走天下](${article.url})       :star::star::star::star:\n`);
    expect(log.get(path)).toContain(
      '   - Code: [https://github.com/open-mmlab/mmdetection](https://github.com/open-mmlab/mmdetection)\n   - Tips: 量一量\n',
    );
    await context.close();
  });

  it('is kept for later', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(save({ url: article.url }));
    await page.getByRole('button', { name: '以后再读' }).first().click();
    await page.getByText('已存下').waitFor();
    expect(log.get(path)).toBe(note);
    expect(log.get('.daybook/to-read.jsonl')).toContain(article.url);
    await context.close();
  });
});

/** What the address of a link on the page does when a browser's bookmark does it on another page. */
async function clickBookmark(page: Page, code: string): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate(decodeURI(code.slice('javascript:'.length)))]);
  await opened.waitForLoadState();
  return opened;
}

describe('the bookmark', () => {
  it('does nothing on its own page but say that it is to be dragged', async () => {
    const { context, page } = await openWindow(browser, { locale: 'en-GB' });
    await page.goto(`${log.url}ways-in`);
    await page.getByRole('link', { name: 'Note in Daybook' }).click();
    await page.getByText('Drag it: on this page a click does nothing.').waitFor();
    expect([page.url(), context.pages().length]).toEqual([`${log.url}ways-in`, 1]);
    await context.close();
    const plain = await openWindow(browser, { locale: 'en-GB', javaScriptEnabled: false });
    await plain.page.goto(`${log.url}ways-in`);
    await plain.page.getByRole('link', { name: 'Note in Daybook' }).click();
    expect([plain.page.url(), plain.context.pages().length]).toEqual([`${log.url}ways-in`, 1]);
    await plain.context.close();
  });

  it('hands over a page whose own policy forbids everything, in a small window', async () => {
    const { context, page } = await openWindow(browser, { locale: 'en-GB' });
    await page.goto(`${log.url}ways-in`);
    const code = await page.getByRole('link', { name: 'Note in Daybook' }).getAttribute('href');
    await page.goto(strictUrl());
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('p') as HTMLElement));
    const opened = await clickBookmark(page, code ?? '');
    expect(await opened.getByLabel('Title').inputValue()).toBe('A post & 检测');
    expect(await opened.getByLabel('Link').inputValue()).toBe(strictUrl());
    expect(await opened.getByLabel('Abstract').inputValue()).toBe('It runs on a phone.');
    expect(await opened.evaluate(() => window.opener)).toBe(null);
    await opened.getByRole('button', { name: 'Write the entry' }).first().click();
    await opened.getByText('Written into the notes.').waitFor();
    expect(log.get(path)).toContain(`2. [A post & 检测](${strictUrl()})`);
    await context.close();
  });
});

describe('the log as an app', () => {
  it('is one that chromium installs, and takes what is shared', async () => {
    const { context, page } = await openOwnWindow();
    await page.goto(log.url);
    const tools = await context.newCDPSession(page);
    const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { url, errors, data } = await tools.send('Page.getAppManifest');
    expect([url, errors]).toEqual([`${log.url}manifest.webmanifest`, []]);
    expect(JSON.parse(data ?? '').share_target.action).toBe('/save');
    await context.close();
  });

  it('says the colour of its paper as its pages have it', async () => {
    for (const [colorScheme, colour] of [
      ['light', '#fafaf7'],
      ['dark', '#111619'],
    ] as const) {
      const { context, page } = await openWindow(browser, { colorScheme });
      await page.goto(log.url);
      const shown = await page.evaluate(() => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      });
      expect(shown).toBe(colour);
      await context.close();
    }
  });
});
