import { say } from '../../base/text.js';
import type { Field } from '../../log/types.js';
import type { Rule } from '../rule.js';
import { fieldWords } from '../words.js';

export const emptyField: Rule = {
  id: 'empty-field',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A field has no value', '字段没有内容'),
  description: say(
    'A label stands there and says nothing: nothing follows it, or only links follow where text is expected.',
    '有标签而没有内容：后面什么也没有，或该写文字的地方只有链接。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测\n   - 参考阅读：[综述](https://example.org/survey)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract:\n   - 参考阅读：',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const field of entry.fields) {
        if (!isEmpty(field) || (entry.media.length > 0 && isCaption(field))) continue;
        const name = field.kind === 'text' ? field.text.replace(/[:：]$/, '') : '';
        const { en, zh } = name === '' ? fieldWords(field) : say(name, name);
        yield {
          file: note.path,
          line: field.line,
          message: say(`${en} says nothing. Fill it in or remove it.`, `${zh} 没有内容。请填写或删去。`),
        };
      }
    }
  },
};

function isEmpty({ kind, label, bullet, text, links }: Field): boolean {
  if (kind === 'text') return bullet !== '' && links.length === 0 && /^[^:：。.\n]{1,12}[:：]$/.test(text);
  return label !== '' && text === '' && links.length === 0;
}

/** “效果图：” stands over a picture. */
function isCaption({ kind, text }: Field): boolean {
  return kind === 'text' && /图|视频|动画|效果|演示|结果|figure|picture|video|demo|result/i.test(text);
}
