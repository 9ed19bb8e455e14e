import { describe, expect, it } from 'vitest';
import { authorDialect, englishDialect } from './dialects/index.js';
import { dateOfHeading, dateOfPath, readNote } from './read-note.js';
import { entryRecord, noteRecord } from './record.js';

const note = (body: string, path = 'notes/202205/0511.md') =>
  readNote(path, `# 公众号内容拓展学习笔记（2022.5.11）\n\n------\n\n## :paperclip:  今日要点\n\n${body}`, authorDialect);
const first = (body: string) => {
  const [entry] = note(body).entries;
  if (!entry) throw new Error('no entry');
  return entryRecord(entry, null, null);
};

describe('the title line', () => {
  it('has a number as typed, a title with brackets and bars, a link and stars', () => {
    const entry = first('7. [【CVPR 2022】MiniViT | 共享｜变换丨蒸馏 [官方]](https://example.org/a)   :star::star::star:\n');
    expect(entry).toMatchObject({
      ordinal: 7,
      title: '【CVPR 2022】MiniViT | 共享｜变换丨蒸馏 [官方]',
      url: 'https://example.org/a',
      relevance: 3,
      line: 7,
    });
  });

  it('keeps parentheses of the link and drops spaces around it', () => {
    expect(first('1. [甲]( https://example.org/a_(b) ) :star:\n').url).toBe('https://example.org/a_(b)');
  });

  it('reads a title whose bracket is never closed', () => {
    expect(first('1. [【CVPR] 甲 [乙](https://example.org/a)\n')).toMatchObject({ title: '【CVPR] 甲 [乙', url: 'https://example.org/a' });
  });

  it('drops ** and backticks from the title', () => {
    expect(first('1. [**YOLOv6** 的 `RepVGG`](https://example.org/a)\n').title).toBe('YOLOv6 的 RepVGG');
  });

  it('may hold further links, which are kept as links', () => {
    const entry = first('1. [甲](https://example.org/a) [中文版](https://example.org/b) :star:\n   - Tips: 乙\n');
    expect(entry).toMatchObject({ title: '甲', url: 'https://example.org/a', relevance: 1, tips: '乙', extra: [] });
    expect(entry.links).toEqual([{ label: '', title: '中文版', url: 'https://example.org/b' }]);
  });

  it('has no link when none is written', () => {
    expect(first('1. 一点想法 :star:\n')).toMatchObject({ title: '一点想法', url: null, relevance: 1 });
  });

  it('counts at most five stars, also with a U+200B before them', () => {
    expect(first('1. [甲](https://example.org/a) \u200b  :star::star::star::star::star::star:\n').relevance).toBe(5);
  });
});

