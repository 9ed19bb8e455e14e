import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, serveLog } from './browser.js';

const lines = [
  '1. [损失与实现](https://a.example/1) :star:',
  '   - Tips: 损失 $L=\\sum_{i=1}^{n} x_i$，一张卡 $2 到 $4，$\\href{javascript:window.hit=1}{x}$ 不是链接；太长的',
  `     $$ ${'x_1 + '.repeat(90)} x_2 $$`,
  '     ```python',
  '     def f(x):  # <script>window.hit=1</script>',
  '         return "a"',
  '     ```',
];

let browser: Browser;
let log: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  [browser, log] = await Promise.all([openBrowser(), serveLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', lines.join('\n')) })]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

describe('formulas and code', () => {
  it('are drawn without script, web font or style attribute, and nothing is refused', async () => {
    const { context, page, foreign } = await openWindow(browser, { viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(log.url);
    const seen = await page.evaluate(() => {
      const keyword = document.querySelector('pre .keyword') as Element;
      const sum = document.querySelector('.prose math') as Element;
      return {
        math: document.querySelectorAll('.prose math').length,
        isMath: sum.namespaceURI === 'http://www.w3.org/1998/Math/MathML' && sum.getBoundingClientRect().width > 20,
        isColoured: getComputedStyle(keyword).color !== getComputedStyle(keyword.parentElement as Element).color,
        styled: document.querySelectorAll('main [style]').length,
        width: document.documentElement.scrollWidth,
        hit: 'hit' in window,
      };
    });
    expect(seen).toEqual({ math: 2, isMath: true, isColoured: true, styled: 0, width: 390, hit: false });
    expect(await page.locator('.prose').textContent()).toContain('一张卡 $2 到 $4，$\\href{javascript:window.hit=1}{x}$ 不是链接');
    expect(await page.locator('.prose pre').textContent()).toBe('def f(x):  # <script>window.hit=1</script>\n    return "a"\n');
    expect([refused, foreign]).toEqual([[], []]);
    await context.close();
  });
});
