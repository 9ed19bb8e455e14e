import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { dateIn } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { parseConfig } from '../log/config.js';
import { dialects } from '../log/dialects/index.js';
import { newReadme } from '../log/edit/new-readme.js';
import { attributesPath, withAttributes } from '../log/journal-attributes.js';
import { queuePath } from '../log/queue/queue-event.js';
import type { Change } from '../worktree/change.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { inboxWorkflowPath, inboxWorkflowText } from './init/inbox-workflow.js';
import { type ProgramSource, repositoryToFill, workflowPath, workflowText } from './init/workflow.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

const defaultTitle = 'Daybook';
const dialectNames = dialects.map((dialect) => dialect.name);

/** Makes a new log. */
export const initOperation: Operation = defineOperation({
  name: 'init',
  summary: say('Make a new log', '新建日志'),
  description: say(
    'Makes a folder for notes, a README to publish to and daybook.json with the settings. Refuses where one of them is there already. With --github it adds workflows for GitHub, also to a log that is there: one builds the site for GitHub Pages, one runs the mornings of the inbox.',
    '新建笔记文件夹、供发布的 README 和记录设置的 daybook.json。其中任何一个已存在时拒绝执行。加 --github 会写入 GitHub 的工作流，也可用于已有的日志：一个为 GitHub Pages 构建网站，一个运行收件箱的早间任务。',
  ),
  effect: 'write',
  input: z.strictObject({
    title: described(z.string().min(1).optional(), say('what the log is called', '日志的名字'), 'text'),
    dialect: described(z.enum(dialectNames).default('author'), say('how notes and README are written', '笔记和 README 的写法')),
    timezone: described(
      z.string().optional(),
      say('decides what today is; the one of this machine when left out', '决定今天是哪天；省略时用本机时区'),
      'zone',
    ),
    github: described(
      z.boolean().default(false),
      say(
        'write workflows: one checks, builds and puts the site on GitHub Pages, one runs the inbox every morning; in a log that is there already, only these',
        '写入 GitHub 工作流：一个检查、构建并发布到 GitHub Pages，一个每天早上运行收件箱；已有的日志只写这些文件',
      ),
    ),
    program: described(
      z.string().optional(),
      say(
        'with --github: the repository that the workflows take Daybook from, with a tag or commit',
        '与 --github 同用：工作流从哪个仓库取得 Daybook，带标签或提交',
      ),
      'owner/name@ref',
    ),
    ...dryRunInput,
  }),
  positional: [],
  output: z.object(changesOutput),
  examples: [
    {
      command: 'init --title "My reading log" --dialect english',
      text: say('A log in English in this folder', '在当前文件夹新建英文日志'),
    },
    { command: '-C ~/my-log init', text: say('A log in the default dialect in another folder', '在另一个文件夹新建默认写法的日志') },
    {
      command: 'init --github --program owner/daybook@v0.1.0',
      text: say('A site on GitHub Pages that follows each push', '每次推送后更新的 GitHub Pages 网站'),
    },
  ],
  async run(context, input) {
    const { daybook } = context;
    const workflows = input.github ? workflowsOf(daybook, programOf(input.program)) : [];
    if (input.github && isLog(daybook)) {
      if (workflows.length === 0) refuseExisting(daybook, [workflowPath, inboxWorkflowPath]);
      return applyChanges(context, workflows, say('add the workflows of the site and the inbox', '添加网站和收件箱的工作流'), input.dryRun);
    }
    refuseExisting(daybook, ['daybook.json', 'README.md', 'notes']);
    const timezone = input.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const settings = {
      ...(input.title === undefined ? {} : { title: input.title }),
      dialect: input.dialect,
      timezone,
      site: { cards: true, search: true },
    };
    const configText = `${JSON.stringify(settings, null, 2)}\n`;
    const config = parseConfig(configText);
    const texts = {
      'daybook.json': configText,
      'README.md': newReadme(input.title ?? defaultTitle, dateIn(timezone, daybook.ports.now()), config.dialect),
      'notes/.gitkeep': '',
      ...(existsSync(join(daybook.root, attributesPath)) ? {} : { [attributesPath]: withAttributes(null, queuePath) }),
    };
    const changes = [...Object.entries(texts).map(([path, after]) => ({ path, before: null, after })), ...workflows];
    return applyChanges(context, changes, say('make a new log', '新建日志'), input.dryRun);
  },
  render(output, { input, language }) {
    if (output.dryRun) return renderChanges(output, language);
    const isNew = output.files.some(({ file }) => file === 'daybook.json');
    const next = [
      ...(isNew ? [say('`daybook new` begins the first day.', '用 `daybook new` 开始第一天。')] : []),
      ...(input.github && input.program === undefined ? [fillIn] : []),
    ];
    return [renderChanges(output, language), ...next.map((line) => line[language])].join('\n');
  },
});

const fillIn = say(
  'Fill in DAYBOOK_REPOSITORY and DAYBOOK_REF in .github/workflows: where the workflows take Daybook from.',
  '请在 .github/workflows 里填写 DAYBOOK_REPOSITORY 和 DAYBOOK_REF：工作流从哪里取得 Daybook。',
);

/** The workflows that are not there yet: a log that has one of them can be given the other. */
function workflowsOf({ root }: Daybook, program: ProgramSource): readonly Change[] {
  const texts = { [workflowPath]: workflowText(program), [inboxWorkflowPath]: inboxWorkflowText(program) };
  return Object.entries(texts).flatMap(([path, after]) => (existsSync(join(root, path)) ? [] : [{ path, before: null, after }]));
}

function isLog({ root }: Daybook): boolean {
  return existsSync(join(root, 'daybook.json')) || existsSync(join(root, 'notes'));
}

/** `owner/name@ref` */
function programOf(text: string | undefined): ProgramSource {
  if (text === undefined) return { repository: repositoryToFill, ref: 'v0.1.0' };
  const found = /^([A-Za-z0-9-]+\/[\w.-]+)@([\w][\w./-]*)$/.exec(text);
  if (found) return { repository: found[1] as string, ref: found[2] as string };
  throw new DaybookError('usage', say(`“${text}” names no repository and ref.`, `“${text}”没有写明仓库和标签。`), {
    hint: say('Write it as owner/daybook@v0.1.0, or with a commit after @.', '请写成 owner/daybook@v0.1.0，@ 之后也可以是提交。'),
  });
}

function refuseExisting(daybook: Daybook, names: readonly string[]): void {
  const present = names.filter((name) => existsSync(join(daybook.root, name)));
  if (present.length === 0) return;
  throw new DaybookError(
    'exists',
    say(`Here already: ${present.join(', ')}. Nothing was made.`, `这里已有 ${present.join('、')}，没有新建。`),
    {
      hint: present.includes(workflowPath)
        ? say('Change it by hand, or delete it and try again.', '请手工修改，或删除后再试。')
        : present.includes('notes')
          ? say('A folder with notes/ is a log already: try `daybook status`.', '有 notes/ 的文件夹已经是日志：试试 `daybook status`。')
          : say('Choose an empty folder with -C.', '请用 -C 选择一个空文件夹。'),
    },
  );
}
