/**
 * How much longer work takes on twice the input: about 2 when it is linear, 4 when it is quadratic.
 * The input grows until the work can be timed well; each time is the least of several runs.
 */
export function growthOf(work: (size: number) => () => unknown, from: number, limit: number): number {
  let size = from;
  while (size < limit && leastTime(work(size), 1) < 3) size *= 2;
  let growth = Number.POSITIVE_INFINITY;
  // A busy machine can spoil an attempt, but it never makes quadratic work look linear three times.
  for (let attempt = 0; attempt < 4 && growth > 2.8; attempt++) {
    growth = Math.min(growth, leastTime(work(size * 2), 5) / leastTime(work(size), 5));
  }
  return growth;
}

function leastTime(run: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
