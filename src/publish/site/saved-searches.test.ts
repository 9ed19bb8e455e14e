import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleNote } from '../../../test/sample-log.js';
import { temporaryLog } from '../../../test/temporary-log.js';
import { silentLogger } from '../../base/logger.js';
import { buildSite } from './build-site.js';
import { buildWarnings } from './build-warnings.js';

const log = temporaryLog();
const out = mkdtempSync(join(tmpdir(), 'daybook-searches-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const settings = (searches: unknown, more: object = {}): string =>
  JSON.stringify({ searches, site: { url: 'https://log.example/x/', languages: ['zh', 'en'], feedItems: 2, ...more } });

async function build(config: string) {
  log.put('daybook.json', config);
  log.put(
    'notes/202204/0430.md',
    sampleNote('2022.4.30', '1. [旧的<检测>](https://a.example/1) :star: :star: :star:\n2. [别的](https://a.example/2)\n'),
  );
  log.put(
    'notes/202205/0512.md',
    sampleNote(
      '2022.5.12',
      '1. [检测](https://a.example/3) :star: :star: :star:\n2. [再检测](https://a.example/4) :star: :star: :star:\n3. [藏着的检测](https://a.example/5) :star: :star: :star:\n   <!-- private -->\n',
    ),
  );
  return buildSite({ root: log.root, out, base: null }, { now: () => new Date('2022-05-13'), logger: silentLogger }, () => {});
}

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const titles = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="gist"[^>]*>(.*?)<\/span>/g)].map(([, title = '']) => title.replace(/<[^>]*>/g, ''));

describe('a saved search on a built site', () => {
  it('has a page with all that it finds, newest first, and nothing that is kept back', async () => {
    await build(settings([{ name: 'to-try', title: '值得一试', query: '检测 stars:>=3' }]));
    expect(titles(read('searches/to-try.html'))).toEqual(['检测', '再检测', '旧的&lt;检测&gt;']);
    expect(read('searches/to-try.html')).toContain('<h1>值得一试</h1>');
    expect(read('searches/to-try.html')).toContain('<code>检测 stars:&gt;=3</code>');
    expect(titles(read('en/searches/to-try.html'))).toEqual(['检测', '再检测', '旧的&lt;检测&gt;']);
  });

  it('has feeds that its page announces, an item an entry', async () => {
    const feed = read('searches/to-try/feed.xml');
    expect([...feed.matchAll(/<item>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title)).toEqual(['检测', '再检测']);
    expect(feed).toContain('<title>Daybook · 值得一试</title>');
    expect(JSON.parse(read('en/searches/to-try/feed.json')).home_page_url).toBe('https://log.example/x/en/searches/to-try.html');
    expect(read('searches/to-try/atom.xml')).toContain('https://log.example/x/searches/to-try/atom.xml');
    expect(read('searches/to-try.html')).toContain(
      '<link rel="alternate" type="application/rss+xml" title="值得一试 (RSS)" href="/x/searches/to-try/feed.xml"/>',
    );
  });

  it('is on the page of topics, on the page that searches, and in the sitemap', async () => {
    await build(settings([{ name: 'search', query: 'stars:3' }], { search: true }));
    expect(read('topics.html')).toContain('<a href="/x/searches/search.html" lang="en">search</a> <code class="small">stars:3</code>');
    expect(read('en/search.html')).toContain('<a class="small" href="/x/en/searches/search/feed.xml">RSS</a>');
    expect(read('searches/search.html')).toContain('<a href="/x/search.html?q=stars%3A3">');
    expect(read('sitemap.xml')).toContain('<loc>https://log.example/x/searches/search.html</loc>');
    expect(read('sitemap.xml')).not.toContain('x/search.html');
  });

  it('is left out, with a warning that shows the place, when its query cannot be read', async () => {
    const { site } = await build(
      settings([
        { name: 'wrong', query: '检测 after:2022-13' },
        { name: 'right', query: '检测' },
      ]),
    );
    expect(site.searches.map(({ name }) => name)).toEqual(['right']);
    expect(buildWarnings(site).map(({ en }) => en)).toEqual([
      'daybook.json: the query of the search "wrong" cannot be read; the site goes without it.\n检测 after:2022-13\n           ^^^^^^^\n“2022-13” is no day, month or year of the calendar. Write it as after:2022-05-01.',
    ]);
    expect(read('topics.html')).not.toContain('after:2022-13');
  });

  it('is looked for again when a note changes, and not while none does', async () => {
    const config = settings([{ name: 'to-try', query: '检测' }]);
    const first = await build(config);
    const again = await build(config);
    expect([again.written, again.site.searches]).toEqual([0, first.site.searches]);
    log.put('notes/202205/0513.md', sampleNote('2022.5.13', '1. [新的检测](https://a.example/9)\n'));
    expect((await build(config)).site.searches[0]?.refs[0]).toBe('2022-05-13#1');
    writeFileSync(join(out, '.daybook-searches'), 'not as it was');
    expect((await build(config)).site.searches[0]?.refs[0]).toBe('2022-05-13#1');
    rmSync(join(log.root, 'notes/202205/0513.md'));
    expect((await build(config)).site.searches[0]?.refs).toEqual(first.site.searches[0]?.refs);
  });

  it('is there also when it finds nothing', async () => {
    const { site } = await build(settings([{ name: 'none', query: '没有的词' }]));
    expect(site.searches).toEqual([{ name: 'none', title: 'none', query: '没有的词', refs: [], inputs: expect.any(String) }]);
    expect(titles(read('searches/none.html'))).toEqual([]);
    expect(read('searches/none/feed.xml')).not.toContain('<item>');
  });
});
