import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { writeDay } from './corpus.mjs';
import { median, milliseconds, table } from './measure.mjs';

const cli = join(resolve(import.meta.dirname, '..'), 'bin/daybook.js');
const entries = 100;
const open = 50;

/** Bursts of keys with pauses about as long as the one after which the draft is kept, so that its answer comes while one types. */
const bursts = 16;
const keysOfBurst = 12;
const between = 60;
const pauses = [480, 520, 560, 600];

/**
 * Opening a day of 100 entries and typing into it, as a form and as text, beside bare pages with one text field. Drafts are kept, previews
 * and diagnostics drawn as always; keys are real ones, and each is measured from its event to the end of the frame that shows it.
 */
export async function benchEditor(size, log, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  cpSync(log, folder, { recursive: true });
  const path = writeDay(folder, { year: 2026, month: 7, day: 1 }, entries);
  const server = spawn(process.execPath, [cli, '-C', folder, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const executablePath = process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const bare = await serveFields({ '/one': '一段文字，'.repeat(30), '/all': readFileSync(join(folder, path), 'utf8') });
  try {
    const url = String((await once(server.stdout, 'data'))[0]).trim();
    const pages = {
      'bare field': { address: `${bare.url}one`, field: 'textarea' },
      form: { address: `${url}edit/2026-07-01?n=${open}`, field: '#f-tips' },
      'bare field, all of the text': { address: `${bare.url}all`, field: 'textarea' },
      Markdown: { address: `${url}edit/2026-07-01?view=source&n=${open}`, field: '.cm-content' },
    };
    const rows = Object.fromEntries(Object.keys(pages).map((name) => [name, { opened: [], keys: [] }]));
    for (let round = -1; round < rounds; round++) {
      for (const [name, page] of Object.entries(pages)) {
        const { opened, keys } = await visit(browser, page);
        // The first round warms the server up, as a day of work does.
        if (round < 0) continue;
        rows[name].opened.push(opened);
        rows[name].keys.push(...keys);
      }
    }
    return report(size, rows);
  } finally {
    await browser.close();
    server.kill();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a page in a browser that has loaded nothing yet, and types. */
async function visit(browser, { address, field }) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchPage, field);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const opened = await page.evaluate(() => globalThis.ready);
  await page.locator(field).first().click();
  await page.keyboard.press('End');
  for (let burst = 0; burst < bursts; burst++) {
    for (let key = 0; key < keysOfBurst; key++) await page.keyboard.press('abcdefghijklmnop'[key], { delay: between / 2 });
    await page.waitForTimeout(pauses[burst % pauses.length]);
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await context.close();
  return { opened, keys };
}

/** Runs in the page: when it can be typed into, and how long each key takes to be seen. */
function watchPage(field) {
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage('');
    });
  globalThis.ready = new Promise((done) => {
    document.addEventListener('DOMContentLoaded', () => {
      const look = () => (document.querySelector(field) ? painted(() => done(performance.now())) : requestAnimationFrame(look));
      look();
    });
  });
  globalThis.keys = [];
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length === 1) painted(() => globalThis.keys.push(performance.now() - event.timeStamp));
    },
    true,
  );
}

function report(size, rows) {
  const cells = Object.entries(rows).map(([name, { opened, keys }]) => {
    const sorted = [...keys].sort((a, b) => a - b);
    const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    return { name, opened: median(opened), count: sorted.length, p50: at(0.5), p95: at(0.95), most: sorted.at(-1) };
  });
  const ratio = (name, floor, value) => {
    const [one, other] = [name, floor].map((wanted) => cells.find((cell) => cell.name === wanted));
    return `${(one[value] / other[value]).toFixed(2)} ×`;
  };
  const head = [`editor: ${entries} entries in the day, ${size} in the log`, 'ready', 'keys', 'p50', 'p95', 'most'];
  const lines = cells.map(({ name, opened, count, p50, p95, most }) => [
    name,
    milliseconds(opened),
    String(count),
    milliseconds(p50),
    milliseconds(p95),
    milliseconds(most),
  ]);
  const form = `p95 of the form over a bare field ${ratio('form', 'bare field', 'p95')}`;
  const text = `of the text over a bare field with all of it ${ratio('Markdown', 'bare field, all of the text', 'p95')}`;
  return `${table(head, lines)}\n${form}, ${text}.\nTargets: ready in at most 1 s, p95 at most 50 ms.`;
}

/** Pages that are one text field. */
async function serveFields(texts) {
  const server = createServer((request, response) => {
    const text = texts[request.url] ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>field</title><textarea rows="30" cols="90">${text.replaceAll('<', '&lt;')}</textarea>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
