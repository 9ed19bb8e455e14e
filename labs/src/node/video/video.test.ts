import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame, Video } from '../../media/video.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { drawn } from '../../testing/test-media.js';
import { ffmpegOnPath } from './ffmpeg.js';
import { readVideo } from './read-video.js';
import { type VideoContainer, writeVideo } from './write-video.js';

const { signal } = new AbortController();

/** Four colours, in quarters. */
const colours: readonly (readonly [number, number, number, number])[] = [
  [230, 40, 30, 255],
  [20, 200, 60, 255],
  [40, 60, 220, 255],
  [128, 128, 128, 255],
];

const quarters = (width: number, height: number) =>
  drawn(width, height, (x, y) => colours[(x * 2 >= width ? 1 : 0) + (y * 2 >= height ? 2 : 0)] as (typeof colours)[number]);

describe.each<VideoContainer>(['mp4', 'webm'])('a video written as %s', (container) => {
  it('reads back with its size, frame rate, number of frames and colours', async () => {
    const path = join(temporaryFolder(), `video.${container}`);
    await write(path, container, { width: 64, height: 48, frames: 5, frameRate: 25 });
    const video = await readVideo(path, ffmpegOnPath, signal);
    const frames = await framesOf(video);
    expect([video.width, video.height, video.frameRate, video.frameCount]).toEqual([64, 48, 25, 5]);
    expect(frames.map(({ index, time }) => [index, time])).toEqual([
      [0, 0],
      [1, 0.04],
      [2, 0.08],
      [3, 0.12],
      [4, 0.16],
    ]);
    expect(largestDifference(frames[2], 64, 48)).toBeLessThanOrEqual(4);
  });

  it('of odd size has its last row and column twice', async () => {
    const path = join(temporaryFolder(), `video.${container}`);
    await write(path, container, { width: 33, height: 31, frames: 2, frameRate: 10 });
    const video = await readVideo(path, ffmpegOnPath, signal);
    const [frame] = await framesOf(video);
    expect([video.width, video.height]).toEqual([34, 32]);
    expect(pixel(frame, 33, 31)).toEqual([expect.closeTo(128, -1), expect.closeTo(128, -1), expect.closeTo(128, -1), 255]);
  });

  it('keeps a frame rate that is no whole number', async () => {
    const path = join(temporaryFolder(), `video.${container}`);
    await write(path, container, { width: 16, height: 16, frames: 3, frameRate: 30000 / 1001 });
    expect((await readVideo(path, ffmpegOnPath, signal)).frameRate).toBeCloseTo(29.97, 2);
  });
});

describe('the colours of a video', () => {
  it.each([
    ['BT.709, limited range', 64, 'bt709', 'tv', 'yuv444p'],
    ['BT.601, limited range', 64, 'smpte170m', 'tv', 'yuv444p'],
    ['BT.709, full range', 64, 'bt709', 'pc', 'yuv444p'],
    ['BT.2020, ten bits', 64, 'bt2020nc', 'tv', 'yuv444p10le'],
    ['an unsaid matrix below 720 lines: BT.601', 64, 'bt601', 'tv', 'yuv444p'],
    ['an unsaid matrix from 720 lines on: BT.709', 720, 'bt709 unsaid', 'tv', 'yuv444p'],
  ])('in %s are exact to 2 levels', async (_, height, matrix, range, pixels) => {
    const path = join(temporaryFolder(), 'video.mkv');
    const isSaid = matrix !== 'bt601' && matrix !== 'bt709 unsaid';
    const name = matrix.replace(' unsaid', '');
    const said = isSaid ? ['-colorspace', name, '-color_range', range] : [];
    const scale = `scale=out_color_matrix=${name === 'bt2020nc' ? 'bt2020' : name}:out_range=${range}:flags=accurate_rnd+full_chroma_inp`;
    const unsaid = isSaid ? '' : ',setparams=colorspace=unknown:range=unknown';
    ffmpeg(picture(64, height), ['-vf', `${scale},format=${pixels}${unsaid}`, ...said, '-c:v', 'ffv1', path]);
    const [frame] = await framesOf(await readVideo(path, ffmpegOnPath, signal));
    expect(largestDifference(frame, 64, height)).toBeLessThanOrEqual(2);
  });
});

