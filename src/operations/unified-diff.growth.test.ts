import { describe, expect, test } from 'vitest';
import { growthOf } from '../../test/growth.js';
import { unifiedDiff } from './unified-diff.js';

const path = 'notes/202205/0511.md';

describe.each([
  ['numbers that all count one on', (at: number) => `${at + 1}. [题目 ${at}](https://a.org/${at})\n\n`],
  ['every second line changed', (at: number) => `${at + 1}. 题目\n   - Abstract: ${at}\n`],
  ['nothing in common', (at: number) => `${at}\n${at}\n`],
  ['the same line again and again', () => '\n'],
])('%s', (_, entry) => {
  test('are compared in linear time', () => {
    const work = (size: number) => {
      const texts = [0, 1].map((from) => Array.from({ length: size }, (_unused, at) => entry(at + from)).join(''));
      const [before = '', after = ''] = texts;
      return () => unifiedDiff({ path, before, after: `x\n${after}y\n` });
    };
    expect(growthOf(work, 500, 8_000)).toBeLessThan(3);
  });
});
