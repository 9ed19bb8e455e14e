import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { day, temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { serve } from './serve.js';

const log = temporaryLog();
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(): Promise<(query: string) => Promise<readonly string[]>> {
  const server = await serve(await openDaybook(log.root, testPorts), { port: 0, signal: new AbortController().signal });
  running.push(server);
  return async (query) => {
    const answer = await fetch(`${server.url}api/search?${new URLSearchParams({ query })}`);
    const { hits } = (await answer.json()) as { hits: { ref: string }[] };
    return hits.map(({ ref }) => ref);
  };
}

it('finds what the log has, and an edit within a moment', async () => {
  const search = await start();
  expect(await search('检测')).toEqual(['2022-05-11#1']);
  log.put(day, log.get(day).replace('YOLOv6', 'YOLOv6 与分割'));
  let found = await search('分割');
  while (found.length === 0) {
    await setTimeout(20);
    found = await search('分割');
  }
  expect(found).toEqual(['2022-05-11#1']);
});

it('forgets a note that is removed', async () => {
  log.put('notes/202205/0512.md', log.get(day).replace('2022.5.11', '2022.5.12'));
  const search = await start();
  expect(await search('yolov6')).toEqual(['2022-05-12#1', '2022-05-11#1']);
  log.put('notes/202205/0512.md', '');
  while ((await search('yolov6')).length > 1) await setTimeout(20);
  expect(await search('yolov6')).toEqual(['2022-05-11#1']);
});
