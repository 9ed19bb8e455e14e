import { type FaceFitter, type FrameFit, fitFrame, fitIdentity } from './fit-face.js';
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
  const seen = landmarks.flatMap((points, frame) => (points ? [{ points, frame }] : []));
  const nobody = new Float64Array(fitter.equations.identities);
  const poses = seen.map(({ points }) => fitFrame(fitter, nobody, points, null, 1).pose);
  const chosen = keyFrames(poses, keyFrameCount).map((k) => seen[k] as (typeof seen)[number]);
  const { identity } = fitIdentity(
    fitter,
    chosen.map(({ points }) => points),
  );
  const fits = landmarks.map((points) => points && fitFrame(fitter, identity, points, null));
  return { identity, keyFrames: chosen.map(({ frame }) => frame), frames: smoothFits(fits) };
}

const keyFrameCount = 16;
