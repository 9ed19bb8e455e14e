import type { BoxXyxy } from '../../detect/box.js';
import type { PersonPose, PosePoint } from '../landmarks/person-pose.js';
import { type Clothes, clothesAfter } from './clothes.js';
import { boxOfPose } from './pose-similarity.js';
import { type PoseSmoother, poseSmoother } from './smooth-pose.js';

/** A person followed through pictures. */
export interface Track {
  readonly id: number;
  /** Where the person was seen last. */
  readonly box: BoxXyxy;
  readonly pose: PersonPose;
  readonly clothes: Clothes;
  /** Pixels a second. */
  readonly velocity: readonly [x: number, y: number];
  /** When the person was seen last, in seconds. */
  readonly time: number;
  /** When the detector found the person last, in seconds. */
  readonly detected: number;
  readonly smoother: PoseSmoother;
  /** Whether the person was looked at when they were seen last; else their pose went with their box. */
  readonly isLookedAt: boolean;
}

/** Someone seen in a picture who may be somebody followed. */
export interface Candidate {
  readonly box: BoxXyxy;
  readonly pose: PersonPose;
  readonly clothes: Clothes;
  /** Nobody looked: the pose is that of the picture before, moved with the box. */
  readonly isMoved?: boolean;
}

/** Somebody who was just seen for the first time; who they are is not said yet. */
export function newTrack({ box, pose, clothes }: Candidate, time: number): Track {
  return { id: 0, box, pose, clothes, velocity: [0, 0], time, detected: time, smoother: poseSmoother(), isLookedAt: true };
}

/** A person who has not been seen for so many seconds walks on as before; after that they stand still until they are seen again. */
const secondsOfWalking = 0.5;

/** Where a followed person should be now. */
export function expectedAt({ box, pose, clothes, velocity, time }: Track, now: number): Candidate {
  const seconds = Math.min(now - time, secondsOfWalking);
  const [dx, dy] = [velocity[0] * seconds, velocity[1] * seconds];
  return { box: [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy], pose: { ...pose, points: movedBy(pose.points, dx, dy) }, clothes };
}

/** Whether a person should be across the left or right edge of a picture by now, and walks on that way. */
export function isWalkingOut(track: Track, now: number, width: number): boolean {
  const [left, , right] = expectedAt(track, now).box;
  const [speed] = track.velocity;
  return (left <= 0 && speed < 0) || (right >= width && speed > 0);
}

/** The track after its person was seen again; velocities are averaged over about three pictures. */
export function seenAgain(track: Track, { box, pose, clothes, isMoved = false }: Candidate, now: number, isDetected: boolean): Track {
  const seconds = Math.max(now - track.time, 1e-3);
  const [[x, y], [lastX, lastY]] = [middleOf(box), middleOf(track.box)];
  const moved = (axis: 0 | 1) => (axis === 0 ? x - lastX : y - lastY) / seconds;
  const averaged = (axis: 0 | 1) => track.velocity[axis] + 0.35 * (moved(axis) - track.velocity[axis]);
  const detected = isDetected ? now : track.detected;
  return {
    ...track,
    box,
    pose,
    clothes: clothesAfter(track.clothes, clothes),
    velocity: [averaged(0), averaged(1)],
    time: now,
    detected,
    isLookedAt: !isMoved,
  };
}

/** A person as last seen, in the box where they are now. */
export function movedInto(box: BoxXyxy, { box: last, pose, clothes }: Track): Candidate {
  const [[x, y], [lastX, lastY]] = [middleOf(box), middleOf(last)];
  return { box, pose: { ...pose, points: movedBy(pose.points, x - lastX, y - lastY) }, clothes, isMoved: true };
}

/** A box moved as far as a pose is from another: where a person is whom the detector was not asked about. */
export function boxMovedWith(box: BoxXyxy, from: PersonPose, to: PersonPose): BoxXyxy {
  const [[x, y], [lastX, lastY]] = [middleOf(boxOfPose(to.points)), middleOf(boxOfPose(from.points))];
  return [box[0] + x - lastX, box[1] + y - lastY, box[2] + x - lastX, box[3] + y - lastY];
}

function middleOf([left, top, right, bottom]: BoxXyxy): [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

function movedBy(points: readonly PosePoint[], dx: number, dy: number): PosePoint[] {
  return points.map((point) => ({ ...point, x: point.x + dx, y: point.y + dy }));
}
