import type { LabContext, LabMedia, LabRequest, LabResult, LiveRun } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import type { Video } from '../media/video.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { drawPeople } from './draw/draw-people.js';
import { drawTracks } from './draw/draw-tracks.js';
import type { PeopleFinder, Person } from './find-people.js';
import { openFinder } from './open-finder.js';
import type { PoseSettings } from './parameters.js';
import { cocoOf } from './report/coco.js';
import type { FramePeople } from './report/frame-people.js';
import { landmarkTable, tracksOf, trackTable } from './report/tables.js';

/** Finds the people of a picture, or of each frame of a video, and draws them. */
export async function runPose({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const input = inputs.input as LabMedia;
  if (input.kind !== 'picture' && input.kind !== 'video') throw new Error('the request was checked');
  const settings = parameters as unknown as PoseSettings;
  const watch = stopwatch(context.now);
  const { finder, dispose } = await openFinder(settings, inputs.weights, context, watch);
  try {
    return input.kind === 'picture'
      ? await ofPicture(input.picture, finder, settings, watch)
      : await ofVideo(input.video, finder, { settings, watch, context });
  } finally {
    await dispose();
  }
}

/** Follows the people of pictures that come one after the other, without an end. */
export async function livePose({ inputs, parameters }: LabRequest, context: LabContext): Promise<LiveRun> {
  const settings = parameters as unknown as PoseSettings;
  let watch = stopwatch(context.now);
  const current: Stopwatch = { time: (stage, run) => watch.time(stage, run), timings: () => watch.timings() };
  const { finder, dispose } = await openFinder(settings, inputs.weights, context, current);
  return {
    dispose,
    async next(picture, time) {
      watch = stopwatch(context.now);
      const people = await finder.next(picture, time);
      const overlay = await watch.time('draw', () => drawPeople(picture, people, settings));
      const data = { people: cocoOf([withoutMasks(0, time, people)], picture) };
      return { data, tables: {}, pictures: { overlay }, timings: watch.timings() };
    },
  };
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
