import type { PageMessage, WorkerMessage } from '../protocol.js';

/** The worker that runs the lab: it begins with the first message, and again after its end. */
export interface LabWorker {
  readonly isOpen: boolean;
  post(message: PageMessage, transfer?: Transferable[]): void;
  /** Ends it, in the middle of whatever it does. */
  stop(): void;
}

/** What the page does with each message of the worker. */
export type Heard = { readonly [Kind in WorkerMessage['kind']]: (message: Extract<WorkerMessage, { readonly kind: Kind }>) => void };

/** @param onBroken it ended by itself, such as without memory */
export function labWorker(address: string, heard: Heard, onBroken: () => void): LabWorker {
  let worker: Worker | null = null;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const open = (): Worker => {
    const opened = new Worker(address, { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (worker === opened) (heard[data.kind] as (message: WorkerMessage) => void)(data);
    });
    opened.addEventListener('error', () => {
      stop();
      onBroken();
    });
    return opened;
  };
  return {
    get isOpen() {
      return worker !== null;
    },
    post(message, transfer = []) {
      worker ??= open();
      worker.postMessage(message, transfer);
    },
    stop,
  };
}
