import { describe, expect, test } from 'vitest';
import { authorDialect, englishDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { addEntry } from './add-entry.js';
import { removeEntry } from './remove-entry.js';

const two = `# 笔记（2022.5.11）

## 今日要点

1. [甲](https://example.org/a)         :star:
   - Abstract: 方法

<div align=center><img src="images/a.png">
</div>


2. [乙](https://example.org/b)       :star::star:
   - Tips: 点


## Others
`;

describe('addEntry', () => {
  test('writes an entry at the end as the note writes its own', () => {
    const edited = addEntry(
      note(two),
      {
        title: '丙 | YOLOv6',
        url: 'https://example.org/c',
        relevance: 3,
        abstract: '检测',
        papers: ['[P](https://arxiv.org/abs/1)', { title: 'Q', url: null }],
        code: ['https://github.com/example/c'],
        tips: '一\n二',
        images: ['images/c.png'],
      },
      authorDialect,
    );
    expect(edited).toBe(
      two.replace(
        '   - Tips: 点\n',
        `   - Tips: 点

3. [丙 | YOLOv6](https://example.org/c)       :star::star::star:
   - Abstract: 检测
   - Paper: [P](https://arxiv.org/abs/1)
   - Paper: Q
   - Code: [https://github.com/example/c](https://github.com/example/c)
   - Tips: 
     - 一
     - 二

<div align=center><img src="images/c.png" style='zoom:100%'>
</div>
`,
      ),
    );
  });

  test('puts an entry before another and counts on', () => {
    const edited = addEntry(note(two), { title: '新', relevance: 1 }, authorDialect, 1);
    expect(edited).toContain('</div>\n\n2. 新       :star:\n\n\n3. [乙](https://example.org/b)');
    expect(addEntry(note(two), { title: '新', relevance: 1 }, authorDialect, 0)).toContain('## 今日要点\n\n1. 新       :star:\n\n2. [甲]');
  });

  test('leaves a number that breaks the count as it was typed', () => {
    const broken = '# 笔记（2022.5.11）\n\n1. [甲](https://example.org/a) :star:\n3. [乙](https://example.org/b) :star:\n';
    const edited = addEntry(note(broken), { title: '新', url: 'https://example.org/n' }, authorDialect, 0);
    expect(edited.match(/^\d+/gm)).toEqual(['1', '2', '3']);
    expect(removeEntry(note(edited), 1).match(/^\d+/gm)).toEqual(['1', '2']);
  });

  test('fills a day without entries under its heading', () => {
    const empty = '# 笔记（2022.5.11）\n\n## 今日要点\n\n\n\n## Others\n\n- 关注我';
    const added = addEntry(note(empty), { title: '甲', url: 'https://example.org/a' }, authorDialect);
    expect(added).toBe('# 笔记（2022.5.11）\n\n## 今日要点\n\n1. [甲](https://example.org/a)\n\n\n## Others\n\n- 关注我');
    expect(removeEntry(note(added), 0)).toBe(empty);
  });

  test('makes room where a day has no blank line', () => {
    const draft = { title: '甲', url: 'https://example.org/a' };
    expect(addEntry(note('# 笔记（2022.5.11）\n## 今日要点\n## Others\n'), draft, authorDialect)).toBe(
      '# 笔记（2022.5.11）\n## 今日要点\n\n1. [甲](https://example.org/a)\n\n## Others\n',
    );
    expect(addEntry(note('# 笔记（2022.5.11）\n\n## 今日要点'), draft, authorDialect)).toBe(
      '# 笔记（2022.5.11）\n\n## 今日要点\n\n1. [甲](https://example.org/a)',
    );
    expect(addEntry(note(''), draft, authorDialect)).toBe('1. [甲](https://example.org/a)\n');
  });

  test('keeps CRLF and a missing final newline', () => {
    const odd = '\ufeff# 笔记（2022.5.11）\r\n\r\n1. [甲](https://example.org/a) :star:  ';
    const added = addEntry(note(odd), { title: '乙', url: 'https://example.org/b', tips: '点' }, authorDialect);
    expect(added).toBe(`${odd}\r\n\r\n2. [乙](https://example.org/b)\r\n   - Tips: 点`);
    expect(removeEntry(note(added), 1)).toBe(odd);
  });

  test('refuses a draft without title, with a bad address, or for a place that is not there', () => {
    expect(() => addEntry(note(two), { title: ' ' }, authorDialect)).toThrow(expect.objectContaining({ code: 'bad-value' }));
    expect(() => addEntry(note(two), { title: 'x', url: 'javascript:alert(1)' }, authorDialect)).toThrow('no web address');
    expect(() => addEntry(note(two), { title: 'x', images: ['"><script>'] }, authorDialect)).toThrow('no picture');
    expect(() => addEntry(note(two), { title: 'x' }, authorDialect, 3)).toThrow('place 1 to 3');
  });

  test('writes English labels for an English log', () => {
    const log = readNote('notes/2026/2026-11-22.md', '# Reading log, 2026-11-22\n\n## Today\n\n', englishDialect);
    expect(addEntry(log, { title: 'A', url: 'https://example.org/a', abstract: 'x', tips: 'y', relevance: 1 }, englishDialect)).toBe(
      '# Reading log, 2026-11-22\n\n## Today\n\n1. [A](https://example.org/a)       :star:\n   - Abstract: x\n   - Tips: y\n',
    );
  });
});

function note(text: string): ReturnType<typeof readNote> {
  return readNote('notes/202205/0511.md', text, authorDialect);
}
