import { labs } from '../labs.js';
import { browserRuntime } from '../runtime/browser.js';
import { weightsFetcher } from './fetch-weights.js';
import type { RunMessage, WorkerMessage } from './protocol.js';
import { runRequest, type WorkerHost } from './run-request.js';

// The worker that runs labs in a browser: one run at a time, until the page ends it.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<RunMessage>) => void) | null;
  postMessage(message: WorkerMessage, transfer?: Transferable[]): void;
};

let host: Promise<WorkerHost> | null = null;

scope.onmessage = async ({ data: message }) => {
  host ??= openHost(message.files);
  const opened = await host;
  const lab = labs.find(({ name }) => name === message.lab);
  if (lab) await runRequest(lab, message, opened);
};

async function openHost(files: string): Promise<WorkerHost> {
  const openSession = await browserRuntime(`${files}ort/`);
  return { openSession, weights: weightsFetcher(files), decoded: new Map(), tell };
}

function tell(message: WorkerMessage): void {
  scope.postMessage(message);
}
