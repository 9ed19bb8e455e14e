import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** So many threads run or wait at most. */
export const mostThreads = 2;

/** A thread that waits for its next task. */
interface IdleThread {
  readonly worker: Worker;
  readonly memory: number;
  readonly end: () => Promise<unknown>;
}

const idleTime = 30_000;
let idle: readonly IdleThread[] = [];

/** One that waits and has a limit of so many megabytes; null where there is none. */
export function takeIdle(memory: number): Worker | null {
  const found = idle.find((thread) => thread.memory === memory);
  if (!found) return null;
  idle = idle.filter((thread) => thread !== found);
  found.worker.off('error', found.end);
  found.worker.ref();
  return found.worker;
}

/** Lets a thread that did its work wait for the next task. It keeps no program alive. */
export function keepIdle(worker: Worker, memory: number): void {
  if (idle.length === mostThreads) void idle[0]?.end();
  const end = (): Promise<unknown> => {
    clearTimeout(timer);
    idle = idle.filter((thread) => thread.worker !== worker);
    return worker.terminate();
  };
  const timer = setTimeout(() => void (idle.some((thread) => thread.worker === worker) && end()), idleTime).unref();
  worker.unref();
  worker.on('error', end); // A task may have left something running that fails now.
  idle = [...idle, { worker, memory, end }];
}

/** Begins a thread whose objects take so many megabytes at most. */
export function startThread(memory: number): Worker {
  return new Worker(addressOf('#limited/thread'), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(32, memory), stackSizeMb: 4 },
    env: {},
  });
}

/** Ends the threads that wait for a task, for who knows that none comes soon and needs their memory. */
export async function endIdleThreads(): Promise<void> {
  await Promise.all(idle.map(({ end }) => end()));
}

/** Where a module of a thread lies, from dist/ and from src/ alike; threads and tasks are always built ones. */
export function addressOf(module: string): URL {
  let address = addresses.get(module);
  if (address === undefined) {
    address = pathToFileURL(createRequire(import.meta.url).resolve(module));
    addresses.set(module, address);
  }
  return address;
}

/** Looking for one takes as long as reading a short feed. */
const addresses = new Map<string, URL>();
