import { expect, it } from 'vitest';
import { exactValue, postingsEncoder } from '../terms/postings.js';
import { recentPostings } from './recent-postings.js';

function postingsOf(count: number): Uint8Array {
  const encoder = postingsEncoder();
  for (let number = 1; number <= count; number++) encoder.add(number, [exactValue], 0, 1);
  return encoder.finish();
}

it('reads a term once while it is asked for, and again when others have taken its room', () => {
  const read: string[] = [];
  const ask = recentPostings((term) => {
    read.push(term);
    return term === 'none' ? [] : [postingsOf(3)];
  }, 9);
  const sizes = ['a', 'b', 'a', 'none', 'none', 'c', 'a', 'b'].map((term) => ask(term)?.numbers.length ?? 0);
  expect(sizes).toEqual([3, 3, 3, 0, 0, 3, 3, 3]);
  expect(read).toEqual(['a', 'b', 'none', 'c', 'b']);
});

it('answers also what is larger than all its room', () => {
  const ask = recentPostings(() => [postingsOf(20)], 9);
  expect([ask('a')?.numbers.length, ask('b')?.numbers.length]).toEqual([20, 20]);
});
