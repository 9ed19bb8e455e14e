import { expect, test } from 'vitest';
import { parseUrl, parseWebUrl } from './parse-url.js';

test('bytes that would be digits in UTF-8 are no address in Latin-1, however often that is asked', () => {
  const mangled = `http://${Buffer.from('①.0.0.1').toString('latin1')}/`;
  const read = Array.from({ length: 50_000 }, () => parseUrl(mangled));
  expect(read.filter((url) => url !== null)).toEqual([]);
});

test('an address is read with its base, as browsers do', () => {
  expect(parseUrl('../a?b#c', 'https://example.org/x/y')?.href).toBe('https://example.org/a?b#c');
  expect(parseUrl('https://例子.中国/检测')?.hostname).toBe('xn--fsqu00a.xn--fiqs8s');
  expect(parseUrl('x.org/y')).toBeNull();
});

test('only http and https are addresses of the web', () => {
  expect(parseWebUrl('HTTPS://Example.org')?.href).toBe('https://example.org/');
  expect(['javascript:alert(1)', 'mailto:a@b.org', 'data:,x', 'nothing', ''].map(parseWebUrl)).toEqual([null, null, null, null, null]);
});
