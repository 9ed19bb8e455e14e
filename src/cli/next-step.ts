import { DaybookError } from '../base/errors.js';
import type { Ports } from '../base/ports.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { openDaybook } from '../daybook.js';
import { type Status, statusLines, statusOperation } from '../operations/status.js';

/** What `daybook` alone prints: how things stand in the folder, and the command that is most likely wanted next. */
export async function nextStep(folder: string, ports: Ports, language: Language, json: boolean): Promise<string> {
  const found = await statusOf(folder, ports, language);
  if (json) return JSON.stringify(found?.status ?? null, null, 2);
  const steps = found ? stepsFrom(found.status) : stepsWithoutLog;
  const state = found?.text ?? say('There is no log in this folder.', '这个文件夹里没有日志。')[language];
  const width = Math.max(...steps.map(([command]) => command.length));
  return [state, '', ...steps.map(([command, text]) => `  ${command.padEnd(width)}  ${text[language]}`)].join('\n');
}

type Step = readonly [command: string, text: Bilingual];

const help: Step = ['daybook --help', say('all verbs', '全部命令')];

const stepsWithoutLog: readonly Step[] = [
  ['daybook init', say('make one here', '在这里新建一个')],
  ['daybook -C <dir> …', say('work on the log of another folder', '使用另一个文件夹里的日志')],
  help,
];

async function statusOf(folder: string, ports: Ports, language: Language): Promise<{ status: Status; text: string } | null> {
  try {
    const daybook = await openDaybook(folder, ports);
    const status = (await statusOperation.run({ daybook, language }, {})) as Status;
    return { status, text: statusLines(status, language).join('\n') };
  } catch (error) {
    if (error instanceof DaybookError && error.code === 'not-a-log') return null;
    throw error;
  }
}

function stepsFrom(status: Status): readonly Step[] {
  const write: Step = status.today.isWritten
    ? ['daybook add <url>', say('note something read today', '记下今天读到的')]
    : ['daybook new', say('begin today’s note', '开始今天的笔记')];
  const publish: Step = ['daybook publish readme', say('bring the README up to the newest day', '把 README 更新到最新一天')];
  const rest: readonly Step[] = [
    ['daybook check', say('find mistakes', '检查错误')],
    ['daybook serve', say('read it in a browser', '在浏览器里阅读')],
    help,
  ];
  return status.readme.isCurrent === false ? [write, publish, ...rest] : [write, ...rest];
}
