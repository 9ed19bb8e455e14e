import { expect, test } from 'vitest';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import { namedVideo } from './named-video.js';
import type { Video } from './video.js';

const picture = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

function cutOff(error: Error): Video {
  async function* frames() {
    yield { index: 0, time: 0, picture };
    throw error;
  }
  return { width: 1, height: 1, frameRate: 10, frameCount: null, frames };
}

async function framesBefore(video: Video): Promise<number> {
  let count = 0;
  for await (const _ of video.frames(new AbortController().signal)) count++;
  return count;
}

test('a video that is cut off is said with its name, after the frames that are there', async () => {
  const hint = say('Give a whole copy.', '请使用完整的文件。');
  const video = namedVideo('clip.mp4', cutOff(new LabError('unreadable', say('It is cut off.', '不完整。'), { hint })));
  const text = { en: 'clip.mp4: It is cut off.', zh: 'clip.mp4：不完整。' };
  await expect(framesBefore(video)).rejects.toMatchObject({ code: 'unreadable', text, hint });
});

test('another failure stays as it is', async () => {
  const called = new Error('called off');
  await expect(framesBefore(namedVideo('clip.mp4', cutOff(called)))).rejects.toBe(called);
});
