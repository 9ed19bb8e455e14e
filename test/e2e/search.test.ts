import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openWindow, serveLog } from './browser.js';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const texts = {
  'notes/202204/0430.md': sampleNote(
    '2022.4.30',
    '1. [小目标检测 with YOLOv6](https://a.example/0) :star: :star: :star:\n   - Tips: 先看检测头\n',
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [检测综述](https://a.example/1) :star:\n\n2. [<img src=x onerror="window.hit=1">分割](https://a.example/2)\n',
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

describe('the search page', () => {
  it('answers a form without script', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(log.url);
    await page.locator('.find input').fill('目标检测');
    await leave(page, () => page.locator('.find input').press('Enter'));
    expect(await page.locator('.hits[start] .title').allTextContents()).toEqual(['小目标检测 with YOLOv6']);
    expect(await page.locator('.near-hits .title').allTextContents()).toEqual(['检测综述']);
    expect(await page.locator('.hits[start] .title mark').allTextContents()).toEqual(['目标检测']);
    await leave(page, () => page.locator('.hits[start] .title a').click());
    expect(page.url()).toBe(`${log.url}entries/2022-04-30/1`);
    await context.close();
  });

  it('answers as one types, and keeps the query in the address', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search`);
    await page.keyboard.type('检测');
    await page.locator('.hit').nth(1).waitFor();
    expect(await page.locator('.hit').count()).toBe(2);
    await page.keyboard.type(' -综述');
    await expect.poll(() => page.locator('.hit .title').allTextContents()).toEqual(['小目标检测 with YOLOv6']);
    expect(await page.locator('.reading .not').count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('检测 -综述');
    await page.reload();
    expect(await page.locator('.hit').count()).toBe(1);
    await context.close();
  });

  it('waits for a word that is still being composed', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search`);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/search/') && asked.push(request.url()));
    await page.locator('.query input').evaluate((input: HTMLInputElement) => {
      input.value = 'jian';
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    await page.locator('.query input').evaluate((input: HTMLInputElement) => {
      input.value = '检测';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await page.locator('.hit').first().waitFor();
    await context.close();
  });

  it('asks for nothing that was typed just before a word is composed', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search`);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/search/results') && asked.push(request.url()));
    await page.locator('.query input').evaluate((input: HTMLInputElement) => {
      input.value = '小';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value = '小mubiao';
    });
    await page.waitForTimeout(300);
    expect([asked, new URL(page.url()).search]).toEqual([[], '']);
    await context.close();
  });

  it('offers filters as one types, by keyboard and by mouse', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search`);
    await page.keyboard.type('检测 has:ti');
    await page.locator('.completions li', { hasText: 'has:tips' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('.query input').inputValue()).toBe('检测 has:tips ');
    await page.locator('.reading', { hasText: '有心得' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('检测 has:tips');
    expect(await page.locator('.hit .title').allTextContents()).toEqual(['小目标检测 with YOLOv6']);
    await page.keyboard.type('ye');
    await page.locator('.completions li', { hasText: 'year:' }).click();
    expect(await page.locator('.query input').inputValue()).toBe('检测 has:tips year:');
    await context.close();
  });

  it('points at what is wrong while the rest is kept', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search?q=${encodeURIComponent('检测 year:20x2')}`);
    expect(await page.locator('[role=alert] .wrong').textContent()).toBe('20x2');
    await context.close();
  });

  it('runs nothing that a title holds', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}search`);
    await page.keyboard.type('分割');
    await page.locator('.hit').first().waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('.hit .title').textContent()).toContain('<img src=x onerror=');
    await context.close();
  });
});

describe('the palette', () => {
  it('opens on any page, finds, and goes to the entry', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}archive`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('目标');
    await expect.poll(() => page.locator('.palette [role=option]').allTextContents()).toEqual(['2022-04-30小目标检测 with YOLOv6']);
    await page.keyboard.press('ArrowDown');
    await page.locator('.palette [aria-selected=true]').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${log.url}entries/2022-04-30/1`);
    await context.close();
  });

  it('leads to all results by Enter, and closes by Escape', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(log.url);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    expect(await page.locator('.palette[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('检测');
    await page.keyboard.press('Escape');
    expect(await page.locator('.palette[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${log.url}search?q=${encodeURIComponent('检测')}`);
    expect(await page.locator('.hit').count()).toBe(2);
    await context.close();
  });
});

describe('for every reader', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`axe finds no violation in ${colorScheme} colours, with results, completions and the palette open`, async () => {
      const { context, page } = await openWindow(browser, { colorScheme, bypassCSP: true });
      const violations = async () => {
        await page.addScriptTag({ content: axe });
        return page.evaluate(async () =>
          (await (window as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(
            (one) => one.id,
          ),
        );
      };
      await page.goto(`${log.url}search?q=${encodeURIComponent('检测 -综述')}`);
      expect(await violations()).toEqual([]);
      await page.locator('.query input').press('End');
      await page.keyboard.type(' ha');
      await page.locator('.completions li').first().waitFor();
      expect(await violations()).toEqual([]);
      await page.goto(log.url);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('检测');
      await page.locator('.palette [role=option]').first().waitFor();
      expect(await violations()).toEqual([]);
      await context.close();
    });
  }
});
