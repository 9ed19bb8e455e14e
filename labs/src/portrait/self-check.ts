import type { LabContext, SelfCheck } from '../lab.js';
import { say } from '../text.js';
import { type FrameFit, faceFitter } from './fit/face-fitter.js';
import { fitClip } from './fit/fit-clip.js';
import { syntheticClip } from './fit/synthetic-clip.js';
import { faceOf, loadFaceModel } from './model/face-model.js';
import { frameWarp, reshaper } from './reshape/reshape-frame.js';
import { leastJacobian } from './warp/without-folds.js';

/** Fits a clip made from the model itself, whose truth is known, and warps one of its frames. */
export async function selfCheck(context: LabContext): Promise<SelfCheck> {
  const model = await loadFaceModel(context);
  const clip = syntheticClip(model, { frames: 24, seed: 7, noise: 1 });
  const { identity, frames } = fitClip(faceFitter(model), clip.frames);
  const truth = faceOf(model, clip.truth.identity, []);
  const fitted = faceOf(model, identity, []);
  const millimetres = 10 * Math.sqrt(fitted.reduce((sum, value, k) => sum + (value - (truth[k] as number)) ** 2, 0) / (truth.length / 3));
  const size = { width: 512, height: 512 };
  const face = reshaper(model, identity, size, 14);
  const plain = { ...size, data: new Uint8ClampedArray(512 * 512 * 4).fill(128) };
  const least = Math.min(
    ...[-1, 1].map((strength) => leastJacobian(face.grid, frameWarp(face, frames[6] as FrameFit, strength, plain, null).shifts)),
  );
  const checks = [
    {
      name: say('one identity from a clip with noise', '从带噪声的片段恢复身份'),
      isOk: millimetres < 1.5,
      detail: `${millimetres.toFixed(2)} mm`,
    },
    { name: say('no fold at full strength', '最大强度下无折叠'), isOk: least > 0, detail: `least Jacobian ${least.toFixed(2)}` },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}
