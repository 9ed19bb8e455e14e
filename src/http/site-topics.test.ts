import { afterEach, expect, it } from 'vitest';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { followLog } from './live.js';
import { siteRoutes } from './site.js';

const log = temporaryLog();
const end = new AbortController();
afterEach(() => end.abort());

it('finds the topics that daybook.json adds', async () => {
  log.put('daybook.json', JSON.stringify({ site: { topics: { tea: { en: 'Tea', zh: '茶', terms: ['乌龙'] } } } }));
  log.put(
    'notes/202205/0512.md',
    '# 公众号内容拓展学习笔记（2022.5.12）\n\n## :paperclip:  今日要点\n\n1. [泡一壶乌龙](https://example.org/tea)\n',
  );
  const daybook = await openDaybook(log.root, testPorts);
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const answer = await site.fetch(new Request('http://127.0.0.1:3210/topics/tea?lang=zh', { headers: { host: '127.0.0.1:3210' } }));
  expect([answer.status, (await answer.text()).includes('泡一壶乌龙')]).toEqual([200, true]);
});
