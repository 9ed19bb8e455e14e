import { DaybookError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import { type RunningServer, serveDaybook } from '../daybook.js';
import type { Daybook } from '../operations/daybook-context.js';
import { openBrowser } from './open-browser.js';
import type { Terminal } from './terminal.js';

const defaultPort = 3210;
const portsToTry = 20;

/** Serves until the user stops it. */
export async function runServe(
  terminal: Terminal,
  daybook: Daybook,
  input: Readonly<Record<string, unknown>>,
  view: { readonly language: Language; readonly json: boolean },
): Promise<number> {
  const signal = terminal.stopSignal();
  const server = await listen(daybook, input.port as number | undefined, signal);
  terminal.out(`${view.json ? JSON.stringify({ url: server.url }) : server.url}\n`);
  terminal.err(`${say(`Serving ${daybook.root}. Press Ctrl-C to end it.`, `正在提供 ${daybook.root}。按 Ctrl-C 结束。`)[view.language]}\n`);
  if (input.open === true) openBrowser(server.url, terminal.env);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
  return 0;
}

/** A port that was asked for is that one or an error; else the next free one will do. */
async function listen(daybook: Daybook, port: number | undefined, signal: AbortSignal): Promise<RunningServer> {
  if (port !== undefined) return serveDaybook(daybook, { port, signal });
  const first = daybook.config.serve.port ?? defaultPort;
  for (let offset = 0; ; offset++) {
    try {
      return await serveDaybook(daybook, { port: first + offset, signal });
    } catch (error) {
      const isTaken = error instanceof DaybookError && error.code === 'address-in-use';
      if (!isTaken || offset + 1 === portsToTry || first + offset === 65535) throw error;
    }
  }
}
