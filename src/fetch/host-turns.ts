import { join } from 'node:path';
import { claimTurn } from './claim-turn.js';
import { type HostManners, hostManners, mostAtOnce } from './host-manners.js';
import { type Slots, slots } from './slots.js';

/** Runs a request to a host when it is its turn; `wait` runs what is waited for. */
export type HostTurns = <T>(host: string, work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** What turns are measured with. */
export interface TurnClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Keeps the manners of every host, for all callers of this process; the folder tells other processes of requests at an interval. */
export function hostTurns(folder: string, { now, sleep }: TurnClock): HostTurns {
  const places = new Map<string, Slots>();
  const next = new Map<string, number>();
  const all = slots(mostAtOnce);

  async function atInterval({ name, interval }: HostManners, signal: AbortSignal): Promise<void> {
    if (interval === 0) return;
    const earliest = Math.max(now(), next.get(name) ?? 0);
    const turn = await claimTurn({ file: join(folder, `turn-${name}`), earliest, interval, sleep: (time) => sleep(time, signal) });
    next.set(name, turn + interval);
    const wait = turn - now();
    if (wait > 0) await sleep(wait, signal);
  }

  return async (host, work, signal) => {
    const manners = hostManners(host);
    const place = places.get(manners.name) ?? slots(manners.atOnce);
    places.set(manners.name, place);
    return place(async () => {
      await atInterval(manners, signal);
      return all(work, signal);
    }, signal);
  };
}
