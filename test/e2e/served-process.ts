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
      await once(child.stdout, 'data');
    },
    kill: async () => {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
  };
}

const cli = join(import.meta.dirname, '../../bin/daybook.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
