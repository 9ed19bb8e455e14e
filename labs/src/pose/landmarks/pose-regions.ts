import type { BoxXyxy } from '../../detect/box.js';
import { type Region, square, turnOf } from '../../region/region.js';
import { landmarkCount, type PersonPose } from './person-pose.js';

/** The room that BlazePose was trained to have around a body. */
const room = 1.25;

/** Where to look for the person of a box: a square around it, with room. */
export function regionOfBox([left, top, right, bottom]: BoxXyxy): Region {
  return square({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, angle: 0 }, room);
}

/** Where the pose itself says that the person is: around the middle of the hips, as far as the body reaches, upright along the body. */
export function regionOfPose({ points }: PersonPose): Region {
  const [hips, circle] = [points[landmarkCount], points[landmarkCount + 1]];
  if (!hips || !circle) throw new Error('A pose has two points that say where to look.');
  const side = 2 * Math.hypot(circle.x - hips.x, circle.y - hips.y) * room;
  return { x: hips.x, y: hips.y, width: side, height: side, angle: turnOf([hips.x, hips.y], [circle.x, circle.y], Math.PI / 2) };
}
