import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The program serving a log as a process of its own, that can be killed and started again at the same address. */
export interface ServedProcess {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

/** A server of the log in a folder, on a port that is free now; it is not running yet. */
export async function servedProcess(folder: string): Promise<ServedProcess> {
  const port = await freePort();
  let running: ChildProcess | null = null;
  return {
    url: `http://127.0.0.1:${port}/`,
    start: async () => {
      const child = spawn(process.execPath, [cli, '-C', folder, 'serve', '--port', String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
      running = child;
      const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code}.`)));
      ended.catch(() => {});
      await Promise.race([once(child.stdout, 'data'), ended]);
    },
    kill: async () => {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
  };
}

const cli = join(import.meta.dirname, '../../bin/daybook.js');

/** Below those that systems give to connections, one of which might be open when the server starts anew. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 1_000) * 10; ; port++) {
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
