import { say } from '../../base/text.js';
import { swallowedLines } from '../html-blocks.js';
import { lineEndingOf } from '../lines.js';
import type { Rule } from '../rule.js';

export const headingInHtmlBlock: Rule = {
  id: 'heading-in-html-block',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A heading is swallowed by HTML', '章节标题被 HTML 吞掉'),
  description: say(
    'In CommonMark (GitHub’s Markdown) HTML runs to the next blank line, so a heading directly after `</div>` is shown as plain text.',
    '在 CommonMark（GitHub 所用的 Markdown）里，HTML 一直延续到下一个空行；紧跟在 `</div>` 后的章节标题会原样显示。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div><img src="https://example.org/a.png">\n</div>\n\n## :paperclip:  Others',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div><img src="https://example.org/a.png">\n</div>\n## :paperclip:  Others',
  *check({ notes }) {
    for (const note of notes) {
      for (const line of swallowedLines(note.text)) {
        if (!/^ {0,3}#{1,6}\s/.test(line.text)) continue;
        yield {
          file: note.path,
          line: line.number,
          message: say(
            'Markdown takes this heading for a part of the HTML above it. Put a blank line before it.',
            'Markdown 会把这个章节标题当作上面 HTML 的一部分。请在它前面空一行。',
          ),
          fix: [{ start: line.start, end: line.start, text: lineEndingOf(note.text) }],
        };
      }
    }
  },
};
