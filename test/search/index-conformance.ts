import { describe, expect, it } from 'vitest';
import type { IndexReader, Postings } from '../../src/search/index-reader.js';
import type { SearchDocument } from '../../src/search/search-document.js';
import { fieldWeights } from '../../src/search/terms/field-weights.js';
import { fieldShift } from '../../src/search/terms/postings.js';
import { sampleDocument } from './sample-document.js';

/** What every adapter of `IndexReader` does. `make` indexes the documents, numbered from 0 in their order. */
export function indexConformance(make: (documents: readonly SearchDocument[]) => Promise<IndexReader>): void {
  describe('an index reader', () => {
    it('knows how many documents there are and how long they are', async () => {
      const index = await make(documents);
      const columns = await index.columns();
      const lengths = [...columns.lengths.slice(0, 3)];
      expect(lengths).toEqual([
        5 * fieldWeights.title + 3 * fieldWeights.tips,
        2 * fieldWeights.title + 2 * fieldWeights.paper,
        2 * fieldWeights.title + 2 * fieldWeights.abstract,
      ]);
      expect(index.summary.documents).toBe(3);
      expect(index.summary.meanLength).toBeCloseTo(lengths.reduce((sum, length) => sum + length, 0) / 3);
    });

    it('has columns for filters and order', async () => {
      const { dates, places, relevances, has } = await (await make(documents)).columns();
      expect([...dates.slice(0, 3)]).toEqual([20220101, 20220102, 20220103]);
      expect([...places.slice(0, 3)]).toEqual([1, 4097, 2]);
      expect([...relevances.slice(0, 3)]).toEqual([2, 5, 0]);
      expect([...has.slice(0, 3)]).toEqual([0, 0b11, 0b1000]);
    });

    it('lists the Latin words of the texts in code unit order', async () => {
      const words = await (await make(documents)).words();
      expect(words.joined).toBe('\na\nnet\nswin\nyolov6\nà\n');
      expect([words.count('net'), words.count('yolov6'), words.count('ne'), words.count('')]).toEqual([2, 1, 0, 0]);
    });

    it('lists the Han terms that begin with a character', async () => {
      const index = await make(documents);
      expect([...(await index.hanTerms('测'))].sort()).toEqual(['测', '测快']);
      expect([...(await index.hanTerms('𠮷'))]).toEqual(['𠮷野']);
      expect([...(await index.hanTerms('无'))]).toEqual([]);
      expect([...(await index.hanTerms('n'))]).toEqual([]);
    });

    it('lists the exact terms of a kind with their counts', async () => {
      const index = await make(documents);
      expect([...(await index.exactTerms('venue:'))].sort((a, b) => (a.term < b.term ? -1 : 1))).toEqual([
        { term: 'venue:cvpr', count: 2 },
        { term: 'venue:cvpr 2022', count: 1 },
      ]);
      expect([...(await index.exactTerms('tag:'))]).toEqual([]);
    });

    it('finds the documents of terms, and where the terms stand', async () => {
      const found = await (await make(documents)).postings(['检测', 'net', 'venue:cvpr', 'missing', 'tag:missing', '缺失']);
      expect([...found.keys()].sort()).toEqual(['net', 'venue:cvpr', '检测']);
      expect(shown(found.get('检测'))).toEqual([
        { number: 0, weight: fieldWeights.title + fieldWeights.tips, fields: 0b101, positions: [3, 2 * 2 ** fieldShift] },
      ]);
      expect(shown(found.get('net'))).toEqual([
        { number: 1, weight: fieldWeights.title + fieldWeights.paper, fields: 0b10001, positions: [1, 4 * 2 ** fieldShift] },
        { number: 2, weight: fieldWeights.abstract, fields: 0b10, positions: [2 ** fieldShift] },
      ]);
      expect(shown(found.get('venue:cvpr'))).toEqual([
        { number: 1, weight: 1, fields: 0, positions: [] },
        { number: 2, weight: 1, fields: 0, positions: [] },
      ]);
    });

    it('gives back what a hit shows', async () => {
      const index = await make(documents);
      const shownOf = ({ ref, key, path, date, title, url, relevance, texts }: SearchDocument) => {
        return { ref, key, path, date, title, url, relevance, texts };
      };
      const found = await index.documents([2, 0, 7]);
      expect(found.map((document) => document && shownOf(document as SearchDocument))).toEqual([
        shownOf(documents[2] as SearchDocument),
        shownOf(documents[0] as SearchDocument),
        null,
      ]);
      expect(await index.documents([])).toEqual([]);
    });

    it('answers the same a second time, and when asked twice for a term', async () => {
      const index = await make(documents);
      const first = shown((await index.postings(['net', 'net'])).get('net'));
      expect(shown((await index.postings(['net'])).get('net'))).toEqual(first);
    });

    it('can be empty', async () => {
      const index = await make([]);
      expect(index.summary).toEqual({ documents: 0, meanLength: 0 });
      expect((await index.words()).joined).toBe('');
      expect(await index.postings(['net'])).toEqual(new Map());
      expect(await index.documents([0])).toEqual([null]);
    });

    it('holds a term that thousands of documents have', async () => {
      const many = Array.from({ length: 3000 }, (_, n) => sampleDocument(n, { title: n % 3 === 0 ? '检测 net' : '检测' }));
      const found = await (await make(many)).postings(['检测', 'net']);
      expect([...(found.get('检测')?.numbers ?? [])]).toEqual(many.map((_, n) => n));
      expect([...(found.get('net')?.numbers ?? [])]).toEqual(many.flatMap((_, n) => (n % 3 === 0 ? [n] : [])));
      expect(found.get('net')?.positions().values.length).toBe(1000);
    });
  });
}

const documents: readonly SearchDocument[] = [
  sampleDocument(0, { title: 'YOLOv6 目标检测', texts: { tips: '检测快' } }),
  sampleDocument(1, {
    title: 'Swin Net',
    url: 'https://example.org/swin',
    place: 4097,
    relevance: 5,
    has: ['code', 'paper'],
    texts: { paper: 'Net à' },
    exact: ['venue:cvpr', 'venue:cvpr 2022'],
  }),
  sampleDocument(2, { title: '𠮷野', place: 2, relevance: 0, has: ['tips'], texts: { abstract: 'net a' }, exact: ['venue:cvpr'] }),
];

function shown(postings: Postings | undefined): unknown {
  if (!postings) return null;
  const { starts, values } = postings.positions();
  return [...postings.numbers].map((number, i) => ({
    number,
    weight: postings.weights[i],
    fields: postings.fields[i],
    positions: [...values.slice(starts[i], starts[i + 1])],
  }));
}
