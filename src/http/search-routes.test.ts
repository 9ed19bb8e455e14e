import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenPages, openPages } from '../../test/open-pages.js';
import { sampleNote } from '../../test/sample-log.js';
import { temporaryLog } from '../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages;
const get = (path: string): Promise<Response> => pages.get(path);

async function found(query: string): Promise<readonly string[]> {
  const lines = (await (await get(`/search/lines?q=${encodeURIComponent(query)}`)).json()) as readonly { href: string }[];
  return lines.map((line) => line.href);
}

beforeEach(async () => {
  log.put(
    'notes/202205/0512.md',
    sampleNote(
      '2022.5.12',
      '1. [YOLOv6 目标檢測](https://a.example/yolo) :star: :star: :star:\n\n- Tips: 快\n\n2. [<b>分割</b> &amp; masks](https://a.example/seg)',
    ),
  );
  pages = await openPages(log.root);
});
afterEach(() => pages.end());

describe('the search page', () => {
  it('shows hits with their matches marked, and ways to narrow', async () => {
    const html = await (await get('/search?q=%E6%A3%80%E6%B5%8B+stars:>=3')).text();
    expect(html).toContain('<a href="/entries/2022-05-12/1"><span lang="zh-CN">YOLOv6 目标<mark>檢測</mark></span></a>');
    expect(html).toContain('<b>relevance at least 3</b>');
  });

  it('points at what is wrong in a query, with status 400', async () => {
    const answer = await get('/search?q=%E6%A3%80%E6%B5%8B+year:20x2');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<span class="wrong">20x2</span>');
  });

  it('goes to a day that is asked for by its date', async () => {
    const answer = await get('/search?q=5.12');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/days/2022-05-12']);
  });

  it('shows text of a title as text', async () => {
    const html = await (await get('/search?q=masks')).text();
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>分割</b>');
  });
});

describe('what the page’s script asks for', () => {
  it('gets results as a part of the page, lines for the palette, and completions', async () => {
    expect(await (await get('/search/results?q=yolo')).text()).toContain('<mark>YOLO</mark>v6 目标檢測');
    expect(await found('目标检测')).toEqual(['/entries/2022-05-12/1']);
    const completions = (await (await get('/search/completions?q=has:c&caret=5')).json()) as readonly { insert: string }[];
    expect(completions.map((one) => one.insert)).toContain('has:code');
  });

  it('finds what was written a moment ago', async () => {
    expect(await found('葡萄')).toEqual([]);
    log.put('notes/202205/0513.md', sampleNote('2022.5.13', '1. [葡萄分级](https://a.example/grape)'));
    await vi.waitFor(async () => expect(await found('葡萄')).toEqual(['/entries/2022-05-13/1']), { timeout: 25_000, interval: 100 });
  });

  it('answers a page number that is none as the first', async () => {
    expect((await get('/search/results?q=yolo&from=-1e9')).status).toBe(200);
    expect(await (await get('/search/results?q=yolo&from=x')).text()).toContain('2 entries');
  });
});
