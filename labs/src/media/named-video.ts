import { aboutFile } from '../about-file.js';
import { LabError } from '../lab-error.js';
import type { Frame, Video } from './video.js';

/** A video whose name is said when its frames cannot be read to the end. */
export function namedVideo(name: string, video: Video): Video {
  return { ...video, frames: (signal) => named(name, video.frames(signal)) };
}

async function* named(name: string, frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  try {
    yield* frames;
  } catch (error) {
    throw error instanceof LabError && error.code === 'unreadable' ? aboutFile(name, error) : error;
  }
}
