// `node scripts/screenshots.mjs`: draws the pictures of README.md from the example log, into docs/images.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const pictures = [
  { name: 'today', path: '', width: 1280, height: 800, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'entry-dark', path: 'entries/2022-05-11/2', width: 1280, height: 800, colorScheme: 'dark', locale: 'en-GB' },
  {
    name: 'search',
    path: `search?q=${encodeURIComponent('(检测 or 分割) has:code stars:>=2')}`,
    width: 1280,
    height: 800,
    colorScheme: 'light',
    locale: 'zh-CN',
  },
  {
    name: 'search-phone',
    path: `search?q=${encodeURIComponent('transformer has:code')}`,
    width: 390,
    height: 844,
    colorScheme: 'dark',
    locale: 'en-GB',
  },
  { name: 'report', path: 'reports/2022', width: 1280, height: 1000, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'editor', path: 'edit/2022-05-11?n=2', width: 1280, height: 860, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'archive-phone', path: 'archive', width: 390, height: 844, colorScheme: 'light', locale: 'zh-CN' },
];

const server = spawn(process.execPath, ['bin/daybook.js', '-C', 'examples/log', 'serve', '--port', '0'], { cwd: root });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(images, { recursive: true });
  const url = await new Promise((done) => server.stdout.once('data', (data) => done(String(data).trim())));
  for (const { name, path, width, height, colorScheme, locale } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale });
    await page.goto(url + path);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
