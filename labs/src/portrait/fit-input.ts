import type { LabContext, LabMedia } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { faceFitter } from './fit/face-fitter.js';
import { type ClipFit, fitClip } from './fit/fit-clip.js';
import { withKeptFrames } from './kept-frames.js';
import { findLandmarks } from './landmarks/find-landmarks.js';
import { followFace } from './landmarks/follow-face.js';
import { type FrameFaces, readLandmarks } from './landmarks/read-landmarks.js';
import { loadFaceModel } from './model/face-model.js';
import { type Reshaper, reshaper } from './reshape/reshape-frame.js';

/** A picture or clip whose face is known: all that does not depend on the parameters. */
export interface FittedInput {
  readonly media: FacesInput;
  readonly faces: readonly FrameFaces[];
  readonly isSeen: readonly boolean[];
  readonly clip: ClipFit;
  readonly face: Reshaper;
}

/** What a lab can be asked to fit. */
export type FacesInput = Extract<LabMedia, { readonly kind: 'picture' | 'video' }>;

/**
 * Finds the face in a picture or a whole clip and prepares it to be reshaped. The same input handed in again is not looked at again: who moves a
 * slider waits for the drawing alone.
 * @throws LabError `bad-value` where there is nobody.
 */
export async function fitInput(
  input: FacesInput,
  landmarks: LabMedia | undefined,
  context: LabContext,
  watch: Stopwatch,
): Promise<FittedInput> {
  const known = fitted.get(input);
  if (known && known.landmarks === landmarks) return known.fit;
  const fit = await fitAnew(input, landmarks, context, watch);
  fitted.set(input, { landmarks, fit });
  return fit;
}

const fitted = new WeakMap<FacesInput, { readonly landmarks: LabMedia | undefined; readonly fit: FittedInput }>();

async function fitAnew(given: FacesInput, landmarks: LabMedia | undefined, context: LabContext, watch: Stopwatch): Promise<FittedInput> {
  const input: FacesInput = given.kind === 'video' ? { ...given, video: withKeptFrames(given.video) } : given;
  if (landmarks && landmarks.kind !== 'file') throw new Error('the request was checked');
  const size = input.kind === 'picture' ? input.picture : input.video;
  const all = landmarks ? readLandmarks(landmarks.bytes) : await findLandmarks(input, context, watch);
  const faces = input.kind === 'picture' ? all.slice(0, 1) : all;
  const followed = followFace(faces, size.width, size.height);
  if (followed.every((face) => face === null)) throw nobody();
  const model = await watch.time('model', () => loadFaceModel(context));
  const clip = await watch.time('fit', () => fitClip(faceFitter(model), followed));
  const face = await watch.time('prepare', () => reshaper(model, clip.identity, size, typicalScale(clip)));
  return { media: input, faces, isSeen: followed.map((one) => one !== null), clip, face };
}

function typicalScale({ frames }: ClipFit): number {
  const scales = frames.flatMap((fit) => (fit ? [fit.pose.scale] : [])).sort((a, b) => a - b);
  return scales[scales.length >> 1] as number;
}

function nobody(): LabError {
  return new LabError('bad-value', say('There is no face in it.', '其中没有人脸。'), {
    hint: say('Use a picture or video in which a face can be seen well.', '请使用能看清人脸的图片或视频。'),
  });
}
