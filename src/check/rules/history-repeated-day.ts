import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const historyRepeatedDay: Rule = {
  id: 'history-repeated-day',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A day stands twice in the history', '历史更新里同一天出现两次'),
  description: say('Two lines of the README’s history link to the same file.', 'README 历史更新中有两行指向同一个文件。'),
  good: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0509.md">公众号内容拓展学习笔记（2022.5.9）</a>
    2. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>`,
  bad: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>
    2. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>`,
  *check({ readme }) {
    const lines = new Map<string, number>();
    for (const { href, line } of readme?.entries ?? []) {
      const first = lines.get(href);
      if (first === undefined) lines.set(href, line);
      else {
        yield {
          file: readme?.path ?? '',
          line,
          message: say(
            `${href} is listed on line ${first} already. Remove one of the two lines.`,
            `${href} 在第 ${first} 行已经列出。请删去其中一行。`,
          ),
        };
      }
    }
  },
};
