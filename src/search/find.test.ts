import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../test/search/sample-document.js';
import { find } from './find.js';
import { memoryIndex } from './memory/memory-index.js';
import { parseQuery } from './query/parse-query.js';
import type { SearchDocument } from './search-document.js';

const documents: readonly SearchDocument[] = [
  sampleDocument(0, { title: '目标检测综述', texts: { abstract: '从 R-CNN 到 YOLOv6 的检测器' } }),
  sampleDocument(1, { title: 'Swin Transformer', texts: { abstract: '窗口注意力', paper: 'Hierarchical Vision Transformer' } }),
  sampleDocument(2, { title: 'Transformers 汇总', relevance: 4, has: ['code'], exact: ['topic:transformer', 'topic:vit', 'venue:cvpr'] }),
  sampleDocument(3, {
    title: '监测水质',
    texts: { abstract: '水质监测的 Reformer 模型' },
    exact: ['topic:vit', 'url:https://example.org/a'],
  }),
  sampleDocument(4, {
    title: '再记一次',
    texts: { abstract: '检测，目标' },
    exact: ['url:https://example.org/a', 'repo:a/b', 'site:m.example.org'],
  }),
  sampleDocument(5, {
    title: 'Detecting lanes',
    texts: { abstract: 'We study the detection of lanes.' },
    exact: ['called:detectinglanes'],
  }),
];
const index = memoryIndex(documents);

async function ask(text: string, limit = 10, offset = 0) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return find(index, { text, query: parsed.query }, { limit, offset });
}

async function numbers(text: string): Promise<number[]> {
  const { total, hits } = await ask(text);
  expect(total).toBe(hits.length);
  return hits.map(({ ref }) => documents.findIndex((document) => document.ref === ref)).sort();
}

