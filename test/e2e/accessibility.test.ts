import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDigest, sampleDigest } from '../sample-digest.js';
import { openBrowser, openWindow, serveLog } from './browser.js';
import { violations, violationsInTheDark } from './violations.js';

const brokenSource = { name: '坏了', kind: 'feed', url: 'https://nowhere.example/feed.xml' };

/** What is kept of a source that fails. */
const health = JSON.stringify({
  [brokenSource.name]: {
    of: JSON.stringify(brokenSource),
    ...{ tried: '2022-05-01T00:00:00.000Z', succeeded: '2022-04-01T00:00:00.000Z', newest: '2022-03-01T00:00:00.000Z', offered: 3 },
    ...{ note: null, failures: 4, error: { en: 'It fails.', zh: '出错。' }, hint: { en: 'Look at it.', zh: '请查看。' } },
    ...{ nextTry: null, isHostsWish: false, memory: {} },
  },
});

const settings = JSON.stringify({
  inbox: { sources: [brokenSource, { name: 'saved', kind: 'folder', path: 'saved' }] },
  searches: [
    { name: 'to-try', title: '值得一试', query: 'stars:>=4 has:code' },
    { name: 'wrong', query: '检测 after:2022-13' },
  ],
});

const queue = [
  { event: 'added', id: '0123456789ab', url: 'https://example.org/later' },
  { event: 'added', id: '0123456789ac', url: 'https://example.org/read', title: 'Read on the train' },
  { event: 'done', id: '0123456789ac' },
  { event: 'added', id: '0123456789ad', url: 'https://example.org/检测', title: '一篇讲检测的文章' },
]
  .map((line) => `${JSON.stringify({ ...line, at: '2022-05-01T00:00:00.000Z' })}\n`)
  .join('');

const digests = {
  '.daybook/inbox/digests-2022-05.jsonl': [{ ...emptyDigest, date: '2022-05-11' }, sampleDigest]
    .map((digest) => `${JSON.stringify(digest)}\n`)
    .join(''),
};

let browser: Browser;
let log: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  [browser, log] = await Promise.all([
    openBrowser(),
    serveLog(
      { 'daybook.json': settings, '.daybook/to-read.jsonl': queue, '.daybook/cache/inbox/health.json': health, ...digests },
      join(import.meta.dirname, '../../examples/log'),
    ),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

const pages = [
  'edit/2022-05-11',
  'edit/2022-05-11?n=new',
  'save',
  'save?title=%E4%B8%80%E7%AF%87&text=YOLOv6',
  'ways-in',
  'edit/2022-05-11?view=source&n=2',
  'edit/2022-05-12',
  '',
  'stats',
  'reports/2022',
  'topics',
  'topics/transformer',
  'papers',
  'code',
  'venues',
  'venues/CVPR-2022',
  'lists/without-code',
  'topics/no-such',
  'days/2022-03-02',
  'entries/2022-05-11/1',
  'entries/2022-05-07/4',
  'entries/2022-04-28/6',
  'archive',
  'diagnostics',
  'about',
  'login',
  'inbox/sources',
  'inbox/sources?said=removed&name=x',
  'to-read',
  'to-read?shows=done',
  'to-read?said=done&n=2',
  'inbox/digest',
  'inbox/digest/2022-05-11',
  'related/2022-03-05/5',
  'search',
  'searches/to-try',
  'searches/wrong',
  'search?q=2022-05-12',
  'no-such-page',
];

describe('pages in light and dark colours', () => {
  for (const width of [390, 820, 1440]) {
    it(`have no violations at ${width} pixels`, { timeout: 240_000 }, async () => {
      const { context, page } = await openWindow(browser, {
        viewport: { width, height: 900 },
        locale: width === 820 ? 'en' : 'zh-CN',
      });
      for (const path of pages) {
        await page.goto(log.url + path);
        expect([path, await violations(page), await violationsInTheDark(page)]).toEqual([path, [], []]);
      }
      await context.close();
    });
  }
});
