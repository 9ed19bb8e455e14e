import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { dangers } from '../../../test/page-dangers.js';
import { emptyDigest, sampleDigest } from '../../../test/sample-digest.js';
import type { IsoDate } from '../../base/dates.js';
import { silentLogger } from '../../base/logger.js';
import { say } from '../../base/text.js';
import { openDaybook } from '../../daybook.js';
import { keepDigest } from '../../operations/inbox/morning/kept-digests.js';
import { followLog } from '../live.js';
import { siteRoutes } from '../site.js';

async function openSite() {
  const daybook = await openDaybook(temporaryLog(smallLog), { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger });
  const end = new AbortController();
  end.abort();
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const get = async (path: string, language = 'en'): Promise<{ readonly status: number; readonly body: string; readonly type: string }> => {
    const answer = await site.request(path, { headers: { host: '127.0.0.1:3210', 'accept-language': language } });
    return { status: answer.status, body: await answer.text(), type: answer.headers.get('content-type') ?? '' };
  };
  return { daybook, get };
}

/** What of a text from a source runs or fetches something in HTML. */
function dangersIn(html: string): readonly string[] {
  const main = !html.includes('<main') ? html : html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return dangers(
    parse(main),
    ({ nodeName, attrs }) => nodeName === 'link' && (attrs ?? []).some(({ value }) => value.startsWith('/inbox/digest/style.css')),
  );
}

describe('the pages of digests', () => {
  it('say how to have one before there is any', async () => {
    const { get } = await openSite();
    const { status, body } = await get('/inbox/digest');
    expect([status, body.includes('There is no digest yet')]).toEqual([200, true]);
    expect((await get('/inbox/digest/2022-05-12')).status).toBe(404);
  });

  it('name an account once that offers what it wrote, and break no date', async () => {
    const { daybook, get } = await openSite();
    const [item] = sampleDigest.items;
    if (!item) throw new Error('no item');
    const sources = [{ name: 'x', said: say('It is asked again after 2022-05-12 12:30.', ''), isTrouble: true }];
    await keepDigest(daybook, { ...sampleDigest, items: [{ ...item, sources: ['机器之心'], authors: ['机器之心', 'Ada Li'] }], sources });
    const { body } = await get('/inbox/digest');
    expect(body).toContain('<span lang="zh-CN">机器之心</span><span>CVPR 2022</span><span>Ada Li</span>');
    expect(body).toContain('after <span class="unbroken">2022-05-12 12:30</span>.');
  });

  it('draw the formulas of titles and abstracts', async () => {
    const { daybook, get } = await openSite();
    const [item] = sampleDigest.items;
    if (!item) throw new Error('no item');
    const tex = { ...item, title: '\\emph{Rulers} in $\\mathcal{O}(n)$', abstract: 'Of $\\alpha_t$.' };
    await keepDigest(daybook, { ...sampleDigest, items: [tex] });
    const { body } = await get('/inbox/digest');
    expect(body).toMatch(/Rulers in <math alttext="\\mathcal\{O\}\(n\)">/);
    expect(body).toMatch(/Of <math alttext="\\alpha_t">/);
    expect(body).not.toContain('emph');
  });

  it('show the newest, each under its date, with the reason of each item and what came of sources', async () => {
    const { daybook, get } = await openSite();
    await keepDigest(daybook, { ...emptyDigest, date: '2022-04-30' as IsoDate });
    await keepDigest(daybook, sampleDigest);
    const { body } = await get('/inbox/digest');
    expect(body).toContain('<h1>12 May 2022, Thursday</h1>');
    expect(body).toContain(
      'Why: At CVPR, which you pinned; words you note: 检测, yolo; like “YOLOv5 的损失函数” (<span class="unbroken">2022-04-29#3</span>).',
    );
    expect(body).toContain('<a rel="prev" href="/inbox/digest/2022-04-30">← 30 April</a>');
    expect(dangersIn(body)).toEqual([]);
    const older = await get('/inbox/digest/2022-04-30', 'zh');
    expect(older.body).toContain('今天没有公告：arXiv 周末不公告。');
    expect(older.body).toContain('<a rel="next" href="/inbox/digest/2022-05-12">5 月 12 日 →</a>');
    for (const path of ['2022-05-11', '2022-5-12x', '..%2f..', '%00']) expect((await get(`/inbox/digest/${path}`)).status).toBe(404);
  });

  it('have a feed in three formats that feed readers can read', async () => {
    const { daybook, get } = await openSite();
    await keepDigest(daybook, sampleDigest);
    const [rss, atom, json] = await Promise.all(['feed.xml', 'atom.xml', 'feed.json'].map((file) => get(`/inbox/digest/${file}`)));
    expect(parseRssFeed(rss?.body ?? '').items?.map(({ title }) => title)).toEqual(['2 things worth noting, 12 May 2022']);
    expect(parseAtomFeed(atom?.body ?? '').entries).toHaveLength(1);
    expect(parseJsonFeed(json?.body ?? '').items?.[0]?.url).toBe('http://localhost/inbox/digest/2022-05-12');
    expect((await get('/inbox/digest.xml')).status).toBe(301);
    expect(dangersIn(parseJsonFeed(json?.body ?? '').items?.[0]?.content_html ?? '')).toEqual([]);
  });
});
