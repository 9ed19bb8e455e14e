import type { Frame, Video } from '../media/video.js';

/** Frames of at most so many bytes are kept: 128 frames of 512 × 512 pixels. */
const mostBytes = 128 * 512 * 512 * 4;

/** A video that keeps its frames when they are read the first time, if it is short, as decoding takes longer than drawing; a long one is decoded each time. */
export function withKeptFrames(video: Video): Video {
  let kept: readonly Frame[] | null = null;
  return {
    ...video,
    async *frames(signal) {
      if (kept) {
        yield* kept;
        return;
      }
      const frames: Frame[] = [];
      const most = mostBytes / (video.width * video.height * 4);
      for await (const frame of video.frames(signal)) {
        if (frames.length <= most) frames.push(frame);
        yield frame;
      }
      if (frames.length <= most) kept = frames;
    },
  };
}
