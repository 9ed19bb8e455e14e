// Parts of `npm run bench -- portrait`: `make <folder>` draws the lab's sample under a known motion into clip.mp4 and clip.json, 48 frames of 512 × 512
// pixels; `jitter <clip> <motion> <still>` measures how steady the outline of the still face in it is, before and after reshaping.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carriedJitter, landmarkMotion, type Motion, reshapedFrames } from '../shared/contour-jitter.js';
import type { Picture } from '../src/media/picture.js';
import { readPicture } from '../src/media/read-picture.js';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { writeVideo } from '../src/node/video/write-video.js';
import { bicubic } from '../src/portrait/warp/resample.js';

const { signal } = new AbortController();
const [part, ...paths] = process.argv.slice(2) as [string, string, string, string];
if (part === 'make') await make(paths[0]);
else await compare(paths[0], paths[1], paths[2]);
process.exit(0);

async function make(folder: string): Promise<void> {
  const still = await readPicture(readFileSync(join(import.meta.dirname, '../../samples/astronaut.jpg')));
  const motion = Array.from({ length: 48 }, (_, k) => stepAt(k / 47));
  mkdirSync(folder, { recursive: true });
  const { writer } = writeVideo(join(folder, 'clip.mp4'), 'mp4', { width: 512, height: 512, frameRate: 24 }, ffmpegOnPath, signal);
  for (const step of motion) await writer.write(moved(still, step, 512));
  await writer.close();
  writeFileSync(join(folder, 'clip.json'), JSON.stringify({ perFrame: motion.map((frameToSource) => ({ frameToSource })) }));
}

/** A turn by up to 6 degrees, a zoom by up to 10 % and a walk around the face, once in all frames. */
function stepAt(time: number): Motion[number] {
  const turn = 2 * Math.PI * time;
  const scale = 0.56 * (1 + 0.1 * Math.sin(turn));
  const angle = (6 * Math.PI * Math.sin(turn + 0.6)) / 180;
  const [a, b] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const [x, y] = [240 + 26 * Math.sin(turn), 184 + 10 * Math.sin(2 * turn + 0.4)];
  return [
    [a, -b, x - 0.5 - 255.5 * (a - b)],
    [b, a, y - 0.5 - 255.5 * (a + b)],
  ];
}

function moved(still: Picture, [[a, b, c], [d, e, f]]: Motion[number], size: number): Picture {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) bicubic(still, a * x + b * y + c, d * x + e * y + f, data, (y * size + x) * 4);
  }
  return { width: size, height: size, data };
}

/** Beside the clip the still picture is reshaped once and then moved, without a video in between: what the finder of landmarks adds by itself. */
async function compare(clip: string, json: string, stillPath: string): Promise<void> {
  const motion: Motion = JSON.parse(readFileSync(json, 'utf8')).perFrame.map(
    (each: { frameToSource: Motion[number] }) => each.frameToSource,
  );
  const still = await readPicture(readFileSync(stillPath));
  const frames: Picture[] = [];
  for await (const { picture } of (await readVideo(clip, ffmpegOnPath, signal)).frames(signal)) frames.push(picture);
  console.log(
    '| strength | the outline, as warps carry it | landmarks found anew in the reshaped frames | in the still picture, reshaped, then moved |',
  );
  console.log('|---|---|---|---|');
  for (const strength of [0, -1, -0.5, 0.5, 1]) {
    const carried = await carriedJitter(frames, motion, strength);
    const found = await landmarkMotion(await reshapedFrames(frames, strength), motion);
    const [once] = await reshapedFrames([still], strength);
    const afterwards = motion.map((step) => moved(once as Picture, step, frames[0]?.width ?? 0));
    const floor = await landmarkMotion(afterwards, motion);
    const row = [carried, found.outlineJitter, floor.outlineJitter].map((value) => value.toFixed(3));
    console.log(`| ${strength} | ${row.join(' | ')} |`);
  }
}
