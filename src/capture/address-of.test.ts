import { expect, test } from 'vitest';
import { addressOf } from './address-of.js';

test.each([
  ['math.GT/0309136', 'https://arxiv.org/abs/math/0309136'],
  ['  arXiv:cs/0101001v1 ', 'https://arxiv.org/abs/cs/0101001'],
  ['https://arxiv.org/pdf/2204.07154v2.pdf', 'https://arxiv.org/pdf/2204.07154v2.pdf'],
  ['https://example.org/a?utm_source=x&id=1', 'https://example.org/a?id=1'],
  ['10.18653/v1/2022.emnlp-main.999', 'https://aclanthology.org/2022.emnlp-main.999/'],
  ['标题 https://mp.weixin.qq.com/s/AbC，收藏', 'https://mp.weixin.qq.com/s/AbC'],
])('%s is %s', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

test.each([
  '',
  'word',
  'two words',
  'javascript:alert(1)',
  'file:///etc/hosts',
  'saved.html',
  'notes/202205/0511.md',
  '2213.00001',
  'ftp://x.org/a',
  '-',
])('%j names no address', (typed) => {
  expect(addressOf(typed)).toBe(null);
});
