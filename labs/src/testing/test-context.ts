import type { LabContext } from '../lab.js';
import type { Picture } from '../media/picture.js';
import { openSession } from '../runtime/node.js';
import { installedWeights } from '../weights/installed-weights.js';

/** A context that keeps in memory what a lab writes and says. */
export interface TestContext extends LabContext {
  /** The frames of each video, by name; only those of videos that were closed. */
  readonly videos: Map<string, readonly Picture[]>;
  /** The progress said, as `stage 3/10`. */
  readonly said: string[];
  /** The pictures shown on the way, with the names of their outputs. */
  readonly shown: (readonly [output: string, picture: Picture])[];
}

/** The context that tests run labs in: Node's runtime, and weights from the packages that labs' package.json names. */
export function testContext(signal: AbortSignal = new AbortController().signal): TestContext {
  const videos = new Map<string, readonly Picture[]>();
  const said: string[] = [];
  const shown: (readonly [string, Picture])[] = [];
  return {
    openSession,
    weights: installedWeights,
    async video(name) {
      const frames: Picture[] = [];
      return {
        async write(picture) {
          frames.push(picture);
        },
        async close() {
          videos.set(name, frames);
        },
      };
    },
    progress: (stage, done, total) => said.push(`${stage.en} ${done}/${total ?? '?'}`),
    show: (output, draw) => shown.push([output, draw()]),
    now: () => performance.now(),
    signal,
    videos,
    said,
    shown,
  };
}
