import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { textKey } from '../base/text-key.js';
import { findPapers, nearestPapers } from '../log/papers/find-papers.js';
import { type Paper, papersOf } from '../log/papers/papers.js';
import { idName, isStrongId } from '../log/papers/strong-ids.js';
import type { Log } from '../log/types.js';
import { entryTarget, shortened } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { paperRecord, paperRecordSchema } from './paper/paper-record.js';
import { paperText } from './paper/paper-text.js';
import { described, terminalOnly } from './parameters.js';

/** Tells all that was ever noted about a paper. */
export const paperOperation: Operation = defineOperation({
  name: 'paper',
  summary: say('Tell all that was ever noted about a paper', '查看关于一篇论文记过的一切'),
  description: say(
    'Finds one paper by whatever names it: an arXiv number or address of any version and form, a DOI, an address at OpenReview, the CVF or the ACL Anthology, its repository, an article about it, an entry, or a part of its title. It tells its ids, its code, and every entry that noted it, oldest first. Ids are one paper’s when an entry of the log says so; --why tells which.',
    '用任何写法找到一篇论文：任意版本与形式的 arXiv 编号或网址、DOI、OpenReview、CVF 或 ACL Anthology 的网址、它的代码仓库、讲它的文章、一点记录，或标题的一部分。列出它的编号、代码，以及记过它的每一点，从旧到新。日志里有一点写明时，不同编号才算同一篇；--why 说明是哪一点。',
  ),
  effect: 'read',
  input: z.strictObject({
    id: described(z.string(), say('the paper', '哪一篇论文'), 'paper'),
    why: terminalOnly(
      described(
        z.boolean().default(false),
        say('tell why its ids, code and articles are one paper’s', '说明为什么这些编号、代码和文章属于同一篇'),
      ),
    ),
  }),
  positional: ['id'],
  output: z.object({ papers: z.array(paperRecordSchema).meta({ description: 'One, or all of an entry or a repository.' }) }),
  examples: [
    { command: 'paper arXiv:2204.07154', text: say('By its number', '按编号') },
    { command: 'paper https://github.com/microsoft/Cream', text: say('By its code', '按代码') },
    { command: 'paper 2022-05-11#3 --why', text: say('Of an entry, and why its ids are one', '某一点的论文，并说明为何是同一篇') },
  ],
  async run({ daybook, language }, { id }) {
    const papers = askedPapers(await daybook.readLog(), id);
    return { papers: papers.map((paper) => paperRecord(paper, language)) };
  },
  render: ({ papers }, { input, language }) => papers.map((paper) => paperText(paper, input.why, language).join('\n')).join('\n\n'),
});

/**
 * The papers of an entry, or those that a text names.
 * @throws DaybookError `unknown-ref` naming the nearest papers, or those that have a part of a title in common.
 */
function askedPapers(log: Log, asked: string): readonly Paper[] {
  if (/^[\d.-]{8,10}[a-z]*#\d+$/.test(asked.trim())) return papersOfEntry(log, asked.trim());
  const isReadable = asked.length <= longestAsked;
  const found = isReadable ? findPapers(log, asked) : [];
  const isPartOfTitle = found.length > 1 && !asked.includes('/') && found.some((paper) => textKey(paper.title) !== textKey(asked));
  if (found.length > 0 && !isPartOfTitle) return found;
  const shown = shortened(asked);
  const near = isPartOfTitle ? found : isReadable ? nearestPapers(log, asked, mostCandidates) : [];
  const candidates = near.slice(0, mostCandidates);
  const list = candidates.map((paper) => `\n  ${nameOf(paper)}  ${paper.title}`).join('');
  if (isPartOfTitle) {
    throw new DaybookError('unknown-ref', say(`“${shown}” is in ${found.length} titles.`, `有 ${found.length} 个标题含“${shown}”。`), {
      hint: say(`Say which is meant:${list}`, `请指明是哪一篇：${list}`),
    });
  }
  throw new DaybookError('unknown-ref', say(`No paper “${shown}” is noted.`, `没有记过论文“${shown}”。`), {
    hint:
      candidates.length > 0
        ? say(`Perhaps one of these:${list}`, `也许是：${list}`)
        : say('Find it by other words with `daybook search`.', '可以用 `daybook search` 换个词找。'),
  });
}

const mostCandidates = 8;

/** As long as a query may be. */
const longestAsked = 4096;

/** What a paper can be asked for by: its id, else the entry that noted it first. */
function nameOf({ id, mentions }: Paper): string {
  const [first] = mentions;
  return isStrongId(id) || !first ? idName(id) : `${first.day.ref}#${first.n}`;
}

/** The papers that an entry is about, else those that it is a mention of. */
function papersOfEntry(log: Log, ref: string): readonly Paper[] {
  const { entry } = entryTarget(log, ref);
  const { about, papers } = papersOf(log);
  const own = about(entry);
  const found = own.length > 0 ? own : papers.filter((paper) => paper.mentions.some((mention) => mention.entry === entry));
  if (found.length > 0) return found;
  throw new DaybookError('unknown-ref', say(`${ref} names no paper.`, `${ref} 没有写论文。`), {
    hint: say(
      `Give it one: \`daybook edit ${ref} --set paper="Title https://…"\`.`,
      `可以补上：\`daybook edit ${ref} --set paper="标题 https://…"\`。`,
    ),
  });
}
