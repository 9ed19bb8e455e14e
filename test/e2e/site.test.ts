import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite, pageKinds } from '../built-site.js';
import { hostileLog, hostileSettings, pictureHost } from '../hostile-strings.js';
import { leave, openBrowser, openWindow } from './browser.js';
import { serveFolder } from './static-server.js';
import { violations, violationsInTheDark } from './violations.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a built site', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    const own = { url: 'https://log.example.org/', languages: ['zh', 'en'], licence: 'CC BY 4.0', search: true };
    const settings = { title: '每日一读', site: own };
    const move = { from: '2022-05-01-0123abcd', to: '2022-05-11:https://arxiv.org/abs/2204.07154', on: '2022-05-12' };
    const texts = { '.daybook/permalinks.jsonl': `${JSON.stringify(move)}\n` };
    site = await builtSite(texts, { from: join(import.meta.dirname, '../../examples/log'), settings });
    server = await serveFolder(site.folder);
  });
  afterAll(async () => {
    await server?.close();
    site?.remove();
  });

  for (const [language, width] of [
    ['zh', 390],
    ['en', 1440],
  ] as const) {
    it(`has no violations on any kind of page, in light and dark colours, ${language}`, async () => {
      const { context, page } = await openWindow(browser, { viewport: { width, height: 900 } });
      const kinds = pageKinds(site.files.filter((path) => !path.includes('0123abcd'))).filter(
        (path) => path.startsWith('en/') === (language === 'en'),
      );
      expect(kinds.length).toBeGreaterThan(12);
      for (const path of kinds) {
        await page.goto(server.url + path);
        expect([path, await violations(page), await violationsInTheDark(page)]).toEqual([path, [], []]);
      }
      await context.close();
    });
  }

  it('leads from an old address of an entry to its new one, without script too', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}entries/2022-05-01-0123abcd.html`);
    await page.waitForURL(/entries\/2022-05-11-[0-9a-f]{8}\.html$/);
    expect(await page.locator('h1').innerText()).toContain('MiniViT');
    await context.close();
  });

  it('is read without script', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(server.url);
    await page.locator('.contents a').first().click();
    await leave(page, () => page.locator('.entry .title a').first().click());
    expect(await page.locator('article.permalink h1').count()).toBe(1);
    await context.close();
  });
});

describe('a built site of a hostile log', () => {
  it('runs nothing of it, and asks no other host but for its pictures', { timeout: 240_000 }, async () => {
    const site = await builtSite(hostileLog, { settings: hostileSettings });
    const server = await serveFolder(site.folder);
    const { context, page, foreign } = await openWindow(browser);
    const refused: string[] = [];
    const asked: { readonly url: string; readonly type: string }[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    page.on('request', (request) => asked.push({ url: request.url(), type: request.resourceType() }));
    const pages = pageKinds(site.files.filter((path) => !path.includes('entries/')));
    const entries = site.files.filter((path) => /^entries\/.*\.html$/.test(path));
    expect(entries).toHaveLength(37);
    for (const path of [...pages, ...entries]) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      expect([path, page.url()]).toEqual([path, server.url + path]);
      const hit = await page.evaluate(() => 'hit' in window);
      const frames = page.frames().length;
      expect([path, hit, frames]).toEqual([path, false, 1]);
    }
    expect(refused).toEqual([]);
    expect(foreign.filter(({ referrer }) => referrer !== null)).toEqual([]);
    const [own, others] = [asked.filter(({ url }) => url.startsWith(server.url)), asked.filter(({ url }) => !url.startsWith(server.url))];
    expect(own.map(({ url }) => url.slice(server.url.length)).filter((path) => !/^(?:assets\/|files\/|.*\.html$)/.test(path))).toEqual([]);
    expect(others.filter(({ type }) => type !== 'image' && type !== 'media')).toEqual([]);
    expect(new Set(others.map(({ url }) => new URL(url)).map(({ protocol, host }) => `${protocol}//${host}`))).toEqual(
      new Set([pictureHost, 'https://evil.example']),
    );
    await context.close();
    await server.close();
    site.remove();
  });
});
