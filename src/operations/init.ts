import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { dateIn } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { parseConfig } from '../log/config.js';
import { dialects } from '../log/dialects/index.js';
import { newReadme } from '../log/edit/new-readme.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

const defaultTitle = 'Daybook';
const dialectNames = dialects.map((dialect) => dialect.name);

/** Makes a new log. */
export const initOperation: Operation = defineOperation({
  name: 'init',
  summary: say('Make a new log', '新建日志'),
  description: say(
    'Makes a folder for notes, a README to publish to and daybook.json with the settings. Refuses where one of them is there already.',
    '新建笔记文件夹、供发布的 README 和记录设置的 daybook.json。其中任何一个已存在时拒绝执行。',
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
  ],
  async run(context, input) {
    const { daybook } = context;
    refuseExisting(daybook);
    const timezone = input.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const settings = {
      ...(input.title === undefined ? {} : { title: input.title }),
      dialect: input.dialect,
      timezone,
      site: { cards: true },
    };
    const configText = `${JSON.stringify(settings, null, 2)}\n`;
    const config = parseConfig(configText);
    const texts = {
      'daybook.json': configText,
      'README.md': newReadme(input.title ?? defaultTitle, dateIn(timezone, daybook.ports.now()), config.dialect),
      'notes/.gitkeep': '',
    };
    const changes = Object.entries(texts).map(([path, after]) => ({ path, before: null, after }));
    return applyChanges(context, changes, say('make a new log', '新建日志'), input.dryRun);
  },
  render(output, { language }) {
    const next = say('`daybook new` begins the first day.', '用 `daybook new` 开始第一天。');
    return output.dryRun ? renderChanges(output, language) : `${renderChanges(output, language)}\n${next[language]}`;
  },
});

function refuseExisting(daybook: Daybook): void {
  const present = ['daybook.json', 'README.md', 'notes'].filter((name) => existsSync(join(daybook.root, name)));
  if (present.length === 0) return;
  throw new DaybookError(
    'exists',
    say(`There is ${present.join(', ')} here already, so nothing was made.`, `这里已有 ${present.join('、')}，没有新建。`),
    {
      hint: present.includes('notes')
        ? say('A folder with notes/ is a log already: try `daybook status`.', '有 notes/ 的文件夹已经是日志：试试 `daybook status`。')
        : say('Choose an empty folder with -C.', '请用 -C 选择一个空文件夹。'),
    },
  );
}
