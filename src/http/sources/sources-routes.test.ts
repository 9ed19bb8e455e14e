import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fakeWeb } from '../../../test/capture/fake-web.js';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { feedOf } from '../../../test/inbox/fetching.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import { followLog } from '../live.js';
import { siteRoutes } from '../site.js';

const url = 'https://blog.example.org/feed.xml';

async function openSite(config: unknown = {}) {
  const folder = temporaryLog({ ...smallLog, 'daybook.json': JSON.stringify(config) });
  const web = fakeWeb({ [url]: { body: feedOf(1, 2), type: 'application/rss+xml' } });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: web.fetch });
  const end = new AbortController();
  end.abort();
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const headers = { host: '127.0.0.1:3210', 'accept-language': 'en' };
  const get = async (path: string): Promise<string> => (await site.request(path, { headers })).text();
  const post = async (form: Readonly<Record<string, string>> | FormData) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const answer = await site.request('/inbox/sources', { method: 'POST', headers, body });
    return { status: answer.status, to: answer.headers.get('location') ?? '', body: await answer.text() };
  };
  return { folder, get, post, settings: () => readFileSync(join(folder, 'daybook.json'), 'utf8') };
}

describe('the page of the inbox’s sources', () => {
  test('adds a source, asks it, and tells how it is', async () => {
    const { get, post } = await openSite();
    expect(await get('/inbox/sources')).toContain('Where the inbox takes items from');
    const added = await post({ do: 'add', url: ` ${url} `, name: 'A <b>log</b>' });
    expect([added.status, added.to]).toEqual([303, '/inbox/sources?said=added&name=A+%3Cb%3Elog%3C%2Fb%3E']);
    const page = await get(added.to);
    expect(page).toContain('Added: A &lt;b&gt;log&lt;/b&gt;');
    expect(page).toContain('not asked yet');
    const fetched = await post({ do: 'fetch', name: 'A <b>log</b>' });
    expect(fetched.to).toBe('/inbox/sources?said=fetched&n=2');
    expect(await get(fetched.to)).toMatch(/2 new items came\.[\s\S]*answered 2022-05-12 12:00[\s\S]*new within a day/);
    expect((await post({ do: 'fetch' })).to).toBe('/inbox/sources?said=fetched&n=0');
    expect((await post({ do: 'add', url })).to).toBe('/inbox/sources?said=known&name=A+%3Cb%3Elog%3C%2Fb%3E');
  });

  test('removes a source and puts it back, and refuses what is no source', async () => {
    const source = { name: 'vision', kind: 'arxiv', categories: ['cs.CV'] };
    const { get, post, settings } = await openSite({ inbox: { sources: [source] } });
    const removed = await post({ do: 'remove', name: 'vision' });
    expect(JSON.parse(settings()).inbox.sources).toEqual([]);
    const was = new URL(removed.to, 'https://x.org').searchParams.get('was') ?? '';
    expect(await get(removed.to)).toContain('Put it back');
    expect((await post({ do: 'again', was })).to).toBe('/inbox/sources?said=added&name=vision');
    expect(JSON.parse(settings()).inbox.sources).toEqual([source]);
    // An address that somebody else made puts nothing there.
    const theirs = JSON.stringify({ name: 'x', kind: 'feed', url: 'https://evil.example.org/feed' });
    expect(await get(`/inbox/sources?${new URLSearchParams({ said: 'removed', name: 'vision', was: theirs })}`)).not.toContain(
      'Put it back',
    );
    for (const wrong of ['', theirs]) expect((await post({ do: 'again', was: wrong })).status).toBe(400);
    expect((await post({ do: 'remove', name: 'none' })).status).toBe(404);
    expect((await post({ do: 'burn' })).status).toBe(400);
    expect((await post({})).status).toBe(400);
  });

  test('says what is wrong with an address, and keeps what was typed', async () => {
    const { post } = await openSite();
    const wrong = await post({ do: 'add', url: 'no "source" <b>', name: 'x' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="no &quot;source&quot; &lt;b&gt;"');
    expect(wrong.body).toContain('is no address and no folder of the log.');
    expect((await post({ do: 'add', url: 'https://gone.example.org/' })).status).toBe(502);
  });

  test('shows failing sources first, with why and when they are asked again', async () => {
    const sources = [
      { name: 'well', kind: 'feed', url },
      { name: 'ill', kind: 'feed', url: 'https://gone.example.org/f"><script>alert(1)</script>' },
    ];
    const { get, post } = await openSite({ inbox: { sources } });
    expect((await post({ do: 'fetch' })).to).toBe('/inbox/sources?said=fetched&n=2&failed=1');
    const page = await get('/inbox/sources');
    expect(page.indexOf('>ill<')).toBeLessThan(page.indexOf('>well<'));
    expect(page).toContain('2 sources, 1 of them fails');
    expect(page).toContain('is not there (status 404).');
    expect(page).toContain('asked again after 2022-05-12 12:30');
    expect(page).not.toContain('<script>alert');
  });

  test('gives the list of feeds out and takes one in', async () => {
    const { get, post, settings } = await openSite({ inbox: { sources: [{ name: 'Blog', kind: 'feed', url }] } });
    const list = await get('/inbox/sources.opml');
    expect(list).toContain(`xmlUrl="${url}"`);
    const form = new FormData();
    form.set('do', 'import');
    form.set('opml', new File([list.replaceAll(url, 'https://other.example.org/feed')], 'feeds.opml'));
    expect((await post(form)).to).toBe('/inbox/sources?said=imported&n=1&known=0');
    expect(JSON.parse(settings()).inbox.sources.map(({ name }: { name: string }) => name)).toEqual(['Blog', 'Blog 2']);
    const wrong = await post({ do: 'import', opml: 'no list' });
    expect([wrong.status, wrong.body.includes('is no list of feeds in OPML.')]).toEqual([500, true]);
  });

  test('knows what was written into daybook.json meanwhile', async () => {
    const { folder, get } = await openSite();
    writeFileSync(join(folder, 'daybook.json'), JSON.stringify({ inbox: { sources: [{ name: 'by hand', kind: 'hugging-face' }] } }));
    expect(await get('/inbox/sources')).toContain('by hand');
  });
});
