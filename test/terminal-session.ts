import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal as Screen } from '@xterm/headless';
import { onTestFinished } from 'vitest';

// A CommonJS package without names that an ES module could import.
const { Terminal } = createRequire(import.meta.url)('@xterm/headless') as { Terminal: typeof Screen };

/** A program on a terminal of its own: what it draws is read off a screen, what is typed are bytes. */
export interface TerminalSession {
  /** The lines of the screen, without blanks at their ends and without empty lines at the end. */
  readonly lines: () => readonly string[];
  /** Waits until a text stands on the screen. */
  readonly shows: (text: string) => Promise<void>;
  readonly type: (keys: string) => void;
  /** The exit status, once all that was written stands on the screen. */
  readonly ended: Promise<number | null>;
}

/** The bytes of keys. */
export const keys = { enter: '\r', up: '\x1b[A', down: '\x1b[B', space: ' ', backspace: '\x7f', ctrlC: '\x03' } as const;

/** Runs a command line of a shell on a terminal so many columns wide, which `script` of util-linux or BSD makes. */
export function terminalSession(command: string, columns: number): TerminalSession {
  const screen = new Terminal({ cols: columns, rows: 60, allowProposedApi: true });
  const line = `stty cols ${columns} rows 60; exec ${command}`;
  const args = process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', line] : ['-qec', line, '/dev/null'];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, SHELL: '/bin/sh', TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  const child = spawn('script', args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let drawn = Promise.resolve();
  const draw = (bytes: Buffer): void => {
    drawn = drawn.then(() => new Promise((done) => screen.write(bytes, done)));
  };
  child.stdout.on('data', draw);
  child.stderr.on('data', draw);
  const exit = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const lines = (): readonly string[] => linesOf(screen);
  return {
    lines,
    shows: async (text) => {
      for (let waited = 0; !lines().join('').includes(text); waited += 10) {
        if (waited > 40_000) throw new Error(`The terminal does not show “${text}”, but:\n${lines().join('\n')}`);
        await sleep(10);
      }
    },
    type: (text) => void child.stdin.write(text),
    ended: exit.then(async (status) => {
      await drawn;
      return status;
    }),
  };
}

function linesOf(screen: Screen): readonly string[] {
  const { active } = screen.buffer;
  const lines = Array.from({ length: active.length }, (_, at) => active.getLine(at)?.translateToString(true) ?? '');
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
