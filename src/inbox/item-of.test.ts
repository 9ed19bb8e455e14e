import { expect, test } from 'vitest';
import { sampleItem } from '../../test/inbox/sample-item.js';
import { sampleLog } from '../../test/sample-log.js';
import { papersOf } from '../log/papers/papers.js';
import { groupLines } from './identity/group-lines.js';
import { sourceHosts } from './identity/paper-source.js';
import type { Item } from './item.js';
import { itemOf } from './item-of.js';
import type { ItemLine } from './journal/item-line.js';

const hosts = sourceHosts([
  { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV'], via: 'api' },
  { name: 'arXiv feed', kind: 'feed', url: 'https://rss.arxiv.org/rss/cs.LG' },
  { name: 'ICLR', kind: 'openreview', venue: 'ICLR.cc/2025/Conference' },
  { name: 'a blog', kind: 'feed', url: 'https://blog.example/feed.xml' },
  { name: 'false friend', kind: 'feed', url: 'https://arxiv.org.evil.example/feed.xml' },
  { name: 'Hugging Face', kind: 'hugging-face' },
]);

type Offer = Partial<Item> & Pick<Item, 'title' | 'url'> & { readonly source: string };

/** The one item that offers make, in the order in which they came. */
function itemFrom(...offers: readonly Offer[]) {
  const lines = offers.map(({ source, ...item }, n): ItemLine => {
    return { ...sampleItem(item), source, at: `2022-05-12T04:00:0${n}.000Z`, id: '1'.repeat(12) };
  });
  const [group, ...more] = groupLines(lines, papersOf(sampleLog({}))).all;
  if (!group || more.length > 0) throw new Error('not one item');
  const { title, url, links, abstract, sightings } = itemOf(group, hosts);
  return { title, url, links, abstract, sources: sightings.map(({ source }) => source) };
}

const paper = { title: 'Rulers for Attention', url: 'https://arxiv.org/abs/2205.00002', abstract: 'We measure.', source: 'cs.CV' };

test('a paper that a blog named first has the title, page and abstract that arXiv gives it', () => {
  const pdf = { title: 'MUST READ', url: 'https://arxiv.org/pdf/2205.00002v1', abstract: 'Buy rulers.', source: 'a blog' };
  const post = { title: 'On rulers', url: 'https://blog.example/rulers', links: ['https://arxiv.org/abs/2205.00002'], source: 'a blog' };
  const { title, url, abstract } = paper;
  expect(itemFrom(pdf, paper)).toEqual({ title, url, abstract, links: [], sources: ['a blog', 'cs.CV'] });
  expect(itemFrom(post, paper)).toEqual({ title, url, abstract, links: ['https://blog.example/rulers'], sources: ['a blog', 'cs.CV'] });
  expect(itemFrom(pdf, { ...paper, source: 'arXiv feed' }).title).toBe('Rulers for Attention');
});

test('who only names an address of a host, or is called like it, says nothing for it', () => {
  for (const source of ['a blog', 'false friend', 'Hugging Face', 'a source that was removed']) {
    const first = { title: 'First', url: 'https://huggingface.co/papers/2205.00002', source: 'somebody' };
    expect(itemFrom(first, { ...paper, title: 'Second', source })).toMatchObject({ title: 'First', url: first.url });
  }
});

test('of two hosts the one that is better known counts', () => {
  const review = {
    title: 'Rulers for Attention',
    url: 'https://openreview.net/forum?id=abcdefghij',
    source: 'ICLR',
    abstract: 'Reviewed.',
  };
  const both = { ...paper, title: 'Rulers for Attention (v2)', links: [review.url] };
  expect(itemFrom(review, both)).toEqual(expect.objectContaining({ title: 'Rulers for Attention (v2)', abstract: 'We measure.' }));
});

test.each([
  ['https://arxiv.org/pdf/2205.00002v3.pdf', 'https://arxiv.org/abs/2205.00002'],
  ['https://openreview.net/pdf?id=abcdefghij', 'https://openreview.net/forum?id=abcdefghij'],
  ['https://aclanthology.org/P19-1001.pdf', 'https://aclanthology.org/P19-1001/'],
  ['https://arxiv.org/abs/2205.00002v3', 'https://arxiv.org/abs/2205.00002v3'],
  ['https://example.org/pdf/a.pdf', 'https://example.org/pdf/a.pdf'],
  ['https://mirror.example/arxiv.org/pdf/2205.00002', 'https://mirror.example/arxiv.org/pdf/2205.00002'],
])('%s leads to %s', (url, page) => {
  expect(itemFrom({ title: 'A paper', url, source: 'a blog' }).url).toBe(page);
});
