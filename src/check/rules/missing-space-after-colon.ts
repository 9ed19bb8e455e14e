import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { fieldWords } from '../words.js';

export const missingSpaceAfterColon: Rule = {
  id: 'missing-space-after-colon',
  severity: 'info',
  enabledByDefault: true,
  title: say('No space after a label’s colon', '标签的冒号后缺空格'),
  description: say(
    'A half-width colon after a label is followed by the value without a space. After a full-width colon none is needed.',
    '标签的半角冒号后直接跟内容，没有空格。全角冒号后不需要空格。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测\n   - Tips：值得一看',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract:检测',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const field of entry.fields) {
        if (field.label === '') continue;
        const start = field.labelSpan.end;
        const found = /^\*{0,2}\s{0,8}:(?!\*\*\s)(?=[^\s:：])/.exec(note.text.slice(start, start + 16));
        if (!found) continue;
        const { en, zh } = fieldWords(field);
        const at = start + found[0].length;
        yield {
          file: note.path,
          line: field.line,
          message: say(`The colon after ${en} has no space behind it. Add one.`, `${zh} 的冒号后缺一个空格。请补上。`),
          fix: [{ start: at, end: at, text: ' ' }],
        };
      }
    }
  },
};
