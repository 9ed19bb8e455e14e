import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { silentLogger } from '../src/base/logger.js';
import { openDaybook } from '../src/daybook.js';
import { fetchInbox } from '../src/operations/inbox/fetch-inbox.js';
import { temporaryLog } from './cli/temporary-log.js';
import { feedOf } from './inbox/fetching.js';
import { webHost } from './web-host.js';
import { picker } from './writing/kinds.mjs';

const program = resolve(import.meta.dirname, '../bin/daybook.js');
const feeds = 6;

/** Of the whole command; test/inbox-killed.test.ts kills what it does at many more. */
const moments = 20;

let onAsked = (): void => {};
const host = webHost((request, response) => {
  onAsked();
  const feed = Number(request.url?.slice(1));
  const tag = `"${feed}"`;
  if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
  // Each feed shares half of its entries with the next.
  else response.writeHead(200, { etag: tag }).end(feedOf(...Array.from({ length: 20 }, (_, at) => feed * 10 + at)));
});

function newLog(): string {
  const sources = Array.from({ length: feeds }, (_, at) => ({
    name: `feed ${at}`,
    kind: 'feed',
    url: `http://127.0.0.1:${host.port}/${at}`,
  }));
  return temporaryLog({
    'daybook.json': JSON.stringify({ fetch: { allow: [`127.0.0.1:${host.port}`] }, inbox: { sources } }),
    'notes/.keep': '',
  });
}

/** Ends a fetch so many milliseconds after it asked for so many feeds; its exit status, or null when it was killed. */
async function killedFetch(folder: string, { asked, later }: { readonly asked: number; readonly later: number }): Promise<number | null> {
  const child = spawn(process.execPath, [program, '-C', folder, 'inbox', 'fetch'], { stdio: 'ignore' });
  const closed = new Promise<number | null>((done) => child.once('close', done));
  let count = 0;
  const isAsked = new Promise<void>((done) => {
    onAsked = () => ++count === asked && done();
  });
  await Promise.race([closed, isAsked]);
  await Promise.race([closed, setTimeout(later)]);
  child.kill('SIGKILL');
  return closed;
}

/** Fetches to the end. */
async function wholeFetch(folder: string): Promise<void> {
  const daybook = await openDaybook(folder, { now: () => new Date(), logger: silentLogger });
  const { reports } = await fetchInbox(daybook);
  expect(new Set(reports.map(({ outcome }) => outcome === 'failed'))).toEqual(new Set([false]));
}

function offeredIn(folder: string): readonly string[] {
  const inbox = join(folder, '.daybook/inbox');
  const names = existsSync(inbox) ? readdirSync(inbox).filter((name) => name.startsWith('items-')) : [];
  return names.flatMap((name) =>
    readFileSync(join(inbox, name), 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const { source, url } = JSON.parse(line);
        return `${source} ${url}`;
      }),
  );
}

it('a fetch that is killed at any moment loses nothing and keeps nothing twice', async () => {
  const whole = newLog();
  expect(await killedFetch(whole, { asked: feeds + 1, later: 0 })).toBe(0);
  const all = offeredIn(whole).toSorted();
  expect(new Set(all.map((line) => line.split(' ').at(-1))).size).toBe(70);
  const pick = picker(20220512);
  let killed = 0;
  for (let moment = 0; moment < moments; moment++) {
    const folder = newLog();
    if ((await killedFetch(folder, { asked: 1 + pick(feeds), later: pick(100) })) === null) killed += 1;
    await wholeFetch(folder);
    expect(offeredIn(folder).toSorted()).toEqual(all);
  }
  expect(killed).toBeGreaterThan(moments / 4);
}, 600_000);
