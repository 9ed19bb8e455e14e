import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DaybookError } from '../base/errors.js';
import type { LimitedRun, LimitedTask } from '../base/limited-run.js';
import { type Bilingual, say } from '../base/text.js';
import { slots } from './slots.js';

/** What is asked of the thread that a task runs in. */
export interface LimitedRequest {
  /** Address of the module. */
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** What it answers; an error loses all but its words between threads. */
export type LimitedAnswer =
  | { readonly output: unknown }
  | { readonly refused: Pick<DaybookError, 'code' | 'text' | 'hint'> }
  | { readonly failed: string };

const defaultTimeout = 10_000;
const defaultMemory = 256;

/** No more than two tasks run at once, so that the limit of memory is one of the program. */
const atOnce = 2;
const inTurn = slots(atOnce);

/**
 * Runs a task in a thread of its own, which is ended at the limit of time. A thread that did its work waits a while for the next task, which
 * so begins at once; it keeps no program alive. What a task prints is not shown.
 */
export const runLimited: LimitedRun = async <Output>(task: LimitedTask, input: unknown) =>
  inTurn(async () => {
    task.signal?.throwIfAborted();
    const memory = task.maxMemory ?? defaultMemory;
    const worker = takeIdle(memory) ?? startThread(memory);
    const answer = await answerOf(worker, task, { module: addressOf(task.module).href, name: task.name, input });
    keepIdle(worker, memory);
    if ('output' in answer) return answer.output as Output;
    if ('failed' in answer) throw failed(task, answer.failed);
    const { code, text, hint } = answer.refused;
    throw new DaybookError(code, text, hint ? { hint } : {});
  }, task.signal);

/** Ends the threads that wait for a task, for who knows that none comes soon and needs their memory. */
export async function endIdleThreads(): Promise<void> {
  await Promise.all(idle.map(({ end }) => end()));
}

/** A thread that waits for its next task. */
interface IdleThread {
  readonly worker: Worker;
  readonly memory: number;
  readonly end: () => Promise<unknown>;
}

const idleTime = 30_000;
let idle: readonly IdleThread[] = [];

function takeIdle(memory: number): Worker | null {
  const found = idle.find((thread) => thread.memory === memory);
  if (!found) return null;
  idle = idle.filter((thread) => thread !== found);
  found.worker.off('error', found.end);
  found.worker.ref();
  return found.worker;
}

function keepIdle(worker: Worker, memory: number): void {
  if (idle.length === atOnce) void idle[0]?.end();
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

function startThread(memory: number): Worker {
  return new Worker(addressOf('#limited/thread'), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(16, memory), stackSizeMb: 4 },
    env: {},
  });
}

/** Found from dist/ and from src/ alike; threads and tasks are always built ones. */
function addressOf(module: string): URL {
  let address = addresses.get(module);
  if (address === undefined) {
    address = pathToFileURL(createRequire(import.meta.url).resolve(module));
    addresses.set(module, address);
  }
  return address;
}

/** Looking for one takes as long as reading a short feed. */
const addresses = new Map<string, URL>();

const megabyte = 1024 * 1024;

/**
 * Rejects, and ends the thread, when it goes over a limit. The engine counts objects only; bytes that lie beside them, as a bomb in a PDF unpacks
 * to, are seen in what the whole program holds.
 */
function answerOf(worker: Worker, task: LimitedTask, request: LimitedRequest): Promise<LimitedAnswer> {
  return new Promise((resolve, reject) => {
    const timeout = task.timeout ?? defaultTimeout;
    const giveUp = async (error: unknown): Promise<void> => {
      settle();
      worker.on('error', () => {}); // It may run out of memory, or fail, while it is ended.
      await worker.terminate(); // What it held would be beside what the next task takes, and in what that one may reach.
      reject(error);
    };
    const timer = setTimeout(() => void giveUp(tooSlow(task, timeout)), timeout);
    const most = process.memoryUsage.rss() + 2 * megabyte * (task.maxMemory ?? defaultMemory);
    const watch = setInterval(() => process.memoryUsage.rss() > most && void giveUp(tooLarge(task)), 100);
    const onAbort = (): void => void giveUp(task.signal?.reason);
    const onError = (error: Error & { readonly code?: string }): void =>
      void giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(task) : failed(task, error.message));
    const onExit = (): void => void giveUp(failed(task, 'the thread ended'));
    const onMessage = (answer: LimitedAnswer): void => {
      settle();
      resolve(answer);
    };
    const settle = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      task.signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    task.signal?.addEventListener('abort', onAbort);
    worker.postMessage(request);
  });
}

function tooSlow({ about }: LimitedTask, timeout: number): DaybookError {
  const seconds = timeout / 1000;
  return new DaybookError(
    'too-large',
    say(`Reading ${about} took longer than ${seconds} s, so it was given up.`, `读取 ${about} 超过 ${seconds} 秒，已放弃。`),
    { hint: writeByHand },
  );
}

function tooLarge({ about, maxMemory = defaultMemory }: LimitedTask): DaybookError {
  return new DaybookError(
    'too-large',
    say(
      `Reading ${about} needs more than ${maxMemory} MB of memory, so it was given up.`,
      `读取 ${about} 需要超过 ${maxMemory} MB 内存，已放弃。`,
    ),
    { hint: writeByHand },
  );
}

function failed({ about }: LimitedTask, reason: string): DaybookError {
  return new DaybookError('unreadable', say(`${about} cannot be read: ${reason}.`, `无法读取 ${about}：${reason}。`), {
    hint: writeByHand,
  });
}

const writeByHand: Bilingual = say(
  'Nothing was changed. Look at it in a browser and note it by hand.',
  '没有改动任何内容。请在浏览器中查看，手动记录。',
);
