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
  summary: say('Print the whole log as JSON, CSV or Markdown', '把整个日志输出为 JSON、CSV 或 Markdown'),
  description: say(
    'Prints every day and entry on standard output. JSON is the complete form; CSV has one row an entry; Markdown is a plain list by day, the same whatever the dialect.',
    '把每一天、每一点写到标准输出。JSON 最完整；CSV 每点一行；Markdown 按天列出，与日志的方言无关。',
  ),
  effect: 'read',
  input: z.strictObject({
    format: terminalOnly(described(z.enum(['json', 'csv', 'md']).default('json'), say('how the log is written', '输出格式'))),
  }),
  positional: [],
  output: z.object({ days: z.array(dayRecordSchema) }),
  examples: [
    { command: 'export --format json > log.json', text: say('Keep the log as data', '把日志存成数据') },
    { command: 'export --format csv > log.csv', text: say('Open it as a table', '用表格打开') },
  ],
  async run({ daybook }) {
    const log = await daybook.readLog();
    for (const problem of log.problems) daybook.ports.logger.warn(problem.message);
    return { days: [...logRecord(log).days] };
  },
  render(output, { input }) {
    if (input.format === 'csv') return daysToCsv(output.days);
    if (input.format === 'md') return daysToMarkdown(output.days);
    return JSON.stringify(output, null, 2);
  },
});
