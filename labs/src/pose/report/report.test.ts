import { describe, expect, it } from 'vitest';
import { anna, bert, drawnStreet } from '../../testing/drawn-street.js';
import { drawPeople } from '../draw/draw-people.js';
import { drawTracks } from '../draw/draw-tracks.js';
import { personColour } from '../draw/person-colour.js';
import type { Person } from '../find-people.js';
import type { PosePoint } from '../landmarks/person-pose.js';
import { cocoOf } from './coco.js';
import { landmarkTable, tracksOf, trackTable } from './tables.js';

function person(id: number, x: number): Person {
  const point = (k: number): PosePoint => ({ x: x + k, y: 50 + k / 3, z: -k, visibility: k === 15 ? 0.2 : 0.95, presence: 1 });
  return {
    id,
    box: [x - 10, 40, x + 50.123, 120],
    pose: {
      points: Array.from({ length: 35 }, (_, k) => point(k)),
      world: Array.from({ length: 33 }, (_, k) => ({ x: k / 100, y: -0.5, z: 0.25 })),
      score: 0.87654,
    },
    mask: null,
  };
}

const frames = [
  { index: 0, time: 0, people: [person(1, 100)] },
  { index: 1, time: 0.1, people: [person(1, 103), person(2, 200)] },
  { index: 2, time: 0.2, people: [] },
];

describe('people as COCO has them', () => {
  const coco = cocoOf(frames, { width: 320, height: 240 }) as {
    images: object[];
    categories: { keypoints: string[]; skeleton: number[][] }[];
    annotations: Record<string, unknown>[];
  };

  it('have an image for each frame, and one for nobody too', () => {
    expect(coco.images).toEqual([
      { id: 0, width: 320, height: 240, frame: 0, time: 0 },
      { id: 1, width: 320, height: 240, frame: 1, time: 0.1 },
      { id: 2, width: 320, height: 240, frame: 2, time: 0.2 },
    ]);
  });

  it('have COCO’s 17 keypoints in its order', () => {
    expect(coco.categories[0]?.keypoints).toEqual([
      'nose',
      'left_eye',
      'right_eye',
      'left_ear',
      'right_ear',
      'left_shoulder',
      'right_shoulder',
      'left_elbow',
      'right_elbow',
      'left_wrist',
      'right_wrist',
      'left_hip',
      'right_hip',
      'left_knee',
      'right_knee',
      'left_ankle',
      'right_ankle',
    ]);
    expect(coco.categories[0]?.skeleton.flat().every((k) => k >= 1 && k <= 17)).toBe(true);
  });

  it('have boxes as left, top, width and height, hidden keypoints, and all landmarks beside them', () => {
    expect(coco.annotations.map(({ id, image_id, track_id }) => [id, image_id, track_id])).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [3, 1, 2],
    ]);
    const first = coco.annotations[0] as Record<string, unknown>;
    expect(first).toMatchObject({ category_id: 1, iscrowd: 0, score: 0.8765, bbox: [90, 40, 60.12, 80], num_keypoints: 17 });
    const keypoints = first.keypoints as number[];
    expect(keypoints.length).toBe(51);
    expect(keypoints.slice(0, 6)).toEqual([100, 50, 2, 102, 50.67, 2]);
    expect(keypoints.slice(27, 30)).toEqual([115, 55, 1]);
    expect((first.landmarks as number[][])[32]).toEqual([132, 60.67, -32, 0.95]);
    expect((first.world_landmarks as number[][])[32]).toEqual([0.32, -0.5, 0.25]);
  });
});

describe('tables', () => {
  it('have a row for each landmark', () => {
    const rows = landmarkTable(frames);
    expect(rows.length).toBe(1 + 3 * 33);
    expect(rows[1]).toEqual([0, 0, 1, 'nose', 100, 50, 0, 0.95, 1, 0, -0.5, 0.25]);
    expect(rows.at(-1)).toEqual([1, 0.1, 2, 'right foot index', 232, 60.67, -32, 0.95, 1, 0.32, -0.5, 0.25]);
  });

  it('have a row for each person', () => {
    expect(trackTable(frames)).toEqual([
      ['person', 'first frame', 'last frame', 'frames', 'mean score', 'pixels walked'],
      [1, 0, 1, 2, 0.877, 3],
      [2, 1, 1, 1, 0.877, 0],
    ]);
  });
});

describe('drawings', () => {
  it('on plain ground show nothing of the picture', () => {
    const { picture } = drawnStreet(320, 240, [anna, bert]);
    const { data } = drawPeople(picture, [], { background: 'plain', hidesBoxes: false });
    expect([...new Set(data)].sort()).toEqual([243, 246, 255]);
  });

  it('leave the picture itself alone, and have the person’s colour at their joints but for hidden ones', () => {
    const { picture } = drawnStreet(320, 240, []);
    const before = picture.data.slice();
    const drawn = drawPeople(picture, [person(1, 100)], { background: 'frame', hidesBoxes: true });
    const colourAt = (x: number, y: number) => [...drawn.data.slice((y * 320 + x) * 4, (y * 320 + x) * 4 + 3)];
    expect(Buffer.from(picture.data).equals(Buffer.from(before))).toBe(true);
    expect(colourAt(128, 59)).toEqual([...personColour(1)]);
    expect(colourAt(90, 100)).toEqual([...before.slice((100 * 320 + 90) * 4, (100 * 320 + 90) * 4 + 3)]);
  });

  it('tint the pixels of a mask', () => {
    const { picture } = drawnStreet(320, 240, []);
    const values = new Float32Array(256 * 256).map((_, k) => (k % 256 < 128 ? 1 : 0));
    const masked = { ...person(1, 100), mask: { region: { x: 130, y: 80, width: 128, height: 128, angle: 0 }, values } };
    const drawn = drawPeople(picture, [masked], { background: 'plain', hidesBoxes: true });
    const redAt = (x: number) => drawn.data[(115 * 320 + x) * 4 + 2] as number;
    expect([redAt(100) < 150, redAt(150)]).toEqual([true, 243]);
  });

  it('of tracks have a way and a bar for each person', () => {
    const picture = drawTracks(tracksOf(frames), { width: 320, height: 240 }, { frames: 3, frameRate: 10 });
    expect([picture.width, picture.height]).toEqual([352, 324]);
    const colours = [1, 2].map((id) => personColour(id).join());
    const found = new Set<string>();
    for (let y = 272; y < 310; y++)
      for (let x = 0; x < 352; x++) found.add([...picture.data.slice((y * 352 + x) * 4, (y * 352 + x) * 4 + 3)].join());
    expect(colours.every((colour) => found.has(colour))).toBe(true);
  });
});