describe('fields', () => {
  it('go by label in all three eras, whatever their case, width and colon', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - 主要内容：一句话\n   - 论文：[T1](https://arxiv.org/abs/2204.07154)\n   - paper2: [T2](https://arxiv.org/abs/2109.07107)\n   - ＧitHub：https://github.com/a/b\n   - GtiHub: [c](https://github.com/c/d)\n   - Tips: : 两个冒号\n',
    );
    expect(entry).toMatchObject({
      abstract: '一句话',
      papers: [
        { title: 'T1', url: 'https://arxiv.org/abs/2204.07154' },
        { title: 'T2', url: 'https://arxiv.org/abs/2109.07107' },
      ],
      code: [
        { title: null, url: 'https://github.com/a/b' },
        { title: 'c', url: 'https://github.com/c/d' },
      ],
      tips: '两个冒号',
    });
  });

  it('tell a missing label from an empty one', () => {
    expect(first('1. [甲](https://example.org/a)\n   - Abstract:\n')).toMatchObject({ abstract: '', tips: null, keyPoints: null });
  });

  it('take values from following lines and nested bullets, and keep nested links apart', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - 主要内容：\n     - 第一点\n     - 第二点，见[这里](https://example.org/x)的说明和更多的文字在后面\n     - 演示：[页面](https://example.org/demo)\n   - 核心点\n     接着写\n',
    );
    expect(entry.abstract).toBe('第一点\n第二点，见这里的说明和更多的文字在后面');
    expect(entry.links).toEqual([
      { label: '主要内容', title: '这里', url: 'https://example.org/x' },
      { label: '演示', title: '页面', url: 'https://example.org/demo' },
    ]);
    expect(entry.keyPoints).toBe('接着写');
  });

  it('keep a paper without link as a title, and a bare link as a URL', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - 论文：Deep Residual Learning\n   - Paper: https://arxiv.org/abs/1512.03385\n',
    );
    expect(entry.papers).toEqual([
      { title: 'Deep Residual Learning', url: null },
      { title: null, url: 'https://arxiv.org/abs/1512.03385' },
    ]);
  });

  it('take the title that stands before a bare link', () => {
    expect(
      first('1. [甲](https://example.org/a)\n   - 论文：《Deep Residual Learning》 https://arxiv.org/abs/1512.03385\n').papers,
    ).toEqual([{ title: 'Deep Residual Learning', url: 'https://arxiv.org/abs/1512.03385' }]);
  });

  it('go by label and not by host', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - Paper: [x](https://github.com/a/b)\n   - 项目：[y](https://github.com/c/d)\n',
    );
    expect(entry.papers).toEqual([{ title: 'x', url: 'https://github.com/a/b' }]);
    expect(entry.code).toEqual([]);
    expect(entry.links).toEqual([{ label: '项目', title: 'y', url: 'https://github.com/c/d' }]);
  });

  it('keep text under an unknown label or none', () => {
    const entry = first('1. [甲](https://example.org/a)\n\n   一段没有标签的话\n\n   直播时间：5月11日 20:00\n');
    expect(entry.extra).toEqual(['一段没有标签的话', '直播时间：5月11日 20:00']);
  });

  it('slip to the margin without losing what follows', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - 主要内容：一\n- GitHub：https://github.com/a/b\n   - 教程：https://example.org/t\n  - Tips: 二\n',
    );
    expect(entry.code).toEqual([{ title: null, url: 'https://github.com/a/b' }]);
    expect(entry.links).toEqual([{ label: '教程', title: null, url: 'https://example.org/t' }]);
    expect(entry.tips).toBe('二');
  });

  it('are read behind a double dash, in bold and without a colon', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n   - -主要内容：一\n   - **GitHub：https://github.com/a/b**\n   - Paper [T](https://arxiv.org/abs/1512.03385)\n',
    );
    expect(entry).toMatchObject({ abstract: '一', code: [{ title: null, url: 'https://github.com/a/b' }], papers: [{ title: 'T' }] });
  });
});

describe('pictures and videos', () => {
  it('are read in every form, closed or not, as written', () => {
    const entry = first(
      '1. [甲](https://example.org/a)\n<div align=center><img src="images/x.png" style=\'zoom:100%\'>\n\n<img src=\'https://example.org/y.gif?a=1&amp;b=2\' alt="Image" />\n![z](images/z.jpg)\n<video src="v.mp4" controls></video>\n<video controls><source src="w.mp4"></video>\n<img src=u.png\n',
    );
    expect(entry.images).toEqual(['images/x.png', 'https://example.org/y.gif?a=1&amp;b=2', 'images/z.jpg', 'u.png']);
    expect(entry.videos).toEqual(['v.mp4', 'w.mp4']);
    expect(entry.extra).toEqual([]);
  });
});

describe('the date', () => {
  it('comes from the heading, else from the file name', () => {
    expect(note('').days[0]).toMatchObject({ date: '2022-05-11', dateFrom: 'heading' });
    expect(readNote('notes/202205/0512.md', '1. x\n', authorDialect).days[0]).toMatchObject({ date: '2022-05-12', dateFrom: 'fileName' });
    expect(readNote('notes/ideas.md', '# 想法\n', authorDialect).days).toEqual([]);
  });

  it('is read from other forms, and only when there is such a day', () => {
    expect(dateOfHeading('周记 2022-05-11', authorDialect)).toBe('2022-05-11');
    expect(dateOfHeading('周记 2022年5月11日', authorDialect)).toBe('2022-05-11');
    expect(dateOfHeading('周记 2022.2.30', authorDialect)).toBeNull();
    expect(dateOfPath('notes/2022/2022-05-11.md', englishDialect)).toBe('2022-05-11');
    expect(dateOfPath('notes/202205/05011.md', authorDialect)).toBeNull();
  });
});

it('gives refs and stable keys', () => {
  const record = noteRecord(note('1. [甲](https://example.org/a?utm_source=x)\n2. [甲](https://example.org/a)\n3. 无 :star:\n'));
  expect(record.entries.map((entry) => entry.ref)).toEqual(['2022-05-11#1', '2022-05-11#2', '2022-05-11#3']);
  expect(new Set(record.entries.map((entry) => entry.key)).size).toBe(3);
});
