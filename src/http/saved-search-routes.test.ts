import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPages, openPages } from '../../test/open-pages.js';
import { sampleNote } from '../../test/sample-log.js';
import { temporaryLog } from '../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages;
const get = (path: string): Promise<Response> => pages.get(path);

beforeEach(async () => {
  log.put(
    'daybook.json',
    JSON.stringify({
      searches: [
        { name: 'to-try', title: '值得<一>试', query: '检测 stars:>=3' },
        { name: 'wrong', query: '检测 stars:>=9' },
      ],
    }),
  );
  log.put(
    'notes/202205/0512.md',
    sampleNote(
      '2022.5.12',
      '1. [检测](https://a.example/1) :star: :star: :star:\n2. [检测](https://a.example/2)\n3. [又见檢測](https://a.example/3) :star: :star: :star:',
    ),
  );
  pages = await openPages(log.root);
});
afterEach(() => pages.end());

describe('a saved search', () => {
  it('has a page with all that it finds, and a way to the search itself', async () => {
    const html = await (await get('/searches/to-try')).text();
    expect([...html.matchAll(/href="(\/entries\/2022-05-12\/\d)"/g)].map(([, href]) => href)).toEqual([
      '/entries/2022-05-12/1',
      '/entries/2022-05-12/3',
    ]);
    expect(html).toContain('<h1 lang="zh-CN">值得&lt;一&gt;试</h1>');
    expect(html).toContain('<a href="/search?q=%E6%A3%80%E6%B5%8B+stars%3A%3E%3D3"><code>检测 stars:&gt;=3</code></a>');
  });

  it('says what is wrong with its query, and where', async () => {
    const answer = await get('/searches/wrong');
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('The query of this search in daybook.json cannot be read.');
    expect(html).toContain('stars:<span class="wrong">&gt;=9</span>');
  });

  it('is named on the page that searches and on the page of topics', async () => {
    for (const path of ['/search', '/topics'])
      expect(await (await get(path)).text()).toContain('<a href="/searches/to-try" lang="zh-CN">值得&lt;一&gt;试</a>');
  });

  it('is nowhere under a name that it does not have, and has no part that it does not need', async () => {
    for (const path of ['/searches', '/searches/to', '/searches/to-try/2021', '/searches/to-try/x/y'])
      expect((await get(path)).status).toBe(404);
  });
});
