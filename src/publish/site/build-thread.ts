import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BuildRequest, BuildShare } from './build-site.js';
import type { SiteMarks } from './site-file.js';

/** Notes whose facts threads gather together. */
export interface Gathering {
  readonly paths: readonly string[];
  /** How many are taken. */
  readonly turns: Int32Array;
}

/** The second thread of a large build. */
export interface BuildThread {
  /** The facts that it gathered, as text. */
  readonly gathered: Promise<string>;
  /** Makes its share of the files. */
  readonly make: (share: BuildShare) => Promise<SiteMarks>;
  readonly end: () => Promise<unknown>;
}

/** What the second thread begins with. */
export interface ThreadStart {
  readonly request: BuildRequest;
  readonly gathering: Gathering;
}

/** Starts the second thread, which gathers its part of the notes at once. */
export function startThread(request: BuildRequest, gathering: Gathering): BuildThread {
  const start: ThreadStart = { request, gathering };
  const worker = new Worker(new URL('./site-thread.js', import.meta.url), { workerData: start });
  const gathered = once(worker, 'message').then(([text]) => text as string);
  gathered.catch(() => {}); // Whoever waits for it is told.
  return {
    gathered,
    make: async (share) => {
      await gathered;
      worker.postMessage(share);
      const [marks] = (await once(worker, 'message')) as [SiteMarks];
      return marks;
    },
    end: () => worker.terminate(),
  };
}

/** A number that threads count up together. */
export function sharedCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}