describe('find', () => {
  it.each([
    ['检测', [0, 4]],
    ['檢測', [0, 4]],
    ['目标检测', [0]],
    ['检测目标', []],
    ['测', [0, 3, 4]],
    ['transformer', [1, 2]],
    ['former', [1, 2, 3]],
    ['ne', []],
    ['detect', [5]],
    ['detections', [5]],
    ['r-cnn', [0]],
    ['former模型', [3]],
    ['YOLO', [0]],
    ['"vision trans"', [1]],
    ['"ision transformer"', []],
    ['in:title transformer', [1, 2]],
    ['in:paper transformer', [1]],
    ['transformer -swin', [2]],
    ['-transformer -检测', [3, 5]],
    ['swin or 综述', [0, 1]],
    ['stars:4', [2]],
    ['has:code transformer', [2]],
    ['-has:code', [0, 1, 3, 4, 5]],
    ['on:2022-01-02', [1]],
    ['topic:transformer', [2]],
    ['topic:trans', [2]],
    ['venue:CVPR', [2]],
    ['venue:iccv', []],
    ['site:example.org', [4]],
    ['repo:a/b', [4]],
    ['is:duplicate', [3, 4]],
    ['jiance', [0, 3, 4]],
  ])('%s', async (text, expected) => {
    expect(await numbers(text)).toEqual(expected);
  });

  it('puts a document first that has the words as its whole title', async () => {
    expect((await ask('lanes detecting')).hits[0]?.ref).toBe('2022-01-06#1');
    expect((await ask('detecting lanes')).hits[0]?.score).toBeGreaterThan(((await ask('lanes detecting')).hits[0]?.score ?? 0) + 1);
  });

  it('orders by score, equal scores by date', async () => {
    expect((await ask('swin transformer')).hits[0]?.title).toBe('Swin Transformer');
    expect((await ask('has:code or is:duplicate')).hits.map(({ date }) => date)).toEqual(['2022-01-05', '2022-01-04', '2022-01-03']);
  });

  it('marks what matched in the title and in the text', async () => {
    const [hit] = (await ask('检测 综述')).hits;
    expect(hit?.titleParts).toEqual([
      { text: '目标', marked: false },
      { text: '检测综述', marked: true },
    ]);
    expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['检测']);
  });

  it('counts all and shows a part', async () => {
    const all = (await ask('测')).hits.map(({ ref }) => ref);
    const { total, hits } = await ask('测', 1, 1);
    expect([total, hits.map(({ ref }) => ref)]).toEqual([3, [all[1]]]);
    expect((await ask('测', 5, 3)).hits).toEqual([]);
    expect((await ask('测', 0)).total).toBe(3);
  });

  it('offers other spellings of a word that nothing has', async () => {
    expect((await ask('transfomer')).offers).toEqual([
      { kind: 'spelling', query: 'transformer', count: 1 },
      { kind: 'spelling', query: 'transformers', count: 1 },
    ]);
    expect((await ask('swim transformer -检测')).offers[0]).toEqual({ kind: 'spelling', query: 'swin transformer -检测', count: null });
  });

  it('offers another spelling of a word that hardly any document has when many have that', async () => {
    const many = Array.from({ length: 11 }, (_, n) => sampleDocument(n, { title: n === 0 ? 'transfomer' : `transformer ${n}` }));
    const offersFor = async (count: number) => {
      const query = { kind: 'word', text: 'transfomer', in: null, span: { start: 0, end: 10 } } as const;
      return (await find(memoryIndex(many.slice(0, count)), { text: 'transfomer', query }, { limit: 10 })).offers;
    };
    expect(await offersFor(11)).toEqual([{ kind: 'spelling', query: 'transformer', count: 10 }]);
    expect(await offersFor(10)).toEqual([]);
  });

  it('says which Han it took pinyin for', async () => {
    expect((await ask('mubiao jiance')).offers).toEqual([{ kind: 'pinyin', query: '目标 检测', count: 2 }]);
    expect((await ask('bukaijian')).offers).toEqual([]);
  });

  it('offers a topic whose documents do not all use the word', async () => {
    expect((await ask('vit')).offers).toEqual([{ kind: 'topic', query: 'topic:vit', count: 2 }]);
    expect((await ask('transformer')).offers).toEqual([]);
  });

  it('lists apart, where few match, what has much of what was asked', async () => {
    const near = async (text: string, limit = 10) => (await ask(text, limit)).near.map(({ title }) => title);
    expect((await ask('目标检测 综述 transformer')).total).toBe(0);
    expect(await near('目标检测 综述 transformer')).toEqual(['目标检测综述', 'Transformers 汇总', '再记一次']);
    expect(await near('水质监测模型')).toEqual(['监测水质']);
    expect(await near('detectors')).toEqual(['Detecting lanes']);
    expect(await near('"vision model" transformer')).toEqual([]);
    expect(await near('swin 模型 -reformer')).toEqual(['Swin Transformer']);
    expect(await near('目标检测 综述 transformer', 0)).toEqual([]);
    expect((await ask('目标检测 综述 transformer', 10, 1)).near).toEqual([]);
  });

  it('fetches what sixty parts of a query or of one run have in common once', async () => {
    const fetched = { kinds: 0, terms: 0 };
    const counting: typeof index = {
      ...index,
      exactTerms: (kind) => {
        fetched.kinds++;
        return index.exactTerms(kind);
      },
      postings: (terms) => {
        fetched.terms += terms.length;
        return index.postings(terms);
      },
    };
    const asked = async (text: string) => {
      const parsed = parseQuery(text);
      if (!parsed.ok) throw new Error(parsed.problem.message.en);
      Object.assign(fetched, { kinds: 0, terms: 0 });
      const { total } = await find(counting, { text, query: parsed.query }, { limit: 10 });
      return { total, ...fetched };
    };
    expect(await asked(`${'is:duplicate or '.repeat(60)}is:duplicate`)).toMatchObject({ total: 2, kinds: 2 });
    expect(await asked(Array.from({ length: 60 }, (_, at) => `site:${at}.org`).join(' or '))).toMatchObject({ total: 0, kinds: 1 });
    const runs = 'zz_'.repeat(1000);
    expect((await asked(runs)).terms).toBeLessThan(1100);
    expect((await asked(Array.from({ length: 500 }, (_, at) => `z${at}`).join('_'))).terms).toBeLessThan(700);
  });

  it('has a topic under its other names near', async () => {
    expect((await ask('vit')).near.map(({ title }) => title)).toEqual(['Transformers 汇总', '监测水质']);
  });

  it('finds nothing in an index of nothing', async () => {
    const empty = memoryIndex([]);
    expect(await find(empty, { text: 'a', query: { kind: 'all' } }, { limit: 10 })).toMatchObject({
      total: 0,
      hits: [],
      near: [],
      offers: [],
    });
  });
});
