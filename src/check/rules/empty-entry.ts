import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { entryWords } from '../words.js';

export const emptyEntry: Rule = {
  id: 'empty-entry',
  severity: 'info',
  enabledByDefault: true,
  title: say('An entry has only a title', '条目只有标题'),
  description: say('Nothing stands under the title: no text, no link, no picture.', '标题下面什么也没有：没有文字、链接或图片。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:',
  *check({ entries }) {
    for (const noted of entries) {
      const { fields, media } = noted.entry;
      if (media.length > 0 || fields.some((field) => field.text !== '' || field.links.length > 0)) continue;
      const { en, zh } = entryWords(noted);
      yield {
        file: noted.note.path,
        line: noted.entry.line,
        message: say(`${en} has a title and nothing else yet. Say what it is about.`, `${zh}只有标题。请写上内容。`),
      };
    }
  },
};
