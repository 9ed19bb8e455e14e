import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { readNote } from '../../log/read-note.js';
import { topics } from '../../log/subjects/topics.js';
import type { Log } from '../../log/types.js';
import type { Links } from '../../pages/links.js';
import type { FeedOptions } from './feed.js';
import { feedFiles, feedLinks } from './feed-files.js';
import { logFeed, topicFeed } from './make-feed.js';

/** The pages that feeds point to. */
const links = {
  home: '/log/',
  day: (ref: string) => `/log/${ref}/`,
  entry: (ref: string, n: number) => `/log/${ref}/${n}/`,
  file: (path: string) => `/log/files/${path.split('/').map(encodeURIComponent).join('/')}`,
} as Partial<Links> as Links;

const options: FeedOptions = {
  siteUrl: 'https://example.org/log/',
  title: '每日 & 学习笔记',
  description: '六点一日 <CV & NLP>',
  language: 'zh',
  timezone: 'Asia/Shanghai',
  links,
  limit: 20,
};

const may10 = `# 笔记（2022.5.10）

1. [旧的一点](https://example.org/old) :star:
   - Tips: 昨天的话。
`;

const may11 = `# 笔记（2022.5.11）

1. [CVPR 2022 | 检测 with YOLOv6 & friends](https://example.org/yolo?a=1&b=2) :star::star:
   - Abstract: 一句**摘要**，见[前文](0510.md)。
   - Paper: [A <Fast> Detector](https://arxiv.org/abs/2203.01305)
   - Code: [https://github.com/own/name](https://github.com/own/name)
   - Tips: 点[这里](javascript:alert(1))，或 <script>alert(2)</script>，都不会执行。

<img src="images/图 1.png">

2. [没有图的一点](https: //broken) :star:
   - Tips: \`a < b\` 时成立 ]]> 结束

<img src="images/gone.png">
`;

function logOf(...notes: readonly (readonly [path: string, text: string])[]): Log {
  return assembleLog({
    dialect: authorDialect,
    notes: notes.map(([path, text]) => readNote(path, text, authorDialect)),
    readme: null,
    files: new Set(['notes/202205/images/图 1.png']),
    problems: [],
  });
}

const log = logOf(['notes/202205/0510.md', may10], ['notes/202205/0511.md', may11]);
const validators = { 'rss.rng': validatorOf('rss.rng'), 'atom.rng': validatorOf('atom.rng') };
const detection = topics.find((topic) => topic.id === 'object-detection') as (typeof topics)[number];
const subject = {
  topic: detection,
  mentions: log.days.flatMap((day) => day.entries.map((entry, at) => ({ day, entry, n: at + 1 }))),
  home: '/log/topics/object-detection/',
  folder: '/log/topics/object-detection/',
};

const [rss = '', atom = '', json = ''] = feedFiles(logFeed(log, options), '').map((file) => file.body);
const firstContent = parseAtomFeed(atom).entries?.[0]?.content?.value ?? '';

