import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenWeb, type FakeWeb, fakeWeb } from '../../../test/capture/fake-web.js';
import { filesOf, smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { openPages } from '../../../test/open-pages.js';

const paper = 'https://arxiv.org/abs/2205.01234';
const api = 'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1';
const title = 'Attention, Measured: How Far a Head Looks when $n &lt; 16$ and R&amp;D Agree';

async function openSite(web: FakeWeb = fakeWeb({ [api]: 'arxiv/query.xml' }), files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryLog({ ...smallLog, ...files });
  const pages = await openPages(folder, { now: () => new Date('2022-05-12T04:00:00Z'), fetch: web.fetch });
  pages.end();
  const get = async (path: string): Promise<string> => (await pages.get(path)).text();
  const post = async (form: Readonly<Record<string, string>>) => {
    const answer = await pages.post('/to-read', new URLSearchParams(form));
    return { status: answer.status, to: answer.headers.get('location') ?? '', body: await answer.text() };
  };
  const draft = () => JSON.parse(readFileSync(join(folder, '.daybook/drafts/2022-05-12.json'), 'utf8')).text as string;
  return { folder, get, post, draft };
}

describe('the page of what is to be read', () => {
  test('keeps a link, shows what its page says, and is found from every page', async () => {
    const { get, post } = await openSite();
    expect(await get('/')).toContain('<a href="/to-read">To read</a>');
    expect(await get('/to-read')).toContain('Nothing waits.');
    const kept = await post({ do: 'add', url: ' 2205.01234v2 ' });
    expect([kept.status, kept.to]).toEqual([303, '/to-read?said=kept&n=1']);
    const page = await get(kept.to);
    expect(page).toContain(`Kept: ${title}`);
    expect(page).toContain(`<a href="${paper}" rel="noreferrer">`);
    expect(page).toContain('We hang a ruler beside every head');
    expect((await post({ do: 'add', url: 'https://arxiv.org/pdf/2205.01234' })).to).toBe('/to-read?said=waiting&n=1');
  });

  test('says what is noted already, and what is no link with what was typed', async () => {
    const { get, post } = await openSite();
    const noted = await post({ do: 'add', url: 'https://example.org/attention' });
    expect(noted.to).toBe('/to-read?said=noted&ref=2022-05-11%231');
    expect(await get(noted.to)).toContain('It is noted already: <a href="/entries/2022-05-11/1">Attention, measured</a>');
    const wrong = await post({ do: 'add', url: 'no "link" <b>' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="no &quot;link&quot; &lt;b&gt;"');
    expect(wrong.body).toContain('is no address, arXiv id or DOI.');
  });

  test('keeps a link whose page does not answer, and reads it when that is asked for', async () => {
    const asked: string[] = [];
    let web = brokenWeb();
    const { get, post } = await openSite({ fetch: (request) => web.fetch(request), asked });
    expect((await post({ do: 'add', url: '2205.01234', order: 'newest' })).to).toBe('/to-read?order=newest&said=unread&n=1');
    expect(await get('/to-read')).toContain('page not read yet');
    web = fakeWeb({ [api]: 'arxiv/query.xml' });
    expect((await post({ do: 'read', url: paper })).to).toBe('/to-read?said=read&n=1');
    expect(await get('/to-read')).not.toContain('page not read yet');
  });

  test('marks as read, removes, and puts back without asking the web again', async () => {
    const web = fakeWeb({ [api]: 'arxiv/query.xml' });
    const { get, post } = await openSite(web);
    await post({ do: 'add', url: '2205.01234' });
    const [done, askedOnce] = [await post({ do: 'done', url: paper }), web.asked.length];
    expect(done.to).toBe('/to-read?said=done&n=1');
    expect(await get(done.to)).toContain('Put it back');
    expect(await get('/to-read?shows=done')).toContain('read, not noted');
    expect((await post({ do: 'again', url: paper })).to).toBe('/to-read?said=kept&n=2');
    expect(await get('/to-read')).toContain(title);
    expect(web.asked).toHaveLength(askedOnce);
    expect((await post({ do: 'remove', url: paper })).to).toBe('/to-read?said=removed&n=2');
    const gone = await post({ do: 'remove', url: paper });
    expect([gone.status, gone.body.includes('is off the queue already: removed.')]).toEqual([404, true]);
    expect((await post({ do: 'burn', url: paper })).status).toBe(400);
    expect((await post({})).status).toBe(400);
  });

  test('leads to the editor with the entry in today’s draft, once, and writes no note', async () => {
    const { folder, post, draft } = await openSite();
    await post({ do: 'add', url: '2205.01234' });
    expect(await post({ do: 'write', url: paper })).toMatchObject({ status: 303, to: '/edit/2022-05-12?n=1' });
    expect(draft()).toContain(`(${paper})`);
    expect(draft()).toContain('- Code: [https://github.com/example/attention-ruler]');
    expect((await post({ do: 'write', url: paper })).to).toBe('/edit/2022-05-12?n=1');
    expect(draft().match(/^\d\. /gm)).toHaveLength(1);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('an unread page is read before it is written about, and one that cannot be has its address for a title', async () => {
    let web = brokenWeb();
    const { post, draft } = await openSite({ fetch: (request) => web.fetch(request), asked: [] });
    await post({ do: 'add', url: 'https://example.org/r' });
    await post({ do: 'add', url: 'https://example.org/never' });
    web = fakeWeb({ 'https://example.org/r': 'page/plain.html' });
    expect((await post({ do: 'write', url: 'https://example.org/r' })).to).toBe('/edit/2022-05-12?n=1');
    expect((await post({ do: 'write', url: 'https://example.org/never' })).to).toBe('/edit/2022-05-12?n=2');
    expect(draft()).toContain('1. [Notes on rulers](https://example.org/r)');
    expect(draft()).toContain('2. [https://example.org/never](https://example.org/never)');
  });

  test('shows what a journal from elsewhere says as text, and names its broken lines', async () => {
    const at = '2022-05-01T00:00:00.000Z';
    const draft = {
      title: '<script>alert(1)</script>',
      url: null,
      abstract: '<img src=x onerror=alert(1)>',
      papers: [],
      code: [],
      images: [],
    };
    const lines = [
      { event: 'added', id: '0123456789ab', at, url: 'https://a.example/"><script>alert(2)</script>' },
      { event: 'captured', id: '0123456789ab', at, site: '</p><script>', date: '"><script>', draft },
      { event: 'added', id: '0123456789ac', at, url: 'javascript:alert(3)' },
    ];
    const { get } = await openSite(undefined, { '.daybook/to-read.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const page = await get('/to-read');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script>|<img src=x|javascript:alert/);
    expect(page).toContain('.daybook/to-read.jsonl:3: says nothing of a link to read');
  });
});
