import { say } from '../../base/text.js';
import type { NoteFile } from '../../log/types.js';
import { type Line, lineEndingOf, linesOf } from '../lines.js';
import type { Finding, Rule } from '../rule.js';

export const unclosedDiv: Rule = {
  id: 'unclosed-div',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A <div> is never closed', '<div> 没有闭合'),
  description: say(
    'A `<div>` has no `</div>` before the next entry or the end of the file, so everything after it stands inside.',
    '`<div>` 在下一条或文件结束之前没有 `</div>`，后面的内容都会落在里面。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div align=center><img src="https://example.org/a.png">\n</div>',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<div align=center><img src="https://example.org/a.png">',
  *check({ notes }) {
    for (const note of notes) {
      if (!note.text.includes('<div')) continue;
      for (const block of note.blocks) {
        if (block.raw.includes('<div')) for (const line of openDivs(block.raw)) yield unclosed(note, block.start, block.line, line);
      }
    }
  },
};

/** The lines of the tags that a block opens and does not close. */
function openDivs(text: string): Line[] {
  const open: Line[] = [];
  for (const line of linesOf(text)) {
    for (const tag of line.text.matchAll(/<(\/?)div(?=[\s>]|$)/gi)) {
      if (tag[1] === '') open.push(line);
      else open.pop();
    }
  }
  return open;
}

function unclosed(note: NoteFile, blockStart: number, blockLine: number, line: Line): Finding {
  const end = blockStart + line.start + line.text.trimEnd().length;
  // What a <div> without a picture on its line was meant to hold cannot be known.
  const isWhole = /<(?:img|video|iframe)[\s>]/i.test(line.text) && line.text.trimEnd().endsWith('>');
  const holdsOne = line.text.match(/<div/gi)?.length === 1;
  return {
    file: note.path,
    line: blockLine + line.number - 1,
    message: say('This <div> is never closed. Write </div> after what it holds.', '这个 <div> 没有闭合。请在其内容后写上 </div>。'),
    fix: isWhole && holdsOne ? [{ start: end, end, text: `${lineEndingOf(note.text)}</div>` }] : null,
  };
}
