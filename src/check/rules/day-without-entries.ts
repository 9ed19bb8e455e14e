import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const dayWithoutEntries: Rule = {
  id: 'day-without-entries',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A day has no entries', '某一天没有条目'),
  description: say('The note has no entry at all.', '这篇笔记一条内容也没有。'),
  good: '1. [一种轻量检测器](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 轻量检测器',
  bad: `# 公众号内容拓展学习笔记（2022.5.11）

## :paperclip:  今日要点`,
  *check({ notes }) {
    for (const note of notes) {
      if (note.entries.length > 0) continue;
      yield {
        file: note.path,
        line: 1,
        message: say(
          'The note has no entries. Add one with `daybook add`, or remove the file.',
          '笔记里没有条目。可用 `daybook add` 添加，或删除文件。',
        ),
      };
    }
  },
};
