import type { LabRunResult } from './labs-package.js';

/** How long a stage takes. */
export interface StageTime {
  readonly stage: string;
  readonly calls: number;
  /** Of all its calls in a run, the median of the runs. */
  readonly milliseconds: number;
  /** Of one call. */
  readonly each: number;
}

/** The median of each stage over several runs of the same lab on the same input, in the order that stages run. */
export function stageTimes(runs: readonly LabRunResult[]): { readonly milliseconds: number; readonly stages: readonly StageTime[] } {
  return { milliseconds: median(runs.map((run) => run.milliseconds)), stages: mediansOf(runs.map(({ timings }) => timings)) };
}

/** The median of each network's inferences over several runs. */
export function networkTimes(runs: readonly LabRunResult[]): readonly StageTime[] {
  return mediansOf(runs.map(({ networks }) => networks));
}

function mediansOf(runs: readonly LabRunResult['timings'][]): StageTime[] {
  return (runs[0] ?? []).map(({ stage, calls }) => {
    const times = runs.flatMap((timings) => timings.find((timing) => timing.stage === stage)?.milliseconds ?? []);
    const milliseconds = median(times);
    return { stage, calls, milliseconds, each: calls === 0 ? 0 : milliseconds / calls };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}
