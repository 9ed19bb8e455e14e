import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../src/media/picture.js';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { cutOffBodies } from '../src/pose/detectors/cut-off-bodies.js';
import { openDetector } from '../src/pose/detectors/open-detector.js';
import { peopleFinder } from '../src/pose/find-people.js';
import { openBlazePose } from '../src/pose/landmarks/blazepose.js';
import type { PoseModel } from '../src/pose/pose-files.js';
import { stopwatch } from '../src/stopwatch.js';
import { testContext } from '../src/testing/test-context.js';
import { type FoundBox, readLabels, scorePeople } from './score-people.js';

const media = join(process.env.DAYBOOK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'labs/media');
const frames: { readonly time: number; readonly picture: Picture }[] = [];

beforeAll(async () => {
  const { signal } = new AbortController();
  const video = await readVideo(join(media, 'people-walking.mp4'), ffmpegOnPath, signal);
  for await (const { time, picture } of video.frames(signal)) frames.push({ time, picture });
});

async function find(model: PoseModel, detectEvery: number): Promise<FoundBox[][]> {
  const context = testContext();
  const detector = await openDetector(context, 'nanodet', null, 0);
  const pose = await openBlazePose(context, model, false);
  const finder = peopleFinder({ detector, pose, bodies: cutOffBodies(context), detectEvery, watch: stopwatch(context.now) });
  const found: FoundBox[][] = [];
  for (const { time, picture } of frames) found.push((await finder.next(picture, time)).map(({ id, box }) => ({ id, box })));
  await Promise.all([detector.dispose(), pose.dispose()]);
  return found;
}

describe('people walking', () => {
  it.each([
    ['lite', 1],
    ['lite', 2],
    ['full', 2],
  ] as const)('are found by %s, detected in every %i. frame, and keep their numbers', async (model, detectEvery) => {
    const { clear, found, wrong, switches } = scorePeople(readLabels(), await find(model, detectEvery));
    expect(clear).toBe(119);
    expect(found / clear).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toBeLessThanOrEqual(2);
    expect(switches).toBe(0);
  });
});
