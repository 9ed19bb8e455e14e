import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { entryWords } from '../words.js';

export const titleWithoutLink: Rule = {
  id: 'title-without-link',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A title has no link', '标题没有链接'),
  description: say('The entry’s title links to no article.', '条目的标题没有链接到文章。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测',
  bad: '1. 甲方法 :star:\n   - Abstract: 检测',
  *check({ entries }) {
    for (const noted of entries) {
      if (noted.entry.url !== null) continue;
      const { en, zh } = entryWords(noted);
      yield {
        file: noted.note.path,
        line: noted.entry.line,
        message: say(`${en} has no link. Make its title one: [title](address).`, `${zh}没有链接。请把标题写成 [标题](网址)。`),
      };
    }
  },
};
