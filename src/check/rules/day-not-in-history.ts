import { say } from '../../base/text.js';
import { isDraft } from '../../log/public-log.js';
import { resolvePath } from '../resolve-path.js';
import type { Rule } from '../rule.js';

export const dayNotInHistory: Rule = {
  id: 'day-not-in-history',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A day is missing in the README’s history', '某一天不在 README 的历史更新中'),
  description: say(
    'A reader of the README cannot find this note, because no line of the history links to it or names its date.',
    'README 的历史更新没有链接到这篇笔记，也没有这一天，读者找不到它。',
  ),
  good: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）
=== notes/202205/0511.md
# 公众号内容拓展学习笔记（2022.5.11）`,
  *check({ readme, notes }) {
    if (!readme || readme.entries.length === 0) return;
    const paths = new Set(readme.entries.map(({ href }) => resolvePath(readme.path, href)));
    const dates = new Set(readme.entries.map(({ date }) => date));
    for (const note of notes) {
      const date = note.days[0]?.date;
      if (!date || paths.has(note.path) || dates.has(date) || isDraft(note)) continue;
      yield {
        file: note.path,
        line: 1,
        message: say(
          `${date} is not in the history of ${readme.path}. Add it with \`daybook publish readme --date ${date}\`, or by hand.`,
          `${date} 不在 ${readme.path} 的历史更新中。可用 \`daybook publish readme --date ${date}\` 补上，或手工添加。`,
        ),
      };
    }
  },
};
