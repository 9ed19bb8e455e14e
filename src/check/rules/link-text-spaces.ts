import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const linkTextSpaces: Rule = {
  id: 'link-text-spaces',
  severity: 'info',
  enabledByDefault: true,
  title: say('Spaces surround a link’s text', '链接文字前后有空格'),
  description: say('A space stands between the brackets of a link and its text.', '链接的方括号与文字之间有空格。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b](https://github.com/a/b)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b ](https://github.com/a/b)',
  *check({ links }) {
    for (const { note, text, line } of links) {
      const written = text ? note.text.slice(text.start, text.end) : '';
      const bare = written.trim();
      if (!text || written === bare || bare === '') continue;
      const start = text.start + written.indexOf(bare);
      const outer = [
        { start: text.start, end: start, text: '' },
        { start: start + bare.length, end: text.end, text: '' },
      ];
      yield {
        file: note.path,
        line,
        message: say('The link’s text has a space before or after it. Remove it.', '链接文字前后有空格。请删去。'),
        fix: outer.filter((edit) => edit.start < edit.end),
      };
    }
  },
};
