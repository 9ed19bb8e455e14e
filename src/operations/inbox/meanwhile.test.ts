import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { meanwhile } from './meanwhile.js';

function* counting(done: string[], name: string, steps: number): Generator<void> {
  for (let n = 1; n <= steps; n++) {
    done.push(`${name}${n}`);
    yield;
  }
}

test('work is done step by step in its order, and what is left at last', async () => {
  const done: string[] = [];
  const { add, finish } = meanwhile();
  add(counting(done, 'a', 2));
  add(counting(done, 'b', 3));
  expect(done).toEqual([]);
  await nextTurn();
  expect(done).toEqual(['a1']);
  finish();
  expect(done).toEqual(['a1', 'a2', 'b1', 'b2', 'b3']);
  await nextTurn();
  add(counting(done, 'c', 1));
  await nextTurn();
  expect(done.at(-1)).toBe('c1');
});

test('what a step throws is thrown at last, and nothing after it is done', async () => {
  const done: string[] = [];
  const { add, finish } = meanwhile();
  add({
    *[Symbol.iterator]() {
      yield;
      throw new Error('the disk is gone');
    },
  });
  add(counting(done, 'a', 1));
  for (let n = 0; n < 4; n++) await nextTurn();
  add(counting(done, 'b', 1));
  expect(finish).toThrow('the disk is gone');
  expect(done).toEqual([]);
});

test('what is dropped is not done', async () => {
  const done: string[] = [];
  const { add, finish, drop } = meanwhile();
  add(counting(done, 'a', 2));
  drop();
  await nextTurn();
  finish();
  expect(done).toEqual([]);
});
