import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Lab } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { pictureToPng, readPicture } from '../media/read-picture.js';
import { templateLab } from '../template/lab.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { drawn } from '../testing/test-media.js';
import { say } from '../text.js';
import { installedWeights } from '../weights/installed-weights.js';
import { type LabRun, type LabRunResult, runLab } from './run-lab.js';
import { ffmpegOnPath } from './video/ffmpeg.js';
import { readVideo } from './video/read-video.js';
import { writeVideo } from './video/write-video.js';

const { signal } = new AbortController();
const picture = drawn(4, 2, (x) => (x < 2 ? [0, 100, 255, 255] : [10, 20, 30, 255]));

describe('a lab on a picture', () => {
  it('writes the picture, the table and the data, and says how long each stage took', async () => {
    const folder = temporaryFolder();
    const { files, data, timings } = await run({ input: await pictureFile(folder) }, { out: join(folder, 'out') });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['brightness.csv', 'frames.json', 'picture.png']);
    expect([...(await readPicture(readFileSync(join(folder, 'out/picture.png')))).data.slice(0, 4)]).toEqual([255, 155, 0, 255]);
    expect(readFileSync(join(folder, 'out/brightness.csv'), 'utf8')).toBe('frame,brightness\n0,185.833\n');
    expect(readFileSync(join(folder, 'out/frames.json'), 'utf8')).toBe('1\n');
    expect(files.map(({ output, kind, path }) => [output, kind, path])).toEqual([
      ['picture', 'picture', join(folder, 'out/picture.png')],
      ['brightness', 'table', join(folder, 'out/brightness.csv')],
      ['frames', 'data', join(folder, 'out/frames.json')],
    ]);
    expect(data).toEqual({ frames: 1 });
    expect(timings.map(({ stage }) => stage)).toEqual(['read', 'open', 'network', 'save']);
  });

  it('writes nothing without a folder', async () => {
    const folder = temporaryFolder();
    const { files, data } = await run({ input: await pictureFile(folder) }, {});
    expect([files, data, readdirSync(folder)]).toEqual([[], { frames: 1 }, ['input.png']]);
  });

  it('replaces the files of an earlier run and leaves other files alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'picture.png'), 'old');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await run({ input: await pictureFile(folder) }, { out: folder });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'picture.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('never takes the place of its input', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'picture.png');
    writeFileSync(input, await pictureToPng(picture));
    await expect(run({ input }, { out: folder })).rejects.toThrow('The result picture.png would replace the input.');
    expect(readdirSync(folder)).toEqual(['picture.png']);
  });

  it.each([
    [
      'turned by its EXIF',
      async () =>
        sharp(await pictureToPng(picture))
          .withMetadata({ orientation: 6 })
          .jpeg()
          .toBuffer(),
      [2, 4],
    ],
    [
      'in CMYK',
      async () =>
        sharp(await pictureToPng(picture))
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
      [4, 2],
    ],
    [
      'in grey',
      async () =>
        sharp(await pictureToPng(picture))
          .toColourspace('b-w')
          .png()
          .toBuffer(),
      [4, 2],
    ],
    [
      'that is a GIF',
      async () =>
        sharp(await pictureToPng(picture))
          .gif()
          .toBuffer(),
      [4, 2],
    ],
    [
      'that is a WebP',
      async () =>
        sharp(await pictureToPng(picture))
          .webp()
          .toBuffer(),
      [4, 2],
    ],
  ])('reads one %s', async (_, bytes, [width, height]) => {
    const folder = temporaryFolder();
    const input = join(folder, 'input');
    writeFileSync(input, await bytes());
    await run({ input }, { out: join(folder, 'out') });
    const { width: w, height: h } = await readPicture(readFileSync(join(folder, 'out/picture.png')));
    expect([w, h]).toEqual([width, height]);
  });

  it('of 50 megapixels is read', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'large.png');
    await sharp({ create: { width: 10_000, height: 5_000, channels: 3, background: '#102030' } })
      .png({ compressionLevel: 1 })
      .toFile(input);
    const { tables } = await runLab(sizeLab, request({ input }, {}));
    expect(tables.size).toEqual([
      ['width', 'height'],
      [10_000, 5_000],
    ]);
  });
});

