import { parseFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { parse, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from './built-site.js';
import { hostileLog, hostileSettings } from './hostile-strings.js';
import { dangers, isOfPage, type ParsedNode } from './page-dangers.js';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite(hostileLog, { settings: hostileSettings });
});
afterAll(() => site.remove());

describe('a site of a hostile log', () => {
  it('has on no page an element or attribute that the page did not make', () => {
    const pages = site.files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((path) => dangers(parse(site.read(path)) as ParsedNode, isOfPage).map((danger) => `${path}: ${danger}`))).toEqual(
      [],
    );
  });

  it('has feeds that parsers read, whose content holds no script', () => {
    const feeds = site.files.filter((path) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(path));
    expect(feeds.length).toBeGreaterThanOrEqual(6);
    for (const path of feeds) {
      const text = site.read(path);
      if (path.endsWith('.xml')) XmlDocument.fromString(text).dispose();
      const contents = contentsOf(parseFeed(text));
      expect([path, contents.flatMap((html) => dangers(parseFragment(html) as ParsedNode, () => false))]).toEqual([path, []]);
    }
  });

  it('has a sitemap that is XML', () => {
    XmlDocument.fromString(site.read('sitemap.xml')).dispose();
  });
});

function contentsOf({ format, feed }: ReturnType<typeof parseFeed>): readonly string[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => item.content?.encoded ?? item.description ?? '');
    case 'atom':
      return (feed.entries ?? []).map((entry) => (typeof entry.content === 'string' ? entry.content : (entry.content?.value ?? '')));
    case 'json':
      return (feed.items ?? []).map((item) => item.content_html ?? '');
    default:
      throw new Error(format);
  }
}
