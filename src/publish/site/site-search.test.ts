import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryTable } from '../../../test/query-table.js';
import { silentLogger } from '../../base/logger.js';
import { answer } from '../../search/answer.js';
import type { IndexReader } from '../../search/index-reader.js';
import { fetchedIndex } from '../../search/shards/fetched-index.js';
import type { SearchPointer } from '../../search/shards/pointer.js';
import { buildSite } from './build-site.js';

const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-search-'));
  cpSync(join(import.meta.dirname, '../../../examples/log'), join(home, 'log'), { recursive: true });
  settings({ search: true, languages: ['zh', 'en'] });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const settings = (site: object): void => writeFileSync(join(home, 'log/daybook.json'), JSON.stringify({ title: '每日一读', site }));
const build = (name: string, base: string | null = null) =>
  buildSite({ root: join(home, 'log'), out: join(home, name), base }, ports, () => {});
const listing = (name: string): string[] => (readdirSync(join(home, name), { recursive: true }) as string[]).sort();
const pointer = (name: string): SearchPointer => JSON.parse(readFileSync(join(home, name, 'search/index.json'), 'utf8'));
const open = (name: string): Promise<IndexReader> =>
  fetchedIndex(async (path) => readFileSync(join(home, name, 'search', pointer(name).folder, path)));

describe('the index of a site', () => {
  it('answers every query of the table', async () => {
    const { search } = await build('site');
    expect(search?.isNew).toBe(true);
    const index = await open('site');
    for (const { query, refs, first, problem } of queryTable()) {
      const found = await answer(index, query, { from: 0, limit: 100 });
      if (problem !== null) expect([query, found.problem?.message.en]).toEqual([query, problem]);
      else if (query.trim() !== '') {
        const hits = found.hits.map(({ ref }) => ref);
        expect([query, found.total, [...hits].sort(), first && hits[0]]).toEqual([query, refs.length, refs, first]);
      }
    }
  });

  it('leads to the pages of entries, below the folder of each language', async () => {
    const { hits } = await answer(await open('site'), 'minivit', { from: 0, limit: 1 });
    expect(hits[0]?.path).toMatch(/^entries\/2022-05-11-[0-9a-f]{8}\.html$/);
    expect(listing('site')).toContain(hits[0]?.path);
    expect(pointer('site').homes).toEqual({ zh: '', en: 'en/' });
    expect([pointer('site').topics.zh?.[0], pointer('site').topics.en?.[0]]).toEqual(['目标检测', 'Object detection']);
    expect(listing('site')).toContain(`en/${hits[0]?.path}`);
  });

  it('is kept while no entry changes, and made anew when one does', async () => {
    const before = listing('site');
    const kept = await build('site');
    expect([kept.search?.isNew, kept.written, kept.removed]).toEqual([false, 0, 0]);
    expect(listing('site')).toEqual(before);
    const path = join(home, 'log/notes/202205/0511.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('MiniViT', 'MaxiViT'));
    const changed = await build('site');
    expect(changed.search?.isNew).toBe(true);
    expect(readdirSync(join(home, 'site/search')).sort()).toEqual([pointer('site').folder, 'index.json'].sort());
    expect((await answer(await open('site'), 'maxivit', { from: 0, limit: 1 })).total).toBe(1);
  });

  it('has nothing of what is kept back', async () => {
    const path = join(home, 'log/notes/202205/0511.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^(1\. .*)$/m, '$1\n   <!-- private -->\n'));
    await build('site');
    expect((await answer(await open('site'), 'maxivit', { from: 0, limit: 1 })).total).toBe(0);
    writeFileSync(path, text);
  });

  it('has its place, its page and its script below the path of the site', async () => {
    await build('based', '/log');
    const files = listing('based');
    const html = readFileSync(join(home, 'based/en/search.html'), 'utf8');
    const module = /data-search-module="\/log\/(assets\/search-[0-9a-f]{8}\.js)"/.exec(html)?.[1];
    expect(files).toContain(module);
    expect(html).toContain('<form class="query" action="/log/en/search.html">');
    expect(html).toMatch(/form-action &#39;self&#39;; connect-src &#39;self&#39;"/);
    expect(readFileSync(join(home, 'based/sitemap.xml'), 'utf8')).not.toContain('search.html');
  });

  it('is not there unless it is asked for', async () => {
    settings({});
    const { search } = await build('plain');
    expect(search).toBeNull();
    expect(listing('plain').filter((path) => path.includes('search'))).toEqual([]);
    expect(readFileSync(join(home, 'plain/index.html'), 'utf8')).not.toContain('<search');
  });
});
