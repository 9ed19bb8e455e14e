import { say } from '../../base/text.js';
import { swallowedLines } from '../html-blocks.js';
import { lineEndingOf } from '../lines.js';
import type { Rule } from '../rule.js';

export const titleInHtmlBlock: Rule = {
  id: 'title-in-html-block',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A title is swallowed by HTML', '标题被 HTML 吞掉'),
  description: say(
    'In CommonMark (GitHub’s Markdown) HTML runs to the next blank line, so a title directly after `</div>` is shown as plain text, without its link.',
    '在 CommonMark（GitHub 所用的 Markdown）里，HTML 一直延续到下一个空行；紧跟在 `</div>` 后的标题会原样显示，链接失效。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div><img src="https://example.org/a.png">\n</div>\n\n2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div><img src="https://example.org/a.png">\n</div>\n2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:',
  *check({ notes }) {
    for (const note of notes) {
      const titles = new Map(note.entries.map((entry) => [entry.line, entry]));
      for (const line of swallowedLines(note.text)) {
        if (!titles.has(line.number)) continue;
        yield {
          file: note.path,
          line: line.number,
          message: say(
            'Markdown takes this title for a part of the HTML above it. Put a blank line before it.',
            'Markdown 会把这个标题当作上面 HTML 的一部分。请在它前面空一行。',
          ),
          fix: [{ start: line.start, end: line.start, text: lineEndingOf(note.text) }],
        };
      }
    }
  },
};