describe('the feed of a log', () => {
  it('has three files in its folder', () => {
    expect(feedFiles(logFeed(log, options), 'a/').map((file) => file.path)).toEqual(['a/feed.xml', 'a/atom.xml', 'a/feed.json']);
  });

  it('has an item a day, newest first, in every format', () => {
    const expected = [
      ['tag:example.org,2022-05-11:log/day/2022-05-11', '2022 年 5 月 11 日 · 2 点', 'https://example.org/log/2022-05-11/'],
      ['tag:example.org,2022-05-10:log/day/2022-05-10', '2022 年 5 月 10 日 · 1 点', 'https://example.org/log/2022-05-10/'],
    ];
    expect(parseRssFeed(rss).items?.map((item) => [item.guid?.value, item.title, item.link])).toEqual(expected);
    expect(parseAtomFeed(atom).entries?.map((item) => [item.id, item.title?.value ?? item.title, item.links?.[0]?.href])).toEqual(expected);
    expect(parseJsonFeed(json).items?.map((item) => [item.id, item.title, item.url])).toEqual(expected);
  });

  it('says what it is about', () => {
    const { title, link, language, atom: links } = parseRssFeed(rss);
    expect({ title, link, language, self: links?.links?.[0]?.href }).toEqual({
      title: '每日 & 学习笔记',
      link: 'https://example.org/log/',
      language: 'zh-CN',
      self: 'https://example.org/log/feed.xml',
    });
    expect(JSON.parse(json)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '每日 & 学习笔记',
      home_page_url: 'https://example.org/log/',
      feed_url: 'https://example.org/log/feed.json',
    });
  });

  it('has the same whole content in every format', () => {
    expect(parseRssFeed(rss).items?.[0]?.content?.encoded?.replaceAll(']]&gt;', ']]>')).toBe(firstContent.replaceAll(']]&gt;', ']]>'));
    expect(parseJsonFeed(json).items?.[0]?.content_html).toBe(firstContent);
  });

  it('shows all that a day says, with absolute addresses', () => {
    expect(firstContent).toMatchInlineSnapshot(`
      "<h3><a href="https://example.org/log/2022-05-11/1/">1. CVPR 2022 | 检测 with YOLOv6 &amp; friends</a></h3><p>相关度：★★</p><p><strong>摘要：</strong>一句<strong>摘要</strong>，见<a href="https://example.org/log/2022-05-10/" rel="noreferrer">前文</a>。</p><p><strong>Tips：</strong>点这里，或 &lt;script&gt;alert(2)&lt;/script&gt;，都不会执行。</p><ul><li>论文：<a href="https://arxiv.org/abs/2203.01305">A &lt;Fast&gt; Detector</a></li><li>代码：<a href="https://github.com/own/name">own/name</a></li><li>原文：<a href="https://example.org/yolo?a=1&amp;b=2">example.org/yolo</a></li></ul><p><img src="https://example.org/log/files/notes/202205/images/%E5%9B%BE%201.png" alt="CVPR 2022 | 检测 with YOLOv6 &amp; friends" referrerpolicy="no-referrer"/></p>
      <h3><a href="https://example.org/log/2022-05-11/2/">2. 没有图的一点</a></h3><p>相关度：★</p><p><strong>Tips：</strong><code>a &lt; b</code> 时成立 ]]&gt; 结束</p><ul><li>原文：https: //broken</li></ul><p>图片缺失：images/gone.png</p>"
    `);
  });

  it('dates a day at its midnight', () => {
    expect(rss).toContain('<pubDate>Wed, 11 May 2022 00:00:00 +0800</pubDate>');
    expect(atom).toContain('<updated>2022-05-11T00:00:00+08:00</updated>');
    expect(parseJsonFeed(json).items?.[0]?.date_published).toBe('2022-05-11T00:00:00+08:00');
  });

  it('keeps to its limit and leaves out days without entries', () => {
    const more = logOf(['notes/202205/0510.md', may10], ['notes/202205/0511.md', may11], ['notes/202205/0512.md', '# 笔记（2022.5.12）\n']);
    expect(logFeed(more, { ...options, limit: 1 }).items.map((item) => item.date)).toEqual(['2022-05-11']);
  });

  it('is made of the same bytes each time', () => {
    expect(feedFiles(logFeed(log, options), '').map((file) => file.body)).toEqual([rss, atom, json]);
  });
});

