import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { isLoopback } from '../access/loopback.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { checkLog } from '../check/check-log.js';
import type { Daybook } from '../operations/daybook-context.js';
import { keepMornings } from '../operations/inbox/morning/keep-mornings.js';
import { apiRoutes } from './api.js';
import { limitConnections } from './connection-limit.js';
import { type GateOptions, openGate } from './gate.js';
import { keepIndexed } from './keep-indexed.js';
import { followLog } from './live.js';
import { loginRoutes } from './login-routes.js';
import { outletRoutes } from './outlets.js';
import { pictureRoutes } from './picture-routes.js';
import { siteRoutes } from './site.js';

/** Where a server listens, and how to end it. */
export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Where a server listens, and whom it lets in. */
export interface ServeOptions extends GateOptions {
  readonly port: number;
  /** The address to listen at; this machine's own when absent. From any other machine a token is needed. */
  readonly host?: string;
  readonly signal: AbortSignal;
}

/**
 * Serves a log's pages and operations, until the signal aborts or it is closed.
 * @throws DaybookError `address-in-use` when another program has the port.
 */
export async function serve(daybook: Daybook, options: ServeOptions): Promise<Server> {
  const host = options.host ?? '127.0.0.1';
  const end = new AbortController();
  const app = new Hono();
  const live = followLog(daybook, (log) => checkLog(log, daybook.config.check), end.signal);
  const gate = openGate(daybook, options);
  app.use('*', gate.middleware);
  app.route('/', loginRoutes(daybook, gate));
  app.route('/', apiRoutes(daybook));
  app.route('/', outletRoutes(daybook, live));
  app.route('/', pictureRoutes(daybook, live));
  app.route('/', siteRoutes(daybook, live));
  const server = createServer({ connectionsCheckingInterval: 5_000 }, getRequestListener(app.fetch));
  limitConnections(server, options.isHere ?? isLoopback);
  let indexing: Promise<() => Promise<void>> | null = null;
  const close = async (): Promise<void> => {
    end.abort();
    server.closeAllConnections();
    await (await indexing)?.();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, host, resolve));
  } catch (cause) {
    await close();
    throw inUse(host, options.port, cause);
  }
  indexing = keepIndexed(daybook, live);
  if (daybook.config.inbox.schedule !== null) void keepMornings(daybook, end.signal);
  if (options.signal.aborted) await close();
  else options.signal.addEventListener('abort', () => void close(), { once: true });
  return { url: `http://${nameOf(host)}:${(server.address() as AddressInfo | null)?.port ?? options.port}/`, close };
}

/** What a browser of this machine calls an address that is listened at. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function inUse(host: string, port: number, cause: unknown): DaybookError {
  const isForeign =
    (cause as { readonly code?: string }).code === 'EADDRNOTAVAIL' || (cause as { readonly code?: string }).code === 'ENOTFOUND';
  if (isForeign)
    return new DaybookError('address-in-use', say(`${host} is no address of this machine.`, `${host} 不是本机的地址。`), {
      hint: say('Give one with --host, or 0.0.0.0 for all of them.', '请用 --host 给出本机的地址，或用 0.0.0.0 表示全部。'),
      cause,
    });
  return new DaybookError('address-in-use', say(`Port ${port} on ${host} cannot be used.`, `${host} 的端口 ${port} 无法使用。`), {
    hint: say(
      'Give another one with --port, or leave it out to take the next free one.',
      '请用 --port 换一个端口，或不写以自动选择空闲端口。',
    ),
    cause,
  });
}
