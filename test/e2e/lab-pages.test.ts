import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../../src/operations/daybook-context.js';
import { siteLabs } from '../../src/operations/lab/site-labs.js';
import { builtSite } from '../built-site.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';
import { changedPixels, entry, example, finished } from './lab-window.js';
import { serveFolder } from './static-server.js';
import { violations } from './violations.js';

let browser: Browser;
let log: ServedLog;
beforeAll(async () => {
  browser = await openBrowser();
  log = await serveLog({}, example);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

describe('the pages of labs', () => {
  it.each([
    ['zh', 390, 'light'],
    ['en', 1440, 'dark'],
  ] as const)('have no violations, with results too (%s, %i, %s)', async (language, width, colorScheme) => {
    const { context, page } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
    for (const path of ['labs', 'labs/portrait', entry]) {
      await page.goto(`${log.url}${path}?lang=${language}`);
      if (path === 'labs/portrait') {
        await page.locator('#lab-sample').click();
        await finished(page);
        await page.locator('#lab-p-showsMesh').check();
        await page.locator('#lab-outputs button').nth(1).waitFor({ timeout: 30_000 });
      }
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await context.close();
  });

  it('of all labs fit a phone, and have no violations', async () => {
    const { context, page } = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${log.url}labs`);
    const names = await page
      .locator('.labs h2 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1)));
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const path of names.flatMap((name) => [`${name}?lang=zh`, `${name}?lang=en`])) {
      await page.goto(log.url + path);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([path, true]);
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    await context.close();
  });

  it('read without script, and say how to run the lab in a terminal', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${log.url}labs/portrait`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('在这里运行需要 JavaScript。终端不需要，见下面的命令。');
    expect(text).toContain('daybook lab run portrait');
    expect(text).toContain('--shows-mesh');
    expect(text).not.toContain('用示例');
    await context.close();
  });
});

describe('a site built with labs', () => {
  it('runs them on any host of static files, in one thread', async () => {
    const ports = { now: () => new Date(0), logger: { info() {}, warn() {} }, env: {} };
    const labs = await siteLabs({ daybook: { ports }, language: 'zh' } as unknown as OperationContext, false);
    const site = await builtSite({}, { from: example, settings: { site: { languages: ['zh', 'en'] } }, base: '/', labs });
    const server = await serveFolder(site.folder);
    const { context, page, foreign } = await openWindow(browser);
    await page.goto(`${server.url}en/entries/${site.files.find((path) => /^entries\/2022-05-11-.*\.html$/.test(path))?.slice(8)}`);
    await page.goto(`${server.url}en/labs/portrait.html`);
    await page.getByText(/networks run in WebAssembly, in one thread: this page is not isolated from others/).waitFor();
    await page.getByRole('button', { name: 'Use the sample' }).click();
    await finished(page);
    expect(await changedPixels(page)).toBeGreaterThan(1000);
    expect(foreign.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
    expect(site.read('labs/portrait.html')).toContain('worker-src &#39;self&#39;');
    await context.close();
    await server.close();
    site.remove();
  });

  it('has no word of them when it is built without', async () => {
    const site = await builtSite({}, { from: example });
    expect(site.files.filter((path) => path.includes('labs'))).toEqual([]);
    expect(site.read('index.html')).not.toContain('实验室');
    site.remove();
  });
});
