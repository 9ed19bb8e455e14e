import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, serveLog } from './browser.js';
import { hostileLog } from './hostile-log.js';

let browser: Browser;
let log: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  [browser, log] = await Promise.all([openBrowser(), serveLog(hostileLog)]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

const pages = [
  '',
  'days/2022-05-10',
  'days/2022-05-11',
  'days/2022-05-12',
  'days/2022-05-13',
  'entries/2022-05-10/1',
  'entries/2022-05-11/16',
  'entries/2022-05-12/1',
  'archive',
  'topics',
  'topics/window-hit-1',
  'topics/object-detection',
  'venues',
  'papers',
  'papers/arxiv-2204.07154',
  'code',
  'lists/without-tips',
  'lists/%3Cscript%3Ewindow.hit=1%3C/script%3E',
  'stats',
  'diagnostics',
  'about',
  'search?q=%22%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E',
  `save?title=%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E${'x'.repeat(200)}&text=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E`,
  '%3Cscript%3Ewindow.hit=1%3C/script%3E',
];

describe('a script in every field', () => {
  it('never runs, and nothing is refused that the page itself wanted', async () => {
    const { context, page } = await openWindow(browser);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const path of pages) {
      await page.goto(log.url + path);
      // All at once: what is near comes later and takes the place of a link.
      const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      for (const href of hrefs) expect(href).toMatch(/^(?:https?:\/\/|\/|#)/);
      expect(await page.evaluate(() => [document.querySelectorAll('iframe, object, embed, main script').length, 'hit' in window])).toEqual([
        0,
        false,
      ]);
    }
    expect(refused).toEqual([]);
    await context.close();
  });
});

describe('hostile and odd content', () => {
  it('keeps every page as wide as the window', async () => {
    const { context, page } = await openWindow(browser);
    for (const path of [...pages, 'ways-in']) {
      await page.goto(log.url + path);
      for (const width of [320, 390, 820, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
      }
    }
    await context.close();
  });
});
