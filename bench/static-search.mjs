import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { median, table } from './measure.mjs';

const cli = join(resolve(import.meta.dirname, '..'), 'bin/daybook.js');

/** What a reader asks first, each in a browser that has loaded nothing yet but the page. */
const firstQueries = [
  '目标检测',
  'transformer',
  'former',
  'net',
  '检测 transformer',
  '检',
  'mubiao jiance',
  'stars:>=3 year:2022',
  'detecton',
];

/** What one reader asks, one after another. */
const moreQueries = [
  '分割',
  '语义分割',
  '"object detection"',
  'yolo',
  'topic:检测 has:code',
  '自监督 学习',
  'swin',
  'gan or 扩散',
  '点云 -分割',
  'in:title 综述',
  'venue:CVPR',
  'site:github.com 跟踪',
  'deep learning',
  '超分辨率',
  'ren lian',
  'contrastive',
  '3D 人体姿态估计',
  'efficient',
  '的',
  'stars:5',
  'neural network',
  '图像',
  'transformer 综述',
  'segmantation',
];

/** Searching a built site in chromium: bytes over the wire, processor time of the page, time from asking to results; and what the index costs a build. */
export async function benchStaticSearch(size, log, folder) {
  const work = join(folder, 'static-search', size);
  rmSync(work, { recursive: true, force: true });
  const own = join(work, 'log');
  cpSync(log, own, { recursive: true });
  writeFileSync(join(own, 'daybook.json'), JSON.stringify({ site: { search: true } }));
  const { status, stdout } = spawnSync(process.execPath, [cli, '-C', own, 'build', '--out', join(work, 'site'), '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) throw new Error(`daybook build ended with exit status ${status}.`);
  const built = JSON.parse(stdout);
  const server = await serve(join(work, 'site'));
  const executablePath = process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const rows = [];
  for (const query of ['检测', ...firstQueries]) {
    const visit = await openPage(browser, server);
    rows.push([query, ...cells(await visit.ask(query))]);
    await visit.close();
  }
  const visit = await openPage(browser, server);
  await visit.ask('目标检测');
  const more = [];
  for (const query of moreQueries) more.push({ query, ...(await visit.ask(query)) });
  const again = [];
  for (const query of moreQueries) again.push(await visit.ask(query));
  await visit.close();
  await browser.close();
  server.close();
  rmSync(work, { recursive: true, force: true });
  const slowest = more.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b));
  const summary = (some, by, digits) => `${median(some.map(by)).toFixed(digits)}, at most ${Math.max(...some.map(by)).toFixed(digits)}`;
  return [
    // The browser's own first time is no search's.
    table([`first query, ${size}`, 'matches', 'requests', 'KB over the wire', 'ms of script', 'ms to results'], rows.slice(1)),
    '',
    `${more.length} further queries: ms to results: median ${summary(more, (one) => one.milliseconds, 0)} (${slowest.query}); ms of script: median ${summary(more, (one) => one.script, 0)}; KB: median ${summary(more, (one) => one.bytes / 1000, 1)}.`,
    `The same again: ms to results: median ${summary(again, (one) => one.milliseconds, 0)}; ms of script: median ${summary(again, (one) => one.script, 0)}.`,
    `Index: ${built.search.files} files, ${(built.search.bytes / 1e6).toFixed(1)} MB in ${built.search.seconds.toFixed(1)} s, beside ${built.seconds.toFixed(1)} s for the site without it (${built.files} files with it).`,
  ].join('\n');
}

function cells({ total, requests, bytes, script, milliseconds }) {
  return [String(total), String(requests), (bytes / 1000).toFixed(0), script.toFixed(0), milliseconds.toFixed(0)];
}

/** A reader with an empty cache on the page that searches. */
async function openPage(browser, server) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(`${server.url}search.html`, { waitUntil: 'networkidle' });
  // Processor time of the page's thread, which another program does not use.
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  };
  return {
    close: () => context.close(),
    ask: async (query) => {
      const [bytes, requests, thread] = [server.bytes(), server.requests(), await threadTime()];
      const { milliseconds, html } = await page.evaluate(search, query);
      const found = {
        milliseconds,
        total: totalOf(html),
        bytes: server.bytes() - bytes,
        requests: server.requests() - requests,
        script: (await threadTime()) - thread,
      };
      await page.evaluate((text) => {
        document.querySelector('[data-results]').innerHTML = text;
      }, html);
      return found;
    },
  };
}

/** Runs in the page: asks as its script does; what it gets is the HTML of the results, which is shown once the time is taken. */
async function search(query) {
  const from = performance.now();
  window.source ??= import(document.documentElement.dataset.searchModule).then((module) => module.open(document.documentElement.lang));
  const html = await (await window.source).results(query, 0);
  return { milliseconds: performance.now() - from, html };
}

/** How many entries a page of results says there are. */
function totalOf(html) {
  const said = /role="status">([^<]*)/.exec(html)?.[1] ?? '';
  return Number(/^共 (\d+) 条/.exec(said)?.[1] ?? 0);
}

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** A host of static files that compresses nothing, and counts what it sends. */
async function serve(folder) {
  const sockets = new Set();
  let closed = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      closed += socket.bytesWritten;
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    bytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closed),
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
