import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../log/config.js';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { siteOf } from './site.js';
import { sitemapFiles } from './sitemap.js';

const log = assembleLog({ dialect: authorDialect, notes: [], readme: null, files: new Set(), problems: [] });
const site = siteOf(log, parseConfig('{"site": {"url": "https://log.example.org/notes"}}'), { base: null, cards: null, moves: [] });
const paths = ['index.html', '404.html', 'days/2022-05-11.html', 'topics/目标检测.html', 'feed.xml'];
const made = (most?: number) => sitemapFiles(site, paths, most).map(({ path, make }) => [path, String(make())]);

describe('the sitemap', () => {
  it('names every page once, by its address, with the date of days', () => {
    expect(made()).toEqual([
      [
        'sitemap.xml',
        `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://log.example.org/notes/</loc></url>
<url><loc>https://log.example.org/notes/days/2022-05-11.html</loc><lastmod>2022-05-11</lastmod></url>
<url><loc>https://log.example.org/notes/topics/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B.html</loc></url>
</urlset>
`,
      ],
    ]);
  });

  it('becomes an index of several files when one may not hold all', () => {
    const files = made(2);
    expect(files.map(([path]) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files[0]?.[1]).toContain('<sitemapindex xmlns');
    expect(files[0]?.[1]).toContain('<sitemap><loc>https://log.example.org/notes/sitemap-2.xml</loc></sitemap>');
    expect(files[2]?.[1]?.match(/<url>/g)).toHaveLength(1);
  });
});
