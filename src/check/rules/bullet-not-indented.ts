import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { fieldWords } from '../words.js';

export const bulletNotIndented: Rule = {
  id: 'bullet-not-indented',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A field’s bullet is not indented', '字段没有缩进'),
  description: say(
    'In Markdown the bullet then belongs to no entry: it ends the numbered list, and the numbers after it begin anew.',
    '在 Markdown 里这样的字段不属于条目：它会打断编号列表，后面的编号重新开始。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测\n   - Tips: 值得一看',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n- Abstract: 检测\n   - Tips: 值得一看',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      if (entry.ordinal === null) continue;
      const usual = entry.fields.find((field) => field.bullet !== '' && field.indent > 1)?.indent;
      let isFixable = true;
      for (const field of entry.fields) {
        if (field.bullet === '' || field.indent > 1) continue;
        const { en, zh } = fieldWords(field);
        const width = usual ?? `${entry.ordinal}. `.length;
        // The lines under it would have to move too, and they have no finding; and a bullet that moves under one that stays would become
        // a part of it.
        isFixable &&= !/[\r\n]./.test(note.text.slice(field.span.start, field.span.end).trimEnd());
        yield {
          file: note.path,
          line: field.line,
          message: say(
            `The bullet of ${en} is not indented, so it is no part of the entry. Put ${width} spaces before it.`,
            `${zh} 没有缩进，不属于这一条。请在前面加 ${width} 个空格。`,
          ),
          fix: isFixable ? [{ start: field.span.start, end: field.span.start, text: ' '.repeat(width - field.indent) }] : null,
        };
      }
    }
  },
};
