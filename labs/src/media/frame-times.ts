/** How the frames of a video follow one another. */
export interface FrameTimes {
  /** Frames a second: the rate at which most of them come. */
  readonly frameRate: number;
  /** How many there are at that rate. */
  readonly frameCount: number;
  /** Whether some come at other times than the frame rate says, as phones record them. */
  readonly isVariable: boolean;
}

/**
 * Finds the frame rate from the times of the frames themselves; what the file states is taken where it is near, as it is exact.
 * @param times in seconds, in any order
 * @param count of frames, also of those whose time is not known
 * @param stated the rates that the file states, the likelier first
 */
export function frameTimes(times: readonly number[], count: number, stated: readonly number[]): FrameTimes {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, k) => time - (sorted[k] ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  if (!usual) return { frameRate: stated[0] ?? 25, frameCount: count, isVariable: false };
  const isVariable = gaps.some((gap) => Math.abs(gap - usual) > usual / 4);
  const near = stated.find((rate) => Math.abs(rate * usual - 1) < 0.05);
  const length = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const frameRate = near ?? Number((isVariable ? 1 / usual : gaps.length / length).toFixed(3));
  return { frameRate, frameCount: isVariable ? Math.round(length * frameRate) + 1 : count, isVariable };
}
