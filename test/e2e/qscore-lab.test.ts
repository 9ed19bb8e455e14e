import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWindow, type ServedLog, serveLog } from './browser.js';

let browser: Browser;
let log: ServedLog;
beforeAll(async () => {
  const executablePath = process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  log = await serveLog({}, join(import.meta.dirname, '../../examples/log'));
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

it('pictures are encoded, scored and judged in the browser, on a page without faults', async () => {
  const { context, page } = await openWindow(browser);
  await page.goto(`${log.url}labs/qscore`);
  await page.getByRole('button', { name: '用示例' }).click();
  await page.getByRole('link', { name: 'measures.csv', exact: true }).waitFor({ timeout: 60_000 });
  const names = [
    'gallery.png',
    'histogram.png',
    'curves.png',
    'activation.png',
    'summary.json',
    'notes.json',
    'measures.csv',
    'scores.csv',
    'features.csv',
  ];
  expect(await page.locator('#lab-downloads a').allTextContents()).toEqual(names);
  expect(await page.getByText('arXiv:2203.01881').count()).toBeGreaterThan(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
});
