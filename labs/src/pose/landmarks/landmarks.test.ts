import { describe, expect, it } from 'vitest';
import type { PersonPose, PosePoint } from './person-pose.js';
import { regionOfPose } from './pose-regions.js';
import { refineByHeatmap } from './refine-by-heatmap.js';

const cold = -20;

function heatmap(spots: readonly (readonly [column: number, row: number, logit: number])[]): Float32Array {
  const map = new Float32Array(64 * 64 * 2).fill(cold);
  for (const [column, row, logit] of spots) map[(row * 64 + column) * 2] = logit;
  return map;
}

describe('a heat-map', () => {
  it('moves a point to the mean of the sure cells around it', () => {
    const [[u, v] = [0, 0]] = refineByHeatmap(
      [[0.5, 0.25]],
      heatmap([
        [31, 15, 3],
        [33, 15, 3],
      ]),
    );
    expect(u).toBeCloseTo(32 / 64, 4);
    expect(v).toBeCloseTo(15 / 64, 4);
  });

  it('leaves a point alone where no cell is sure, and what is more than three cells off', () => {
    expect(refineByHeatmap([[0.5, 0.25]], heatmap([[32, 16, -0.1]]))).toEqual([[0.5, 0.25]]);
    expect(refineByHeatmap([[0.5, 0.25]], heatmap([[36, 16, 5]]))).toEqual([[0.5, 0.25]]);
  });

  it('leaves points outside of the crop alone, each with a map of its own', () => {
    expect(
      refineByHeatmap(
        [
          [0.5, 0.25],
          [1.2, 0.5],
          [-0.1, 0.5],
        ].slice(1) as [number, number][],
        heatmap([[32, 16, 5]]),
      ),
    ).toEqual([
      [1.2, 0.5],
      [-0.1, 0.5],
    ]);
    const [, second] = refineByHeatmap(
      [
        [0.5, 0.25],
        [0.5, 0.25],
      ],
      heatmap([[33, 16, 5]]),
    );
    expect(second).toEqual([0.5, 0.25]);
  });

  it('is cut off at its rim', () => {
    const [[u, v] = [1, 1]] = refineByHeatmap(
      [[0.01, 0.01]],
      heatmap([
        [0, 0, 4],
        [2, 2, 4],
      ]),
    );
    expect([u * 64, v * 64].map((value) => Math.round(value * 100) / 100)).toEqual([1, 1]);
  });
});

describe('the region of a pose', () => {
  const pose = (hips: readonly [number, number], circle: readonly [number, number]): PersonPose => {
    const point = (x: number, y: number): PosePoint => ({ x, y, z: 0, visibility: 1, presence: 1 });
    const body = Array.from({ length: 33 }, () => point(0, 0));
    return { points: [...body, point(...hips), point(...circle)], world: [], score: 1 };
  };

  it('lies around the hips and reaches as far as the body, with a quarter more', () => {
    expect(regionOfPose(pose([100, 200], [100, 120]))).toEqual({ x: 100, y: 200, width: 200, height: 200, angle: 0 });
  });

  it('turns with a person who lies', () => {
    expect(regionOfPose(pose([100, 200], [180, 200])).angle).toBeCloseTo(Math.PI / 2, 12);
  });
});
