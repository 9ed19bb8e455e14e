import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { extendTopics } from '../log/subjects/find-topics.js';
import { topics as knownTopics } from '../log/subjects/topics.js';
import { logStats } from '../pages/stats/log-stats.js';
import { yearsOf } from '../pages/stats/year-log.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { statsRecord, statsSchema } from './stats/stats-record.js';
import { statsText } from './stats/stats-text.js';

/** Counts the log, or one year of it. */
export const statsOperation: Operation = defineOperation({
  name: 'stats',
  summary: say('Count what the log holds', '统计日志'),
  description: say(
    'Counts days, entries, months, relevance, topics over time, venues, hosts, what was noted most and what is unfinished: the figures of the pages Stats and Year, from the same place. A topic is said to rise or fall only when its share of the entries changed by more than chance would. Shares are 0 to 1.',
    '统计天数、点数、每月、相关度、主题的起落、会议、网站、记得最多的和没写完的：与“统计”“年度报告”两页的数字同出一处。主题占比的变化超出偶然时才说它升或降。占比为 0 到 1。',
  ),
  effect: 'read',
  input: z.strictObject({
    year: described(
      z.int().min(1000).max(9999).optional(),
      say('only this year; compares it with the year before', '只看这一年，并与前一年比较'),
    ),
  }),
  positional: [],
  output: statsSchema,
  examples: [
    { command: 'stats', text: say('The whole log in figures', '整个日志的数字') },
    { command: 'stats --year 2022', text: say('One year', '某一年') },
    { command: 'stats --json', text: say('The same as data', '同样的内容，输出为数据') },
  ],
  async run({ daybook }, { year }) {
    const log = await daybook.readLog();
    const years = yearsOf(log);
    if (year !== undefined && !years.includes(year)) {
      throw new DaybookError('unknown-ref', say(`Nothing is noted in ${year}.`, `${year} 年没有记录。`), {
        hint:
          years.length === 0
            ? say('The log has no day yet.', '日志还没有一天。')
            : say(`There are days in ${years.join(', ')}.`, `有记录的年份：${years.join('、')}。`),
      });
    }
    return statsRecord(logStats({ log, topics: extendTopics(knownTopics, daybook.config.site.topics) }, year ?? null));
  },
  render: (output, { language }) => statsText(output, language).join('\n'),
});
