import { type MessagePort, parentPort } from 'node:worker_threads';
import { DaybookError } from '../base/errors.js';
import type { LimitedAnswer, LimitedRequest } from './run-limited.js';

// The thread that tasks on foreign content run in, one after the other: see run-limited.ts.
const port = parentPort as MessagePort;
for (const stream of [process.stdout, process.stderr]) stream.write = () => true; // What is printed in a thread keeps the program alive.
port.on('message', async (request: LimitedRequest) => port.postMessage(await answerTo(request)));

async function answerTo({ module, name, input }: LimitedRequest): Promise<LimitedAnswer> {
  try {
    const { [name]: run } = (await import(module)) as Record<string, (input: unknown) => unknown>;
    if (!run) throw new Error(`there is no ${name}`);
    return { output: await run(input) };
  } catch (error) {
    if (!(error instanceof DaybookError)) return { failed: error instanceof Error ? error.message : String(error) };
    const { code, text, hint } = error;
    return { refused: { code, text, hint } };
  }
}
