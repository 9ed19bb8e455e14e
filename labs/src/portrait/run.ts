import type { LabContext, LabMedia, LabRequest, LabResult } from '../lab.js';
import type { Picture } from '../media/picture.js';
import type { Video } from '../media/video.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { type FrameDrawer, frameDrawer, type PortraitSettings } from './draw-frame.js';
import { type FittedInput, fitInput } from './fit-input.js';
import { type FrameReport, reportOf } from './report.js';
import { timedFrames } from './timed-frames.js';

/** Reshapes the face of a picture, or of each frame of a video: the landmarks are fitted first, over the whole clip, then the frames are drawn. */
export async function runPortrait({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const input = inputs.input as LabMedia;
  if (input.kind !== 'picture' && input.kind !== 'video') throw new Error('the request was checked');
  const watch = stopwatch(context.now);
  const fitted = await fitInput(input, inputs.landmarks, context, watch);
  const drawer = frameDrawer(fitted, parameters as unknown as PortraitSettings);
  const { media } = fitted;
  return media.kind === 'picture'
    ? drawPicture(media.picture, drawer, fitted, watch)
    : drawVideo(media.video, drawer, fitted, watch, context);
}

async function drawPicture(picture: Picture, drawer: FrameDrawer, fitted: FittedInput, watch: Stopwatch): Promise<LabResult> {
  const { drawn, overlay, report } = await drawer.draw(picture, 0, watch);
  const pictures = overlay ? { picture: drawn, overlay } : { picture: drawn };
  return { ...result([report], fitted, watch), pictures };
}

async function drawVideo(
  video: Video,
  drawer: FrameDrawer,
  fitted: FittedInput,
  watch: Stopwatch,
  context: LabContext,
): Promise<LabResult> {
  const writer = await context.video('video', video);
  const overlays = drawer.hasOverlay ? await context.video('overlayVideo', video) : null;
  const reports: FrameReport[] = [];
  for await (const { index, picture } of timedFrames(video, context.signal, watch)) {
    context.signal.throwIfAborted();
    const { drawn, overlay, report } = await drawer.draw(picture, index, watch);
    reports.push(report);
    await watch.time('write', () => writer.write(drawn));
    if (overlays && overlay) await watch.time('write', () => overlays.write(overlay));
    context.progress(say('frames', '帧'), index + 1, video.frameCount);
  }
  await writer.close();
  await overlays?.close();
  return result(reports, fitted, watch);
}

function result(reports: readonly FrameReport[], { face, clip, faces }: FittedInput, watch: Stopwatch): LabResult {
  return { ...reportOf(face.model, clip, faces, reports), pictures: {}, timings: watch.timings() };
}
