import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** Runs each measure once a round, in turn, after one round that is not counted: name → milliseconds of every round. */
export function interleave(rounds, measures) {
  const times = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      const time = measure();
      if (round > 0) times[name].push(time);
    }
  }
  return times;
}

/** Milliseconds from the start of a process to its end. */
export function timeProcess(args, options = {}) {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'ignore', ...options });
  const time = performance.now() - start;
  if (error || status !== 0) throw error ?? new Error(`node ${args.join(' ')} ended with exit status ${status}.`);
  return time;
}

/** Runs a program to its end: seconds on the clock, seconds of processor time (user and system), and peak memory in MB. */
export function measureProcess([file, ...args]) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  if (error || status !== 0) throw error ?? new Error(`${file} ${args.join(' ')} ended with exit status ${status}: ${stderr}`);
  const [user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, megabytes: kilobytes / 1024 };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of a round's time over the other's, round by round: slow spells of the machine hit both. */
export function medianRatio(times, baseline) {
  return median(times.map((time, round) => time / baseline[round]));
}

/** One line that says on what the figures were measured. */
export function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${first?.model.trim() ?? 'unknown CPU'}, ${memory} GiB`;
}

export function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(3, ...[cell, ...rows.map((row) => row[column])].map((text) => text.length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export function milliseconds(value) {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
