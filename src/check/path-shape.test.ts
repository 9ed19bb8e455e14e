import { expect, it } from 'vitest';
import { isFilePath, isHostWithoutScheme } from './path-shape.js';

it.each(['www.example.org', 'example.org/a.pdf', 'microsoft.example.com:80/x', 'github.com/a/b'])('takes %s for a host', (url) => {
  expect([isHostWithoutScheme(url), isFilePath(url)]).toEqual([true, false]);
});

it.each(['0510.md', './a', '../notes/0510.md', 'images/检测.png', '/README.md', 'paper.pdf#page=2'])('takes %s for a path', (url) => {
  expect([isHostWithoutScheme(url), isFilePath(url)]).toEqual([false, true]);
});

it.each(['someone@example.org', 'word', 'two words.md', 'https://example.org/a.md'])('takes %s for neither', (url) => {
  expect(isHostWithoutScheme(url)).toBe(false);
});
