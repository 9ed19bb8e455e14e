import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { fieldWords } from '../words.js';

export const doubledColon: Rule = {
  id: 'doubled-colon',
  severity: 'warning',
  enabledByDefault: true,
  title: say('Two colons stand after a label', '标签后有两个冒号'),
  description: say('A colon was typed twice, in one width or in both.', '冒号多打了一次，或半角全角各打了一次。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Tips: 值得一看',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Tips：: 值得一看',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const field of entry.fields) {
        if (field.label === '') continue;
        const start = field.labelSpan.end;
        // "**：: ", ": ："
        const found = /^(\*{0,2}\s{0,8}[:：])(?:\s{0,8}[:：]){1,8}/.exec(note.text.slice(start, start + 24));
        if (!found?.[1]) continue;
        const { en, zh } = fieldWords(field);
        yield {
          file: note.path,
          line: field.line,
          message: say(`Two colons stand after ${en}. Leave one.`, `${zh} 后面有两个冒号。请只留一个。`),
          fix: [{ start: start + found[1].length, end: start + found[0].length, text: '' }],
        };
      }
    }
  },
};
