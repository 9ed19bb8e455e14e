import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../media/picture.js';
import { testContext } from '../../testing/test-context.js';
import { drawn } from '../../testing/test-media.js';
import { type FaceModel, loadFaceModel } from '../model/face-model.js';
import { rotationOf } from '../pose/rotation.js';
import { frameWarp, type Reshaper, reshaper } from '../reshape/reshape-frame.js';
import { warpGrid } from './warp-grid.js';
import { warpPicture } from './warp-picture.js';
import { leastJacobian, withoutFolds } from './without-folds.js';

const size = 256;
const stripes = drawn(size, size, (x, y) => (x % 32 < 2 || y % 32 < 2 ? [30, 40, 50, 255] : [200, 190, 180, 255]));

let model: FaceModel;
let face: Reshaper;

beforeAll(async () => {
  model = await loadFaceModel(testContext());
  face = reshaper(model, new Float64Array(model.identities.length), stripes, 7);
});

function warpAt(strength: number, yaw = 0): ReturnType<typeof frameWarp> {
  const pose = { rotation: rotationOf([0, yaw, 0]), scale: 7, x: 128, y: 120 };
  return frameWarp(face, { pose, expression: new Float64Array(model.expressions.length) }, strength, stripes, null);
}

describe('the warp of a frame', () => {
  it('at strength 0 leaves every byte as it was', () => {
    expect(changedBytes(warpPicture(stripes, face.grid, warpAt(0).shifts, 'fine'), stripes)).toBe(0);
  });

  it('never folds, at any strength, yaw and pitch', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (strength, yaw) => {
        expect(leastJacobian(face.grid, warpAt(strength, yaw).shifts)).toBeGreaterThan(0);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it('makes the face larger at strength 1 and smaller at −1, by 3 to 12 % of its area', () => {
    const areas = [-1, 0, 1].map((strength) => area(warpAt(strength).map.outlineAfter)) as [number, number, number];
    for (const change of [1 - areas[0] / areas[1], areas[2] / areas[1] - 1]) {
      expect(change).toBeGreaterThan(0.03);
      expect(change).toBeLessThan(0.12);
    }
  });

  it('may lie beyond the rim of the picture, or in a picture of one pixel', () => {
    for (const [width, x] of [
      [256, 400],
      [256, -200],
      [1, 0],
    ] as const) {
      const picture = drawn(width, width, () => [9, 9, 9, 255]);
      const pose = { rotation: rotationOf([0, 0, 0]), scale: 7, x, y: 0 };
      const { grid, ...small } = reshaper(model, new Float64Array(model.identities.length), picture, 7);
      const { shifts } = frameWarp({ grid, ...small }, { pose, expression: new Float64Array(model.expressions.length) }, 1, picture, null);
      expect(leastJacobian(grid, shifts)).toBeGreaterThan(0);
      expect(changedBytes(warpPicture(picture, grid, shifts, 'fine'), picture)).toBe(0);
    }
  });

  it('leaves all that is farther than 3.2 cm from the outline byte for byte', () => {
    const { shifts, map } = warpAt(1);
    const warped = warpPicture(stripes, face.grid, shifts, 'fine');
    const reach = [...map.outlineAfter].reduce((most, value) => Math.max(most, value), 0) + 3.2 * 7 + 7;
    let changed = 0;
    for (let y = 0; y < size; y++) {
      for (let x = Math.ceil(Math.min(size, reach)); x < size; x++) {
        const k = (y * size + x) * 4;
        if (warped.data[k] !== stripes.data[k]) changed++;
      }
    }
    expect(changed).toBe(0);
  });
});

describe('shifts that fold', () => {
  it('are smoothed where cells fold until none does, whatever they are', () => {
    const grid = warpGrid(36, 36, 5);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 128, maxLength: 128 }), (values) => {
        const isRim = (node: number): boolean => node % 8 === 0 || node % 8 === 7 || node < 8 || node >= 56;
        const shifts = Float64Array.from(values, (value, k) => (isRim(k >> 1) ? 0 : value));
        const smooth = withoutFolds(grid, shifts);
        expect(leastJacobian(grid, smooth)).toBeGreaterThan(0.0999);
        expect(smooth.every((value, k) => !isRim(k >> 1) || value === 0)).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it('stay as they are where none does', () => {
    const grid = warpGrid(21, 21, 5);
    const shifts = new Float64Array(50);
    shifts[24] = 1;
    expect(withoutFolds(grid, shifts)).toEqual(shifts);
  });
});

function changedBytes({ data }: Picture, before: Picture): number {
  return data.reduce((count, value, k) => count + (value === before.data[k] ? 0 : 1), 0);
}

function area(polygon: Float64Array): number {
  const count = polygon.length / 2;
  const at = (k: number): number => polygon[k % polygon.length] as number;
  return (
    Array.from({ length: count }, (_, k) => at(2 * k) * at(2 * k + 3) - at(2 * k + 2) * at(2 * k + 1)).reduce(
      (sum, part) => sum + part,
      0,
    ) / 2
  );
}
