import { rounded } from '../../rounded.js';
import { landmarkNames } from '../landmarks/landmark-names.js';
import { landmarkCount, type PosePoint } from '../landmarks/person-pose.js';
import type { FramePeople } from './frame-people.js';

/** COCO's 17 keypoints among BlazePose's landmarks. */
const keypoints = [0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];

const names = keypoints.map((k) => (landmarkNames[k] as string).replaceAll(' ', '_'));

/** COCO's bones, counted from 1. */
const skeleton = [
  [16, 14],
  [14, 12],
  [17, 15],
  [15, 13],
  [12, 13],
  [6, 12],
  [7, 13],
  [6, 7],
  [6, 8],
  [7, 9],
  [8, 10],
  [9, 11],
  [2, 3],
  [1, 2],
  [1, 3],
  [2, 4],
  [3, 5],
  [4, 6],
  [5, 7],
];

/** A landmark surer than this to be in sight is `visible` to COCO. */
const leastVisibility = 0.5;

/**
 * People as COCO's keypoint annotations: 17 keypoints as x, y and 2 (seen) or 1 (hidden), and beside them `track_id`, all 33 landmarks as x, y, z and
 * visibility in pixels, and the same in metres.
 */
export function cocoOf(frames: readonly FramePeople[], { width, height }: { readonly width: number; readonly height: number }): unknown {
  let id = 0;
  return {
    images: frames.map(({ index, time }) => ({ id: index, width, height, frame: index, time: rounded(time, 4) })),
    categories: [{ id: 1, name: 'person', supercategory: 'person', keypoints: names, skeleton }],
    annotations: frames.flatMap(({ index, people }) =>
      people.map((person) => {
        const [left, top, right, bottom] = person.box;
        const points = person.pose.points.slice(0, landmarkCount);
        return {
          id: ++id,
          image_id: index,
          category_id: 1,
          track_id: person.id,
          iscrowd: 0,
          score: rounded(person.pose.score, 4),
          bbox: [left, top, right - left, bottom - top].map((value) => rounded(value, 2)),
          area: rounded((right - left) * (bottom - top), 2),
          num_keypoints: keypoints.length,
          keypoints: keypoints.flatMap((k) => cocoPoint(points[k] as PosePoint)),
          landmarks: points.map(({ x, y, z, visibility }) => [rounded(x, 2), rounded(y, 2), rounded(z, 2), rounded(visibility, 3)]),
          world_landmarks: person.pose.world.map(({ x, y, z }) => [rounded(x, 4), rounded(y, 4), rounded(z, 4)]),
        };
      }),
    ),
  };
}

function cocoPoint({ x, y, visibility }: PosePoint): number[] {
  return [rounded(x, 2), rounded(y, 2), visibility >= leastVisibility ? 2 : 1];
}
