import { describe, expect, test } from 'vitest';
import { DaybookError } from '../../base/errors.js';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { textOf } from '../record.js';
import { setFields } from './set-fields.js';

const english = `# 公众号内容拓展学习笔记（2022.5.11）

------

## :paperclip:  今日要点

1. [小模型的蒸馏](https://example.org/a)         :star::star:
   - Abstract: 一种蒸馏方法
   - Paper: [Small Models](https://arxiv.org/abs/2204.00001)
   - Code: [https://github.com/example/small](https://github.com/example/small)
   - Tips: \`学生\`网络更快

2. [检测 YOLOv6](https://example.org/b)       :star:
   - Abstract: 更快的检测
   - Tips:
     - 第一点
     - 第二点
   - 视频：[演示](https://example.org/video)

<div align=center><img src="images/b.png" style='zoom:100%'>
</div>

3. [只有标题](https://example.org/c)       :star::star:

## :paperclip:  Others

- 关注我`;

describe('setFields', () => {
  test('replaces a title, a URL and the stars in place', () => {
    expect(changed(0, { title: 'New title', url: 'https://example.org/new', relevance: '4' })).toEqual([
      [
        '1. [小模型的蒸馏](https://example.org/a)         :star::star:',
        '1. [New title](https://example.org/new)         :star::star::star::star:',
      ],
    ]);
  });

  test('takes the stars away with their gap, and gives them back with the gap of the note', () => {
    const without = set(1, { relevance: '0' });
    expect(without).toContain('2. [检测 YOLOv6](https://example.org/b)\n');
    expect(setFields(note(without), 1, [{ field: 'relevance', value: '1' }], authorDialect)).toBe(english);
  });

  test('replaces the value of a text field on its line', () => {
    expect(changed(0, { abstract: '另一种方法' })).toEqual([['   - Abstract: 一种蒸馏方法', '   - Abstract: 另一种方法']]);
  });

  test('writes several lines as nested bullets, and keeps the lines that stay', () => {
    expect(changed(1, { tips: '第一点\n中间\n第二点' })).toEqual([['', '     - 中间']]);
    expect(changed(0, { tips: '一\n二' })).toEqual([
      ['   - Tips: `学生`网络更快', '   - Tips: 一'],
      ['', '     - 二'],
    ]);
  });

  test('makes one line of nested bullets', () => {
    expect(set(1, { tips: '一句话' })).toContain('   - Tips: 一句话\n   - 视频：[演示](https://example.org/video)\n');
  });

  test('empties a field and keeps its label', () => {
    expect(changed(0, { abstract: '' })).toEqual([['   - Abstract: 一种蒸馏方法', '   - Abstract: ']]);
    expect(changed(0, { code: '' })).toEqual([
      ['   - Code: [https://github.com/example/small](https://github.com/example/small)', '   - Code: '],
    ]);
  });

  test('a field emptied and set again is as before', () => {
    expect(setFields(note(set(0, { abstract: '' })), 0, [{ field: 'abstract', value: '一种蒸馏方法' }], authorDialect)).toBe(english);
  });

  test('emptying what is not there changes nothing', () => {
    expect(set(2, { abstract: '', paper: '', tips: '' })).toBe(english);
  });

  test('inserts a missing field in the order of the note', () => {
    expect(changed(1, { paper: '[YOLOv6](https://arxiv.org/abs/2209.02976)' })).toEqual([
      ['', '   - Paper: [YOLOv6](https://arxiv.org/abs/2209.02976)'],
    ]);
    expect(set(1, { paper: 'YOLOv6', code: 'https://github.com/example/yolo' })).toContain(
      '   - Abstract: 更快的检测\n   - Paper: YOLOv6\n   - Code: [https://github.com/example/yolo](https://github.com/example/yolo)\n   - Tips:\n',
    );
  });

  test('inserts the first fields of an entry under its title', () => {
    expect(set(2, { tips: '看看', abstract: '摘要' })).toContain('   - Abstract: 摘要\n   - Tips: 看看\n\n## :paperclip:  Others');
  });

  test('writes a paper as a link, as a bare URL and as a bare title', () => {
    expect(set(0, { paper: 'A New One https://arxiv.org/abs/2205.1' })).toContain(
      '   - Paper: [A New One](https://arxiv.org/abs/2205.1)\n',
    );
    expect(set(0, { paper: 'https://arxiv.org/abs/2205.1' })).toContain('   - Paper: https://arxiv.org/abs/2205.1\n');
    expect(set(0, { paper: 'A New One' })).toContain('   - Paper: A New One\n');
  });

  test('adds, replaces and removes papers line by line', () => {
    const two = setFields(
      note(english),
      0,
      [
        { field: 'paper', value: '[Small Models](https://arxiv.org/abs/2204.00001)' },
        { field: 'paper', value: '[Large Models](https://arxiv.org/abs/2204.00002)' },
      ],
      authorDialect,
    );
    expect(difference(english, two)).toEqual([['', '   - Paper: [Large Models](https://arxiv.org/abs/2204.00002)']]);
    const one = setFields(note(two), 0, [{ field: 'paper', value: '[Large Models](https://arxiv.org/abs/2204.00002)' }], authorDialect);
    expect(one).toBe(
      english.replace('[Small Models](https://arxiv.org/abs/2204.00001)', '[Large Models](https://arxiv.org/abs/2204.00002)'),
    );
  });

  test('keeps the remark beside a link', () => {
    const text = english.replace('abs/2204.00001)', 'abs/2204.00001)（官方）');
    const edited = setFields(note(text), 0, [{ field: 'paper', value: '[B](https://arxiv.org/abs/1)' }], authorDialect);
    expect(edited).toContain('   - Paper: [B](https://arxiv.org/abs/1)（官方）\n');
  });

  test('what is there already, raw or as read, changes no byte', () => {
    expect(set(0, { title: '小模型的蒸馏', url: 'https://example.org/a', relevance: '2', tips: '学生网络更快' })).toBe(english);
    expect(
      set(0, {
        tips: '`学生`网络更快',
        code: 'https://github.com/example/small',
        paper: '[Small Models](https://arxiv.org/abs/2204.00001)',
      }),
    ).toBe(english);
    expect(set(1, { tips: '第一点\n第二点\n' })).toBe(english);
  });

  test('uses Chinese labels and colons where the note does', () => {
    const chinese =
      '# 笔记（2021.4.4）\n\n## 今日要点\n\n1. [甲](https://example.org/a) :star:\n   - 主要内容：方法\n2. [乙](https://example.org/b) :star:\n   - 主要内容：别的\n   - 论文：P\n   - GitHub：https://github.com/example/b\n';
    const edited = setFields(
      note(chinese),
      0,
      [
        { field: 'paper', value: 'Q' },
        { field: 'code', value: 'https://github.com/example/a' },
      ],
      authorDialect,
    );
    expect(edited).toContain(
      '   - 主要内容：方法\n   - 论文：Q\n   - GitHub：[https://github.com/example/a](https://github.com/example/a)\n2.',
    );
  });

  test('follows a label in small letters with another one', () => {
    const small =
      '# 笔记（2021.4.18）\n\n## 今日要点\n\n1. [甲](https://example.org/a) :star:\n   - 主要内容：方法\n   - paper: [P](https://arxiv.org/abs/1)\n';
    expect(setFields(note(small), 0, [{ field: 'code', value: 'https://github.com/example/a' }], authorDialect)).toContain(
      '   - code: [https',
    );
  });

  test('does not copy a misspelt label', () => {
    const misspelt =
      '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:\n   - GtiHub：https://github.com/example/a\n2. [乙](https://example.org/b) :star:\n';
    expect(setFields(note(misspelt), 1, [{ field: 'code', value: 'https://github.com/example/b' }], authorDialect)).not.toMatch(
      /GtiHub[\s\S]*GtiHub/,
    );
  });

  test('keeps CRLF, a BOM, trailing spaces, U+200B and a missing final newline', () => {
    const odd =
      '\ufeff# 笔记（2021.4.4）  \r\n\r\n1. [甲](https://example.org/a)  \u200b:star:  \r\n   - Abstract: 方法  \r\n   - Tips: 点';
    expect(
      setFields(
        note(odd),
        0,
        [
          { field: 'abstract', value: '新' },
          { field: 'relevance', value: '3' },
        ],
        authorDialect,
      ),
    ).toBe(
      '\ufeff# 笔记（2021.4.4）  \r\n\r\n1. [甲](https://example.org/a)  \u200b:star::star::star:  \r\n   - Abstract: 新  \r\n   - Tips: 点',
    );
    expect(setFields(note(odd), 0, [{ field: 'tips', value: '一\n二' }], authorDialect)).toMatch(/\r\n {3}- Tips: 一\r\n {5}- 二$/);
    expect(setFields(note(odd), 0, [{ field: 'paper', value: 'P' }], authorDialect)).toContain(
      '   - Abstract: 方法  \r\n   - Paper: P\r\n   - Tips: 点',
    );
  });

  test('inserts after a last line without line ending', () => {
    const open = '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:';
    expect(setFields(note(open), 0, [{ field: 'tips', value: '点' }], authorDialect)).toBe(`${open}\n   - Tips: 点`);
  });

  test('adds the colon that a label has lost', () => {
    const lost = '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:\n   - 核心要点\n     - 一\n';
    expect(setFields(note(lost), 0, [{ field: 'keyPoints', value: '二' }], authorDialect)).toContain('   - 核心要点：二\n');
  });

  test('a title without link gets one', () => {
    const bare = '# 笔记（2021.4.4）\n\n1. 甲 :star:\n';
    expect(setFields(note(bare), 0, [{ field: 'url', value: 'https://example.org/a' }], authorDialect)).toBe(
      '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:\n',
    );
  });

  test('brackets of a title without a partner are escaped, others are not', () => {
    expect(set(0, { title: 'A [B] ] C' })).toContain('1. [A [B] \\] C](https://example.org/a)');
    expect(note(set(0, { title: 'A ]( [ C' })).entries[0]?.title).toBe('A ]( [ C');
  });

  test('spaces and single parentheses of a URL are encoded, pairs stay', () => {
    expect(set(0, { url: 'https://example.org/a b)' })).toContain('](https://example.org/a%20b%29) ');
    expect(set(0, { url: 'https://example.org/a_(b)' })).toContain('](https://example.org/a_(b)) ');
  });

  test('keeps a link nested under a text field', () => {
    const text =
      '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:\n   - Tips: 点\n     - 视频：[演示](https://example.org/v)\n     - 旧\n';
    expect(setFields(note(text), 0, [{ field: 'tips', value: '新' }], authorDialect)).toBe(
      '# 笔记（2021.4.4）\n\n1. [甲](https://example.org/a) :star:\n   - Tips: 新\n     - 视频：[演示](https://example.org/v)\n',
    );
  });

  test.each([
    ['title', 'one\ntwo', 'bad-value'],
    ['title', '<img src=x onerror=alert(1)>', 'bad-value'],
    ['title', 'five :star: stars', 'bad-value'],
    ['url', 'javascript:alert(1)', 'bad-value'],
    ['url', 'example.org', 'bad-value'],
    ['relevance', '6', 'bad-value'],
    ['relevance', 'many', 'bad-value'],
    ['abstract', 'see <video src="x">', 'bad-value'],
    ['tips', '[press](javascript:alert(1))', 'bad-value'],
    ['tips', 'a\u0000b', 'bad-value'],
    ['paper', '[P](javascript:alert(1))', 'bad-value'],
    ['code', 'ftp://example.org/x', 'bad-value'],
    ['keyPoints', '一\nPaper: P', 'bad-value'],
    ['stars', '3', 'unknown-field'],
  ])('refuses %s = %j', (field, value, code) => {
    expect(() => setFields(note(english), 0, [{ field, value }], authorDialect)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['stars', 'Did you mean relevance?'],
    ['absract', 'Did you mean abstract?'],
    ['venue', undefined],
  ])('says what a field named %s probably is', (field, hint) => {
    const attempt = () => setFields(note(english), 0, [{ field, value: 'x' }], authorDialect);
    expect(attempt).toThrow(expect.objectContaining(hint === undefined ? { hint: null } : { hint: expect.objectContaining({ en: hint }) }));
  });

  test('refuses an entry that is not there, and a field given twice', () => {
    expect(() => set(7, { title: 'x' })).toThrow(expect.objectContaining({ code: 'unknown-ref' }));
    const twice = [
      { field: 'title', value: 'x' },
      { field: 'title', value: 'y' },
    ];
    expect(() => setFields(note(english), 0, twice, authorDialect)).toThrow(DaybookError);
  });

  test('reads back what was set', () => {
    const edited = note(set(0, { abstract: '一\n二\n三' })).entries[0];
    expect(edited && textOf(edited, 'abstract')).toBe('一\n二\n三');
  });
});

function note(text: string): ReturnType<typeof readNote> {
  return readNote('notes/202205/0511.md', text, authorDialect);
}

function set(index: number, values: Record<string, string>): string {
  return setFields(
    note(english),
    index,
    Object.entries(values).map(([field, value]) => ({ field, value })),
    authorDialect,
  );
}

function changed(index: number, values: Record<string, string>): [string, string][] {
  return difference(english, set(index, values));
}

/** The lines that differ, as pairs of before and after; a line more has '' before. */
function difference(before: string, after: string): [string, string][] {
  const old = before.split('\n');
  const now = after.split('\n');
  const pairs: [string, string][] = [];
  while (now.length > 0) {
    if (old[0] === now[0]) old.shift();
    else if (old.length < now.length && !old.includes(now[0] as string) && old.length === now.length - 1 && now[1] === old[0])
      pairs.push(['', now[0] as string]);
    else pairs.push([old.shift() ?? '', now[0] as string]);
    now.shift();
  }
  return pairs;
}
