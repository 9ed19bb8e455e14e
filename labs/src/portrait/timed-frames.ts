import type { Frame, Video } from '../media/video.js';
import type { Stopwatch } from '../stopwatch.js';

/** The frames of a video; how long each is waited for counts as the stage `decode`. */
export async function* timedFrames(video: Video, signal: AbortSignal, watch: Stopwatch): AsyncGenerator<Frame> {
  const frames = video.frames(signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await watch.time('decode', () => frames.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await frames.return?.();
  }
}
