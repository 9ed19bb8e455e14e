// A host on loopback with feeds for bench/inbox.mjs: `node bench/inbox-host.mjs <feeds> <entries>`; prints its port.
import { createServer } from 'node:http';

const [feeds, entries] = process.argv.slice(2).map(Number);
const words = [
  'attention',
  'detection',
  'ruler',
  'transformer',
  'sparse',
  'pose',
  '检测',
  '注意力',
  '分割',
  'graph',
  'diffusion',
  'token',
  '蒸馏',
  'video',
];

/** The same words for the same number. */
function sentence(seed, length) {
  let state = (seed * 2654435761) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[state % words.length];
  }).join(' ');
}

function entry(feed, number) {
  const id = feed * entries + number;
  const date = new Date(Date.UTC(2026, 0, 1) + id * 60_000);
  return {
    id,
    date,
    title: `${sentence(id, 9)} ${id}`,
    html: `<p>${sentence(id + 1, 60)} &amp; <b>${sentence(id + 2, 40)}</b></p>`,
    author: `Ada ${id % 97}`,
  };
}

const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const address = (feed, id) => `https://feed-${feed}.example.org/${id}?utm_source=rss`;

const formats = [
  (feed, list) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${feed}</title><link>https://feed-${feed}.example.org/</link>${list
      .map(
        ({ id, date, title, html, author }) =>
          `<item><title>${title}</title><link>${escaped(address(feed, id))}</link><guid>${id}</guid><dc:creator>${author}</dc:creator><pubDate>${date.toUTCString()}</pubDate><description><![CDATA[${html}]]></description></item>`,
      )
      .join('\n')}</channel></rss>`,
  (feed, list) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed ${feed}</title><link href="https://feed-${feed}.example.org/"/>${list
      .map(
        ({ id, date, title, html, author }) =>
          `<entry><id>tag:example.org,2026:${id}</id><title>${title}</title><link href="${escaped(address(feed, id))}"/><author><name>${author}</name></author><published>${date.toISOString()}</published><updated>${date.toISOString()}</updated><content type="html">${escaped(html)}</content></entry>`,
      )
      .join('\n')}</feed>`,
  (feed, list) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: `Feed ${feed}`,
      home_page_url: `https://feed-${feed}.example.org/`,
      items: list.map(({ id, date, title, html, author }) => ({
        ...{ id: String(id), url: address(feed, id), title, content_html: html },
        ...{ authors: [{ name: author }], date_published: date.toISOString() },
      })),
    }),
];

// In every tenth feed half of the entries are those of the feed before.
const bodies = Array.from({ length: feeds }, (_, feed) => {
  const list = Array.from({ length: entries }, (_, number) => entry(feed % 10 === 9 && number % 2 === 0 ? feed - 1 : feed, number));
  return formats[feed % formats.length](feed % 10 === 9 ? feed - 1 : feed, list);
});

createServer(({ url, headers }, response) => {
  const body = bodies[Number(url.slice(1))];
  if (body === undefined) response.writeHead(404).end();
  else if (headers['if-none-match'] === `"${url}"`) response.writeHead(304, { etag: `"${url}"` }).end();
  else response.writeHead(200, { etag: `"${url}"` }).end(body);
}).listen(0, '127.0.0.1', function listening() {
  console.log(this.address().port);
});
