import { limits } from './limits.js';

const minute = 60_000;

/** Counts what somebody asks for: a minute's worth may come at once, and comes back evenly. */
export interface RateLimit {
  /** Takes so many of somebody's minute; false when fewer are left. What is more than a whole minute's worth takes that. */
  take(who: string, perMinute: number, now: number, count?: number): boolean;
}

/** Counts what everybody asks for. */
export function rateLimit(): RateLimit {
  const left = new Map<string, { readonly count: number; readonly at: number }>();
  return {
    take: (who, perMinute, now, wanted = 1) => {
      const before = left.get(who) ?? { count: perMinute, at: now };
      const count = Math.min(perMinute, before.count + (Math.max(0, now - before.at) * perMinute) / minute);
      const taken = Math.min(wanted, perMinute);
      left.delete(who);
      left.set(who, { count: count < taken ? count : count - taken, at: now });
      if (left.size > limits.remembered) left.delete(left.keys().next().value ?? '');
      return count >= taken;
    },
  };
}
