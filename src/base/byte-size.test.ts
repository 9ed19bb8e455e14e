import { expect, it } from 'vitest';
import { byteSize } from './byte-size.js';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 kB'],
  [86_016, '84 kB'],
  [11_744_051, '11.2 MB'],
  [10_485_760, '10 MB'],
])('tells %i bytes as %s', (bytes, expected) => expect(byteSize(bytes)).toBe(expected));
