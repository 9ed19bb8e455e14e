import { describe, expect, it } from 'vitest';
import { answer } from './answer.js';
import { memoryIndex } from './memory/memory-index.js';
import type { SearchDocument } from './search-document.js';

const note = (ref: string, title: string, relevance: number, has: SearchDocument['has']): SearchDocument => ({
  ref,
  key: ref,
  path: 'notes/x.md',
  date: ref.slice(0, 10) as SearchDocument['date'],
  place: Number(ref.slice(11)),
  title,
  url: null,
  relevance,
  texts: { title },
  has,
  exact: [],
});

const index = memoryIndex([
  note('2021-04-29#1', '目标检测综述', 2, []),
  note('2022-05-11#1', '检测 with YOLOv6', 3, ['code']),
  note('2022-05-11#2', '小目标检测', 3, ['code', 'tips']),
]);
const page = { from: 0, limit: 20 };

describe('answer', () => {
  it('says how a query was read, what it finds, and what would narrow it', async () => {
    const found = await answer(index, '检测 -yolo', page);
    expect(found.reading).toEqual([
      { text: { en: '检测', zh: '检测' }, isNegative: false },
      { text: { en: 'yolo', zh: 'yolo' }, isNegative: true },
    ]);
    expect([found.total, found.hits.map((hit) => hit.ref).sort()]).toEqual([2, ['2021-04-29#1', '2022-05-11#2']]);
    expect(found.facets.map(({ title, choices }) => [title.en, choices.map(({ text, count, query }) => [text.en, count, query])])).toEqual([
      [
        'Year',
        [
          ['2022', 1, '检测 -yolo year:2022'],
          ['2021', 1, '检测 -yolo year:2021'],
        ],
      ],
      ['Relevance', [['3 stars and more', 1, '检测 -yolo stars:>=3']]],
      [
        'Has',
        [
          ['code', 1, '检测 -yolo has:code'],
          ['tips', 1, '检测 -yolo has:tips'],
        ],
      ],
    ]);
  });

  it('takes a chosen filter back', async () => {
    const { facets } = await answer(index, '检测 year:2022 has:code', page);
    const chosen = facets.flatMap(({ choices }) => choices.filter((choice) => choice.isChosen).map(({ query }) => query));
    expect(chosen).toEqual(['检测 has:code', '检测 year:2022']);
  });

  it('narrows all of a choice, not its last word alone', async () => {
    const { total, facets } = await answer(index, '综述 or 检测', page);
    const [code] = facets.flatMap(({ choices }) => choices.filter(({ text }) => text.en === 'code'));
    expect([total, code?.query, code?.count]).toEqual([3, '(综述 or 检测) has:code', 2]);
    expect((await answer(index, code?.query ?? '', page)).total).toBe(2);
  });

  it('points at what is wrong', async () => {
    const { problem, total } = await answer(index, '检测 stars:many', page);
    expect([problem?.before, problem?.wrong, problem?.after, total]).toEqual(['检测 stars:', 'many', '', null]);
  });

  it('says nothing when nothing is asked', async () => {
    expect(await answer(index, '  ', page)).toEqual({
      asked: '  ',
      problem: null,
      reading: [],
      total: null,
      from: 0,
      hits: [],
      near: [],
      offers: [],
      facets: [],
    });
  });

  it('tells filters in words', async () => {
    const { reading } = await answer(index, 'stars:2..3 (on:2022-05-11 or after:2022) in:title 检测 has:code', page);
    expect(reading.map((part) => part.text.en)).toEqual([
      'relevance 2 to 3',
      'on 2022-05-11 or from 2022-01-01',
      '检测 in the title',
      'has code',
    ]);
    const choice = await answer(index, '检测 or 综述 stars:3 or -(yolo or has:code)', page);
    expect(choice.reading.map((part) => part.text)).toEqual([
      { en: '检测 or (综述 and relevance 3) or not (yolo or has code)', zh: '检测或（综述且相关度 3）或不含（yolo或有代码）' },
    ]);
  });
});
