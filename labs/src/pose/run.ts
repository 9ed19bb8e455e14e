import type { LabContext, LabMedia, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import type { Video } from '../media/video.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { cutOffBodies } from './detectors/cut-off-bodies.js';
import { openDetector } from './detectors/open-detector.js';
import { drawPeople } from './draw/draw-people.js';
import { drawTracks } from './draw/draw-tracks.js';
import { type PeopleFinder, type Person, peopleFinder } from './find-people.js';
import { openBlazePose } from './landmarks/blazepose.js';
import type { PoseSettings } from './parameters.js';
import { cocoOf } from './report/coco.js';
import type { FramePeople } from './report/frame-people.js';
import { landmarkTable, tracksOf, trackTable } from './report/tables.js';

/** Finds the people of a picture, or of each frame of a video, and draws them. */
export async function runPose({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const input = inputs.input as LabMedia;
  const own = inputs.weights;
  if ((input.kind !== 'picture' && input.kind !== 'video') || (own && own.kind !== 'file')) throw new Error('the request was checked');
  const settings = parameters as unknown as PoseSettings;
  const watch = stopwatch(context.now);
  const detector = await watch.time('open', () => openDetector(context, settings.detector, own?.bytes ?? null, settings.confidence));
  try {
    const pose = await watch.time('open', () => openBlazePose(context, settings.model, settings.segments));
    const bodies = cutOffBodies(context);
    try {
      const finder = peopleFinder({ detector, pose, bodies, detectEvery: settings.detectEvery, watch });
      return input.kind === 'picture'
        ? await ofPicture(input.picture, finder, settings, watch)
        : await ofVideo(input.video, finder, { settings, watch, context });
    } finally {
      await Promise.all([pose.dispose(), bodies.dispose()]);
    }
  } finally {
    await detector.dispose();
  }
}

async function ofPicture(picture: Picture, finder: PeopleFinder, settings: PoseSettings, watch: Stopwatch): Promise<LabResult> {
  const people = await finder.next(picture, 0);
  if (people.length === 0) throw nobody();
  const overlay = await watch.time('draw', () => drawPeople(picture, people, settings));
  return resultOf([withoutMasks(0, 0, people)], picture, { overlay }, watch);
}

interface Running {
  readonly settings: PoseSettings;
  readonly watch: Stopwatch;
  readonly context: LabContext;
}

async function ofVideo(video: Video, finder: PeopleFinder, { settings, watch, context }: Running): Promise<LabResult> {
  const writer = await context.video('overlayVideo', video);
  const frames: FramePeople[] = [];
  for await (const { index, time, picture } of video.frames(context.signal)) {
    context.signal.throwIfAborted();
    const people = await finder.next(picture, time);
    frames.push(withoutMasks(index, time, people));
    const drawn = await watch.time('draw', () => drawPeople(picture, people, settings));
    await watch.time('write', () => writer.write(drawn));
    context.progress(say('frames', '帧'), index + 1, video.frameCount);
  }
  if (frames.every(({ people }) => people.length === 0)) throw nobody();
  await writer.close();
  const clip = { frames: frames.length, frameRate: video.frameRate };
  const paths = await watch.time('draw', () => drawTracks(tracksOf(frames), video, clip));
  return resultOf(frames, video, { paths }, watch);
}

function withoutMasks(index: number, time: number, people: readonly Person[]): FramePeople {
  return { index, time, people: people.map(({ id, box, pose }) => ({ id, box, pose })) };
}

function resultOf(
  frames: readonly FramePeople[],
  size: { readonly width: number; readonly height: number },
  pictures: LabResult['pictures'],
  watch: Stopwatch,
): LabResult {
  return {
    data: { people: cocoOf(frames, size) },
    tables: { landmarks: landmarkTable(frames), tracks: trackTable(frames) },
    pictures,
    timings: watch.timings(),
  };
}

function nobody(): LabError {
  return new LabError('bad-value', say('There is nobody in it.', '其中没有人。'), {
    hint: say('Use a picture or video with people in it, or set confidence lower.', '请使用有人的图片或视频，或调低 confidence。'),
  });
}
