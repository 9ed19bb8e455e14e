import { say } from '../../base/text.js';
import { publicLog } from '../../log/public-log.js';
import type { Rule } from '../rule.js';

export const readmeBehind: Rule = {
  id: 'readme-behind',
  severity: 'info',
  enabledByDefault: true,
  title: say('The README’s update date is not the newest day', 'README 的更新时间不是最新一天'),
  description: say(
    'The date of the last update in the README is not the date of the newest note.',
    'README 中的更新时间与最新笔记的日期不同。',
  ),
  good: `=== README.md
更新今日时间：2022.5.10
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== README.md
更新今日时间：2022.5.9
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  *check({ readme, log }) {
    const updated = readme?.updated;
    const newest = publicLog(log).days.at(-1);
    if (!readme || !updated?.date || !newest || updated.date === newest.date) return;
    yield {
      file: readme.path,
      line: updated.line,
      message: say(
        `The README was last updated for ${updated.date}; the newest note is of ${newest.date}. Run \`daybook publish readme\`.`,
        `README 更新到 ${updated.date}，最新的笔记是 ${newest.date}。请运行 \`daybook publish readme\`。`,
      ),
    };
  },
};
