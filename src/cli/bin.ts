import { readFileSync } from 'node:fs';
import { main } from './main.js';
import { terminalText } from './terminal-text.js';

// A reader that closes the pipe early (`| head`) has what it wants; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`error: the output cannot be written: ${error.message}\n`, () => process.exit(3));
  });
}

process.exitCode = await main({
  args: process.argv.slice(2),
  env: process.env,
  folder: process.cwd(),
  version: JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version,
  now: () => new Date(),
  isColor: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  out: (text) => process.stdout.write(process.stdout.isTTY ? terminalText(text) : text),
  err: (text) => process.stderr.write(process.stderr.isTTY ? terminalText(text) : text),
  stdin,
  isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  stopSignal,
});

async function stdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}
