import { describe, expect, it } from 'vitest';
import { green, person, step } from '../../testing/people.js';
import { followPeople } from './follow-people.js';
import type { Candidate } from './track.js';

describe('people followed', () => {
  it('who stand apart need a look in every second picture, and go with their box in between', () => {
    const following = followPeople<Candidate>();
    const looks = Array.from({ length: 6 }, (_, k) => {
      const people = [person(50 + 4 * k, 200), person(300 - 4 * k, 260, green)];
      const boxes = people.map(({ box }) => box);
      const moved = boxes.map((box) => following.movedInto(box, boxes, k / 10));
      const present = step(
        following,
        k / 10,
        people.map((one, n) => moved[n] ?? one),
      );
      for (const [n, { seen }] of present.entries()) expect(seen.pose.points[0]?.x).toBeCloseTo(people[n]?.pose.points[0]?.x ?? 0, 9);
      return moved.map((each) => each === null);
    });
    expect(looks).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('who stand apart rest in every second picture that the detector does not look at, and walk on meanwhile', () => {
    const following = followPeople<Candidate>();
    const rests: number[][] = [];
    for (let k = 0; k < 11; k++) {
      const people = [person(50 + 4 * k, 200), person(600 - 4 * k, 260, green)];
      if (k < 6) {
        step(following, k / 10, people);
        continue;
      }
      const unseen = following.unseen(k / 10, { width: 1000, isDetected: false });
      rests.push(unseen.filter(({ mayRest }) => mayRest).map(({ id }) => id));
      for (const { id, expected, mayRest } of unseen)
        following.found(id, mayRest ? { ...expected, isMoved: true } : (people[id - 1] as Candidate), k / 10);
      for (const { id, seen } of following.present(k / 10)) expect(Math.abs(seen.box[0] - (people[id - 1]?.box[0] ?? 0))).toBeLessThan(3);
    }
    expect(rests).toEqual([[1, 2], [], [1, 2], [], [1, 2]]);
  });

  it('who touch somebody do not rest', () => {
    const following = followPeople<Candidate>();
    for (let k = 0; k < 4; k++) step(following, k / 10, [person(50, 200), person(85, 203, green)]);
    const unseen = following.unseen(0.4, { width: 1000, isDetected: false });
    expect(unseen.map(({ id, mayRest }) => [id, mayRest])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('who touch somebody are looked at in every picture', () => {
    const following = followPeople<Candidate>();
    for (let k = 0; k < 6; k++) {
      const people = [person(50, 200), person(85, 203, green)];
      const boxes = people.map(({ box }) => box);
      expect(boxes.map((box) => following.movedInto(box, boxes, k / 10))).toEqual([null, null]);
      step(following, k / 10, people);
    }
  });
});
