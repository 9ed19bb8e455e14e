import { say } from '../../base/text.js';
import { dateOfPath } from '../../log/read-note.js';
import type { Rule } from '../rule.js';

export const headingOtherDate: Rule = {
  id: 'heading-other-date',
  severity: 'error',
  enabledByDefault: true,
  title: say('The heading names another date than the file name', '标题里的日期与文件名不符'),
  description: say(
    'The day’s heading and the name of its file stand for different dates, or the heading’s date is not in the calendar. Most often the heading was left from the day before.',
    '当天标题与文件名代表的日期不同，或标题里的日期不存在。多半是标题还留着前一天的。',
  ),
  good: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.9）`,
  *check({ notes, dialect }) {
    for (const note of notes) {
      const day = note.days[0];
      const title = day?.title;
      const line = note.blocks.find((block) => block.kind === 'title')?.line ?? 1;
      if (!day || !title) continue;
      const named = dateOfPath(note.path, dialect);
      if (day.dateFrom === 'heading' && named && named !== day.date) {
        yield {
          file: note.path,
          line,
          message: say(
            `The heading says ${day.date}, the file name ${named}. Correct the one that is wrong.`,
            `标题写的是 ${day.date}，文件名是 ${named}。请改正写错的那个。`,
          ),
        };
      } else if (day.dateFrom === 'fileName' && /\d{4}\s?[.\-/年]\s?\d{1,2}\s?[.\-/月]\s?\d{1,2}/.test(title)) {
        yield {
          file: note.path,
          line,
          message: say(
            `No such day is in the calendar: “${title}”. Write the date ${day.date}.`,
            `日历里没有这一天：“${title}”。请写成 ${day.date}。`,
          ),
        };
      }
    }
  },
};
