import type { LabContext, LabMedia } from '../../lab.js';
import type { Stopwatch } from '../../stopwatch.js';
import { say } from '../../text.js';
import { timedFrames } from '../timed-frames.js';
import { openFaceNetworks } from './face-networks.js';
import type { FrameFaces } from './read-landmarks.js';
import { faceTracker } from './track-faces.js';

/** Finds the faces of a picture, or of each frame of a video. */
export async function findLandmarks(
  input: Extract<LabMedia, { readonly kind: 'picture' | 'video' }>,
  context: LabContext,
  watch: Stopwatch,
): Promise<FrameFaces[]> {
  const networks = await watch.time('networks', () => openFaceNetworks(context));
  try {
    const tracker = faceTracker(networks, watch);
    if (input.kind === 'picture') return [await tracker.next(input.picture)];
    const { video } = input;
    const frames: FrameFaces[] = [];
    for await (const { index, picture } of timedFrames(video, context.signal, watch)) {
      context.signal.throwIfAborted();
      frames.push(await tracker.next(picture));
      context.progress(say('faces', '人脸'), index + 1, video.frameCount);
    }
    return frames;
  } finally {
    await networks.dispose();
  }
}
