import { labs } from '../labs.js';
import { browserRuntime } from '../runtime/browser.js';
import { weightsFetcher } from './fetch-weights.js';
import type { PageMessage, WorkerMessage } from './protocol.js';
import { type LiveRunner, liveRunner } from './run-live.js';
import { runRequest, type WorkerHost } from './run-request.js';

// The worker that runs labs in a browser: one message at a time, until the page ends it.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<PageMessage>) => void) | null;
  postMessage(message: WorkerMessage, transfer?: Transferable[]): void;
};

let opened: Promise<{ readonly host: WorkerHost; readonly live: LiveRunner }> | null = null;
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer(message: PageMessage): Promise<void> {
  if (message.kind === 'end') return (await opened)?.live.end();
  opened ??= openHost(message.files);
  const { host, live } = await opened;
  const lab = labs.find(({ name }) => name === message.lab);
  if (!lab) return;
  await (message.kind === 'run' ? runRequest(lab, message, host) : live.next(lab, message));
}

async function openHost(files: string): Promise<{ host: WorkerHost; live: LiveRunner }> {
  const openSession = await browserRuntime(`${files}ort/`);
  const host: WorkerHost = { openSession, weights: weightsFetcher(files), decoded: new Map(), tell };
  return { host, live: liveRunner(host) };
}

function tell(message: WorkerMessage): void {
  scope.postMessage(message);
}
