import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');

/**
 * Runs a lab on files in Chromium, on the page that `daybook serve` shows of the example log: `runs` are names of files, each in a page of its own, and
 * null stands for one more run of the page before.
 * @returns for each run seconds on the clock, seconds of processor time of all of Chromium's processes, and milliseconds of each stage
 */
export async function runInBrowser(lab, runs) {
  const log = mkdtempSync(join(tmpdir(), 'bench-log-'));
  cpSync(join(root, 'examples/log'), log, { recursive: true });
  const server = spawn(process.execPath, [join(root, 'bin/daybook.js'), '-C', log, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = await chromium.launch({
    executablePath: process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const address = await firstLine(server.stdout);
    const context = await browser.newContext();
    const results = [];
    let page = null;
    for (const file of runs) {
      if (file !== null) {
        await page?.close();
        page = await context.newPage();
        await page.goto(`${address}labs/${lab}`);
        await page.locator('#lab-run:not([disabled])').waitFor();
      }
      results.push(await timeRun(page, file));
    }
    return results;
  } finally {
    await browser.close();
    server.kill();
    rmSync(log, { recursive: true, force: true });
  }
}

async function timeRun(page, file) {
  const ended = Number((await page.locator('#lab').getAttribute('data-runs')) ?? 0) + 1;
  const [from, before] = [performance.now(), processorSeconds()];
  if (file === null) await page.locator('#lab-run').click();
  else await page.locator('#lab-main').setInputFiles(file);
  await page.waitForFunction((count) => Number(document.getElementById('lab').dataset.runs) >= count, ended, { timeout: 300_000 });
  const [clock, processor] = [(performance.now() - from) / 1000, processorSeconds() - before];
  const problem = await page.locator('#lab-problem').textContent();
  if (problem) throw new Error(problem);
  const rows = await page.locator('#lab-timing-rows tr').allTextContents();
  return { clock, processor, stages: rows };
}

/** Of all processes that descend from this one and are no Node: Chromium's. Only Linux tells. */
function processorSeconds() {
  const all = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(id);
    if (stat) all.set(id, stat);
  }
  const descends = (id) => id !== undefined && (id === String(process.pid) || descends(all.get(id)?.parent));
  return [...all].reduce((sum, [id, { name, ticks }]) => sum + (/^chrom/.test(name) && descends(id) ? ticks / 100 : 0), 0);
}

/** A process may be gone before it is looked at. */
function statOf(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

function firstLine(stream) {
  return new Promise((done, fail) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')));
    });
    stream.on('end', () => fail(new Error(`The server ended: ${text}`)));
  });
}
