import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { entryWords } from '../words.js';

export const missingStars: Rule = {
  id: 'missing-stars',
  severity: 'info',
  enabledByDefault: true,
  title: say('An entry has no stars', '条目没有星标'),
  description: say(
    'The entry’s relevance is not given, though the other entries of the note have stars.',
    '这一条没有相关程度，而同一篇里的其他条目都有星标。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star::star:
   - Abstract: 分割`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb)
   - Abstract: 分割`,
  *check({ entries, dialect }) {
    const starred = new Set(entries.filter(({ entry }) => entry.relevance > 0).map(({ note }) => note));
    for (const noted of entries) {
      if (noted.entry.relevance > 0 || !starred.has(noted.note)) continue;
      const { en, zh } = entryWords(noted);
      const star = dialect.stars[0] ?? '⭐';
      yield {
        file: noted.note.path,
        line: noted.entry.line,
        message: say(`${en} has no stars. Write one to five ${star} after its title.`, `${zh}没有星标。请在标题后写一到五个 ${star}。`),
      };
    }
  },
};
