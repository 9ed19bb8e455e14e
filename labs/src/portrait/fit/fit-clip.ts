import { type FaceFitter, type FrameFit, startPose } from './face-fitter.js';
import { frameFitter } from './fit-frame.js';
import { fitIdentity } from './fit-identity.js';
import { keyFrames } from './key-frames.js';
import { smoothFits } from './smooth-fits.js';

/** A clip's person: one identity, and for each frame pose and expression without jitter. */
export interface ClipFit {
  readonly identity: Float64Array;
  /** The frames that the identity was fitted to. */
  readonly keyFrames: readonly number[];
  /** Null far from any frame with a face. */
  readonly frames: readonly (FrameFit | null)[];
}

/**
 * Fits a whole clip in three steps: a pose for each frame on the mean face; one identity for all from the frames that differ most; then pose and
 * expression for each frame, smoothed over time.
 * @param landmarks for each frame, null where there is no face; at least one is not null
 */
export function fitClip(fitter: FaceFitter, landmarks: readonly (Float64Array | null)[]): ClipFit {
  const poses = landmarks.map((points) => points && startPose(fitter, points));
  const seen = landmarks.flatMap((points, frame) => {
    const pose = poses[frame];
    return points && pose ? [{ points, pose, frame }] : [];
  });
  const chosen = keyFrames(
    seen.map(({ pose }) => pose),
    keyFrameCount,
  ).map((k) => seen[k] as (typeof seen)[number]);
  const { identity } = fitIdentity(
    fitter,
    chosen.map(({ points }) => points),
  );
  const fitFrame = frameFitter(fitter, identity);
  const fits = new Map(seen.map(({ points, pose, frame }) => [frame, fitFrame(points, pose)]));
  return {
    identity,
    keyFrames: chosen.map(({ frame }) => frame),
    frames: smoothFits(landmarks.map((_, frame) => fits.get(frame) ?? null)),
  };
}

const keyFrameCount = 16;
