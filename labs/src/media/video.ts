import type { Picture } from './picture.js';

/** One frame of a video. */
export interface Frame {
  /** 0 for the first. */
  readonly index: number;
  /** Seconds since the first frame. */
  readonly time: number;
  readonly picture: Picture;
}

/** A video to read, frame by frame; it can be read again from the start. */
export interface Video {
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly frameRate: number;
  /** Null when the file does not say. */
  readonly frameCount: number | null;
  /** All frames in order; leaving the loop early frees what reads them. */
  frames(signal: AbortSignal): AsyncIterable<Frame>;
}

/** A video being written. */
export interface VideoWriter {
  /** Adds a frame, of the size that the writer was made for; resolves when it may be handed the next one. */
  write(picture: Picture): Promise<void>;
  /** Ends the file; until then nothing lies at its place. */
  close(): Promise<void>;
}

/** Size and speed of a video to write. */
export interface VideoFormat {
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
}
