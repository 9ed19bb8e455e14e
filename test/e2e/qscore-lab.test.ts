import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWindow, type ServedLog, serveLog } from './browser.js';

let browser: Browser;
let log: ServedLog;
let folder: string;
beforeAll(async () => {
  const executablePath = process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  folder = await folderOfPictures();
  log = await serveLog({}, join(import.meta.dirname, '../../examples/log'));
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
  rmSync(folder, { recursive: true, force: true });
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
  await expect.poll(() => page.locator('#lab-downloads a').allTextContents()).toEqual(names);
  await page.getByText('arXiv:2203.01881').first().waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 280, height: 700 });
  const cut = await page
    .locator('.lab .choice')
    .evaluateAll((choices) => choices.filter((choice) => choice.scrollWidth > choice.clientWidth).map(({ id }) => id));
  expect(cut, 'choices with words cut off on a narrow screen').toEqual([]);
  await context.close();
});

it('a folder of pictures is read with the folders in it, in the order of their paths, and what is no picture is passed over', async () => {
  const { context, page } = await openWindow(browser);
  await page.goto(`${log.url}labs/qscore`);
  await page.locator('#lab-i-pictures-folder').setInputFiles(folder);
  expect(await page.locator('#lab-chosen').textContent()).toMatch(/^qscore-e2e-\S+ … \(12 个文件, \d+ kB\)$/);
  await page.locator('#lab-p-foldersAreLabels').check();
  await page.locator('#lab-i-encoder').setInputFiles(join(import.meta.dirname, '../../labs/samples/qscore-encoder.onnx'));
  await page.getByRole('link', { name: 'scores.csv', exact: true }).waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'scores.csv', exact: true }).click(),
  ]);
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual([
    'name,label',
    ...[0, 1, 2, 3, 4].map((k) => `bags/${k}.png,bags`),
    ...[0, 1, 2, 3, 4].map((k) => `boots/${k}.png,boots`),
  ]);
  await context.close();
});

it('pictures that are dropped together are the samples, and a single file goes to the first input', async () => {
  const { context, page } = await openWindow(browser);
  await page.goto(`${log.url}labs/qscore`);
  const drop = async (names: readonly string[]) => {
    const transfer = await page.evaluateHandle((all) => {
      const made = new DataTransfer();
      for (const name of all) made.items.add(new File(['1,2\n3,4\n'], name));
      return made;
    }, names);
    await page.dispatchEvent('#lab-drop', 'drop', { dataTransfer: transfer });
  };
  await drop(['features.csv']);
  await page.getByRole('link', { name: 'features.csv', exact: true }).waitFor({ timeout: 60_000 });
  await drop(['a.png', 'b.png']);
  await page.getByText('a.png：其中没有图片。').waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('#lab-chosen li').allTextContents()).toEqual(['features.csv (1 kB)', 'a.png … (2 个文件, 1 kB)']);
  await context.close();
});

/** Ten pictures in two folders, a text and a hidden picture. */
async function folderOfPictures(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'qscore-e2e-'));
  for (const [index, name] of ['bags', 'boots'].entries()) {
    mkdirSync(join(made, name));
    for (let k = 0; k < 5; k++) {
      const pixels = Uint8Array.from({ length: 28 * 28 }, (_, i) => (index === 0 ? (i * (k + 3)) % 256 : i % 28 > 9 + k ? 220 : 0));
      writeFileSync(
        join(made, name, `${k}.png`),
        await sharp(pixels, { raw: { width: 28, height: 28, channels: 1 } })
          .png()
          .toBuffer(),
      );
    }
  }
  writeFileSync(join(made, 'about.txt'), 'no picture');
  writeFileSync(join(made, '.hidden.png'), readFileSync(join(made, 'bags/0.png')));
  return made;
}
