import { say } from '../../base/text.js';
import { isFilePath } from '../path-shape.js';
import { isRelativeLink, resolvePath } from '../resolve-path.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const linkMissingFile: Rule = {
  id: 'link-missing-file',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A link leads to a file that is not in the log', '链接指向日志里没有的文件'),
  description: say('A relative link in a note leads to no file of the log.', '笔记里的相对链接找不到对应的文件。'),
  good: '=== notes/202205/0510.md\n1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n=== notes/202205/0511.md\n1. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:\n   - 相关：[昨天](0510.md)',
  bad: '=== notes/202205/0511.md\n1. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:\n   - 相关：[昨天](0510.md)',
  *check({ links, log }) {
    const notes = new Set(log.notes.map((note) => note.path));
    for (const { note, url, line, text } of links) {
      // Only what is written like a path: a bare word or a host without https is `malformed-url`.
      if (!text || !isRelativeLink(url) || !isFilePath(url)) continue;
      const path = resolvePath(note.path, url);
      if (path !== null && (notes.has(path) || log.files.has(path) || path === log.readme?.path || path === '')) continue;
      const shown = shorten(url);
      yield {
        file: note.path,
        line,
        message: say(`${shown} is not in the log. Correct the path or add the file.`, `日志里没有 ${shown}。请改正路径或补上文件。`),
      };
    }
  },
};
