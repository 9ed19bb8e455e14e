import { DaybookError } from '../../base/errors.js';
import { slots } from '../../fetch/slots.js';
import { WebError } from '../../fetch/web-error.js';
import type { InboxItem } from '../../inbox/item.js';
import { afterAnswer, afterFailure, healthNow, isDue, type SourceHealth, whileOffline } from '../../inbox/sources/health.js';
import type { Fetched } from '../../inbox/sources/source.js';
import { sourceOf } from '../../inbox/sources/sources.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import { readConfig } from '../../worktree/config.js';
import type { Daybook } from '../daybook-context.js';
import { byMoment } from './by-moment.js';
import { keepHealth, readHealth } from './health-file.js';
import type { Offer } from './keep-items.js';
import { sourcePorts } from './source-ports.js';
import { type SourceReport, sourceReport } from './source-report.js';

/** Which sources are asked, and who wants to know how far it is. */
export interface FetchOptions {
  /** Those that somebody named; every source that is due when absent. */
  readonly named?: readonly SourceSettings[];
  readonly signal?: AbortSignal;
  readonly onDone?: (done: number, of: number) => void;
  /** Called when an answer is being read: it may bring something. */
  readonly onReading?: () => void;
  /** Called with offers as soon as no earlier one can come: those of one moment at once, later moments later. */
  readonly onOffers?: (offers: readonly Offer[]) => void;
}

/** Sources that were asked. */
export interface FetchedSources {
  /** Remembers how the sources are, once what they offered was kept, and says it of each; without it they are asked for the same again. */
  settle(added: readonly InboxItem[]): readonly SourceReport[];
}

/** What became of one source. */
interface Tried {
  readonly settings: SourceSettings;
  readonly health: SourceHealth;
  readonly result: Fetched | DaybookError | 'not-due';
  readonly at: Date;
}

/** Sources that are asked at the same time; how often a host is asked is the fetcher's matter. */
const atOnce = 12;

/** Asks sources for what is new. A source that fails stops no other. */
export async function fetchSources(daybook: Daybook, options: FetchOptions = {}): Promise<FetchedSources> {
  const wanted = options.named ?? sourcesOf(daybook);
  const known = readHealth(daybook.root);
  const inTurn = slots(atOnce);
  let done = 0;
  const handOn = byMoment<Tried>(wanted.length, (some) => {
    const offers = some.flatMap(offersOf);
    if (offers.length > 0) options.onOffers?.(offers);
  });
  const tried = await Promise.all(
    wanted.map((settings, at) =>
      inTurn(async () => {
        const one = await trySource(daybook, settings, known[settings.name], options);
        options.onDone?.(++done, wanted.length);
        handOn(at, one);
        return one;
      }, options.signal),
    ),
  );
  return {
    settle: (added) => {
      const counts = countBySource(added);
      const settled = tried.map((one) => {
        const own = counts.get(one.settings.name) ?? 0;
        return { ...one, added: own, now: settledHealth(one, own > 0) };
      });
      keepHealth(daybook.root, Object.fromEntries(settled.map(({ settings, now }) => [settings.name, now])), sourcesOf(daybook));
      return settled.map(({ settings, result, now, added: own }) => sourceReport(settings, result, now, own, daybook.config.timezone));
    },
  };
}

/** The sources that daybook.json names now. */
export function sourcesOf(daybook: Daybook): readonly SourceSettings[] {
  return readConfig(daybook.root).inbox.sources;
}

async function trySource(
  daybook: Daybook,
  settings: SourceSettings,
  known: SourceHealth | undefined,
  { signal, named, onReading }: FetchOptions,
): Promise<Tried> {
  const isWanted = named !== undefined;
  signal?.throwIfAborted();
  const at = daybook.ports.now();
  const health = healthNow(known, settings, at);
  if (!isDue(health, isWanted, at)) return { settings, health, result: 'not-due', at };
  const since = health.succeeded === null ? null : new Date(health.succeeded);
  try {
    const ports = { ...sourcePorts(daybook, { signal, onReading }), now: at, since, memory: health.memory, isWanted };
    return { settings, health, result: await sourceOf(settings.kind).fetch(settings, ports), at };
  } catch (error) {
    if (signal?.aborted || !(error instanceof DaybookError)) throw error;
    return { settings, health, result: error, at };
  }
}

function offersOf({ settings, result, at }: Tried): readonly Offer[] {
  if (!isFetched(result) || result.items.length === 0) return [];
  return [{ source: settings.name, at: at.toISOString(), items: result.items }];
}

function isFetched(result: Tried['result']): result is Fetched {
  return result !== 'not-due' && !(result instanceof DaybookError);
}

function settledHealth({ health, result, at }: Tried, hasNews: boolean): SourceHealth {
  if (result === 'not-due') return health;
  if (result instanceof DaybookError) return (isOffline(result) ? whileOffline : afterFailure)(health, result, at);
  return afterAnswer(health, result, hasNews, at);
}

/** No host's name can be looked up, or there is no way to any. */
function isOffline(error: DaybookError): boolean {
  return error instanceof WebError && (error.failure === 'name-unknown' || error.failure === 'no-way');
}

/** How many of the items each source offered. */
function countBySource(items: readonly InboxItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sightings } of items) {
    for (const name of new Set(sightings.map(({ source }) => source))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
