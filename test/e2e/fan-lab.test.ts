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

it('our own network answers to a garment, whole and spoilt, and is looked into, on a page without faults', async () => {
  const { context, page } = await openWindow(browser);
  await page.goto(`${log.url}labs/fan`);
  await page.locator('#lab-main').setInputFiles(join(import.meta.dirname, '../../labs/samples/trousers.png'));
  await page.getByRole('cell', { name: '裤子', exact: true }).waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('#lab-outputs button').allTextContents()).toHaveLength(4);
  await expect
    .poll(() => page.locator('#lab-downloads a').allTextContents())
    .toEqual([
      ...['gallery.png', 'gates.png', 'clusters.png', 'layers.png', 'summary.json', 'inside.json'],
      ...['top.csv', 'robustness.csv', 'retention.csv', 'gateFigures.csv', 'layerFigures.csv'],
    ]);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
});
