import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../media/picture.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { type FaceFitter, faceFitter } from './fit/face-fitter.js';
import { fitClip } from './fit/fit-clip.js';
import { fitIdentity } from './fit/fit-identity.js';
import { type SyntheticClip, syntheticClip } from './fit/synthetic-clip.js';
import { type FaceModel, faceOf, loadFaceModel } from './model/face-model.js';
import { place } from './pose/pose.js';
import { type FrameWarp, frameWarp, reshaper } from './reshape/reshape-frame.js';
import { edgeMap } from './warp/edge-map.js';
import { solveWarp, warpWeights } from './warp/solve-warp.js';
import { type Shifts, type WarpGrid, warpGrid } from './warp/warp-grid.js';

const size = 512;
const plain = drawn(size, size, () => [128, 128, 128, 255]);

let model: FaceModel;
let fitter: FaceFitter;
let clip: SyntheticClip;

beforeAll(async () => {
  model = await loadFaceModel(testContext());
  fitter = faceFitter(model);
  clip = syntheticClip(model, { frames: 96, seed: 11, noise: 1 });
});

describe('one identity for a clip', () => {
  it('varies at least 5 times less between quarters of the clip than between fits of single frames', () => {
    const single = clip.frames.filter((_, k) => k % 4 === 0).map((points) => faceOf(model, fitIdentity(fitter, [points]).identity, []));
    const joint = [0, 1, 2, 3].map((quarter) => {
      const part = clip.frames.filter((_, k) => k % 4 === quarter);
      return faceOf(model, fitClip(fitter, part).identity, []);
    });
    const ratio = variance(single) / variance(joint);
    console.log(`identity: variance of single frames / of quarters of the clip = ${ratio.toFixed(1)}`);
    expect(ratio).toBeGreaterThan(5);
  });
});

describe('the outline after reshaping', () => {
  it('jitters less than the landmarks that it was made from', () => {
    const { identity, frames } = fitClip(fitter, clip.frames);
    const truth = clip.truth.frames;
    const face = reshaper(model, identity, plain, 14);
    const jaw = [172, 136, 150, 149, 397, 365, 379, 378, 132, 361];
    let before: FrameWarp | null = null;
    const input: number[][] = [];
    const output: number[][] = [];
    for (let k = 0; k < 48; k++) {
      const fit = frames[k];
      const right = truth[k];
      if (!fit || !right) throw new Error('a frame without a fit');
      const placed = place(faceOf(model, clip.truth.identity, right.expression), right.pose);
      const warp = frameWarp(face, fit, 1, plain, before);
      const ideal = frameWarp(face, { pose: right.pose, expression: right.expression }, 1, plain, before);
      before = warp;
      input.push(jaw.flatMap((i) => [0, 1].map((axis) => at(clip.frames[k], i * 3 + axis) - at(placed, i * 3 + axis))));
      output.push(
        jaw.flatMap((i) => {
          const [x, y] = [at(placed, i * 3), at(placed, i * 3 + 1)] as const;
          const [moved, wanted] = [warped(face.grid, warp.shifts, x, y), warped(face.grid, ideal.shifts, x, y)];
          return [moved[0] - wanted[0], moved[1] - wanted[1]];
        }),
      );
    }
    const [jitterIn, jitterOut] = [secondDifference(input), secondDifference(output)];
    console.log(`jitter, second difference: landmarks ${jitterIn.toFixed(3)} px, reshaped outline ${jitterOut.toFixed(3)} px`);
    expect(jitterOut).toBeLessThan(jitterIn / 5);
  });
});

describe('lines of the background', () => {
  const pose = { rotation: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), scale: 14, x: 256, y: 240 };

  it('bend by less than half a pixel from 2 cm beside the outline on, and the edges of the picture make it less', () => {
    const right = 256 + 7.7 * 14;
    const lines = [1, 1.5, 2, 2.5, 3].map((centimetres) => Math.round(right + centimetres * 14));
    const picture = drawn(size, size, (x) => (lines.some((line) => Math.abs(x - line) < 1.5) ? [20, 20, 20, 255] : [220, 220, 220, 255]));
    const [withEdges, without] = [warpWeights.edges, 0].map((edges) => bends(picture, lines, edges)) as [number[], number[]];
    console.log(`bend in px at 1, 1.5, 2, 2.5, 3 cm: ${withEdges.map(two)}; without edges: ${without.map(two)}`);
    expect(Math.max(...withEdges.slice(2))).toBeLessThan(0.5);
    expect(sum(withEdges)).toBeLessThan(sum(without) / 1.5);
  });

  function bends(picture: Picture, lines: readonly number[], edges: number): number[] {
    const face = reshaper(model, new Float64Array(model.identities.length), picture, 14);
    const grid = warpGrid(size, size, 14);
    const { map } = frameWarp(face, { pose, expression: new Float64Array(model.expressions.length) }, 1, picture, null);
    const shifts = solveWarp(grid, map, edgeMap(picture, grid, map, null), null, { ...warpWeights, edges });
    return lines.map((x) => Math.max(...Array.from({ length: 100 }, (_, k) => Math.abs(warped(grid, shifts, x, 120 + k * 3)[0] - x))));
  }
});

/** Where a point of the picture is drawn: the place whose source it is. */
function warped(grid: WarpGrid, shifts: Shifts, x: number, y: number): [number, number] {
  let [px, py] = [x, y];
  for (let k = 0; k < 30; k++) [px, py] = [x - shiftAt(grid, shifts, px, py, 0), y - shiftAt(grid, shifts, px, py, 1)];
  return [px, py];
}

function shiftAt({ columns, cellWidth, cellHeight }: WarpGrid, shifts: Shifts, x: number, y: number, axis: number): number {
  const [column, row] = [Math.floor(x / cellWidth), Math.floor(y / cellHeight)];
  const [s, t] = [x / cellWidth - column, y / cellHeight - row];
  const node = (c: number, r: number): number => at(shifts, ((row + r) * columns + column + c) * 2 + axis);
  return (node(0, 0) * (1 - s) + node(1, 0) * s) * (1 - t) + (node(0, 1) * (1 - s) + node(1, 1) * s) * t;
}

function secondDifference(rows: readonly number[][]): number {
  const squares = rows.slice(2).flatMap((row, k) => row.map((value, i) => (value - 2 * at(rows[k + 1], i) + at(rows[k], i)) ** 2));
  return Math.sqrt(sum(squares) / squares.length);
}

function variance(vectors: readonly Float64Array[]): number {
  const length = vectors[0]?.length ?? 0;
  return sum(
    Array.from({ length }, (_, i) => {
      const values = vectors.map((vector) => at(vector, i));
      const mean = sum(values) / values.length;
      return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    }),
  );
}

function at(values: ArrayLike<number> | undefined, k: number): number {
  return values?.[k] as number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function two(value: number): string {
  return value.toFixed(2);
}
