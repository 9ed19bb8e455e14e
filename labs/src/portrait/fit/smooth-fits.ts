import type { Pose } from '../pose/pose.js';
import { compose, inverse, type Rotation, rotationOf, rotationVector } from '../pose/rotation.js';
import type { FrameFit } from './face-fitter.js';
import { smoothSeries } from './smooth-series.js';

/** Smooths poses and expressions over a clip; a frame without a face gets the fit that its neighbours say, and null far from any. */
export function smoothFits(fits: readonly (FrameFit | null)[], deviation = 2): (FrameFit | null)[] {
  const reference = fits.find((fit) => fit !== null)?.pose.rotation;
  if (!reference) return [...fits];
  const back = inverse(reference);
  const rows = fits.map((fit) => fit && fitToRow(fit, back));
  return smoothSeries(rows, deviation).map((row) => row && rowToFit(row, reference));
}

/** A fit as numbers that may be averaged: the turn since a reference, the logarithm of the scale, the shift and the expression. */
export function fitToRow({ pose, expression }: FrameFit, back: Rotation): Float64Array {
  return Float64Array.of(...rotationVector(compose(back, pose.rotation)), Math.log(pose.scale), pose.x, pose.y, ...expression);
}

/** The fit that such numbers stand for. */
export function rowToFit(row: Float64Array, reference: Rotation): FrameFit {
  const [rx, ry, rz, logScale, x, y] = row as unknown as [number, number, number, number, number, number];
  const pose: Pose = { rotation: compose(reference, rotationOf([rx, ry, rz])), scale: Math.exp(logScale), x, y };
  return { pose, expression: row.slice(6) };
}
