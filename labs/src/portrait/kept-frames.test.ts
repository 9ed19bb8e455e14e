import { expect, it } from 'vitest';
import { emptyPicture } from '../media/picture.js';
import type { Video } from '../media/video.js';
import { videoOf } from '../testing/test-media.js';
import { withKeptFrames } from './kept-frames.js';

it('a short video is decoded once, and gives the same frames again', async () => {
  const { video, times } = counted(3);
  const kept = withKeptFrames(video);
  const first = await framesOf(kept);
  expect(await framesOf(kept)).toEqual(first);
  expect([first.length, times()]).toEqual([3, 1]);
});

it('a long video is decoded each time', async () => {
  const { video, times } = counted(130);
  const kept = withKeptFrames({ ...video, width: 1024, height: 512 });
  await framesOf(kept);
  expect([(await framesOf(kept)).length, times()]).toEqual([130, 2]);
});

it('a video that was left early is decoded again', async () => {
  const { video, times } = counted(3);
  const kept = withKeptFrames(video);
  for await (const _ of kept.frames(new AbortController().signal)) break;
  expect([(await framesOf(kept)).length, times()]).toEqual([3, 2]);
});

function counted(length: number): { readonly video: Video; readonly times: () => number } {
  const media = videoOf(Array.from({ length }, () => emptyPicture(2, 2)));
  if (media.kind !== 'video') throw new Error('a video was made');
  let count = 0;
  const frames: Video['frames'] = (signal) => {
    count += 1;
    return media.video.frames(signal);
  };
  return { video: { ...media.video, frames }, times: () => count };
}

async function framesOf(video: Video): Promise<number[]> {
  const indices: number[] = [];
  for await (const { index } of video.frames(new AbortController().signal)) indices.push(index);
  return indices;
}
