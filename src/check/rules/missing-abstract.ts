import { say } from '../../base/text.js';
import type { Entry, Field, NoteFile } from '../../log/types.js';
import type { Rule } from '../rule.js';
import { entryWords } from '../words.js';

export const missingAbstract: Rule = {
  id: 'missing-abstract',
  severity: 'info',
  enabledByDefault: true,
  title: say('An entry does not say what it is about', '条目没有写主要内容'),
  description: say(
    'The entry has fields, but no abstract and no other text, while most entries of the note have one.',
    '这一条有字段，但没有主要内容，也没有别的文字，而同一篇里多数条目都有。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割
3. [丙方法](https://mp.weixin.qq.com/s/ccc) :star:
   - Abstract: 跟踪`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割
3. [丙方法](https://mp.weixin.qq.com/s/ccc) :star:
   - Abstract: 跟踪`,
  *check({ entries }) {
    const counts = new Map<NoteFile, number>();
    for (const { note, entry } of entries) {
      if (entry.fields.some((field) => field.kind === 'abstract')) counts.set(note, (counts.get(note) ?? 0) + 1);
    }
    for (const noted of entries) {
      const { note, entry } = noted;
      const { en, zh } = entryWords(noted);
      const place = { file: note.path, line: entry.line };
      if (entry.fields.some(isListOfLinks)) {
        yield {
          ...place,
          message: say(
            `The abstract of ${en} holds only links. Say in a line what it is about.`,
            `${zh}的主要内容只有链接。请用一句话说明。`,
          ),
        };
      } else if (!hasText(entry) && hasLinks(entry) && (counts.get(note) ?? 0) * 2 > note.entries.length) {
        yield { ...place, message: say(`${en} has no abstract. Say in a line what it is about.`, `${zh}没有主要内容。请用一句话说明。`) };
      }
    }
  },
};

function isListOfLinks({ kind, text, links }: Field): boolean {
  return kind === 'abstract' && text === '' && links.length > 0;
}

function hasText({ fields }: Entry): boolean {
  return fields.some(
    ({ kind, text }) => kind === 'abstract' || (text !== '' && (kind === 'text' || kind === 'tips' || kind === 'keyPoints')),
  );
}

function hasLinks({ fields, media }: Entry): boolean {
  return media.length > 0 || fields.some((field) => field.links.length > 0 || field.text !== '');
}
