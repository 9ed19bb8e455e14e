import { expect, it } from 'vitest';
import { writeLimit } from './write-limit.js';

it('gives a minute’s writes at once and gives them back evenly', () => {
  const writes = writeLimit();
  const take = (now: number): boolean => writes.take('phone', 60, now);
  expect(Array.from({ length: 61 }, () => take(0)).filter(Boolean)).toHaveLength(60);
  expect([take(999), take(1_001), take(1_002)]).toEqual([false, true, false]);
  expect(Array.from({ length: 61 }, () => take(120_000)).filter(Boolean)).toHaveLength(60);
  expect(writes.take('laptop', 60, 120_000)).toBe(true);
});

it('gives nothing back when the clock goes back', () => {
  const writes = writeLimit();
  for (let at = 0; at < 60; at++) writes.take('phone', 60, 5_000);
  expect(writes.take('phone', 60, 0)).toBe(false);
});
