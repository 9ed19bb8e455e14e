import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openWindow, serveLog } from './browser.js';

const first =
  '1. [第一点：检测](https://a.example/1) :star::star:\n   - Tips: 看看\n\n<div><img src="https://a.example/good.png"></div>\n\n';
const second =
  '2. [第二点：分割](https://a.example/2) :star:\n\n<div><img src="https://a.example/lost.png"></div>\n\n3. [第三点](https://a.example/3)\n';
const texts = {
  'notes/202204/0430.md': sampleNote('2022.4.30', '1. [更早的一点](https://a.example/0) :star:'),
  'notes/202205/0511.md': sampleNote('2022.5.11', first + second),
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

describe('without script', () => {
  it('reads, turns pages, finds a day, changes language and light', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(log.url);
    expect(await page.locator('.entry .title').count()).toBe(3);
    await leave(page, () => page.locator('a[rel=prev]').click());
    expect(page.url()).toBe(`${log.url}days/2022-04-30`);
    await page.locator('.find input').fill('5.11');
    await leave(page, () => page.locator('.find input').press('Enter'));
    expect(page.url()).toBe(`${log.url}days/2022-05-11`);
    await leave(page, () => page.locator('.choice button[value=dark]').click());
    expect(page.url()).toBe(`${log.url}days/2022-05-11`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await leave(page, () => page.locator('.tongue').click());
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave(page, () => page.locator('.nav a', { hasText: 'Archive' }).click());
    expect(await page.locator('h1').textContent()).toBe('Archive');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.locator('.date-input').fill('2022-05-02');
    await leave(page, () => page.locator('.page-head .button').click());
    expect(await page.locator('h1').textContent()).toBe('Nothing was noted on 2 May 2022, Monday');
    expect(await page.locator('.nearest a').allTextContents()).toEqual(['30 April 2022, Saturday', '11 May 2022, Wednesday']);
    await context.close();
  });

  it('shows a change on disk after a reload', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    log.put('notes/202203/0301.md', sampleNote('2022.3.1', '1. [旧的一点](https://a.example/9)'));
    await page.goto(`${log.url}days/2022-03-01`);
    const titles = async () => {
      await page.reload();
      return page.locator('.entry .title').allTextContents();
    };
    await expect.poll(titles).toEqual(['旧的一点']);
    await context.close();
  });

  it('names a lost picture and links to it', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(log.url);
    const link = page.locator('#e2 .asset a');
    expect(await link.getAttribute('href')).toBe('https://a.example/lost.png');
    expect(await link.locator('img').getAttribute('alt')).toBe('图 1：第二点：分割');
    await context.close();
  });
});

describe('pictures of other hosts', () => {
  it('are asked for without a referrer, and shown', async () => {
    const { context, page, foreign } = await openWindow(browser);
    await page.goto(log.url);
    await expect.poll(() => page.locator('#e1 .asset img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    expect(foreign).toContainEqual({ url: 'https://a.example/good.png', referrer: null });
    await context.close();
  });

  it('become a labelled link when they are lost', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(log.url);
    await page.locator('#e2').scrollIntoViewIfNeeded();
    await page.locator('#e2 .gone').waitFor();
    expect(await page.locator('#e2 .gone').innerText()).toBe('图片已失效\n原图链接');
    expect(await page.locator('#e2 .gone a').getAttribute('href')).toBe('https://a.example/lost.png');
    await context.close();
  });
});

describe('the keyboard', () => {
  it('skips to the text, moves between points, finds, and goes places', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(log.url);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    for (const [key, title] of [
      ['j', '第一点：检测'],
      ['j', '第二点：分割'],
      ['k', '第一点：检测'],
      ['k', '第一点：检测'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(title);
    }
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('4.30j');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${log.url}days/2022-04-30`);
    await page.keyboard.press('n');
    await page.waitForURL(`${log.url}days/2022-05-11`);
    await page.keyboard.press('p');
    await page.waitForURL(`${log.url}days/2022-04-30`);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL(`${log.url}archive`);
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL(log.url);
    await page.keyboard.press('?');
    await page.waitForURL(`${log.url}about#keys`);
    await context.close();
  });

  it('shows where it is', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(log.url);
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('Tab');
      const [width, height, outline] = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const shown = element.closest('.find form') ?? element;
        const { outlineStyle } = getComputedStyle(shown);
        const box = element.getBoundingClientRect();
        return [box.width, box.height, element === document.body ? 'solid' : outlineStyle] as const;
      });
      expect(outline).toBe('solid');
      expect(Math.min(width, height)).toBeGreaterThan(0);
    }
    await context.close();
  });
});

it('follows a change on disk by itself', async () => {
  const { context, page } = await openWindow(browser);
  await page.goto(`${log.url}days/2022-04-30`);
  await page.waitForTimeout(300);
  log.put('notes/202204/0430.md', sampleNote('2022.4.30', '1. [改过的一点](https://a.example/0) :star:'));
  await page.locator('.entry .title', { hasText: '改过的一点' }).waitFor();
  await context.close();
});

it('prints light and without the parts that only lead around', async () => {
  const { context, page } = await openWindow(browser, { colorScheme: 'dark' });
  await page.goto(log.url);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.nav').isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await context.close();
});
