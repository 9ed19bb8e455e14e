import * as z from 'zod';
import type { IsoDate } from '../base/dates.js';
import { type Bilingual, say } from '../base/text.js';
import { addEntry } from '../log/edit/add-entry.js';
import type { EntryDraft } from '../log/edit/entry-draft.js';
import { noteOf } from '../log/log.js';
import { type NotedBefore, notedBefore } from '../log/papers/noted-before.js';
import { readNote } from '../log/read-note.js';
import type { Log, NoteFile } from '../log/types.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import { readDate } from './find-target.js';
import { newDayChange, today } from './new-day.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { redoWhenChanged } from './redo-when-changed.js';

const addInput = z.strictObject({
  url: described(z.string(), say('the link of what was read', '读到的内容的链接'), 'url'),
  title: described(z.string(), say('its title', '标题'), 'title'),
  date: described(z.string().optional(), say('the day to add to; today when left out', '加到哪一天；省略时为今天'), 'date'),
  at: described(z.int().min(1).optional(), say('the position in the day; the end when left out', '在当天的位置；省略时为末尾'), 'position'),
  stars: described(z.int().min(0).max(5).optional(), say('how relevant it is, 0 to 5', '相关程度，0 到 5'), 'number'),
  abstract: described(z.string().optional(), say('what it says', '主要内容'), 'text'),
  paper: described(z.array(z.string()).default([]), say('a paper: “Title https://…” or a URL', '论文：“标题 https://…”或 URL'), 'paper'),
  code: described(z.array(z.string()).default([]), say('a repository', '代码仓库'), 'url'),
  keyPoints: described(z.string().optional(), say('its key points', '核心要点'), 'text'),
  tips: described(z.string().optional(), say('what you think of it', '你的看法'), 'text'),
  image: described(
    z.array(z.string()).default([]),
    say('a picture: a URL, or a path from the note', '图片：URL，或从笔记出发的路径'),
    'src',
  ),
  ...dryRunInput,
});

const notedOutput = z.object({
  what: z.enum(['article', 'paper', 'code']),
  id: z.string(),
  ref: z.string().meta({ description: 'The entry that noted it first.' }),
  date: z.string(),
  title: z.string().meta({ description: 'Of that entry.' }),
  times: z.int().meta({ description: 'How many entries had it before.' }),
});

/** Adds an entry to a day. */
export const addOperation: Operation = defineOperation({
  name: 'add',
  summary: say('Add an entry to a day', '往一天里添加一点'),
  description: say(
    'Adds an entry, written as the day’s other entries are, to today’s note, which is begun when it is not there. What you do not give is left out.',
    '按当天已有内容的写法，往今天的笔记里添加一点；笔记不存在则先新建。没给的字段不写。',
  ),
  effect: 'write',
  input: addInput,
  positional: ['url'],
  output: z.object({
    ref: z.string(),
    file: z.string(),
    ...changesOutput,
    noted: z.array(notedOutput).meta({ description: 'What of it was noted before.' }),
  }),
  examples: [
    {
      command:
        'add https://example.org/post --title "Vision transformers, compressed" --stars 2 --paper "MiniViT https://arxiv.org/abs/2204.07154"',
      text: say('Note what was just read', '记下刚读到的'),
    },
    {
      command: 'add https://example.org/post --title "A post" --date 2022-05-11 --dry-run',
      text: say('See what would be written', '看看会写什么'),
    },
  ],
  async run(context, input) {
    const { daybook } = context;
    const date = input.date === undefined ? today(daybook) : readDate(input.date);
    const make = async () => {
      const log = await daybook.readLog();
      const { note, before } = noteFor(log, date);
      const index = input.at === undefined ? note.entries.length : input.at - 1;
      const after = addEntry(note, draftOf(input), log.dialect, index);
      return { log, note, before, index, after, ref: `${note.days[0]?.ref ?? date}#${index + 1}` };
    };
    const { log, note, index, after, ref, report } = await redoWhenChanged(make, ({ note, before, after, ref }, refused) =>
      applyChanges(context, [{ path: note.path, before, after }], say(`add ${ref}`, `添加 ${ref}`), input.dryRun, refused),
    );
    const entry = readNote(note.path, after, log.dialect).entries[index];
    const noted = entry ? notedBefore(log, entry) : [];
    for (const one of noted) {
      if (one.what === 'article')
        daybook.ports.logger.warn(say(`${input.url} is noted already: ${refOf(one)}.`, `${input.url} 已经记过：${refOf(one)}。`));
      else daybook.ports.logger.info(notedWords(one));
    }
    return { ref, file: note.path, ...report, noted: noted.map(notedRecord) };
  },
  render: (output, { language }) =>
    [renderChanges(output, language), ...(output.dryRun ? [] : [say(`added ${output.ref}`, `添加 ${output.ref}`)[language]])].join('\n'),
});

/** The day's note, or a new one that is not on the disk yet. */
function noteFor(log: Log, date: IsoDate): { readonly note: NoteFile; readonly before: string | null } {
  const day = log.days.find((each) => each.date === date);
  const note = day && noteOf(log, day);
  if (note) return { note, before: note.text };
  const change = newDayChange(log, date);
  return { note: readNote(change.path, change.after, log.dialect), before: null };
}

function draftOf(input: z.output<typeof addInput>): EntryDraft {
  return {
    title: input.title,
    url: input.url,
    relevance: input.stars ?? 0,
    abstract: input.abstract ?? null,
    papers: input.paper,
    code: input.code,
    keyPoints: input.keyPoints ?? null,
    tips: input.tips ?? null,
    images: input.image,
  };
}

function refOf({ first }: NotedBefore): string {
  return `${first.day.ref}#${first.n}`;
}

function notedRecord(one: NotedBefore): z.output<typeof notedOutput> {
  const { what, id, first, times } = one;
  return { what, id, ref: refOf(one), date: first.day.date, title: first.entry.title, times };
}

/** “arXiv:2204.07154 was noted on 2021-04-29 through another article: 2021-04-29#4 “…”.” */
function notedWords(one: NotedBefore): Bilingual {
  const { name, first, times, isThroughOther } = one;
  const { date } = first.day;
  const where = `${refOf(one)} “${first.entry.title}”`;
  const more = times === 1 ? say('', '') : say(`, and ${times} times in all`, `，共 ${times} 次`);
  return isThroughOther
    ? say(
        `${name} was noted on ${date} through another article: ${where}${more.en}.`,
        `${name} 在 ${date} 经由另一篇文章记过：${where}${more.zh}。`,
      )
    : say(`${name} was noted on ${date} already: ${where}${more.en}.`, `${name} 在 ${date} 已经记过：${where}${more.zh}。`);
}
