import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DaybookError } from '../../base/errors.js';
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
  /** Makes its share of the files, once it has gathered. */
  readonly make: (share: BuildShare) => Promise<SiteMarks>;
  readonly end: () => Promise<unknown>;
}

/** What the second thread begins with. */
export interface ThreadStart {
  readonly request: BuildRequest;
  readonly gathering: Gathering;
}

/** What the second thread says: what was asked for, or why it cannot go on. An error loses all but its words between threads. */
export type ThreadAnswer = { readonly made: unknown } | { readonly failed: Pick<DaybookError, 'code' | 'text' | 'hint'> };

/** Starts the second thread, which gathers its part of the notes at once. */
export function startThread(request: BuildRequest, gathering: Gathering): BuildThread {
  const start: ThreadStart = { request, gathering };
  const worker = new Worker(new URL('./site-thread.js', import.meta.url), { workerData: start });
  const ended = once(worker, 'exit').then(([code]): never => {
    throw new Error(`the second thread of the build ended with ${code}`);
  });
  const gathered = answerOf<string>(worker, ended);
  for (const promise of [ended, gathered]) promise.catch(() => {}); // Whoever waits for it is told.
  return {
    gathered,
    make: (share) => {
      worker.postMessage(share);
      const made = answerOf<SiteMarks>(worker, ended);
      made.catch(() => {}); // This thread may fail first, and then nobody waits.
      return made;
    },
    end: () => worker.terminate(),
  };
}

async function answerOf<T>(worker: Worker, ended: Promise<never>): Promise<T> {
  const [answer] = (await Promise.race([once(worker, 'message'), ended])) as [ThreadAnswer];
  if ('made' in answer) return answer.made as T;
  const { code, text, hint } = answer.failed;
  throw new DaybookError(code, text, hint ? { hint } : {});
}

/** A number that threads count up together. */
export function sharedCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}
