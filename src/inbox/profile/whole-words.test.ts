import { expect, test } from 'vitest';
import { wholeWords } from './whole-words.js';

const title = '一层顶三层：共享权重的视觉 Transformer';
const abstract = '相邻几层共享权重，再各学一个小变换。参数少一半，目标检测的准确率不掉。';
const namesOf = (...words: readonly string[]): readonly string[] => [
  ...wholeWords(new Map(words.map((word) => [word, 1])), [title, abstract]).keys(),
];

test.each([
  ['享权', '共享权重'],
  ['权重', '权重'],
  ['重的', '权重'],
  ['标检', '目标检测'],
  ['测的', '检测'],
  ['确率', '准确率'],
  ['视觉', '视觉'],
])('%s is shown as %s', (pair, word) => {
  expect(namesOf(pair)).toEqual([word]);
});

test('what stands in no text, and what is not Chinese, stays as it is', () => {
  expect(namesOf('语义分割', 'Transformer', '层')).toEqual(['语义分割', 'Transformer', '层']);
});

test('pairs of one word are one, with what they add together', () => {
  const words = new Map([
    ['享权', 0.25],
    ['共享权重', 0.5],
    ['标检', -0.5],
  ]);
  expect([...wholeWords(words, [title, abstract])]).toEqual([
    ['共享权重', 0.75],
    ['目标检测', -0.5],
  ]);
});
