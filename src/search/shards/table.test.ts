import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePart, placeOf } from './part.js';
import { cutTable, partOf, partsWith } from './table.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const items = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '检', '测', ':', '𠮷', '\n', '"'), minLength: 1, maxLength: 6 }), {
    maxLength: 60,
  })
  .map((keys) => keys.sort().map((key) => [key, bytes(`for ${key}`)] as const));

describe('a table that is cut into parts', () => {
  it('begins parts with the shortest text between two keys', () => {
    const keys = ['检测', '检测器', '检索', '测量'].map((key) => [key, bytes('0123456789')] as const);
    expect(cutTable(keys, 12).firsts).toEqual(['', '检测器', '检索', '测']);
  });

  it('gives an item that is larger than a part a part of its own', () => {
    const { parts } = cutTable(
      [
        ['a', bytes('x')],
        ['b', bytes('x'.repeat(100))],
        ['c', bytes('x')],
      ],
      20,
    );
    expect(parts.map((part) => decodePart(part).keys)).toEqual([['a'], ['b'], ['c']]);
  });

  it('has each key, with its bytes, in the part that is said to have it', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 100 }), (all, partBytes) => {
        const { firsts, parts } = cutTable(all, partBytes);
        for (const [key, own] of all) {
          const part = decodePart(parts[partOf(firsts, key)] as Uint8Array);
          expect(part.bytes(placeOf(part, key))).toEqual(own);
        }
      }),
    );
  });

  it('has all keys that begin with a text in the parts that are said to', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 60 }), (all, partBytes) => {
        const { firsts, parts } = cutTable(all, partBytes);
        for (const prefix of ['a', '检', 'a检', '检测', ':', '𠮷', 'zz', '']) {
          const found = partsWith(firsts, prefix).flatMap((at) => decodePart(parts[at] as Uint8Array).keys);
          expect(found.filter((key) => key.startsWith(prefix))).toEqual(all.map(([key]) => key).filter((key) => key.startsWith(prefix)));
        }
      }),
    );
  });
});
