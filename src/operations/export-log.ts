import * as z from 'zod';
import { say } from '../base/text.js';
import { logRecord } from '../log/record.js';
import { daysToCsv } from './export/csv.js';
import { daysToMarkdown } from './export/markdown.js';
import { dayRecordSchema } from './export/schema.js';
import { defineOperation, type Operation } from './operation.js';
import { described, terminalOnly } from './parameters.js';

/** Prints all days and entries as data. */
export const exportOperation: Operation = defineOperation({
  name: 'export',
  summary: say('Print the whole log as data, or its papers as citations', '把整个日志输出为数据，或把其中的论文输出为引文'),
  description: say(
    'Prints every day and entry on standard output. JSON is the complete form; CSV has one row an entry; Markdown is a plain list by day, the same whatever the dialect. BibTeX, CSL-JSON and RIS have the papers, each once, with what the log knows of them: no authors.',
    '把每一天、每一点写到标准输出。JSON 最完整；CSV 每点一行；Markdown 按天列出，与日志的写法无关。BibTeX、CSL-JSON 和 RIS 只有论文，每篇一次，写出日志所知的内容：没有作者。',
  ),
  effect: 'read',
  input: z.strictObject({
    format: terminalOnly(
      described(z.enum(['json', 'csv', 'md', 'bibtex', 'csl', 'ris']).default('json'), say('how the log is written', '输出格式')),
    ),
  }),
  positional: [],
  output: z.object({
    days: z.array(dayRecordSchema),
    citations: z.string().optional().meta({ description: 'Only with --format bibtex, csl or ris: the papers in that form.' }),
  }),
  examples: [
    { command: 'export --format json > log.json', text: say('Keep the log as data', '把日志存成数据') },
    { command: 'export --format csv > log.csv', text: say('Open it as a table', '用表格打开') },
    { command: 'export --format bibtex > papers.bib', text: say('Cite the papers', '引用其中的论文') },
  ],
  async run({ daybook }, { format }) {
    const log = await daybook.readLog();
    for (const problem of log.problems) daybook.ports.logger.warn(problem.message);
    const days = [...logRecord(log).days];
    if (!isCitation(format)) return { days };
    const { logCitations } = await import('../publish/cite/citation.js');
    return { days, citations: (await citationPrinters[format]())(logCitations(log)) };
  },
  render(output, { input }) {
    if (output.citations !== undefined) return output.citations;
    if (input.format === 'csv') return daysToCsv(output.days);
    if (input.format === 'md') return daysToMarkdown(output.days);
    return JSON.stringify(output, null, 2);
  },
});

const citationPrinters = {
  bibtex: async () => (await import('../publish/cite/bibtex.js')).printBibtex,
  csl: async () => (await import('../publish/cite/csl.js')).printCsl,
  ris: async () => (await import('../publish/cite/ris.js')).printRis,
};

function isCitation(format: string): format is keyof typeof citationPrinters {
  return format in citationPrinters;
}
