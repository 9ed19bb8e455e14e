import { describe, expect, it } from 'vitest';
import { green, person, step } from '../../testing/people.js';
import { followPeople } from './follow-people.js';
import type { Candidate } from './track.js';

describe('people followed', () => {
  it('who are new are believed the second time they are seen, and the first time in the first picture', () => {
    const following = followPeople<Candidate>();
    const counts = [[person(50, 200)], [person(50, 200), person(300, 220, green)], [person(50, 200), person(300, 220, green)]].map(
      (detected, k) => step(following, k / 10, detected).length,
    );
    expect(counts).toEqual([1, 1, 2]);
  });

  it('who seem to come out of somebody else must be seen five times', () => {
    const following = followPeople<Candidate>();
    const counts = Array.from(
      { length: 8 },
      (_, k) => step(following, k / 10, k === 0 ? [person(50, 200)] : [person(50, 200), person(66, 203, green)]).length,
    );
    expect(counts).toEqual([1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('who are new make the detector look at the next picture, but where they stand among others', () => {
    const following = followPeople<Candidate>();
    step(following, 0, [person(50, 200)]);
    expect(following.awaitsNewcomer()).toBe(false);
    step(following, 0.1, [person(51, 200), person(66, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(false);
    step(following, 0.2, [person(52, 200), person(300, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(true);
    step(following, 0.3, [person(53, 200), person(300, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(false);
  });
});
