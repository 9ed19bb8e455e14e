import { describe, expect, it } from 'vitest';
import { person } from '../../testing/people.js';
import { boxOfPose, poseSimilarity } from './pose-similarity.js';
import type { Candidate } from './track.js';

describe('two poses', () => {
  it('have all in common with themselves, little a body’s width off, and nothing elsewhere', () => {
    const [a, near, far] = [person(100, 200), person(110, 200), person(200, 200)];
    const similarity = (b: Candidate) => poseSimilarity(a.pose.points, b.pose.points, 40 * 100);
    expect(similarity(a)).toBe(1);
    expect(similarity(near)).toBeGreaterThan(0.2);
    expect(similarity(near)).toBeLessThan(0.7);
    expect(similarity(far)).toBeLessThan(0.001);
  });

  it('are compared as COCO does it: one landmark at its deviation from where it should be', () => {
    const a = person(100, 200);
    const shifted = a.pose.points.map((point, k) => (k === 0 ? { ...point, x: point.x + 2 * 0.026 * 50 } : point));
    expect(poseSimilarity(a.pose.points, shifted, 50 * 50)).toBeCloseTo((32 + Math.exp(-0.5)) / 33, 12);
  });

  it('lie in a box with a little room', () => {
    const [left, top, right, bottom] = boxOfPose(person(100, 200).pose.points);
    expect([left, top, right, bottom].map(Math.round)).toEqual([85, 100, 115, 199]);
  });
});
