import type { Timing } from '../../lab.js';

/** How fast pictures of a camera are answered. */
export interface LivePace {
  /** A picture was asked for at one time and answered at another, in milliseconds. */
  answered(asked: number, now: number, timings: readonly Timing[]): void;
  /** A picture was passed over, as the one before was not answered yet. */
  passedOver(): void;
  figures(): PaceFigures;
}

/** The pace of the last two seconds, and counts since the start. */
export interface PaceFigures {
  /** Null until two pictures were answered. */
  readonly framesPerSecond: number | null;
  /** From asking to the answer, on average. */
  readonly milliseconds: number;
  readonly answered: number;
  readonly passedOver: number;
  /** Each stage of a picture, on average. */
  readonly timings: readonly Timing[];
}

const windowMilliseconds = 2000;

/** Begins to count. */
export function livePace(): LivePace {
  let [answered, passed] = [0, 0];
  let recent: { readonly asked: number; readonly now: number; readonly timings: readonly Timing[] }[] = [];
  return {
    answered(asked, now, timings) {
      answered += 1;
      // The last two always count, however long they took.
      recent = [...recent, { asked, now, timings }].filter((each, k, all) => each.now > now - windowMilliseconds || k >= all.length - 2);
    },
    passedOver() {
      passed += 1;
    },
    figures() {
      const [first, last] = [recent[0], recent.at(-1)];
      const seconds = first && last ? (last.now - first.now) / 1000 : 0;
      return {
        framesPerSecond: seconds > 0 ? (recent.length - 1) / seconds : null,
        milliseconds: recent.reduce((sum, each) => sum + each.now - each.asked, 0) / Math.max(recent.length, 1),
        answered,
        passedOver: passed,
        timings: meanTimings(recent.map((each) => each.timings)),
      };
    },
  };
}

/** Stages in the order that they came in; one that only some pictures have is averaged over all of them. */
function meanTimings(all: readonly (readonly Timing[])[]): Timing[] {
  const stages = new Map<string, { calls: number; milliseconds: number }>();
  for (const { stage, calls, milliseconds } of all.flat()) {
    const sum = stages.get(stage) ?? { calls: 0, milliseconds: 0 };
    stages.set(stage, { calls: sum.calls + calls, milliseconds: sum.milliseconds + milliseconds });
  }
  return [...stages].map(([stage, sum]) => ({
    stage,
    calls: Math.round(sum.calls / all.length),
    milliseconds: sum.milliseconds / all.length,
  }));
}
