import { describe, expect, it } from 'vitest';
import { green, person, red } from '../../testing/people.js';
import { matchPeople } from './match-people.js';
import { type Candidate, expectedAt, type Track } from './track.js';

describe('who is who', () => {
  const track = (id: number, where: Candidate, velocity: readonly [number, number], time = 0): Track => ({
    ...where,
    id,
    velocity,
    time,
    detected: time,
    smoother: { next: (pose) => pose },
    isLookedAt: true,
  });

  it('goes by where people should be now', () => {
    const tracks = [track(1, person(100, 200), [80, 0]), track(2, person(150, 200), [-80, 0])];
    expect(expectedAt(tracks[0] as Track, 0.5).box[0]).toBe(120);
    expect(matchPeople(tracks, [person(110, 200), person(140, 200)], 0.5)).toEqual([1, 0]);
  });

  it('goes by clothes where places do not tell', () => {
    const tracks = [track(1, person(100, 200), [0, 0]), track(2, person(112, 200, green), [0, 0])];
    expect(matchPeople(tracks, [person(106, 200, green), person(104, 200, red)], 0.1)).toEqual([1, 0]);
  });

  it('gives nobody two numbers, and leaves strangers without', () => {
    const tracks = [track(1, person(100, 200), [0, 0])];
    expect(matchPeople(tracks, [person(101, 200), person(104, 200), person(400, 200)], 0.1)).toEqual([0, -1, -1]);
  });
});
