import { expect, test } from 'vitest';
import { growthOf } from '../../test/growth.js';
import { readableTex } from './readable-tex.js';

test.each(['\\', "\\'", "a\\'", "a\\'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa", '{', '{\\', '\\textbf{', '{\\it a', '$', 'a ', '\\cite{a', "{\\'e}"])(
  'texts of %j take linear time',
  (part) => {
    const work = (size: number) => {
      const text = part.repeat(size);
      return () => readableTex(text);
    };
    expect(growthOf(work, 500, 60_000)).toBeLessThan(2.6);
  },
);
