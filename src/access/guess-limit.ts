import { limits } from './limits.js';

/** Makes whoever shows wrong tokens wait longer each time. */
export interface GuessLimit {
  /** How many milliseconds a peer must still wait before it is listened to; 0 for none. */
  wait(peer: string, now: number): number;
  /** A peer showed a wrong token. */
  wrong(peer: string, now: number): void;
  /** A peer showed a right one. */
  right(peer: string): void;
}

interface Tries {
  readonly count: number;
  readonly last: number;
}

/** Counts wrong tokens of each peer. */
export function guessLimit(): GuessLimit {
  const { free, firstWait, longestWait, forgetAfter } = limits.guesses;
  const tries = new Map<string, Tries>();
  const triesOf = (peer: string, now: number): Tries | null => {
    const found = tries.get(neighbourhood(peer)) ?? null;
    return found !== null && now - found.last < forgetAfter ? found : null;
  };
  return {
    wait: (peer, now) => {
      const found = triesOf(peer, now);
      if (found === null || found.count < free) return 0;
      const wait = Math.min(longestWait, firstWait * 2 ** Math.min(30, found.count - free));
      return Math.max(0, found.last + wait - now);
    },
    wrong: (peer, now) => {
      const count = (triesOf(peer, now)?.count ?? 0) + 1;
      const key = neighbourhood(peer);
      tries.delete(key);
      tries.set(key, { count, last: now });
      if (tries.size > limits.remembered) tries.delete(tries.keys().next().value ?? '');
    },
    right: (peer) => void tries.delete(neighbourhood(peer)),
  };
}

/** Who has one address of IPv6 has 2^64 of them: their first half counts, however it is written. */
function neighbourhood(peer: string): string {
  if (!peer.includes(':')) return peer;
  const [head = '', tail = ''] = peer.replace(/%.*$/, '').split('::');
  const [before, after] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const zeros = peer.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
