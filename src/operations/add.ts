import * as z from 'zod';
import type { IsoDate } from '../base/dates.js';
import { say } from '../base/text.js';
import { addEntry } from '../log/edit/add-entry.js';
import type { EntryDraft } from '../log/edit/entry-draft.js';
import { noteOf } from '../log/log.js';
import { notedBefore } from '../log/papers/noted-before.js';
import { readNote } from '../log/read-note.js';
import type { Log, NoteFile } from '../log/types.js';
import { capturedDraft, type TypedParts } from './add/captured-draft.js';
import { mentionRef, notedOutput, notedRecord, notedWords } from './add/noted.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import type { OperationContext } from './daybook-context.js';
import { readDate } from './find-target.js';
import { newDayChange, today } from './new-day.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { redoWhenChanged } from './redo-when-changed.js';

const addInput = z.strictObject({
  url: described(
    z.string(),
    say('the link of what was read; without a title also an arXiv id or a DOI', '读到的内容的链接；不给标题时也可以是 arXiv 编号或 DOI'),
    'url',
  ),
  title: described(
    z.string().optional(),
    say('its title; when left out, the page is fetched and fills what you do not give', '标题；省略时抓取网页，补上没给的字段'),
    'title',
  ),
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
  again: described(z.boolean().default(false), say('add what is noted already once more', '已经记过的也再记一次')),
  ...dryRunInput,
});

/** Adds an entry to a day. */
export const addOperation: Operation = defineOperation({
  name: 'add',
  summary: say('Add an entry to a day', '往一天里添加一点'),
  description: say(
    'Adds an entry, written as the day’s other entries are, to today’s note, which is begun when it is not there. With a title nothing is fetched, and what you do not give is left out. Without one the page is read: its title, abstract, papers, code and picture fill what you do not give, but no guesses. On the command line a saved page, a PDF, or - for what is pasted may stand in place of the link. What is noted already is refused before it is fetched.',
    '按当天已有内容的写法，往今天的笔记里添加一点；笔记不存在则先新建。给了标题就不联网，没给的字段不写；没给标题则读取网页，用它的标题、摘要、论文、代码和图片补上没给的字段，但不写猜测的内容。命令行上还可以用保存的网页、PDF 或 -（粘贴的内容）代替链接。已经记过的会在抓取之前拒绝。',
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
    { command: 'add https://arxiv.org/abs/2204.07154 --stars 3', text: say('Note a paper by its link', '给链接，记下一篇论文') },
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
    const draft = await draftOf(context, input);
    const make = async () => {
      const log = await daybook.readLog();
      const { note, before } = noteFor(log, date);
      const index = input.at === undefined ? note.entries.length : input.at - 1;
      const after = addEntry(note, draft, log.dialect, index);
      return { log, note, before, index, after, ref: `${note.days[0]?.ref ?? date}#${index + 1}` };
    };
    const { log, note, index, after, ref, report } = await redoWhenChanged(make, ({ note, before, after, ref }, refused) =>
      applyChanges(context, [{ path: note.path, before, after }], say(`add ${ref}`, `添加 ${ref}`), input.dryRun, refused),
    );
    const entry = readNote(note.path, after, log.dialect).entries[index];
    const noted = entry ? notedBefore(log, entry) : [];
    for (const one of noted) {
      if (one.what === 'article')
        daybook.ports.logger.warn(
          say(`${draft.url} is noted already: ${mentionRef(one.first)}.`, `${draft.url} 已经记过：${mentionRef(one.first)}。`),
        );
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

/** What was typed when there is a title, else what the page says with what was typed in its place. */
async function draftOf(context: OperationContext, input: z.output<typeof addInput>): Promise<EntryDraft> {
  const { title, url, again } = input;
  const typed = typedParts(input);
  if (title === undefined) return capturedDraft(context, await context.daybook.readLog(), typed, { input: url, again });
  return { relevance: 0, papers: [], code: [], images: [], ...typed, title, url };
}

function typedParts({ stars, abstract, paper, code, keyPoints, tips, image }: z.output<typeof addInput>): TypedParts {
  return {
    ...(stars !== undefined && { relevance: stars }),
    ...(abstract !== undefined && { abstract }),
    ...(paper.length > 0 && { papers: paper }),
    ...(code.length > 0 && { code }),
    ...(keyPoints !== undefined && { keyPoints }),
    ...(tips !== undefined && { tips }),
    ...(image.length > 0 && { images: image }),
  };
}
