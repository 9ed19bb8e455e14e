import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const startAfterFirstDay: Rule = {
  id: 'start-after-first-day',
  severity: 'warning',
  enabledByDefault: true,
  title: say('The README’s start date is after the first day', 'README 的开始时间晚于第一天'),
  description: say('The log has notes from before the date on which it is said to begin.', '日志里有早于所写开始时间的笔记。'),
  good: `=== README.md
更新开始时间：2022.5.10
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== README.md
更新开始时间：2022.5.11
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  *check({ readme, log }) {
    const started = readme?.started;
    const first = log.days[0];
    if (!readme || !started?.date || !first || started.date <= first.date) return;
    yield {
      file: readme.path,
      line: started.line,
      message: say(
        `The log is said to begin on ${started.date}, but its first note is of ${first.date} (${first.path}). Correct the date.`,
        `写明的开始时间是 ${started.date}，但第一篇笔记是 ${first.date}（${first.path}）。请更正日期。`,
      ),
    };
  },
};
