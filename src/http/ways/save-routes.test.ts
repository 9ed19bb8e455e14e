import { afterEach, describe, expect, it } from 'vitest';
import { brokenWeb, type FakeWeb, fakeWeb } from '../../../test/capture/fake-web.js';
import { siteSamples } from '../../../test/capture/site-samples.js';
import { type OpenPages, openPages } from '../../../test/open-pages.js';
import { sampleNote } from '../../../test/sample-log.js';
import { day, temporaryLog } from '../../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages | null = null;
afterEach(() => pages?.end());

const noted = sampleNote('2022.5.11', '1. [量尺](https://arxiv.org/abs/2106.04560)       :star:\n   - Tips: 记过了');

/** Opens the pages of a log of one day in front of a web. */
async function open(web: FakeWeb): Promise<OpenPages> {
  log.put(day, noted);
  pages = await openPages(log.root, { fetch: web.fetch });
  return pages;
}

const article = siteSamples.find(({ extractor }) => extractor === 'weixin');
if (!article) throw new Error('test/capture/site-samples.ts has no article of WeChat any more.');

const saved = (parts: Record<string, string>): string => `/save?${new URLSearchParams(parts)}`;

describe('the page of something handed over', () => {
  it('shows the draft that its page gives, and writes nothing', async () => {
    const { get } = await open(fakeWeb(article.answers));
    const before = log.tree();
    const answer = await get(saved({ url: article.url, title: '标题栏里的字' }));
    const html = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html).toContain('CVPR 2022 | 把注意力量一量：一把尺子走天下</textarea>');
    expect(html).not.toContain('标题栏里的字');
    expect(html).toContain('示例视觉 · 2022-05-11');
    expect(html).toContain('<input type="checkbox" name="take-paper" value="https://arxiv.org/abs/2205.01234" checked=""/>');
    expect(html).toContain('name="date" type="date" value="2022-05-11"');
    expect([log.tree(), log.get(day)]).toEqual([before, noted]);
  });

  it('takes the address out of the text that a phone shares', async () => {
    const { get } = await open(fakeWeb(article.answers));
    const html = await (await get(saved({ title: '', text: `看看这个 ${article.url}` }))).text();
    expect(html).toContain('把注意力量一量');
  });

  it('takes the words that were marked for the abstract', async () => {
    const { get } = await open(fakeWeb(article.answers));
    const html = await (await get(saved({ url: article.url, text: '每个头配了一把尺子。' }))).text();
    expect(html).toContain('rows="4">\n每个头配了一把尺子。</textarea>');
  });

  it('says where the same was noted, and takes the entry again only after that', async () => {
    const { get } = await open(brokenWeb());
    const html = await (await get(saved({ url: 'https://arxiv.org/pdf/2106.04560v3', title: 'A ruler' }))).text();
    expect(html).toContain('<a href="/entries/2022-05-11/1" lang="zh-CN">量尺</a>');
    expect(html).toContain('<input type="hidden" name="again" value="1"/>');
  });

  it('has what came with the link when the web does not answer, and says so', async () => {
    const { get } = await open(brokenWeb());
    const html = await (await get(saved({ url: 'https://example.org/post', title: 'A post', text: 'Some words' }))).text();
    expect(html).toContain('The page was not read. example.org does not answer.');
    expect(html).toContain('rows="2" required="">\nA post</textarea>');
    expect(html).toContain('value="https://example.org/post"');
    expect(html).toContain('rows="4">\nSome words</textarea>');
    expect(html).toContain('<a href="/save?url=https%3A%2F%2Fexample.org%2Fpost&amp;title=A+post&amp;text=Some+words">Try again</a>');
  });

  it('reads nothing of what is no address of the web, and keeps it', async () => {
    const web = fakeWeb({});
    const { get } = await open(web);
    for (const url of ['file:///a/b.pdf', 'javascript:alert(1)', 'chrome://newtab']) {
      const html = await (await get(saved({ url, title: 'A page' }))).text();
      expect(html).toContain('is no address, arXiv id or DOI.');
      expect(html).toContain(`inputmode="url" value="${url}"`);
    }
    expect(web.asked).toEqual([]);
  });

  it('runs nothing of what it is handed', async () => {
    const { get } = await open(brokenWeb());
    const hostile = '"></textarea><script>hit()</script><img src=x onerror=hit()>';
    for (const url of ['https://example.org/"><script>hit()</script>', hostile]) {
      const html = await (await get(saved({ url, title: hostile, text: hostile }))).text();
      expect(html).not.toMatch(/<script>|<img/);
      expect(html.match(/<\/textarea>/g)).toHaveLength(3);
    }
  });

  it('asks for a link when nothing was handed over', async () => {
    const { get } = await open(fakeWeb({}));
    expect(await (await get('/save')).text()).toContain('Paste a link, get a draft');
    expect(await (await get('/save?url=&title=&text=')).text()).toContain('Paste a link, get a draft');
  });

  it('is opened by a link of another site, and by nothing else of it', async () => {
    const web = fakeWeb(article.answers);
    const { get } = await open(web);
    const from = (mode: string, dest: string) => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest });
    expect((await get(saved({ url: article.url }), from('navigate', 'iframe'))).status).toBe(403);
    expect((await get(saved({ url: article.url }), from('no-cors', 'image'))).status).toBe(403);
    expect(web.asked).toEqual([]);
    expect((await get(saved({ url: article.url }), from('navigate', 'document'))).status).toBe(200);
  });
});

