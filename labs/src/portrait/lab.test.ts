import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LabMedia, LabResult, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import type { Picture } from '../media/picture.js';
import { readPicture } from '../media/read-picture.js';
import { describeLab } from '../testing/lab-conformance.js';
import { type TestContext, testContext } from '../testing/test-context.js';
import { drawn, videoOf } from '../testing/test-media.js';
import { syntheticClip } from './fit/synthetic-clip.js';
import { portraitLab } from './lab.js';
import { loadFaceModel } from './model/face-model.js';

const size = 160;

/** Pixels of the frames that the synthetic clip is made for; Face Mesh's landmarks are parts of a frame, whatever its size. */
const clipSize = 512;
const picture = drawn(size, size, (x, y) => [(x * 7 + y * 3) % 256, (x + y) % 256, (x * y) % 251, 255]);

let faces: (object[] | null)[] = [];

beforeAll(async () => {
  const clip = syntheticClip(await loadFaceModel(testContext()), { frames: 8, seed: 7, noise: 0.5 });
  faces = clip.frames.map((landmarks) => toMediaPipe(landmarks));
});

describeLab(portraitLab, [
  { name: 'a picture', inputs: async () => ({ input: { kind: 'picture', picture }, landmarks: landmarksFile([[faces[0]]]) }) },
  {
    name: 'a video, with all overlays',
    inputs: async () => ({
      input: videoOf(Array.from({ length: 8 }, () => picture)),
      landmarks: landmarksFile(faces.map((face) => [face])),
    }),
    parameters: { showsMesh: true, showsDistance: true, showsGrid: true, quality: 'fast' },
  },
]);

describe('a portrait', () => {
  it('at strength 0 is the frame, bit for bit', async () => {
    const { pictures } = await run({ kind: 'picture', picture }, [[faces[0]]], { strength: 0 });
    expect(pictures.picture?.data).toEqual(picture.data);
  });

  it('changes the face and keeps the corners of the picture', async () => {
    const { pictures } = await run({ kind: 'picture', picture }, [[faces[0]]], { strength: 1 });
    expect(differing(pictures.picture, picture, (x, y) => x < 25 || y < 19 || x > 138)).toBe(0);
    expect(differing(pictures.picture, picture, () => true)).toBeGreaterThan(500);
  });

  it('keeps what is transparent', async () => {
    const clear = { ...picture, data: picture.data.map((value, k) => (k % 4 === 3 ? 0 : value)) };
    const { pictures } = await run({ kind: 'picture', picture: clear }, [[faces[0]]], { strength: 1 });
    expect(pictures.picture?.data.some((value, k) => k % 4 === 3 && value > 0)).toBe(false);
  });

  it('with several faces is of the largest, and says how many there were', async () => {
    const small = (faces[1] ?? []).map((point) => {
      const { x, y, z } = point as { x: number; y: number; z: number };
      return { x: x / 4, y: y / 4, z: z / 4 };
    });
    const both = await run({ kind: 'picture', picture }, [[small, faces[0]]], {});
    const alone = await run({ kind: 'picture', picture }, [[faces[0]]], {});
    expect(both.data.faces).toEqual({ most: 2, followed: 'the largest where one is first seen' });
    expect(both.data.fit).toEqual(alone.data.fit);
  });

  it('fades out before frames without a face, which stay as they are', async () => {
    const context = testContext();
    const video = videoOf(Array.from({ length: 8 }, () => picture));
    const { tables } = await run(video, [[faces[0]], [faces[1]], [faces[2]], null, null, null, null, null], { strength: 1 }, context);
    const shifts = tables.frames?.slice(1).map((row) => Number(row.at(-1))) as number[];
    expect(shifts.slice(0, 3).every((shift, k) => k === 0 || shift < (shifts[k - 1] as number))).toBe(true);
    expect(shifts.slice(3)).toEqual([0, 0, 0, 0, 0]);
    expect(context.videos.get('video')?.at(-1)?.data).toEqual(picture.data);
  });

  it('is fitted once: the same picture with another strength is only drawn', async () => {
    const input: LabMedia = { kind: 'picture', picture };
    const landmarks = landmarksFile([[faces[0]]]);
    const stages = [];
    for (const strength of [-1, 1]) {
      const { timings } = await portraitLab.run(
        labRequest(portraitLab, { inputs: { input, landmarks }, parameters: { strength } }),
        testContext(),
      );
      stages.push(timings.map(({ stage }) => stage));
    }
    expect(stages).toEqual([
      ['model', 'fit', 'prepare', 'warp', 'draw'],
      ['warp', 'draw'],
    ]);
  });

  it('without any face is refused with a sentence', async () => {
    await expect(run({ kind: 'picture', picture }, [[]], {})).rejects.toThrow('There is no face in it.');
  });
});

