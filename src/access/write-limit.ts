import { limits } from './limits.js';

const minute = 60_000;

/** Counts writes: a minute's worth may come at once, and comes back evenly. */
export interface WriteLimit {
  /** Takes one write of somebody; false when the minute's are used up. */
  take(who: string, perMinute: number, now: number): boolean;
}

/** Counts the writes of everybody who writes. */
export function writeLimit(): WriteLimit {
  const left = new Map<string, { readonly count: number; readonly at: number }>();
  return {
    take: (who, perMinute, now) => {
      const before = left.get(who) ?? { count: perMinute, at: now };
      const count = Math.min(perMinute, before.count + (Math.max(0, now - before.at) * perMinute) / minute);
      left.delete(who);
      left.set(who, { count: count < 1 ? count : count - 1, at: now });
      if (left.size > limits.remembered) left.delete(left.keys().next().value ?? '');
      return count >= 1;
    },
  };
}