describe('the feed of a topic', () => {
  const feed = topicFeed(log, subject, options);

  it('has an item an entry, the newest day first', () => {
    expect(feed.items.map((item) => [item.title, item.url])).toEqual([
      ['CVPR 2022 | 检测 with YOLOv6 & friends', 'https://example.org/log/2022-05-11/1/'],
      ['没有图的一点', 'https://example.org/log/2022-05-11/2/'],
      ['旧的一点', 'https://example.org/log/2022-05-10/1/'],
    ]);
  });

  it('names topic, venue, article and picture of an entry', () => {
    expect(feed.items[0]).toMatchObject({
      externalUrl: 'https://example.org/yolo?a=1&b=2',
      tags: ['目标检测', 'CVPR 2022'],
      image: 'https://example.org/log/files/notes/202205/images/%E5%9B%BE%201.png',
      summary: '一句摘要，见前文。',
    });
    expect(feed.items[1]).toMatchObject({ externalUrl: null, image: null });
  });

  it('keeps the ids of entries that change their order, title and stars', () => {
    const swapped = may11
      .replace('1. [CVPR', '2. [CVPR')
      .replace('friends', 'others')
      .replace('2. [没有', '1. [没有')
      .replace(/(2\. \[CVPR[\s\S]*?)(1\. \[没有[\s\S]*)/, '$2\n$1');
    const after = logOf(['notes/202205/0511.md', swapped]);
    const ids = (of: Log) =>
      topicFeed(
        of,
        { ...subject, mentions: of.days.flatMap((day) => day.entries.map((entry, at) => ({ day, entry, n: at + 1 }))) },
        options,
      )
        .items.filter((item) => item.date === '2022-05-11')
        .map((item) => item.id);
    expect(ids(after)).toEqual(ids(log).reverse());
  });

  it('is announced by pages in all formats', () => {
    expect(feedLinks('每日', '/log/')).toEqual([
      { rel: 'alternate', type: 'application/rss+xml', title: '每日 (RSS)', href: '/log/feed.xml' },
      { rel: 'alternate', type: 'application/atom+xml', title: '每日 (Atom)', href: '/log/atom.xml' },
      { rel: 'alternate', type: 'application/feed+json', title: '每日 (JSON Feed)', href: '/log/feed.json' },
    ]);
  });
});

describe('the rules of the formats', () => {
  it.each([
    ['a log', () => logFeed(log, options)],
    ['a topic', () => topicFeed(log, subject, options)],
    ['an empty log', () => logFeed(logOf(), options)],
  ])('are kept by the feed of %s', (_, make) => {
    const [rssFile, atomFile, jsonFile] = feedFiles(make(), '');
    validate('rss.rng', rssFile?.body ?? '');
    validate('atom.rng', atomFile?.body ?? '');
    expectJsonFeed(jsonFile?.body ?? '');
  });

  it('are not kept by a feed without ids, so the schemas do look', () => {
    expect(() => validate('rss.rng', rss.replace(/<guid.*<\/guid>/, ''))).toThrow();
    expect(() => validate('atom.rng', atom.replace('<updated>2022-05-11T00:00:00+08:00', '<updated>11 May 2022'))).toThrow();
  });
});

describe('a hostile log', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x"onerror="alert(1)](https://example.org/x.png"onload="alert(1))',
    '<svg/onload=alert(1)>',
    ']]><script>alert(1)</script><![CDATA[',
    '&lt;script&gt;',
    '\u0000\u0008\u001b\ud800\udfff\ufffe',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<img src="javascript:alert(1)">',
    'java\nscript:alert(1)',
    '`</code><script>`',
    '检测',
    ' ',
  );
  const piece = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

  it('puts no script into any feed and breaks none', () => {
    fc.assert(
      fc.property(piece, piece, piece, piece, (title, url, tips, picture) => {
        const text = `# x（2022.5.11）\n\n1. [${title}](${url}) :star:\n   - Tips: ${tips}\n   - Paper: [${tips}](${url})\n\n<img src="${picture}">\n![${title}](${picture})\n`;
        const bad = logOf(['notes/202205/0511.md', text]);
        const mentions = bad.days.flatMap((day) => day.entries.map((entry, at) => ({ day, entry, n: at + 1 })));
        for (const feed of [logFeed(bad, { ...options, title }), topicFeed(bad, { ...subject, mentions }, options)]) {
          const [rssFile, atomFile, jsonFile] = feedFiles(feed, '');
          validate('rss.rng', rssFile?.body ?? '');
          validate('atom.rng', atomFile?.body ?? '');
          expectJsonFeed(jsonFile?.body ?? '');
          for (const item of parseRssFeed(rssFile?.body ?? '').items ?? []) {
            expectHarmless(item.content?.encoded ?? '');
            expectHarmless(item.title ?? '');
            expectHarmless(item.description ?? '');
          }
          for (const item of feed.items) expectHarmless(item.html);
        }
      }),
      { numRuns: 80, seed: 511 },
    );
  });
});

/** @throws when the document is not well-formed or breaks the schema. */
function validate(schema: 'rss.rng' | 'atom.rng', xml: string): void {
  const document = XmlDocument.fromString(xml);
  try {
    validators[schema].validate(document);
  } finally {
    document.dispose();
  }
}

function validatorOf(schema: string): RelaxNGValidator {
  return RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(join(import.meta.dirname, schema), 'utf8')));
}

/** JSON Feed 1.1: what must be there, and of which type. */
function expectJsonFeed(text: string): void {
  const feed = JSON.parse(text);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.title).toEqual(expect.any(String));
  for (const url of [feed.home_page_url, feed.feed_url]) expect(url).toMatch(/^https?:\/\/[!-~]+$/);
  for (const item of feed.items) {
    expect(item.id).toEqual(expect.stringMatching(/\S/));
    expect(item.content_html).toEqual(expect.any(String));
    expect(item.url).toMatch(/^https?:\/\/[!-~]+$/);
    if (item.external_url !== undefined) expect(item.external_url).toMatch(/^https?:\/\/[!-~]+$/);
    expect(Date.parse(item.date_published)).not.toBeNaN();
  }
  expect(new Set(feed.items.map((item: { readonly id: string }) => item.id)).size).toBe(feed.items.length);
}

/** Every tag is one that feeds use, with attributes that load or run nothing but pictures. */
function expectHarmless(html: string): void {
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    expect(tag).toMatch(
      /^<(?:\/?(?:p|h3|ul|ol|li|strong|em|code|pre|del|br|hr|blockquote|table|thead|tbody|tr|th|td)(?: (?:start|align|class)="[^"]*")*(?: \/)?|\/?a|a href="(?:https?:|mailto:)[^"<>]*"(?: rel="noreferrer")?|img src="https?:[^"<>]*" alt="[^"]*" referrerpolicy="no-referrer"\/|input [^>]*)>$/,
    );
  }
}
