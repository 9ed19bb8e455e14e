import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openWindow, serveLog } from './browser.js';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const texts = {
  'notes/202204/0430.md': sampleNote('2022.4.30', '1. [手写一个车道线检测](https://a.example/0) :star: :star: :star:\n'),
  'notes/202205/0501.md': sampleNote(
    '2022.5.1',
    ['剪枝', '量化', '蒸馏', '点云', '超分', '去雨', '翻译']
      .map((title, at) => `${at + 1}. [${title}](https://b.example/${at})\n`)
      .join('\n'),
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [夜里的车道线检测](https://a.example/1) :star:\n\n2. [<img src=x onerror="window.hit=1">车道线检测](https://a.example/2)\n\n3. [招聘](https://a.example/3)\n',
  ),
};

let browser: Browser;
let log: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  [browser, log] = await Promise.all([openBrowser(), serveLog(texts)]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

describe('what is near an entry', () => {
  it('comes beside the entry with the reasons, as text', async () => {
    const { context, page } = await openWindow(browser, { bypassCSP: true });
    await page.goto(`${log.url}entries/2022-05-11/1`);
    await page.locator('.related li').nth(1).waitFor();
    expect(await page.locator('.related a').allTextContents()).toEqual([
      '手写一个车道线检测',
      '<img src=x onerror="window.hit=1">车道线检测',
    ]);
    expect(await page.locator('.related small').first().textContent()).toBe('共同提到：车道线检测；同一主题：自动驾驶');
    expect(await page.evaluate('window.hit')).toBe(undefined);
    await page.addScriptTag({ content: axe });
    expect(await page.evaluate('axe.run().then((found) => found.violations.map((one) => one.id))')).toEqual([]);
    await leave(page, () => page.locator('.related a').first().click());
    expect(page.url()).toBe(`${log.url}entries/2022-04-30/1`);
    await context.close();
  });

  it('is a link without script', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${log.url}entries/2022-05-11/1`);
    await leave(page, () => page.locator('#related a').click());
    expect(page.url()).toBe(`${log.url}related/2022-05-11/1`);
    expect(await page.locator('.related li').count()).toBe(2);
    await context.close();
  });

  it('is not mentioned where there is nothing', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}entries/2022-05-11/3`);
    await page.locator('#related').waitFor({ state: 'detached' });
    expect(await page.locator('.side h2').allTextContents()).not.toContain('相关');
    await context.close();
  });
});
