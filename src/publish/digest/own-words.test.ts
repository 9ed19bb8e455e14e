import { expect, it } from 'vitest';
import { ownWords } from './own-words.js';

it('names each thing once: no plurals, no pairs of what was named, no parts of pairs', () => {
  expect(ownWords(['Transformer', 'transformers', '检测'])).toEqual(['Transformer', '检测']);
  expect(ownWords(['attention', 'measured', 'attention measured'])).toEqual(['attention', 'measured']);
  expect(ownWords(['lane detection', 'lane', 'detection', 'lane change'])).toEqual(['lane detection', 'lane change']);
  expect(ownWords([])).toEqual([]);
});
