import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.js';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, serveLog } from './browser.js';
import { serveFolder } from './static-server.js';

const picture = (name: string) => `<div align=center><img src="https://a.example/good-${name}.png"></div>`;
const long = Array.from(
  { length: 12 },
  (_, at) => `${at + 1}. [第 ${at + 1} 点的标题](https://a.example/${at})\n   - Tips: ${'长长的一段。'.repeat(90)}`,
).join('\n\n');

let browser: Browser;
let log: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  [browser, log] = await Promise.all([
    openBrowser(),
    serveLog({
      'notes/202205/0510.md': sampleNote('2022.5.10', long),
      'notes/202205/0511.md': sampleNote(
        '2022.5.11',
        `1. [检测](https://a.example/1)\n\n${picture('one')}\n\n2. [分割](https://a.example/2)\n\n${picture('two')}\n\n<img src="https://a.example/lost.png">\n\n3. [跟踪](https://a.example/3)\n\n${picture('three')}`,
      ),
      'notes/202205/0512.md': sampleNote('2022.5.12', '1. [次日](https://a.example/4)'),
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

describe('pictures', () => {
  const day = () => `${log.url}days/2022-05-11`;
  const shown = (page: Page) => page.locator('dialog.viewer[open] img').getAttribute('src');

  it('open large, go on by keys, and give the focus back', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(day());
    await page.locator('#e1 .asset a').click();
    expect(await shown(page)).toBe('https://a.example/good-one.png');
    expect(await page.locator('dialog.viewer p').innerText()).toContain('图 1：检测');
    expect(page.url()).toBe(day());
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shown(page)).toBe('https://a.example/good-two.png');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => shown(page)).toBe('https://a.example/good-one.png');
    await page.keyboard.press('n');
    expect(page.url()).toBe(day());
    await page.keyboard.press('Escape');
    await page.locator('dialog.viewer[open]').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.entry')?.id)).toBe('e1');
    await context.close();
  });

  it('keep the focus inside while one is open, and count only those that are there', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(day());
    await page.locator('#e2 .gone').waitFor();
    await page.locator('#e3 .asset a').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog.viewer .num').innerText()).toBe('3 / 3');
    for (let tab = 0; tab < 6; tab++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null),
      ).toBe(true);
    }
    await page.locator('dialog.viewer .close').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.entry')?.id)).toBe('e3');
    await context.close();
  });

  it('go on by a swipe', async () => {
    const { context, page } = await openWindow(browser, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await page.goto(day());
    await page.locator('#e1 .asset a').tap();
    await page.locator('dialog.viewer').evaluate((dialog) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: dialog, clientX: x, clientY: 300 });
      dialog.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], changedTouches: [touch(300)] }));
      dialog.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(120)] }));
    });
    await expect.poll(() => shown(page)).toBe('https://a.example/good-two.png');
    await context.close();
  });

  it('are plain links without script, and for a click that asks for a window of its own', async () => {
    const quiet = await openWindow(browser, { javaScriptEnabled: false });
    await quiet.page.goto(day());
    expect(await quiet.page.locator('#e1 .asset a').getAttribute('href')).toBe('https://a.example/good-one.png');
    await quiet.context.close();
    const { context, page } = await openWindow(browser);
    await page.goto(day());
    const opened = context.waitForEvent('page');
    await page.locator('#e1 .asset a').click({ modifiers: ['ControlOrMeta'] });
    await opened;
    expect(await page.locator('dialog.viewer[open]').count()).toBe(0);
    await context.close();
  });
});

describe('pictures of the log on its site', () => {
  it('come in the width that the screen needs, and move nothing', async () => {
    const site = await builtSite({}, { from: join(import.meta.dirname, '../../examples/log'), settings: {} });
    const server = await serveFolder(site.folder);
    for (const [window, width] of [
      [{ viewport: { width: 1280, height: 900 } }, 320],
      [{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true }, 720],
    ] as const) {
      const { context, page } = await openWindow(browser, window);
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Node | null }[] }[]) {
            // The words under the date may come late: “3 days ago”.
            const isOfEntries = entry.sources.some(({ node }) => document.querySelector('.entries')?.contains(node));
            if (isOfEntries) document.documentElement.dataset.shift = `${entry.value}`;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${server.url}days/2022-05-11.html`);
      const image = page.locator('.asset img').first();
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
      expect(await image.evaluate((one: HTMLImageElement) => one.currentSrc)).toMatch(
        new RegExp(`/assets/pictures/[0-9a-f]{20}-${width}\\.webp$`),
      );
      expect(await page.evaluate(() => document.documentElement.dataset.shift ?? null)).toBeNull();
      await context.close();
    }
    await server.close();
    site.remove();
  });
});

describe('the place where one stopped reading', () => {
  const day = () => `${log.url}days/2022-05-10`;
  const offer = (page: Page) => page.locator('.continue');

  async function leaveAt(page: Page, entry: string): Promise<void> {
    await page.goto(day());
    await page.locator(entry).evaluate((element) => element.scrollIntoView());
    await page.goto(`${log.url}days/2022-05-12`);
  }

  it('is offered on the next visit, and followed only when asked', async () => {
    const { context, page } = await openWindow(browser);
    await leaveAt(page, '#e6');
    await page.goto(day());
    expect(await offer(page).innerText()).toBe('接着上次读：第 6 点的标题');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await offer(page).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#e6');
    await expect.poll(() => page.locator('#e6').evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBeLessThan(60);
    await expect.poll(() => offer(page).count()).toBe(0);
    await context.close();
  });

  it('gives way to an anchor, to the browser going back, and to the end of the page', async () => {
    const { context, page } = await openWindow(browser);
    await leaveAt(page, '#e6');
    await page.goto(`${day()}#e2`);
    expect(await offer(page).count()).toBe(0);
    await leaveAt(page, '#e6');
    await page.goBack();
    expect(await offer(page).count()).toBe(0);
    await leaveAt(page, '.footer');
    await page.goto(day());
    expect(await offer(page).count()).toBe(0);
    await context.close();
  });

  it('moves nothing on the page', async () => {
    const { context, page } = await openWindow(browser);
    const top = () => page.locator('#e1').evaluate((element) => element.getBoundingClientRect().top);
    await page.goto(day());
    const before = await top();
    await leaveAt(page, '#e6');
    await page.goto(day());
    await offer(page).waitFor();
    expect(await top()).toBe(before);
    await context.close();
  });
});
