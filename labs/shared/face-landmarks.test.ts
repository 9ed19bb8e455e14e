import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Picture } from '../src/media/picture.js';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { carriedJitter, type LandmarkMotion, landmarkMotion, type Motion } from './contour-jitter.js';

const media = join(process.env.DAYBOOK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'labs/media');

const frames: Picture[] = [];
let motion: Motion;
let own: LandmarkMotion;

beforeAll(async () => {
  const { perFrame } = JSON.parse(readFileSync(join(media, 'astronaut-motion.json'), 'utf8'));
  motion = perFrame.map(({ frameToSource }: { readonly frameToSource: Motion[number] }) => frameToSource);
  const { signal } = new AbortController();
  const video = await readVideo(join(media, 'astronaut-motion.mp4'), ffmpegOnPath, signal);
  for await (const { picture } of video.frames(signal)) frames.push(picture);
  own = await landmarkMotion(frames, motion);
}, 60_000);

it('the landmarks of a still face under a known motion stay where they are, within 0.4 pixels of the picture', () => {
  expect(frames.length).toBe(48);
  expect(own.deviation).toBeLessThan(0.4);
  expect(own.jitter).toBeLessThan(0.3);
});

it.each([-1, -0.5, 0.5, 1])(
  'the outline that is reshaped at %d jitters less than a quarter of its landmarks in the input',
  async (strength) => {
    const carried = await carriedJitter(frames, motion, strength);
    console.log(`jitter of the outline in px: landmarks ${own.outlineJitter.toFixed(3)}, reshaped at ${strength} ${carried.toFixed(3)}`);
    expect(carried).toBeLessThan(own.outlineJitter / 4);
  },
  60_000,
);
