import { beforeAll, describe, expect, it } from 'vitest';
import { testContext } from '../../testing/test-context.js';
import { type FaceModel, faceOf, loadFaceModel } from '../model/face-model.js';
import { compose, inverse, rotationVector } from '../pose/rotation.js';
import { type FaceFitter, faceFitter, startPose } from './face-fitter.js';
import { frameFitter } from './fit-frame.js';
import { fitIdentity } from './fit-identity.js';
import { keyFrames } from './key-frames.js';
import { smoothFits } from './smooth-fits.js';
import { type SyntheticClip, syntheticClip } from './synthetic-clip.js';

let model: FaceModel;
let fitter: FaceFitter;
let clip: SyntheticClip;

beforeAll(async () => {
  model = await loadFaceModel(testContext());
  fitter = faceFitter(model);
  clip = syntheticClip(model, { frames: 48, seed: 7, noise: 1 });
});

describe('a synthetic clip with a pixel of noise, at 14 pixels a centimetre', () => {
  it('gives back its identity within 1.3 mm, which is a third of how far it is from the mean face', () => {
    const { identity } = fitIdentity(fitter, keyLandmarks(clip, 12));
    const truth = faceOf(model, clip.truth.identity, []);
    expect(meanDistance(faceOf(model, identity, []), truth)).toBeLessThan(0.13);
    expect(meanDistance(model.mean.positions, truth)).toBeGreaterThan(0.35);
  });

  it('gives back poses within 1 degree, 2 % and 1 pixel, and expressions within 0.35 of an ordinary movement', () => {
    const { identity } = fitIdentity(fitter, keyLandmarks(clip, 12));
    const fitFrame = frameFitter(fitter, identity);
    const fits = smoothFits(clip.frames.map((landmarks) => fitFrame(landmarks, startPose(fitter, landmarks))));
    const errors = fits.map((fit, k) => {
      const truth = clip.truth.frames[k];
      if (!fit || !truth) throw new Error('a frame without a fit');
      const turn = Math.hypot(...rotationVector(compose(fit.pose.rotation, inverse(truth.pose.rotation))));
      return {
        degrees: (turn * 180) / Math.PI,
        scale: Math.abs(fit.pose.scale / truth.pose.scale - 1),
        shift: Math.hypot(fit.pose.x - truth.pose.x, fit.pose.y - truth.pose.y),
        expression: rootMeanSquare(fit.expression.map((value, m) => value - (truth.expression[m] as number))),
      };
    });
    expect(rootMeanSquare(errors.map(({ degrees }) => degrees))).toBeLessThan(1);
    expect(rootMeanSquare(errors.map(({ scale }) => scale))).toBeLessThan(0.02);
    expect(rootMeanSquare(errors.map(({ shift }) => shift))).toBeLessThan(1);
    expect(rootMeanSquare(errors.map(({ expression }) => expression))).toBeLessThan(0.35);
  });
});

function keyLandmarks({ truth, frames }: SyntheticClip, count: number): Float64Array[] {
  return keyFrames(
    truth.frames.map(({ pose }) => pose),
    count,
  ).map((k) => frames[k] as Float64Array);
}

function meanDistance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, k) => sum + (value - (b[k] as number)) ** 2, 0) / (a.length / 3));
}

function rootMeanSquare(values: ArrayLike<number>): number {
  return Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length);
}
