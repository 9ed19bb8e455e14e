import { parseFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { parse, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from './built-site.js';
import { hostileLog, hostileSettings } from './hostile-strings.js';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite(hostileLog, { settings: hostileSettings });
});
afterAll(() => site.remove());

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

const active = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form', 'link', 'meta', 'style', 'template']);

/** Elements and attributes of HTML that run or fetch something, as a browser's own parser sees them. */
function dangers(node: Node, allowed: (node: Node) => boolean): readonly string[] {
  const own: string[] = [];
  if (active.has(node.nodeName) && !allowed(node)) own.push(`<${node.nodeName}>`);
  for (const { name, value } of node.attrs ?? []) {
    if (/^(?:on|srcdoc$|formaction$|style$)/.test(name)) own.push(`${node.nodeName} ${name}`);
    const isAddress = ['href', 'src', 'action', 'data', 'poster', 'xlink:href'].includes(name);
    // A picture inside the page: pictures run nothing.
    const isPicture = name === 'src' && /^data:image\//.test(value);
    if (isAddress && !isPicture && !/^(?:https?:\/\/|mailto:|#|\/(?!\/))/.test(value)) own.push(`${node.nodeName} ${name}=${value}`);
  }
  return [
    ...own,
    ...(node.childNodes ?? []).flatMap((child) => dangers(child, allowed)),
    ...(node.content ? dangers(node.content, allowed) : []),
  ];
}

/** The page's own parts: what stands in every page. */
function isOfPage({ nodeName, attrs = [] }: Node): boolean {
  const value = (name: string): string => attrs.find((each) => each.name === name)?.value ?? '';
  if (nodeName === 'script') return /^\/assets\/[\w.-]+\.js$/.test(value('src'));
  if (nodeName === 'link') return /^(?:\/|https:\/\/log\.example\.org\/)/.test(value('href'));
  if (nodeName === 'meta') return value('http-equiv') === '' || value('http-equiv') === 'Content-Security-Policy';
  return false;
}

describe('a site of a hostile log', () => {
  it('has on no page an element or attribute that the page did not make', () => {
    const pages = site.files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((path) => dangers(parse(site.read(path)) as Node, isOfPage).map((danger) => `${path}: ${danger}`))).toEqual([]);
  });

  it('has feeds that parsers read, whose content holds no script', () => {
    const feeds = site.files.filter((path) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(path));
    expect(feeds.length).toBeGreaterThanOrEqual(6);
    for (const path of feeds) {
      const text = site.read(path);
      if (path.endsWith('.xml')) XmlDocument.fromString(text).dispose();
      const contents = contentsOf(parseFeed(text));
      expect([path, contents.flatMap((html) => dangers(parseFragment(html) as Node, () => false))]).toEqual([path, []]);
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
