import { expect, test } from 'vitest';
import { parseLinkValue, printLinkValue } from './link-value.js';

test.each([
  ['[A [B] C](https://arxiv.org/abs/1)', { title: 'A [B] C', url: 'https://arxiv.org/abs/1' }],
  ['[A \\] B](https://arxiv.org/abs/1)', { title: 'A ] B', url: 'https://arxiv.org/abs/1' }],
  ['[A](https://example.org/b))', { title: 'A', url: 'https://example.org/b)' }],
  ['[A]()', { title: 'A', url: null }],
  ['https://arxiv.org/abs/1', { title: null, url: 'https://arxiv.org/abs/1' }],
  ['<https://arxiv.org/abs/1>', { title: null, url: 'https://arxiv.org/abs/1' }],
  ['检测 YOLOv6: A Study https://arxiv.org/abs/1', { title: '检测 YOLOv6: A Study', url: 'https://arxiv.org/abs/1' }],
  ['YOLOv6: A Study', { title: 'YOLOv6: A Study', url: null }],
  ['javascript:alert(1)', { title: null, url: 'javascript:alert(1)' }],
  ['  ', null],
])('reads %j', (typed, value) => {
  expect(parseLinkValue(typed)).toEqual(value);
});

test.each([
  [{ title: 'A', url: 'https://example.org/检测' }, 'paper', '[A](https://example.org/检测)'],
  [{ title: 'A ] B', url: 'https://example.org' }, 'paper', '[A \\] B](https://example.org)'],
  [{ title: null, url: 'https://example.org/检测' }, 'paper', 'https://example.org/%E6%A3%80%E6%B5%8B'],
  [{ title: null, url: 'https://example.org/a[1].' }, 'paper', 'https://example.org/a%5B1%5D%2E'],
  [{ title: null, url: 'https://github.com/a/b' }, 'code', '[https://github.com/a/b](https://github.com/a/b)'],
  [{ title: 'https://github.com/a/b', url: 'https://github.com/a/b' }, 'paper', 'https://github.com/a/b'],
  [{ title: 'A', url: null }, 'code', 'A'],
] as const)('writes %j as %s', (value, kind, text) => {
  expect(printLinkValue(value, kind, [':star:'])).toBe(text);
});
