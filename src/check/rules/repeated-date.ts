import { say } from '../../base/text.js';
import type { NoteFile } from '../../log/types.js';
import type { Rule } from '../rule.js';

export const repeatedDate: Rule = {
  id: 'repeated-date',
  severity: 'warning',
  enabledByDefault: true,
  title: say('Two notes have the same date', '两篇笔记日期相同'),
  description: say('Another file of the log is a note of this date already.', '日志里已有另一个文件是这一天的笔记。'),
  good: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）
=== notes/202205/0511.md
# 公众号内容拓展学习笔记（2022.5.11）`,
  bad: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）
=== notes/202205/0511.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  *check({ notes }) {
    const seen = new Map<string, NoteFile>();
    for (const note of notes) {
      const date = note.days[0]?.date;
      const first = date && seen.get(date);
      if (date && !first) seen.set(date, note);
      if (!first) continue;
      yield {
        file: note.path,
        line: note.blocks.find((block) => block.kind === 'title')?.line ?? 1,
        message: say(
          `${first.path} is a note of ${date} too. Correct the date, or put the two notes together.`,
          `${first.path} 也是 ${date} 的笔记。请更正日期，或合并两篇笔记。`,
        ),
      };
    }
  },
};
