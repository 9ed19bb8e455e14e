import * as z from 'zod';
import { say } from '../base/text.js';
import { waitingLinks } from '../log/queue/to-read-queue.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { openQueue } from './to-read/queue-file.js';
import { queuedText, waitingWords } from './to-read/queue-text.js';
import { queuedOutput, queuedRecord } from './to-read/queued-record.js';

/** Lists what waits to be read. */
export const toReadListOperation: Operation = defineOperation({
  name: 'to-read list',
  summary: say('List the links that wait to be read', '列出待读的链接'),
  description: say(
    'Lists what is queued and not noted yet, the oldest first. A link leaves the list by itself when the log has an entry about it: under the same address, or of the same paper or repository. Numbers stay the same when other links go.',
    '列出已存下而还没记的链接，最早的在前。日志里有了对应的一点（同一地址、同一篇论文或同一个仓库），链接就自动离开列表。其他链接离开后，编号不变。',
  ),
  effect: 'read',
  input: z.strictObject({
    newest: described(z.boolean().default(false), say('the newest first', '最新的在前')),
    done: described(z.boolean().default(false), say('those that were noted or read instead', '改为列出已记或已读的')),
    limit: described(z.int().min(1).optional(), say('how many at most; all when left out', '最多列出多少个；省略时为全部'), 'number'),
  }),
  positional: [],
  output: z.object({
    waiting: z.int().meta({ description: 'How many links wait to be read.' }),
    links: z.array(queuedOutput),
  }),
  examples: [
    { command: 'to-read list', text: say('What waits, the oldest first', '待读的链接，最早的在前') },
    { command: 'to-read list --newest --limit 10', text: say('The last ten', '最近的十个') },
    { command: 'to-read list --done --json', text: say('What was read, as data', '已读的链接，输出为数据') },
  ],
  async run({ daybook }, { newest, done, limit }) {
    const { links, problems } = await openQueue(daybook, await daybook.readLog());
    for (const { message } of problems) daybook.ports.logger.warn(message);
    const waiting = waitingLinks(links);
    const listed = done ? links.filter(({ state }) => state === 'noted' || state === 'done') : waiting;
    const ordered = newest ? listed.toReversed() : listed;
    return { waiting: waiting.length, links: ordered.slice(0, limit).map(queuedRecord) };
  },
  render: ({ links, waiting }, { language }) =>
    [...links.map((link) => queuedText(link, language)), waitingWords(waiting)[language]].join('\n'),
});
