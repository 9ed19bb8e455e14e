import * as z from 'zod';
import { type Language, say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { loadLabs } from './load-labs.js';

const text = z.object({ en: z.string(), zh: z.string() });
const part = { name: z.string(), title: text, kind: z.string() };

const labOutput = z.object({
  name: z.string(),
  title: text,
  summary: text,
  papers: z.array(z.string()).meta({ description: 'By arXiv id.' }),
  links: z.array(z.string()),
  inputs: z.array(z.object({ ...part, isRequired: z.boolean() })),
  parameters: z.array(z.object(part)),
  outputs: z.array(z.object(part)),
  limits: text,
  licence: z.object({ method: text, weights: text }),
});

/** Lists the labs. */
export const labListOperation: Operation = defineOperation({
  name: 'lab list',
  summary: say('List the labs: methods of noted papers, ready to run', '列出实验：笔记中论文的方法，可直接运行'),
  description: say(
    'Lists each lab with the papers it is about, what it takes and gives, and the licences of its method and weights. It needs no log.',
    '列出每个实验：相关论文、输入与输出，以及方法和权重的许可。不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({}),
  positional: [],
  output: z.object({ labs: z.array(labOutput) }),
  examples: [{ command: 'lab list', text: say('What can be run?', '有哪些可以运行？') }],
  async run() {
    const { labs } = await loadLabs();
    return z.object({ labs: z.array(labOutput) }).parse({ labs });
  },
  render({ labs }, { language }) {
    if (labs.length === 0) return say('There are no labs yet.', '还没有实验。')[language];
    return labs.map((lab) => labText(lab, language)).join('\n\n');
  },
});

function labText(lab: z.output<typeof labOutput>, language: Language): string {
  const names = (list: readonly { readonly name: string; readonly title: { readonly en: string; readonly zh: string } }[]) =>
    list.map(({ name, title }) => `${name} (${title[language]})`).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [say('papers', '论文')[language], lab.papers.join(', ')],
    [say('takes', '输入')[language], names(lab.inputs)],
    [say('set with', '参数')[language], names(lab.parameters)],
    [say('gives', '输出')[language], names(lab.outputs)],
    [say('limits', '局限')[language], lab.limits[language]],
    [say('licence', '许可')[language], `${lab.licence.method[language]}; ${lab.licence.weights[language]}`],
  ];
  const lines = rows.filter(([, value]) => value !== '').map(([label, value]) => `  ${label}: ${value}`);
  return [`${lab.name}: ${lab.title[language]}`, `  ${lab.summary[language]}`, ...lines].join('\n');
}
