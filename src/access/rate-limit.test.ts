import { expect, it } from 'vitest';
import { rateLimit } from './rate-limit.js';

it('gives a minute’s worth at once and gives it back evenly', () => {
  const writes = rateLimit();
  const take = (now: number): boolean => writes.take('phone', 60, now);
  expect(Array.from({ length: 61 }, () => take(0)).filter(Boolean)).toHaveLength(60);
  expect([take(999), take(1_001), take(1_002)]).toEqual([false, true, false]);
  expect(Array.from({ length: 61 }, () => take(120_000)).filter(Boolean)).toHaveLength(60);
  expect(writes.take('laptop', 60, 120_000)).toBe(true);
});

it('gives nothing back when the clock goes back', () => {
  const writes = rateLimit();
  for (let at = 0; at < 60; at++) writes.take('phone', 60, 5_000);
  expect(writes.take('phone', 60, 0)).toBe(false);
});

it('takes several at once or none of them, and at most a minute’s worth', () => {
  const pages = rateLimit();
  const take = (count: number, now: number): boolean => pages.take('phone', 60, now, count);
  expect([take(50, 0), take(20, 0), take(10, 0), take(1, 0)]).toEqual([true, false, true, false]);
  expect([take(500, 59_000), take(500, 60_000), take(1, 60_000)]).toEqual([false, true, false]);
});
