import type { LabMedia } from '../src/lab.js';
import { labRequest } from '../src/lab-request.js';
import type { Picture } from '../src/media/picture.js';
import type { FrameFit } from '../src/portrait/fit/face-fitter.js';
import { fitInput } from '../src/portrait/fit-input.js';
import { portraitLab } from '../src/portrait/lab.js';
import { openFaceNetworks } from '../src/portrait/landmarks/face-networks.js';
import { faceTracker } from '../src/portrait/landmarks/track-faces.js';
import { faceOval } from '../src/portrait/model/face-landmarks.js';
import { type FrameWarp, frameWarp } from '../src/portrait/reshape/reshape-frame.js';
import type { Shifts, WarpGrid } from '../src/portrait/warp/warp-grid.js';
import { stopwatch } from '../src/stopwatch.js';
import { testContext } from '../src/testing/test-context.js';
import { videoOf } from '../src/testing/test-media.js';

/** Two rows of a matrix for each frame: from a place of the frame to the still picture that it shows, the middle of a pixel at whole numbers. */
export type Motion = readonly (readonly [Row, Row])[];

type Row = readonly [number, number, number];

/** How landmarks of a still face under a known motion move when they are led back to the still picture, in its pixels. */
export interface LandmarkMotion {
  /** Mean standard deviation of a coordinate. */
  readonly deviation: number;
  /** Mean size of the second difference of a coordinate in time. */
  readonly jitter: number;
  /** The same of the outline of the face alone. */
  readonly outlineJitter: number;
}

/** Finds the landmarks in frames and leads them back. */
export async function landmarkMotion(frames: readonly Picture[], motion: Motion): Promise<LandmarkMotion> {
  const networks = await openFaceNetworks(testContext());
  const tracker = faceTracker(
    networks,
    stopwatch(() => 0),
  );
  const still: number[][] = [];
  for (const [index, picture] of frames.entries()) {
    const faces = await tracker.next(picture);
    if (faces.length !== 1) throw new Error(`${faces.length} faces in frame ${index}`);
    still.push(inStillPicture(faces[0] as Float64Array, picture, motion[index] as Motion[number]));
  }
  await networks.dispose();
  const axes = Array.from({ length: 468 * 2 }, (_, k) => still.map((places) => places[k] as number));
  const outline = faceOval.flatMap((landmark) => axes.slice(landmark * 2, landmark * 2 + 2));
  return { deviation: mean(axes.map(deviation)), jitter: mean(axes.map(jitter)), outlineJitter: mean(outline.map(jitter)) };
}

/** The frames as the lab draws them at a strength, with landmarks that it finds. */
export async function reshapedFrames(frames: readonly Picture[], strength: number): Promise<readonly Picture[]> {
  const context = testContext();
  const input: LabMedia = videoOf(frames);
  await portraitLab.run(labRequest(portraitLab, { inputs: { input }, parameters: { strength } }), context);
  return context.videos.get('video') ?? [];
}

/**
 * How the outline of the still face moves that the lab's warps carry along: where landmarks lie on average, drawn at a strength in each frame and
 * led back. There is no landmark's noise in it but what the warps have of it.
 */
export async function carriedJitter(frames: readonly Picture[], motion: Motion, strength: number): Promise<number> {
  const context = testContext();
  const input = videoOf(frames);
  if (input.kind !== 'video') throw new Error('a video was made');
  const { faces, clip, face } = await fitInput(
    input,
    undefined,
    context,
    stopwatch(() => 0),
  );
  const places = faces.map(([found], k) => inStillPicture(found as Float64Array, frames[k] as Picture, motion[k] as Motion[number]));
  const points = faceOval.map((landmark) => [0, 1].map((axis) => mean(places.map((each) => each[landmark * 2 + axis] as number))));
  let before: FrameWarp | null = null;
  const carried: number[][] = [];
  for (const [k, picture] of frames.entries()) {
    const warp: FrameWarp = frameWarp(face, clip.frames[k] as FrameFit, strength, picture, before);
    before = warp;
    const step = motion[k] as Motion[number];
    carried.push(points.flatMap(([x, y]) => led(step, drawnAt(face.grid, warp.shifts, ledBack(step, x as number, y as number)))));
  }
  return mean(points.flatMap((_, point) => [0, 1].map((axis) => jitter(carried.map((each) => each[point * 2 + axis] as number)))));
}

/** Where the warp draws what lies at a place of the frame. */
function drawnAt(grid: WarpGrid, shifts: Shifts, [x, y]: Place): Place {
  let place: Place = [x, y];
  for (let round = 0; round < 30; round++) {
    const [dx, dy] = shiftAt(grid, shifts, place);
    place = [x - dx, y - dy];
  }
  return place;
}

function shiftAt({ columns, cellWidth, cellHeight }: WarpGrid, shifts: Shifts, [x, y]: Place): Place {
  const [column, row] = [Math.floor(x / cellWidth), Math.floor(y / cellHeight)];
  const [s, t] = [x / cellWidth - column, y / cellHeight - row];
  const value = (right: number, below: number, axis: number) => shifts[((row + below) * columns + column + right) * 2 + axis] as number;
  const between = (axis: number) =>
    (value(0, 0, axis) * (1 - s) + value(1, 0, axis) * s) * (1 - t) + (value(0, 1, axis) * (1 - s) + value(1, 1, axis) * s) * t;
  return [between(0), between(1)];
}

type Place = readonly [x: number, y: number];

function led([[a, b, c], [d, e, f]]: Motion[number], [x, y]: Place): Place {
  return [a * x + b * y + c, d * x + e * y + f];
}

function ledBack([[a, b, c], [d, e, f]]: Motion[number], x: number, y: number): Place {
  const determinant = a * e - b * d;
  return [(e * (x - c) - b * (y - f)) / determinant, (a * (y - f) - d * (x - c)) / determinant];
}

function inStillPicture(face: Float64Array, { width, height }: Picture, motion: Motion[number]): number[] {
  return Array.from({ length: face.length / 3 }, (_, k) => {
    const [x, y] = [(face[k * 3] as number) * width - 0.5, (face[k * 3 + 1] as number) * height - 0.5];
    return led(motion, [x, y]);
  }).flat();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function jitter(values: readonly number[]): number {
  return mean(values.slice(2).map((value, k) => Math.abs(value - 2 * (values[k + 1] as number) + (values[k] as number))));
}
