import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyPicture, type Picture } from '../../media/picture.js';
import { readPicture } from '../../media/read-picture.js';
import { stopwatch } from '../../stopwatch.js';
import { testContext } from '../../testing/test-context.js';
import { drawn } from '../../testing/test-media.js';
import { type FaceNetworks, openFaceNetworks } from './face-networks.js';
import { readLandmarks } from './read-landmarks.js';
import { faceTracker } from './track-faces.js';

const sample = (name: string) => readFile(fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url)));

const untimed = stopwatch(() => 0);

let networks: FaceNetworks;
let portrait: Picture;
let mediaPipes: Float64Array;

beforeAll(async () => {
  networks = await openFaceNetworks(testContext());
  portrait = await readPicture(await sample('astronaut.jpg'));
  mediaPipes = readLandmarks(await sample('astronaut-face.json'))[0]?.[0] as Float64Array;
});

afterAll(() => networks.dispose());

describe('the landmarks of a face', () => {
  it('lie where MediaPipe’s own Face Mesh puts them, within a pixel on average', async () => {
    const [face] = await faceTracker(networks, untimed).next(portrait);
    expect(face?.length).toBe(468 * 3);
    const distances = distancesOf(face as Float64Array, mediaPipes, portrait.width);
    expect(distances.reduce((sum, each) => sum + each, 0) / distances.length).toBeLessThan(1);
    expect(Math.max(...distances)).toBeLessThan(4);
  });

  it('turn with the picture', async () => {
    const [face] = await faceTracker(networks, untimed).next(turned(portrait, 0.6));
    const back = (face as Float64Array).slice();
    const [cos, sin] = [Math.cos(-0.6), Math.sin(-0.6)];
    for (let k = 0; k < back.length; k += 3) {
      const [x, y] = [(back[k] as number) - 0.5, (back[k + 1] as number) - 0.5];
      back.set([0.5 + x * cos - y * sin, 0.5 + x * sin + y * cos], k);
    }
    const distances = distancesOf(back, mediaPipes, portrait.width);
    expect(distances.reduce((sum, each) => sum + each, 0) / distances.length).toBeLessThan(1.5);
  });

  it('stay where they are from picture to picture', async () => {
    const tracker = faceTracker(networks, untimed);
    const faces = [];
    for (let k = 0; k < 4; k++) faces.push((await tracker.next(portrait))[0] as Float64Array);
    const distances = distancesOf(faces[3] as Float64Array, faces[2] as Float64Array, portrait.width);
    expect(distances.reduce((sum, each) => sum + each, 0) / distances.length).toBeLessThan(0.4);
  });
});

describe('faces', () => {
  it('of two people side by side are both found', async () => {
    const faces = await faceTracker(networks, untimed).next(beside(portrait, portrait));
    const noses = faces.map((face) => Math.round((face[3] as number) * 100)).sort((a, b) => a - b);
    expect(noses).toEqual([22, 72]);
  });

  it('that are gone are lost, and found again when they come back', async () => {
    const tracker = faceTracker(networks, untimed);
    const empty = emptyPicture(portrait.width, portrait.height);
    const counts = [];
    for (const picture of [portrait, empty, empty, portrait, portrait]) counts.push((await tracker.next(picture)).length);
    expect(counts).toEqual([1, 0, 0, 1, 1]);
  });

  it('that come later are found after a while', async () => {
    const tracker = faceTracker(networks, untimed);
    const nobody = drawn(portrait.width, portrait.height, () => [90, 120, 90, 255]);
    const counts = [(await tracker.next(beside(portrait, nobody))).length];
    for (let k = 0; k < 15; k++) counts.push((await tracker.next(beside(portrait, portrait))).length);
    expect([counts[0], counts[1], counts.at(-1)]).toEqual([1, 1, 2]);
  });

  it('are not seen where there are none', async () => {
    const noise = drawn(200, 120, (x, y) => [(x * 37 + y * 91) % 256, (x * 11) % 256, (y * 53) % 256, 255]);
    expect(await faceTracker(networks, untimed).next(noise)).toEqual([]);
    expect(await faceTracker(networks, untimed).next(emptyPicture(1, 1))).toEqual([]);
  });
});

/** Distances in pixels between landmarks in parts of a square picture. */
function distancesOf(a: Float64Array, b: Float64Array, side: number): number[] {
  return Array.from({ length: a.length / 3 }, (_, k) => {
    const apart = (axis: number) => (a[k * 3 + axis] as number) - (b[k * 3 + axis] as number);
    return side * Math.hypot(apart(0), apart(1));
  });
}

/** A square picture turned clockwise around its middle, by the nearest pixels. */
function turned(picture: Picture, angle: number): Picture {
  const { width, height } = picture;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return drawn(width, height, (x, y) => {
    const [across, down] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
    const [px, py] = [Math.floor(width / 2 + across * cos + down * sin), Math.floor(height / 2 - across * sin + down * cos)];
    return pixelOf(picture, px, py);
  });
}

function beside(left: Picture, right: Picture): Picture {
  return drawn(left.width + right.width, left.height, (x, y) => (x < left.width ? pixelOf(left, x, y) : pixelOf(right, x - left.width, y)));
}

function pixelOf({ width, height, data }: Picture, x: number, y: number): readonly [number, number, number, number] {
  if (x < 0 || y < 0 || x >= width || y >= height) return [0, 0, 0, 255];
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 255];
}
