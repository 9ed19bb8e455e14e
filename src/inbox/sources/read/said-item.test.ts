import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutTracking } from '../../../base/urls.js';
import { webUrl } from './said-item.js';

const base = 'https://feed.example.org/blog/';

it('makes an address whole, without what only tracks its reader', () => {
  expect(webUrl('https://example.org/2022/a_b?id=1&utm_source=rss', base)).toBe('https://example.org/2022/a_b?id=1');
  expect(webUrl(' ../检测 ', base)).toBe('https://feed.example.org/%E6%A3%80%E6%B5%8B');
  expect(webUrl('https://example.org/a/../b/./c', base)).toBe('https://example.org/b/c');
  expect(webUrl('HTTP://Example.ORG', base)).toBe('http://example.org/');
  expect(webUrl('https://127.1/a', base)).toBe('https://127.0.0.1/a');
  expect(webUrl('javascript:alert(1)', base)).toBe(null);
  expect(webUrl('https://user:word@example.org/', base)).toBe(null);
});

it('writes every address as browsers do', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '/',
      '.',
      '..',
      '/.',
      '//',
      '?',
      '&',
      '=',
      '#',
      '%2e',
      '%zz',
      ':80',
      ':443',
      '@',
      'xn--',
      'a',
      'Z',
      '0x7f',
      '1',
      '-',
      '~',
      '_',
      '+',
      '!',
      ';',
      ',',
      "'",
      '|',
      '^',
      '检',
      ' ',
    ),
    fc.string({ maxLength: 2 }),
  );
  const link = fc
    .tuple(
      fc.constantFrom('https://', 'http://'),
      fc.constantFrom('example.org', 'a-b.example.org', '-a.b-.io', 'ab--c.org', 'a..org', 'x.1', 'x.0x1', 'xn--a.org', ''),
      fc.array(part, { maxLength: 8 }),
    )
    .map(([scheme, host, parts]) => `${scheme}${host}/${parts.join('')}`);
  fc.assert(
    fc.property(link, (some) => {
      const url = webUrl(some, base);
      if (url !== null) expect(url).toBe(withoutTracking(new URL(some.trim(), base).href));
    }),
    { seed: 20220511, numRuns: 3_000 },
  );
});
