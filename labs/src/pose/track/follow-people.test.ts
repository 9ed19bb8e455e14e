import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { green, ids, person, red, step } from '../../testing/people.js';
import { followPeople } from './follow-people.js';
import type { Candidate } from './track.js';

describe('people followed', () => {
  it('keep their numbers while they walk', () => {
    const following = followPeople<Candidate>();
    const seen = Array.from({ length: 20 }, (_, k) => step(following, k / 10, [person(50 + 6 * k, 200), person(400 - 5 * k, 260, green)]));
    expect(seen.every((present) => ids(present).join() === '1,2')).toBe(true);
    expect(seen.at(-1)?.[0]?.seen.box[0]).toBe(50 + 6 * 19 - 20);
  });

  it('keep their numbers when one walks past the other, hidden for half a second', () => {
    const following = followPeople<Candidate>();
    const places = Array.from({ length: 40 }, (_, k) => [person(100 + 6 * k, 205), person(334 - 6 * k, 200, green)] as const);
    const numbers = places.map(([front, behind], k) => {
      const isHidden = Math.abs(front.box[0] - behind.box[0]) < 30;
      return step(following, k / 10, isHidden ? [front] : [front, behind]);
    });
    const [first, last] = [numbers[0], numbers.at(-1)];
    expect(ids(first ?? [])).toEqual([1, 2]);
    expect(last?.map(({ id, seen }) => [id, seen.clothes === red])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('keep their numbers whenever and however fast they cross, dressed alike too', () => {
    const walk = fc.record({
      speeds: fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 12 })),
      apart: fc.integer({ min: 0, max: 6 }),
      isAlike: fc.boolean(),
    });
    fc.assert(
      fc.property(walk, ({ speeds: [right, left], apart, isAlike }) => {
        const following = followPeople<Candidate>();
        const frames = Math.ceil(300 / (right + left));
        let present: ReturnType<typeof step> = [];
        for (let k = 0; k < frames; k++) {
          const [front, behind] = [person(100 + right * k, 200 + apart), person(300 - left * k, 200, isAlike ? red : green)];
          const isHidden = Math.abs(front.box[0] - behind.box[0]) < 24;
          present = step(following, k / 10, isHidden ? [front] : [front, behind]);
        }
        const [one, other] = [1, 2].map((id) => present.find((each) => each.id === id)?.seen.box[0]);
        expect([one, other]).toEqual([80 + right * (frames - 1), 280 - left * (frames - 1)]);
      }),
    );
  });

  it('are where their poses are when the detector does not look', () => {
    const following = followPeople<Candidate>();
    const seen = Array.from({ length: 12 }, (_, k) => {
      const there = person(50 + 4 * k, 200);
      return step(following, k / 10, k % 3 === 0 ? [there] : null, [there]);
    });
    expect(seen.map(ids)).toEqual(Array.from({ length: 12 }, () => [1]));
    expect(Math.abs((seen[11]?.[0]?.seen.box[0] ?? 0) - (50 + 44 - 20))).toBeLessThan(3);
  });

  it('are gone half a second after the detector found them last, even where something looks like them', () => {
    const following = followPeople<Candidate>();
    const post = person(300, 200);
    const counts = Array.from({ length: 12 }, (_, k) => step(following, k / 10, k < 3 ? [post] : [], [post]).length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('have their number again when they come back soon, and a new one when they come back late', () => {
    for (const [pause, number] of [
      [1.2, 1],
      [3, 2],
    ] as const) {
      const following = followPeople<Candidate>();
      for (let k = 0; k < 5; k++) step(following, k / 10, [person(200, 200)]);
      for (let time = 0.5; time < pause; time += 0.1) step(following, time, []);
      step(following, pause, [person(215, 202)]);
      expect(ids(step(following, pause + 0.1, [person(216, 202)]))).toEqual([number]);
    }
  });

  it('are missed when they were in the last picture and are not in this one', () => {
    const following = followPeople<Candidate>();
    step(following, 0, [person(50, 200)]);
    expect(following.misses(0.1, { width: 1000 })).toBe(true);
    following.detected([person(52, 200)], 0.1);
    expect(following.misses(0.1, { width: 1000 })).toBe(false);
  });

  it('are not missed when they walk out of the picture, or behind somebody who is seen', () => {
    const following = followPeople<Candidate>();
    const walkers = (k: number) => [person(920 + 10 * k, 200), person(300 + 6 * k, 205), person(400 - 6 * k, 200, green)];
    for (let k = 0; k < 7; k++) step(following, k / 10, walkers(k));
    const [, front, behind] = walkers(7);
    following.found(2, front as Candidate, 0.7);
    expect(following.misses(0.7, { width: 2000 })).toBe(true);
    expect(following.misses(0.7, { width: 1000 })).toBe(false);
    following.found(3, behind as Candidate, 0.7);
    expect(following.misses(0.7, { width: 2000 })).toBe(true);
  });

  it('who walk out of the picture are not looked for once the detector does not find them', () => {
    const walkers = (k: number) => [person(920 + 10 * k, 200), person(80 - 10 * k, 260, green), person(985, 600), person(500, 200)];
    const following = followPeople<Candidate>();
    for (let k = 0; k < 8; k++) step(following, k / 10, walkers(k));
    const looked = (isDetected: boolean) => following.unseen(0.8, { width: 1000, isDetected }).map(({ id }) => id);
    expect(looked(false)).toEqual([1, 2, 3, 4]);
    // The third stands at the edge.
    expect(looked(true)).toEqual([3, 4]);
    following.present(0.8);
    expect(following.unseen(0.9, { width: 1000, isDetected: false }).map(({ id }) => id)).toEqual([3, 4]);
  });

  it('who were missed are looked for in the boxes in which nobody is seen yet', () => {
    const following = followPeople<Candidate>();
    const [one, other] = [person(50, 200), person(300, 200, green)];
    step(following, 0, [one, other]);
    following.found(1, one, 0.1);
    expect(following.misses(0.1, { width: 1000 })).toBe(true);
    expect(following.emptyBoxes([one.box, other.box])).toEqual([other.box]);
  });

  it('have each a number of their own, whatever is detected', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 100, max: 300 }), isGreen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 6 }), { maxLength: 12 }), (pictures) => {
        const following = followPeople<Candidate>();
        for (const [k, people] of pictures.entries()) {
          const present = step(
            following,
            k / 10,
            people.map(({ x, y, isGreen }) => person(x, y, isGreen ? green : red)),
          );
          expect(new Set(ids(present)).size).toBe(present.length);
          expect(present.length).toBeLessThanOrEqual(
            Math.max(people.length, following.unseen(k / 10, { width: 1000, isDetected: false }).length),
          );
        }
      }),
    );
  });
});