describe('a lab on a video', () => {
  it.each(['mp4', 'webm'] as const)('writes %s with as many frames', async (videoFormat) => {
    const folder = temporaryFolder();
    await run({ input: await videoFile(folder) }, { out: folder, videoFormat });
    const path = join(folder, `video.${videoFormat}`);
    const negative = await readVideo(path, ffmpegOnPath, signal);
    expect([negative.width, negative.height, negative.frameRate, negative.frameCount]).toEqual([16, 16, 10, 6]);
    expect(readdirSync(folder).sort()).toEqual(['brightness.csv', 'frames.json', 'input.mp4', `video.${videoFormat}`]);
  });

  it('that is called off leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const stopping = run(
      { input: await videoFile(folder) },
      { out: join(folder, 'out'), signal: stop.signal, progress: (_, done) => done === 3 && stop.abort() },
    );
    await expect(stopping).rejects.toMatchObject({ code: 'cancelled', text: { en: 'Stopped; nothing of this run was kept.' } });
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('whose lab fails half-way leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const failing: Lab = {
      ...templateLab,
      async run({ inputs }, context) {
        const writer = await context.video('video', { width: 16, height: 16, frameRate: 10 });
        if (inputs.input?.kind === 'video') for await (const frame of inputs.input.video.frames(signal)) await writer.write(frame.picture);
        throw new LabError('bad-value', say('There is nobody in it.', '其中没有人。'));
      },
    };
    const failed = runLab(failing, request({ input: await videoFile(folder) }, { out: join(folder, 'out') }));
    await expect(failed).rejects.toThrow('There is nobody in it.');
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['missing.png', null, 'There is no file FOLDER/missing.png.'],
    ['empty.png', '', 'FOLDER/empty.png: the file is empty.'],
    ['text.png', 'no picture', 'FOLDER/text.png: this is neither a picture nor a video that can be read.'],
    ['cut.jpg', '\xff\xd8\xff\xe0', 'FOLDER/cut.jpg: This is not a picture that can be read, or it is cut off.'],
  ])('%s is refused with its path', async (name, text, message) => {
    const folder = temporaryFolder();
    if (text !== null) writeFileSync(join(folder, name), text, 'latin1');
    await expect(run({ input: join(folder, name) }, {})).rejects.toThrow(message.replace('FOLDER', folder));
  });

  it('that is a folder is refused', async () => {
    const folder = temporaryFolder();
    await expect(run({ input: folder }, {})).rejects.toThrow(`${folder} is no file.`);
  });

  it('of a video without FFmpeg is refused with how to install it', async () => {
    const folder = temporaryFolder();
    const ffmpeg = { ffmpeg: 'no-such-ffmpeg', ffprobe: 'no-such-ffprobe' };
    const input = await videoFile(folder);
    await expect(run({ input }, { ffmpeg })).rejects.toThrow('Videos need FFmpeg, which is not installed here.');
  });
});

describe('a folder for results', () => {
  it('that is a file is refused', async () => {
    const folder = temporaryFolder();
    const input = await pictureFile(folder);
    await expect(run({ input }, { out: input })).rejects.toThrow(`${input} is a file; results need a folder.`);
    await expect(run({ input }, { out: join(input, 'out') })).rejects.toThrow('is a file; results need a folder.');
  });

  it('is rid of what a killed run left in it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.daybook-lab-999999999-abc'));
    mkdirSync(join(folder, `.daybook-lab-${process.pid}-other`));
    await run({ input: await pictureFile(folder) }, { out: folder });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([`.daybook-lab-${process.pid}-other`]);
  });
});

/** Says how large its input is. */
const sizeLab: Lab = {
  ...templateLab,
  async run({ inputs }) {
    const { width, height } = inputs.input?.kind === 'picture' ? inputs.input.picture : { width: 0, height: 0 };
    return {
      data: {},
      tables: {
        size: [
          ['width', 'height'],
          [width, height],
        ],
      },
      pictures: {},
      timings: [],
    };
  },
};

function request(inputs: LabRun['inputs'], rest: Partial<LabRun>): LabRun {
  return { inputs, parameters: {}, out: null, videoFormat: 'mp4', weights: installedWeights, progress: () => {}, signal, ...rest };
}

function run(inputs: LabRun['inputs'], rest: Partial<LabRun>): Promise<LabRunResult> {
  return runLab(templateLab, request(inputs, rest));
}

async function pictureFile(folder: string): Promise<string> {
  writeFileSync(join(folder, 'input.png'), await pictureToPng(picture));
  return join(folder, 'input.png');
}

async function videoFile(folder: string): Promise<string> {
  const path = join(folder, 'input.mp4');
  const { writer } = writeVideo(path, 'mp4', { width: 16, height: 16, frameRate: 10 }, ffmpegOnPath, signal);
  const frame: Picture = drawn(16, 16, (x, y) => [x * 16, y * 16, 90, 255]);
  for (let k = 0; k < 6; k++) await writer.write(frame);
  await writer.close();
  return path;
}
