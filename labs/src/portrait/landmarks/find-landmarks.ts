import type { LabContext, LabMedia } from '../../lab.js';
import { say } from '../../text.js';
import { openFaceNetworks } from './face-networks.js';
import type { FrameFaces } from './read-landmarks.js';
import { faceTracker } from './track-faces.js';

/** Finds the faces of a picture, or of each frame of a video. */
export async function findLandmarks(
  input: Extract<LabMedia, { readonly kind: 'picture' | 'video' }>,
  context: LabContext,
): Promise<FrameFaces[]> {
  const networks = await openFaceNetworks(context);
  try {
    const tracker = faceTracker(networks);
    if (input.kind === 'picture') return [await tracker.next(input.picture)];
    const { video } = input;
    const frames: FrameFaces[] = [];
    for await (const { index, picture } of video.frames(context.signal)) {
      context.signal.throwIfAborted();
      frames.push(await tracker.next(picture));
      context.progress(say('faces', '人脸'), index + 1, video.frameCount);
    }
    return frames;
  } finally {
    await networks.dispose();
  }
}
