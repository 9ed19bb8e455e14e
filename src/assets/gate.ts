/** Lets work in while there is room for it; the rest waits its turn. */
export interface Gate {
  readonly pass: <T>(weight: number, work: () => Promise<T>) => Promise<T>;
}

/** Opens a gate; work that weighs more than there is room for passes alone. */
export function openGate(room: number): Gate {
  let free = room;
  const waiting: { readonly weight: number; readonly enter: () => void }[] = [];
  const admit = (): void => {
    for (let next = waiting[0]; next && next.weight <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.weight;
      next.enter();
    }
  };
  return {
    pass: async (weight, work) => {
      const own = Math.min(weight, room);
      await new Promise<void>((enter) => {
        waiting.push({ weight: own, enter });
        admit();
      });
      try {
        return await work();
      } finally {
        free += own;
        admit();
      }
    },
  };
}
