import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const emptyLinkText: Rule = {
  id: 'empty-link-text',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A link has no text', '链接没有文字'),
  description: say(
    'The brackets for a link’s text are empty, so that nobody sees the link.',
    '链接里写文字的方括号是空的，读者看不见这个链接。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [a/b](https://github.com/a/b)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [](https://github.com/a/b)',
  *check({ links }) {
    for (const { note, text, url, line } of links) {
      if (!text || note.text.slice(text.start, text.end).trim() !== '') continue;
      const shown = shorten(url);
      yield {
        file: note.path,
        line,
        message: say(
          `The link to ${shown} has no text, so nobody sees it. Write some.`,
          `指向 ${shown} 的链接没有文字，读者看不见。请写上。`,
        ),
      };
    }
  },
};
