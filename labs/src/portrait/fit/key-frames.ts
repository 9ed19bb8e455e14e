import { headAngles, type Pose } from '../pose/pose.js';

/**
 * The frames that stand for a clip: spread over the head's yaw and pitch, as different views tell different things of a head. The first is the
 * most frontal, each next one the farthest from those chosen; equal ones by time.
 * @returns positions in the list, ascending
 */
export function keyFrames(poses: readonly Pose[], count: number): number[] {
  const views = poses.map(headAngles);
  const chosen: number[] = [];
  const distances = views.map(({ yaw, pitch }) => -Math.hypot(yaw, pitch));
  while (chosen.length < Math.min(count, poses.length)) {
    const next = distances.indexOf(Math.max(...distances));
    chosen.push(next);
    const view = views[next] as (typeof views)[number];
    views.forEach(({ yaw, pitch }, i) => {
      const near = Math.hypot(yaw - view.yaw, pitch - view.pitch) + (Math.abs(i - next) / poses.length) * timeSpread;
      distances[i] = chosen.length === 1 ? near : Math.min(distances[i] as number, near);
    });
    for (const taken of chosen) distances[taken] = Number.NEGATIVE_INFINITY;
  }
  return chosen.sort((a, b) => a - b);
}

/** The whole clip's length counts like this many degrees, so that a head that never turns is still seen at different times. */
const timeSpread = 6;