describe('a portrait without landmarks', () => {
  it('has those that the lab finds', async () => {
    const photograph = await readPicture(await readFile(fileURLToPath(new URL('../../samples/astronaut.jpg', import.meta.url))));
    const context = testContext();
    const request = labRequest(portraitLab, { inputs: { input: { kind: 'picture', picture: photograph } }, parameters: { strength: 1 } });
    const { data, tables, pictures } = await portraitLab.run(request, context);
    expect(data.faces).toMatchObject({ most: 1 });
    const [, faces, yaw, , roll] = tables.frames?.[1] ?? [];
    expect([faces, Math.abs(Number(yaw)) < 25, Math.abs(Number(roll)) < 15]).toEqual([1, true, true]);
    expect(differing(pictures.picture, photograph, () => true)).toBeGreaterThan(5000);
  });

  it('is refused with a sentence where nobody is', async () => {
    const request = labRequest(portraitLab, { inputs: { input: videoOf([picture, picture]) }, parameters: {} });
    await expect(portraitLab.run(request, testContext())).rejects.toThrow('There is no face in it.');
  });
});

describe('landmarks', () => {
  it.each([
    ['', 'the file is empty'],
    ['{', 'the file is no JSON'],
    ['{"a":1}', 'the file is no list of frames'],
    ['[3]', 'frame 0 is no list of faces'],
    ['[[[{"x":1}]]]', 'face 0 of frame 0 has not 468 or 478 points'],
    [
      JSON.stringify([[Array.from({ length: 468 }, () => ({ x: 1, y: 'a', z: 0 }))]]),
      'face 0 of frame 0 has no numbers x, y, z at point 0',
    ],
  ])('that are %j are refused', async (text, message) => {
    const file: LabMedia = { kind: 'file', name: 'landmarks.json', bytes: new TextEncoder().encode(text) };
    const request = labRequest(portraitLab, { inputs: { input: { kind: 'picture', picture }, landmarks: file }, parameters: {} });
    await expect(portraitLab.run(request, testContext())).rejects.toThrow(`The landmarks cannot be read: ${message}.`);
  });
});

function run(
  input: LabMedia,
  frames: readonly unknown[],
  parameters: Readonly<Record<string, LabValue>>,
  context: TestContext = testContext(),
): Promise<LabResult> {
  return portraitLab.run(labRequest(portraitLab, { inputs: { input, landmarks: landmarksFile(frames) }, parameters }), context);
}

function landmarksFile(frames: readonly unknown[]): LabMedia {
  return { kind: 'file', name: 'landmarks.json', bytes: new TextEncoder().encode(JSON.stringify(frames)) };
}

function toMediaPipe(landmarks: Float64Array): object[] {
  return Array.from({ length: landmarks.length / 3 }, (_, i) => ({
    x: ((landmarks[i * 3] as number) + 0.5) / clipSize,
    y: ((landmarks[i * 3 + 1] as number) + 0.5) / clipSize,
    z: (landmarks[i * 3 + 2] as number) / clipSize,
  }));
}

function differing(a: Picture | undefined, b: Picture, isIn: (x: number, y: number) => boolean): number {
  let count = 0;
  for (let y = 0; y < b.height; y++) {
    for (let x = 0; x < b.width; x++) {
      const k = (y * b.width + x) * 4;
      if (isIn(x, y) && [0, 1, 2, 3].some((c) => a?.data[k + c] !== b.data[k + c])) count++;
    }
  }
  return count;
}
