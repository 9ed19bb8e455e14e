import { describe, expect, it } from 'vitest';
import { authorDialect, englishDialect } from './dialects/index.js';
import { readReadme } from './read-readme.js';

const author = `# 每日笔记
主要内容：视觉

更新开始时间：2022.3.1

更新今日时间：2022.5.11

------

## :paperclip:  今日要点

1. [甲](https://example.org/a)

### 小标题

## 插曲
## :paperclip:  历史更新

<pre><details><summary>2022年</summary>
<details><summary>5月</summary>
    1. <a href="notes/202205/0510.md" target="_blank">公众号内容拓展学习笔记（2022.5.10）</a>
    2. <a href="notes/202205/05011.md" target="_blank">公众号内容拓展学习笔记（2022.5.11）</a>
</details>
</pre>

## :paperclip:  Others

- 乙
`;

describe('readReadme', () => {
  const readme = readReadme(author, authorDialect);
  const slice = (span: { start: number; end: number }): string => author.slice(span.start, span.end);

  it('reads the dates that it states, and where', () => {
    expect(readme.started).toMatchObject({ date: '2022-03-01', line: 4 });
    expect(readme.updated).toMatchObject({ date: '2022-05-11', line: 6 });
    expect(readme.updated && slice(readme.updated.span)).toBe('2022.5.11');
  });

  it("ends today's section at the next ## line, whatever that says", () => {
    expect(readme.today && slice(readme.today.heading)).toBe('## :paperclip:  今日要点\n');
    expect(readme.today && slice(readme.today.body)).toBe('\n1. [甲](https://example.org/a)\n\n### 小标题\n\n');
  });

  it('reads the history line by line', () => {
    expect(readme.entries.map(({ href, date, line }) => ({ href, date, line }))).toEqual([
      { href: 'notes/202205/0510.md', date: '2022-05-10', line: 21 },
      { href: 'notes/202205/05011.md', date: '2022-05-11', line: 22 },
    ]);
    expect(readme.entries.map((entry) => slice(entry.hrefSpan))).toEqual(['notes/202205/0510.md', 'notes/202205/05011.md']);
  });

  it('finds the footer', () => {
    expect(readme.footer && slice(readme.footer.body)).toBe('\n- 乙\n');
  });

  it('reads an English README', () => {
    const text =
      '# Log\n\nUpdated: 2026-05-11\n\n## Today\n\n## History\n\n- 2026\n  - 2026-05\n    - [2026-05-10](notes/2026/2026-05-10.md)\n';
    const english = readReadme(text, englishDialect);
    expect(english.updated?.date).toBe('2026-05-11');
    expect(english.entries).toMatchObject([{ href: 'notes/2026/2026-05-10.md', date: '2026-05-10' }]);
  });

  it('has nothing to say of an empty file', () => {
    expect(readReadme('', authorDialect)).toEqual({ started: null, updated: null, today: null, history: null, footer: null, entries: [] });
  });
});
