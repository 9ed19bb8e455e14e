import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPages, openPages } from '../../test/open-pages.js';
import { sampleNote } from '../../test/sample-log.js';
import { temporaryLog } from '../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages;
const get = (path: string): Promise<Response> => pages.get(path);

beforeEach(async () => {
  log.put(
    'notes/202205/0512.md',
    sampleNote(
      '2022.5.12',
      '1. [车道线<b>检测</b>新框架](https://a.example/1) :star:\n   - Code: https://github.com/lin/lanes\n2. [手写一个车道线检测](https://a.example/2)\n3. [弯道](https://a.example/3)\n   - Code: https://github.com/lin/lanes\n4. [招聘](https://a.example/4)',
    ),
  );
  pages = await openPages(log.root);
});
afterEach(() => pages.end());

describe('what is near an entry', () => {
  it('is a page with titles and reasons', async () => {
    const html = await (await get('/related/2022-05-12/1')).text();
    expect(html).toContain('<a href="/entries/2022-05-12/3" lang="zh-CN">弯道</a><small>The same repository, lin/lanes</small>');
    expect(html).toContain('<a href="/entries/2022-05-12/2" lang="zh-CN">手写一个车道线检测</a><small>In common: 车道线');
    expect((await get('/related/2022-05-12/4')).status).toBe(200);
    expect(await (await get('/related/2022-05-12/4')).text()).toContain('Nothing is near this entry.');
  });

  it('is a part of the entry’s page without what the page says already, and empty when nothing is near', async () => {
    expect(await (await get('/entries/2022-05-12/1')).text()).toContain('<section id="related" data-part="/related/2022-05-12/1/list">');
    expect(await (await get('/related/2022-05-12/1/list')).text()).toMatch(/^<ul class="related"><li><a href="\/entries\/2022-05-12\/2"/);
    expect(await (await get('/related/2022-05-12/1/list')).text()).not.toContain('弯道');
    expect(await (await get('/related/2022-05-12/4/list')).text()).toBe('');
  });

  it('is nowhere for an entry that is not there', async () => {
    expect((await get('/related/2022-05-12/9')).status).toBe(404);
    expect((await get('/related/2022-05-12/9/list')).status).toBe(404);
    expect((await get('/related/nonsense/1')).status).toBe(404);
  });
});
