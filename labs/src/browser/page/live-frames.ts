import type { LiveShown } from '../protocol.js';
import { livePace, type PaceFigures } from './live-pace.js';

/** Pictures of a camera that are handed on as they come, each when the one before was answered; those between are passed over. */
export interface LiveFrames {
  /** The last picture was answered: the next one is handed on. */
  answered(timings: LiveShown['timings']): void;
  figures(): PaceFigures;
  stop(): void;
}

/**
 * Begins to hand on what a player shows.
 * @param send is given a picture and the seconds since the first one
 */
export function liveFrames(view: HTMLVideoElement, send: (frame: ImageBitmap, time: number) => void): LiveFrames {
  const pace = livePace();
  let isStopped = false;
  let asked: number | null = null;
  let first: number | null = null;
  const take = async (now: number): Promise<void> => {
    first ??= now;
    asked = performance.now();
    const frame = await createImageBitmap(view).catch(() => null);
    if (isStopped) frame?.close();
    else if (frame) send(frame, (now - first) / 1000);
    else asked = null;
  };
  const onFrame = (now: number): void => {
    if (isStopped) return;
    if (asked === null) void take(now);
    else pace.passedOver();
    view.requestVideoFrameCallback(onFrame);
  };
  view.requestVideoFrameCallback(onFrame);
  return {
    answered(timings) {
      if (asked !== null) pace.answered(asked, performance.now(), timings);
      asked = null;
    },
    figures: () => pace.figures(),
    stop() {
      isStopped = true;
    },
  };
}
