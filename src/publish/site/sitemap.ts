import { xmlText } from '../../base/xml-text.js';
import type { PlannedFile } from './plan-site.js';
import type { Site } from './site.js';

/** The sitemap protocol allows this many addresses in one file. */
const mostAddresses = 50_000;

/**
 * The sitemap of a site (protocol 0.9): every page but 404 and the box to search, days and entries with the date they were written.
 * More addresses than one file may hold are spread over several, and `sitemap.xml` is their index.
 */
export function sitemapFiles(site: Site, pagePaths: readonly string[], most: number = mostAddresses): readonly PlannedFile[] {
  const paths = pagePaths.filter((path) => path.endsWith('.html') && !/^(?:en\/|zh\/)?(?:404|search)\.html$/.test(path));
  if (paths.length <= most) return [{ path: 'sitemap.xml', make: () => urlSet(site, paths) }];
  const parts = Array.from({ length: Math.ceil(paths.length / most) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    make: () => urlSet(site, paths.slice(at * most, (at + 1) * most)),
  }));
  return [
    {
      path: 'sitemap.xml',
      make: () =>
        index(
          site,
          parts.map(({ path }) => path),
        ),
    },
    ...parts,
  ];
}

function urlSet(site: Site, paths: readonly string[]): string {
  const lines = paths.map((path) => {
    const date = /(?:days|entries)\/(\d{4}-\d{2}-\d{2})/.exec(path)?.[1];
    return `<url><loc>${escapeXml(address(site, path))}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</url>`;
  });
  return document('urlset', lines);
}

function index(site: Site, paths: readonly string[]): string {
  return document(
    'sitemapindex',
    paths.map((path) => `<sitemap><loc>${escapeXml(site.url + path)}</loc></sitemap>`),
  );
}

function document(name: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${name}>\n`;
}

function address(site: Site, path: string): string {
  const parts = path.replace(/(^|\/)index\.html$/, '$1').split('/');
  return site.url + parts.map(encodeURIComponent).join('/');
}

/** The protocol wants apostrophes escaped too. */
function escapeXml(text: string): string {
  return xmlText(text).replaceAll("'", '&apos;');
}
