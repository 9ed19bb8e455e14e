import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const emptyUrl: Rule = {
  id: 'empty-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A link has no address', '链接没有网址'),
  description: say('The brackets for a link’s address are empty.', '链接里写网址的括号是空的。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b](https://github.com/a/b)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b]()',
  *check({ links }) {
    for (const { note, title, url, line } of links) {
      if (url !== '' || title === null) continue;
      const text = shorten(title);
      yield {
        file: note.path,
        line,
        message: say(
          `The link “${text}” has no address. Put one in, or write the text without brackets.`,
          `链接 “${text}” 没有网址。请填上，或去掉括号。`,
        ),
      };
    }
  },
};
