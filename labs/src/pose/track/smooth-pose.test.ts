import { describe, expect, it } from 'vitest';
import type { PersonPose } from '../landmarks/person-pose.js';
import { poseSmoother } from './smooth-pose.js';

const pose = (x: number, visibility = 1): PersonPose => ({
  points: Array.from({ length: 35 }, (_, k) => ({ x: x + k, y: k === 34 ? 0 : 100, z: 0, visibility, presence: 1 })),
  world: Array.from({ length: 33 }, () => ({ x: x / 100, y: 0, z: 0 })),
  score: 0.9,
});

describe('a smoothed pose', () => {
  it('begins as it is', () => {
    expect(poseSmoother().next(pose(10), 0)).toEqual(pose(10));
  });

  it('rests when the person rests, and trembles less than what was seen', () => {
    const smoother = poseSmoother();
    const seen = Array.from({ length: 40 }, (_, k) => 10 + (k % 2));
    const smooth = seen.map((x) => smoother.next(pose(x), 1 / 30).points[11]?.x ?? 0);
    const tremble = (values: readonly number[]) =>
      values.slice(20).reduce((sum, value, k) => sum + Math.abs(value - (values[k + 19] ?? 0)), 0);
    expect(tremble(smooth)).toBeLessThan(0.75 * tremble(seen));
  });

  it('keeps up with a person who walks', () => {
    const smoother = poseSmoother();
    let last = 0;
    for (let k = 0; k < 30; k++) last = smoother.next(pose(10 * k), 1 / 10).points[11]?.x ?? 0;
    expect(Math.abs(last - (290 + 11))).toBeLessThan(3);
  });

  it('believes a new visibility slowly', () => {
    const smoother = poseSmoother();
    smoother.next(pose(0, 1), 0);
    expect(smoother.next(pose(0, 0), 0.1).points[0]?.visibility).toBeCloseTo(0.9, 12);
  });

  it('smooths metres too', () => {
    const smoother = poseSmoother();
    smoother.next(pose(0), 0);
    const { x } = smoother.next(pose(10), 1 / 30).world[0] ?? { x: 0 };
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(0.1);
  });
});
