/** Work that is done while something else is waited for. */
export interface Meanwhile {
  /** Adds work whose steps take a millisecond at most: between two of them all that came in is dealt with. */
  readonly add: (work: Iterable<unknown>) => void;
  /**
   * Does what is left.
   * @throws what a step threw.
   */
  readonly finish: () => void;
  /** Does no more of it. */
  readonly drop: () => void;
}

/** Does what is added in its order, step by step. */
export function meanwhile(): Meanwhile {
  let waiting: Iterator<unknown>[] = [];
  let next: NodeJS.Immediate | undefined;
  let failure: { readonly error: unknown } | null = null;
  const step = (): void => {
    next = undefined;
    try {
      if (waiting[0]?.next().done) waiting.shift();
    } catch (error) {
      failure = { error };
      waiting = [];
    }
    if (waiting.length > 0) next = setImmediate(step);
  };
  const drop = (): void => {
    clearImmediate(next);
    next = undefined;
    waiting = [];
  };
  return {
    add: (work) => {
      if (failure !== null) return;
      waiting.push(work[Symbol.iterator]());
      next ??= setImmediate(step);
    },
    finish: () => {
      const left = waiting;
      drop();
      if (failure !== null) throw failure.error;
      for (const work of left) while (!work.next().done);
    },
    drop,
  };
}
