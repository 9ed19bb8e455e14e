import type { LabContext, LabMedia, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { type FrameDrawer, frameDrawer, type PortraitSettings } from './draw-frame.js';
import { type ClipFit, fitClip } from './fit/fit-clip.js';
import { faceFitter } from './fit/fit-face.js';
import { findLandmarks } from './landmarks/find-landmarks.js';
import { followFace } from './landmarks/follow-face.js';
import { type FrameFaces, readLandmarks } from './landmarks/read-landmarks.js';
import { type FaceModel, loadFaceModel } from './model/face-model.js';
import { type FrameReport, reportOf } from './report.js';

/** Reshapes the face of a picture, or of each frame of a video: the landmarks are fitted first, over the whole clip, then the frames are drawn. */
export async function runPortrait({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const input = inputs.input as LabMedia;
  const file = inputs.landmarks;
  if (input.kind === 'file' || input.kind === 'pictures' || (file && file.kind !== 'file')) throw new Error('the request was checked');
  const settings = parameters as unknown as PortraitSettings;
  const watch = stopwatch(context.now);
  const size = input.kind === 'picture' ? input.picture : input.video;
  const all = await watch.time('landmarks', () => (file ? readLandmarks(file.bytes) : findLandmarks(input, context)));
  const faces = input.kind === 'picture' ? all.slice(0, 1) : all;
  const followed = await watch.time('landmarks', () => followFace(faces, size.width, size.height));
  if (followed.every((face) => face === null)) throw nobody();
  const model = await watch.time('model', () => loadFaceModel(context));
  const clip = await watch.time('fit', () => fitClip(faceFitter(model), followed));
  const drawer = frameDrawer(
    model,
    clip,
    size,
    settings,
    followed.map((face) => face !== null),
  );
  return input.kind === 'picture'
    ? drawPicture(input.picture, drawer, { model, clip, faces, watch })
    : drawVideo(input, drawer, { model, clip, faces, watch }, context);
}

interface Fitted {
  readonly model: FaceModel;
  readonly clip: ClipFit;
  readonly faces: readonly FrameFaces[];
  readonly watch: Stopwatch;
}

async function drawPicture(picture: Picture, drawer: FrameDrawer, fitted: Fitted): Promise<LabResult> {
  const { drawn, overlay, report } = await drawer.draw(picture, 0, fitted.watch);
  const pictures = overlay ? { picture: drawn, overlay } : { picture: drawn };
  return { ...result([report], fitted), pictures };
}

async function drawVideo(input: LabMedia, drawer: FrameDrawer, fitted: Fitted, context: LabContext): Promise<LabResult> {
  if (input.kind !== 'video') throw new Error('the request was checked');
  const { video } = input;
  const writer = await context.video('video', video);
  const overlays = drawer.hasOverlay ? await context.video('overlayVideo', video) : null;
  const reports: FrameReport[] = [];
  for await (const { index, picture } of video.frames(context.signal)) {
    context.signal.throwIfAborted();
    const { drawn, overlay, report } = await drawer.draw(picture, index, fitted.watch);
    reports.push(report);
    await fitted.watch.time('write', () => writer.write(drawn));
    if (overlays && overlay) await fitted.watch.time('write', () => overlays.write(overlay));
    context.progress(say('frames', '帧'), index + 1, video.frameCount);
  }
  await writer.close();
  await overlays?.close();
  return result(reports, fitted);
}

function result(reports: readonly FrameReport[], { model, clip, faces, watch }: Fitted): LabResult {
  return { ...reportOf(model, clip, faces, reports), pictures: {}, timings: watch.timings() };
}

function nobody(): LabError {
  return new LabError('bad-value', say('There is no face in it.', '其中没有人脸。'), {
    hint: say('Use a picture or video in which a face can be seen well.', '请使用能看清人脸的图片或视频。'),
  });
}
