import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const urlSpaces: Rule = {
  id: 'url-spaces',
  severity: 'warning',
  enabledByDefault: true,
  title: say('Spaces surround an address', '网址前后有空格'),
  description: say('A space stands between the brackets of a link and its address.', '链接的括号与网址之间有空格。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b](https://github.com/a/b)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b]( https://github.com/a/b)',
  *check({ links }) {
    for (const { note, target, line } of links) {
      const written = note.text.slice(target.start, target.end);
      const bare = written.trim();
      if (written === bare || bare === '') continue;
      const start = target.start + written.indexOf(bare);
      const outer = [
        { start: target.start, end: start, text: '' },
        { start: start + bare.length, end: target.end, text: '' },
      ];
      yield {
        file: note.path,
        line,
        message: say('The address has a space before or after it. Remove it.', '网址前后有空格。请删去。'),
        fix: outer.filter((edit) => edit.start < edit.end),
      };
    }
  },
};
