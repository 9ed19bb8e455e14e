import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { DaybookError } from '../../base/errors.js';
import { withListItems, withoutListItem } from '../../log/edit/edit-json.js';
import type { ReaderName } from './read/answer.js';
import { harmlessText } from './read/harmless-text.js';
import { itemDate } from './read/item-date.js';
import { readAnswer } from './read/read-answer.js';

const texts: Record<string, (size: number) => string> = {
  'beginnings of tags': (size) => '<a '.repeat(size),
  'beginnings of scripts': (size) => '<script'.repeat(size),
  'beginnings of comments': (size) => '<!--'.repeat(size),
  ampersands: (size) => '&#x&amp'.repeat(size),
  'marks of direction': (size) => '\u202e \n'.repeat(size),
};

test.each(Object.entries(texts))('making harmless text of %s takes time in proportion', (_, make) => {
  const work = (size: number) => {
    const text = make(size);
    return () => [harmlessText(text, text.length), itemDate(text, 0)];
  };
  expect(growthOf(work, 500, 50_000)).toBeLessThan(2.6);
});

const answers: Record<string, readonly [ReaderName, (size: number) => string]> = {
  'entries of a feed': [
    'feed',
    (size) => `<rss><channel>${'<item><title>x</title><link>https://x.org/1</link></item>'.repeat(size)}</channel></rss>`,
  ],
  'elements that nest': ['feed', (size) => `<rss><channel><item>${'<a>'.repeat(size)}`],
  'entities of a feed': ['feed', (size) => `<!DOCTYPE rss [${'<!ENTITY a "&b;&b;">'.repeat(size)}]><rss><channel/></rss>`],
  'links of a page': ['list', (size) => '<a href="/1">One two three four</a>'.repeat(size)],
  'feeds of a page': ['offered', (size) => '<link rel="alternate" type="application/rss+xml" href="/f">'.repeat(size)],
  'records of arXiv': ['oai', (size) => `<OAI-PMH><ListRecords>${'<record><id>2205.01234</id><title>x</title></record>'.repeat(size)}`],
  'papers in JSON': ['hugging-face', (size) => `[${'{"paper":{"id":"2205.01234","title":"x"}},'.repeat(size)}0]`],
  'outlines of a list': ['opml', (size) => `<opml><body>${'<outline xmlUrl="https://x.org/f" text="x"/>'.repeat(size)}</body></opml>`],
};

test.each(Object.entries(answers))('reading %s takes time in proportion', (_, [reader, make]) => {
  const work = (size: number) => {
    const answer = { reader, body: new TextEncoder().encode(make(size)), contentType: '', url: 'https://x.org/', now: 0 };
    return () => {
      try {
        readAnswer(answer);
      } catch (error) {
        if (!(error instanceof DaybookError)) throw error;
      }
    };
  };
  expect(growthOf(work, 100, 3_000)).toBeLessThan(2.6);
});

test('adding to a long list of settings takes time in proportion', () => {
  const work = (size: number) => {
    const text = `{"inbox": {"sources": [${'{"name": "a"},\n'.repeat(size)}{}]}}`;
    return () => withoutListItem(withListItems(text, ['inbox', 'sources'], [{ name: 'b' }]), ['inbox', 'sources'], size);
  };
  expect(growthOf(work, 500, 20_000)).toBeLessThan(2.6);
});
