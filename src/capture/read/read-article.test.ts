import { expect, test } from 'vitest';
import { readArticle } from './read-article.js';

const url = 'https://example.org/posts/1';
const long = '检测 with YOLOv6, told at length so that the main part is found. '.repeat(6);

test('gives headings, paragraphs, quotes, lists, code and pictures', () => {
  const content = `<article><h1>Title</h1><p>${long}<b>bold</b> and <a href="../a?x=1">a link</a></p><blockquote>${long}</blockquote>
    <ol><li>${long}</li></ol><pre>x = 1\n  y = 2\n</pre><figure><img src="/p.png" alt="A picture"></figure></article>`;
  expect(readArticle({ content, url }).map((block) => block.kind)).toEqual(['paragraph', 'quote', 'list', 'code', 'picture']);
  const [first, , , code, picture] = readArticle({ content, url });
  expect(first).toMatchObject({
    runs: [
      { text: long, look: 'plain', href: null },
      { text: 'bold', look: 'strong' },
      { text: ' and ' },
      { text: 'a link', href: 'https://example.org/a?x=1' },
    ],
  });
  expect([code, picture]).toEqual([
    { kind: 'code', text: 'x = 1\n  y = 2' },
    { kind: 'picture', src: 'https://example.org/p.png', alt: 'A picture' },
  ]);
});

test('gives the words of a WeChat article, and its pictures that wait for a script', () => {
  const content = `<div id="js_content" style="visibility:hidden"><section><span>第一段，讲小目标检测。</span></section><p><img data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=png"></p></div><p>广告</p>`;
  expect(readArticle({ content, url: 'https://mp.weixin.qq.com/s/x' })).toEqual([
    { kind: 'paragraph', runs: [{ text: '第一段，讲小目标检测。', href: null, look: 'plain' }] },
    { kind: 'picture', src: 'https://mmbiz.qpic.cn/a/640?wx_fmt=png', alt: '' },
  ]);
});

test('lets no address through but http and https, and nothing that runs', () => {
  const content = `<article><p>${long}<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href="JAVASCRIPT:alert(1)">c</a></p>
    <script>alert(1)</script><style>p{}</style><svg onload="alert(1)"><text>svg</text></svg><iframe src="https://evil.example"></iframe>
    <img src="javascript:alert(1)"><img src="data:image/svg+xml,x"><img src="https://count.example/dot.gif" width="1"><p>${long}</p></article>`;
  const text = JSON.stringify(readArticle({ content, url }));
  expect(text).not.toMatch(/javascript|data:|alert|svg|evil|count\.example/i);
  expect(text).toContain('YOLOv6');
});

test('shows no picture of the reader’s own network, but to a page of that network', () => {
  const content = `<article><p>${long}</p><img src="http://192.168.1.1/reboot"><img src="http://localhost:8080/a.png"><img src="http://nas.local/b.png"></article>`;
  const pictures = (page: string) => readArticle({ content, url: page }).flatMap((block) => (block.kind === 'picture' ? [block.src] : []));
  expect(pictures(url)).toEqual([]);
  expect(pictures('http://nas.local/post')).toEqual(['http://nas.local/b.png']);
});

test('ends with pages that nest or go on without end', () => {
  const deep = readArticle({ content: `${'<div>'.repeat(50_000)}deep`, url });
  expect(deep.length).toBeLessThan(10);
  const endless = readArticle({ content: `<article>${'<p>检测 again and again.</p>'.repeat(8_000)}</article>`, url });
  expect(endless.length).toBeLessThanOrEqual(3_000);
});
