import { describe, expect, it } from 'vitest';
import { DaybookError } from '../../../base/errors.js';
import { readFeed } from './read-feed.js';

const url = 'https://feeds.example.net/blog';
const now = Date.UTC(2022, 4, 12);

function read(body: string | Uint8Array, contentType: string = 'application/xml'): ReturnType<typeof readFeed> {
  return readFeed({ reader: 'feed', body: typeof body === 'string' ? new TextEncoder().encode(body) : body, contentType, url, now });
}

function rss(items: string, home: string = 'https://blog.example.org/'): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title><link>${home}</link>${items}</channel></rss>`;
}

function failure(body: string): DaybookError {
  try {
    read(body);
  } catch (error) {
    if (error instanceof DaybookError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a feed', () => {
  it('in Atom has its page, what it is related to, and its authors', () => {
    const { title, items } =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example.org/"><title type="html">A &amp;amp; B</title>
      <link rel="self" href="https://blog.example.org/atom.xml"/><link href="https://blog.example.org/"/>
      <entry><id>tag:blog.example.org,2022:1</id><title type="html">How &amp;lt;b&amp;gt; &lt;i&gt;works&lt;/i&gt;</title>
      <link rel="enclosure" href="https://blog.example.org/1.mp3"/><link rel="alternate" href="/1"/><link rel="related" href="https://arxiv.org/abs/2205.01234"/>
      <author><name>Ada</name></author><published>2022-05-11T10:00:00+02:00</published><updated>2022-05-12T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>two</p></div></content></entry></feed>`);
    expect(title).toBe('A & B');
    expect(items).toEqual([
      {
        title: 'How <b> works',
        url: 'https://blog.example.org/1',
        links: ['https://arxiv.org/abs/2205.01234'],
        abstract: 'One two',
        authors: ['Ada'],
        venue: null,
        published: '2022-05-11T08:00:00.000Z',
      },
    ]);
  });

  it('in RDF is read with its Dublin Core', () => {
    const { items } =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://blog.example.org/"><title>Blog</title><link>https://blog.example.org/</link></channel>
      <item rdf:about="https://blog.example.org/1"><title>One</title><link>https://blog.example.org/1</link><dc:creator>Ada</dc:creator><dc:date>2022-05-11</dc:date></item></rdf:RDF>`);
    expect(items.map((item) => [item.title, item.authors, item.published])).toEqual([['One', ['Ada'], '2022-05-11T00:00:00.000Z']]);
  });

  it('in JSON names what it is about', () => {
    const { items } = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Links',
        home_page_url: 'https://blog.example.org/',
        items: [
          {
            id: '1',
            url: '/1',
            external_url: 'https://arxiv.org/abs/2205.01234',
            title: 'One',
            content_text: 'a < b',
            authors: [{ name: 'Ada' }],
          },
          { id: 'https://blog.example.org/2', content_html: '<p>Two words</p>' },
        ],
      }),
      'application/feed+json',
    );
    expect(items.map(({ title, url, links, abstract }) => [title, url, links, abstract])).toEqual([
      ['One', 'https://blog.example.org/1', ['https://arxiv.org/abs/2205.01234'], 'a < b'],
      ['Two words', 'https://blog.example.org/2', [], null],
    ]);
  });

  it('of arXiv says what arXiv says: an abstract, authors one by one, and no new versions', () => {
    const { items, entries } =
      read(`<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" version="2.0"><channel><title>cs.CV updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CV</link>
      <item><title>Poincar\\'e rulers</title><link>https://arxiv.org/abs/2205.01234</link><description>arXiv:2205.01234v1 Announce Type: new 
Abstract: We measure \\textit{heads}.</description><dc:creator>Ada Example, 示 例</dc:creator><pubDate>Wed, 11 May 2022 00:00:00 -0400</pubDate></item>
      <item><title>Old</title><link>https://arxiv.org/abs/2101.00001</link><description>arXiv:2101.00001v3 Announce Type: replace
Abstract: Old.</description></item></channel></rss>`);
    expect(entries).toBe(1);
    expect(items).toEqual([
      {
        ...{ title: 'Poincaré rulers', url: 'https://arxiv.org/abs/2205.01234', links: [], abstract: 'We measure heads.' },
        ...{ authors: ['Ada Example', '示 例'], venue: null, published: '2022-05-11T04:00:00.000Z' },
      },
    ]);
  });

  it('may lack ids, titles and dates, and repeat itself; what has neither address nor words is counted', () => {
    const { items, entries } = read(
      rss(`<item><title>No address</title></item><item><link>https://blog.example.org/3</link></item><item/>
        <item><guid isPermaLink="false">17</guid><title>Only an id</title></item><item><guid>https://blog.example.org/4</guid><title>四</title></item>`),
    );
    expect([entries, items.map(({ url }) => url)]).toEqual([4, ['https://blog.example.org/4']]);
  });

  it.each([
    ['Thu, 12 May 2022 08:00:00 +0800', '2022-05-12T00:00:00.000Z'],
    ['2022-05-11 08:00:00', '2022-05-11T08:00:00.000Z'],
    ['2022-05-11T08:00:00', '2022-05-11T08:00:00.000Z'],
    ['2022年5月11日', '2022-05-11T00:00:00.000Z'],
    ['11 May 2022', '2022-05-11T00:00:00.000Z'],
    ['1652227200', '2022-05-11T00:00:00.000Z'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['Fri, 12 May 2028 00:00:00 GMT', null],
    ['0000-00-00', null],
    ['yesterday', null],
    ['', null],
  ])('with the date “%s” was published at %s', (date, published) => {
    const { items } = read(rss(`<item><title>x</title><link>/1</link><pubDate>${date}</pubDate></item>`));
    expect(items[0]?.published).toBe(published);
  });

  it.each([
    ['/1', 'https://blog.example.org/1'],
    ['1?b=2#c', 'https://blog.example.org/1?b=2#c'],
    ['//other.example/1', 'https://other.example/1'],
    [' https://blog.example.org/a b ', 'https://blog.example.org/a%20b'],
    ['https://blog.example.org/1?utm_source=rss&amp;id=2', 'https://blog.example.org/1?id=2'],
    ['javascript:alert(1)', undefined],
    ['https://user:pass@blog.example.org/', undefined],
    [`https://blog.example.org/${'x'.repeat(3_000)}`, undefined],
  ])('with the link %s leads to %s', (link, expected) => {
    expect(read(rss(`<item><title>x</title><link>${link}</link></item>`)).items[0]?.url).toBe(expected);
  });

  it('is read in the encoding that it has, whatever is declared', () => {
    const gbk = Uint8Array.from([0xbc, 0xec, 0xb2, 0xe2]); // 检测
    const around = (encoding: string, title: Uint8Array): Uint8Array => {
      const [before = '', after = ''] = rss('<item><title>@</title><link>/1</link></item>').split('@');
      const bytes = [before.replace('1.0"', `1.0" encoding="${encoding}"`), after].map((part) => new TextEncoder().encode(part));
      return Uint8Array.from([...(bytes[0] ?? []), ...title, ...(bytes[1] ?? [])]);
    };
    const utf8 = new TextEncoder().encode('检测');
    const titles = [
      read(around('gbk', gbk)),
      read(around('utf-8', gbk)),
      read(around('utf-8', gbk), 'text/xml; charset=utf-8'),
      read(around('gb2312', gbk), 'text/xml; charset=iso-8859-1'),
      read(around('gbk', utf8)),
      read(around('gbk', utf8), 'text/xml; charset=gb2312'),
      read(around('no-such-charset', utf8)),
    ].map(({ items }) => items[0]?.title);
    expect(titles.filter((title) => title !== '检测')).toEqual(['¼ì²â']);
  });

  it('does not replace entities that it declares itself, so none grows', () => {
    const declared = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
      (name, at, all) => `<!ENTITY ${name} "${`&${all[at - 1] ?? 'lol'};`.repeat(10)}">`,
    );
    const bomb = rss('<item><title>x &i; y</title><link>/1</link></item>').replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY lol "lol">${declared.join('')}]><rss`,
    );
    expect(read(bomb).items[0]?.title).toBe('x &i; y');
    const outside = rss('<item><title>x &file;</title><link>/1</link></item>').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss',
    );
    expect(failure(outside).text.en).toBe('https://feeds.example.net/blog is a feed that breaks off or is badly formed.');
  });

  it.each([
    ['', 'https://feeds.example.net/blog answers with nothing.'],
    ['<!DOCTYPE html><title>Log in</title>', 'https://feeds.example.net/blog answers with a web page where a feed should be.'],
    [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      'https://feeds.example.net/blog answers with a web page where a feed should be.',
    ],
    ['{"error": "gone"}', 'https://feeds.example.net/blog is no feed: neither RSS, RDF, Atom nor JSON Feed.'],
    ['Service unavailable', 'https://feeds.example.net/blog is no feed: neither RSS, RDF, Atom nor JSON Feed.'],
  ])('is not “%s”, and it is said why', (body, sentence) => {
    expect(failure(body).text.en).toBe(sentence);
  });

  it('without entries is a feed', () => {
    expect(read(rss(''))).toEqual({ title: 'Blog', items: [], entries: 0, next: null, feeds: [] });
  });

  it('is read to a thousand entries', () => {
    expect(read(rss('<item><title>x</title><link>/1</link></item>'.repeat(1_500))).entries).toBe(1_000);
  });
});
