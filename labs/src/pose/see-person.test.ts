import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../media/picture.js';
import { stopwatch } from '../stopwatch.js';
import { anna, bert, drawnStreet, worstJoint } from '../testing/drawn-street.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { type CutOffBodies, cutOffBodies } from './detectors/cut-off-bodies.js';
import type { Joints } from './draw/draw-mannequin.js';
import { type BlazePose, openBlazePose } from './landmarks/blazepose.js';
import { regionOfBox } from './landmarks/pose-regions.js';
import { seePerson } from './see-person.js';

let network: BlazePose;
let bodies: CutOffBodies;

beforeAll(async () => {
  network = await openBlazePose(testContext(), 'lite', true);
  bodies = cutOffBodies(testContext());
});

afterAll(() => Promise.all([network.dispose(), bodies.dispose()]));

const look = (
  picture: Picture,
  box: readonly [number, number, number, number],
  others: (readonly [number, number, number, number])[] = [],
) => {
  const watch = stopwatch(() => 0);
  const eye = { pose: network, bodies, watch, values: new Float32Array(256 * 256 * 3) };
  return seePerson(picture, { region: regionOfBox(box), box, others }, eye).then((seen) => ({
    ...seen,
    looks: watch.timings().find(({ stage }) => stage === 'pose')?.calls,
  }));
};

describe('a person in a picture', () => {
  it('has their joints where they were drawn, and metres that fit a person', async () => {
    const { picture, joints } = drawnStreet(480, 360, [anna]);
    const { pose, looks } = await look(picture, [90, 78, 190, 326]);
    expect(looks).toBe(1);
    expect(pose.score).toBeGreaterThan(0.9);
    expect(worstJoint(pose.points, joints[0] as Joints, anna.height)).toBeLessThan(0.08);
    const [shoulder, ankle] = [pose.world[11], pose.world[27]];
    expect((ankle?.y ?? 0) - (shoulder?.y ?? 0)).toBeGreaterThan(0.9);
    expect((ankle?.y ?? 0) - (shoulder?.y ?? 0)).toBeLessThan(1.6);
    expect(shoulder?.x).toBeGreaterThan(0.05);
  });

  it('who is cut off at the hips has the joints that are in the picture where they were drawn', async () => {
    const { picture, joints } = drawnStreet(360, 250, [{ ...anna, x: 180, bottom: 420, height: 380 }]);
    const { pose } = await look(picture, [110, 42, 250, 249]);
    const inPicture = Object.fromEntries(Object.entries(joints[0] ?? {}).filter(([, [, y]]) => y < 240));
    expect(Object.keys(inPicture)).toEqual(['0', '11', '12', '13', '14', '15', '16', '23', '24']);
    expect(worstJoint(pose.points, inPicture, 380)).toBeLessThan(0.08);
  });

  it('who lies on the floor is looked at from both sides', async () => {
    const standing = drawnStreet(360, 480, [{ ...anna, x: 180, bottom: 400, height: 300 }]);
    const lying = drawn(480, 360, (x, y) => pixelOf(standing.picture, y, 479 - x));
    const { pose } = await look(lying, [75, 110, 390, 250]);
    const joints: Joints = Object.fromEntries(Object.entries(standing.joints[0] ?? {}).map(([k, [x, y]]) => [k, [480 - y, x]]));
    expect(worstJoint(pose.points, joints, 300)).toBeLessThan(0.1);
    // Metres lie as the picture does: the ankle is beside the shoulder, not below it.
    const [shoulder, ankle] = [pose.world[11], pose.world[27]];
    expect(Math.abs((ankle?.x ?? 0) - (shoulder?.x ?? 0))).toBeGreaterThan(0.9);
  });

  it('who leans is looked at once more, along the body', async () => {
    const standing = drawnStreet(480, 480, [{ ...anna, x: 240, bottom: 380, height: 280 }]);
    const [cos, sin] = [Math.cos(0.6), Math.sin(0.6)];
    const leaning = drawn(480, 480, (x, y) =>
      pixelOf(standing.picture, Math.round(240 + (x - 240) * cos + (y - 240) * sin), Math.round(240 - (x - 240) * sin + (y - 240) * cos)),
    );
    const turned = ([x, y]: readonly [number, number]) =>
      [240 + (x - 240) * cos - (y - 240) * sin, 240 + (x - 240) * sin + (y - 240) * cos] as const;
    const joints: Joints = Object.fromEntries(Object.entries(standing.joints[0] ?? {}).map(([k, place]) => [k, turned(place)]));
    const [xs, ys] = [0, 1].map((axis) => Object.values(joints).map((place) => place[axis] as number)) as [number[], number[]];
    const box = [Math.min(...xs) - 15, Math.min(...ys) - 22, Math.max(...xs) + 15, Math.max(...ys) + 15] as const;
    const { pose, looks } = await look(leaning, box);
    expect(looks).toBe(2);
    expect(worstJoint(pose.points, joints, 280)).toBeLessThan(0.1);
  });

  it('is not mixed up with somebody beside them, whose pixels are hidden', async () => {
    const near = { ...bert, x: anna.x + 95, bottom: anna.bottom + 4, height: 235 };
    const { picture, joints } = drawnStreet(480, 360, [anna, near]);
    const box = [anna.x - 50, 78, anna.x + 50, 326] as const;
    const other = [near.x - 50, 82, near.x + 50, 330] as const;
    const { pose } = await look(picture, box, [other]);
    expect(worstJoint(pose.points, joints[0] as Joints, anna.height)).toBeLessThan(0.08);
  });

  it('has a mask of their pixels', async () => {
    const { picture } = drawnStreet(480, 360, [anna]);
    const { mask, region } = await look(picture, [90, 78, 190, 326]);
    const at = (x: number, y: number) => {
      const [u, v] = [(x - region.x) / region.width + 0.5, (y - region.y) / region.height + 0.5];
      return mask?.[Math.floor(v * 256) * 256 + Math.floor(u * 256)] ?? Number.NaN;
    };
    expect(at(anna.x, 160)).toBeGreaterThan(0.9);
    expect(at(anna.x + 75, 160)).toBeLessThan(0.1);
  });
});

function pixelOf({ width, height, data }: Picture, x: number, y: number): readonly [number, number, number, number] {
  if (x < 0 || y < 0 || x >= width || y >= height) return [0, 0, 0, 255];
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 255];
}
