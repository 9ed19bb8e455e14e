import { expect, test } from 'vitest';
import { namedAs, wordOf } from './lab-words.js';

const words = new Map([
  ['shared #', '共享层 #'],
  ['AP50', 'AP（重叠 0.5）'],
  ['AR of #', '前 # 个的 AR'],
]);

test('a word with a number is called by the one that leaves its number open', () => {
  expect(wordOf(words, 'shared 12')).toBe('共享层 12');
  expect(wordOf(words, 'AR of 100')).toBe('前 100 个的 AR');
});

test('a word that is there as it stands comes first', () => {
  expect(wordOf(words, 'AP50')).toBe('AP（重叠 0.5）');
});

test('a word that is not there is not guessed', () => {
  expect([wordOf(words, 'shared'), wordOf(words, 'constructor'), wordOf(words, '')]).toEqual([undefined, undefined, undefined]);
});

test('words whose English is the word itself', () => {
  expect(namedAs({ nose: '鼻' })).toEqual({ nose: { en: 'nose', zh: '鼻' } });
});
