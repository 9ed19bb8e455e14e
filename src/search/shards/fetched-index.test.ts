import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexConformance } from '../../../test/search/index-conformance.js';
import { sampleDocument } from '../../../test/search/sample-document.js';
import type { SearchDocument } from '../search-document.js';
import { MissingPart } from './fetch-part.js';
import { fetchedIndex } from './fetched-index.js';
import { writeShards } from './write-shards.js';

indexConformance(async (documents) => fetchedIndex(fetchFrom(filesOf(documents)).fetch));

const names = ['检测', '分割', '跟踪', '识别', '估计', '生成', '去噪', '超分'];

/** Documents of many terms: more than one part of each table. */
const many = Array.from({ length: 3_000 }, (_, n) =>
  sampleDocument(n, {
    title: `${names[n % names.length]} net${n} model${n % 40} ${pairOf(n)}`,
    exact: [`url:example.org/${n}`, `tag:t${n % 9}`],
  }),
);

/** A pair of characters that no other document has. */
function pairOf(n: number): string {
  return String.fromCodePoint(0xac00 + n, 0xb000 + ((n * 7) % 3_000));
}

describe('an index that is fetched in parts', () => {
  const files = filesOf(many);

  it('finds every term of every table in its part', async () => {
    const index = await fetchedIndex(fetchFrom(files).fetch);
    for (const n of [0, 1, 7, 1_499, 2_998, 2_999]) {
      const found = await index.postings([`net${n}`, `model${n % 40}`, pairOf(n), `url:example.org/${n}`, `tag:t${n % 9}`]);
      expect([n, [...found.values()].map(({ numbers }) => numbers.includes(n))]).toEqual([n, [true, true, true, true, true]]);
    }
    expect((await index.exactTerms('url:')).length).toBe(3_000);
    expect((await index.exactTerms('tag:')).map(({ term, count }) => [term, count])[0]).toEqual(['tag:t0', 334]);
    expect(await index.hanTerms('检')).toEqual(['检测']);
  });

  it('fetches nothing before it is asked, and little then, each file once', async () => {
    const { fetch, asked } = fetchFrom(files);
    const index = await fetchedIndex(fetch);
    expect(asked).toEqual(['summary.bin']);
    await index.postings(['检测']);
    expect(asked.filter((path) => !path.startsWith('han-'))).toEqual(['summary.bin']);
    expect(asked).toHaveLength(2);
    await Promise.all([index.postings(['检测']), index.documents([0, 1, 2_999, 0])]);
    expect(asked.slice(2)).toEqual(['entries-0.bin', 'entries-374.bin']);
    await index.documents([3]);
    expect(asked).toHaveLength(4);
  });

  it('keeps every file small', () => {
    expect(Math.max(...[...files.values()].map((body) => body.length))).toBeLessThan(20_000);
  });

  it('writes the same bytes each time', () => {
    expect([...filesOf(many)]).toEqual([...files]);
  });

  it('reads files that a host has inflated already', async () => {
    const plain = new Map([...writeShards(many, (bytes) => bytes)].map(({ path, body }) => [path, body]));
    const index = await fetchedIndex(fetchFrom(plain).fetch);
    expect((await index.documents([5]))[0]?.title).toContain('net5 ');
  });

  it.each([
    ['is missing', null],
    ['is a page that says so', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['is cut off', (files.get('entries-0.bin') as Uint8Array).subarray(0, 100)],
    ['is empty', new Uint8Array(0)],
  ])('says so when a file %s, and asks again the next time', async (_, body) => {
    const broken = new Map(files);
    if (body === null) broken.delete('entries-0.bin');
    else broken.set('entries-0.bin', body);
    const index = await fetchedIndex(fetchFrom(broken).fetch);
    await expect(index.documents([0])).rejects.toThrow(MissingPart);
    broken.set('entries-0.bin', files.get('entries-0.bin') as Uint8Array);
    expect((await index.documents([0]))[0]?.ref).toBe(many[0]?.ref);
  });

  it('says so when the first file is missing', async () => {
    await expect(fetchedIndex(fetchFrom(new Map()).fetch)).rejects.toThrow(MissingPart);
  });
});

function filesOf(documents: readonly SearchDocument[]): Map<string, Uint8Array> {
  return new Map([...writeShards(documents, (bytes) => gzipSync(bytes))].map(({ path, body }) => [path, body]));
}

function fetchFrom(files: ReadonlyMap<string, Uint8Array>): { fetch(path: string): Promise<Uint8Array>; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (path) => {
      asked.push(path);
      const body = files.get(path);
      if (!body) throw new Error(`no ${path}`);
      return body;
    },
  };
}
