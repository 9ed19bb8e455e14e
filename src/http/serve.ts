import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { checkLog } from '../check/check-log.js';
import type { Daybook } from '../operations/daybook-context.js';
import { apiRoutes } from './api.js';
import { keepIndexed } from './keep-indexed.js';
import { followLog } from './live.js';
import { outletRoutes } from './outlets.js';
import { pictureRoutes } from './picture-routes.js';
import { siteRoutes } from './site.js';

/** Where a server listens, and how to end it. */
export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a log's pages and operations on this machine only, until the signal aborts or it is closed.
 * @throws DaybookError `address-in-use` when another program has the port.
 */
export async function serve(daybook: Daybook, options: { readonly port: number; readonly signal: AbortSignal }): Promise<Server> {
  const end = new AbortController();
  const app = new Hono();
  const live = followLog(daybook, (log) => checkLog(log, daybook.config.check), end.signal);
  app.route('/', apiRoutes(daybook));
  app.route('/', outletRoutes(daybook, live));
  app.route('/', pictureRoutes(daybook, live));
  app.route('/', siteRoutes(daybook, live));
  const server = createServer(getRequestListener(app.fetch));
  let indexing: Promise<() => Promise<void>> | null = null;
  const close = async (): Promise<void> => {
    end.abort();
    server.closeAllConnections();
    await (await indexing)?.();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, '127.0.0.1', resolve));
  } catch (cause) {
    await close();
    throw inUse(options.port, cause);
  }
  indexing = keepIndexed(daybook, live);
  if (options.signal.aborted) await close();
  else options.signal.addEventListener('abort', () => void close(), { once: true });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? options.port}/`, close };
}

function inUse(port: number, cause: unknown): DaybookError {
  return new DaybookError('address-in-use', say(`Port ${port} on 127.0.0.1 cannot be used.`, `127.0.0.1 的端口 ${port} 无法使用。`), {
    hint: say(
      'Give another one with --port, or leave it out to take the next free one.',
      '请用 --port 换一个端口，或不写以自动选择空闲端口。',
    ),
    cause,
  });
}
