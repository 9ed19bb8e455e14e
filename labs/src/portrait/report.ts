import type { LabResult } from '../lab.js';
import { rounded } from '../rounded.js';
import type { ClipFit } from './fit/fit-clip.js';
import type { FrameFaces } from './landmarks/read-landmarks.js';
import type { FaceModel } from './model/face-model.js';
import { headAngles, poseToJson } from './pose/pose.js';

/** What drawing a frame found. */
export interface FrameReport {
  readonly frame: number;
  /** Below 0 would be a fold; 1 is a frame left as it was. */
  readonly leastJacobian: number;
  /** In pixels. */
  readonly largestShift: number;
}

/** The fit as JSON, and a table with a row for each frame. */
export function reportOf(
  { expressions }: FaceModel,
  clip: ClipFit,
  faces: readonly FrameFaces[],
  reports: readonly FrameReport[],
): Pick<LabResult, 'data' | 'tables'> {
  const frames = reports.map(({ frame }) => {
    const fit = clip.frames[frame];
    if (!fit) return { frame, pose: null, expression: null };
    return {
      frame,
      pose: poseToJson(fit.pose),
      expression: Object.fromEntries(expressions.map(({ name }, k) => [name, rounded(fit.expression[k] ?? 0, 3)])),
    };
  });
  const rows = reports.map(({ frame, leastJacobian, largestShift }) => {
    const fit = clip.frames[frame];
    const angles = fit ? headAngles(fit.pose) : null;
    const degrees = angles ? [angles.yaw, angles.pitch, angles.roll].map((value) => rounded(value, 2)) : [null, null, null];
    return [frame, faces[frame]?.length ?? 0, ...degrees, rounded(leastJacobian, 3), rounded(largestShift, 2)];
  });
  return {
    data: {
      fit: { identity: Array.from(clip.identity, (value) => rounded(value, 4)), keyFrames: clip.keyFrames, frames },
      faces: { most: Math.max(0, ...faces.map((each) => each.length)), followed: 'the largest where one is first seen' },
    },
    tables: { frames: [['frame', 'faces', 'yaw', 'pitch', 'roll', 'least Jacobian', 'largest shift'], ...rows] },
  };
}
