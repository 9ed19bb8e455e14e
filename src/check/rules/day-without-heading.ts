import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const dayWithoutHeading: Rule = {
  id: 'day-without-heading',
  severity: 'info',
  enabledByDefault: true,
  title: say('A note has no heading', '笔记没有标题'),
  description: say('The note’s date is known only from its file name.', '这篇笔记的日期只能从文件名得知。'),
  good: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== notes/202205/0510.md
## :paperclip:  今日要点

1. [一种轻量检测器](https://mp.weixin.qq.com/s/aaa) :star:`,
  *check({ notes }) {
    for (const note of notes) {
      const day = note.days[0];
      if (!day || day.title !== null) continue;
      yield {
        file: note.path,
        line: 1,
        message: say(
          `The note has no heading. Begin it with one that names ${day.date}.`,
          `笔记没有标题。请在开头写上含 ${day.date} 的标题。`,
        ),
      };
    }
  },
};
