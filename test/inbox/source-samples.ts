import type { Item } from '../../src/inbox/item.js';
import type { SavedPage } from '../../src/inbox/sources/source.js';
import type { SourceSettings } from '../../src/log/inbox-config.js';

/** A source as tests play it: its settings, what its hosts answer, and what comes of it on 12 May 2022, a Thursday. */
export interface SourceSample {
  readonly settings: SourceSettings;
  /** Addresses that lead to it, or to none where no address does. */
  readonly addresses: readonly string[];
  /** Answers by what their address begins with; a text in place of `hole` is a title. */
  readonly answers: Readonly<Record<string, string>>;
  /** Pages in its folder. */
  readonly saved?: readonly SavedPage[];
  readonly items: readonly Item[];
}

/** Where the title of the first item stands in an answer. */
export const hole = '@@title@@';

const ruler: Item = {
  title: hole,
  url: 'https://arxiv.org/abs/2205.01234',
  links: ['https://github.com/example/attention-ruler'],
  abstract: 'We hang a ruler beside every head. The “ruler” is at https://github.com/example/attention-ruler.',
  authors: ['Ada Example', '示 例'],
  venue: 'CVPR 2022',
  published: '2022-05-11T17:59:59.000Z',
};

const saved: Item = { ...ruler, title: 'A page that was saved' };

const arxivAtom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>http://arxiv.org/api/x</id><title>arXiv Query</title>
<entry><id>http://arxiv.org/abs/2205.01234v2</id><published>2022-05-11T17:59:59Z</published><updated>2022-05-12T01:00:00Z</updated><title>${hole}</title>
<summary>  We hang a ruler
  beside every head. The “ruler” is at https://github.com/example/attention-ruler.</summary>
<author><name>Ada Example</name></author><author><name>示 例</name></author><arxiv:comment>Accepted to CVPR 2022, 9 pages</arxiv:comment>
<link href="http://arxiv.org/abs/2205.01234v2" rel="alternate" type="text/html"/></entry>
<entry><id>http://arxiv.org/abs/2204.00001v1</id><published>2022-04-01T00:00:00Z</published><title>Announced long ago</title></entry></feed>`;

const oaiRecord = (id: string, title: string, created: string, updated: string): string => `<record>
<header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2022-05-12</datestamp><setSpec>cs:cs:CV</setSpec></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><created>${created}</created>${updated}<authors>
<author><keyname>Example</keyname><forenames>Ada</forenames></author></authors><title>${title}</title><categories>cs.CV</categories>
<comments>ECCV 2022</comments><doi>10.1000/182</doi><abstract>One ruler.</abstract></arXiv></metadata></record>`;

