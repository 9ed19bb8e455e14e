import type { DaybookError } from '../../base/errors.js';
import type { Bilingual } from '../../base/text.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import { Refusal } from './refusal.js';
import type { Fetched, Memory } from './source.js';

/** How a source has been. It can be lost: then it is asked as if it were new. Times are ISO 8601. */
export interface SourceHealth {
  /** Its settings, as JSON: another source under the same name begins anew. */
  readonly of: string;
  /** When it was asked last, and when it last answered. */
  readonly tried: string | null;
  readonly succeeded: string | null;
  /** The newest thing that it told of, by what it says or by when it first came. */
  readonly newest: string | null;
  /** How many items it offered when it last answered with something else than before. */
  readonly offered: number;
  /** What there was to say when it last answered. */
  readonly note: Bilingual | null;
  /** How often in a row it failed, and why the last time. */
  readonly failures: number;
  readonly error: Bilingual | null;
  readonly hint: Bilingual | null;
  /** It is not asked before; null when it may be asked at any time. */
  readonly nextTry: string | null;
  /** Its host named that time, so nobody asks before. */
  readonly isHostsWish: boolean;
  readonly memory: Memory;
}

/** The health of a source that was never asked. */
export function newHealth(settings: SourceSettings): SourceHealth {
  return {
    of: JSON.stringify(settings),
    ...{ tried: null, succeeded: null, newest: null, offered: 0, note: null },
    ...{ failures: 0, error: null, hint: null, nextTry: null, isHostsWish: false },
    memory: {},
  };
}

/** What is known of a source now: nothing when its settings changed, and no time that is still to come where the clock was put back. */
export function healthNow(known: SourceHealth | undefined, settings: SourceSettings, now: Date): SourceHealth {
  if (known?.of !== JSON.stringify(settings)) return newHealth(settings);
  const past = (time: string | null): string | null => (time !== null && time <= now.toISOString() ? time : null);
  const latest = new Date(now.getTime() + (known.isHostsWish ? longestWish : longestWait)).toISOString();
  const isSound = known.nextTry === null || (past(known.tried) !== null && known.nextTry <= latest);
  return {
    ...known,
    ...{ tried: past(known.tried), succeeded: past(known.succeeded), newest: past(known.newest) },
    nextTry: isSound ? known.nextTry : null,
    memory: known.succeeded === past(known.succeeded) ? known.memory : {},
  };
}

/** After an answer; `hasNews` says that it told of something that nobody had offered before. */
export function afterAnswer(health: SourceHealth, { items, isSame, note, memory }: Fetched, hasNews: boolean, now: Date): SourceHealth {
  const at = now.toISOString();
  const dates = items.flatMap(({ published }) => (published !== null && published <= at ? published : []));
  const newest = [...dates, health.newest ?? '', hasNews && dates.length === 0 ? at : ''].reduce((a, b) => (a > b ? a : b));
  return {
    ...health,
    ...{ tried: at, succeeded: at, newest: newest || null, offered: isSame ? health.offered : items.length, note },
    ...{ failures: 0, error: null, hint: null, nextTry: null, isHostsWish: false },
    memory,
  };
}

/** After a failure that is none of its own: the machine is in no network. It is asked again at any time. */
export function whileOffline(health: SourceHealth, { text: error, hint }: DaybookError, now: Date): SourceHealth {
  return { ...health, tried: now.toISOString(), failures: Math.max(1, health.failures), error, hint };
}

/** After a failure: the more there were, the longer it is left alone, a day at most; but never less long than its host wishes. */
export function afterFailure(health: SourceHealth, error: DaybookError, now: Date): SourceHealth {
  const failures = health.failures + 1;
  const own = now.getTime() + Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 10));
  const wish = error instanceof Refusal && error.notBefore !== null ? Math.min(error.notBefore, now.getTime() + longestWish) : 0;
  return {
    ...health,
    ...{ tried: now.toISOString(), failures, error: error.text, hint: error.hint },
    ...{ nextTry: new Date(Math.max(own, wish)).toISOString(), isHostsWish: wish >= own },
  };
}

/** Whether a source is asked now; one that is asked for by its name is, unless its host wishes otherwise. */
export function isDue({ nextTry, isHostsWish }: SourceHealth, isWanted: boolean, now: Date): boolean {
  return nextTry === null || nextTry <= now.toISOString() || (isWanted && !isHostsWish);
}

/** For how many whole days a source told of nothing new; null when it never told of anything. */
export function silentDays({ newest }: SourceHealth, now: Date): number | null {
  return newest === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(newest)) / day));
}

const day = 24 * 60 * 60_000;
const firstWait = 30 * 60_000;
const longestWait = day;
const longestWish = 7 * day;
