import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { editDay, indexAfter } from './day-edit.js';
import { changedFields, entryValues, fieldValues, formFields } from './entry-values.js';

const day = `# 公众号内容拓展学习笔记（2022.5.11）

------

## :paperclip:  今日要点

1. [小模型的**蒸馏** \\[一\\]](https://example.org/a)         :star::star:
   - Abstract: 见[这一篇](https://example.org/x)，一种 **蒸馏** 方法
   - Paper: [Small [tiny] Models](https://arxiv.org/abs/2204.00001)（官方）
   - Code: [https://github.com/example/small](https://github.com/example/small)
   - Tips:  
     - \`学生\` 网络更快   
     - 第二点，见 [图](https://example.org/y)

<div align=center><img src="images/a.png" style='zoom:100%'>
</div>

2. [检测 YOLOv6](https://example.org/b)       :star:
   - Tips: 前 <img src="images/b.png"> 后

3. 没有链接的一点

4. [括号 \\[ 一半](https://example.org/d)
`;

const note = readNote('notes/202205/0511.md', day, authorDialect);

describe('the values of a form', () => {
  test('are texts as they are written, with their marks and links', () => {
    expect(entryValues(note, 0)).toEqual({
      title: '小模型的**蒸馏** \\[一\\]',
      url: 'https://example.org/a',
      relevance: 2,
      abstract: '见[这一篇](https://example.org/x)，一种 **蒸馏** 方法',
      paper: [{ title: 'Small [tiny] Models', url: 'https://arxiv.org/abs/2204.00001' }],
      code: [{ title: null, url: 'https://github.com/example/small' }],
      keyPoints: '',
      tips: '`学生` 网络更快\n第二点，见 [图](https://example.org/y)',
      tags: '',
    });
    expect(entryValues(note, 3).title).toBe('括号 [ 一半');
    expect(entryValues(note, 2)).toMatchObject({ title: '没有链接的一点', url: '', relevance: 0, paper: [] });
  });

  test('change no byte when they are sent back as they are', () => {
    for (const index of note.entries.keys()) {
      const values = entryValues(note, index);
      const all = formFields.flatMap((field) => fieldValues(field, values[field]));
      expect(editDay(note, { kind: 'set', index, values: all }, authorDialect)).toBe(day);
    }
  });

  test('keep a link in a line that another line of the field changes beside', () => {
    const tips = '`学生` 网络更快\n第二点，见 [图](https://example.org/y)\n第三点';
    const after = editDay(note, { kind: 'set', index: 0, values: fieldValues('tips', tips) }, authorDialect);
    expect(after).toBe(day.replace('example.org/y)\n', 'example.org/y)\n     - 第三点\n'));
  });

  test('name the fields that differ', () => {
    const values = entryValues(note, 0);
    expect(changedFields(values, { ...values, relevance: 3, paper: [] })).toEqual(['relevance', 'paper']);
    expect(changedFields(values, { ...values })).toEqual([]);
  });

  test('refuse a link that is no web address', () => {
    expect(() => fieldValues('code', [{ title: null, url: 'javascript:alert(1)' }])).toThrow('is no web address');
  });
});

describe('pictures of an entry', () => {
  test('one more comes after all that the entry says', () => {
    const after = editDay(note, { kind: 'add-picture', index: 0, src: 'images/c.png' }, authorDialect);
    expect(after).toBe(
      day
        .replace("zoom:100%'>\n</div>\n", `zoom:100%'>\n</div>\n<div align=center><img src="images/c.png" style='zoom:100%'>\n</div>\n`)
        .replace('</div>\n<div', '</div>\n\n<div'),
    );
    expect(readNote(note.path, after, authorDialect).entries[0]?.media.map(({ src }) => src)).toEqual(['images/a.png', 'images/c.png']);
  });

  test('adding one and taking it out gives the same bytes', () => {
    for (const index of [0, 2]) {
      const added = editDay(note, { kind: 'add-picture', index, src: 'images/c.png' }, authorDialect);
      const at = (note.entries[index]?.media.length ?? 0) as number;
      expect(editDay(readNote(note.path, added, authorDialect), { kind: 'remove-picture', index, at }, authorDialect)).toBe(day);
    }
  });

  test('taking the last one out leaves no empty div', () => {
    expect(editDay(note, { kind: 'remove-picture', index: 0, at: 0 }, authorDialect)).toBe(
      day.replace(`\n\n<div align=center><img src="images/a.png" style='zoom:100%'>\n</div>`, ''),
    );
  });

  test('one among words is left to who wrote them', () => {
    expect(() => editDay(note, { kind: 'remove-picture', index: 1, at: 0 }, authorDialect)).toThrow('would not read back');
  });

  test('an address that leads to a script is refused', () => {
    expect(() => editDay(note, { kind: 'add-picture', index: 0, src: 'javascript:alert(1)' }, authorDialect)).toThrow('is no picture');
    expect(() => editDay(note, { kind: 'add-picture', index: 0, src: 'a.png" onerror="x' }, authorDialect)).toThrow('is no picture');
  });
});

describe('where an entry stands after a step', () => {
  const steps = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), from: fc.nat(2), to: fc.nat(2) }),
    fc.record({ kind: fc.constant('remove' as const), index: fc.nat(2) }),
    fc.record({ kind: fc.constant('add' as const), draft: fc.constant({ title: '新的一点' }), at: fc.nat(3) }),
  );
  test('is where the note has it', () => {
    fc.assert(
      fc.property(steps, fc.nat(2), (edit, index) => {
        const after = readNote(note.path, editDay(note, edit, authorDialect), authorDialect);
        const place = indexAfter(edit, index);
        if (place === null) expect(after.entries.some(({ title }) => title === note.entries[index]?.title)).toBe(false);
        else expect(after.entries[place]?.title).toBe(note.entries[index]?.title);
      }),
    );
  });
});
