import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stem } from './stem.js';

it('is shared by the forms of a word', () => {
  expect(['detect', 'detects', 'detected', 'detecting', 'detection', 'detections'].map(stem)).toEqual(Array(6).fill('detect'));
  expect(['segmentation', 'segmenting', 'segments'].map(stem)).toEqual(Array(3).fill('segment'));
  expect(['networks', 'hopping', 'ties', 'generously', 'fluently'].map(stem)).toEqual(['network', 'hop', 'tie', 'generous', 'fluentli']);
});

it('leaves words of digits, of other letters and of two letters as they are', () => {
  const words = ['yolov6', 'poincaré', '检测', 'as', 'é', '', '3d'];
  expect(words.map(stem)).toEqual(words);
});

it('is never longer than a letter more than the word', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abdeginsty'), maxLength: 12 });
  fc.assert(fc.property(words, (word) => stem(word).length <= word.length + 1));
});
