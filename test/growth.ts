/**
 * How much longer work takes on twice the input: about 2 when it is linear, 4 when it is quadratic.
 * The input grows until the work can be timed well; it is then timed on four times as much, each time being the least of
 * several runs that take turns, so that a busy machine disturbs both.
 */
export function growthOf(work: (size: number) => () => unknown, from: number, limit: number): number {
  let size = from;
  while (size < limit && Math.min(time(work(size)), time(work(size))) < 1) size *= 2;
  let growth = Number.POSITIVE_INFINITY;
  // A busy machine can spoil an attempt, but it hardly makes quadratic work look linear.
  for (let attempt = 0; attempt < 4 && growth > 2.5; attempt++) growth = Math.min(growth, Math.sqrt(ratio(work(size), work(size * 4))));
  return growth;
}

function ratio(small: () => unknown, large: () => unknown): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 5; run++) {
    least = Math.min(least, time(small));
    most = Math.min(most, time(large));
  }
  return most / least;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
