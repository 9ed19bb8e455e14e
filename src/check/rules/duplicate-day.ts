import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const duplicateDay: Rule = {
  id: 'duplicate-day',
  severity: 'error',
  enabledByDefault: true,
  title: say('A note repeats an earlier one', '整篇笔记与之前的重复'),
  description: say(
    'Nearly all entries of the note stand in one earlier note: it was copied as a template and not overwritten.',
    '这篇笔记几乎所有条目都在之前的同一篇里：多半是把旧笔记当模板复制后没有改写。',
  ),
  good: `=== notes/202205/0510.md
1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 一种新的检测方法
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 一种新的分割方法
=== notes/202205/0511.md
1. [丙方法](https://mp.weixin.qq.com/s/ccc) :star:
   - Abstract: 一种新的跟踪方法
2. [丁方法](https://mp.weixin.qq.com/s/ddd) :star:
   - Abstract: 一种新的重建方法`,
  bad: `=== notes/202205/0510.md
1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 一种新的检测方法
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 一种新的分割方法
=== notes/202205/0511.md
1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 一种新的检测方法
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 一种新的分割方法`,
  *check({ duplicates }) {
    for (const [note, earlier] of duplicates) {
      yield {
        file: note.path,
        line: 1,
        message: say(
          `The note repeats ${earlier.path}. Write this day’s entries, or remove the file.`,
          `整篇笔记与 ${earlier.path} 重复。请写上当天的内容，或删除文件。`,
        ),
      };
    }
  },
};
