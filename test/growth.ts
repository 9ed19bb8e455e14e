/**
 * How much longer work takes on twice the input: about 2 when it is linear, 4 when it is quadratic.
 * The input grows until the work can be timed well; it is then timed on four times as much. Each time is the least of
 * several runs that take turns, and a doubtful result asks for more runs: a busy machine makes none faster.
 */
export function growthOf(work: (size: number) => () => unknown, from: number, limit: number): number {
  let size = from;
  while (size < limit && leastOf(work(size)) < 2) size *= 2;
  const [small, large] = [work(size), work(size * 4)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 1; run <= 40; run++) {
    least = Math.min(least, time(small));
    most = Math.min(most, time(large));
    if (run >= 5 && most / least < 6) break;
  }
  return Math.sqrt(most / Math.max(least, finest));
}

/** The least of several times: the first ones are of code that the engine has not compiled yet. */
function leastOf(run: () => unknown): number {
  return Math.min(...Array.from({ length: 6 }, () => time(run)));
}

/** Milliseconds that the clock of processor time can tell from none. */
const finest = 0.1;

/**
 * Milliseconds of the work: of the processor's time, which counts what the engine does beside on other threads, and of the clock's, which
 * counts what other programs do, the lesser.
 */
function time(run: () => unknown): number {
  const [start, clock] = [process.cpuUsage(), performance.now()];
  run();
  const passed = performance.now() - clock;
  const { user, system } = process.cpuUsage(start);
  return Math.min((user + system) / 1000, passed);
}