describe('a video of high dynamic range', () => {
  it.each([
    ['PQ, a dim grey of 20 cd/m²', 'smpte2084', 0.3573, 89],
    ['PQ, a white page of 203 cd/m²', 'smpte2084', 0.5807, 212],
    ['PQ, a light of 1,000 cd/m²', 'smpte2084', 0.7518, 249],
    ['HLG, a white page', 'arib-std-b67', 0.75, 213],
  ])('is brought down to that of a screen: %s', async (_, transfer, signalPart, level) => {
    const path = join(temporaryFolder(), 'high.mkv');
    const grey = `color=s=32x32:r=10:d=0.3,format=yuv420p10le,geq=lum=${64 + 876 * signalPart}:cb=512:cr=512`;
    const said = ['-color_trc', transfer, '-color_primaries', 'bt2020', '-colorspace', 'bt2020nc', '-color_range', 'tv'];
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', grey, ...said, '-c:v', 'ffv1', path]);
    const [frame] = await framesOf(await readVideo(path, ffmpegOnPath, signal));
    for (const value of (pixel(frame, 9, 9) as number[]).slice(0, 3)) expect(Math.abs(value - level)).toBeLessThanOrEqual(1);
  });
});

describe('a video from a phone', () => {
  it('is turned upright', async () => {
    const folder = temporaryFolder();
    const flat = join(folder, 'flat.mp4');
    const turned = join(folder, 'turned.mp4');
    await write(flat, 'mp4', { width: 64, height: 48, frames: 2, frameRate: 10 });
    // The matrix of display for a quarter turn, as phones write it: ffmpeg 5 takes it from the tag.
    execFileSync('ffmpeg', ['-v', 'error', '-i', flat, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', turned]);
    const video = await readVideo(turned, ffmpegOnPath, signal);
    const [frame] = await framesOf(video);
    expect([video.width, video.height]).toEqual([48, 64]);
    // A quarter turn to the left: green, which was to the right, is now above on the left.
    expect(pixel(frame, 5, 5)).toEqual([expect.closeTo(20, -1), expect.closeTo(200, -1), expect.closeTo(60, -1), 255]);
  });

  it('whose frames come at uneven times gets a constant frame rate', async () => {
    const path = join(temporaryFolder(), 'uneven.mp4');
    // Frames at 0, 1, 2, 3, 6 and 9 tenths of a second.
    ffmpeg(picture(16, 16, 10), ['-vf', "select='lt(n,4)+not(mod(n,3))'", '-vsync', 'vfr', '-pix_fmt', 'yuv420p', path]);
    const video = await readVideo(path, ffmpegOnPath, signal);
    const frames = await framesOf(video);
    expect([video.frameRate, video.frameCount]).toEqual([10, 10]);
    expect(frames.map(({ time }) => time)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  it('with pixels that are not square is stretched', async () => {
    const path = join(temporaryFolder(), 'anamorphic.mp4');
    ffmpeg(picture(48, 32), ['-vf', 'setsar=4/3', '-pix_fmt', 'yuv420p', path]);
    const video = await readVideo(path, ffmpegOnPath, signal);
    expect([video.width, video.height, (await framesOf(video))[0]?.picture.data.length]).toEqual([64, 32, 64 * 32 * 4]);
  });
});

describe('what is no video', () => {
  it.each([
    ['text', 'no video'],
    ['a playlist of another file', '#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n'],
    ['a list of files', "ffconcat version 1.0\nfile '/etc/hostname'\n"],
  ])('%s is refused with a sentence', async (_, text) => {
    const path = join(temporaryFolder(), 'video.mp4');
    writeFileSync(path, text);
    await expect(readVideo(path, ffmpegOnPath, signal)).rejects.toThrow('This is not a video that can be read, or it is damaged.');
  });

  it('music with a picture is refused with a sentence', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cover.png'), '');
    ffmpeg(picture(16, 16), ['-frames:v', '1', '-y', join(folder, 'cover.png')]);
    const path = join(folder, 'music.mp4');
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=0.2', '-i', join(folder, 'cover.png')];
    execFileSync('ffmpeg', ['-v', 'error', ...sound, '-map', '0', '-map', '1', '-c:v', 'png', '-disposition:v:0', 'attached_pic', path]);
    await expect(readVideo(path, ffmpegOnPath, signal)).rejects.toThrow('This is not a video that can be read');
  });
});

describe('a damaged video', () => {
  it('that is cut off without its index is refused', async () => {
    const path = join(temporaryFolder(), 'video.mp4');
    ffmpeg(picture(64, 48, 10), ['-pix_fmt', 'yuv420p', path]);
    truncateSync(path, 700);
    await expect(readVideo(path, ffmpegOnPath, signal)).rejects.toMatchObject({
      code: 'unreadable',
      hint: { en: expect.stringContaining('FFmpeg says: moov atom not found') },
    });
  });

  it('whose frames are missing ends in a sentence, after those that are there', async () => {
    const path = join(temporaryFolder(), 'video.mp4');
    await write(path, 'mp4', { width: 64, height: 48, frames: 20, frameRate: 10 });
    truncateSync(path, readFileSync(path).length - 200);
    const video = await readVideo(path, ffmpegOnPath, signal);
    await expect(framesOf(video)).rejects.toThrow(/^The video is damaged or cut off after frame \d+\.$/);
  });
});

describe('reading and writing', () => {
  it('end when the run is called off', async () => {
    const path = join(temporaryFolder(), 'video.mp4');
    await write(path, 'mp4', { width: 64, height: 48, frames: 20, frameRate: 10 });
    const stop = new AbortController();
    const video = await readVideo(path, ffmpegOnPath, stop.signal);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const { index } of video.frames(stop.signal)) {
        seen.push(index);
        if (index === 1) stop.abort();
      }
    })();
    await expect(reading).rejects.toThrow('aborted');
    expect(seen).toEqual([0, 1]);
  });

  it('say how to install FFmpeg where it is missing', async () => {
    const missing = { ffmpeg: 'no-such-ffmpeg', ffprobe: 'no-such-ffprobe' };
    await expect(readVideo('video.mp4', missing, signal)).rejects.toMatchObject({
      code: 'not-installed',
      text: { en: 'Videos need FFmpeg, which is not installed here.' },
      hint: { en: expect.stringContaining('apt-get install ffmpeg') },
    });
    const { writer } = writeVideo('video.mp4', 'mp4', { width: 2, height: 2, frameRate: 10 }, missing, signal);
    await writer.write(quarters(2, 2)).catch(() => {});
    await expect(writer.close()).rejects.toMatchObject({ code: 'not-installed' });
  });

  it('into a folder that is gone ends in a sentence', async () => {
    const path = join(temporaryFolder(), 'gone/video.mp4');
    const { writer } = writeVideo(path, 'mp4', { width: 300, height: 300, frameRate: 10 }, ffmpegOnPath, signal);
    const writing = async () => {
      for (let frame = 0; frame < 100; frame++) await writer.write(drawn(300, 300, () => [1, 2, 3, 255]));
    };
    await expect(writing()).rejects.toMatchObject({ code: 'unwritable', text: { en: 'The video could not be written.' } });
  });
});

async function write(
  path: string,
  container: VideoContainer,
  {
    width,
    height,
    frames,
    frameRate,
  }: { readonly width: number; readonly height: number; readonly frames: number; readonly frameRate: number },
): Promise<void> {
  const { writer } = writeVideo(path, container, { width, height, frameRate }, ffmpegOnPath, signal);
  for (let frame = 0; frame < frames; frame++) await writer.write(quarters(width, height));
  await writer.close();
}

/** Input of ffmpeg: frames of the quarters, ten a second. */
function picture(width: number, height: number, frames = 1): { readonly args: readonly string[]; readonly input: Uint8Array } {
  const { data } = quarters(width, height);
  const input = new Uint8Array(data.length * frames);
  for (let frame = 0; frame < frames; frame++) input.set(data, frame * data.length);
  return { args: ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', '10', '-i', 'pipe:0'], input };
}

function ffmpeg({ args, input }: { readonly args: readonly string[]; readonly input: Uint8Array }, rest: readonly string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', ...args, ...rest], { input });
}

async function framesOf(video: Video): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of video.frames(signal)) frames.push(frame);
  return frames;
}

function pixel(frame: Frame | undefined, x: number, y: number): number[] {
  const { width, data } = frame?.picture ?? quarters(1, 1);
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** Between a frame and the quarters, in levels, at the middle of each. */
function largestDifference(frame: Frame | undefined, width: number, height: number): number {
  const places = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => [Math.floor(x * width), Math.floor(y * height)] as const));
  return Math.max(...places.flatMap(([x, y], k) => pixel(frame, x, y).map((value, c) => Math.abs(value - (colours[k]?.[c] ?? 0)))));
}
