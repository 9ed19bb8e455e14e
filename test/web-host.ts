import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A host of the web for tests: it answers on one of this machine's own addresses. */
export interface WebHost {
  readonly port: number;
  /** What was asked, as `GET /a`, in this test. */
  readonly asked: string[];
  /** The requests themselves. */
  readonly requests: IncomingMessage[];
}

/** Answers as given while the tests of a file run. */
export function webHost(answer: (request: IncomingMessage, response: ServerResponse) => void, address = '127.0.0.1'): WebHost {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    requests.push(request);
    answer(request, response);
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, address, resolve)));
  afterEach(() => {
    asked.length = 0;
    requests.length = 0;
  });
  afterAll(() => {
    for (const socket of open) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    get port() {
      return (server.address() as AddressInfo).port;
    },
    asked,
    requests,
  };
}
