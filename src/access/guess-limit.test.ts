import { expect, it } from 'vitest';
import { guessLimit } from './guess-limit.js';

it('lets five wrong tokens pass, then doubles the wait up to a quarter of an hour', () => {
  const guesses = guessLimit();
  const waits: number[] = [];
  let now = 0;
  for (let at = 0; at < 18; at++) {
    guesses.wrong('192.0.2.1', now);
    const wait = guesses.wait('192.0.2.1', now);
    waits.push(wait / 1000);
    now += wait;
  }
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
});

it('counts each peer for itself, and forgets one that was right or stayed away for an hour', () => {
  const guesses = guessLimit();
  for (let at = 0; at < 9; at++) guesses.wrong('192.0.2.1', 0);
  expect([guesses.wait('192.0.2.1', 0), guesses.wait('192.0.2.2', 0)]).toEqual([16_000, 0]);
  guesses.wrong('192.0.2.1', 3_600_000);
  expect(guesses.wait('192.0.2.1', 3_600_000)).toBe(0);
  for (let at = 0; at < 9; at++) guesses.wrong('192.0.2.3', 0);
  guesses.right('192.0.2.3');
  expect(guesses.wait('192.0.2.3', 0)).toBe(0);
});

it('takes all addresses of one network of IPv6 for one peer, however they are written', () => {
  const guesses = guessLimit();
  const spellings = ['2001:db8::1', '2001:0DB8::2', '2001:db8:0:0:1::', '2001:db8:0:0:ffff:0:0:1', '2001:db8::a%eth0'];
  for (const peer of spellings) guesses.wrong(peer, 0);
  expect(guesses.wait('2001:db8::ffff', 0)).toBe(1000);
  expect(guesses.wait('2001:db8:0:1::1', 0)).toBe(0);
});

it('remembers ten thousand peers and no more', () => {
  const guesses = guessLimit();
  for (let at = 0; at < 5; at++) guesses.wrong('first', 0);
  for (let at = 0; at < 9_999; at++) guesses.wrong(`peer ${at}`, 0);
  expect(guesses.wait('first', 0)).toBe(1000);
  guesses.wrong('one more', 0);
  expect(guesses.wait('first', 0)).toBe(0);
});
