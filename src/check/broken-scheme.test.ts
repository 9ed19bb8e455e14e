import { expect, it } from 'vitest';
import { applyEdits } from '../base/diagnostic.js';
import { brokenSchemes } from './broken-scheme.js';

it.each([
  ['Code: [a](hhttps://example.org/a)', 'Code: [a](https://example.org/a)'],
  ['Code：https: //example.org/检测', 'Code：https://example.org/检测'],
  ['https//example.org', 'https://example.org'],
  ['http：//example.org', 'http://example.org'],
  ['https:/example.org/a', 'https://example.org/a'],
  ['ttps://example.org', 'https://example.org'],
  ['htttp://example.org', 'http://example.org'],
  ['https:// example.org/a', 'https://example.org/a'],
  ['https://https://example.org', 'https://example.org'],
])('mends %s', (line, mended) => expect(applyEdits(line, brokenSchemes(line))).toBe(mended));

it.each([
  'https://example.org/a and http://example.org/b',
  'HTTP/2 and http/1.1 over https',
  'see notes/https/readme.md',
  'ftp://example.org',
  'and/or.example',
  'smtps://example.org',
  'https://example.org/?to=https:/example.org',
])('leaves %s alone', (line) => expect(brokenSchemes(line)).toEqual([]));
