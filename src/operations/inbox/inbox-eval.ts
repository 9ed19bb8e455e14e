import * as z from 'zod';
import { type IsoDate, parseDate } from '../../base/dates.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { evaluationOutput, evaluationRecord } from './evaluation-record.js';
import { evaluationText } from './evaluation-text.js';
import { readCandidates } from './read-candidates.js';

/** Measures how well the inbox would have ordered what the log noted later. */
export const inboxEvalOperation: Operation = defineOperation({
  name: 'inbox eval',
  summary: say('Measure how good the order of the inbox is', '衡量收件箱排序的好坏'),
  description: say(
    'Learns from the days of the log until a date, that day included, and orders the papers that it noted after it, mixed with candidates of a file. Papers noted until then are left out; what the log noted later counts as wanted, also where the file has it. Each is offered by its title alone. The table has precision among the first ten, average precision and AUC with intervals, beside the same for newest first, matching of keywords, arxiv-sanity-lite and zotero-arxiv-daily.',
    '用日志中某日及以前的日子学习偏好，再把之后记下的论文和文件里的候选混在一起排序。那时已记过的不参加；后来记下的算想看的，文件里有的也算。每个候选只凭标题。表中列出前十准确率、平均准确率和 AUC 及其区间，并与最新在前、关键词匹配、arxiv-sanity-lite、zotero-arxiv-daily 的排法比较。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    until: described(z.string(), say('the last day that is learnt from', '学习偏好所用的最后一天'), 'date'),
    candidates: described(
      z.string(),
      say(
        'a JSON file of [{title, url}] with what else was offered; - reads stdin',
        '其他候选的 JSON 文件 [{title, url}]；- 从标准输入读取',
      ),
      'file',
    ),
  }),
  positional: [],
  output: evaluationOutput,
  examples: [
    {
      command: 'inbox eval --until 2022-04-30 --candidates others.json',
      text: say('How well what was noted in May would have been found', '五月记下的，会不会排在前面'),
    },
    { command: 'inbox eval --until 2022-04-30 --candidates others.json --json', text: say('The same as data', '输出为数据') },
  ],
  async run(context, { until, candidates }) {
    const date = dateOf(until);
    const others = await readCandidates(context, candidates);
    const { daybook } = context;
    const [log, { evaluate }, { reading }] = await Promise.all([
      daybook.readLog(),
      import('../../inbox/evaluation/evaluate.js'),
      import('./reading.js'),
    ]);
    return evaluationRecord(evaluate(log, date, others, reading(daybook.config)));
  },
  render: (evaluation, { language }) => evaluationText(evaluation, language),
});

function dateOf(text: string): IsoDate {
  const date = parseDate(text);
  if (date !== null) return date;
  throw new DaybookError('bad-date', say(`“${text}” is no date.`, `“${text}”不是日期。`), {
    hint: say('Give a day such as 2022-04-30.', '请给出日期，如 2022-04-30。'),
  });
}