/** Every kind of source, some in two ways. */
export const sourceSamples: readonly SourceSample[] = [
  {
    settings: { name: 'blog', kind: 'feed', url: 'https://blog.example.org/feed.xml' },
    addresses: ['http://127.0.0.1:4000/feeds/MP_WXS_2397242840.atom', 'https://wewe.example.org/feeds/all.rss'],
    answers: {
      'https://blog.example.org/feed.xml': `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>示例博客</title><link>https://blog.example.org/</link><item><title>${hole}</title><link>/posts/1?utm_source=rss</link>
<dc:creator>小明</dc:creator><pubDate>Wed, 11 May 2022 08:00:00 +0800</pubDate><description><![CDATA[<p>量一量 <b>注意力</b>。</p>]]></description></item>
<item><description>A note without a title, but with words</description><guid>https://blog.example.org/notes/2</guid></item>
<item><title>An entry without an address</title></item></channel></rss>`,
    },
    items: [
      {
        ...{ title: hole, url: 'https://blog.example.org/posts/1', links: [], abstract: '量一量 注意力。', authors: ['小明'], venue: null },
        published: '2022-05-11T00:00:00.000Z',
      },
      {
        ...{ title: 'A note without a title, but with words', url: 'https://blog.example.org/notes/2', links: [], abstract: null },
        ...{ authors: [], venue: null, published: null },
      },
    ],
  },
  {
    settings: { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV'] },
    addresses: [
      'https://arxiv.org/list/cs.CV/recent',
      'http://export.arxiv.org/api/query?search_query=all:ruler&max_results=5',
      'https://rss.arxiv.org/rss/cs.CV+cs.LG',
    ],
    answers: { 'https://export.arxiv.org/api/query?search_query=cat%3Acs.CV&': arxivAtom },
    items: [ruler],
  },
  {
    settings: { name: 'rulers', kind: 'arxiv', query: 'all:ruler' },
    addresses: [],
    answers: { 'https://export.arxiv.org/api/query?search_query=all%3Aruler&': arxivAtom },
    items: [
      ruler,
      {
        ...{ title: 'Announced long ago', url: 'https://arxiv.org/abs/2204.00001', links: [], abstract: null, authors: [], venue: null },
        published: '2022-04-01T00:00:00.000Z',
      },
    ],
  },
  {
    settings: { name: 'cs.CV by OAI', kind: 'arxiv', categories: ['cs.CV', 'hep-th'], via: 'oai' },
    addresses: [],
    answers: {
      'https://oaipmh.arxiv.org/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3ACV&from=2022-05-10': `<?xml version="1.0"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>${oaiRecord('2205.01234', hole, '2022-05-11', '')}
${oaiRecord('2101.00001', 'A new version of an old paper', '2021-01-01', '<updated>2022-05-11</updated>')}
<resumptionToken>more|1</resumptionToken></ListRecords></OAI-PMH>`,
      'https://oaipmh.arxiv.org/oai?verb=ListRecords&resumptionToken=more%7C1': `<OAI-PMH><ListRecords>
${oaiRecord('2205.01235', 'Two rulers', '2022-05-11', '')}<resumptionToken/></ListRecords></OAI-PMH>`,
      'https://oaipmh.arxiv.org/oai?verb=ListRecords&metadataPrefix=arXiv&set=physics%3Ahep-th&from=2022-05-10':
        '<OAI-PMH><error code="noRecordsMatch">nothing</error></OAI-PMH>',
    },
    items: ['2205.01234', '2205.01235'].map((id, at) => ({
      ...{ title: at === 0 ? hole : 'Two rulers', url: `https://arxiv.org/abs/${id}`, links: ['https://doi.org/10.1000/182'] },
      ...{ abstract: 'One ruler.', authors: ['Ada Example'], venue: 'ECCV 2022', published: '2022-05-11T00:00:00.000Z' },
    })),
  },
  {
    settings: { name: 'HF', kind: 'hugging-face' },
    addresses: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers/date/2022-05-11',
      'https://huggingface.co/api/daily_papers',
    ],
    answers: {
      'https://huggingface.co/api/daily_papers?date=2022-05-11': JSON.stringify([
        {
          title: 'Another title',
          publishedAt: '2022-05-11T01:00:00.000Z',
          paper: {
            ...{ id: '2205.01234', title: hole, summary: 'We hang a ruler\nbeside every head.', publishedAt: '2022-05-10T20:00:00.000Z' },
            authors: [{ name: 'Ada Example', hidden: false }, { name: '示 例' }],
            ...{ upvotes: 12, githubRepo: 'https://github.com/example/attention-ruler' },
          },
        },
        { surprise: true },
      ]),
      'https://huggingface.co/api/daily_papers?date=2022-05-12': '[]',
    },
    items: [
      {
        ...{ title: hole, url: 'https://arxiv.org/abs/2205.01234', abstract: 'We hang a ruler beside every head.', venue: null },
        links: ['https://huggingface.co/papers/2205.01234', 'https://github.com/example/attention-ruler'],
        ...{ authors: ['Ada Example', '示 例'], published: '2022-05-10T20:00:00.000Z' },
      },
    ],
  },
  {
    settings: { name: 'ICLR', kind: 'openreview', venue: 'ICLR.cc/2022/Conference' },
    addresses: [
      'https://openreview.net/group?id=ICLR.cc/2022/Conference',
      'https://openreview.net/submissions?venue=ICLR.cc%2F2022%2FConference',
    ],
    answers: {
      'https://api2.openreview.net/notes?content.venueid=ICLR.cc%2F2022%2FConference&': JSON.stringify({
        notes: [
          {
            ...{ id: 'abcDEF123', forum: 'abcDEF123', number: 1, cdate: 1652100000000, pdate: 1652200000000 },
            content: {
              ...{ title: { value: hole }, authors: { value: ['Ada Example'] }, abstract: { value: 'One ruler.' } },
              ...{ venue: { value: 'ICLR 2022 Oral' }, venueid: { value: 'ICLR.cc/2022/Conference' } },
            },
          },
          { id: 'second', content: { title: { value: 'Not yet' }, venue: { value: 'Submitted to ICLR 2022' } }, cdate: 'yesterday' },
        ],
        count: 2,
      }),
    },
    items: [
      {
        ...{ title: hole, url: 'https://openreview.net/forum?id=abcDEF123', links: [], abstract: 'One ruler.', authors: ['Ada Example'] },
        ...{ venue: 'ICLR 2022 Oral', published: '2022-05-10T16:26:40.000Z' },
      },
      {
        ...{ title: 'Not yet', url: 'https://openreview.net/forum?id=second', links: [], abstract: null, authors: [], venue: null },
        published: null,
      },
    ],
  },
  {
    settings: { name: 'ruler', kind: 'github-releases', repository: 'example/ruler' },
    addresses: ['https://github.com/example/ruler', 'https://github.com/example/ruler/releases.atom'],
    answers: {
      'https://github.com/example/ruler/releases.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Release notes from ruler</title>
<link type="text/html" rel="alternate" href="https://github.com/example/ruler/releases"/><entry><id>tag:github.com,2008:Repository/1/v2</id>
<updated>2022-05-11T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://github.com/example/ruler/releases/tag/v2"/>
<title>ruler ${hole}</title><content type="html">&lt;p&gt;Measures twice.&lt;/p&gt;</content><author><name>ada</name></author></entry>
<entry><id>tag:github.com,2008:Repository/1/v1</id><updated>2022-05-10T00:00:00Z</updated><link href="https://github.com/example/ruler/releases/tag/v1"/>
<title>v1.0</title></entry></feed>`,
    },
    items: [
      {
        ...{ title: `ruler ${hole}`, url: 'https://github.com/example/ruler/releases/tag/v2', links: [], abstract: 'Measures twice.' },
        ...{ authors: ['ada'], venue: null, published: '2022-05-11T00:00:00.000Z' },
      },
      {
        ...{ title: 'example/ruler v1.0', url: 'https://github.com/example/ruler/releases/tag/v1', links: [], abstract: null, authors: [] },
        ...{ venue: null, published: '2022-05-10T00:00:00.000Z' },
      },
    ],
  },
  {
    settings: { name: 'rulers', kind: 'github-topic', topic: 'object-detection', stars: 50 },
    addresses: ['https://github.com/topics/object-detection'],
    answers: {
      'https://api.github.com/search/repositories?q=topic%3Aobject-detection+stars%3A%3E%3D50+created%3A%3E%3D2022-03-13&': JSON.stringify({
        total_count: 2,
        items: [
          {
            ...{ full_name: 'example/ruler', description: hole, homepage: 'https://ruler.example.org/', stargazers_count: 99 },
            ...{ owner: { login: 'example' }, created_at: '2022-05-01T00:00:00Z', html_url: 'https://github.com/example/ruler' },
          },
          { full_name: '../../etc', description: 'no repository' },
        ],
      }),
    },
    items: [
      {
        ...{
          title: `example/ruler: ${hole}`,
          url: 'https://github.com/example/ruler',
          links: ['https://ruler.example.org/'],
          abstract: hole,
        },
        ...{ authors: ['example'], venue: null, published: '2022-05-01T00:00:00.000Z' },
      },
    ],
  },
  {
    settings: { name: 'group', kind: 'list', url: 'https://group.example.org/papers/' },
    addresses: [],
    answers: {
      'https://group.example.org/papers/': `<!doctype html><title>Our papers</title><nav><a href="/about">About all of us here</a></nav>
<main><a href="ruler.html">${hole} and how to read it well</a> <a href="ruler.html#2">again</a><a href="2">2</a>
<a href="javascript:alert(1)">A script that is no address</a><a href="https://other.example/x">度量注意力的一把尺子</a></main>`,
    },
    items: [
      {
        ...{ title: `${hole} and how to read it well`, url: 'https://group.example.org/papers/ruler.html', links: [], abstract: null },
        ...{ authors: [], venue: null, published: null },
      },
      {
        ...{
          title: '度量注意力的一把尺子',
          url: 'https://other.example/x',
          links: [],
          abstract: null,
          authors: [],
          venue: null,
          published: null,
        },
      },
    ],
  },
  {
    settings: { name: 'talks', kind: 'list', url: 'https://group.example.org/', match: '/talks/' },
    addresses: [],
    answers: { 'https://group.example.org/': `<a href="/talks/1">${hole}</a><a href="/papers/1">A paper that is not asked for</a>` },
    items: [
      {
        ...{ title: hole, url: 'https://group.example.org/talks/1', links: [], abstract: null, authors: [], venue: null, published: null },
      },
    ],
  },
  {
    settings: { name: 'saved', kind: 'folder', path: 'saved' },
    addresses: [],
    answers: {},
    saved: [{ name: 'ruler.html', stamp: '1 2', item: async () => saved }],
    items: [saved],
  },
];
