import { say } from '../../base/text.js';
import { linesOf } from '../lines.js';
import type { Rule } from '../rule.js';

export const emptyBullet: Rule = {
  id: 'empty-bullet',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A bullet is empty', '空的列表项'),
  description: say('A bullet stands in an entry with nothing behind it.', '条目里有一个后面什么也没有的列表符号。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测\n   -',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const { text, start, number } of linesOf(note.text.slice(entry.span.start, entry.span.end))) {
        if (!/^\s*[-*+]\s*$/.test(text)) continue;
        const from = entry.span.start + start;
        yield {
          file: note.path,
          line: entry.line + number - 1,
          message: say('The bullet is empty. Write something behind it or remove it.', '列表项是空的。请填写或删去。'),
          fix: [{ start: from, end: from + text.length, text: '' }],
        };
      }
    }
  },
};
