import type { Worker } from 'node:worker_threads';
import { DaybookError } from '../base/errors.js';
import type { LimitedRun, LimitedTask } from '../base/limited-run.js';
import { type Bilingual, say } from '../base/text.js';
import { addressOf, keepIdle, mostThreads, startThread, takeIdle } from './limited-threads.js';
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

/** No more run at once, so that the limit of memory is one of the program. */
const inTurn = slots(mostThreads);

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
