import { type FaceModel, faceOf } from '../model/face-model.js';
import { type Pose, place } from '../pose/pose.js';
import { rotationOf } from '../pose/rotation.js';
import type { FrameFit } from './face-fitter.js';
import type { FaceFit } from './fit-identity.js';

/** A clip whose truth is known: a person of the model who looks around and speaks, as landmarks with noise. */
export interface SyntheticClip {
  readonly truth: FaceFit;
  /** For each frame x, y, z of each landmark in pixels. */
  readonly frames: readonly Float64Array[];
}

/**
 * Makes such a clip of a person drawn by a seed.
 * @param noise standard deviation of each landmark's x and y in pixels; of its depth three times as much
 */
export function syntheticClip(
  model: FaceModel,
  options: { readonly frames: number; readonly seed: number; readonly noise: number },
): SyntheticClip {
  const next = normalNumbers(options.seed);
  const identity = Float64Array.from(model.identities, next);
  const frames = Array.from({ length: options.frames }, (_, k): FrameFit => {
    const t = (2 * Math.PI * k) / options.frames;
    const pose: Pose = {
      rotation: rotationOf([0.12 * Math.sin(2 * t), 0.4 * Math.sin(t), 0.1 * Math.cos(t)]),
      scale: 14 * (1 + 0.05 * Math.sin(t)),
      x: 256 + 20 * Math.sin(t),
      y: 240 + 8 * Math.sin(2 * t),
    };
    return { pose, expression: Float64Array.from(model.expressions, (_movement, m) => 0.6 * Math.sin((1 + (m % 3)) * t + m)) };
  });
  const landmarks = frames.map(({ pose, expression }) => {
    const placed = place(faceOf(model, identity, expression), pose);
    return placed.map((value, k) => value + next() * options.noise * (k % 3 === 2 ? 3 : 1));
  });
  return { truth: { identity, frames }, frames: landmarks };
}

/** Normal numbers from a seed: a multiplicative congruential generator (Lehmer; modulus 2³¹ − 1) through Box and Muller's transform. */
function normalNumbers(seed: number): () => number {
  let state = 1 + (seed % 2147483646);
  const uniform = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
