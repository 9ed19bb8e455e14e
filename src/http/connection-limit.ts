import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { limits } from '../access/limits.js';

/**
 * Keeps a server from being filled with connections that are opened and never used: so many of one peer, so many of all, and none that takes
 * long to say what it wants. This machine's own are only counted among all.
 */
export function limitConnections(server: Server, isHere: (peer: string) => boolean): void {
  const open = new Map<string, number>();
  server.maxConnections = limits.connections.all;
  server.headersTimeout = limits.connections.headers;
  server.on('connection', (socket: Socket) => {
    const peer = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
    if (isHere(peer)) return;
    const count = (open.get(peer) ?? 0) + 1;
    if (count > limits.connections.peer) {
      socket.destroy();
      return;
    }
    open.set(peer, count);
    socket.once('close', () => {
      const left = (open.get(peer) ?? 1) - 1;
      if (left === 0) open.delete(peer);
      else open.set(peer, left);
    });
  });
}
