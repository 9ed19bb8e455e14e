import { dateIn } from '../../base/dates.js';
import type { Inbox } from '../../inbox/inbox.js';
import { fitInbox } from '../../inbox/profile/fit-inbox.js';
import { rankItems } from '../../inbox/profile/rank-items.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import { logLanguage } from '../../log/log-language.js';
import { extendTopics } from '../../log/subjects/find-topics.js';
import { topics } from '../../log/subjects/topics.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { reading } from './reading.js';

/** The items of the inbox that wait, best first, each with its reasons. */
export async function rankInbox(
  { config, ports }: Daybook,
  log: Log,
  { items, pins }: Pick<Inbox, 'items' | 'pins'>,
): Promise<readonly RankedItem[]> {
  const language = logLanguage({ config, dialect: log.dialect });
  const names = new Map(extendTopics(topics, config.site.topics).map(({ id, name }) => [id, name[language]]));
  const topicName = (id: string): string => names.get(id) ?? id;
  return rankItems(fitInbox(items, log, { topicName, ...reading(config) }), pins, dateIn(config.timezone, ports.now()));
}
