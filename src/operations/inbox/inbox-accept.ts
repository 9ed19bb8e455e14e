import * as z from 'zod';
import { readableTex } from '../../base/readable-tex.js';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { withReadNote } from '../../log/with-note.js';
import { type ChangeReport, changesOutput, dryRunInput } from '../apply-changes.js';
import { readDate } from '../find-target.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { type AcceptedItem, acceptItem } from './accept-item.js';
import { waitingAfter } from './dismiss-items.js';
import { findItems } from './find-items.js';
import { itemInput } from './item-input.js';
import { type ItemRecord, itemOutput, itemRecord } from './item-record.js';
import { notedWords, waitingItems } from './item-text.js';
import { openInbox } from './open-inbox.js';

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
    'Writes each item as an entry into today’s note, which is begun when it is not there: its page is read as `add` does, and where nothing answers the entry has what its source told. What is noted already is told and not written again. `inbox undo` takes the entry away again while nobody has changed it.',
    '把每个条目写成今天笔记里的一点，笔记不存在则先新建：像 `add` 那样读取网页；网页没有响应时，用来源所说的内容。已经记过的只作说明，不重复写。只要之后没人改过，`inbox undo` 会再把它删去。',
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
        status: z.enum(['written', 'noted']).meta({ description: 'noted: the log had it already, and nothing was written.' }),
        ref: z.string().nullable().meta({ description: 'The entry that notes it.' }),
        message: z.string().nullable().meta({ description: 'Why its page was not read, or where it is noted; null when all went well.' }),
      }),
    ),
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
    const { daybook, language } = context;
    if (day !== undefined) readDate(day);
    const log = await daybook.readLog();
    const inbox = await openInbox(daybook, log);
    const found = findItems(inbox, log, [item].flat());
    const items: AcceptedRecord[] = [];
    const changes: ChangeReport[] = [];
    // A dry run writes nothing, so the entries before are kept in mind.
    let ahead = log;
    for (const one of found) {
      const before = dryRun ? ahead : await daybook.readLog();
      const { status, ref, message, changes: own, note } = await acceptItem(context, before, one, { date: day, dryRun });
      if (note !== null) ahead = withReadNote(before, note);
      const state = dryRun ? one.state : status === 'written' ? 'accepted' : 'noted';
      changes.push(own);
      items.push({ item: itemRecord({ ...one, state }), status, ref, message: message?.[language] ?? null });
    }
    // Of a file that was created and then changed, that it was created.
    const files = [...new Map(changes.flatMap((one) => one.files.map((file) => [file.file, file] as const)).reverse()).values()].reverse();
    const diff = dryRun ? changes.map((one) => one.diff ?? '').join('') : null;
    return { items, waiting: waitingAfter(inbox.items, dryRun ? [] : found), dryRun, files, diff };
  },
  render: (output, { language }) => {
    const { items, waiting, dryRun, diff } = output;
    const lines = items.map((one) => acceptedText(one, dryRun, language));
    return [...(diff ? [diff.trimEnd()] : []), ...lines, waitingItems(waiting)[language]].join('\n');
  },
});

function acceptedText({ item, status, ref, message }: AcceptedRecord, dryRun: boolean, language: Language): string {
  const title = visible(readableTex(item.title));
  const wrote = dryRun ? say('would write', '将写入') : say('wrote', '写入');
  const noted = item.notedOn === null ? say('noted already', '已经记过') : notedWords(item.notedOn);
  const head =
    status === 'written'
      ? say(`${wrote.en} ${ref} ${title}`, `${wrote.zh} ${ref} ${title}`)
      : say(`${noted.en}: ${title}`, `${noted.zh}：${title}`);
  return message === null ? head[language] : `${head[language]}\n  ${visible(message)}`;
}
