import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDaybook } from '../../src/daybook.js';
import { serve } from '../../src/http/serve.js';
import { testPorts } from '../temporary-log.js';
import { openBrowser, openWindow } from './browser.js';
import { hostileLog } from './hostile-log.js';
import { violations, violationsInTheDark } from './violations.js';

let browser: Browser;
let example: Awaited<ReturnType<typeof serveOutlets>>;
beforeAll(async () => {
  [browser, example] = await Promise.all([openBrowser(), serveOutlets(join(import.meta.dirname, '../../examples/log'))]);
});
afterAll(async () => {
  await browser?.close();
  example?.close();
});

const names = ['wechat', 'csdn', 'zhihu', 'bilibili'] as const;

describe('the copy button', () => {
  it('puts rich text and plain text on the clipboard', async () => {
    const { context, page } = await openWindow(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${example.url}outlets/wechat/2022-05-11?theme=petrol`);
    await page.getByRole('button', { name: '复制富文本' }).click();
    await page.getByText('已复制。到微信的编辑器里粘贴即可。').waitFor();
    const [html, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return Promise.all([text('text/html'), text('text/plain')]);
    });
    expect(html).toContain('MiniViT：几层合用一份权重');
    expect(html).toMatch(/<h3[^>]* style="[^"]*border-bottom/);
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).not.toMatch(/<script| class=| id=/);
    expect(plain).toMatch(/^公众号内容拓展学习笔记（2022\.5\.11）\r?\n/);
    await context.close();
  });

  it('copies Markdown as it is', async () => {
    const { context, page } = await openWindow(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${example.url}outlets/csdn/2022-05-11`);
    await page.getByRole('button', { name: '复制 Markdown' }).click();
    await page.getByText('已复制。到CSDN的编辑器里粘贴即可。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const file = await (await fetch(`${example.url}outlets/csdn/2022-05-11/download`)).text();
    expect(text.replaceAll('\r\n', '\n')).toBe(file);
    await context.close();
  });

  it('selects the article where the browser keeps the clipboard closed', async () => {
    const { context, page } = await openWindow(browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(`${example.url}outlets/wechat/2022-05-11`);
    await page.getByRole('button', { name: '复制富文本' }).click();
    await page.getByText('浏览器不让写剪贴板；正文已选中，请按 Ctrl+C。').waitFor();
    const selected = await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.getSelection()?.toString() ?? '');
    expect(selected).toContain('MiniViT');
    await context.close();
  });

  it('is not there without script, and the texts can be selected by hand', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${example.url}outlets/wechat/2022-05-11`);
    expect(await page.getByRole('button', { name: '复制富文本' }).isVisible()).toBe(false);
    expect(await page.frameLocator('iframe').getByText('参考链接').isVisible()).toBe(true);
    await page.getByText('纯文本', { exact: true }).click();
    expect(await page.getByRole('textbox', { name: '纯文本' }).inputValue()).toContain('MiniViT');
    await context.close();
  });
});

it('nothing of a hostile log runs in a page, its frame or a file', async () => {
  const root = mkdtempSync(join(tmpdir(), 'daybook-outlets-'));
  for (const [path, text] of Object.entries(hostileLog)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const outlets = await serveOutlets(root);
  const { context, page, foreign } = await openWindow(browser);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  for (const name of names) {
    for (const day of ['2022-05-10', '2022-05-11', '2022-05-12', '2022-05-13']) {
      for (const path of [`outlets/${name}/${day}`, `outlets/${name}/${day}/article`]) {
        await page.goto(outlets.url + path);
        for (const frame of page.frames()) {
          expect([path, await frame.evaluate(() => 'hit' in window)]).toEqual([path, false]);
          for (const link of await frame.locator('main a, body > section a').all())
            expect(await link.getAttribute('href')).toMatch(/^(?:https?:\/\/|\/|#)/);
        }
      }
    }
  }
  expect(refused).toEqual([]);
  expect(foreign.filter(({ referrer }) => referrer !== null)).toEqual([]);
  await context.close();
  outlets.close();
  rmSync(root, { recursive: true, force: true });
});

it('axe finds no violation in light and dark colours', async () => {
  for (const [width, locale] of [
    [390, 'zh-CN'],
    [1440, 'en'],
  ] as const) {
    const { context, page } = await openWindow(browser, { viewport: { width, height: 900 }, locale });
    for (const name of names) {
      await page.goto(`${example.url}outlets/${name}/2022-05-11`);
      // The article is the platform's: its headings begin where its editor has them.
      const found = [await violations(page, { iframes: false }), await violationsInTheDark(page)];
      expect([name, width, found]).toEqual([name, width, [[], []]]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await context.close();
  }
});

/** A log's pages, as the server has them. */
async function serveOutlets(root: string): Promise<{ url: string; close(): void }> {
  const server = await serve(await openDaybook(root, testPorts), { port: 0, signal: new AbortController().signal });
  return { url: server.url, close: () => void server.close() };
}
