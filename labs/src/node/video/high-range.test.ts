import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toOrdinaryRange } from '../../media/high-range/to-ordinary-range.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { ffmpegOnPath } from './ffmpeg.js';
import { readVideo } from './read-video.js';

const { signal } = new AbortController();

/** A clip of one grey, whose luma is 128 of 16 to 235, as PQ or HLG say it. */
function greyClip(transfer: string): string {
  const path = join(temporaryFolder(), 'high.mkv');
  const tags = ['-colorspace', 'bt2020nc', '-color_trc', transfer, '-color_primaries', 'bt2020'];
  const source = 'color=gray:size=32x32:rate=5,format=yuv420p10le';
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-frames:v', '2', ...tags, '-c:v', 'ffv1', '-y', path]);
  return path;
}

it.each([
  ['pq', 'smpte2084'],
  ['hlg', 'arib-std-b67'],
] as const)('a video in %s has the ordinary tones that a picture in it has', async (range, transfer) => {
  const video = await readVideo(greyClip(transfer), ffmpegOnPath, signal);
  for await (const { picture } of video.frames(signal)) {
    const [expected] = toOrdinaryRange([0.511, 0.511, 0.511], range);
    for (const level of picture.data.slice(0, 3)) expect(Math.abs(level - expected)).toBeLessThan(8);
  }
});

it('says what is missing where FFmpeg cannot map it', async () => {
  const path = greyClip('smpte2084');
  const ffmpeg = join(temporaryFolder(), 'ffmpeg');
  writeFileSync(ffmpeg, '#!/bin/sh\necho "[AVFilterGraph] No such filter: \'zscale\'" >&2\nexit 8\n');
  chmodSync(ffmpeg, 0o755);
  const video = await readVideo(path, { ...ffmpegOnPath, ffmpeg }, signal);
  await expect(async () => {
    for await (const _ of video.frames(signal));
  }).rejects.toThrow('The video is of high dynamic range, and this FFmpeg cannot map it to ordinary tones.');
});
