/** Runs a piece of work when one of so many places is free, in the order of asking; a signal that aborts gives the place in the queue up. */
export type Slots = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** So many places. */
export function slots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work, signal) => {
    signal?.throwIfAborted();
    if (free > 0) free--;
    else await turn(waiting, signal);
    try {
      return await work();
    } finally {
      // The place goes from hand to hand, so that nobody who comes now is before those who wait.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

function turn(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      waiting.splice(waiting.indexOf(begin), 1);
      reject(signal?.reason);
    };
    waiting.push(begin);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
