import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const dayWithoutDate: Rule = {
  id: 'day-without-date',
  severity: 'error',
  enabledByDefault: true,
  title: say('A note has no date', '笔记没有日期'),
  description: say(
    'Neither the heading nor the file name holds a date, so the note belongs to no day.',
    '标题和文件名里都没有日期，这篇笔记不属于任何一天。',
  ),
  good: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== notes/202205/ideas.md
# 拓展学习笔记`,
  *check({ notes }) {
    for (const note of notes) {
      if (note.days.length > 0) continue;
      yield {
        file: note.path,
        line: 1,
        message: say(
          'No date can be read from the heading or the file name. Write it in one of them.',
          '标题和文件名里都读不出日期。请在其中之一写上。',
        ),
      };
    }
  },
};
