import { expect, test } from 'vitest';
import { flatFacts, shortData } from './flat-facts.js';

const english = { word: (word: string) => word, sentence: ({ en }: { readonly en: string }) => en };
const words = new Map([
  ['rpe', '相对位置'],
  ['method', '方法'],
  ['product', '乘积法'],
]);
const chinese = { word: (word: string) => words.get(word) ?? word, sentence: ({ zh }: { readonly zh: string }) => zh };

test('what lies within others has a name after a dot, and lists of values stand in a line', () => {
  const value = { blocks: 3, rpe: { method: 'product', on: ['k', 'q'] }, mCE: null, isSeen: true, parts: [{ x: 1 }, { x: 2 }] };
  expect(flatFacts(value, english)).toEqual([
    ['blocks', '3'],
    ['rpe · method', 'product'],
    ['rpe · on', 'k, q'],
    ['mCE', '–'],
    ['isSeen', 'yes'],
    ['parts · 0 · x', '1'],
    ['parts · 1 · x', '2'],
  ]);
});

test('names, words and sentences are told in the language of the page', () => {
  const note = { en: 'All are right.', zh: '全对。' };
  expect(flatFacts({ rpe: { method: 'product', isSeen: false }, note }, chinese)).toEqual([
    ['相对位置 · 方法', '乘积法'],
    ['相对位置 · isSeen', '否'],
    ['note', '全对。'],
  ]);
});

test('a list of sentences is a list without names', () => {
  const notes = [
    { en: 'One.', zh: '一。' },
    { en: 'Two.', zh: '二。' },
  ];
  expect(flatFacts(notes, chinese)).toEqual([
    ['', '一。'],
    ['', '二。'],
  ]);
  expect(flatFacts([], english)).toEqual([['', '']]);
  expect(flatFacts(7, english)).toEqual([['', '7']]);
});

test('long data are left to their file, sentences are told however long', () => {
  const notes = [{ en: 'n'.repeat(300), zh: '长' }];
  expect(shortData({ few: [1, 2], many: Array(400).fill(1), notes }).map(([name]) => name)).toEqual(['few', 'notes']);
});

test('numbers have six digits, whole ones all of theirs', () => {
  const value = { loss: 0.42974508468170264, change: -1.5, epsilon: 0.000001, parameters: 37038711 };
  expect(flatFacts(value, english).map(([, text]) => text)).toEqual(['0.429745', '−1.5', '0.000001', '37038711']);
});
