import * as z from 'zod';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { findLab } from './find-lab.js';
import { labFailure } from './lab-failure.js';
import { labHost, yesInput } from './lab-host.js';
import { loadLabs } from './load-labs.js';

const text = z.object({ en: z.string(), zh: z.string() });
const checkOutput = z.object({
  labs: z.array(
    z.object({
      lab: z.string(),
      isOk: z.boolean(),
      checks: z.array(z.object({ name: text, isOk: z.boolean(), detail: z.string() })),
      milliseconds: z.number(),
    }),
  ),
});

/** Lets labs show that they work on this machine. */
export const labCheckOperation: Operation = defineOperation({
  name: 'lab check',
  summary: say('Show that the labs work on this machine', '检查实验在这台机器上能否工作'),
  description: say(
    'Runs the self-check of one lab or of all, on data of their own whose answer is known; each takes at most a few seconds. It ends with exit status 3 when one fails. It needs no log.',
    '运行一个或全部实验的自检：数据自带，答案已知，每个最多几秒。有不通过的则退出码为 3。不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    name: described(z.string().optional(), say('the lab; all when left out', '实验名称；省略时为全部'), 'name'),
    ...yesInput,
  }),
  positional: ['name'],
  output: checkOutput,
  examples: [
    { command: 'lab check', text: say('Do all labs work here?', '所有实验都能运行吗？') },
    { command: 'lab check portrait', text: say('Does this one?', '这一个呢？') },
  ],
  async run(context, { name, yes }) {
    const loaded = await loadLabs();
    const { labs, checkLab } = loaded;
    const host = labHost(loaded, context, yes);
    const checked = [];
    try {
      for (const lab of name === undefined ? labs : [findLab(labs, name)]) {
        checked.push({ lab: lab.name, ...(await checkLab(lab, host)) });
      }
    } catch (error) {
      throw labFailure(error);
    }
    return checkOutput.parse({ labs: checked });
  },
  render: ({ labs }, { language }) => labs.flatMap((lab) => checkText(lab, language)).join('\n'),
  exit: ({ labs }) => (labs.every(({ isOk }) => isOk) ? 0 : 3),
});

function checkText({ lab, isOk, checks, milliseconds }: z.output<typeof checkOutput>['labs'][number], language: Language): string[] {
  const seconds = (milliseconds / 1000).toFixed(1);
  const head = isOk ? say(`${lab}: works (${seconds} s)`, `${lab}：正常（${seconds} 秒）`) : say(`${lab}: does not work`, `${lab}：不正常`);
  return [head[language], ...checks.map((check) => visible(`  ${check.isOk ? '✓' : '✗'} ${check.name[language]}: ${check.detail}`))];
}
