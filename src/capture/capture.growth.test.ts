import { expect, test } from 'vitest';
import { growthOf } from '../../test/growth.js';
import { plainTex } from '../base/plain-tex.js';
import { noFacts } from './facts.js';
import { finish } from './finish.js';
import { readHtml } from './read/read-html.js';
import type { ReaderName } from './read/read-source.js';
import { addressInHtml } from './text/address-in-html.js';
import { codeIn, papersIn } from './text/named-links.js';

/** Pages that grow in the ways that would cost a careless reader most. */
const pages: Record<string, readonly [ReaderName, (size: number) => string]> = {
  'words of an article': ['weixin', (size) => `<div id="js_content">${'<p>论文：https://arxiv.org/abs/2205.01234</p>'.repeat(size)}</div>`],
  'pictures of an article': [
    'weixin',
    (size) => `<h1 id="activity-name">T</h1><div id="js_content">${'<img data-src="https://x.org/a">'.repeat(size)}</div>`,
  ],
  'a title with its site again and again': ['page', (size) => `<title>T${' - CSDN_知乎'.repeat(size)}</title>`],
  'elements for programs': ['page', (size) => '<meta property="og:title" content="T">'.repeat(size)],
  'links to arXiv': [
    'github',
    (size) => `<article class="markdown-body">${'<a href="https://arxiv.org/abs/2205.01234">x</a>'.repeat(size)}</article>`,
  ],
};

test.each(Object.entries(pages))('reading %s takes time in proportion', (_, [reader, page]) => {
  expect(
    growthOf(
      (size) =>
        (
          (html) => () =>
            readHtml(reader, html, 'https://example.org/')
        )(page(size)),
      100,
      6_000,
    ),
  ).toBeLessThan(2.6);
});

const texts: Record<string, (size: number) => string> = {
  'open brackets': (size) => '['.repeat(size),
  'brackets that close': (size) => '[]('.repeat(size),
  'dots and letters': (size) => 'a.b-'.repeat(size),
  'beginnings of links': (size) => 'github.com/a/arxiv.org/'.repeat(size),
  'spaces and tags': (size) => '<link rel= < \t'.repeat(size),
  'marks of arXiv': (size) => 'arxiv : '.repeat(size),
  'commands of TeX': (size) => '\\cite{\\textit{a'.repeat(size),
  'accents of TeX': (size) => "\\'{\\i}\\c".repeat(size),
  'braces and dollars': (size) => '{$\\it '.repeat(size),
};

test.each(Object.entries(texts))('cleaning and looking through %s takes time in proportion', (_, make) => {
  const work = (size: number) => {
    const text = make(size);
    const fact = { value: text, from: 'test', certainty: 'sure' } as const;
    return () => {
      addressInHtml(text);
      codeIn(text, 'test');
      papersIn(text, 'test');
      plainTex(text);
      finish({ ...noFacts, title: { ...fact, value: `T ${text}` }, abstract: fact }, null, [':star:']);
    };
  };
  expect(growthOf(work, 500, 60_000)).toBeLessThan(2.6);
});
