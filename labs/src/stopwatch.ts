import type { Timing } from './lab.js';

/** Adds up how long each stage of a run takes. */
export interface Stopwatch {
  /** Runs a stage and adds its time, also when it fails. */
  time<Result>(stage: string, run: () => Result | Promise<Result>): Promise<Result>;
  /** The stages in the order they first ran. */
  timings(): Timing[];
}

/** A stopwatch on the context's clock. */
export function stopwatch(now: () => number): Stopwatch {
  const stages = new Map<string, { calls: number; milliseconds: number }>();
  return {
    async time(stage, run) {
      const from = now();
      try {
        return await run();
      } finally {
        const { calls, milliseconds } = stages.get(stage) ?? { calls: 0, milliseconds: 0 };
        stages.set(stage, { calls: calls + 1, milliseconds: milliseconds + now() - from });
      }
    },
    timings: () => [...stages].map(([stage, sum]) => ({ stage, ...sum })),
  };
}
