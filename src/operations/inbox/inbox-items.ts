import * as z from 'zod';
import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import { whyWords } from '../../publish/digest/why-words.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { sourcesOf } from './fetch-sources.js';
import { type ItemRecord, itemRecord, itemStates, type ListedItem, listedOutput } from './item-record.js';
import { itemText, noneOf, shownDigits, waitingItems } from './item-text.js';
import { newestFirst } from './newest-first.js';
import { noSources } from './no-sources.js';
import { openInbox } from './open-inbox.js';
import { rankInbox } from './rank-inbox.js';

/** Lists the items of the inbox. */
export const inboxItemsOperation: Operation = defineOperation({
  name: 'inbox items',
  summary: say('List what waits in the inbox', '列出收件箱里待处理的条目'),
  description: say(
    'Lists what sources offered and nobody has decided about yet, best first (see docs/inbox.md); `inbox` alone does the same. What the log has noted, under whatever address, does not wait, and what several sources offer stands there once. --state lists the others: those that were dismissed, put off, muted, or noted, with the day.',
    '列出各来源送来、还没有决定去留的条目，最值得看的在前（见 docs/inbox.md）；单独的 `inbox` 也是如此。日志已经记过的（不论经由哪个地址）不在其中，多个来源送来的同一内容只列一次。--state 列出其余的：略过的、以后再读的、被屏蔽的，以及已记的（附日期）。',
  ),
  effect: 'read',
  input: z.strictObject({
    all: described(z.boolean().default(false), say('whatever became of them', '不论去留，全部列出')),
    state: described(z.enum(itemStates).default('new'), say('those of which this became', '只列出处于这一状态的')),
    source: described(z.string().optional(), say('only what this source offered', '只列出这个来源送来的'), 'name'),
    limit: described(z.int().min(1).max(100_000).default(20), say('how many at most', '最多列出多少条'), 'number'),
  }),
  positional: [],
  output: z.object({
    waiting: z.int().meta({ description: 'How many items wait.' }),
    total: z.int().meta({ description: 'How many are meant, listed or not.' }),
    sources: z.int().meta({ description: 'How many sources the log has.' }),
    items: z.array(listedOutput),
  }),
  examples: [
    { command: 'inbox items', text: say('What waits, best first', '待处理的条目，最值得看的在前') },
    { command: 'inbox items --limit 5', text: say('The best five', '最值得看的五条') },
    { command: 'inbox items --state noted', text: say('What was offered and is noted already', '送来时已经记过的') },
    { command: 'inbox items --all --limit 1000 --json', text: say('Everything, as data', '全部条目，输出为数据') },
  ],
  async run({ daybook }, { all, state, source, limit }) {
    const log = await daybook.readLog();
    const inbox = await openInbox(daybook, log);
    const { items } = inbox;
    for (const { message } of inbox.problems) daybook.ports.logger.warn(message);
    const meant = items.filter((item) => (all || item.state === state) && (source === undefined || isFrom(source, item)));
    const ranked = new Map((await rankInbox(daybook, log, inbox)).map((one) => [one.item, one]));
    const isMeant = new Set(meant);
    const isBestFirst = isWaitingList({ all, state });
    const ordered = isBestFirst ? [...ranked.keys()].filter((item) => isMeant.has(item)) : newestFirst(meant);
    return {
      waiting: ranked.size,
      total: meant.length,
      sources: sourcesOf(daybook).length,
      items: ordered.slice(0, limit).map((item) => ({ ...itemRecord(item), rank: rankOf(ranked.get(item)) })),
    };
  },
  render: (output, { input, language }) => {
    const { items, sources, waiting } = output;
    if (items.length === 0 && !input.all && input.state !== 'new') return noneOf(input.state)[language];
    if (items.length === 0 && waiting === 0 && sources === 0) return `${waitingItems(0)[language]} ${noSources[language]}`;
    const rest = output.total - items.length;
    const more = say(`${counted(rest, 'more is', 'more are')} not listed; see --limit.`, `还有 ${rest} 条没有列出，见 --limit。`);
    return [
      ...items.map((item) => [itemText(item, language), ...whyLine(item.rank?.why[language])].join('\n')),
      ...(rest > 0 ? [more[language]] : []),
      waitingItems(waiting)[language],
      ...(items[0] && isWaitingList(input) ? [goOnWords(items[0])[language]] : []),
    ].join('\n');
  },
});

function isWaitingList({ all, state }: { readonly all: boolean; readonly state: string }): boolean {
  return state === 'new' && !all;
}

/** What may be done with what was listed. */
function goOnWords({ id }: ItemRecord): Bilingual {
  const first = id.slice(0, shownDigits);
  return say(
    `Go on with “daybook inbox accept ${first}”, or “later” or “dismiss” in its place; “daybook serve” shows all of it at /inbox.`,
    `接着可用 daybook inbox accept ${first}，或把 accept 换成 later、dismiss；daybook serve 在 /inbox 显示全部。`,
  );
}

function rankOf(ranked: RankedItem | undefined): ListedItem['rank'] {
  return ranked ? { score: ranked.score, isExploration: ranked.isExploration, why: whyWords(ranked) } : null;
}

function whyLine(why: string | undefined): readonly string[] {
  return why === undefined ? [] : [`        ${visible(why)}`];
}

function isFrom(source: string, { sightings }: Pick<ItemRecord, 'sightings'>): boolean {
  return sightings.some((one) => one.source === source);
}
