import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../media/picture.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { sampleField } from './contour/signed-distance.js';
import { type FaceFitter, faceFitter } from './fit/face-fitter.js';
import { fitClip } from './fit/fit-clip.js';
import { fitIdentity } from './fit/fit-identity.js';
import { type SyntheticClip, syntheticClip } from './fit/synthetic-clip.js';
import { type FaceModel, faceOf, loadFaceModel } from './model/face-model.js';
import { place } from './pose/pose.js';
import { rotationOf } from './pose/rotation.js';
import { type FrameWarp, frameWarp, reshaper } from './reshape/reshape-frame.js';
import type { Shifts, WarpGrid } from './warp/warp-grid.js';

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
  it('bend by less than half a pixel from half a centimetre beside the head on, at any strength, direction and turn of the head', () => {
    const bends = [-1, -0.5, 0.5, 1].flatMap((strength) => [[0], [30], [60], [90], [0, 90]].map((angles) => bendsOf(angles, strength)));
    const largest = [0, 1, 2, 3, 4, 5, 6].map((band) => Math.max(...bends.map((each) => at(each, band))));
    console.log(`largest bend in px, by half centimetres from the head: ${largest.map(two)}`);
    expect(Math.max(...largest.slice(1))).toBeLessThan(0.5);
  });

  it('leave the face to be reshaped: on plain ground the outline comes within 10 % of where it is wanted, with lines all around within a third', () => {
    for (const strength of [-0.5, 0.5]) {
      expect(reached(plain, strength)).toBeGreaterThan(0.9);
      expect(reached(striped([0, 90]), strength)).toBeGreaterThan(0.67);
    }
  });

  /** For each half centimetre from the head, the wider of before and after, the largest shift of a line across itself. */
  function bendsOf(angles: readonly number[], strength: number): number[] {
    const picture = striped(angles);
    const largest = new Array<number>(7).fill(0);
    for (const yaw of [0, 0.4]) {
      const { grid, shifts, map } = reshaped(picture, strength, yaw);
      for (const { nx, ny } of angles.map(across)) {
        for (let line = -30; line < 30; line++) {
          for (let along = -600; along < 600; along += 7) {
            const [x, y] = [line * gap * nx + along * ny, line * gap * ny - along * nx];
            const distance = Math.min(...[map.before, map.after].map((field) => sampleField(field, x, y)[0]));
            if (Math.min(x, y) < 20 || Math.max(x, y) > size - 20 || distance <= 0) continue;
            const [px, py] = warped(grid, shifts, x, y);
            const band = Math.min(6, Math.floor((2 * distance) / 14));
            largest[band] = Math.max(at(largest, band), Math.abs((px - x) * nx + (py - y) * ny));
          }
        }
      }
    }
    return largest;
  }

  /** How much of the way from the outline before to that after is gone. */
  function reached(picture: Picture, strength: number): number {
    const { grid, shifts, map } = reshaped(picture, strength, 0);
    let [wanted, gone] = [0, 0];
    for (let k = 0; k < map.outlineAfter.length; k += 2) {
      const [x, y] = [at(map.outlineAfter, k), at(map.outlineAfter, k + 1)];
      const [to] = sampleField(map.before, x, y);
      const [from] = sampleField(map.before, x + shiftAt(grid, shifts, x, y, 0), y + shiftAt(grid, shifts, x, y, 1));
      wanted += Math.abs(to);
      gone += (to - from) * Math.sign(to);
    }
    return gone / wanted;
  }

  function reshaped(picture: Picture, strength: number, yaw: number): FrameWarp & { readonly grid: WarpGrid } {
    const face = reshaper(model, new Float64Array(model.identities.length), picture, 14);
    const pose = { rotation: rotationOf([0, yaw, 0]), scale: 14, x: 256, y: 240 };
    return {
      ...frameWarp(face, { pose, expression: new Float64Array(model.expressions.length) }, strength, picture, null),
      grid: face.grid,
    };
  }
});

/** Pixels between lines. */
const gap = 32;

/** Lines in these directions, in degrees: 0 lies, 90 stands. */
function striped(angles: readonly number[]): Picture {
  const lines = angles.map(across);
  return drawn(size, size, (x, y) => {
    const distances = lines.map(({ nx, ny }) => Math.abs(x * nx + y * ny - gap * Math.round((x * nx + y * ny) / gap)));
    const level = 220 - 200 * Math.min(1, Math.max(0, 2 - Math.min(...distances)));
    return [level, level, level, 255];
  });
}

function across(degrees: number): { readonly nx: number; readonly ny: number } {
  return { nx: Math.sin((degrees * Math.PI) / 180), ny: Math.cos((degrees * Math.PI) / 180) };
}

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
