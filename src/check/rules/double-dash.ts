import { say } from '../../base/text.js';
import { linesOf } from '../lines.js';
import type { Rule } from '../rule.js';

export const doubleDash: Rule = {
  id: 'double-dash',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A bullet has two dashes', '列表符号打了两次'),
  description: say(
    'The dash of a bullet was typed twice, so that the second stands before the label.',
    '列表的短横多打了一个，第二个落在标签前面。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - -Abstract: 检测',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const { text, start, number } of linesOf(note.text.slice(entry.span.start, entry.span.end))) {
        // "   - -主要内容：", not "------" and not "- -0.5 dB"
        const found = /^(\s*-)(\s*-)(?=\s*[^\s\d-]|\s+\d)/.exec(text);
        if (!found?.[1] || !found[2]) continue;
        const from = entry.span.start + start + found[1].length;
        yield {
          file: note.path,
          line: entry.line + number - 1,
          message: say('Two dashes begin the bullet. Leave one.', '列表项以两个短横开头。请只留一个。'),
          fix: [{ start: from, end: from + found[2].length, text: text.startsWith(' ', found[0].length) ? '' : ' ' }],
        };
      }
    }
  },
};
