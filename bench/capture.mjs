import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, medianRatio, milliseconds, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const delay = 300;

/** Adding an entry from an arXiv address in a warm process, beside the same request by plain fetch; the host answers after 300 ms. */
export async function benchCapture(size, log, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  const feed = readFileSync(join(root, 'test/corpus/capture/arxiv/query.xml'), 'utf8');
  const server = createServer((_, response) =>
    setTimeout(() => response.setHeader('content-type', 'application/atom+xml').end(feed), delay),
  );
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    cpSync(log, folder, { recursive: true });
    const times = await timesOf(folder, `http://127.0.0.1:${server.address().port}`, rounds);
    const over = median(times.add) - median(times.fetch);
    const cells = [size, milliseconds(median(times.fetch)), milliseconds(median(times.add)), milliseconds(over)];
    const head = ['capture: entries in the log', 'the request alone', 'daybook add <arXiv URL>', 'over it', 'add / request'];
    return `${table(head, [[...cells, `${medianRatio(times.add, times.fetch).toFixed(2)} ×`]])}\nTarget: at most 1.20 ×.`;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each round, in turn, after three that warm the process up. */
async function timesOf(folder, host, rounds) {
  const { openDaybook, operations } = await import(join(root, 'dist/index.js'));
  const asked = [];
  const fetched = async ({ url }) => {
    asked.push(url);
    const response = await fetch(url.replace('https://export.arxiv.org', host));
    const body = new Uint8Array(await response.arrayBuffer());
    return {
      url,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
      type: 'application/atom+xml',
      isKept: false,
    };
  };
  const logger = { info: () => {}, warn: () => {} };
  const daybook = await openDaybook(folder, { now: () => new Date('2030-01-01T00:00:00Z'), logger, fetch: fetched });
  const add = operations.find((operation) => operation.name === 'add');
  const input = add.input.parse({ url: 'https://arxiv.org/abs/2205.01234', again: true });
  const measures = {
    add: () => add.run({ daybook, language: 'en' }, input),
    fetch: () => fetched({ url: asked.at(-1) }),
  };
  const times = { add: [], fetch: [] };
  for (let round = -3; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      const start = performance.now();
      await measure();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}
