import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { slots } from './slots.js';

it('runs no more at once than there are places, in the order of asking', async () => {
  const inTurn = slots(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    [0, 1, 2, 3, 4].map((n) =>
      inTurn(async () => {
        begun.push(n);
        most = Math.max(most, ++running);
        await setTimeout(1);
        running--;
      }),
    ),
  );
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('gives the place back when the work fails', async () => {
  const inTurn = slots(1);
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await inTurn(async () => 'next')).toBe('next');
});

it('lets go of work that is given up while it waits, and only of that', async () => {
  const inTurn = slots(1);
  const stop = new AbortController();
  let open = (): void => {};
  const first = inTurn(() => new Promise<string>((resolve) => (open = () => resolve('first'))));
  const given = inTurn(async () => 'second', stop.signal);
  const third = inTurn(async () => 'third');
  stop.abort(new Error('given up'));
  await expect(given).rejects.toThrow('given up');
  open();
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  await expect(inTurn(async () => 'late', stop.signal)).rejects.toThrow('given up');
});
