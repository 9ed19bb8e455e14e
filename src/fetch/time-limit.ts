/** A limit of time for a piece of work, of which the time that it waits for others is not counted. */
export interface TimeLimit {
  /** Aborts when the time is used up, when the one who asked gives up, and at the end. */
  readonly signal: AbortSignal;
  /** Whether the time is used up. */
  readonly isOver: () => boolean;
  /** Milliseconds that are left. */
  readonly left: () => number;
  /** Stops counting until `go`. */
  readonly pause: () => void;
  readonly go: () => void;
  /** To be called at last: nothing that belongs to the work goes on after it. */
  readonly end: () => void;
}

/** Nobody waits for what it says: to make one each time, with where it came from, takes longer than all else here. */
const ended = new Error('The work has ended.');

/** Begins to count. */
export function timeLimit(milliseconds: number, signal?: AbortSignal): TimeLimit {
  const stop = new AbortController();
  let isOver = false;
  let used = 0;
  let since: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const left = (): number => milliseconds - used - (since === null ? 0 : performance.now() - since);
  const pause = (): void => {
    clearTimeout(timer);
    used = milliseconds - left();
    since = null;
  };
  const go = (): void => {
    since ??= performance.now();
    timer = setTimeout(() => {
      isOver = true;
      stop.abort();
    }, left());
  };
  const giveUp = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  go();
  return {
    signal: stop.signal,
    isOver: () => isOver,
    left,
    pause,
    go,
    end: () => {
      pause();
      signal?.removeEventListener('abort', giveUp);
      stop.abort(ended);
    },
  };
}
