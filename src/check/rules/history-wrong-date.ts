import { say } from '../../base/text.js';
import { dateOfHeading } from '../../log/read-note.js';
import { resolvePath } from '../resolve-path.js';
import type { Rule } from '../rule.js';

export const historyWrongDate: Rule = {
  id: 'history-wrong-date',
  severity: 'error',
  enabledByDefault: true,
  title: say('The history names another date than the note it links to', '历史更新里的日期与所链接的笔记不符'),
  description: say(
    'The date in the text of a history link is not the date of the note behind it.',
    '历史更新中链接文字里的日期不是所指笔记的日期。',
  ),
  good: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.11）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  *check({ readme, log }) {
    if (!readme) return;
    const dateOf = new Map(log.days.map((day) => [day.path, day.date]));
    for (const { href, text, line } of readme.entries) {
      const written = dateOfHeading(text, log.dialect);
      const path = resolvePath(readme.path, href);
      const date = path === null ? undefined : dateOf.get(path);
      if (!written || !date || written === date) continue;
      yield {
        file: readme.path,
        line,
        message: say(
          `The link says ${written}, but ${path} is the note of ${date}. Make them agree.`,
          `链接写的是 ${written}，而 ${path} 是 ${date} 的笔记。请统一。`,
        ),
      };
    }
  },
};
