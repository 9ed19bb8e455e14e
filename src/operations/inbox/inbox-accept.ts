import * as z from 'zod';
import { readableTex } from '../../base/readable-tex.js';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { changesOutput, dryRunInput } from '../apply-changes.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import type { AcceptedItem } from './accept-item.js';
import { acceptItems } from './accept-items.js';
import { itemInput } from './item-input.js';
import { type ItemRecord, itemOutput, itemRecord } from './item-record.js';
import { waitingItems } from './item-text.js';
import { refusedExit, refusedLines, refusedOutput, refusedRecord } from './refused-item.js';

/** What became of an item, as the verb answers it. */
interface AcceptedRecord {
  readonly item: ItemRecord;
  readonly status: AcceptedItem['status'];
  readonly ref: string | null;
  readonly message: string | null;
}

/** Writes items of the inbox into the log. */
export const inboxAcceptOperation: Operation = defineOperation({
  name: 'inbox accept',
  summary: say('Write items of the inbox into a day', '把收件箱的条目写进一天'),
  description: say(
    'Writes each item as an entry into today’s note, which is begun when it is not there: its page is read as `add` does, and where nothing answers the entry has what its source told. What is noted already is refused; what is refused of several stops none of the others, and the exit status is then 1. `inbox undo` takes the entry away again while nobody has changed it.',
    '把每个条目写成今天笔记里的一点，笔记不存在则先新建：像 `add` 那样读取网页；网页没有响应时，用来源所说的内容。已经记过的不再写；多条中有未能处理的，其余照样写入，退出状态为 1。只要之后没人改过，`inbox undo` 会再把它删去。',
  ),
  effect: 'write',
  input: z.strictObject({
    ...itemInput,
    day: described(z.string().optional(), say('the day to write to; today when left out', '写到哪一天；省略时为今天'), 'date'),
    ...dryRunInput,
  }),
  positional: ['item'],
  output: z.object({
    items: z.array(
      z.object({
        item: itemOutput,
        status: z.enum(['written', 'noted']).meta({ description: 'noted: only its page told that the log has it; nothing was written.' }),
        ref: z.string().nullable().meta({ description: 'The entry that was written.' }),
        message: z.string().nullable().meta({ description: 'Why its page was not read, or where it is noted; null when all went well.' }),
      }),
    ),
    refused: refusedOutput,
    waiting: z.int().meta({ description: 'How many items wait now.' }),
    ...changesOutput,
  }),
  examples: [
    { command: 'inbox accept 3f2a1c', text: say('Into today’s note', '写进今天的笔记') },
    { command: 'inbox accept 3f2a1c --dry-run', text: say('What it would write', '看看会写入什么') },
    { command: 'inbox accept 3f2a1c --day 2022-05-11', text: say('Into the note of another day', '写进另一天的笔记') },
  ],
  asksWeb: ({ item }) => ({ use: 'pages', count: [item].flat().length }),
  async run(context, { item, day, dryRun }) {
    const { accepted, refused, waiting } = await acceptItems(context, [item].flat(), { date: day, dryRun });
    const { language } = context;
    // Of a file that was created and then changed, that it was created.
    const written = accepted.flatMap(({ changes }) => changes.files.map((file) => [file.file, file] as const));
    const files = [...new Map(written.reverse()).values()].reverse();
    const diff = dryRun ? accepted.map(({ changes }) => changes.diff ?? '').join('') : null;
    return {
      items: accepted.map((one) => acceptedRecord(one, dryRun, language)),
      refused: refused.map((one) => refusedRecord(one, language)),
      waiting,
      dryRun,
      files,
      diff,
    };
  },
  render: (output, { language }) => {
    const { items, refused, waiting, dryRun, diff } = output;
    const lines = items.map((one) => acceptedText(one, dryRun, language));
    const others = refusedLines(refused, { done: items.length, isDryRun: dryRun }, language);
    return [...(diff ? [diff.trimEnd()] : []), ...lines, ...others, waitingItems(waiting)[language]].join('\n');
  },
  exit: refusedExit,
});

function acceptedRecord({ item, status, ref, message }: AcceptedItem, dryRun: boolean, language: Language): AcceptedRecord {
  const state = dryRun ? item.state : status === 'written' ? 'accepted' : 'noted';
  return { item: itemRecord({ ...item, state }), status, ref, message: message?.[language] ?? null };
}

function acceptedText({ item, status, ref, message }: AcceptedRecord, dryRun: boolean, language: Language): string {
  const title = visible(readableTex(item.title));
  const wrote = dryRun ? say('would write', '将写入') : say('wrote', '写入');
  const head =
    status === 'written'
      ? say(`${wrote.en} ${ref} ${title}`, `${wrote.zh} ${ref} ${title}`)
      : say(`noted already: ${title}`, `已经记过：${title}`);
  return message === null ? head[language] : `${head[language]}\n  ${visible(message)}`;
}