describe('its form', () => {
  const form = (parts: Record<string, string> = {}): URLSearchParams =>
    new URLSearchParams({ do: 'write', title: '一篇文章', url: 'https://example.org/post', date: '2022-05-11', relevance: '3', ...parts });

  it('writes the entry with what was chosen, and leads to the editor of the day', async () => {
    const { post, get } = await open(fakeWeb({}));
    const sent = form({ abstract: '检测 with YOLOv6', tips: '要点一\r\n要点二' });
    for (const line of [
      'paper sure https://arxiv.org/abs/2205.01234 Attention, Measured',
      'code guess https://github.com/a/b',
      'image sure https://a.example/1.png',
    ])
      sent.append('offer', line);
    sent.append('take-paper', 'https://arxiv.org/abs/2205.01234');
    sent.append('take-image', 'https://a.example/1.png');
    const answer = await post('/save', sent);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/edit/2022-05-11?n=2&said=added']);
    expect(log.get(day)).toBe(
      `${noted}
2. [一篇文章](https://example.org/post)       :star::star::star:
   - Abstract: 检测 with YOLOv6
   - Paper: [Attention, Measured](https://arxiv.org/abs/2205.01234)
   - Tips: 
     - 要点一
     - 要点二

<div align=center><img src="https://a.example/1.png" style='zoom:100%'>
</div>
`,
    );
    expect(await (await get('/edit/2022-05-11?n=2&said=added')).text()).toContain('Written into the notes.');
  });

  it('begins the day that was chosen', async () => {
    const { post } = await open(fakeWeb({}));
    const answer = await post('/save', form({ date: '2022-05-13' }));
    expect(answer.headers.get('location')).toBe('/edit/2022-05-13?n=1&said=added');
    expect(log.get('notes/202205/0513.md')).toContain('1. [一篇文章](https://example.org/post)');
  });

  it('comes back with everything when it cannot be written', async () => {
    const { post } = await open(fakeWeb({}));
    for (const [wrong, said] of [
      [{ title: '  ' }, 'The entry has no title yet.'],
      [{ url: 'javascript:alert(1)' }, 'javascript:alert(1)'],
      [{ date: '2022-02-31' }, '“2022-02-31” is no date.'],
      [{ title: 'A :star: title' }, 'A title cannot hold :star:'],
      [{ title: 'Two\r\nlines' }, 'A title is one line'],
    ] as const) {
      const sent = form({ tips: '我的看法', ...wrong });
      sent.append('offer', 'code guess https://github.com/a/b');
      const answer = await post('/save', sent);
      const html = await answer.text();
      expect([answer.status, html.includes(said)]).toEqual([400, true]);
      expect(html).toContain('我的看法</textarea>');
      expect(html).toContain('<input type="hidden" name="offer" value="code guess https://github.com/a/b"/>');
    }
    expect(log.get(day)).toBe(noted);
  });

  it('writes what is noted already only when that was seen', async () => {
    const { post } = await open(fakeWeb({}));
    const again = form({ url: 'https://arxiv.org/abs/2106.04560v2' });
    const answer = await post('/save', again);
    expect([answer.status, log.get(day)]).toEqual([409, noted]);
    const html = await answer.text();
    expect(html).toContain('This is noted already, so nothing was written yet.');
    expect(html).toContain('Write it again');
    again.set('again', '1');
    expect((await post('/save', again)).status).toBe(303);
  });

  it('that is sent twice at once is written once', async () => {
    const { post } = await open(fakeWeb({}));
    const answers = await Promise.all([post('/save', form()), post('/save', form()), post('/save', form())]);
    expect(answers.map(({ status }) => status)).toEqual([303, 409, 409]);
    expect(log.get(day).match(/一篇文章/g)).toHaveLength(1);
  });

  it('takes no more papers, repositories and pictures than any page has', async () => {
    const { post } = await open(fakeWeb({}));
    const sent = form({ url: 'javascript:1' });
    for (let at = 0; at < 40_000; at++) {
      sent.append('offer', `code sure https://example.org/${at}`);
      sent.append('take-code', `https://example.org/${at}`);
    }
    const answer = await post('/save', sent);
    expect([answer.status, (await answer.text()).match(/name="take-code"/g)?.length]).toEqual([400, 100]);
  });

  it('is taken from no other site', async () => {
    const { post } = await open(fakeWeb({}));
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { host: 'evil.example' },
    ])
      expect((await post('/save', form(), headers as Record<string, string>)).status).toBe(403);
    expect(log.get(day)).toBe(noted);
  });

  it('keeps the link for later, once, and the queue lets it go when it is written', async () => {
    const { post, get } = await open(brokenWeb());
    const kept = await post('/save', form({ do: 'keep' }));
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/to-read?said=unread&n=1']);
    expect(await (await get('/to-read?said=unread&n=1')).text()).toContain('Kept; its page could not be read');
    expect(log.get('.daybook/to-read.jsonl')).toMatch(/"url":"https:\/\/example\.org\/post","title":"一篇文章"\}\n$/);
    expect((await post('/save', form({ do: 'keep' }))).headers.get('location')).toBe('/to-read?said=waiting&n=1');
    expect(log.get(day)).toBe(noted);
    await post('/save', form());
    expect(log.get('.daybook/to-read.jsonl')).toContain('"event":"done"');
  });

  it('keeps for later what was marked on the page, which stands in the queue and in the entry that is begun of it', async () => {
    const { post, get } = await open(brokenWeb());
    await post('/save', form({ do: 'keep', abstract: '标出的一句\r\nwith YOLOv6' }));
    expect(log.get('.daybook/to-read.jsonl')).toMatch(/"title":"一篇文章","abstract":"标出的一句 with YOLOv6"\}\n$/);
    expect(await (await get('/to-read')).text()).toContain('标出的一句 with YOLOv6');
    const begun = await post('/to-read', new URLSearchParams({ do: 'write', url: 'https://example.org/post' }));
    expect(begun.status).toBe(303);
    expect(await (await get(begun.headers.get('location') ?? '')).text()).toContain('标出的一句 with YOLOv6');
  });

  it('keeps for later neither what is noted nor what would lose a remark, and says so', async () => {
    const { post } = await open(brokenWeb());
    for (const [wrong, status, said] of [
      [{ url: 'https://arxiv.org/abs/2106.04560' }, 409, 'This is noted already, so it was not kept for later.'],
      [{ tips: '我的看法' }, 400, 'your tips would be lost, so nothing was kept'],
      [{ url: '' }, 400, 'is no address'],
    ] as const) {
      const answer = await post('/save', form({ do: 'keep', ...wrong }));
      expect([answer.status, (await answer.text()).includes(said)]).toEqual([status, true]);
    }
    expect(log.tree()).not.toContain('.daybook/to-read.jsonl');
  });

  it('puts the entry into what was begun of the day and not saved, too', async () => {
    const { post, get } = await open(fakeWeb({}));
    const drafted = new URLSearchParams({
      revision: await stateIn(get, '/edit/2022-05-11'),
      n: '1',
      do: 'set',
      title: '量尺',
      url: 'https://arxiv.org/abs/2106.04560',
      relevance: '5',
      tips: '又看了一遍',
    });
    await post('/edit/2022-05-11/form', drafted);
    const answer = await post('/save', form());
    expect(answer.headers.get('location')).toBe('/edit/2022-05-11?n=2&said=added');
    const html = await (await get('/edit/2022-05-11?n=2')).text();
    expect(html).toContain('一篇文章</textarea>');
    expect(await (await get('/edit/2022-05-11?n=1')).text()).toContain('又看了一遍');
    expect(log.get(day)).toContain('记过了');
  });

  it('does so in a day that was begun and never saved', async () => {
    const { post, get } = await open(fakeWeb({}));
    const revision = await stateIn(get, '/edit/2022-05-13');
    await post('/edit/2022-05-13/form', new URLSearchParams({ revision, n: 'new', do: 'set', title: '先记的', relevance: '1' }));
    const answer = await post('/save', form({ date: '2022-05-13' }));
    expect(answer.headers.get('location')).toBe('/edit/2022-05-13?n=2&said=added');
    expect(await (await get('/edit/2022-05-13?n=1')).text()).toContain('先记的</textarea>');
    expect(log.get('notes/202205/0513.md')).toContain('1. [一篇文章](https://example.org/post)');
  });

  it('leaves the choice to the editor when the note changed elsewhere in the same lines', async () => {
    const { post, get } = await open(fakeWeb({}));
    const drafted = {
      revision: await stateIn(get, '/edit/2022-05-11'),
      n: '1',
      do: 'set',
      title: '量尺',
      url: 'https://arxiv.org/abs/2106.04560',
      relevance: '5',
      tips: '甲',
    };
    await post('/edit/2022-05-11/form', new URLSearchParams(drafted));
    log.put(day, noted.replace('记过了', '乙'));
    const answer = await post('/save', form());
    expect(answer.headers.get('location')).toBe('/edit/2022-05-11');
    const html = await (await get('/edit/2022-05-11')).text();
    expect([html.includes('甲'), html.includes('乙'), html.includes('一篇文章')]).toEqual([true, true, true]);
  });
});

/** The state of a day that the editor's page was made from, which its forms send along. */
async function stateIn(get: (path: string) => Promise<Response>, path: string): Promise<string> {
  return /name="revision" value="([^"]+)"/.exec(await (await get(path)).text())?.[1] ?? '';
}
