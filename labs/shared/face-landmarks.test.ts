import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { openFaceNetworks } from '../src/portrait/landmarks/face-networks.js';
import { faceTracker } from '../src/portrait/landmarks/track-faces.js';
import { stopwatch } from '../src/stopwatch.js';
import { testContext } from '../src/testing/test-context.js';

const media = join(process.env.DAYBOOK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'labs/media');

/** Two rows of a matrix that leads from a place of a frame to the still picture that the clip was made from, the middle of a pixel at whole numbers. */
type Motion = readonly (readonly [number, number, number])[];

it('the landmarks of a still face under a known motion stay where they are, within 0.4 pixels of the picture', async () => {
  const { perFrame } = JSON.parse(readFileSync(join(media, 'astronaut-motion.json'), 'utf8'));
  const { signal } = new AbortController();
  const video = await readVideo(join(media, 'astronaut-motion.mp4'), ffmpegOnPath, signal);
  const networks = await openFaceNetworks(testContext());
  const tracker = faceTracker(
    networks,
    stopwatch(() => 0),
  );
  const still: number[][] = [];
  for await (const { index, picture } of video.frames(signal)) {
    const faces = await tracker.next(picture);
    expect(faces.length).toBe(1);
    still.push(inStillPicture(faces[0] as Float64Array, picture, perFrame[index].frameToSource));
  }
  await networks.dispose();
  expect(still.length).toBe(48);
  const axes = Array.from({ length: 468 * 2 }, (_, k) => still.map((places) => places[k] as number));
  expect(mean(axes.map(deviation))).toBeLessThan(0.4);
  expect(mean(axes.map(jitter))).toBeLessThan(0.3);
});

function inStillPicture(face: Float64Array, { width, height }: { width: number; height: number }, motion: Motion): number[] {
  return Array.from({ length: face.length / 3 }, (_, k) => {
    const [x, y] = [(face[k * 3] as number) * width - 0.5, (face[k * 3 + 1] as number) * height - 0.5];
    return motion.map(([a, b, c]) => a * x + b * y + c);
  }).flat();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** The mean size of second differences. */
function jitter(values: readonly number[]): number {
  return mean(values.slice(2).map((value, k) => Math.abs(value - 2 * (values[k + 1] as number) + (values[k] as number))));
}
