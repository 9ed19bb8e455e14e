import { expect, it } from 'vitest';
import { isRelativeLink, resolvePath } from './resolve-path.js';

it.each([
  ['images/a.png', 'notes/202205/images/a.png'],
  ['./images/a%20b.png?raw=true#x', 'notes/202205/images/a b.png'],
  ['../202204/images/检测.png', 'notes/202204/images/检测.png'],
  ['/images/a.png', 'images/a.png'],
  ['..\\a.png', 'notes/a.png'],
  ['%E0%A4%A', 'notes/202205/%E0%A4%A'],
  ['../../../a.png', null],
])('resolves %s', (link, path) => expect(resolvePath('notes/202205/0511.md', link)).toBe(path));

it('tells paths from addresses', () => {
  expect(['a.png', './a', '/a'].every(isRelativeLink)).toBe(true);
  expect(
    ['https://example.org', 'data:image/png;base64,x', '//example.org/a.png', 'javascript:alert(1)', '#a', ''].some(isRelativeLink),
  ).toBe(false);
});
