import { say } from '../../base/text.js';
import { linesOf } from '../lines.js';
import type { Rule } from '../rule.js';

/** Zero-width space, word joiner, and a byte order mark that is not the file's first character. Joiners inside emoji are left alone. */
const invisible = /[\u200b\u2060]|(?<!^)\ufeff/g;

export const zeroWidthSpace: Rule = {
  id: 'zero-width-space',
  severity: 'info',
  enabledByDefault: true,
  title: say('An invisible character stands in the text', '文本里有看不见的字符'),
  description: say(
    'Zero-width spaces come from editors and web pages; nobody sees them, and searching stumbles over them.',
    '零宽空格常由编辑器或网页带入，看不见，却会妨碍查找。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) \u200b :star:',
  *check({ notes }) {
    for (const note of notes) {
      if (!/[\u200b\u2060\ufeff]/.test(note.text)) continue;
      for (const { text, start, number } of linesOf(note.text)) {
        const found = [...text.matchAll(invisible)];
        if (found.length === 0) continue;
        yield {
          file: note.path,
          line: number,
          message: say('An invisible zero-width character stands on this line. Remove it.', '这一行有看不见的零宽字符。请删去。'),
          fix: found.map(({ index }) => ({ start: start + index, end: start + index + 1, text: '' })),
        };
      }
    }
  },
};
