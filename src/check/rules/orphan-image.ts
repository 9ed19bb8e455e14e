import { say } from '../../base/text.js';
import { assetHash } from '../../log/known-picture.js';
import type { NoteFile } from '../../log/types.js';
import { isRelativeLink, resolvePath } from '../resolve-path.js';
import type { Rule } from '../rule.js';

export const orphanImage: Rule = {
  id: 'orphan-image',
  severity: 'info',
  enabledByDefault: true,
  title: say('A local picture is used nowhere', '本地图片没有被引用'),
  description: say(
    'The file lies in the log, but no note and not the README shows or links to it. Kept copies below assets/ are `images gc`’s.',
    '文件在日志里，但没有笔记或 README 引用它。assets/ 里存下的图片由 `images gc` 清理。',
  ),
  good: '=== notes/202205/images/a.png\n=== notes/202205/0511.md\n1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="images/a.png">',
  bad: '=== notes/202205/images/b.png\n=== notes/202205/0511.md\n1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:',
  *check({ notes, log }) {
    const pictures = [...log.files]
      .filter((path) => /\.(?:png|jpe?g|gif|webp|svg|bmp|mp4|webm|mov)$/i.test(path) && assetHash(path) === null)
      .sort();
    if (pictures.length === 0) return;
    const used = new Set([...notes, ...(log.readme ? [log.readme] : [])].flatMap((note) => [...localTargets(note)]));
    for (const path of pictures) {
      if (used.has(path)) continue;
      yield {
        file: path,
        line: 1,
        message: say('No note shows this file. Remove it, or use it.', '没有笔记引用这个文件。请删去，或用上它。'),
      };
    }
  },
};

/** Everything in a file that could name another file of the log: `src`, `href` and targets of links. */
function* localTargets(note: NoteFile): Generator<string> {
  for (const found of note.text.matchAll(/(?:src|href|poster)\s{0,8}=\s{0,8}["']?([^"'\s<>]{1,1000})|\]\(\s{0,8}([^()\s]{1,1000})/gi)) {
    const target = found[1] ?? found[2] ?? '';
    const path = isRelativeLink(target) ? resolvePath(note.path, target) : null;
    if (path !== null) yield path;
  }
}
