// Opening the page of a full inbox, for bench/inbox.mjs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Milliseconds, on the clock and of processor time, until a server that has just begun has sent the page, sends it again, and sends it after a decision; null processor times where the system does not tell them. */
export async function measureInboxPage(cli, log) {
  const server = spawn(process.execPath, [cli, '-C', log, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const address = await addressOf(server);
    await (await fetch(address)).text();
    const open = async () => {
      const before = processorTime(server.pid);
      const start = performance.now();
      const page = await (await fetch(new URL('/inbox', address))).text();
      const clock = performance.now() - start;
      if (!page.includes('data-inbox')) throw new Error('The page of the inbox lists nothing.');
      return { page, clock, processor: before === null ? null : processorTime(server.pid) - before };
    };
    const [first, again] = [await open(), await open()];
    await dismissFirst(address, first.page);
    return { first, again, decided: await open() };
  } finally {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill();
    await ended;
  }
}

async function dismissFirst(address, page) {
  const [, item] = /name="item" value="([0-9a-f]{12})"/.exec(page) ?? [];
  const { status } = await fetch(new URL('/api/inbox/dismiss', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ item }),
  });
  if (status !== 200) throw new Error(`The first item could not be dismissed: ${status}.`);
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part) => {
      said += part;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(said)));
  });
}

/** Of Linux: ticks of a hundredth of a second. */
function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const [user, system] = readFileSync(file, 'utf8').split(') ').at(-1).split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}
