import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const titleWithoutNumber: Rule = {
  id: 'title-without-number',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A title has no number', '标题没有序号'),
  description: say(
    'An entry’s title stands without the number that the other entries of the note have.',
    '这一条的标题没有序号，而同一篇里的其他条目有。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测

   [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割`,
  *check({ notes }) {
    for (const note of notes) {
      if (note.entries.every((entry) => entry.ordinal === null)) continue;
      for (const entry of note.entries) {
        if (entry.ordinal !== null) continue;
        yield {
          file: note.path,
          line: entry.line,
          message: say(
            'The title has no number. Put one before it, or make it a part of the entry above.',
            '标题没有序号。请补上，或并入上一条。',
          ),
        };
      }
    }
  },
};
