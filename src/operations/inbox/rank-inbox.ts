import { dateIn } from '../../base/dates.js';
import type { Inbox } from '../../inbox/inbox.js';
import type { InboxItem } from '../../inbox/item.js';
import { fitInbox } from '../../inbox/profile/fit-inbox.js';
import { InboxReader } from '../../inbox/profile/inbox-reader.js';
import { rankItems } from '../../inbox/profile/rank-items.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import type { Config } from '../../log/config.js';
import { logLanguage } from '../../log/log-language.js';
import { extendTopics } from '../../log/subjects/find-topics.js';
import { topics } from '../../log/subjects/topics.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { reading } from './reading.js';

/**
 * The items of the inbox that wait, best first, each with its reasons; worked out once while the inbox, the log and the day are the same. A reader may have read
 * some of it already.
 */
export async function rankInbox(
  { config, ports }: Daybook,
  log: Log,
  inbox: Pick<Inbox, 'items' | 'pins'>,
  reader: InboxReader = keptReader(config),
): Promise<readonly RankedItem[]> {
  const of: RankedOf = { log, config, pins: inbox.pins, date: dateIn(config.timezone, ports.now()) };
  const known = lastRanked.get(inbox.items);
  if (known && isSame(known.of, of)) return known.ranked;
  const ranked = rank(inbox, of, reader);
  if (lastReaders.get(config)?.reader !== reader) lastReaders.set(config, { reader, size: reader.size });
  lastRanked.set(inbox.items, { of, ranked });
  return ranked;
}

/** What was read for an order need not be read for the next, after a decision. A reader that has read twice what it began with is given up. */
function keptReader(config: Config): InboxReader {
  const last = lastReaders.get(config);
  return last && last.reader.size <= 2 * last.size ? last.reader : inboxReader(config);
}

/** With how much each had read for its first order. */
const lastReaders = new WeakMap<Config, { readonly reader: InboxReader; readonly size: number }>();

/** Reads the log and the items as a log's settings say. */
export function inboxReader(config: Config): InboxReader {
  return new InboxReader(reading(config));
}

/** What an order is made from, besides the items. */
interface RankedOf extends Pick<Inbox, 'pins'> {
  readonly log: Log;
  readonly config: Config;
  readonly date: ReturnType<typeof dateIn>;
}

const lastRanked = new WeakMap<readonly InboxItem[], { readonly of: RankedOf; readonly ranked: readonly RankedItem[] }>();

function isSame(one: RankedOf, other: RankedOf): boolean {
  return one.log === other.log && one.config === other.config && one.pins === other.pins && one.date === other.date;
}

function rank({ items, pins }: Pick<Inbox, 'items' | 'pins'>, { log, config, date }: RankedOf, reader: InboxReader): readonly RankedItem[] {
  const language = logLanguage({ config, dialect: log.dialect });
  const names = new Map(extendTopics(topics, config.site.topics).map(({ id, name }) => [id, name[language]]));
  const topicName = (id: string): string => names.get(id) ?? id;
  return rankItems(fitInbox(items, log, { topicName, reader }), pins, date);
}
