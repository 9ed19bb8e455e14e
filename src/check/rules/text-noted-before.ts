import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import type { Field } from '../../log/types.js';
import type { NotedEntry } from '../check-context.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';
import { fieldWords } from '../words.js';

/** Shorter texts are repeated for good reasons: an abstract “目标检测综述”, or tips that are a saying of the author’s. */
const shortest = { abstract: 10, tips: 16, keyPoints: 16 } as const;

export const textNotedBefore: Rule = {
  id: 'text-noted-before',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A text stands in an earlier entry already', '文字与之前的条目相同'),
  description: say(
    'The abstract, the tips or the key points of an entry are word for word those of an earlier one.',
    '条目的主要内容、Tips 或核心要点与之前的条目一字不差。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 一种快速的目标检测方法
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 一种快速的目标跟踪方法`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 一种快速的目标检测方法
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 一种快速的目标检测方法`,
  *check({ entries }) {
    for (const { again, first } of repeatsOf(entries.flatMap(textsOf))) {
      const { en, zh } = fieldWords(again.field);
      yield {
        file: again.noted.note.path,
        line: again.noted.entry.line,
        message: say(
          `${en} has the words of ${first.noted.ref}. Write this entry’s own.`,
          `${zh} 与 ${first.noted.ref} 一字不差。请写本条的内容。`,
        ),
      };
    }
  },
};

function textsOf(noted: NotedEntry): { readonly key: string; readonly noted: NotedEntry; readonly field: Field }[] {
  return noted.entry.fields.flatMap((field) => {
    const { kind, text } = field;
    if (kind !== 'abstract' && kind !== 'tips' && kind !== 'keyPoints') return [];
    const key = textKey(text);
    return key.length < shortest[kind] ? [] : [{ key: `${kind} ${key}`, noted, field }];
  });
}
